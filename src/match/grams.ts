/**
 * The index of telling grams: which readings hold a run of words that says enough, in sorted typed arrays (postings in
 * compressed rows). Half of all variant pairs contain one another, so resemblance (MinHash) misses most of them; shared
 * grams do not care how long either side is.
 *
 * A gram is the shortest run from a word on that has four words and the bits of an accepted match. Whatever run two
 * accepted readings share with those, they share the gram that begins it, so none is lost; and a run of common words, on
 * which two people hit by chance, becomes longer until it is as rare as one of uncommon words.
 */

import { BITS, RUN } from "./accept.js";
import { type Lexicon, lexiconOf } from "./lexicon.js";
import { writtenOut } from "./parts.js";
import type { Readings } from "./readings.js";

/** Grams of 32 bits are divided by their upper 16, and sorted by the lower 16 within. */
const BUCKETS = 65_536;
/** Buckets filled side by side: with all of them at once nearly every entry would be written to a page just left. */
const GROUPS = 1024;
const GROUP = BUCKETS / GROUPS;
/** A hash's upper 10 bits tell its group. */
const SHIFT = 22;
/** While a group is sorted, the bucket within it stands above the reading's number: 6 bits, and 67 million readings. */
const ABOVE = 26;
const OWNER = 2 ** ABOVE - 1;

/** Every gram of every reading. Equal grams stand side by side, their readings ascending, a repeat within one too. */
export interface Postings {
  /** Where each bucket begins, with an end sentinel. */
  readonly buckets: Uint32Array;
  /** The lower half of each gram's hash, ascending within its bucket. */
  readonly low: Uint16Array;
  /** The reading that holds it. */
  readonly owners: Uint32Array;
}

/** The grams of one reading at a time. */
export class Grams {
  readonly #bitsOf: Float64Array;
  readonly #hashOf: Int32Array;
  /** The hashes of the last reading's grams, as they begin: 32 bits; a collision only adds a candidate that is refused. */
  hashes = new Uint32Array(256);

  constructor({ bitsOf, hashOf }: Lexicon) {
    this.#bitsOf = bitsOf;
    this.#hashOf = hashOf;
  }

  /** How many grams the reading has: they begin at its first words, one at each, until too few are left. */
  read({ starts, words }: Readings, r: number): number {
    const from = starts[r] as number;
    const to = starts[r + 1] as number;
    if (this.hashes.length < to - from) this.hashes = new Uint32Array(2 * (to - from));
    const { hashes } = this;
    const bitsOf = this.#bitsOf;
    const hashOf = this.#hashOf;
    let count = 0;
    for (let first = from; first < to; first++) {
      let hash = 0x9e3779b9;
      let bits = 0;
      let at = first;
      for (; at < to; at++) {
        const word = words[at] as number;
        hash = Math.imul(hash ^ (hashOf[word] as number), 0x85ebca6b);
        hash ^= hash >>> 15;
        bits += bitsOf[word] as number;
        if (bits >= BITS && at - first + 1 >= RUN) break;
      }
      if (at === to) break;
      hashes[count++] = hash;
    }
    return count;
  }
}

/** The grams of one reading alone, given as it is printed; each once. */
export function gramsOf(printed: readonly string[]): Set<number> {
  const { norms } = writtenOut(printed);
  const words = Int32Array.from(norms, (_, i) => i);
  const one = { count: 1, starts: Uint32Array.of(0, norms.length), words, breaks: new Uint8Array(norms.length) };
  const grams = new Grams(lexiconOf(norms));
  const count = grams.read(one, 0);
  return new Set(grams.hashes.subarray(0, count));
}

