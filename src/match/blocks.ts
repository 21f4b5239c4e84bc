/** Printings that move a block: an alignment keeps one order of words, and counts the block as lost in both. */

import type { Agreement } from "./accept.js";
import { BITS, RUN, WORDS } from "./accept.js";
import { PART } from "./parts.js";
import type { Readings } from "./readings.js";

/** Share of the shorter reading that must stand in runs of the longer one. */
const COVERED = 0.7;
/** Words × words beyond which no block is looked for: a bound for hostile text, far above any real quotation. */
const CELLS = 250_000;

type Range = readonly [from: number, to: number];
type Words = Pick<Readings, "words" | "breaks">;

/**
 * The agreement of two readings wherever their runs stand: what it is where nearly all of `b`, the shorter one, stands in
 * runs of `a`; else what it was in order. O(words of a × words of b).
 */
export function withBlocks(inOrder: Agreement, a: Words, [a0, a1]: Range, b: Words, [b0, b1]: Range): Agreement {
  const { words, run, bits } = inOrder;
  const size = b1 - b0;
  if (words < WORDS || run < RUN || bits < BITS || (a1 - a0) * size > CELLS) return inOrder;
  let covered = 0;
  let parts = 0;
  for (let j = b0; j < b1; ) {
    let longest = 0;
    for (let i = a0; i < a1; i++) {
      let length = 0;
      while (i + length < a1 && j + length < b1 && a.words[i + length] === b.words[j + length]) length++;
      if (length > longest) longest = length;
    }
    if (longest >= RUN) {
      covered += longest;
      for (const end = j + longest; j < end; j++) if (b.breaks[j] === PART) parts++;
    } else j++;
  }
  return covered >= COVERED * size ? { ...inOrder, words: covered - parts, identity: covered / size } : inOrder;
}
