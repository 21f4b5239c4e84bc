/** What matching knows of each word of a vocabulary: how much it says, and a number that only its letters decide. */

import { hashWord } from "../text/hash.js";
import { surprisal } from "../text/surprisal.js";

export interface Lexicon {
  /** By word number: bits of surprise. */
  readonly bitsOf: Float64Array;
  /** By word number: 32 bits of its normal form. So a gram hashes the same in every collection, in whatever order words came. */
  readonly hashOf: Int32Array;
}

export function lexiconOf(vocabulary: readonly string[]): Lexicon {
  return { bitsOf: Float64Array.from(vocabulary, surprisal), hashOf: Int32Array.from(vocabulary, hashWord) };
}
