/** Readings and alignments for tests, from lists of word numbers. */

import type { Lexicon } from "../../src/match/lexicon.js";
import { type Readings, ReadingsBuilder } from "../../src/match/readings.js";

/** A list of word numbers; a negative number is a break before the word. */
export type Listed = readonly number[];

export function readingsOf(lists: readonly Listed[]): Readings {
  const builder = new ReadingsBuilder();
  for (const list of lists) {
    builder.add(
      list.map((word) => (word < 0 ? -1 - word : word)),
      list.map((word) => (word < 0 ? 1 : 0)),
    );
  }
  return builder.finish();
}

/** Pseudo-random whole numbers below a bound, the same each time. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A lexicon of numbers: what each says, and a hash of each. */
export function lexiconOf(bitsOf: Float64Array): Lexicon {
  return { bitsOf, hashOf: Int32Array.from(bitsOf, (_, word) => Math.imul(word + 1, 0x9e3779b1)) };
}
