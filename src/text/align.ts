/**
 * Local alignment of two word sequences with affine gaps (Gotoh 1982; free ends as in Smith and Waterman 1981).
 * A gap where one side shows a break (an ellipsis, an attribution, a bracket) is nearly free: the print itself says
 * that words may be missing there.
 */

import { alignLocally, alignNearly, type Nearness, NO_NEARNESS, type Path, type Sequence } from "./gotoh.js";

export { EXTEND, MATCH, MISMATCH, type Nearness, OPEN, OPEN_AT_BREAK, type Sequence } from "./gotoh.js";

/** Aligned word positions, strictly ascending in both; equal or replaced words. What lies between is a gap. */
export type Pairs = readonly (readonly [i: number, j: number])[];

/** Full tables are used up to this many cells (about 9 MB of working memory); beyond it, only around shared runs. */
const CELLS = 1_000_000;

/** The best local alignment; empty where nothing is shared. Time and memory O(n·m) up to the bound, then near linear. */
export function align(a: Sequence, b: Sequence, nearness?: Nearness): Pairs {
  const pairs: (readonly [number, number])[] = [];
  addPath(pairs, alignWithin(a, [0, a.words.length], b, [0, b.words.length], nearness));
  return pairs;
}

/**
 * The same for words `from` to `to` of either sequence. `reached` is the score of any known alignment of the two. The
 * path holds until the next alignment.
 */
export function alignWithin(a: Sequence, inA: Range, b: Sequence, inB: Range, nearness?: Nearness, reached = 0): Path {
  const cells = (inA[1] - inA[0]) * (inB[1] - inB[0]);
  if (cells > CELLS) return alignAroundAnchors(a, inA, b, inB, nearness);
  return nearness ? alignNearly(a, inA, b, inB, true, nearness) : alignLocally(a, inA, b, inB, reached);
}

type Range = readonly [from: number, to: number];

function addPath(pairs: (readonly [number, number])[], { count, i, j }: Path): void {
  for (let k = 0; k < count; k++) pairs.push([i[k] as number, j[k] as number]);
}

/** Words in an anchor: a run that stands once in either sequence. */
const ANCHOR = 6;

/**
 * For long sequences: runs that are unique in both, in the longest chain that ascends in both (patience), and full
 * tables only in the stretches between them. A stretch too large for a table stays a gap, which bounds time and memory.
 */
function alignAroundAnchors(a: Sequence, [a0, a1]: Range, b: Sequence, [b0, b1]: Range, nearness?: Nearness): Path {
  const chain = longestAscending(uniqueSharedRuns(a.words, [a0, a1], b.words, [b0, b1]));
  const pairs: (readonly [number, number])[] = [];
  let i = a0;
  let j = b0;
  const between = (i1: number, j1: number, local: boolean): void => {
    if (i1 > i && j1 > j && (i1 - i) * (j1 - j) <= CELLS)
      addPath(pairs, alignNearly(a, [i, i1], b, [j, j1], local, nearness ?? NO_NEARNESS));
  };
  for (const [x, y] of chain) {
    if (x < i || y < j) continue; // overlaps the run before
    between(x, y, pairs.length === 0);
    for (i = x, j = y; i < a1 && j < b1 && a.words[i] === b.words[j]; i++, j++) pairs.push([i, j]);
  }
  if (chain.length > 0) between(Math.min(a1, i + 1000), Math.min(b1, j + 1000), true);
  return { count: pairs.length, i: Int32Array.from(pairs, ([x]) => x), j: Int32Array.from(pairs, ([, y]) => y) };
}

/** Runs that stand once in either sequence, ascending in `a`. */
function uniqueSharedRuns(a: Int32Array, inA: Range, b: Int32Array, inB: Range): (readonly [number, number])[] {
  const placesInA = uniqueRuns(a, inA);
  const runs: (readonly [number, number])[] = [];
  for (const [key, j] of uniqueRuns(b, inB)) {
    const i = placesInA.get(key) ?? -1;
    if (i >= 0 && j >= 0 && isEqualRun(a, i, b, j)) runs.push([i, j]);
  }
  return runs.sort((x, y) => x[0] - y[0]);
}

/** Sequences of more words have their runs kept. */
const KEPT = 10_000;

/** The runs asked for last: a speech is held against many short printings of it, one after another. */
const lastRuns = new WeakMap<Int32Array, { from: number; to: number; places: Map<number, number> }>();

/** By the hash of each run its place, or −1 where the hash stands twice. */
function uniqueRuns(words: Int32Array, [from, to]: Range): Map<number, number> {
  const last = lastRuns.get(words);
  if (last?.from === from && last.to === to) return last.places;
  const places = new Map<number, number>();
  for (let i = from; i + ANCHOR <= to; i++) {
    let hash = 0;
    for (let k = i; k < i + ANCHOR; k++) {
      hash = Math.imul(hash ^ (words[k] as number), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    places.set(hash, places.has(hash) ? -1 : i);
  }
  if (to - from > KEPT) lastRuns.set(words, { from, to, places });
  return places;
}

function isEqualRun(a: Int32Array, i: number, b: Int32Array, j: number): boolean {
  for (let k = 0; k < ANCHOR; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

/** Longest subsequence ascending in `j` of pairs ascending in `i`. O(n log n). */
function longestAscending(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = []; // index of the pair that ends the best chain of each length
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, j], at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
