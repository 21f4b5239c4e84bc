import abbreviations from "../../data/abbreviations.json" with { type: "json" };
import type { Span } from "../model.js";

const before = new Set(abbreviations.before);
const either = new Set(abbreviations.either);

/** Words that open a sentence often and follow an abbreviation within one hardly ever. */
const openers = new Set(abbreviations.openers);

const CLOSERS = "”’\"'»)]";
const OPENERS = "“‘\"'«„([";

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029;
}

/** Word of at most 12 characters that ends at `end`, lower case: longer ones are no abbreviations. */
function shortWordBefore(text: string, end: number, floor: number): string {
  let start = end;
  while (start > floor && end - start < 13 && /[\p{L}\p{N}.]/u.test(text[start - 1] ?? "")) start--;
  return text.slice(start, end).toLowerCase();
}

/** "E! News", "Yahoo! Sports": the mark is the name's. */
function isNamedMark(text: string, at: number, from: number, next: number): boolean {
  return (
    /(?:^|[^\p{L}\p{N}])(?:E|Yahoo)$/u.test(text.slice(Math.max(from, at - 6), at)) &&
    /^(?:News|Online|Sports?|Finance|Entertainment|Insider|Life|Music)\b/.test(text.slice(next, next + 14))
  );
}

/**
 * Whether the stop, question or exclamation mark at `at` ends a sentence of `text[from, to)`. Closing marks and brackets may follow
 * it; the next sentence begins with a capital, a digit or an opening mark. Constant time.
 */
export function endsSentence(text: string, at: number, from: number, to: number): boolean {
  const mark = text[at] ?? "";
  let next = at + 1;
  while (next < to && next < at + 6 && CLOSERS.includes(text[next] ?? "")) next++;
  if (next >= to) return true;
  if (!isSpace(text.charCodeAt(next))) return false;
  while (next < to && next < at + 12 && isSpace(text.charCodeAt(next))) next++;
  if (next >= to) return true;
  const first = text[next] ?? "";
  if (/\p{Ll}/u.test(first) || ",;:-–—".includes(first)) return false;
  if (mark !== ".") return mark !== "!" || !isNamedMark(text, at, from, next);
  const word = shortWordBefore(text, at, from);
  if (word === "") return true;
  if (before.has(word)) return false;
  // An initial: "John F. Roe". A lone "I." is left to the openers.
  const initial = word.length === 1 && /\p{Lu}/u.test(text[at - 1] ?? "");
  if (!initial && !either.has(word) && !/^(?:\p{L}\.){1,4}\p{L}$/u.test(word)) return true;
  if (OPENERS.includes(first)) return true;
  return openers.has(
    text
      .slice(next, Math.min(to, next + 12))
      .toLowerCase()
      .match(/^\p{L}+/u)?.[0] ?? "",
  );
}

/** Whether a stop between two words, in their normal forms, is the first one's: "Mr. Tarn", "No. 4". As `endsSentence` has it. */
export function isAbbreviationStop(word: string, next: string): boolean {
  if (word === "no" || word === "nos") return /^\p{N}/u.test(next);
  return before.has(word) && !openers.has(next);
}

/** The sentences of `text[from, to)`, without the space between them. Linear. */
export function sentences(text: string, from = 0, to = text.length): Span[] {
  const found: Span[] = [];
  let start = from;
  const push = (end: number) => {
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    let last = end;
    while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
    if (last > start) found.push([start, last]);
    start = end;
  };
  for (let i = from; i < to; i++) {
    const c = text[i];
    if (c !== "." && c !== "!" && c !== "?" && c !== "…") continue;
    if (!endsSentence(text, i, from, to)) continue;
    let end = i + 1;
    while (end < to && CLOSERS.includes(text[end] ?? "")) end++;
    push(end);
    i = end - 1;
  }
  push(to);
  return found;
}
