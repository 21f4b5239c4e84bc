/**
 * The part each line of an article plays: first what the line is by its own words, then what its place says.
 * What nothing speaks against is body: a paragraph taken for furniture would hide a quotation, the worse fault.
 */

import type { BlockRole } from "../model.js";
import { type Byline, bylineOf, isPerson } from "./byline.js";
import { echoOf } from "./echoes.js";
import { countWords, furnitureOf } from "./furniture.js";
import { endsLikeSentence, isHeading, isHeadline, isKicker as isKickerLine } from "./headlines.js";
import { labelOf } from "./labels.js";
import type { Line } from "./lines.js";
import { withTop } from "./masthead.js";
import { outletSign, wholeName } from "./outlet-names.js";
import type { Facts, Open, Piece } from "./pieces.js";
import { publishedLineOf } from "./published.js";

/** Bylines without "By" and bare dates are read among the first lines only. */
const TOP = 8;
/** Between a headline and the byline stand at most this many deks. */
const MAX_DEKS = 3;
const NO_FACTS: Facts = {};

/** `title`: the headline as the input's own field gives it, else null. */
export function assignRoles(lines: readonly Line[], title: string | null): Piece[] {
  const own = underLists(lines.map((line, index) => byItself(line, index, lines[index + 1] ?? null)));
  const pieces = withCaptions(withDeks(withHeadline(withTop(own), title)));
  return pieces.map((piece, index) => {
    if (piece.role !== null) return { line: piece.line, role: piece.role, facts: piece.facts };
    const heading = isHeading(piece.line.words, openWords(pieces[index - 1]), openWords(pieces[index + 1]));
    return { line: piece.line, role: heading ? "promo" : "body", facts: piece.facts };
  });
}

/** The words of a neighbour that could be body; null for furniture and at the ends. */
function openWords(piece: Open | undefined): string | null {
  return piece?.role === null ? piece.line.words : null;
}

/** What a line is by its own words; a role of null is decided by its place. */
function byItself(line: Line, index: number, next: Line | null): Open {
  const { words } = line;
  const label = labelOf(words);
  if (label && index < 2 * TOP) return { line, role: label.role, facts: { label } };
  const published = publishedLineOf(label ? words.slice(label.value[0]) : words);
  if (published && (published.said || index < TOP)) {
    const { authors } = published;
    // "Posted by Ana Ruhl on May 6, 2031" is both.
    if (authors.length > 0) return { line, role: "byline", facts: { published, byline: { authors, date: null } } };
    return { line, role: "dateline", facts: { published } };
  }
  const furniture = furnitureOf(words);
  if (furniture) {
    const echo = furniture.role === "boilerplate" || furniture.role === "promo" ? echoOf(words) : null;
    return { line, role: furniture.role, facts: echo ? { furniture, echo } : { furniture } };
  }
  const byline = index < TOP || /^by\b/i.test(words) ? bylineOf(words) : null;
  if (byline) return { line, role: "byline", facts: { byline } };
  // A name alone is a byline where the date follows it; an outlet's own, its masthead.
  if (index > 0 && index < TOP && next && publishedLineOf(next.words) && outletSign(words) === "strong") {
    const name = wholeName(words);
    if (name > 0) return { line, role: "boilerplate", facts: { masthead: [0, name] } };
  }
  if (index > 0 && index < TOP && isPerson(words) && next && publishedLineOf(next.words)) {
    const byName: Byline = { authors: [{ name: words, at: [0, words.length] }], date: null };
    return { line, role: "byline", facts: { byline: byName } };
  }
  return { line, role: null, facts: NO_FACTS };
}

/** So many headlines of other articles stand under one heading at most, and none is as long as a short paragraph. */
const MOST_LISTED = 12;
const LONGEST_LISTED = 24;
/** Before the first sentence of so many words the article has not begun: its own headline may stand under "Latest News". */
const PARAGRAPH = 12;

/** "Most Read", then "‘I wept’: the pier’s last night": lines under such a heading that are no sentences are other articles'. */
function underLists(pieces: readonly Open[]): Open[] {
  let begun = false;
  let left = 0;
  return pieces.map((piece) => {
    const { words } = piece.line;
    if (piece.facts.furniture) left = piece.facts.furniture.list && begun ? MOST_LISTED : left;
    if (piece.role !== null) return piece;
    const isSentence = endsLikeSentence(words);
    begun ||= isSentence && countWords(words, PARAGRAPH) >= PARAGRAPH;
    left = isSentence || countWords(words, LONGEST_LISTED) >= LONGEST_LISTED ? 0 : Math.max(0, left - 1);
    return left > 0 ? { ...piece, role: "promo" } : piece;
  });
}

