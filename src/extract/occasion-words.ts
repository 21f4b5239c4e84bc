/** Words that name an occasion on which something was said, and those around them. */

import occasions from "../../data/occasions.json" with { type: "json" };
import { wordSet as set } from "../text/word-set.js";
import { verb } from "./lexicon.js";

export const meetings = set(occasions.meetings);
/** "‹speaking› to the Courier", "‹appeared› on The Tide Files". */
export const speaking = set(occasions.speaking);
export const appearing = set(occasions.appearing);
/** "told the ‹magazine›": the one named before. */
export const namedBefore = set(occasions.named);
/** Which of them a noun speaks of: "the ‹channel›" is a station. */
export const kindNouns: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(occasions.kinds).map(([noun, kinds]) => [noun, set(kinds)]),
);
/** "told the ‹club› website": whose it is, where no name says so. */
export const owned = set(occasions.owned);
export const shows = set(occasions.shows);
export const media = set(occasions.media);
export const papers = set(occasions.papers);
export const messages: ReadonlyMap<string, string> = new Map(Object.entries(occasions.messages));
/** What they are called. */
export const writings: ReadonlySet<string> = new Set(messages.values());
/** Of those: where somebody speaks, and nothing is written. */
export const scenes: ReadonlySet<string> = new Set(occasions.scenes.flatMap(({ at }) => at));
/** Each kind of them, with who listens there and what whoever speaks is called. */
export const sittings = occasions.scenes.map(({ at, listen, speak }) => ({
  at: new Set(at),
  listen: set(listen),
  speak: set(speak),
}));
/** "said in the ‹Commons›" */
export const chambers = set(occasions.chambers);
/** "the ‹board's› meeting", "a meeting of the town ‹council›": whose meetings are open. */
export const convenes = set(occasions.convenes);
/** "the council ‹voted›" */
export const votes = set(occasions.votes);
/** "‹packed› the meeting", "‹chaired› the meeting": what is done with one that is open. */
export const gathers = set(occasions.gathers);
/** Of those: where one speaks, and nobody else. */
export const alone: ReadonlySet<string> = new Set(occasions.alone);
/** "the ‹first› debate", and not "the tax debate". */
export const debates = set(occasions.debates);
/** "told the ‹court›", where no hearing is named. */
export const heardBy = set(occasions.heard);
/** "the ‹jury› heard": with what it is called. */
export const courts: ReadonlyMap<string, string> = new Map(Object.entries(occasions.courts));
/** "in the ‹comments›" on what was posted. */
export const beneath = set(occasions.beneath);
/** "told ‹viewers›": of the programme named before. */
export const attending = set(occasions.attending);
/** "in a ‹ruling›", and not "over a ruling". */
export const within: ReadonlySet<string> = new Set(occasions.within);
/** Of those: in which somebody may be a plaintiff. */
export const suits = set(occasions.suits);
/** "said ‹afterward›", "‹outside› the chamber": no longer there. */
export const apart = set(occasions.apart);
/** "to ‹applause›" */
export const aloud = set(occasions.aloud);
/** "the last ‹speaker›", "who ‹stood› beside her". */
export const taking = set(occasions.taking);
/** Verbs, in their bare form, of what those who are at one place say to each other: "answered". */
export const replies = set(occasions.replies);
export const sites: ReadonlySet<string> = new Set(occasions.sites.map((s) => s.toLowerCase()));