/** Indexes every gram. Linear: two passes over the words, and a radix sort of each group of buckets. */
export function indexGrams(readings: Readings, lexicon: Lexicon): Postings {
  const grams = new Grams(lexicon);
  const buckets = new Uint32Array(BUCKETS + 1);
  for (let r = 0; r < readings.count; r++) {
    const count = grams.read(readings, r);
    const { hashes } = grams;
    for (let k = 0; k < count; k++) (buckets[((hashes[k] as number) >>> 16) + 1] as number)++;
  }
  for (let b = 0; b < BUCKETS; b++) (buckets[b + 1] as number) += buckets[b] as number;
  const total = buckets[BUCKETS] as number;
  const low = new Uint16Array(total);
  const owners = new Uint32Array(total);
  const next = Uint32Array.from({ length: GROUPS }, (_, group) => buckets[group * GROUP] as number);
  for (let r = 0; r < readings.count; r++) {
    const count = grams.read(readings, r);
    const { hashes } = grams;
    for (let k = 0; k < count; k++) {
      const hash = hashes[k] as number;
      const place = next[hash >>> SHIFT] as number;
      next[hash >>> SHIFT] = place + 1;
      low[place] = hash;
      owners[place] = ((hash >>> 16) << ABOVE) | r;
    }
  }
  sortGroups(buckets, low, owners);
  return { buckets, low, owners };
}

/** Up to so many entries are sorted by insertion, which is quicker there; a group of a million is not. */
const BY_INSERTION = 48;
/** Of the 22 bits within a group, sorted by in two passes. */
const DIGITS = 2048;

/** By what of the hash the group does not tell; stable, so that readings stay ascending. */
function sortGroups(buckets: Uint32Array, low: Uint16Array, owners: Uint32Array): void {
  let largest = 0;
  for (let b = 0; b < BUCKETS; b += GROUP)
    largest = Math.max(largest, (buckets[b + GROUP] as number) - (buckets[b] as number));
  const spareLow = new Uint16Array(largest);
  const spareOwners = new Uint32Array(largest);
  const ends = new Uint32Array(DIGITS);
  for (let b = 0; b < BUCKETS; b += GROUP) {
    const from = buckets[b] as number;
    const to = buckets[b + GROUP] as number;
    if (to - from <= BY_INSERTION) {
      insert(low, owners, from, to);
      for (let k = from; k < to; k++) owners[k] = (owners[k] as number) & OWNER;
      continue;
    }
    ends.fill(0);
    for (let k = from; k < to; k++) (ends[(low[k] as number) & (DIGITS - 1)] as number)++;
    addUp(ends);
    for (let k = to - 1; k >= from; k--) {
      const key = low[k] as number;
      const place = (ends[key & (DIGITS - 1)] as number) - 1;
      ends[key & (DIGITS - 1)] = place;
      spareLow[place] = key;
      spareOwners[place] = owners[k] as number;
    }
    ends.fill(0);
    const size = to - from;
    for (let k = 0; k < size; k++) (ends[upper(spareLow[k] as number, spareOwners[k] as number)] as number)++;
    addUp(ends);
    for (let k = size - 1; k >= 0; k--) {
      const key = spareLow[k] as number;
      const owner = spareOwners[k] as number;
      const digit = upper(key, owner);
      const place = (ends[digit] as number) - 1;
      ends[digit] = place;
      low[from + place] = key;
      owners[from + place] = owner & OWNER;
    }
  }
}

/** The upper 11 of the 22 bits: the bucket within the group, and the upper 5 of the lower half. */
const upper = (key: number, owner: number): number => ((owner >>> ABOVE) << 5) | (key >>> 11);

function addUp(ends: Uint32Array): void {
  for (let k = 1; k < ends.length; k++) (ends[k] as number) += ends[k - 1] as number;
}

function insert(low: Uint16Array, owners: Uint32Array, from: number, to: number): void {
  for (let k = from + 1; k < to; k++) {
    const key = low[k] as number;
    const owner = owners[k] as number;
    const whole = wholeKey(key, owner);
    let at = k;
    for (; at > from && wholeKey(low[at - 1] as number, owners[at - 1] as number) > whole; at--) {
      low[at] = low[at - 1] as number;
      owners[at] = owners[at - 1] as number;
    }
    low[at] = key;
    owners[at] = owner;
  }
}

const wholeKey = (key: number, owner: number): number => ((owner >>> ABOVE) << 16) | key;

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
