/** A name as its words stand in a sentence: without the titles before it and what only looks like a part of it. */

import { bodyGoesOn, ownsBody } from "./body-names.js";
import { GIVEN_NAME, is, PARTICLE, ROLE, TITLE } from "./classes.js";
import { bodyWords, fields, namedFor, official, type Pronoun, pronounFor, titles } from "./lexicon.js";
import { nameWord, type Range } from "./phrases.js";
import type { Token } from "./tokens.js";

/** Longest run of capitals taken for one name with the posts before it: "Harbour County High Court Judge Jane Roe". */
const LONGEST_NAME = 9;
/** The same of a body whose name is a list: "Union of Harbour, Ferry, Lighthouse and Tidal Workers". */
const LONGEST_BODY = 15;

/** The words of a name within `[from, to)` of the tokens: leading titles and trailing possessive taken off. Null where none stands. */
export function nameIn(
  tokens: readonly Token[],
  from: number,
  to: number,
): { range: Range; words: string[]; low: string[]; title: Pronoun | null; titled: boolean } | null {
  let start = from;
  let title: Pronoun | null = null;
  let titled = false;
  while (start < to) {
    const token = tokens[start] as Token;
    if (token.type === "sign" && token.low === "." && start > from) start++;
    else if (is(token, TITLE) && !token.possessive && start + 1 < to && !isNamed(tokens, start)) {
      title = titles.get(token.low) ?? title;
      titled = true;
      start++;
    } else break;
  }
  if (titled && /^(?:of|for)$/.test(tokens[start]?.low ?? "")) start = pastOffice(tokens, start, to);
  let end = start;
  let longest = LONGEST_NAME;
  let isOwned = false;
  while (end < to && end - start < longest) {
    const token = tokens[end] as Token;
    if (
      nameWord(token) ||
      (end > start && isInitial(tokens, end)) ||
      (token.low === "." &&
        end > start &&
        tokens[end - 1]?.end === token.start &&
        (tokens[end - 1]?.low.length ?? 9) <= 2)
    )
      end++;
    else if (
      end > start &&
      (is(token, PARTICLE) || token.low === "&") &&
      nameWord(tokens[end + 1]) &&
      end + 1 < to &&
      (token.low !== "of" || !titled || isHeadOfBody(tokens[end - 1], title))
    )
      end++;
    else if (end > start && token.type === "quote" && isNickname(tokens, end)) end++;
    else {
      const inner = end > start ? bodyGoesOn(tokens, start, end) : 0;
      if (inner === 0 || end + inner >= to) break;
      end += inner;
      longest = LONGEST_BODY;
    }
    if (!tokens[end - 1]?.possessive) continue;
    if (!ownsBody(tokens, start, end - 1)) break;
    isOwned = true;
  }
  end = beforeHouse(tokens, start, end);
  while (end > start && tokens[end - 1]?.type === "sign") end--;
  if (end <= start) return null;
  // "the Attorney General's Office"
  if (isOwned && titled) {
    start = from;
    titled = false;
    title = null;
  }
  // "the State Department", "the Republican National Committee": no titles of a Mr Department.
  if (titled && title === null && isBodyOf(tokens, from, start, end)) {
    start = from;
    while (/^(?:u\.s|us|\.)$/.test(tokens[start]?.low ?? "")) start++;
    titled = false;
  }
  const words: string[] = [];
  const low: string[] = [];
  for (let i = start; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.type !== "word" && token.low !== "&") continue;
    words.push(token.bare);
    low.push(token.low);
  }
  return { range: [start, end], words, low, title, titled };
}

/** "‹Campaign› for Real Tides": a body's first word and nobody's title. */
const isNamed = (tokens: readonly Token[], at: number) =>
  namedFor.has(tokens[at]?.low ?? "") && /^(?:of|for)$/.test(tokens[at + 1]?.low ?? "");

