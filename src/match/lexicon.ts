/** What matching knows of each word of a vocabulary: how much it says, and a number that only its letters decide. */

import { surprisal } from "../text/surprisal.js";

export interface Lexicon {
  /** By word number: bits of surprise. */
  readonly bitsOf: Float64Array;
  /** By word number: 32 bits of its normal form. So a gram hashes the same in every collection, in whatever order words came. */
  readonly hashOf: Int32Array;
}

export function lexiconOf(vocabulary: readonly string[]): Lexicon {
  return { bitsOf: Float64Array.from(vocabulary, surprisal), hashOf: Int32Array.from(vocabulary, hashNorm) };
}

/** FNV-1a, by Fowler, Noll and Vo, over UTF-16 units, mixed once more. */
function hashNorm(norm: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < norm.length; i++) hash = Math.imul(hash ^ norm.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
