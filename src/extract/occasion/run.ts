/** Runs of capitals that name an outlet, a show or a person: "the New Yorker", "CNN's Jane Roe", "Jane Roe of The Example". */

import type { Span } from "../../model.js";
import { isCommonWord } from "../../text/surprisal.js";
import { DETERMINER, GIVEN_NAME, GROUP, is, NAME, ROLE, ROLES, TIME, TITLE } from "../classes.js";
import { bodyWords, determiners, givenName, prepositions, pronounFor, timeWords } from "../lexicon.js";
import { broadcastWords, media, namedBefore, owned, programmes, shows, trade } from "../occasion-words.js";
import { isBareName, isGeneric, isOutletName, isStation, plain } from "../outlets.js";
import { nameWord } from "../phrases.js";
import type { Token } from "../tokens.js";
import { listedEnd, listedStart } from "./listed.js";
import { capital, type Line, nounAt } from "./place.js";
import { quotedTitle } from "./title.js";

/** One such run; `next` is the token behind it. */
export interface Run {
  readonly label: string;
  readonly at: Span;
  readonly next: number;
  readonly person: boolean;
  /** Something says that this is an outlet or a programme: its name, or a title in quotation marks behind its owner. */
  readonly outlet: boolean;
  /** The broadcaster whose programme it is, where it stands before. */
  readonly house?: string;
}

/** Whom words are spoken to. */
export interface Addressed {
  readonly label: string;
  readonly at: Span;
  readonly outlet: boolean;
  readonly host?: true;
  /** The broadcaster whose programme is meant: "told the ‹ITV› show". */
  readonly house?: string;
}

/** Tokens of a name at most. */
const LONGEST = 7;
/** "on ‹NRLD›'s Sunday Tide", "on ‹Norland Radio Two›'s Tideline": a broadcaster that no list has. */
export const isBroadcaster = (name: string): boolean => /^\p{Lu}{3,6}$/u.test(name) || name.split(" ").some(isStation);
/** Characters of a programme's title at most: more in quotation marks is something that was said. */
const LONG = 60;

/** "Today", "Harbour Tonight" and "Morning Norland" with a capital, and the day of "the Sunday Lantern": times in the names of programmes and papers. */
function timely(tokens: readonly Token[], at: number, opens: boolean): boolean {
  const token = tokens[at];
  if (token?.cap !== true) return false;
  if (/^(?:to(?:day|night)|mornings?|evenings?|breakfast|nights?|weekends?)$/.test(token.low)) return at > 0;
  return opens && token.low.endsWith("day") && timeWords.has(token.low) && capital(tokens[at + 1]);
}

