/**
 * The part each line of an article plays: first what the line is by its own words, then what its place says.
 * What nothing speaks against is body: a paragraph taken for furniture would hide a quotation, the worse fault.
 */

import type { BlockRole } from "../model.js";
import { type Byline, bylineOf, isPerson } from "./byline.js";
import { countWords, type Furniture, furnitureOf } from "./furniture.js";
import { endsLikeSentence, isHeading, isHeadline } from "./headlines.js";
import { type Label, labelOf } from "./labels.js";
import type { Line } from "./lines.js";
import { type PublishedLine, publishedLineOf } from "./published.js";

/** A line with its role, and what was read on it for the article's metadata. */
export interface Piece extends Line {
  readonly role: BlockRole;
  readonly furniture: Furniture | null;
  readonly label: Label | null;
  readonly byline: Byline | null;
  readonly published: PublishedLine | null;
}

type Known = Omit<Piece, "role"> & { readonly role: BlockRole | null };

/** Bylines without "By" and bare dates are read among the first lines only. */
const TOP = 8;
/** Between a headline and the byline stand at most this many deks. */
const MAX_DEKS = 3;

/** `title`: the headline as the input's own field gives it, else null. */
export function assignRoles(lines: readonly Line[], title: string | null): Piece[] {
  const known = lines.map((line, index) => byItself(line, index, lines[index + 1] ?? null));
  const headed = withHeadline(known, title);
  const captioned = withCaptions(withDeks(headed));
  return captioned.map((piece, index) => {
    const role = piece.role ?? (headingAt(captioned, index) ? "promo" : "body");
    return { ...piece, role };
  });
}

/** What a line is by its own words; a role of null is decided by its place. */
function byItself(line: Line, index: number, next: Line | null): Known {
  const known: Known = { ...line, role: null, furniture: null, label: null, byline: null, published: null };
  const { words } = line;
  const label = labelOf(words);
  const published = publishedLineOf(label ? words.slice(label.value[0]) : words);
  if (label && index < 2 * TOP) return { ...known, role: label.role, label };
  if (published && (published.said || index < TOP)) return { ...known, role: "dateline", published };
  const furniture = furnitureOf(words);
  if (furniture) return { ...known, role: furniture.role, furniture };
  const byline = bylineOf(words);
  if (byline && (index < TOP || /^by\b/i.test(words))) return { ...known, role: "byline", byline };
  // A name alone is a byline where the date follows it.
  if (index > 0 && index < TOP && isPerson(words) && next && publishedLineOf(next.words)) {
    return { ...known, role: "byline", byline: { authors: [{ name: words, at: [0, words.length] }], date: null } };
  }
  return known;
}

/** The headline: as labelled, as the input's title, or the first line that is nothing else and reads like one. */
function withHeadline(pieces: readonly Known[], title: string | null): Known[] {
  const labelled = pieces.find((piece) => piece.label?.field === "title");
  const stated = title ?? (labelled?.label ? labelled.words.slice(labelled.label.value[0]) : null);
  const first = pieces.findIndex((piece) => piece.role === null);
  const candidate = pieces[first];
  const found =
    candidate &&
    !isCaptionBefore(pieces, first) &&
    isHeadline(
      candidate.words,
      pieces.slice(first + 1, first + 3).map((piece) => piece.words),
    )
      ? candidate
      : null;
  const same = (words: string) => plain(words) === plain(stated ?? found?.words ?? "");
  return pieces.map((piece, index) => {
    if (piece.role !== null || index >= Math.max(first, 0) + TOP) return piece;
    const isOne = same(piece.words) || (stated === null && piece === found);
    return isOne ? { ...piece, role: "headline" } : piece;
  });
}

/** Case, marks and a stop that an archive added do not make another headline. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Lines between the headline and the byline or date, and the second half of a headline that ends with a semicolon. */
function withDeks(pieces: readonly Known[]): Known[] {
  const head = pieces.findLastIndex((piece) => piece.role === "headline");
  if (head < 0) return [...pieces];
  const after = pieces.slice(head + 1, head + 2 + MAX_DEKS);
  const stop = after.findIndex((piece) => piece.role === "byline" || piece.role === "dateline");
  const deks = stop > 0 ? stop : isSecondHalf(pieces[head], after[0], after[1]) ? 1 : 0;
  return pieces.map((piece, index) =>
    piece.role === null && index > head && index <= head + deks ? { ...piece, role: "dek" } : piece,
  );
}

function isSecondHalf(head: Known | undefined, line: Known | undefined, next: Known | undefined): boolean {
  if (!head || !line || line.role !== null || !next) return false;
  if (/;$/.test(head.words) && !line.gap && countWords(line.words) <= 40) return true;
  return countWords(line.words) >= 4 && countWords(line.words) <= 40 && /[\p{L}\p{N}]$/u.test(line.words);
}

/** The line over a photo credit or file name that is no sentence: "Harbor Awards 2031 - Backstage", "mara voss and tom oake". */
function withCaptions(pieces: readonly Known[]): Known[] {
  const roles = pieces.map((piece) => piece.role);
  for (let index = pieces.length - 1; index >= 0; index--) {
    if (roles[index] === null && isCaptionOver(pieces[index], roles[index + 1])) roles[index] = "caption";
  }
  return pieces.map((piece, index) => ({ ...piece, role: roles[index] ?? null }));
}

function isCaptionOver(piece: Known | undefined, below: BlockRole | null | undefined): boolean {
  if (!piece || (below !== "credit" && below !== "caption")) return false;
  return countWords(piece.words) <= 20 && /[\p{L}\p{N})]$/u.test(piece.words) && !endsLikeSentence(piece.words);
}

/** A first line over a credit is that photo's caption, unless it stands as the text's very first line. */
function isCaptionBefore(pieces: readonly Known[], index: number): boolean {
  return index > 0 && isCaptionOver(pieces[index], pieces[index + 1]?.role);
}

/** Headings and other articles' headlines inside the text; the neighbours are the nearest lines that could be body. */
function headingAt(pieces: readonly Known[], index: number): boolean {
  const piece = pieces[index];
  if (!piece) return false;
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  return isHeading(piece.words, before?.role === null ? before.words : null, after?.role === null ? after.words : null);
}
