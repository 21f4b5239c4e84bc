/**
 * What stands above an article on a scraped page: the masthead, its tagline, navigation bars and menus. None of it may
 * become the headline, and a masthead is evidence for the outlet where something else on the page bears it out.
 */

import data from "../../data/page-tops.json" with { type: "json" };
import { sieved } from "../text/loosened.js";
import { countWords } from "./furniture.js";
import { isHeadline, isKicker } from "./headlines.js";
import { isMenuBar, isMenuWord, isShortItem } from "./menus.js";
import { outletSign, plainName, wholeName } from "./outlet-names.js";
import type { Open } from "./pieces.js";

/** A page's top is at most this many lines; one more and it is a text of short lines. */
const ZONE = 12;
/** Fewer short lines are no menu. */
const MIN_MENU = 3;
const TAGLINES = data.taglines.map(({ pattern }) => sieved(`^(?:${pattern})$`, "iu"));

/** The same pieces; those of the page's top are boilerplate, a masthead that is borne out with its name in `facts`. */
export function withTop(pieces: readonly Open[]): Open[] {
  const top = readTop(pieces);
  return pieces.map((piece, index) => {
    const masthead = top.get(index);
    if (masthead === undefined) return piece;
    const facts = masthead > 0 ? { ...piece.facts, masthead: [0, masthead] as const } : piece.facts;
    return { line: piece.line, role: "boilerplate", facts };
  });
}

/** Places in the page's top that no furniture rule knows, with the length of the outlet's name there, or 0. */
function readTop(pieces: readonly Open[]): ReadonlyMap<number, number> {
  const top = new Map<number, number>();
  const echoes = echoedNames(pieces);
  for (let at = 0; at < Math.min(ZONE, pieces.length); at++) {
    const piece = pieces[at];
    if (!piece || piece.role === "byline" || piece.role === "headline") break;
    if (piece.role !== null || top.has(at)) continue;
    const { words } = piece.line;
    const menu = menuEnd(pieces, at);
    if (menu > at) {
      for (let item = at; item < menu; item++) if (pieces[item]?.role === null) top.set(item, 0);
      continue;
    }
    const name = wholeName(words);
    if (name > 0 && echoes.has(plainOf(words, [0, name]))) top.set(at, name);
    else if (name > 0 && isTagline(pieces[at + 1])) top.set(at, name);
    else if (isTagline(piece) && top.has(at - 1)) top.set(at, 0);
    else if (top.has(at - 1) && menuEnd(pieces, at + 1) > at + 1 && countWords(words) <= 12) top.set(at, 0);
    else {
      const masthead = name > 0 ? unechoed(pieces, at, name, top) : -1;
      if (masthead < 0) break;
      top.set(at, masthead);
    }
  }
  return top;
}

/** The names that the page's furniture gives the page. */
function echoedNames(pieces: readonly Open[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { line, facts } of pieces) {
    const name = facts.echo ? plainOf(line.words, facts.echo.at) : "";
    if (name !== "" && (!facts.echo?.loose || name.includes(" "))) names.add(name);
  }
  return names;
}

/** A masthead that the page does not repeat: its name's length where it shows itself, 0 where only its place does, else -1. */
function unechoed(pieces: readonly Open[], at: number, name: number, top: ReadonlyMap<number, number>): number {
  const words = pieces[at]?.line.words.slice(0, name) ?? "";
  // A second name would be as good: nothing is guessed.
  if ([...top.values()].some((length) => length > 0) || !headlineFollows(pieces, at + 1)) return -1;
  const barUnder = menuEnd(pieces, at + 1) > at + 1 || menuEnd(pieces, at + 2) > at + 2;
  const bar = barUnder || menuEnd(pieces, at - 1) > at - 1;
  const sign = outletSign(words);
  if (sign === "strong" || (bar && (sign === "weak" || isSaid(pieces, at, words)))) return name;
  return bar && countWords(words) <= 4 ? 0 : -1;
}

/** Whether the text speaks of it or is reached through it: "told Coastal Life", "news@coastallife.example". */
function isSaid(pieces: readonly Open[], at: number, name: string): boolean {
  const plain = plainName(name);
  if (isMenuWord(plain)) return false;
  const address = new RegExp(`[@/.]${plain.replace(/[^\p{L}\p{N}]/gu, "")}\\.\\w`, "iu");
  return pieces.some(({ line: { words } }, other) => {
    const found = other === at ? -1 : words.toLowerCase().indexOf(plain);
    const whole = !/[\p{L}\p{N}]/u.test(`${words[found - 1] ?? ""}${words[found + plain.length] ?? ""}`);
    return (found >= 0 && whole) || address.test(words);
  });
}

/** The line after a bar, or after the last word of a menu of one word a line, that begins here; else `from`. */
function menuEnd(pieces: readonly Open[], from: number): number {
  const first = pieces[from];
  if (first?.role === null && isMenuBar(first.line.words)) return from + 1;
  if (first?.role !== null || !isMenuWord(first.line.words)) return from;
  let end = from;
  let menu = 0;
  for (let at = from; at < Math.min(pieces.length, ZONE + from); at++) {
    const piece = pieces[at];
    const words = piece?.line.words ?? "";
    const known = piece?.role === "boilerplate" || isMenuWord(words);
    if (!piece || (!known && (piece.role !== null || !isShortItem(words)))) break;
    if (known) menu++;
    if (known) end = at + 1;
  }
  return end - from >= MIN_MENU && menu * 3 >= (end - from) * 2 ? end : from;
}

/** The first open line that is no menu and no tagline reads like a headline. */
function headlineFollows(pieces: readonly Open[], from: number): boolean {
  for (let at = from; at < Math.min(pieces.length, from + ZONE); at++) {
    const piece = pieces[at];
    if (!piece || piece.role === "byline" || piece.role === "headline") return piece?.role === "headline";
    const menu = menuEnd(pieces, at);
    if (menu > at) at = menu - 1;
    else if (piece.role === null && !isTagline(piece) && !isKicker(piece.line.words)) {
      const next = pieces.slice(at + 1, at + 3).map((one) => (one.role === null ? one.line.words : ""));
      // What stands between a masthead and a bar may be a motto of any form.
      if (menuEnd(pieces, at + 1) === at + 1)
        return countWords(piece.line.words) >= 3 && isHeadline(piece.line.words, next);
    }
  }
  return false;
}

function isTagline(piece: Open | undefined): boolean {
  if (piece?.role !== null || piece.line.words.length > 140) return false;
  return TAGLINES.some((form) => form(piece.line.words) !== null);
}

function plainOf(words: string, [start, end]: readonly [number, number]): string {
  return plainName(words.slice(start, end));
}
