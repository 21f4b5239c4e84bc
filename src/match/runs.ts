/**
 * Runs of words that two readings share: cheap to find, and they settle most candidates without an alignment. Where no
 * shared run is long and surprising enough, no alignment can hold one either; where one reading stands whole in the
 * other, the alignment is that run.
 */

import { BITS, marked, RUN, WORDS } from "./accept.js";
import { RunChains } from "./chains.js";
import type { Readings } from "./readings.js";

/** What the shared runs of two readings say. */
export type Verdict = "no match" | "align" | "contained";

/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-6;

/** The fewest words that can hold as many bits as are asked for: none holds more than 18. */
const TELLING = 3;

/** Slots for each word of a reading: few pairs of words share one by chance. */
const ROOM = 8;

/** No word's number. */
const NONE = -1;

/** Comparisons after which a pair goes to the alignment undecided: only one word again and again needs so many. */
const COMPARISONS = 1_000_000;

/** Holds one reading by its pairs of words, to be compared with others. Memory: some 70 bytes for each word of the longest. */
export class SharedRuns {
  readonly #bitsOf: Float64Array;
  readonly #chains = new RunChains();
  /** By the hash of two words the first position of such in the reading held, + 1; 0 where there is none. */
  #heads = new Int32Array(ROOM * 64);
  /** A hash's upper bits count: as many as give ROOM times the reading's words. */
  #shift = 32;
  /** Per position the next one of the same hash, + 1; 0 after the last. */
  #next = new Int32Array(64);
  #held: Readings | null = null;
  #hasOwnBreak = false;
  #from = 0;
  #to = 0;
  /** The longest run of the last comparison: where it begins in the reading held and in the other, and its words. */
  i = 0;
  j = 0;
  words = 0;

  /** `bitsOf` holds the surprisal of each word number. */
  constructor(bitsOf: Float64Array) {
    this.#bitsOf = bitsOf;
  }

  hold(readings: Readings, r: number): void {
    this.#held = readings;
    this.#from = readings.starts[r] as number;
    this.#to = readings.starts[r + 1] as number;
    this.#hasOwnBreak = marked(readings.breaks, this.#from, this.#to - 1);
    const size = this.#to - this.#from;
    this.#shift = Math.clz32(ROOM * size);
    const slots = 2 ** (32 - this.#shift);
    if (this.#heads.length < slots) [this.#heads, this.#next] = [new Int32Array(slots), new Int32Array(slots / ROOM)];
    else this.#heads.fill(0, 0, slots);
    for (let k = size - 2; k >= 0; k--) {
      const i = this.#from + k;
      const slot = hashPair(readings.words[i] as number, readings.words[i + 1] as number) >>> this.#shift;
      this.#next[k] = this.#heads[slot] as number;
      this.#heads[slot] = k + 1;
    }
  }

  /** Compares the reading held with another. Linear in the words of the other and the equal words of both. */
  compare(other: Readings, r: number): Verdict {
    const mine = (this.#held as Readings).words;
    const theirs = other.words;
    const heads = this.#heads;
    const next = this.#next;
    const shift = this.#shift;
    const from = this.#from;
    const to = this.#to;
    const start = other.starts[r] as number;
    const end = other.starts[r + 1] as number;
    const least = Math.min(to - from, end - start);
    if (least < WORDS) return "no match";
    let left = COMPARISONS;
    let isTelling = false;
    this.words = 0;
    this.#chains.clear();
    let word = theirs[start] as number;
    for (let j = start; j < end - 1; j++) {
      const before = j > start ? (theirs[j - 1] as number) : NONE;
      const after = theirs[j + 1] as number;
      const own = word;
      word = after;
      for (let k = heads[hashPair(own, after) >>> shift] as number; k !== 0; k = next[k - 1] as number) {
        if (--left < 0) return "align";
        const i = from + k - 1;
        if (mine[i] !== own || mine[i + 1] !== after) continue;
        if (i > from && mine[i - 1] === before) continue; // within a run already seen
        let length = 2;
        while (i + length < to && j + length < end && mine[i + length] === theirs[j + length]) length++;
        left -= length;
        this.#chains.add(i, j, length);
        if (length > this.words) {
          this.i = i;
          this.j = j;
          this.words = length;
        }
        if (length === least) return this.#surprises(mine, i, length) ? "contained" : "no match";
        if (!isTelling && length >= TELLING) isTelling = this.#surprises(mine, i, length);
      }
    }
    // The longest run and the most surprising one need not be the same.
    if (!isTelling || this.words < RUN) return "no match";
    if (this.words >= WORDS || this.#hasOwnBreak || marked(other.breaks, start, end - 1)) return "align";
    return this.#chains.canMatch() ? "align" : "no match";
  }

  /** What some alignment of the two that were compared last scores for certain. */
  reached(): number {
    return this.#chains.reached();
  }

  #surprises(words: Int32Array, from: number, length: number): boolean {
    let bits = 0;
    for (let i = from; i < from + length; i++) bits += this.#bitsOf[words[i] as number] as number;
    return bits >= BITS - ROUNDING;
  }
}

const hashPair = (one: number, other: number): number => Math.imul(one, 0x9e3779b1) + Math.imul(other, 0x85ebca6b);
