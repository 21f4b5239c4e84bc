/**
 * The table of an alignment (Gotoh 1982), filled in buffers that are kept from call to call: a collection needs it
 * hundreds of thousands of times, and most tables are of thirty words by thirty.
 */

/** A sequence to align: word numbers, and 1 in `breaks` where something may be missing before the word. */
export interface Sequence {
  readonly words: Int32Array;
  readonly breaks: Uint8Array;
}

// Scores as measured on 19,494 variant pairs: a wrong word costs a little more than a right one earns, so an aligned
// span holds mostly equal words; a gap costs more to open than a wrong word, so one wrong word stays a replacement.
export const MATCH = 10;
export const MISMATCH = -12;
export const OPEN = -14;
export const EXTEND = -1;
export const OPEN_AT_BREAK = -2;

/** Score of two differing words: 0 < score ≤ 10 where they are near (one lemma, two spellings), else the mismatch. */
export type Nearness = (a: number, b: number) => number;

/** Aligned positions in the two sequences, the first `count` of either array. Holds until the next alignment. */
export interface Path {
  readonly count: number;
  readonly i: Int32Array;
  readonly j: Int32Array;
}

// Where a cell's best score came from.
const STOP = 0;
const DIAGONAL = 1;
const GAP_A = 2; // words of `a` left unaligned
const GAP_B = 3; // words of `b` left unaligned
// Bits beside it: the gap ending here goes on rather than opens.
const A_EXTENDS = 4;
const B_EXTENDS = 8;
const NEVER = -1_000_000_000;

let trace = new Uint8Array(1 << 12);
let rows = new Int32Array(4 << 8);
let path = { count: 0, i: new Int32Array(1 << 8), j: new Int32Array(1 << 8) };

/**
 * Aligns the words `a0` to `a1` of `a` with the words `b0` to `b1` of `b`: the best local alignment with free ends (Smith
 * and Waterman 1981), or the best from end to end. Time and memory O(n·m).
 */
export function gotoh(
  a: Sequence,
  a0: number,
  a1: number,
  b: Sequence,
  b0: number,
  b1: number,
  isLocal: boolean,
  nearness?: Nearness,
): Path {
  const wide = b1 - b0 + 1;
  const cells = (a1 - a0 + 1) * wide;
  if (trace.length < cells) trace = new Uint8Array(2 * cells);
  if (rows.length < 4 * wide) rows = new Int32Array(8 * wide);
  const end =
    isLocal && !nearness ? fillLocal(a, a0, a1, b, b0, b1) : fillTable(a, a0, a1, b, b0, b1, isLocal, nearness);
  return walkBack(wide, end, a0, b0);
}

/** The common case by itself, cell for cell what `fillTable` makes: local, and a word is equal or it is not. */
function fillLocal(a: Sequence, a0: number, a1: number, b: Sequence, b0: number, b1: number): number {
  const n = a1 - a0;
  const m = b1 - b0;
  const wide = m + 1;
  const best = rows.subarray(0, wide); // of the row before, then of this one
  const gapA = rows.subarray(wide, 2 * wide);
  const others = rows.subarray(2 * wide, 3 * wide);
  const breaks = rows.subarray(3 * wide, 4 * wide);
  for (let j = 0; j <= m; j++) {
    best[j] = 0;
    gapA[j] = NEVER;
    others[j] = j > 0 ? (b.words[b0 + j - 1] as number) : -1;
    breaks[j] = j < m && b.breaks[b0 + j] ? 1 : 0;
    trace[j] = STOP;
  }
  let peak = 0;
  let peakAt = -1;
  for (let i = 1; i <= n; i++) {
    const word = a.words[a0 + i - 1] as number;
    const isBreak = i < n && a.breaks[a0 + i] !== 0;
    const openB = isBreak ? OPEN_AT_BREAK : OPEN;
    const extendB = isBreak ? 0 : EXTEND;
    let gapB = NEVER;
    let diagonal = 0; // best of the row before, one column back
    let left = 0; // best of this row, one column back
    let at = i * wide;
    trace[at] = STOP;
    for (let j = 1; j <= m; j++) {
      at++;
      const above = best[j] as number;
      let bits = 0;
      let down = above + (breaks[j] === 1 ? OPEN_AT_BREAK : OPEN);
      const onA = (gapA[j] as number) + (breaks[j] === 1 ? 0 : EXTEND);
      if (onA > down) {
        down = onA;
        bits = A_EXTENDS;
      }
      gapA[j] = down;
      const open = left + openB;
      gapB += extendB;
      if (gapB > open) bits |= B_EXTENDS;
      else gapB = open;
      let score = diagonal + (others[j] === word ? MATCH : MISMATCH);
      let from = DIAGONAL;
      if (score <= 0) {
        score = 0;
        from = STOP;
      }
      if (down > score) {
        score = down;
        from = GAP_A;
      }
      if (gapB > score) {
        score = gapB;
        from = GAP_B;
      }
      best[j] = score;
      trace[at] = from | bits;
      if (score > peak) {
        peak = score;
        peakAt = at;
      }
      diagonal = above;
      left = score;
    }
  }
  return peakAt;
}

