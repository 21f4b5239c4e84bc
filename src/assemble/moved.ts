/** Blocks that a witness prints at another place than others do. */

import type { Pairs } from "../text/align.js";
import type { Run } from "./runs.js";
import type { Witness } from "./witness.js";

/** Least words of a block that counts as moved. */
export const BLOCK = 4;

/** Comparisons after which no further block is looked for: a bound for hostile text, far above any real quotation. */
const COMPARISONS = 4_000_000;

/** A block that the witness prints at another place than the statement. */
export interface Moved {
  readonly s: readonly [number, number];
  readonly r: readonly [number, number];
}

/** Runs of the witness that no equal word of the statement is aligned with, and that stand elsewhere in it word for word. */
export function findMoved(words: Int32Array, witness: Witness, pairs: Pairs): Moved[] {
  // A replaced word may as well belong to a block that stands elsewhere.
  const equal = pairs.filter(([s, r]) => words[s] === witness.words[r]);
  const usedS = new Set(equal.map(([s]) => s));
  const usedR = new Set(equal.map(([, r]) => r));
  const moved: Moved[] = [];
  let left = COMPARISONS;
  for (let r = 0; r < witness.words.length && left > 0; r++) {
    // A block has all of its words free.
    if (usedR.has(r) || usedR.has(r + 1) || usedR.has(r + 2) || usedR.has(r + BLOCK - 1)) continue;
    if (r + BLOCK > witness.words.length) break;
    let best: Moved | null = null;
    for (let s = 0; s < words.length && left > 0; s++) {
      left--;
      let length = 0;
      while (
        r + length < witness.words.length &&
        words[s + length] === witness.words[r + length] &&
        !usedS.has(s + length) &&
        !usedR.has(r + length)
      ) {
        length++;
        left--;
      }
      if (length >= BLOCK && length > (best ? best.r[1] - best.r[0] : 0))
        best = { s: [s, s + length], r: [r, r + length] };
    }
    if (!best) continue;
    for (let i = 0; i < best.r[1] - best.r[0]; i++) {
      usedS.add(best.s[0] + i);
      usedR.add(best.r[0] + i);
    }
    moved.push(best);
  }
  return moved;
}

/**
 * Words that found no place because the witness prints them elsewhere than those before it: runs that are made of blocks of
 * what is in the graph already. Put in again, the text would say them twice.
 */
export function movedRuns(placed: readonly boolean[], witness: Witness, entered: Entered): Run[] {
  const moved: Run[] = [];
  for (let from = 0; from < placed.length; from++) {
    if (placed[from]) continue;
    let to = from;
    while (to < placed.length && !placed[to]) to++;
    if (to - from >= BLOCK && to - from < placed.length && isMadeOfBlocks(witness.words, from, to, entered))
      moved.push([from, to]);
    from = to;
  }
  return moved;
}

/** Every word stands in a run of a block's length that is printed already; a block may follow another as nobody else prints it. */
function isMadeOfBlocks(words: Int32Array, from: number, to: number, entered: Entered): boolean {
  let covered = from;
  for (let at = from; at + BLOCK <= to && at <= covered; at++) if (entered.prints(words, at)) covered = at + BLOCK;
  return covered === to;
}

/** What the witnesses that are in the graph print, by runs of a block's length; read only when first asked. */
export class Entered {
  readonly #runs = new Set<string>();
  readonly #unread: Witness[] = [];

  add(witness: Witness): void {
    this.#unread.push(witness);
  }

  prints(words: Int32Array, at: number): boolean {
    for (let one = this.#unread.pop(); one; one = this.#unread.pop())
      for (let i = 0; i + BLOCK <= one.words.length; i++) this.#runs.add(runAt(one.words, i));
    return this.#runs.has(runAt(words, at));
  }
}

const runAt = (words: Int32Array, at: number): string => words.subarray(at, at + BLOCK).join(" ");
