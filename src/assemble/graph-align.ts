/** A witness beside the word graph: local alignment of a sequence with a partial order (Lee, Grasso and Sharlow 2002). */

import { EXTEND, MATCH, MISMATCH, OPEN, OPEN_AT_BREAK } from "../text/align.js";
import type { Node } from "./nodes.js";
import type { Witness } from "./witness.js";

const STOP = 0;
const DIAGONAL = 1;
const SKIP_NODE = 2;
const SKIP_WORD = 3;
const NEVER = -1_000_000_000;

/**
 * Node for each word of the witness, null where it needs a new one. As `align` in `text/align.ts`, whose scores it shares, but
 * that a word of the graph may have several words before it. O(words × edges).
 */
export function alignToGraph(nodes: readonly Node[], witness: Witness): (Node | null)[] {
  const m = witness.words.length;
  const wide = m + 1;
  const size = nodes.length * wide;
  const best = new Int32Array(size);
  const skipNode = new Int32Array(size).fill(NEVER);
  const skipWord = new Int32Array(size).fill(NEVER);
  // For each cell and state: the node before (or −1), and whether the gap opened there.
  const from = new Uint8Array(size);
  const before = new Int32Array(size).fill(-1);
  const gapBefore = new Int32Array(size).fill(-1);
  const nodeGapOpens = new Uint8Array(size);
  const wordGapOpens = new Uint8Array(size);
  let peak = 0;
  let peakAt = -1;
  for (let n = 0; n < nodes.length; n++) {
    const node = nodes[n] as Node;
    const previous = node.in.map(({ from: other }) => other.order);
    for (let j = 0; j <= m; j++) {
      const at = n * wide + j;
      if (j < m && witness.breaks[j] === 1) gapInto(j, at, previous, OPEN_AT_BREAK, 0);
      else gapInto(j, at, previous, OPEN, EXTEND);
      if (j > 0) {
        const open = (best[at - 1] ?? NEVER) + OPEN;
        const extend = (skipWord[at - 1] ?? NEVER) + EXTEND;
        skipWord[at] = Math.max(open, extend);
        wordGapOpens[at] = open >= extend ? 1 : 0;
      }
      let score = 0;
      let state = STOP;
      if (j > 0) {
        const gain = node.word === witness.words[j - 1] ? MATCH : MISMATCH;
        let came = -1;
        let base = 0; // a path may start anywhere
        for (const p of previous) {
          const candidate = best[p * wide + j - 1] ?? 0;
          if (candidate > base) {
            base = candidate;
            came = p;
          }
        }
        if (base + gain > score) {
          score = base + gain;
          state = DIAGONAL;
          before[at] = came;
        }
      }
      if ((skipNode[at] ?? NEVER) > score) {
        score = skipNode[at] ?? NEVER;
        state = SKIP_NODE;
      }
      if ((skipWord[at] ?? NEVER) > score) {
        score = skipWord[at] ?? NEVER;
        state = SKIP_WORD;
      }
      best[at] = score;
      from[at] = state;
      if (score > peak) {
        peak = score;
        peakAt = at;
      }
    }
  }
  return walkBack(peakAt);

  function gapInto(j: number, at: number, previous: readonly number[], open: number, extend: number): void {
    for (const p of previous) {
      const opened = (best[p * wide + j] ?? NEVER) + open;
      const extended = (skipNode[p * wide + j] ?? NEVER) + extend;
      const score = Math.max(opened, extended);
      if (score > (skipNode[at] ?? NEVER)) {
        skipNode[at] = score;
        gapBefore[at] = p;
        nodeGapOpens[at] = opened >= extended ? 1 : 0;
      }
    }
  }

  function walkBack(end: number): (Node | null)[] {
    const path: (Node | null)[] = Array.from(witness.words, () => null);
    let at = end;
    let state = at < 0 ? STOP : (from[at] ?? STOP);
    while (at >= 0 && state !== STOP) {
      const j = at % wide;
      const node = nodes[Math.floor(at / wide)] as Node;
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