/** As the text has it, without a possessive ending. */
function printed(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end).replace(/['’]s?$/i, "");
}

/** "‹public radio's› Harbour Nights": past a medium without a name whose programme it is. */
function pastOwner(tokens: readonly Token[], at: number): number {
  for (let i = at; i < at + 3; i++) {
    const token = tokens[i];
    if (token === undefined || token.cap || !(media.has(token.low) || owned.has(token.low))) return at;
    if (token.possessive) return i + 1;
  }
  return at;
}

/** "the New Yorker", "Jane Roe's The Lamp Room", "CNN's Jane Roe", "Jane Roe of The Example": the outlet among these names. */
export function outletAt(line: Line, at: number): Run | null {
  const { text, tokens, names } = line;
  let from = pastOwner(tokens, at);
  const isOwned = from > at;
  let article = false;
  if (/^(?:the|a|an|his|her|their)$/.test(tokens[from]?.low ?? "") && !tokens[from]?.cap) {
    article = tokens[from]?.low === "the";
    from++;
  }
  // "told her PA": not the agency.
  const isTheirs = from > 0 && /^(?:his|her|their)$/.test(tokens[from - 1]?.low ?? "");
  const opensTime = article || tokens[from - 1]?.possessive === true;
  const listed = listedEnd(text, tokens, from);
  let to = listed > from ? listed : hostedEnd(tokens, from);
  if (to === from && !capital(tokens[from]) && !timely(tokens, from, opensTime)) return null;
  const isRead = to > from;
  while (!isRead && to < tokens.length && to - from < LONGEST) {
    const token = tokens[to] as Token;
    const joins = /^(?:and|&|the)$/.test(token.low) && to > from;
    // "E! News" too, where no sentence ends.
    const abbreviates = (token.low === "." || token.low === "!") && tokens[to - 1]?.end === token.start;
    const opens = to === from || (to === from + 1 && tokens[from]?.low === "the");
    const isInside = ((joins || abbreviates) && capital(tokens[to + 1])) || isWithin(tokens, to, from);
    if (!capital(token) && !timely(tokens, to, opens) && !isInside) break;
    const title = to > from ? titleBehind(line, from, to) : null;
    if (title !== null) return title;
    to++;
    if (token.possessive) break;
  }
  // "WQRD ‹6›", "Channel ‹4›", "Radio ‹2›", "radio station Onda ‹1›"
  const number = tokens[to]?.low ?? "";
  const isNumbered =
    isStation(tokens[to - 1]?.bare ?? "") || /^(?:station|channel|broadcaster)$/.test(tokens[at - 1]?.low ?? "");
  const numbered = FREQUENCY.test(number) || (/^\d{1,4}$/.test(number) && isNumbered);
  if (numbered && listed === from && !tokens[to - 1]?.possessive) to++;
  const words = tokens.slice(from, to).map((t) => t.low);
  const person = givenName(words[0] ?? "") !== undefined && words.length > 1;
  const name = printed(text, tokens, from, to);
  const known = names.find(name.split(/\s+/), null, (tokens[from] as Token).start);
  const isShown = listed > from || line.venues.has(plain(name)) || HOSTED.test(name);
  const isPerson = !isShown && (person || (known?.person === true && !/^(?:The|the)\b/.test(name)));
  const owner = tokens[to - 1]?.possessive === true;
  if (owner && isPerson) {
    const inner = outletAt(line, to);
    if (inner !== null) return inner;
  }
  // "Norland's WQRD"
  if (owner && !isOutletName(name)) {
    const inner = outletAt(line, to);
    if (inner?.outlet) return inner;
  }
  const programme =
    owner && !isPerson && (isVenue(line, name) || isBroadcaster(name)) ? programmeAt(line, name, at, to) : null;
  if (programme !== null) return programme;
  const behind = owner ? pastKind(tokens, to) : to;
  const marked = owner && tokens[behind]?.type === "quote" ? tokens[behind]?.marked : undefined;
  if (marked) {
    const title = text.slice(marked.start, marked.end).replace(/[,.]$/, "");
    const at: Span = [marked.start, marked.start + title.length];
    if (title.length < LONG) return { label: title, at, next: behind + 1, person: false, outlet: true, house: name };
  }
  // "Lila Brandt of Halcyon", by a first name that no list has; "Royal Bank of Norland" is one name.
  const isSomebody =
    isPerson || (to - from === 2 && !isShown && !isOutletName(name) && !words.some((word) => bodyWords.has(word)));
  const house = isSomebody ? houseOf(line, from, to, isPerson) : null;
  if (house !== null) return house;
  const start = article ? from - 1 : from;
  // "the Two Tides podcast" is no "The Two Tides".
  const isThe = article && !isBareName(name) && !(tokens[to]?.cap === false && shows.has(tokens[to]?.low ?? ""));
  const label = isPerson ? (known?.name ?? name) : isThe ? `The ${name}` : name;
  const first = (tokens[start] as Token).start;
  const station = isPerson ? null : houseBehind(line, from, to);
  const run: Run = {
    label,
    at: [first, first + printed(text, tokens, start, to).length],
    next: to,
    person: isPerson,
    outlet:
      !isPerson &&
      !(isTheirs && to - from === 1) &&
      (isOwned || station !== null || isVenue(line, label) || (tokens[from]?.low === "the" && to - from > 1)),
  };
  return station === null ? run : { ...run, house: station };
}

/** Words between a broadcaster and its programme at most. */
const KIND = 5;

/** "CBS's ‹flagship Sunday show› “Tideline”": past what a broadcaster's programme is called. */
function pastKind(tokens: readonly Token[], to: number): number {
  let i = to;
  while (i < to + KIND && broadcastWords.has(tokens[i]?.low ?? "") && !tokens[i]?.possessive) i++;
  return shows.has(tokens[i - 1]?.low ?? "") && !tokens[i - 1]?.cap ? i : to;
}

/** "Lila Brandt ‹of Halcyon›", "Lila Brandt ‹on “Harbour Nights”›": where whoever is named up to `at` asks and writes. */
function houseOf(line: Line, from: number, at: number, isPerson: boolean): Run | null {
  const { text, tokens } = line;
  const by = tokens[at]?.low ?? "";
  if (!/^(?:of|at|from|on)$/.test(by)) return null;
  const marked = tokens[at + 1];
  const title = by === "on" && marked?.type === "quote" ? quotedTitle(text, marked) : null;
  if (title !== null) return { ...title, next: at + 2, person: false, outlet: true };
  // Of a name that no list has "on" says it only before an outlet, and where it is no programme's.
  const isSure = isPerson || by === "of" || by === "from";
  if (!isSure && (by === "at" || isTitled(tokens.slice(from, at)))) return null;
  const house = outletAt(line, at + 1);
  if (house === null || (house.person && house.label.includes(" ")) || !(isSure || isOutletName(house.label)))
    return null;
  return { ...house, person: false };
}

/** "BBC ‹Match of the Day›": a programme of the list right behind the broadcaster that stands from `from` to `at`. */
function titleBehind({ text, tokens }: Line, from: number, at: number): Run | null {
  const next = listedEnd(text, tokens, at);
  const house = next - at > 1 ? printed(text, tokens, from, at) : "";
  if (house === "" || !(isOutletName(house) || isBroadcaster(house))) return null;
  const label = printed(text, tokens, at, next);
  const { start } = tokens[at] as Token;
  return { label, at: [start, start + label.length], next, person: false, outlet: true, house };
}

/** "Tideline ‹on Radio Two›": the broadcaster whose programme stands before `at`. */
function houseBehind(line: Line, from: number, at: number): string | null {
  const { tokens, names } = line;
  const last = tokens[at - 1];
  if (tokens[at]?.low !== "on" || !capital(tokens[at + 1]) || last === undefined || !capital(last)) return null;
  // "told Fenn Hale on Radio Two", "Following Cole on Radio Two, Roe": somebody.
  if (at - from > 1 && !isTitled(tokens.slice(from, at))) return null;
  if (names.find([last.bare], null, last.start)?.person === true) return null;
  const house = outletAt(line, at + 1);
  return house !== null && !house.person && (isOutletName(house.label) || isBroadcaster(house.label))
    ? house.label
    : null;
}

/** "News ‹at› Seven", "CNN's State ‹of› the Union": small words in a programme's name. */
function isWithin(tokens: readonly Token[], i: number, from: number): boolean {
  const low = tokens[i]?.low;
  if (i === from) return false;
  if (low === "at") return tokens[i - 1]?.low === "news" && is(tokens[i - 1], NAME) && capital(tokens[i + 1]);
  // "the News Agency ‹of› Norland"
  if (low === "of" && AGENCY.test(tokens[i - 1]?.low ?? "") && i - from > 1) return capital(tokens[i + 1]);
  if (!tokens[from - 1]?.possessive || !isOutletName(tokens[from - 1]?.bare ?? "")) return false;
  const behind = low === "of" && tokens[i + 1]?.low === "the" ? i + 2 : i + 1;
  return low === "of" && capital(tokens[behind]);
}

const AGENCY = /^(?:agency|corporation|radio|television)$/;

/** "Channel 9's ‹Brindle Asks›", "on Radio Two's ‹Tideline›": the programme behind its broadcaster, and neither "CNN's Jane Roe" nor "the BBC's Norland desk". */
function programmeAt(line: Line, house: string, at: number, to: number): Run | null {
  const { tokens, names } = line;
  const kind = pastKind(tokens, to);
  const run = outletAt(line, kind);
  if (run === null || run.person || isGeneric(run.label)) return null;
  if (kind > to) return { ...run, outlet: true, house };
  const behind = tokens[run.next];
  const isShow = behind?.cap === false && shows.has(behind.low);
  const programme: Run = { ...run, outlet: true, house };
  if (isVenue(line, run.label) || isShow || tokens[run.next - 1]?.type === "quote") return programme;
  if (nounAt(behind)) return null;
  const own = tokens.slice(to, run.next);
  // "CBC's ‹The House›", "an interview with CBC's ‹Q›": no name of anybody's.
  const [first] = own;
  if (first?.cap && own.length > 1 && first.low === "the") return programme;
  if (first?.bare.length === 1 && own.length === 1 && behind?.low !== ".") return programme;
  if (/^(?:on|of|during)$/.test(tokens[at - 1]?.low ?? "")) return programme;
  if (names.find(run.label.split(" "), null, run.at[0])?.person === true) return null;
  if (own.some((token) => is(token, ROLE | ROLES | GROUP | TITLE))) return null;
  return own.length > 1 && isTitled(own) ? programme : null;
}

/** "The Morning Tide", "Sunday Tide", "Brindle Asks", "Question Time": by its words a programme's name, and nobody's. */
function isTitled(words: readonly Token[]): boolean {
  const [first, last] = [words[0], words[words.length - 1]];
  return (
    is(first, DETERMINER | TIME) ||
    programmes.has(last?.low ?? "") ||
    (!is(first, GIVEN_NAME) && isCommonWord(first?.low ?? "") && isCommonWord(last?.low ?? ""))
  );
}

/** An outlet by its name, or by what the article says of it. */
export const isVenue = ({ venues }: Line, label: string): boolean =>
  isOutletName(label) || venues.has(plain(label)) || HOSTED.test(label);

/** "Up Early ‹With› Bram Cole" */
const HOSTED = /\S [Ww]ith \p{Lu}/u;

/**
 * Where "‹Sunday with Orla Finch›" ends, a programme by its day or hour and its host; `from` where none stands. A day alone takes
 * its broadcaster before it or somebody who tells it something: "they met on Sunday with Orla Finch".
 */
function hostedEnd(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i - from < 3 && tokens[i]?.cap === true && (is(tokens[i], TIME) || timely(tokens, i, false))) i++;
  const [given, last] = [tokens[i + 1], tokens[i + 2]];
  if (i === from || tokens[i]?.low !== "with" || !capital(given) || !nameWord(last) || !capital(last)) return from;
  const before = tokens[from - 1];
  const isSure = i - from > 1 || before?.possessive === true || before?.verb?.base === "tell";
  return isSure && pronounFor(given?.low ?? "") !== undefined ? i + 3 : from;
}

