/**
 * A bound that spares most alignments. Stock phrases tie readings together by one run of five or six words with nothing
 * else near it. Such a run is the whole alignment, too short for a match, if no chain of two runs can score as much.
 *
 * Why it holds: with no break in either reading every departure costs at least 12, and an equal word earns 10. So the best
 * alignment begins and ends with two equal words or more side by side, and consists of pieces of the shared runs of at
 * least two words, with single words between them at most. Between two such runs, `aside` diagonals apart and `on` words
 * from end to beginning, it pays at least 13 + aside + on (11 + on on one diagonal): one gap, and then at best a wrong
 * and a right word in turn.
 */

import { EXTEND, MATCH, MISMATCH, OPEN } from "../text/align.js";

/** Pairs with more runs go to the alignment: the bound takes time by their square. */
const RUNS = 48;

const GAP_COST = EXTEND - OPEN;
/** A wrong and a right word in turn cost this much a word; a last wrong word makes it 11 in all. */
const TURN_COST = -(MATCH + MISMATCH) / 2;
const LAST_COST = -MISMATCH - TURN_COST;

/** Shared runs of two words and more, in the order of their beginnings in one of the readings. */
export class LoneRuns {
  readonly #i = new Int32Array(RUNS);
  readonly #j = new Int32Array(RUNS);
  readonly #words = new Int32Array(RUNS);
  /** The most that a chain which ends with the run can score. */
  readonly #most = new Int32Array(RUNS);
  #count = 0;
  #longest = 0;
  #overflows = false;

  clear(): void {
    this.#count = 0;
    this.#longest = 0;
    this.#overflows = false;
  }

  add(i: number, j: number, words: number): void {
    if (this.#count === RUNS) {
      this.#overflows = true;
      return;
    }
    this.#i[this.#count] = i;
    this.#j[this.#count] = j;
    this.#words[this.#count++] = words;
    if (words > this.#longest) this.#longest = words;
  }

  /** Whether the best alignment is one run alone; false where the bound cannot tell. Holds only where nothing has a break. */
  isAlone(): boolean {
    if (this.#overflows) return false;
    const score = MATCH * this.#longest;
    for (let k = 0; k < this.#count; k++) {
      const [i, j, words] = [this.#i[k] as number, this.#j[k] as number, this.#words[k] as number];
      let before = 0;
      for (let l = 0; l < k; l++) {
        const [i0, j0, words0] = [this.#i[l] as number, this.#j[l] as number, this.#words[l] as number];
        // Were pieces of the two to follow one another the other way round, the order of this loop would miss it.
        if (i0 + words0 - i >= 4 && j0 + words0 - j >= 4) return false;
        if (i0 >= i + words) continue;
        const aside = Math.abs(i - j - (i0 - j0));
        const on = Math.max(0, Math.min(i - i0 - words0, j - j0 - words0)) * TURN_COST;
        const cost = aside === 0 ? LAST_COST + on : GAP_COST + aside + on;
        const gain = (this.#most[l] as number) - cost;
        if (gain > before) before = gain;
        if (gain + MATCH * words >= score) return false;
      }
      this.#most[k] = MATCH * words + before;
    }
    return true;
  }
}
