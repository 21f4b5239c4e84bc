/** Names of outlets and programmes that a list holds, with whatever words and signs: "Match of the Day", "Quirks & Quarks", "2GB". */

import outlets from "../../../data/outlets.json" with { type: "json" };
import { titleCase } from "../accept.js";
import { DETERMINER, is } from "../classes.js";
import type { Token } from "../tokens.js";
import { capital } from "./place.js";

/** Characters by which the names are looked up. */
const START = 2;

/** Each without its The, the longest first. A single word of letters alone is read as any other name. */
const listed = byStart(
  [...outlets.names, ...outlets.programmes]
    .map((name) => name.replace(/^The |[!?]$/g, ""))
    .filter((name) => !/^\p{L}+$/u.test(name))
    .flatMap((name) => (name.includes(" & ") ? [name, name.replaceAll(" & ", " and ")] : [name])),
);

/** No name begins with a small letter where it is printed with a large one. */
function startOf(text: string, at: number): string {
  return (text[at] ?? "") + text.slice(at + 1, at + START).toLowerCase();
}

interface Listed {
  readonly name: string;
  readonly low: string;
}

function byStart(names: readonly string[]): ReadonlyMap<string, readonly Listed[]> {
  const found = new Map<string, Listed[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const start = startOf(name, 0);
    found.set(start, [...(found.get(start) ?? []), { name, low: name.toLowerCase() }]);
  }
  return found;
}

/**
 * Where a listed name that is printed from token `from` on ends: the token behind it, or `from` where none stands. None does where the
 * name goes on ("Match of the Day Live"), or behind "a" and "her": "in a Q&A".
 */
export function listedEnd(text: string, tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (first?.low === "the" && first.cap) {
    const end = listedEnd(text, tokens, from + 1);
    return end > from + 1 ? end : from;
  }
  const names = first === undefined ? undefined : listed.get(startOf(text, first.start));
  if (first === undefined || names === undefined) return from;
  const before = tokens[from - 1];
  if (before !== undefined && is(before, DETERMINER) && before.low !== "the" && !before.possessive) return from;
  const printed = text.slice(first.start, first.start + (names[0] as Listed).name.length).replaceAll("’", "'");
  const low = printed.toLowerCase();
  for (const one of names) {
    const { name } = one;
    if (!low.startsWith(one.low) || !isPrinted(name, printed)) continue;
    // By figures alone only behind its broadcaster: "ABC's 7.30".
    if (!before?.possessive && !/\p{L}/u.test(name)) continue;
    const to = wholeEnd(text, tokens, from, first.start + name.length);
    if (to > from) return to;
  }
  return from;
}

/** Whether a text that begins with a name but for capitals begins with it: one of several words in other small words too, "Off the Ball", but none in small letters. */
function isPrinted(name: string, text: string): boolean {
  if (text.startsWith(name)) return true;
  return name.includes(" ") && titleCase(text.slice(0, name.length).split(" "));
}

/** Tokens of a listed name, at most. */
const LONGEST = 8;

/** Where a listed name that ends right before token `end` begins; `end` where none does. */
export function listedStart(text: string, tokens: readonly Token[], end: number, floor: number): number {
  for (let from = Math.max(floor, end - LONGEST); from < end - 1; from++)
    if (listedEnd(text, tokens, from) === end) return from;
  return end;
}

/** The token behind the name that ends at character `end`; `from` where that is within a word, or the name goes on. */
function wholeEnd(text: string, tokens: readonly Token[], from: number, end: number): number {
  let to = from;
  while (to < tokens.length && (tokens[to] as Token).start < end) to++;
  const last = tokens[to - 1] as Token;
  if (last.end > end) return last.possessive && /^['’]s?$/.test(text.slice(end, last.end)) ? to : from;
  return last.end === end && !capital(tokens[to]) ? to : from;
}