/** "National ‹Institute› of Tides": what has titles before it that are words of its name. */
const isHeadOfBody = (head: Token | undefined, title: Pronoun | null) =>
  title === null && head !== undefined && namedFor.has(head.low);

/** Longest nickname between a first and a last name, marks included. */
const NICKNAME = 24;

/** William ‹“Bill”› Roe */
function isNickname(tokens: readonly Token[], at: number): boolean {
  const [before, token, behind] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (before?.possessive !== false || token.end - token.start > NICKNAME || behind?.start !== token.end + 1)
    return false;
  return nameWord(before) && nameWord(behind) && before.end + 1 === token.start && !is(before, ROLE | TITLE);
}

/** Whether the titles before the name in `[start, end)` are words of the name of a body. */
function isBodyOf(tokens: readonly Token[], from: number, start: number, end: number): boolean {
  let head = start;
  while (head < end - 1 && tokens[head + 1]?.low !== "of") head++;
  const last = tokens[head]?.low ?? "";
  if (!bodyWords.has(last) && !namedFor.has(last)) return false;
  for (let i = from; i < start; i++)
    if (tokens[i]?.type === "word" && !official.has(tokens[i]?.low ?? "")) return false;
  for (let i = start; i < end; i++) if (is(tokens[i], GIVEN_NAME)) return false;
  return true;
}

/** "Orla Finch ‹of NASA's› Sea Laboratory": where a person's name ends and a house's that owns another begins; else `end`. */
function beforeHouse(tokens: readonly Token[], start: number, end: number): number {
  if (!tokens[end - 1]?.possessive) return end;
  for (let at = start + 2; at < end - 1; at++) {
    if (tokens[at]?.low !== "of") continue;
    const head = tokens[at - 1]?.low ?? "";
    return bodyWords.has(head) || namedFor.has(head) ? end : at;
  }
  return end;
}

/** "Orla ‹A›. Finch", "Orla ‹I›. Finch": small words that are a name's second letter here. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const [token, stop] = [tokens[at], tokens[at + 1]];
  if (token?.cap !== true || token.low.length > 1 || token.type !== "word") return false;
  return stop?.low === "." && stop.start === token.end && nameWord(tokens[at + 2]);
}

/** One past "Minister for Health" that begins at `at` and that no name follows; 0 where no such post stands there. */
export function postFor(tokens: readonly Token[], at: number): number {
  if (!is(tokens[at], TITLE | ROLE) || tokens[at + 1]?.low !== "for" || !nameWord(tokens[at + 2])) return 0;
  let i = at + 3;
  while (i < at + 8 && (nameWord(tokens[i]) || (tokens[i]?.low === "and" && nameWord(tokens[i + 1])))) i++;
  return i;
}

/** "Secretary of Public Works ‹Jane Roe›", "Minister for Health ‹Sadhbh Roe›": where the name begins behind the office, by its given name or by the field before it; `from` where none does. */
function pastOffice(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 2; i + 1 < to && i < from + OFFICE; i++) {
    const token = tokens[i] as Token;
    if (token.type !== "word" || !(token.cap || /^(?:and|for|the|of)$/.test(token.low))) break;
    if (nameWord(token) && pronounFor(token.low) !== undefined && nameWord(tokens[i + 1])) return i;
  }
  let i = from + 1;
  while (i < from + OFFICE && (fields.has(tokens[i]?.low ?? "") || /^(?:and|for|the|of|,)$/.test(tokens[i]?.low ?? "")))
    i++;
  const isField = tokens[i - 1]?.cap === true && fields.has(tokens[i - 1]?.low ?? "") && !tokens[i - 1]?.possessive;
  const isNamed = i + 1 < to && nameWord(tokens[i]) && nameWord(tokens[i + 1]);
  return isField && isNamed && !bodyWords.has(tokens[i + 1]?.low ?? "") ? i : from;
}

/** Words of an office behind its title, at most: "for Public Expenditure, Infrastructure and the Arts". */
const OFFICE = 7;
