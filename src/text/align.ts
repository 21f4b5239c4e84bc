/**
 * Local alignment of two word sequences with affine gaps (Gotoh 1982; free ends as in Smith and Waterman 1981).
 * A gap where one side shows a break (an ellipsis, an attribution, a bracket) is nearly free: the print itself says
 * that words may be missing there.
 */

/** A sequence to align: word numbers, and 1 in `breaks` where something may be missing before the word. */
export interface Sequence {
  readonly words: Int32Array;
  readonly breaks: Uint8Array;
}

/** Aligned word positions, strictly ascending in both; equal or replaced words. What lies between is a gap. */
export type Pairs = readonly (readonly [i: number, j: number])[];

// Scores as measured on 19,494 variant pairs: a wrong word costs a little more than a right one earns, so an aligned
// span holds mostly equal words; a gap costs more to open than a wrong word, so one wrong word stays a replacement.
export const MATCH = 10;
export const MISMATCH = -12;
export const OPEN = -14;
export const EXTEND = -1;
export const OPEN_AT_BREAK = -2;

/** Full tables are used up to this many cells (about 9 MB of working memory); beyond it, only around shared runs. */
const CELLS = 1_000_000;

/** Score of two differing words: 0 < score ≤ 10 where they are near (one lemma, two spellings), else the mismatch. */
export type Nearness = (a: number, b: number) => number;

/** The best local alignment; empty where nothing is shared. Time and memory O(n·m) up to the bound, then near linear. */
export function align(a: Sequence, b: Sequence, nearness?: Nearness): Pairs {
  if (a.words.length * b.words.length <= CELLS) {
    return gotoh(a, [0, a.words.length], b, [0, b.words.length], true, nearness);
  }
  return alignAroundAnchors(a, b, nearness);
}

type Range = readonly [from: number, to: number];

// Where a cell's best score came from.
const STOP = 0;
const DIAGONAL = 1;
const GAP_A = 2; // words of `a` left unaligned
const GAP_B = 3; // words of `b` left unaligned
// Bits beside it: the gap ending here goes on rather than opens.
const A_EXTENDS = 4;
const B_EXTENDS = 8;
const NEVER = -1_000_000_000;

function gotoh(a: Sequence, [a0, a1]: Range, b: Sequence, [b0, b1]: Range, local: boolean, nearness?: Nearness): Pairs {
  const n = a1 - a0;
  const m = b1 - b0;
  const wide = m + 1;
  const trace = new Uint8Array((n + 1) * wide);
  let above = new Int32Array(wide).fill(NEVER); // best scores of the row before
  let best = new Int32Array(wide);
  const gapA = new Int32Array(wide).fill(NEVER); // per column: best ending in unaligned words of `a`
  let peak = 0;
  let peakAt = -1;
  for (let i = 0; i <= n; i++) {
    let gapB = NEVER;
    const word = i > 0 ? a.words[a0 + i - 1] : -1;
    const openB = a0 + i < a1 && a.breaks[a0 + i] ? OPEN_AT_BREAK : OPEN;
    const extendB = openB === OPEN ? EXTEND : 0;
    for (let j = 0; j <= m; j++) {
      if (i === 0 && j === 0) {
        best[0] = 0;
        continue;
      }
      let bits = 0;
      if (i > 0) {
        const atBreak = b0 + j < b1 && b.breaks[b0 + j];
        const open = (above[j] ?? NEVER) + (atBreak ? OPEN_AT_BREAK : OPEN);
        const extend = (gapA[j] ?? NEVER) + (atBreak ? 0 : EXTEND);
        if (extend > open) bits |= A_EXTENDS;
        gapA[j] = Math.max(open, extend);
      }
      if (j > 0) {
        const open = (best[j - 1] ?? NEVER) + openB;
        const extend = gapB + extendB;
        if (extend > open) bits |= B_EXTENDS;
        gapB = Math.max(open, extend);
      }
      let score = local ? 0 : NEVER;
      let from = STOP;
      if (i > 0 && j > 0) {
        const other = b.words[b0 + j - 1] as number;
        const gain = word === other ? MATCH : nearness ? nearness(word as number, other) || MISMATCH : MISMATCH;
        const diagonal = (above[j - 1] ?? NEVER) + gain;
        if (diagonal > score) {
          score = diagonal;
          from = DIAGONAL;
        }
      }
      if ((gapA[j] ?? NEVER) > score && i > 0) {
        score = gapA[j] ?? NEVER;
        from = GAP_A;
      }
      if (gapB > score) {
        score = gapB;
        from = GAP_B;
      }
      best[j] = score;
      trace[i * wide + j] = from | bits;
      if (score > peak) {
        peak = score;
        peakAt = i * wide + j;
      }
    }
    const spare = above;
    above = best;
    best = spare;
  }
  const end = local ? peakAt : n * wide + m;
  return end < 0 ? [] : walkBack(trace, wide, end, a0, b0);
}

