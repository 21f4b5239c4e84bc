/** Which line of a page is the headline, told by its words, its place and what the article speaks of. */

import { isPicture } from "./captions.js";
import { countWords } from "./furniture.js";
import { endsLikeSentence, isHeadline, isKicker } from "./headlines.js";
import type { Open } from "./pieces.js";
import { isParagraph, textStart, toldIn, toldWords } from "./prose.js";

/** Headlines, bylines without "By" and bare dates are read among the first lines only. */
export const TOP = 8;
/** Between a headline and the byline stand at most this many deks. */
export const MAX_DEKS = 3;
/** A line over a byline that closes like a sentence is a headline if it has no more words. */
const LONGEST = 25;
/** Lines from the first paragraph on whose words are what the article speaks of. */
const TOLD = 12;
/** The first line that may be a headline is one where it is told so far, unless a menu of so many lines stands under it. */
const SHARED = 0.5;
const LONG_MENU = 20;
/**
 * What speaks for a headline beside the share of its words, up to 1, that the article is told in; chosen on saved pages copied as text
 * (docs/decisions/0036).
 */
const OVER_BYLINE = 0.7;
const IS_FULL = 0.5;
const FULL = 5;
const LIKELY = 0.8;
const NEARLY = 0.7;
/** Lines before the article that are looked at. */
const SEEN = 400;
/** So many words of its own say what a line speaks of. */
const ENOUGH = 4;
const MOST_WORDS = 32;

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
 * The line itself; on a page whose article begins further down, the likeliest before it. -1 where no line of a long menu is like a headline:
 * a wrong one is worse than none.
 */
function spoken(pieces: readonly Open[], at: number): number {
  const start = textStart(pieces.length, (place) => {
    const { role, line } = pieces[place] as Open;
    return role === null && isParagraph(line.words);
  });
  const first = pieces.findIndex((piece) => piece.role === null);
  // A menu, over the line or under it, is longer than a dek.
  if (at < 0 || start <= at || Math.max(at - first, start - at) < MAX_DEKS) return at;
  const told = toldIn(pieces.slice(start, start + TOLD).map(({ line }) => line.words));
  if (start - at < LONG_MENU && toldOf(pieces[at]?.line.words ?? "", told) >= SHARED) return at;
  const from = Math.max(at, start - SEEN);
  const scores = pieces.slice(from, start).map((_, index) => likeness(pieces, from + index, told));
  const most = scores.reduce((a, b) => Math.max(a, b));
  if (most < LIKELY) return start - first > LONG_MENU ? -1 : at;
  const best = scores.indexOf(most);
  // A dek is told in the article's words too, and stands nearer to the byline.
  const isOne = (index: number) => index === best || !isKicker(pieces[from + index]?.line.words ?? "");
  return from + scores.findIndex((score, index) => index >= best - MAX_DEKS && score >= NEARLY * most && isOne(index));
}

/** How like the headline an open line is: in what it speaks of, over a byline or a date, longer than a menu's items. */
function likeness(pieces: readonly Open[], place: number, told: string): number {
  const { role, line } = pieces[place] as Open;
  const words = countWords(line.words, MOST_WORDS + 1);
  if (role !== null || words < 2 || words > MOST_WORDS || isParagraph(line.words)) return 0;
  return toldOf(line.words, told) + (isOverByline(pieces, place) ? OVER_BYLINE : 0) + (words >= FULL ? IS_FULL : 0);
}

/** The share of its words that the article is told in; less for a line of few words, which any text may hold. */
function toldOf(words: string, told: string): number {
  const [held, all] = toldWords(told, words);
  return all === 0 ? 0 : (held / all) * Math.min(1, held / ENOUGH);
}

function labelledTitle(pieces: readonly Open[]): string | null {
  const labelled = pieces.slice(0, 2 * TOP).find(({ facts }) => facts.label?.field === "title");
  return labelled ? labelled.line.words.slice(labelled.facts.label?.value[0]) : null;
}

function opensWithHeadline(pieces: readonly Open[], first: number): boolean {
  const candidate = pieces[first];
  if (!candidate) return false;
  // A first line over a credit is that photo's caption, unless it stands as the text's very first line.
  // And one right under the writer's name, with a picture and its caption below, is no caption.
  const isUnderByline = pieces[first - 1]?.role === "byline" && pieces[first + 1]?.role === "caption";
  if (first > 0 && !isUnderByline && isCaptionOver(candidate, pieces[first + 1])) return false;
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
export function isCaptionOver(piece: Open, below: Open | undefined): boolean {
  // What a picture shows is told once: the line over a caption that is a sentence may be the headline.
  if (below?.role !== "credit" && (below?.role !== "caption" || isPicture(below.line.words))) return false;
  const { words } = piece.line;
  return countWords(words, 20) <= 20 && /[\p{L}\p{N})]$/u.test(words) && !endsLikeSentence(words);
}
