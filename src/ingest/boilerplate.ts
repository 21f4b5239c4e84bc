/**
 * Lines that no rule knows and that are page furniture all the same: "Copy this link", other articles' headlines, readers' comments.
 * Learned from whole pages whose articles are known (`npm run train:boilerplate`). A paragraph of the article that is taken for furniture
 * would hide a quotation, the worse fault: a line that is prose is never asked about, nor one with quotation marks or before them.
 */

import model from "../../data/boilerplate.json" with { type: "json" };
import { countWords } from "./furniture.js";
import { endsLikeSentence } from "./headlines.js";
import { lineFeatures, type Page, pageOf } from "./line-features.js";
import type { Piece } from "./pieces.js";
import { hasMarks, shareIn } from "./prose.js";

/** A line of more words is prose, whatever has become of its stop. */
const LONGEST = 24;

/** An article told in fewer letters shares few words with any line, its own ones too. */
const ENOUGH = 600;

/** A line over the article of so many words, and so far in the article's own, sums it up: "Voss opened the ferry to Ostrey on Monday and rode it twice". */
const SHORT = 10;
const SUMMED = 0.5;

const weights: ReadonlyMap<string, number> = new Map(Object.entries(model.weights));

/** The pieces, those that are furniture by all that is seen of them with that role. */
export function withoutBoilerplate(pieces: readonly Piece[]): Piece[] {
  // Most articles hold no such line, and are not looked at further.
  if (!pieces.some(mayBeFurniture)) return [...pieces];
  const page = pageOf(pieces);
  return pieces.map((piece, at) =>
    isOpen(page, at) && sumAt(page, at) > model.threshold ? { ...piece, role: "boilerplate" } : piece,
  );
}

/** Whether the model is asked about a line. */
export function isOpen({ pieces, zones, listed, told }: Page, at: number): boolean {
  const piece = pieces[at] as Piece;
  if (listed[at] || !mayBeFurniture(piece) || told().length < ENOUGH) return false;
  if (
    zones[at] === "before" &&
    countWords(piece.line.words, SHORT) >= SHORT &&
    (shareIn(told(), piece.line.words) ?? 0) >= SUMMED
  )
    return false;
  const after = pieces[at + 1];
  // "Asked whether she would stay, Ruhl laughed" is who speaks in the next line.
  return !opensWithMark(after?.line.words ?? "") && !isWithinSentence(pieces[at - 1], piece.line.words, after);
}

/** By its own words: no prose, nothing quoted, no announcement and no post's name. */
function mayBeFurniture({ role, line: { words } }: Piece): boolean {
  if (role !== "body" || endsLikeSentence(words) || countWords(words, LONGEST) > LONGEST) return false;
  return !hasMarks(words) && !/[,:]$|^@/.test(words);
}

function opensWithMark(words: string): boolean {
  return /^["“„«'‘]/u.test(words);
}

/** Whether a line is part of a sentence that links or an archive broke: "She spoke to", "Ana Ruhl", "on Monday." */
function isWithinSentence(before: Piece | undefined, words: string, after: Piece | undefined): boolean {
  if (before?.role !== "body" || endsLikeSentence(before.line.words)) return false;
  return goesOn(words) || (after?.role === "body" && /[\p{Ll},]$/u.test(before.line.words) && goesOn(after.line.words));
}

function goesOn(words: string): boolean {
  return /^(?:\p{Ll}|[,.;:)…])/u.test(words);
}

function sumAt(page: Page, at: number): number {
  let sum = model.bias;
  for (const feature of lineFeatures(page, at)) sum += weights.get(feature) ?? 0;
  return sum;
}
