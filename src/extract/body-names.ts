/** How the names of bodies go on where a person's would end: "Nurses ‹and Midwives› Organisation", "Sheriff's ‹Office›", "Ministry of ‹the› Tides". */

import { GIVEN_NAME, is, ROLE, ROLES, TITLE } from "./classes.js";
import { bodyWords, fields, heads, members, namedFor } from "./lexicon.js";
import { nameWord } from "./phrases.js";
import type { Token } from "./tokens.js";

/** Words of one item in a list that a name holds, at most: "Department for Tides, ‹Rural Harbour Affairs› and Fish". */
const ITEM = 3;
/** Items of such a list behind the first, at most. */
const ITEMS = 5;
/** Words between what joins a name and its last word, at most: "Driver and ‹Vehicle Licensing› Agency". */
const INNER = 4;

/** The tokens at `at` that a body's name, begun at `start`, goes on with before its next word; 0 where it ends. Looks at a few tokens. */
export function bodyGoesOn(tokens: readonly Token[], start: number, at: number): number {
  const low = tokens[at]?.low ?? "";
  if (low === "of" || low === "for") return isOfThe(tokens, at) ? 2 : isNamedFor(tokens, at) ? 1 : 0;
  if (low === "and") return isListed(tokens, start, at) || isPair(tokens, start, at) ? 1 : 0;
  return low === "," ? list(tokens, start, at) : 0;
}

/** "the Department ‹for› Tides": the name of a body goes on, and nobody's begins. */
function isNamedFor(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.low !== "for") return false;
  const [head, next] = [tokens[at - 1], tokens[at + 1]];
  const isOne = head !== undefined && (namedFor.has(head.low) || headIn(tokens, Math.max(0, at - ITEM), at) >= 0);
  return isOne && head.cap && nameWord(next) && !is(next, GIVEN_NAME | TITLE);
}

/** "Ministry ‹of the› Tides", "Office ‹of the› Attorney General". */
function isOfThe(tokens: readonly Token[], at: number): boolean {
  const [head, next] = [tokens[at - 1], tokens[at + 2]];
  if (tokens[at + 1]?.low !== "the" || tokens[at + 1]?.cap || !head?.cap || head.possessive || !nameWord(next))
    return false;
  if (!namedFor.has(head.low) && !(tokens[at]?.low === "of" && bodyWords.has(head.low))) return false;
  return !is(next, GIVEN_NAME) && (head.low === "office" || !is(next, TITLE) || nameWord(tokens[at + 3]));
}

/** Where the body's own head stands in `[start, at)` that "of" or "for" follows: "‹Department› for Tides"; -1 where none does. */
function headIn(tokens: readonly Token[], start: number, at: number): number {
  for (let i = start; i < at - 1; i++)
    if (namedFor.has(tokens[i]?.low ?? "") && /^(?:of|for)$/.test(tokens[i + 1]?.low ?? "")) return i;
  return -1;
}

/** "the Ministry of Health ‹and› Welfare", and no second name, "the Department of Tides and Pier Street". */
function isListed(tokens: readonly Token[], start: number, at: number): boolean {
  if (headIn(tokens, start, at) < 0) return false;
  const end = itemEnd(tokens, at + 1);
  return end === at + 2 || (end > at && fields.has(tokens[end - 1]?.low ?? ""));
}

/** One past the last word of what a list goes on with at `at`: no first name and no title; -1 where that is none. */
function itemEnd(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i < at + ITEM && nameWord(tokens[i]) && !tokens[i]?.possessive && !is(tokens[i], GIVEN_NAME)) i++;
  if (i === at || nameWord(tokens[i]) || (is(tokens[at], TITLE) && !fields.has(tokens[at]?.low ?? ""))) return -1;
  return i;
}

/** The tokens of ", Maritime and" in "Union of Rail‹, Maritime and› Transport Workers": a list that "and" closes and that holds a field such bodies are for. */
function list(tokens: readonly Token[], start: number, at: number): number {
  if (headIn(tokens, start, at) < 0) return 0;
  let known = fields.has(tokens[at - 1]?.low ?? "");
  let comma = at;
  for (let n = 0; n < ITEMS; n++) {
    const end = itemEnd(tokens, comma + 1);
    if (end < 0) return 0;
    known ||= fields.has(tokens[end - 1]?.low ?? "");
    const and = tokens[end]?.low === "," && tokens[end + 1]?.low === "and" ? end + 1 : end;
    if (tokens[and]?.low === "and") {
      const last = itemEnd(tokens, and + 1);
      known ||= fields.has(tokens[last - 1]?.low ?? "");
      return last > 0 && known ? and + 1 - at : 0;
    }
    if (tokens[end]?.low !== ",") return 0;
    comma = end;
  }
  return 0;
}

/** "the Nurses ‹and› Midwives Organisation", "Food ‹and› Drug Administration": fields or trades on its left, a body's last word on its right; no "Norland and Brindle Council". */
function isPair(tokens: readonly Token[], start: number, at: number): boolean {
  const left = tokens[at - 1] as Token;
  if (left.possessive || !(fields.has(left.low) || is(left, ROLES) || members.has(left.low))) return false;
  for (let i = start; i < at - 1; i++) if (heads.has(tokens[i]?.low ?? "") || is(tokens[i], GIVEN_NAME)) return false;
  for (let i = at + 1; i <= at + 1 + INNER && nameWord(tokens[i]); i++) {
    if (i > at + 1 && heads.has(tokens[i]?.low ?? "")) return true;
    if (is(tokens[i], GIVEN_NAME)) return false;
  }
  return false;
}

/** "Brindle County Sheriff's ‹Office›", "Women's ‹Institute›", "St Anne's ‹Hospital›": whether what has such an owner in its name is a body. */
export function ownsBody(tokens: readonly Token[], start: number, owner: number): boolean {
  const { low } = tokens[owner] as Token;
  const isOwner = members.has(low) || is(tokens[owner], ROLE | ROLES | TITLE) || isSaint(tokens, start, owner);
  if (!isOwner) return false;
  for (let i = owner + 1; i <= owner + INNER && nameWord(tokens[i]); i++) {
    const word = tokens[i]?.low ?? "";
    if (heads.has(word) || namedFor.has(word)) return true;
  }
  return false;
}

/** "St Anne", "St. Anne" */
function isSaint(tokens: readonly Token[], start: number, at: number): boolean {
  const before = tokens[at - 1]?.low === "." ? at - 2 : at - 1;
  return before >= start && /^(?:st|saint)$/.test(tokens[before]?.low ?? "");
}
