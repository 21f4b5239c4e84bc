/** What two printings print around the stretch that they share: whether they go on otherwise, where in the sentence, and with how much of their own. */

import type { Match } from "../model.js";
import { hasSentenceEnd } from "../text/words.js";
import type { Witness } from "./witness.js";

/** Words that both print before the shared stretch, or both after it, for it to be set in two contexts. */
const OTHERWISE = 3;
/** Words on either side of the shared stretch that are looked at for what is the print's own: a sentence's length. */
const AROUND = 30;

/** Both print other words before the stretch they share, or both after it: a talking point in two speeches. */
export function goOtherwise(match: Match, a: Witness, b: Witness): boolean {
  return otherwise(match, a, b).includes(true);
}

function otherwise({ inA, inB }: Match, a: Witness, b: Witness): readonly [before: boolean, after: boolean] {
  const before = Math.min(inA[0], inB[0]);
  const after = Math.min(a.spoken.length - inA[1], b.spoken.length - inB[1]);
  return [before >= OTHERWISE, after >= OTHERWISE];
}

/** Where both go on otherwise, neither has a sentence's end: they share a phrase, and not a sentence. */
export function turnsWithin(match: Match, a: Witness, b: Witness): boolean {
  const [before, after] = otherwise(match, a, b);
  const { inA, inB } = match;
  return (
    (before && !isSentenceStart(a, inA[0]) && !isSentenceStart(b, inB[0])) ||
    (after && !isSentenceStart(a, inA[1]) && !isSentenceStart(b, inB[1]))
  );
}

/** Two sentences that begin otherwise and come to the same end. */
export function endsAlike(match: Match, a: Witness, b: Witness): boolean {
  const [before] = otherwise(match, a, b);
  const { inA, inB } = match;
  const isWhole = isSentenceStart(a, inA[0]) && isSentenceStart(b, inB[0]);
  return before && !isWhole && isSentenceStart(a, inA[1]) && isSentenceStart(b, inB[1]);
}

function isSentenceStart({ article, spoken }: Witness, at: number): boolean {
  const [x, y] = [spoken[at - 1], spoken[at]];
  return !x || !y || hasSentenceEnd(article.text.slice(x.end, y.start));
}

/** Different words that each of the two has and the other has not, on one side of the shared stretch: the side with most. */
export function ownAround({ inA, inB }: Match, a: Witness, b: Witness): number {
  const before = wordsApart(
    a.words.slice(Math.max(0, inA[0] - AROUND), inA[0]),
    b.words.slice(Math.max(0, inB[0] - AROUND), inB[0]),
  );
  const after = wordsApart(a.words.slice(inA[1], inA[1] + AROUND), b.words.slice(inB[1], inB[1] + AROUND));
  return Math.max(before, after);
}

/** The same within the stretch. */
export function ownWithin({ inA, inB }: Match, a: Witness, b: Witness): number {
  return wordsApart(a.words.slice(...inA), b.words.slice(...inB));
}

/** Words that the side with fewer of its own has and the other has not. */
function wordsApart(a: Int32Array, b: Int32Array): number {
  const [ours, theirs] = [new Set(a), new Set(b)];
  let shared = 0;
  for (const word of ours) if (theirs.has(word)) shared++;
  return Math.min(ours.size, theirs.size) - shared;
}
