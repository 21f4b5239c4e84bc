/**
 * The table of an alignment (Gotoh 1982), filled in buffers that are kept from call to call: a collection needs it
 * hundreds of thousands of times, and most tables are of thirty words by thirty.
 */

/** A sequence to align: word numbers, and BREAK in `breaks` where something may be missing before the word. */
export interface Sequence {
  readonly words: Int32Array;
  readonly breaks: Uint8Array;
}

export const BREAK = 1;

// Scores as measured on 19,494 variant pairs: a wrong word costs a little more than a right one earns, so an aligned
// span holds mostly equal words; a gap costs more to open than a wrong word, so one wrong word stays a replacement.
export const MATCH = 10;
export const MISMATCH = -12;
export const OPEN = -14;
export const EXTEND = -1;
export const OPEN_AT_BREAK = -2;

export interface Nearness {
  /** Score of two differing words: 0 < score ≤ 10 where they are near (one lemma, two spellings), else 0: the mismatch. */
  of(a: number, b: number): number;
  /** Whether a word of `a` is near to any of `b`. */
  isNearAny(a: number): boolean;
}

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
// And: the cell before it on the diagonal holds nothing, so an alignment begins here.
const BEGINS = 16;
const NEVER = -1_000_000_000;

type Range = readonly [from: number, to: number];

let trace = new Uint8Array(1 << 12);
let rows = new Int32Array(3 << 8);
let path = { count: 0, i: new Int32Array(1 << 8), j: new Int32Array(1 << 8) };
// Of `fillLocal`, by column; all of `best` and `gapA` is 0 between calls.
let best = new Int32Array(1 << 8);
let gapA = new Int32Array(1 << 8);
let live = new Int32Array(1 << 8);
let born = new Int32Array(1 << 8);
let nextEqual = new Int32Array(1 << 8);
// And by row and by column: the most that the words left after it can earn.
let leftA = new Int32Array(1 << 8);
let leftB = new Int32Array(1 << 8);
/** By word number the first column that holds the word, or 0; all 0 between calls. */
let firstEqual = new Int32Array(1 << 12);

/**
 * The best local alignment with free ends (Smith and Waterman 1981). Time at most O(n·m), memory n·m bytes. `reached` is
 * the score of any known alignment of the two; the nearer to the best, the fewer cells are filled.
 */
export function alignLocally(a: Sequence, inA: Range, b: Sequence, inB: Range, reached = 0): Path {
  const wide = makeRoom(inA, inB);
  return walkBack(wide, fillLocal(a, inA, b, inB, reached), inA[0], inB[0]);
}

/** The same where near words earn something too, or where both sequences are to be aligned from end to end. */
export function alignNearly(
  a: Sequence,
  inA: Range,
  b: Sequence,
  inB: Range,
  isLocal: boolean,
  nearness: Nearness,
): Path {
  const wide = makeRoom(inA, inB);
  return walkBack(wide, fillTable(a, inA, b, inB, isLocal, nearness), inA[0], inB[0]);
}

/** No two words are near. */
export const NO_NEARNESS: Nearness = { of: () => 0, isNearAny: () => false };

function makeRoom([a0, a1]: Range, [b0, b1]: Range): number {
  const wide = b1 - b0 + 1;
  const cells = (a1 - a0 + 1) * wide;
  if (trace.length < cells) trace = new Uint8Array(2 * cells);
  return wide;
}

/**
 * The common case by itself: local, and a word is equal or it is not. Most cells of such a table are 0 and stay so, for
 * nothing but an equal word earns anything. Only the others are filled: those reached from a live cell, and those of
 * equal words. A cell is dead too when all words left that the other side has could not bring it to `reached`, a score
 * that some alignment is known to have. No cell of a best path is ever dead, so the result is that of `fillTable`.
 */
