/**
 * Runs of words that two readings share: cheap to find, and they settle most candidates without an alignment. Where no
 * shared run is long and surprising enough, no alignment can hold one either; where one reading stands whole in the
 * other, the alignment is that run.
 */

import { BITS, marked, RUN, WORDS } from "./accept.js";
import { LoneRuns } from "./lone.js";
import type { Readings } from "./readings.js";

/** What the shared runs of two readings say. */
export type Verdict = "no match" | "align" | "contained";

/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-6;

/** The fewest words that can hold as many bits as are asked for: none holds more than 18. */
const TELLING = 3;

/** Comparisons after which a pair goes to the alignment undecided: only one word again and again needs so many. */
const COMPARISONS = 1_000_000;

/** Holds one reading by its words, to be compared with others. Memory: eight bytes for each word of the vocabulary. */
export class SharedRuns {
  readonly #bitsOf: Float64Array;
  /** Per word its first position in the reading held, + 1; 0 where it is not there. */
  readonly #heads: Int32Array;
  readonly #lone = new LoneRuns();
  /** Per position the next one of the same word, + 1; 0 after the last. */
  #next = new Int32Array(64);
  #held: Readings | null = null;
  #from = 0;
  #to = 0;
  /** The longest run of the last comparison: where it begins in the reading held and in the other, and its words. */
  i = 0;
  j = 0;
  words = 0;

  /** `bitsOf` holds the surprisal of each word number. */
  constructor(bitsOf: Float64Array) {
    this.#bitsOf = bitsOf;
    this.#heads = new Int32Array(bitsOf.length);
  }

  hold(readings: Readings, r: number): void {
    if (this.#held) {
      const { words } = this.#held;
      for (let i = this.#from; i < this.#to; i++) this.#heads[words[i] as number] = 0;
    }
    this.#held = readings;
    this.#from = readings.starts[r] as number;
    this.#to = readings.starts[r + 1] as number;
    const size = this.#to - this.#from;
    if (this.#next.length < size) this.#next = new Int32Array(2 * size);
    for (let k = size - 1; k >= 0; k--) {
      const word = readings.words[this.#from + k] as number;
      this.#next[k] = this.#heads[word] as number;
      this.#heads[word] = k + 1;
    }
  }

  /** Compares the reading held with another. Linear in the words of the other and the equal words of both. */
  compare(other: Readings, r: number): Verdict {
    const mine = (this.#held as Readings).words;
    const theirs = other.words;
    const heads = this.#heads;
    const next = this.#next;
    const from = this.#from;
    const to = this.#to;
    const start = other.starts[r] as number;
    const end = other.starts[r + 1] as number;
    const least = Math.min(to - from, end - start);
    if (least < WORDS) return "no match";
    let left = COMPARISONS;
    let isTelling = false;
    this.words = 0;
    // Every run of as many words as can tell anything holds one of these positions.
    for (let j = start + TELLING - 1; j < end; j += TELLING) {
      for (let k = heads[theirs[j] as number] as number; k !== 0; k = next[k - 1] as number) {
        const i = from + k - 1;
        let before = 0;
        while (i - before > from && j - before > start && mine[i - before - 1] === theirs[j - before - 1]) {
          if (++before === TELLING) break;
        }
        left -= before + 1;
        if (left < 0) return "align";
        if (before === TELLING) continue; // found already, at the position before
        let length = before + 1;
        while (i - before + length < to && j - before + length < end) {
          if (mine[i - before + length] !== theirs[j - before + length]) break;
          length++;
        }
        left -= length;
        if (length > this.words) {
          this.i = i - before;
          this.j = j - before;
          this.words = length;
        }
        if (length === least) return this.#surprises(mine, i - before, length) ? "contained" : "no match";
        if (!isTelling && length >= TELLING) isTelling = this.#surprises(mine, i - before, length);
      }
    }
    // The longest run and the most surprising one need not be the same.
    if (!isTelling || this.words < RUN) return "no match";
    if (this.words >= WORDS || this.#hasBreak(other, start, end)) return "align";
    return this.#isAlone(other, start, end) ? "no match" : "align";
  }

  #isAlone(other: Readings, start: number, end: number): boolean {
    const mine = (this.#held as Readings).words;
    const theirs = other.words;
    this.#lone.clear();
    for (let j = start; j < end; j++) {
      for (let k = this.#heads[theirs[j] as number] as number; k !== 0; k = this.#next[k - 1] as number) {
        const i = this.#from + k - 1;
        if (i > this.#from && j > start && mine[i - 1] === theirs[j - 1]) continue; // within a run already seen
        let length = 1;
        while (i + length < this.#to && j + length < end && mine[i + length] === theirs[j + length]) length++;
        if (length > 1) this.#lone.add(i, j, length);
      }
    }
    return this.#lone.isAlone();
  }

  #hasBreak(other: Readings, start: number, end: number): boolean {
    return marked((this.#held as Readings).breaks, this.#from, this.#to - 1) || marked(other.breaks, start, end - 1);
  }

  #surprises(words: Int32Array, from: number, length: number): boolean {
    let bits = 0;
    for (let i = from; i < from + length; i++) bits += this.#bitsOf[words[i] as number] as number;
    return bits >= BITS - ROUNDING;
  }
}
