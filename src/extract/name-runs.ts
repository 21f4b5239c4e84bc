/** Every run of capitals in an article that may be a name, with what stands beside it. */

import {
  ADVERB,
  AUXILIARY,
  is,
  JOINER,
  LOCATING,
  PREPOSITION,
  ROLE,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
  TIME,
} from "./classes.js";
import { kin, offices, type Pronoun, plainVerbs, pronounFor, regionNames, short } from "./lexicon.js";
import { isBeforeNoun, isRelated, isWho, NO_TRADE } from "./name-clauses.js";
import { nameIn, postFor } from "./name-in.js";
import { nameWord } from "./phrases.js";
import type { Sentence, Token } from "./tokens.js";

/** A name as printed in one place. */
export interface Run {
  readonly words: readonly string[];
  /** The same in small letters. */
  readonly low: readonly string[];
  /** The words in one string, as printed and as names are compared. */
  readonly printed: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly title: Pronoun | null;
  readonly titled: boolean;
  readonly possessive: boolean;
  readonly headline: boolean;
  readonly speaks: boolean;
  /** One capital that may only be there because it opens the sentence. */
  readonly initial: boolean;
  readonly roles: readonly string[];
  readonly aged: boolean;
  /** What it did is told in a clause with "who". */
  readonly who: boolean;
  /** Put beside a noun between commas: "Her aunt, Councillor Jane Roe, …". */
  readonly apposed: boolean;
  /** Behind "in", "near": as a place is. */
  readonly located: boolean;
  /** A question is put to it: "asked Roe about". */
  readonly asked: boolean;
  /** It puts one. */
  readonly asks: boolean;
  /** It opens a sentence, a line or what stands behind a colon or a dash: its first word may be no name. */
  readonly opens: boolean;
}

const isSaying = (token: Token | undefined) =>
  token?.verb !== undefined && !token.cap && plainVerbs.has(token.verb.base);
const isTelling = (token: Token | undefined) =>
  token?.verb !== undefined && /^(?:tell|ask|urge|remind|inform|assure)/.test(token.verb.base);

/** "‹Asked› by Roe whether": Roe will have an answer. */
const ASKED = /^(?:asked|pressed|quizzed|questioned|grilled|challenged|interviewed)$/;

/** Signs behind which a capital says nothing. */
const OPENERS = ":—–-•*>|";