function fillLocal(a: Sequence, [a0, a1]: Range, b: Sequence, [b0, b1]: Range, reached: number): number {
  const n = a1 - a0;
  const m = b1 - b0;
  const wide = m + 1;
  if (best.length < wide) {
    [best, gapA] = [new Int32Array(2 * wide), new Int32Array(2 * wide)];
    [live, born, nextEqual] = [new Int32Array(2 * wide), new Int32Array(2 * wide), new Int32Array(2 * wide)];
    leftB = new Int32Array(2 * wide);
  }
  for (let j = m; j > 0; j--) {
    const word = b.words[b0 + j - 1] as number;
    if (word >= firstEqual.length) firstEqual = enlarged(firstEqual, word);
    nextEqual[j] = firstEqual[word] as number;
    firstEqual[word] = j;
  }
  countLeft(a, a0, n, m);
  let peak = 0;
  let peakAt = -1;
  let alive = 0; // columns in `live`: the cells of the row before that are not dead, ascending
  for (let i = 1; i <= n; i++) {
    const word = a.words[a0 + i - 1] as number;
    let equal = word < firstEqual.length ? (firstEqual[word] as number) || wide : wide; // the next column of this word
    if (alive === 0 && equal === wide) continue;
    const isBreak = i < n && a.breaks[a0 + i] === BREAK;
    const openB = isBreak ? OPEN_AT_BREAK : OPEN;
    const extendB = isBreak ? 0 : EXTEND;
    const row = i * wide;
    const leftInA = leftA[i] as number;
    let gapB = 0;
    let done = 0; // the last column that was filled: what it held in the row before, and what it holds now
    let before = 0;
    let left = 0;
    let next = 0; // in `live`
    let count = 0; // in `born`
    for (;;) {
      // The next column: of an equal word, below a live cell, or where a live cell to the left can reach.
      let j = equal;
      if (next < alive && (live[next] as number) < j) j = live[next] as number;
      if (done + 1 < j && (before + MISMATCH > 0 || left + openB > 0 || gapB + extendB > 0)) j = done + 1;
      if (j > m) break;
      const isEqual = j === equal;
      if (isEqual) equal = (nextEqual[j] as number) || wide;
      if (next < alive && live[next] === j) next++;
      const follows = j === done + 1;
      const diagonal = follows ? before : 0;
      const above = best[j] as number;
      const atBreak = j < m && b.breaks[b0 + j] === BREAK;
      let bits = diagonal > 0 ? 0 : BEGINS;
      let down = above + (atBreak ? OPEN_AT_BREAK : OPEN);
      const onA = (gapA[j] as number) + (atBreak ? 0 : EXTEND);
      if (onA > down) {
        down = onA;
        bits |= A_EXTENDS;
      }
      const open = (follows ? left : 0) + openB;
      const onB = (follows ? gapB : 0) + extendB;
      if (onB > open) bits |= B_EXTENDS;
      gapB = onB > open ? onB : open;
      let score = diagonal + (isEqual ? MATCH : MISMATCH);
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
      done = j;
      before = above;
      const leftInB = leftB[j] as number;
      if (score > 0 && score + (leftInA < leftInB ? leftInA : leftInB) >= reached) {
        best[j] = score;
        gapA[j] = down > 0 ? down : 0;
        left = score;
        born[count++] = j;
        trace[row + j] = from | bits;
        if (score > peak) {
          peak = score;
          peakAt = row + j;
        }
      } else {
        best[j] = 0;
        gapA[j] = 0;
        left = 0;
        gapB = 0;
      }
    }
    alive = count;
    [live, born] = [born, live];
  }
  for (let k = 0; k < alive; k++) {
    best[live[k] as number] = 0;
    gapA[live[k] as number] = 0;
  }
  for (let j = b0; j < b1; j++) firstEqual[b.words[j] as number] = 0;
  return peakAt;
}

/** A word earns something only where the other side has it too. */
function countLeft(a: Sequence, a0: number, n: number, m: number): void {
  if (leftA.length <= n) leftA = new Int32Array(2 * (n + 1));
  leftB.fill(0, 0, m + 1);
  leftA[n] = 0;
  for (let i = n; i > 0; i--) {
    const word = a.words[a0 + i - 1] as number;
    let j = word < firstEqual.length ? (firstEqual[word] as number) : 0;
    leftA[i - 1] = (leftA[i] as number) + (j > 0 ? MATCH : 0);
    if (leftB[j] === 0) for (; j > 0; j = nextEqual[j] as number) leftB[j] = MATCH;
  }
  for (let j = m, left = 0; j >= 0; j--) {
    const earned = leftB[j] as number;
    leftB[j] = left;
    left += earned;
  }
}

function enlarged(array: Int32Array, index: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * (index + 1));
  larger.set(array);
  return larger;
}

function fillTable(
  a: Sequence,
  [a0, a1]: Range,
  b: Sequence,
  [b0, b1]: Range,
  isLocal: boolean,
  nearness: Nearness,
): number {
  const n = a1 - a0;
  const m = b1 - b0;
  const wide = m + 1;
  if (rows.length < 3 * wide) rows = new Int32Array(6 * wide);
  let above = rows.subarray(0, wide).fill(NEVER); // best scores of the row before
  let best = rows.subarray(wide, 2 * wide);
  const gapA = rows.subarray(2 * wide, 3 * wide).fill(NEVER); // per column: best ending in unaligned words of `a`
  let peak = 0;
  let peakAt = -1;
  const words = new Set(b.words.subarray(b0, b1));
  let isLive = true; // a cell of the row above holds something
  for (let i = 0; i <= n; i++) {
    let gapB = NEVER;
    const word = i > 0 ? (a.words[a0 + i - 1] as number) : -1;
    if (isLocal && !isLive && !words.has(word) && !nearness.isNearAny(word)) {
      // Nothing can begin at this word: the row is as empty as the one above, and need not be filled.
      trace.fill(STOP, i * wide, (i + 1) * wide);
      continue;
    }
    isLive = !isLocal;
    const openB = a0 + i < a1 && a.breaks[a0 + i] === BREAK ? OPEN_AT_BREAK : OPEN;
    const extendB = openB === OPEN ? EXTEND : 0;
    for (let j = 0; j <= m; j++) {
      let bits = 0;
      if (i > 0) {
        const atBreak = b0 + j < b1 && b.breaks[b0 + j] === BREAK;
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
        const gain = word === other ? MATCH : nearness.of(word, other) || MISMATCH;
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
      if (score > 0) isLive = true;
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
      state = (bits & BEGINS) !== 0 ? STOP : (trace[i * wide + j] as number) & 3;
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