/** The headline: as labelled, as the input's title, or the first line that is nothing else and reads like one. */
function withHeadline(pieces: readonly Open[], title: string | null): Open[] {
  const stated = title ?? labelledTitle(pieces);
  const first = firstWordy(pieces);
  const found = stated === null && opensWithHeadline(pieces, first) ? first : -1;
  const wanted = plain(stated ?? pieces[found]?.line.words ?? "");
  const last = Math.max(first, 0) + TOP;
  // The whole line is compared only where its first letter is the headline's.
  const opens = (words: string) => wanted.startsWith(/[\p{L}\p{N}]/u.exec(words)?.[0].toLowerCase() ?? " ");
  return pieces.map((piece, index) => {
    if (piece.role !== null || index >= last) return piece;
    const isOne = index === found || (wanted !== "" && opens(piece.line.words) && plain(piece.line.words) === wanted);
    return isOne ? { ...piece, role: "headline" } : piece;
  });
}

/** The first open line; a shorter one is passed over for a headline after it ("World News", a menu's last word). */
function firstWordy(pieces: readonly Open[]): number {
  const first = pieces.findIndex((piece) => piece.role === null);
  const isKicker = (piece: Open | undefined) => piece?.role === null && isKickerLine(piece.line.words);
  let at = first;
  while (at >= 0 && at < first + TOP && (isKicker(pieces[at]) || (at > first && pieces[at]?.role !== null))) at++;
  const candidate = pieces[at];
  const next = pieces.slice(at + 1, at + 3).map((piece) => openWords(piece) ?? "");
  return candidate?.role === null && isHeadline(candidate.line.words, next) ? at : first;
}

function labelledTitle(pieces: readonly Open[]): string | null {
  const labelled = pieces.slice(0, 2 * TOP).find(({ facts }) => facts.label?.field === "title");
  return labelled ? labelled.line.words.slice(labelled.facts.label?.value[0]) : null;
}

function opensWithHeadline(pieces: readonly Open[], first: number): boolean {
  const candidate = pieces[first];
  if (!candidate) return false;
  // A first line over a credit is that photo's caption, unless it stands as the text's very first line.
  if (first > 0 && isCaptionOver(candidate, pieces[first + 1]?.role)) return false;
  const next = pieces.slice(first + 1, first + 3).map((piece) => openWords(piece) ?? "");
  return isHeadline(candidate.line.words, next);
}

/** Case, marks and a stop that an archive added do not make another headline. */
function plain(words: string): string {
  return words
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Lines between the headline and the byline or date, and the second half of a headline that ends with a semicolon. */
function withDeks(pieces: readonly Open[]): Open[] {
  const head = pieces.slice(0, 4 * TOP).findLastIndex((piece) => piece.role === "headline");
  if (head < 0) return [...pieces];
  const after = pieces.slice(head + 1, head + 2 + MAX_DEKS);
  const stop = after.findIndex((piece) => piece.role === "byline" || piece.role === "dateline");
  const deks = stop > 0 ? stop : isSecondHalf(pieces[head], after[0], after[1]) ? 1 : 0;
  return pieces.map((piece, index) =>
    piece.role === null && index > head && index <= head + deks ? { ...piece, role: "dek" } : piece,
  );
}

function isSecondHalf(head: Open | undefined, piece: Open | undefined, next: Open | undefined): boolean {
  if (!head || !piece || piece.role !== null || !next) return false;
  const count = countWords(piece.line.words);
  if (/;$/.test(head.line.words) && !piece.line.gap && count <= 40) return true;
  return count >= 4 && count <= 40 && /[\p{L}\p{N}]$/u.test(piece.line.words);
}

/** The line over a photo credit or file name that is no sentence: "Harbor Awards 2031 - Backstage", "mara voss and tom oake". */
function withCaptions(pieces: readonly Open[]): Open[] {
  return pieces.map((piece, index) => {
    const caption = piece.role === null && isCaptionOver(piece, pieces[index + 1]?.role);
    return caption ? { ...piece, role: "caption" } : piece;
  });
}

function isCaptionOver(piece: Open, below: BlockRole | null | undefined): boolean {
  if (below !== "credit" && below !== "caption") return false;
  const { words } = piece.line;
  return countWords(words, 20) <= 20 && /[\p{L}\p{N})]$/u.test(words) && !endsLikeSentence(words);
}