/** The outlet named right before token `i`. */
export function runBefore(line: Line, i: number, floor: number): Run | null {
  const { text, tokens } = line;
  const listed = listedStart(text, tokens, i, floor);
  if (listed < i) return outletAt(line, tokens[listed - 1]?.low === "the" && listed > floor ? listed - 1 : listed);
  let from = i;
  while (
    from > floor &&
    (nameWord(tokens[from - 1]) ||
      timely(tokens, from - 1, false) ||
      (capital(tokens[from - 1]) && !prepositions.has(tokens[from - 1]?.low ?? "")))
  )
    from--;
  if (from === i) return null;
  from = overAnd(tokens, from, floor);
  const start = tokens[from - 1]?.low === "the" && from > floor ? from - 1 : from;
  return outletAt(line, start);
}

/** "the ‹Salt and› Rope podcast": two capitals joined are one name where "the" stands before both and one noun behind. */
function overAnd(tokens: readonly Token[], from: number, floor: number): number {
  const at = from - 2;
  const isJoined = at - 1 >= floor && /^(?:and|&)$/.test(tokens[from - 1]?.low ?? "") && capital(tokens[at]);
  return isJoined && determiners.has(tokens[at - 1]?.low ?? "") && !isOutletName(tokens[at]?.bare ?? "") ? at : from;
}

