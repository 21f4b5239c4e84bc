/**
 * What the alignment of two readings can score and what it scores for certain, told from chains of the runs that they
 * share. The first spares most alignments, the second most of the table of the others.
 *
 * Stock phrases tie readings together by one run of five or six words with next to nothing else near it. Such a pair is
 * no match if no chain of runs holds the words of one and scores as much as the longest run does by itself: the best
 * alignment is a chain that does.
 *
 * Why it holds: with no break in either reading every departure costs at least 12, and an equal word earns 10. So the best
 * alignment begins and ends with two equal words or more side by side, and consists of pieces of the shared runs of at
 * least two words, with single words between them at most. Between two such runs, `aside` diagonals apart and `on` words
 * from end to beginning, it pays at least 13 + aside + on (11 + on on one diagonal): one gap, and then at best a wrong
 * and a right word in turn. That gives it half of the words between as single ones; each further one stands between two
 * departures, and loses two. Where only a piece of a run is taken, it loses more than what may stand in the rest of it.
 */

import { EXTEND, MATCH, MISMATCH, OPEN } from "../text/align.js";
import { WORDS } from "./accept.js";

/** Pairs with more runs go to the alignment: the bound takes time by their square. */
const RUNS = 48;

/** Numbers of words that are told apart. */
const WIDE = WORDS + 1;

const GAP_COST = EXTEND - OPEN;
/** A wrong and a right word in turn cost this much a word; a last wrong word makes it 11 in all. */
const TURN_COST = -(MATCH + MISMATCH) / 2;
const LAST_COST = -MISMATCH - TURN_COST;
/** What one more single word loses beside its departure. */
const SINGLE_COST = -(MATCH + MISMATCH);

/** Shared runs of two words and more, in the order of their beginnings in one of the readings. */
export class RunChains {
  readonly #i = new Int32Array(RUNS);
  readonly #j = new Int32Array(RUNS);
  readonly #words = new Int32Array(RUNS);
  /** By run: what a chain that ends with it scores for certain. */
  readonly #sure = new Int32Array(RUNS);
  /** By run and by words (WORDS stands for more too): the most that a chain of so many can score that ends with the run. */
  readonly #most = new Int32Array(RUNS * WIDE);
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

  /** What some alignment scores for certain: the best chain of these runs, with wrong words and one gap between two of them. */
  reached(): number {
    let reached = 0;
    for (let k = 0; k < this.#count; k++) {
      const [i, j, words] = [this.#i[k] as number, this.#j[k] as number, this.#words[k] as number];
      let most = MATCH * words;
      for (let l = 0; l < k; l++) {
        const [i0, j0, words0] = [this.#i[l] as number, this.#j[l] as number, this.#words[l] as number];
        if (i <= i0 || j <= j0) continue;
        const [overI, overJ] = [i0 + words0 - i, j0 + words0 - j];
        const over = Math.max(0, overI, overJ);
        if (over >= words) continue;
        const aside = Math.abs(overI - overJ);
        const gap = aside === 0 ? 0 : GAP_COST + aside;
        const on = over - Math.max(overI, overJ);
        const score = (this.#sure[l] as number) + MATCH * (words - over) + MISMATCH * on - gap;
        if (score > most) most = score;
      }
      this.#sure[k] = most;
      if (most > reached) reached = most;
    }
    return reached;
  }

  /** False where the best alignment has fewer words than a match; holds only where nothing has a break. */
  canMatch(): boolean {
    if (this.#overflows) return true;
    const score = MATCH * this.#longest;
    this.#most.fill(0, 0, this.#count * WIDE);
    for (let k = 0; k < this.#count; k++) {
      const [i, j, words] = [this.#i[k] as number, this.#j[k] as number, this.#words[k] as number];
      this.#raise(k, Math.min(words, WORDS), MATCH * words);
      for (let l = 0; l < k; l++) {
        const [i0, j0, words0] = [this.#i[l] as number, this.#j[l] as number, this.#words[l] as number];
        // Were pieces of the two to follow one another the other way round, the order of this loop would miss it.
        if (i0 + words0 - i >= 4 && j0 + words0 - j >= 4) return true;
        if (i0 >= i + words) continue;
        const aside = Math.abs(i - j - (i0 - j0));
        const on = Math.max(0, Math.min(i - i0 - words0, j - j0 - words0));
        const cost = (aside === 0 ? LAST_COST : GAP_COST + aside) + on * TURN_COST;
        this.#extend(l, k, cost, Math.max(0, (aside === 0 ? on - 1 : on) >> 1), on);
      }
      if ((this.#most[k * WIDE + WORDS] as number) >= score) return true;
    }
    return false;
  }

  /** Chains that end with the run `l`, followed by the run `k` at this cost, with `free` single words between or up to `on`. */
  #extend(l: number, k: number, cost: number, free: number, on: number): void {
    const words = this.#words[k] as number;
    for (let w = 2; w <= WORDS; w++) {
      const most = this.#most[l * WIDE + w] as number;
      for (let single = free; single <= on; single++) {
        // Of the first one more a part may be paid for: half of the words between were rounded down.
        const before = most - cost - Math.max(0, SINGLE_COST * (single - free) - 1);
        if (before <= 0) break; // what earns nothing is not part of the best alignment
        const total = Math.min(w + single + words, WORDS);
        this.#raise(k, total, before + MATCH * words);
        if (total === WORDS) break;
      }
    }
  }

  #raise(k: number, words: number, score: number): void {
    const at = k * WIDE + words;
    if (score > (this.#most[at] as number)) this.#most[at] = score;
  }
}
