/** Whether an alignment shows two printings of the same words, or only a phrase that anybody might use. */

import { BREAK, type Path, type Sequence } from "../text/gotoh.js";
import { PART, PART_BITS } from "./parts.js";

// Measured on 77,412 real quotations: under seven matched words matching runs wild (the largest family holds 71
// readings at 7, 215 at 6 and 6,717 at 4); the run and its surprisal keep out phrases made of common words.
export const WORDS = 7;
export const RUN = 4;
const IDENTITY = 0.7;
export const BITS = 45;
/** A gap counts against the identity as at most so many words: a silent cut of a sentence is one departure, not twenty. */
const GAP = 4;

/** How well two readings agree over their aligned span. */
export interface Agreement {
  readonly words: number;
  readonly identity: number;
  readonly run: number;
  readonly bits: number;
}

/**
 * Counts an alignment; `bitsOf` holds the surprisal of each word number. A gap at a break is not held against it: the
 * print says that something may be missing there. A contraction counts as
 * one word, and what it stands for beside it too.
 */
export function measure(a: Sequence, b: Sequence, { count, i: is, j: js }: Path, bitsOf: Float64Array): Agreement {
  let words = 0;
  let columns = 0;
  let run = 0;
  let bits = 0;
  let bestRun = 0;
  let bestBits = 0;
  let lastI = -1;
  let lastJ = -1;
  for (let k = 0; k < count; k++) {
    const i = is[k] as number;
    const j = js[k] as number;
    const follows = k > 0 && i === lastI + 1 && j === lastJ + 1;
    const gap = follows || k === 0 ? 0 : unmarkedGap(a, b, lastI, lastJ, i, j);
    const word = a.words[i] as number;
    const isEqual = word === b.words[j];
    const parts = Number(a.breaks[i] === PART) + Number(b.breaks[j] === PART);
    columns += Math.min(gap, GAP) + (isEqual && parts > 0 ? 0 : 1);
    if (!follows || !isEqual) {
      run = 0;
      bits = 0;
    }
    if (isEqual) {
      if (parts === 0) {
        words++;
        run++;
      }
      bits += parts === 2 ? PART_BITS : (bitsOf[word] as number);
      if (run > bestRun) bestRun = run;
      if (bits > bestBits) bestBits = bits;
    }
    lastI = i;
    lastJ = j;
  }
  return { words, identity: columns === 0 ? 0 : words / columns, run: bestRun, bits: bestBits };
}

function unmarkedGap(a: Sequence, b: Sequence, i: number, j: number, i1: number, j1: number): number {
  const missingInB = marked(b.breaks, j + 1, j1) ? 0 : i1 - i - 1;
  const missingInA = marked(a.breaks, i + 1, i1) ? 0 : j1 - j - 1;
  return missingInA + missingInB;
}

/** Whether a break stands before one of the words `from` to `to`, the last included. */
export function marked(breaks: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (breaks[i] === BREAK) return true;
  return false;
}

export function isSameStatement({ words, run, identity, bits }: Agreement): boolean {
  return words >= WORDS && run >= RUN && identity >= IDENTITY && bits >= BITS;
}
