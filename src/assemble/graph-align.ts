/** A witness beside the word graph: local alignment of a sequence with a partial order (Lee, Grasso and Sharlow 2002). */

import { EXTEND, MATCH, MISMATCH, OPEN, OPEN_AT_BREAK, type Sequence } from "../text/align.js";
import type { Edge, Node } from "./nodes.js";

const STOP = 0;
const DIAGONAL = 1;
const SKIP_NODE = 2;
const SKIP_WORD = 3;
const NEVER = -1_000_000_000;
/** Cells of the table that stay between calls, about 23 MB. */
const KEPT = 1_000_000;

/**
 * Node for each word of the witness, null where it needs a new one. As `align` in `text/align.ts`, whose scores it shares, but
 * that a word of the graph may have several words before it. O(words × edges); a node whose word the witness does not hold
 * and that no alignment reaches costs one look, for all its scores are 0 and it has no row.
 */
export function alignToGraph(nodes: readonly Node[], witness: Sequence): (Node | null)[] {
  const m = witness.words.length;
  const wide = m + 1;
  const held = new Set(witness.words);
  // What it costs to leave out a word of the graph before the witness's word j.
  const open = Int32Array.from({ length: wide }, (_, j) => (j < m && witness.breaks[j] === 1 ? OPEN_AT_BREAK : OPEN));
  const extend = open.map((cost) => (cost === OPEN_AT_BREAK ? 0 : EXTEND));
  table.begin(wide);
  const rowOf = new Int32Array(nodes.length); // 0 for a node that is passed over
  const nodeOf: (Node | null)[] = [null];
  const reaches: boolean[] = [false];
  // The best score among the nodes before, by the witness's word before; a path may start anywhere.
  const base = new Int32Array(wide);
  let peak = 0;
  let peakAt = -1;
  for (const node of nodes) {
    if (!held.has(node.word) && !node.in.some(({ from }) => reaches[rowOf[from.order] as number])) continue;
    const row = table.newRow();
    rowOf[node.order] = row;
    nodeOf.push(node);
    const { best, skipNode, skipWord, from, before, gapBefore, nodeGapOpens, wordGapOpens } = table;
    const start = row * wide;
    if (node.in.length === 0) {
      base.fill(0);
      before.fill(-1, start, start + wide);
      skipNode.fill(NEVER, start, start + wide);
    }
    for (let k = 0; k < node.in.length; k++) {
      const p = rowOf[(node.in[k] as Edge).from.order] as number;
      for (let j = 0, at = start, over = p * wide; j <= m; j++, at++, over++) {
        const reached = best[over] as number;
        const opened = reached + (open[j] as number);
        const extended = (skipNode[over] as number) + (extend[j] as number);
        const score = opened >= extended ? opened : extended;
        if (k === 0 || score > (skipNode[at] as number)) {
          skipNode[at] = score;
          gapBefore[at] = p;
          nodeGapOpens[at] = opened >= extended ? 1 : 0;
        }
        if (j < m && (k === 0 || reached > (base[j + 1] as number))) {
          base[j + 1] = reached;
          before[at + 1] = reached > 0 ? p : -1;
        }
      }
    }
    skipWord[start] = NEVER;
    let most = 0;
    for (let j = 0, at = start; j <= m; j++, at++) {
      let score = 0;
      let state = STOP;
      if (j > 0) {
        const opened = (best[at - 1] as number) + OPEN;
        const extended = (skipWord[at - 1] as number) + EXTEND;
        skipWord[at] = opened >= extended ? opened : extended;
        wordGapOpens[at] = opened >= extended ? 1 : 0;
        const gained = (base[j] as number) + (node.word === witness.words[j - 1] ? MATCH : MISMATCH);
        if (gained > score) {
          score = gained;
          state = DIAGONAL;
        }
      }
      if ((skipNode[at] as number) > score) {
        score = skipNode[at] as number;
        state = SKIP_NODE;
      }
      if ((skipWord[at] as number) > score) {
        score = skipWord[at] as number;
        state = SKIP_WORD;
      }
      best[at] = score;
      from[at] = state;
      if (score > most) most = score;
      if (score > peak) {
        peak = score;
        peakAt = at;
      }
    }
    reaches.push(most > 0);
  }
  return walkBack(peakAt);

  function walkBack(end: number): (Node | null)[] {
    const path: (Node | null)[] = Array.from(witness.words, () => null);
    const { from, before, gapBefore, nodeGapOpens, wordGapOpens } = table;
    let at = end;
    let state = at < 0 ? STOP : (from[at] ?? STOP);
    while (at >= 0 && state !== STOP) {
      const j = at % wide;
      const node = nodeOf[Math.floor(at / wide)] as Node;
      if (state === DIAGONAL) {
        if (node.word === witness.words[j - 1]) path[j - 1] = node;
        const p = before[at] ?? -1;
        at = p < 0 ? -1 : p * wide + j - 1;
        state = at < 0 ? STOP : (from[at] ?? STOP);
      } else if (state === SKIP_NODE) {
        const opens = nodeGapOpens[at] === 1;
        at = (gapBefore[at] ?? 0) * wide + j;
        if (opens) state = from[at] ?? STOP;
      } else {
        const opens = wordGapOpens[at] === 1;
        at -= 1;
        if (opens) state = from[at] ?? STOP;
      }
    }
    return path;
  }
}

/**
 * The scores, and for each cell and state the row before (or −1) and whether the gap opened there; row 0 is of all nodes
 * passed over. Kept from call to call, up to `KEPT` cells: three thousand prints of one statement each need nearly as many.
 */
class Table {
  #wide = 0;
  #used = 0; // cells
  #room = 0;
  best = new Int32Array(0);
  skipNode = new Int32Array(0);
  skipWord = new Int32Array(0);
  before = new Int32Array(0);
  gapBefore = new Int32Array(0);
  from = new Uint8Array(0);
  nodeGapOpens = new Uint8Array(0);
  wordGapOpens = new Uint8Array(0);

  begin(wide: number): void {
    if (this.#room > KEPT) this.#resize(0);
    this.#wide = wide;
    this.#used = 0;
    this.newRow();
    this.best.fill(0, 0, wide);
    this.skipNode.fill(NEVER, 0, wide);
  }

  /** Its number; what it holds is to be written. The arrays may be others than before. */
  newRow(): number {
    const start = this.#used;
    const end = start + this.#wide;
    if (end > this.#room) this.#resize(Math.max(64 * this.#wide, 2 * this.#room));
    this.#used = end;
    return start / this.#wide;
  }

  #resize(room: number): void {
    const numbers = (known: Int32Array): Int32Array<ArrayBuffer> => {
      const other = new Int32Array(room);
      if (room > known.length) other.set(known);
      return other;
    };
    const bits = (known: Uint8Array): Uint8Array<ArrayBuffer> => {
      const other = new Uint8Array(room);
      if (room > known.length) other.set(known);
      return other;
    };
    this.#room = room;
    this.best = numbers(this.best);
    this.skipNode = numbers(this.skipNode);
    this.skipWord = numbers(this.skipWord);
    this.before = numbers(this.before);
    this.gapBefore = numbers(this.gapBefore);
    this.from = bits(this.from);
    this.nodeGapOpens = bits(this.nodeGapOpens);
    this.wordGapOpens = bits(this.wordGapOpens);
  }
}

const table = new Table();