/** "Tide ‹2fm›", "Tide ‹103›", "Tide ‹98.5›": where a station is heard. */
const FREQUENCY = /^(?:\d{1,3}fm|(?:8[7-9]|9\d|10[0-8])(?:\.\d)?)$/;

/** "told ‹state television›", "told the ‹club website›": a medium without a name, by its nouns. */
export function ownedAt({ text, tokens }: Line, at: number): Addressed | null {
  const from = determiners.has(tokens[at]?.low ?? "") ? at + 1 : at;
  const [whose, noun, behind] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  // "told a ‹podcast› that"
  const isAny = /^an?$/.test(tokens[at]?.low ?? "") && whose?.cap === false && namedBefore.has(whose.low);
  // "a ‹show› on WQRD": it is named behind.
  const isNamed = /^(?:on|at|from|of)$/.test(noun?.low ?? "");
  if (isAny && whose !== undefined && !isNamed && !nounAt(noun) && !capital(noun) && !media.has(noun?.low ?? ""))
    return { label: whose.low, at: [whose.start, whose.end], outlet: true };
  if (whose === undefined || noun === undefined || whose.cap || noun.cap || !owned.has(whose.low)) return null;
  // "told state television channel Norland Nine": the name comes.
  if (!(media.has(noun.low) || noun.low === "media") || behind?.cap || media.has(behind?.low ?? "")) return null;
  if (trade.has(noun.low)) return null;
  return { label: text.slice(whose.start, noun.end), at: [whose.start, noun.end], outlet: true };
}
