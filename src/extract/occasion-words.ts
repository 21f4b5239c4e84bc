/** Words that name an occasion on which something was said, and those around them. */

import occasions from "../../data/occasions.json" with { type: "json" };
import { wordSet as set } from "../text/word-set.js";
import { verb } from "./lexicon.js";

export const meetings: ReadonlySet<string> = set(occasions.meetings);
/** "‹speaking› to the Courier", "‹appeared› on The Tide Files". */
export const speaking: ReadonlySet<string> = set(occasions.speaking);
export const appearing: ReadonlySet<string> = set(occasions.appearing);
/** "told the ‹magazine›": the one named before. */
export const namedBefore: ReadonlySet<string> = set(occasions.named);
/** "told the ‹club› website": whose it is, where no name says so. */
export const owned: ReadonlySet<string> = set(occasions.owned);
export const shows: ReadonlySet<string> = set(occasions.shows);
export const media: ReadonlySet<string> = set(occasions.media);
export const papers: ReadonlySet<string> = set(occasions.papers);
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
/** Of those: where one speaks, and nobody else. */
export const alone: ReadonlySet<string> = new Set(occasions.alone);
/** "the ‹first› debate", and not "the tax debate". */
export const debates: ReadonlySet<string> = set(occasions.debates);
/** "told the ‹court›", where no hearing is named. */
export const heardBy: ReadonlySet<string> = set(occasions.heard);
/** "in the ‹comments›" on what was posted. */
export const beneath: ReadonlySet<string> = set(occasions.beneath);
/** "told ‹viewers›": of the programme named before. */
export const attending: ReadonlySet<string> = set(occasions.attending);
/** "in a ‹ruling›", and not "over a ruling". */
export const within: ReadonlySet<string> = new Set(occasions.within);
/** Of those: in which somebody may be a plaintiff. */
export const suits: ReadonlySet<string> = set(occasions.suits);
/** "said ‹afterward›", "‹outside› the chamber": no longer there. */
export const apart: ReadonlySet<string> = set(occasions.apart);
/** "to ‹applause›" */
export const aloud: ReadonlySet<string> = set(occasions.aloud);
/** "the last ‹speaker›", "who ‹stood› beside her". */
export const taking: ReadonlySet<string> = set(occasions.taking);
/** Verbs, in their bare form, of what those who are at one place say to each other: "answered". */
export const replies: ReadonlySet<string> = set(occasions.replies);
export const sites: ReadonlySet<string> = new Set(occasions.sites.map((s) => s.toLowerCase()));

/** "‹asked› by the Courier" */
export const puts: ReadonlySet<string> = new Set(["asked", "quoted", "reminded", "pressed", "contacted"]);

const messageHeads = new Set(Object.keys(occasions.messages).map((m) => m.split(" ")[0] ?? ""));
/** Words at which the naming of an occasion may begin. */
export const beginsOccasion = (low: string) =>
  low === "on" ||
  low === "to" ||
  puts.has(low) ||
  low === "reported" ||
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
  beneath.has(low) ||
  messageHeads.has(low);
/** "Norwegian", "Korean". */
export const adjectives: ReadonlySet<string> = set(occasions.generic);
