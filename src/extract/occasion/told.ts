/** "told ‹X›": whom something was said to, where that is an outlet, a programme or a body. */

import type { Span } from "../../model.js";
import { ADVERB, BEFORE_MOMENT, GROUP, is, MOMENT, NAME, PREPOSITION, ROLE, ROLES, TIME, TITLE } from "../classes.js";
import { determiners, prepositions, pronounFor } from "../lexicon.js";
import type { Names } from "../names.js";
import { itself, media, met, namedBefore, noOutlets, shows } from "../occasion-words.js";
import { isBodyName, isGeneric, isOutletName } from "../outlets.js";
import type { Token } from "../tokens.js";
import { askerAt } from "./askers.js";
import { capital, type Line, type Named, nounAt } from "./place.js";
import { type Addressed, isBroadcaster, isVenue, outletAt, ownedAt, type Run, runBefore } from "./run.js";
import { audienceAt } from "./scene.js";
import { quotedTitle } from "./title.js";

/** Behind "told" at `i`. `own` is the article's outlet, which it may call by its last words. */
export function toldAt(line: Line, i: number, own: string | null): Named | null {
  const one = addressee(line, i + 1, own);
  return one && namedBy(one, i);
}

function namedBy({ outlet, ...to }: Addressed, token: number): Named {
  return { ...to, token, carries: true };
}

/** "speaking to ‹X›", "talked exclusively with ‹X›". */
export function spokenAt(line: Line, i: number, own: string | null): Named | null {
  const { tokens } = line;
  const at = spokenTo(tokens, i);
  if (at < 0) return null;
  const isTo = tokens[at - 1]?.low === "to" && tokens[i]?.low.endsWith("ing") === true;
  const one = addressee(line, at, own) ?? houseOf(line, at) ?? (isTo ? heardBy(line, at) : null);
  return one === null ? audienceAt(line, at - 1) : namedBy(one, i);
}

/** Words from "with" to the house of whoever is met: "a couple of reporters from". */
const MET = 6;

/** "sat down with ‹a reporter from› The Example": the house, of which somebody is met. */
function houseOf(line: Line, at: number): Addressed | null {
  const { tokens } = line;
  for (let i = at; i < tokens.length && i < at + MET && tokens[i]?.type === "word" && !capital(tokens[i]); i++) {
    if (!/^(?:of|from|at|for)$/.test(tokens[i]?.low ?? "") || i === at) continue;
    const run = outletAt(line, i + 1);
    if (run !== null && !run.person && isVenue(line, run.label)) return { label: run.label, at: run.at, outlet: true };
  }
  return null;
}

/** Words between "speaking" and "to", at most. */
const BETWEEN = 6;

/** "speaking ‹exclusively on Monday› to …": where the one spoken to begins, or -1. */
function spokenTo(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < tokens.length && i < at + BETWEEN; i++) {
    const token = tokens[i] as Token;
    if (token.low === "to" || token.low === "with") return i + 1;
    const isTime = is(token, ADVERB | TIME | MOMENT | BEFORE_MOMENT);
    if (!isTime && !/^(?:by|phone|telephone|live|briefly|down|recently)$/.test(token.low)) return -1;
  }
  return -1;
}

/** Whom words are spoken to from token `at` on: an outlet, the article's own, or the one named before ("the magazine"), whose label is empty. */
export function addressee(line: Line, at: number, own: string | null): Addressed | null {
  const { tokens } = line;
  const itself = own === null ? null : toldItself(tokens, at, own);
  if (own !== null && itself !== null) return { label: own, at: itself, outlet: true };
  const known = knownMedium(tokens, at);
  if (known !== null) return { label: "", at: known, outlet: true };
  const asker = askerAt(line, at);
  if (asker !== null) return asker;
  const housed = showOf(line, at);
  if (housed !== null) return housed;
  const unnamed = ownedAt(line, at) ?? markedAt(line, at);
  if (unnamed !== null) return unnamed;
  const run = told(line, at);
  if (run === null) return null;
  const { label, outlet } = run;
  if (isHost(tokens, at)) return { label, at: run.at, outlet, host: true };
  return run.person && isParticipant(line.names, run) ? null : { label, at: run.at, outlet };
}

/** Words between "the" and the noun of an outlet named before: "the ‹Norwegian news› site". */
const KIND = 3;