/** "told ‹mum›": single words that are no outlets. */
export const noOutlets = set(occasions.noOutlets);
/** "told this ‹masthead›", beside what an outlet is called in general. */
export const itself = set(occasions.itself);
/** "when I ‹visited›": what whoever writes does with somebody who then says something. */
export const met = set(occasions.met);
/** "‹joked› to Variety", in its bare form. */
export const saysTo = set(occasions.saysTo);
/** "‹asked› by the Courier" */
export const asks = set(occasions.asks);
/** "‹Told› that Cole had called it idle": what is then said is others'. */
export const putTo = set(occasions.putTo);
/** "‹issued› a statement", "‹gave› a speech" */
export const gives = set(occasions.gives);
/** "‹walked› into her press conference" */
export const opens = set(occasions.opens);
/** "‹shared› the news on Chirper", "‹posted› a picture of the quay on Chirper" */
export const shares = set(occasions.shares);
/** "a ‹source› told the Courier": whoever has no name there. */
export const sources = set(occasions.sources);
/** "texts ‹obtained› by the Courier": how it is said where messages are known from. */
export const unearthed = set(occasions.unearthed);
/** "in a ‹recording› of the call", "‹footage› of Roe shouting": what is seen, heard or read of somebody who speaks. */
export const records = set(occasions.records);
/** "messages that ‹show› Roe telling Cole" */
export const showing = set(occasions.showing);
/** "said by ‹telephone›" */
export const phones = set(occasions.phones);
/** Cues of what is written for all to see: no interview holds for them. */
export const posted = set(occasions.posted);
/** "on the bakery's Facebook ‹page›" */
export const pages = set(occasions.pages);
/** "an interview ‹published› on Monday by": what becomes of one. */
export const shown = set(occasions.shown);
/** "‹added›", "‹went› on": somebody does not stop. */
export const goesOn = set(occasions.goesOn);
/** "the debate ‹stage›": things about a meeting. */
export const besideMeetings = set(occasions.besideMeetings);
/** "a text ‹alert›": things about a message. */
export const besideMessages = set(occasions.besideMessages);
/** "Channel 6's Brindle ‹Asks›": last words of a programme's name, and of nobody's. */
export const programmes = set(occasions.programmes);
/** What somebody is on a programme for. */
export const guests = set(occasions.guests);
/** "CNN’s ‹Sunday show› State of the Union": what stands between two names of one broadcast. */
export const broadcastWords = set(occasions.together);
/** "‹host› Jane Roe", "‹hosted› by Jane Roe" */
export const hostNouns = set(occasions.hosts);
/** "state television ‹reporter›": somebody, and no medium. */
export const trade = set(occasions.trade);
/** "the ‹latest› issue" */
export const issues = set(occasions.issues);
/** "in a ‹memo›:", whose words may stand below without marks. */
export const documents = set(occasions.documents);
/** "a ‹telegram›": besides the messages, what has a writer. */
export const written = set(occasions.written);
/** "the telegram ‹reads›": what it does with its words. */
export const reads = set(occasions.reads);
/** "‹wrote› a letter", "went further ‹in› a letter", "‹sent› a telegram": how somebody comes to have one out. */
export const givenOut = set(occasions.givenOut);
/** "a statement ‹provided› to the Courier" */
export const shared = set(occasions.shared);
/** "that Roe ‹sent›": what is done with a message by whoever wrote it. */
export const sent = set(occasions.sent);
/** "Tide ‹Quay›" */
export const places = set(occasions.places);

const messageHeads = new Set(Object.keys(occasions.messages).map((m) => m.split(" ")[0] ?? ""));
/** Words at which the naming of an occasion may begin. */
export const beginsOccasion = (low: string) =>
  low === "on" ||
  low === "to" ||
  asks.has(low) ||
  low === "reported" ||
  low === "when" ||
  verb(low)?.base === "tell" ||
  meetings.has(low) ||
  speaking.has(low) ||
  appearing.has(low) ||
  shows.has(low) ||
  papers.has(low) ||
  low === "issue" ||
  low === "edition" ||
  low === "testified" ||
  low === "addressed" ||
  low === "addressing" ||
  beneath.has(low) ||
  phones.has(low) ||
  courts.has(low) ||
  chambers.has(low) ||
  messageHeads.has(low);
/** Words that have a capital and name nothing: "Norwegian", "TV". */
export const adjectives = set(occasions.generic);