function fillTable(
  a: Sequence,
  a0: number,
  a1: number,
  b: Sequence,
  b0: number,
  b1: number,
  isLocal: boolean,
  nearness?: Nearness,
): number {
  const n = a1 - a0;
  const m = b1 - b0;
  const wide = m + 1;
  let above = rows.subarray(0, wide).fill(NEVER); // best scores of the row before
  let best = rows.subarray(wide, 2 * wide);
  const gapA = rows.subarray(2 * wide, 3 * wide).fill(NEVER); // per column: best ending in unaligned words of `a`
  let peak = 0;
  let peakAt = -1;
  for (let i = 0; i <= n; i++) {
    let gapB = NEVER;
    const word = i > 0 ? (a.words[a0 + i - 1] as number) : -1;
    const openB = a0 + i < a1 && a.breaks[a0 + i] ? OPEN_AT_BREAK : OPEN;
    const extendB = openB === OPEN ? EXTEND : 0;
    for (let j = 0; j <= m; j++) {
      let bits = 0;
      if (i > 0) {
        const atBreak = b0 + j < b1 && b.breaks[b0 + j];
        const open = (above[j] as number) + (atBreak ? OPEN_AT_BREAK : OPEN);
        const extend = (gapA[j] as number) + (atBreak ? 0 : EXTEND);
        if (extend > open) bits |= A_EXTENDS;
        gapA[j] = Math.max(open, extend);
      }
      if (j > 0) {
        const open = (best[j - 1] as number) + openB;
        const extend = gapB + extendB;
        if (extend > open) bits |= B_EXTENDS;
        gapB = Math.max(open, extend);
      }
      let score = isLocal || (i === 0 && j === 0) ? 0 : NEVER;
      let from = STOP;
      if (i > 0 && j > 0) {
        const other = b.words[b0 + j - 1] as number;
        const gain = word === other ? MATCH : nearness ? nearness(word, other) || MISMATCH : MISMATCH;
        const diagonal = (above[j - 1] as number) + gain;
        if (diagonal > score) {
          score = diagonal;
          from = DIAGONAL;
        }
      }
      if (i > 0 && (gapA[j] as number) > score) {
        score = gapA[j] as number;
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
    [above, best] = [best, above];
  }
  return isLocal ? peakAt : n * wide + m;
}

/** Follows the trace from its end, and turns the way round. */
function walkBack(wide: number, end: number, a0: number, b0: number): Path {
  path.count = 0;
  if (end < 0) return path;
  const most = Math.min(Math.floor(end / wide), end % wide);
  if (path.i.length < most) path = { count: 0, i: new Int32Array(2 * most), j: new Int32Array(2 * most) };
  const { i: is, j: js } = path;
  let i = Math.floor(end / wide);
  let j = end % wide;
  let count = 0;
  let state = (trace[end] as number) & 3;
  while (state !== STOP) {
    const bits = trace[i * wide + j] as number;
    if (state === DIAGONAL) {
      i--;
      j--;
      is[count] = a0 + i;
      js[count] = b0 + j;
      count++;
      state = (trace[i * wide + j] as number) & 3;
    } else {
      const goesOn = (bits & (state === GAP_A ? A_EXTENDS : B_EXTENDS)) !== 0;
      if (state === GAP_A) i--;
      else j--;
      if (!goesOn) state = (trace[i * wide + j] as number) & 3;
    }
  }
  is.subarray(0, count).reverse();
  js.subarray(0, count).reverse();
  path.count = count;
  return path;
}