/** "told ‹the magazine›", "with ‹the Norwegian magazine›", "told ‹the same programme›": the outlet named before; null where another name follows. */
export function knownMedium(tokens: readonly Token[], at: number): Span | null {
  if (tokens[at]?.low !== "the") return null;
  for (let i = at + 1; i < at + KIND + 1; i++) {
    const noun = tokens[i];
    if (noun?.type !== "word" || noun.possessive) return null;
    const behind = tokens[i + 1];
    const isLast = !noun.cap && namedBefore.has(noun.low) && behind?.cap !== true && !nounAt(behind);
    if (isLast) return [(tokens[at] as Token).start, noun.end];
    const isSame = noun.low === "same" && i === at + 1;
    if (!isSame && !isGeneric(noun.bare) && (noun.cap || !media.has(noun.low))) return null;
  }
  return null;
}

/** "told ‹the ITV show›": the programme named before, whose broadcaster this is. */
function showOf(line: Line, at: number): Addressed | null {
  const { text, tokens } = line;
  if (tokens[at]?.low !== "the") return null;
  let to = at + 1;
  while (capital(tokens[to]) && to - at <= KIND) to++;
  const noun = tokens[to];
  if (to === at + 1 || noun === undefined || noun.possessive || !shows.has(noun.low)) return null;
  const house = text.slice((tokens[at + 1] as Token).start, (tokens[to - 1] as Token).end);
  if (!isOutletName(house) || !isBroadcaster(house) || capital(tokens[to + 1]) || tokens[to + 1]?.type === "quote")
    return null;
  return { label: "", at: [(tokens[at] as Token).start, noun.end], outlet: true, house };
}

/** told “‹Harbour Nights›”: a programme by its title. */
function markedAt({ text, tokens }: Line, at: number): Addressed | null {
  const token = tokens[at];
  const title = token?.type === "quote" ? quotedTitle(text, token) : null;
  return title && { ...title, outlet: true };
}

/** "told ‹host› Jane Roe", "told ‹the presenter›, Jane Roe": whoever presents a programme. */
function isHost(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[determiners.has(tokens[at]?.low ?? "") ? at + 1 : at];
  return (
    noun?.cap === false && /^(?:co-?)?(?:hosts?|presenters?|interviewers?|anchors?|correspondents?)$/.test(noun.low)
  );
}

/** Words between "asked" and who asks. */
const ASKED = 5;

/** "Asked on Monday by ‹X›", "reminded of it by ‹X›", "was quoted by ‹X›": the outlet that asks or quotes; and "‹X› quoted Roe". */
export function putBy(line: Line, i: number, own: string | null): Named | null {
  const { tokens } = line;
  // "“…?” she ‹asked› me"
  const me = own !== null && /^(?:me|us)$/.test(tokens[i + 1]?.low ?? "") ? toldItself(tokens, i + 1, own) : null;
  if (own !== null && me !== null) return { label: own, at: me, token: i, carries: true };
  for (let k = i + 1; k < tokens.length && k < i + ASKED && tokens[k]?.type === "word"; k++) {
    if (tokens[k]?.low !== "by") continue;
    const itself = own === null ? null : toldItself(tokens, k + 1, own);
    if (own !== null && itself !== null) return { label: own, at: itself, token: i, carries: true };
    const asker = askerAt(line, k + 1);
    if (asker !== null) return namedBy(asker, i);
    const run = outletAt(line, k + 1);
    const beside = run !== null && media.has(tokens[run.next]?.low ?? "") && !isGeneric(run.label);
    return run !== null && (run.outlet || beside) ? { label: run.label, at: run.at, token: i, carries: true } : null;
  }
  // "Halcyon ‹magazine› quoted"
  const isNoun = tokens[i - 1]?.cap === false && media.has(tokens[i - 1]?.low ?? "");
  // "the Courier, ‹which› quoted Roe"
  const isWhich = tokens[i - 1]?.low === "which" && tokens[i - 2]?.low === ",";
  const end = isWhich ? i - 2 : isNoun ? i - 1 : i;
  const before = tokens[i]?.low === "quoted" ? runBefore(line, end, 0) : null;
  return before?.outlet || (isNoun && before?.person === false)
    ? { label: before.label, at: before.at, token: i, carries: false }
    : null;
}

