/**
 * How much a shared word says. Surprisal in bits, -log2 of the word's share of news language, from the table that
 * `train/frequencies.ts` makes; a fixed table, so that the same two quotations match or not in every collection.
 */

import frequencies from "../../data/word-frequencies.json" with { type: "json" };

const BITS = new Map<string, number>(Object.entries(frequencies));

/** For words outside the table: its rarest hold 17.5 bits, and a word outside is rarer still. */
const UNLISTED_BITS = 18;

/** Bits of surprise in one word, given its normal form. */
export function surprisal(norm: string): number {
  return BITS.get(norm) ?? UNLISTED_BITS;
}

/** Whether the table lists the word: an ordinary word of the news. */
export function isCommonWord(norm: string): boolean {
  return BITS.has(norm);
}
