/** What the words behind a name say of it: a clause with "who" is a person's, one with "which" a body's. */

import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  FIGURE,
  GIVEN_NAME,
  GROUP,
  is,
  JOINER,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
  TIME,
} from "./classes.js";
import { isVerbAt, mainSubject, nameWord } from "./phrases.js";
import type { Token } from "./tokens.js";

/** What hardly any noun for a person is. */
export const NO_TRADE = DETERMINER | PREPOSITION | JOINER | SUBORDINATOR | AUXILIARY | ADVERB | PRONOUN | TIME | FIGURE;

/** "Former ‹Norland› goalkeeper Jane Roe": the title is hers, and what stands behind it her side. */
export function isBeforeNoun(tokens: readonly Token[], to: number): boolean {
  if (tokens[to - 1]?.possessive) return false;
  for (let i = to; i < to + 2; i++) {
    const token = tokens[i];
    if (token?.type !== "word" || token.cap || token.verb !== undefined || is(token, NO_TRADE)) return false;
    if (nameWord(tokens[i + 1])) return is(token, ROLE) || is(tokens[i + 1], GIVEN_NAME);
  }
  return false;
}

/** "Roe, ‹who› was there,", "Roe ‹who› laughed": a clause for persons; no "in Brindle, who", no "Critics who". */
export function isRelated(tokens: readonly Token[], from: number, to: number): boolean {
  const at = tokens[to]?.low === "," ? to + 1 : to;
  if (is(tokens[from - 1], PREPOSITION | DETERMINER)) return false;
  if (tokens[at]?.low !== "who" && !(at > to && isNounWithWho(tokens, at))) return false;
  return to > from + 1 || !(tokens[from] as Token).low.endsWith("s");
}

/** Words of a noun put beside a name, before its clause: ", the Norwegian keeper ‹who› caught it,". */
const NOUN = 6;

function isNounWithWho(tokens: readonly Token[], at: number, related: RegExp = WHO): boolean {
  if (!/^(?:the|an?)$/.test(tokens[at]?.low ?? "")) return false;
  for (let i = at + 1; i <= at + NOUN && tokens[i]?.type === "word" && !is(tokens[i], PREPOSITION); i++)
    if (related.test(tokens[i]?.low ?? "")) return true;
  return false;
}

const WHO = /^who$/;
/** Of a body: "Tidewater, ‹which› runs the ferry,", "Tidewater, the ferry firm ‹that› sued,". */
const OF_A_BODY = /^(?:who|which|that|whose)$/;

/** "Roe, who was there, …", "Roe, meanwhile, …", "Tidewater, which …" at a sentence's head: one name, and no "Critics, who …". */
export function isWho(tokens: readonly Token[]): boolean {
  const [first, comma, next, close] = tokens;
  if (comma?.low !== "," || first === undefined || isPlural(first) || is(first, NO_TRADE | ROLE | GROUP)) return false;
  return (
    OF_A_BODY.test(next?.low ?? "") ||
    isNounWithWho(tokens, 2, OF_A_BODY) ||
    (close?.low === "," && /^(?:meanwhile|however|too|though|for)$/.test(next?.low ?? ""))
  );
}

/** "Critics", and no "KelpWorks". */
const isPlural = ({ low, bare }: Token) => low.endsWith("s") && !/\p{Ll}\p{Lu}/u.test(bare);

/** Tokens of "she said" and "she has told the magazine" between commas. */
const ASIDE = 8;

/** Whether "she" at token `at` opens a clause put in behind the sentence's subject: "Cole, ‹she› says, “never came”". */
export function isPutIn(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.low !== "," || !is(tokens[at], SUBJECT_PRONOUN)) return false;
  const verb = is(tokens[at + 1], AUXILIARY) ? at + 2 : at + 1;
  if (tokens[verb]?.verb?.class !== "speech" || !isVerbAt(tokens, verb)) return false;
  for (let i = verb + 1; i <= at + ASIDE; i++) {
    const token = tokens[i];
    if (token === undefined || token.type === "quote") return false;
    if (token.type === "sign") return token.low === "," && mainSubject(tokens)?.[1] === at - 1;
  }
  return false;
}