/** "speaking to Tide Week": names that are nobody's, where a paper is spoken to and nobody in private. */
function heardBy(line: Line, at: number): Addressed | null {
  const run = outletAt(line, at);
  if (run === null || run.person || isGeneric(run.label)) return null;
  const words = run.label.split(" ");
  const isNobodys =
    words.length > 1 &&
    pronounFor((words[0] ?? "").toLowerCase()) === undefined &&
    line.names.find(words, null, run.at[0])?.person !== true;
  return isNobodys ? { label: run.label, at: run.at, outlet: false } : null;
}

/** "told ‹X›": an outlet, a programme or a body that is addressed. Somebody told in private, a place or an adjective is none. */
function told(line: Line, at: number): Run | null {
  const { tokens } = line;
  const start = skipNouns(tokens, at);
  const run = outletAt(line, start);
  if (run === null) return null;
  const behind = tokens[run.next];
  // "Norwegian television channel WQRD": what the nouns introduce.
  const further = skipNouns(tokens, run.next);
  if (further > run.next && capital(tokens[further])) {
    const named = outletAt(line, further);
    const isShow = shows.has(tokens[further - 1]?.low ?? "");
    if (named !== null && !named.person) return isOutletName(run.label) && !isShow ? run : named;
  }
  if (run.outlet || isLone(line, at, run)) return run;
  const body = bodyAt(line, run);
  if (body !== null) return body;
  const beside = behind?.type === "word" && !behind.cap && media.has(behind.low) && !isGeneric(run.label);
  if (beside || start > at) return run;
  if (run.person || nounAt(behind)) return null;
  return isBodyName(run.label) || isNamedThing(tokens, at, run) || isProgramme(line, at, run) ? run : null;
}

/** "told the ‹Senate health committee›": a body whose name ends in small letters. */
function bodyAt({ text, tokens }: Line, run: Run): Run | null {
  let end = run.next;
  while (end < run.next + 3 && tokens[end]?.type === "word" && !tokens[end]?.cap) {
    const { low, possessive } = tokens[end] as Token;
    end++;
    if (possessive || prepositions.has(low)) return null;
    if (!isBodyName(low)) continue;
    if (nounAt(tokens[end]) || run.person) return null;
    const first = tokens.findIndex(({ start }) => start >= run.at[0]);
    const from = tokens[first + (determiners.has(tokens[first]?.low ?? "") ? 1 : 0)] as Token;
    const at: Span = [from.start, (tokens[end - 1] as Token).end];
    return { label: text.slice(...at), at, next: end, person: false, outlet: true };
  }
  return null;
}

/** "told Good Day Norland yesterday", "told Sportsnet 9: “…”": two capitals and more that are nobody's name, with what was told right behind. */
function isProgramme({ tokens, names }: Line, at: number, { label, at: [start], next }: Run): boolean {
  const words = label.split(" ");
  if (words.length < 2 || isGeneric(label) || pronounFor((words[0] ?? "").toLowerCase()) !== undefined) return false;
  const isSomebodys = (token: Token): boolean => is(token, ROLE | ROLES | GROUP | TITLE) && token.low !== "press";
  if (tokens.slice(at, next).some(isSomebodys)) return false;
  if (names.find(words, null, start)?.person === true) return false;
  const behind = tokens[next];
  // A noun behind it has been asked for before.
  return behind?.type === "word" || behind?.low === ":" || (behind?.low === "," && tokens[next + 1]?.type === "quote");
}

/** "told the Fenland Record": what has an article and no plural, and is no post's holder, a person's or a people's name. */
function isNamedThing(tokens: readonly Token[], at: number, run: Run): boolean {
  if (tokens[at]?.low !== "the" || isGeneric(run.label)) return false;
  const last = tokens[run.next - 1] as Token;
  return !is(last, ROLE | ROLES | GROUP | TITLE) && !/[^s]s$/.test(last.low);
}

/** She told Halcyon: “…”. One capital that names nobody else in the article, is no first name and has the words right behind it. */
function isLone({ tokens, names }: Line, at: number, run: Run): boolean {
  const [word, behind] = [tokens[at], tokens[run.next]];
  if (word === undefined || run.next !== at + 1 || run.person || !is(word, NAME) || isGeneric(run.label)) return false;
  if (noOutlets.has(word.low) || pronounFor(word.low) !== undefined || is(word, ROLE | ROLES | GROUP | TITLE))
    return false;
  const speaks = behind?.low === ":" || (behind?.low === "," && tokens[run.next + 1]?.type === "quote");
  const known = speaks ? names.find([word.bare], null, word.start) : null;
  return speaks && (known === null || (known.name === word.bare && !known.person && known.count < 3));
}

