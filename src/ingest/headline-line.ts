/** Which line of a page is the headline, told by its words, its place and what the article speaks of. */

import type { BlockRole } from "../model.js";
import { countWords } from "./furniture.js";
import { endsLikeSentence, isHeadline, isKicker } from "./headlines.js";
import type { Open } from "./pieces.js";
import { isParagraph, shareIn, toldIn } from "./prose.js";

/** Headlines, bylines without "By" and bare dates are read among the first lines only. */
export const TOP = 8;
/** Between a headline and the byline stand at most this many deks. */
export const MAX_DEKS = 3;
/** A line over a byline that closes like a sentence is a headline if it has no more words. */
const LONGEST = 25;
/** Of a headline's words the first paragraphs have so many. */
const SHARED = 0.3;
/** Lines from the first paragraph on whose words are what the article speaks of. */
const TOLD = 12;

/** The words of a neighbour that could be body; null for furniture and at the ends. */
export function openWords(piece: Open | undefined): string | null {
  return piece?.role === null ? piece.line.words : null;
}

/** The headline: as labelled, as the input's title, or the first line that is nothing else and reads like one. */
export function withHeadline(pieces: readonly Open[], title: string | null): Open[] {
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
  const isKickerAt = (piece: Open | undefined) => piece?.role === null && isKicker(piece.line.words);
  let at = first;
  while (at >= 0 && at < first + TOP && (isKickerAt(pieces[at]) || (at > first && pieces[at]?.role !== null))) at++;
  const candidate = pieces[at];
  const next = pieces.slice(at + 1, at + 3).map((piece) => openWords(piece) ?? "");
  return spoken(pieces, candidate?.role === null && isHeadline(candidate.line.words, next) ? at : first);
}

/**
 * The line itself, or where the article speaks of nothing in it ("City Talk", "Watch live"), the first line before its first paragraph
 * that is told in its words.
 */
function spoken(pieces: readonly Open[], at: number): number {
  const start = pieces.findIndex(({ role, line }, place) => place > at && role === null && isParagraph(line.words));
  // A menu is longer than a dek.
  if (at < 0 || start - at < MAX_DEKS) return at;
  const told = toldIn(pieces.slice(start, start + TOLD).map(({ line }) => line.words));
  const share = (place: number): number => shareIn(told, pieces[place]?.line.words ?? "") ?? 0;
  if (share(at) > 0) return at;
  for (let place = at + 1; place < start; place++) {
    const piece = pieces[place] as Open;
    if (piece.role === null && countWords(piece.line.words) > 3 && share(place) >= SHARED) return place;
  }
  return at;
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
  return isHeadline(candidate.line.words, next) || isOverByline(pieces, first);
}

/** A line of a headline's length that closes like a sentence, "Who pays for the pier?", over the byline or the date. */
function isOverByline(pieces: readonly Open[], at: number): boolean {
  if (countWords(pieces[at]?.line.words ?? "", LONGEST) > LONGEST) return false;
  for (const { role, line } of pieces.slice(at + 1, at + 2 + MAX_DEKS)) {
    if (role === "byline" || role === "dateline") return true;
    if (role === null && isParagraph(line.words)) return false;
  }
  return false;
}

/** Case, marks and a stop that an archive added do not make another headline. */
function plain(words: string): string {
  return words
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A line over a photo credit or a file name, and no sentence. */
export function isCaptionOver(piece: Open, below: BlockRole | null | undefined): boolean {
  if (below !== "credit" && below !== "caption") return false;
  const { words } = piece.line;
  return countWords(words, 20) <= 20 && /[\p{L}\p{N})]$/u.test(words) && !endsLikeSentence(words);
}