/** Every run of capitals in the writer's own words that may be a name, with what stands beside it. */
export function readRuns(sentences: readonly Sentence[], headline: (paragraph: number) => boolean): Run[] {
  const runs: Run[] = [];
  sentences.forEach((sentence, index) => {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      if (!nameWord(tokens[i])) continue;
      const found = nameIn(tokens, i, tokens.length);
      if (found === null) {
        i = Math.max(i + 1, postFor(tokens, i) - 1);
        continue;
      }
      const [from, to] = found.range;
      const said: string[] = [];
      for (let k = from - 1; k >= 0 && k >= from - 3; k--) {
        const token = tokens[k] as Token;
        if (!is(token, ROLE)) break;
        said.push(token.low);
      }
      const trade = said.length === 0 && isTrade(tokens, from, found.low) ? (tokens[from - 1]?.low ?? "") : "";
      if (trade !== "") said.push(trade);
      // "The harbourmaster, Jane Roe, …" and "President Roe"
      const before = tokens[from - 1];
      const parted = tokens[to]?.low === ",";
      const office = parted && before?.low === "," ? tokens[from - 2] : undefined;
      if (office !== undefined && is(office, ROLE)) said.push(servant(tokens, from - 2) ?? office.low);
      for (let k = i; k < from; k++) {
        const { low } = tokens[k] as Token;
        const full = short.get(low);
        if (is(tokens[k], ROLE)) said.push(low);
        if (full !== undefined) said.push(full);
      }
      if (isCalled(tokens, from, to)) said.push((tokens[from - 2] as Token).low);
      if (said.length > 0) {
        const other = officeBefore(tokens, from);
        if (other !== "") for (let k = 0; k < said.length; k++) said[k] = `${other} ${said[k]}`;
      }
      const located = isLocated(tokens, from, to) || isTitle(tokens, from);
      // "Roe of New Brindle, a trader,": the trader is Roe. "Roe wrote on Chirper, thanking the minister": Chirper is none.
      const acts = /.{3}ing$/.test(tokens[to + 1]?.low ?? "");
      if (parted && !located && !acts && before?.low !== "of" && before?.low !== "from") {
        const beside: string[] = [];
        // "…, and the harbourmaster, Cole": somebody else.
        for (let k = is(tokens[to + 1], JOINER) ? tokens.length : to + 1; k < tokens.length && k < to + 9; k++) {
          const token = tokens[k] as Token;
          // "…, the singer says": a new subject, not what the name is.
          if (token.type !== "word") {
            said.push(...beside);
            break;
          }
          if (token.verb?.class === "speech" || (token.verb?.class === "judgement" && token.verb.form === "past"))
            break;
          if (is(token, ROLE)) beside.push(token.low);
        }
      }
      const aged = parted && /^\d\d?$/.test(tokens[to + 1]?.low ?? "") && tokens[to + 2]?.low === ",";
      if (aged) said.push(`${tokens[to + 1]?.low}-year-old`);
      // A capital that only opens the sentence is a name when it is one elsewhere: decided in `readNames`.
      runs.push({
        words: found.words,
        low: found.low,
        printed: printedName(tokens, from, to),
        key: found.low.join(" "),
        start: (tokens[from] as Token).start,
        end: (tokens[to - 1] as Token).end,
        sentence: index,
        title: found.title ?? kin.get(before?.low ?? "") ?? kin.get(office?.low ?? "") ?? null,
        titled: found.titled && !isBeforeNoun(tokens, to),
        possessive: (tokens[to - 1] as Token).possessive,
        headline: headline(sentence.paragraph),
        initial:
          from === 0 &&
          to === 1 &&
          !found.titled &&
          tokens[to]?.cap === false &&
          tokens[to]?.verb?.class !== "speech" &&
          !isWho(tokens),
        speaks:
          isSaying(tokens[to]) ||
          (aged && isSaying(tokens[to + 3])) ||
          (isSaying(tokens[from - 1]) && !isTelling(tokens[from - 1])) ||
          (before?.low === "to" && tokens[from - 2]?.low === "according"),
        roles: said,
        aged,
        who: isRelated(tokens, from, to) && !located,
        apposed: parted && isApposed(tokens, from),
        located,
        asked: before?.verb?.base === "ask" && before.verb.form !== "base" && tokens[from - 2]?.type === "word",
        asks:
          (tokens[to]?.verb?.base === "ask" && tokens[to]?.cap === false) ||
          (tokens[i - 1]?.low === "by" && ASKED.test(tokens[i - 2]?.low ?? "")),
        opens: before === undefined || (before.type === "sign" && OPENERS.includes(before.low)),
      });
      i = to - 1;
    }
  });
  return runs;
}

/** "a trawlerman called ‹Roe› says", "a trader named ‹Roe›,": who somebody is that comes in; no "a senator called Roe “a liar”". */
export function isCalled(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^(?:called|named)$/.test(tokens[from - 1]?.low ?? "") || !is(tokens[from - 2], ROLE)) return false;
  if (tokens[to]?.type === "quote") return false;
  for (let i = from - 3; i >= 0 && i > from - 8 && tokens[i]?.type === "word"; i--)
    if (/^(?:an?|one|another)$/.test(tokens[i]?.low ?? "")) return true;
  return false;
}

/** Its words with the stops of initials: "Orla A. Finch Jr." */
function printedName(tokens: readonly Token[], from: number, to: number): string {
  let name = "";
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.type === "word" || token.low === "&") {
      // "Sheriff's Office"
      const ending = i < to - 1 && token.possessive ? (/s$/i.test(token.bare) ? "’" : "’s") : "";
      name += `${name === "" ? "" : " "}${token.bare}${ending}`;
    } else if (token.low === ",") name += ",";
    else if (token.low === "." && tokens[i - 1]?.end === token.start) name += ".";
  }
  const stops = /^[js]r$/.test(tokens[to - 1]?.low ?? "") && tokens[to]?.low === ".";
  return stops ? `${name}.` : name;
}

