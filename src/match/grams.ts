/**
 * The index of word 4-grams: which readings hold a gram, in sorted typed arrays (postings in compressed rows). Half of
 * all variant pairs contain one another, so resemblance (MinHash) misses most of them; shared grams do not care how long
 * either side is.
 */

import type { Readings } from "./readings.js";

/** Words in a gram. At 3 stock phrases flood the index; at 5 a quotation with an edit every few words is lost. */
export const GRAM = 4;

/** Grams of 32 bits are divided by their upper 16, and sorted by the lower 16 within. */
const BUCKETS = 65_536;

/** Every gram of every reading. Equal grams stand side by side, their readings ascending, a repeat within one too. */
export interface Postings {
  /** Where each bucket begins, with an end sentinel. */
  readonly buckets: Uint32Array;
  /** The lower half of each gram's hash, ascending within its bucket. */
  readonly low: Uint16Array;
  /** The reading that holds it. */
  readonly owners: Uint32Array;
}

/** 32 bits; a collision only adds a candidate that the alignment then refuses. */
export function hashGram(words: Int32Array, at: number): number {
  let hash = Math.imul(0x9e3779b9 ^ (words[at] as number), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ (words[at + 1] as number), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ (words[at + 2] as number), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ (words[at + 3] as number), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Indexes every gram. Linear: two passes over the words, and a radix sort of each bucket. */
export function indexGrams({ count, starts, words }: Readings): Postings {
  const buckets = new Uint32Array(BUCKETS + 1);
  for (let r = 0; r < count; r++) {
    const last = (starts[r + 1] as number) - GRAM;
    for (let i = starts[r] as number; i <= last; i++) (buckets[(hashGram(words, i) >>> 16) + 1] as number)++;
  }
  for (let i = 0; i < BUCKETS; i++) (buckets[i + 1] as number) += buckets[i] as number;
  const total = buckets[BUCKETS] as number;
  const low = new Uint16Array(total);
  const owners = new Uint32Array(total);
  const next = buckets.slice();
  for (let r = 0; r < count; r++) {
    const last = (starts[r + 1] as number) - GRAM;
    for (let i = starts[r] as number; i <= last; i++) {
      const hash = hashGram(words, i);
      const place = next[hash >>> 16] as number;
      next[hash >>> 16] = place + 1;
      low[place] = hash & 0xffff;
      owners[place] = r;
    }
  }
  sortBuckets(buckets, low, owners);
  return { buckets, low, owners };
}

/** Up to so many entries are sorted by insertion, which is quicker there; a bucket of a million is not. */
const BY_INSERTION = 24;

/** By the lower half of the hash; stable, so that readings stay ascending. */
function sortBuckets(buckets: Uint32Array, low: Uint16Array, owners: Uint32Array): void {
  let largest = 0;
  for (let b = 0; b < BUCKETS; b++) largest = Math.max(largest, (buckets[b + 1] as number) - (buckets[b] as number));
  const spare = { low: new Uint16Array(largest), owners: new Uint32Array(largest) };
  const ends = new Uint32Array(256);
  const pass = (
    fromLow: Uint16Array,
    fromOwners: Uint32Array,
    from: number,
    toLow: Uint16Array,
    toOwners: Uint32Array,
    to: number,
    size: number,
    shift: number,
  ): void => {
    ends.fill(0);
    for (let k = 0; k < size; k++) (ends[((fromLow[from + k] as number) >>> shift) & 255] as number)++;
    for (let k = 1; k < 256; k++) (ends[k] as number) += ends[k - 1] as number;
    for (let k = size - 1; k >= 0; k--) {
      const key = fromLow[from + k] as number;
      const slot = (key >>> shift) & 255;
      const place = to + (ends[slot] as number) - 1;
      ends[slot] = place - to;
      toLow[place] = key;
      toOwners[place] = fromOwners[from + k] as number;
    }
  };
  for (let b = 0; b < BUCKETS; b++) {
    const from = buckets[b] as number;
    const size = (buckets[b + 1] as number) - from;
    if (size <= BY_INSERTION) {
      insert(low, owners, from, from + size);
    } else {
      pass(low, owners, from, spare.low, spare.owners, 0, size, 0);
      pass(spare.low, spare.owners, 0, low, owners, from, size, 8);
    }
  }
}

function insert(low: Uint16Array, owners: Uint32Array, from: number, to: number): void {
  for (let k = from + 1; k < to; k++) {
    const key = low[k] as number;
    const owner = owners[k] as number;
    let at = k;
    for (; at > from && (low[at - 1] as number) > key; at--) {
      low[at] = low[at - 1] as number;
      owners[at] = owners[at - 1] as number;
    }
    low[at] = key;
    owners[at] = owner;
  }
}

/** Where the gram's readings begin in `owners`; the end of its bucket where there is none. */
export function findGram({ buckets, low }: Postings, hash: number): number {
  const key = hash & 0xffff;
  let from = buckets[hash >>> 16] as number;
  let to = buckets[(hash >>> 16) + 1] as number;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((low[middle] as number) < key) from = middle + 1;
    else to = middle;
  }
  return from;
}