/** "told the Lantern" in the Harbour Lantern, "told this newspaper", and "told us", "told me" outside all quotation marks: where that stands, else null. */
export function toldItself(tokens: readonly Token[], at: number, own: string): Span | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (/^(?:us|me)$/.test(first.low) && !first.cap) return isAsWriter(tokens, at) ? [first.start, first.end] : null;
  const noun = tokens[at + 1];
  if (first.low === "this" && noun?.cap === false && (namedBefore.has(noun.low) || itself.has(noun.low)))
    return [first.start, noun.end];
  const from = first.low === "the" ? at + 1 : at;
  let to = from;
  while (capital(tokens[to]) && to - from < 6) to++;
  // "told WQRD 6" on WQRD: its name has a number.
  if (to === from || tokens[to - 1]?.possessive || /^\d/.test(tokens[to]?.low ?? "")) return null;
  const words = own.toLowerCase().replace(/^the /, "").split(/\s+/);
  const called = tokens.slice(from, to).map(({ low }) => low);
  // A lone word is its own without The only where it is the whole name.
  if (called.length === 1 && words.length > 1 && from === at) return null;
  if (called.length > words.length || called.join(" ") !== words.slice(-called.length).join(" ")) return null;
  return [first.start, (tokens[to - 1] as Token).end];
}

/** Words before "told me" within which it is said whose kin or friend that was. */
const KIN = 4;

/** "Roe told me"; but "my mother told me" of what was not told for the paper, and "told me to go". */
function isAsWriter(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1];
  return (
    behind?.low !== "to" && !tokens.slice(Math.max(0, at - 1 - KIN), at - 1).some(({ low }) => /^(?:my|our)$/.test(low))
  );
}

/** "said ‹when› I visited", "when we spoke": to whoever writes, and so to the outlet. */
export function metAt({ tokens }: Line, i: number, own: string | null): Named | null {
  const who = tokens[i + 1];
  if (own === null || who === undefined || !/^(?:i|we)$/.test(who.low)) return null;
  const verb = tokens[is(tokens[i + 2], ADVERB) || /^(?:last|first)$/.test(tokens[i + 2]?.low ?? "") ? i + 3 : i + 2];
  return met.has(verb?.low ?? "") ? { label: own, at: [who.start, who.end], token: i, carries: true } : null;
}

/** Words of one's own before the noun of the trade: "the ‹upmarket American› magazine". */
const OWN = 3;

/** "told the ‹breakfast show› Harbour Dawn", "told ‹upmarket American magazine› Oyster": the name behind a described medium, or -1. */
function pastMedium(tokens: readonly Token[], at: number): number {
  for (let i = at; i < at + OWN + 2 && tokens[i]?.type === "word"; i++) {
    const token = tokens[i] as Token;
    if (token.possessive || is(token, PREPOSITION) || (token.cap && !isGeneric(token.bare))) return -1;
    if (!token.cap && media.has(token.low) && capital(tokens[i + 1])) return i + 1;
  }
  return -1;
}

/** Past the lower-case nouns of the trade: "told ‹host› Orla Finch", "told ‹radio station› WQRD". */
function skipNouns(tokens: readonly Token[], at: number): number {
  const behind = pastMedium(tokens, at);
  if (behind >= 0) return behind;
  let i = at;
  if (determiners.has(tokens[i]?.low ?? "")) {
    const own = tokens[i + 1]?.low === "own" ? 2 : 1;
    if (media.has(tokens[i + own]?.low ?? "") && !tokens[i + own]?.cap) i += own;
  }
  while (i < at + 5 && media.has(tokens[i]?.low ?? "") && !tokens[i]?.cap) i++;
  // "our own podcast, Harbour Nights,"
  return i > at && tokens[i]?.low === "," && capital(tokens[i + 1]) ? i + 1 : i;
}

/** A person whom the article names again and again takes part in the story: "told Roe" names no occasion then. */
function isParticipant(names: Names, { label, at }: Run): boolean {
  return (names.find(label.split(" "), null, at[0])?.count ?? 0) > 2;
}