/** "prop Jane Roe": a small noun right before a first and a last name says what somebody is, whatever the list has. */
function isTrade(tokens: readonly Token[], from: number, low: readonly string[]): boolean {
  const noun = tokens[from - 1];
  if (low.length < 2 || noun?.type !== "word" || noun.cap || noun.possessive || is(noun, NO_TRADE)) return false;
  if (noun.verb !== undefined || noun.low.length < 4 || /(?:ed|ing|s|ly)$/.test(noun.low)) return false;
  return !is(tokens[from - 2], SUBJECT_PRONOUN | AUXILIARY) && pronounFor(low[0] ?? "") !== undefined;
}

/** "a ‹spokesman› for the mayor, Jane Roe,": Roe is no mayor. Null where the office at `at` is nobody's whom another serves. */
function servant(tokens: readonly Token[], at: number): string | null {
  let i = at;
  while (i > at - 4 && tokens[i]?.type === "word" && tokens[i]?.low !== "for") i--;
  const head = tokens[i - 1];
  return tokens[i]?.low === "for" && head !== undefined && is(head, ROLE) ? head.low : null;
}

/** "General manager Jane Roe", "deputy harbour master Jane Roe": the word that makes a role before a name another one; empty where none does. */
function officeBefore(tokens: readonly Token[], at: number): string {
  const end = tokens[at - 1]?.low === "," ? at - 2 : at - 1;
  for (let k = end; k >= 0 && k >= end - 3; k--) {
    const token = tokens[k] as Token;
    if (token.type !== "word" || is(token, PREPOSITION)) break;
    if (offices.has(token.low)) return token.low;
  }
  return "";
}

/** "in Brindle", "a trader from Brindle", "Roe, from Brindle", "the Brindle harbourmaster". */
function isLocated(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  if (is(before, LOCATING) || isArticled(tokens, from, to)) return true;
  const back = tokens[from - 2];
  if (isRegion(tokens, from, to)) return true;
  if (before?.low === "from") return is(back, ROLE) || (back?.low === "," && tokens[to]?.type === "sign");
  const behind = tokens[to];
  return (
    (before?.low === "the" || before?.low === "a") &&
    to - from > 1 &&
    behind?.cap === false &&
    is(behind, ROLE) &&
    behind.verb === undefined &&
    !tokens[to - 1]?.possessive
  );
}

const WORKS = /^(?:memoir|autobiography|novel|album|book|film|podcast|poem|play|single|debut)$/;

/** "his memoir, A ‹Long Watch›": what a work is called, and nobody. */
function isTitle(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const at = before?.cap && /^(?:an?|the)$/.test(before.low) ? from - 2 : from - 1;
  return tokens[at]?.low === "," && tokens[at - 1]?.cap === false && WORKS.test(tokens[at - 1]?.low ?? "");
}

/** "on the ‹Late Ferry›", "the ‹Long Watch› said": nobody's name has "the" before it, where no noun follows that the name belongs to. */
function isArticled(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from - 1]?.low !== "the" || tokens[to - 1]?.possessive) return false;
  const behind = tokens[to];
  return behind?.type === "sign" || behind?.verb !== undefined || is(behind, BEHIND_NAME) || behind === undefined;
}

/** What stands behind the whole of a name. */
const BEHIND_NAME = AUXILIARY | PREPOSITION | JOINER | SUBORDINATOR | ADVERB | TIME;

/** "in Harbor, ‹Maryland›, and": where a town lies. */
export function isRegion(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from - 1]?.low !== "," || !tokens[from - 2]?.cap) return false;
  const words = tokens.slice(from, to).map(({ low }) => low);
  return regionNames.has(words.join(" "));
}

/** Whether a comma stands before the name that begins at `from` and its posts. */
function isApposed(tokens: readonly Token[], from: number): boolean {
  let k = from - 1;
  while (k > from - 5 && tokens[k]?.type === "word" && !is(tokens[k], PREPOSITION) && tokens[k]?.verb === undefined)
    k--;
  return tokens[k]?.low === ",";
}