function walkBack(trace: Uint8Array, wide: number, end: number, a0: number, b0: number): Pairs {
  const pairs: (readonly [number, number])[] = [];
  let at = end;
  let state = (trace[at] ?? 0) & 3;
  while (state !== STOP) {
    const i = Math.floor(at / wide);
    const j = at % wide;
    if (state === DIAGONAL) {
      pairs.push([a0 + i - 1, b0 + j - 1]);
      at -= wide + 1;
      state = (trace[at] ?? 0) & 3;
    } else {
      const extends_ = ((trace[at] ?? 0) & (state === GAP_A ? A_EXTENDS : B_EXTENDS)) !== 0;
      at -= state === GAP_A ? wide : 1;
      if (!extends_) state = (trace[at] ?? 0) & 3;
    }
  }
  return pairs.reverse();
}

/** Words in an anchor: a run that stands once in either sequence. */
const ANCHOR = 6;

/**
 * For long sequences: runs that are unique in both, in the longest chain that ascends in both (patience), and full
 * tables only in the stretches between them. A stretch too large for a table stays a gap, which bounds time and memory.
 */
function alignAroundAnchors(a: Sequence, b: Sequence, nearness?: Nearness): Pairs {
  const chain = longestAscending(uniqueSharedRuns(a.words, b.words));
  if (chain.length === 0) return [];
  const pairs: (readonly [number, number])[] = [];
  let i = 0;
  let j = 0;
  const between = (i1: number, j1: number, local: boolean): void => {
    if (i1 > i && j1 > j && (i1 - i) * (j1 - j) <= CELLS) {
      for (const pair of gotoh(a, [i, i1], b, [j, j1], local, nearness)) pairs.push(pair);
    }
  };
  for (const [x, y] of chain) {
    if (x < i || y < j) continue; // overlaps the run before
    between(x, y, pairs.length === 0);
    for (i = x, j = y; i < a.words.length && j < b.words.length && a.words[i] === b.words[j]; i++, j++) {
      pairs.push([i, j]);
    }
  }
  between(Math.min(a.words.length, i + 1000), Math.min(b.words.length, j + 1000), true);
  return pairs;
}

function uniqueSharedRuns(a: Int32Array, b: Int32Array): (readonly [number, number])[] {
  const places = (words: Int32Array): Map<string, number> => {
    const seen = new Map<string, number>();
    for (let i = 0; i + ANCHOR <= words.length; i++) {
      const key = words.subarray(i, i + ANCHOR).join(" ");
      seen.set(key, seen.has(key) ? -1 : i);
    }
    return seen;
  };
  const inB = places(b);
  const runs: (readonly [number, number])[] = [];
  for (const [key, i] of places(a)) {
    const j = inB.get(key) ?? -1;
    if (i >= 0 && j >= 0) runs.push([i, j]);
  }
  return runs.sort((x, y) => x[0] - y[0]);
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
