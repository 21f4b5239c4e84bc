/** Two readings held against each other: by their shared runs first, by an alignment where those do not settle it. */

import { alignWithin, MATCH, MISMATCH } from "../text/align.js";
import type { Path } from "../text/gotoh.js";
import { isSameStatement, measure } from "./accept.js";
import { withBlocks } from "./blocks.js";
import { departures } from "./departures.js";
import { printedPlaces, printedWords } from "./parts.js";
import type { Readings } from "./readings.js";
import { SharedRuns } from "./runs.js";

/** Accepted pairs as one table: columns of numbers, a row for each pair. */
export interface PairTable {
  readonly count: number;
  /** The longer reading (ties: the lesser number), and the other. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Words aligned and equal; a contraction is one. */
  readonly words: Uint32Array;
  readonly identity: Float64Array;
  readonly bits: Float64Array;
  /** First word aligned and the word after the last, as either reading is printed: a from, a to, b from, b to. */
  readonly spans: Uint32Array;
  /** Kinds of `departures.ts`, summed. */
  readonly departures: Uint8Array;
  /** Pairs, accepted or not, of which the shared runs did not settle whether they match. */
  readonly aligned: number;
}

/** Compares one reading with many, and keeps the pairs that are accepted. */
export class PairMatcher {
  readonly #bitsOf: Float64Array;
  readonly #runs: SharedRuns;
  #held: { readonly readings: Readings; readonly at: number; readonly id: number; readonly printed: number } | null =
    null;
  /** Of the reading held, from the first pair that is accepted on: it may be a speech, held against thousands. */
  #places: Int32Array | null = null;
  #run = { count: 0, i: new Int32Array(64), j: new Int32Array(64) };
  #count = 0;
  #numbers = new Uint32Array(7 << 8);
  #measures = new Float64Array(2 << 8);
  #kinds = new Uint8Array(1 << 8);
  #aligned = 0;
  /** Says nothing; it keeps the reads of `fetchWords` from being left out. */
  fetched = 0;

  constructor(bitsOf: Float64Array) {
    this.#bitsOf = bitsOf;
    this.#runs = new SharedRuns(bitsOf);
  }

  /** Takes the reading `at` up; `id` is what the table calls it. */
  hold(readings: Readings, at: number, id: number): void {
    this.#held = { readings, at, id, printed: printedWords(readings, at) };
    this.#places = null;
    this.#runs.hold(readings, at);
  }

  /** Compares the reading held with another; true where the two are printings of the same words. */
  compare(readings: Readings, at: number, id: number): boolean {
    const held = this.#held;
    if (!held) return false;
    const verdict = this.#runs.compare(readings, at);
    if (verdict === "no match") return false;
    const mine = extent(held.readings, held.at);
    const theirs = extent(readings, at);
    const longer = held.printed - printedWords(readings, at) || id - held.id;
    const isMine = longer >= 0;
    const [a, b] = isMine ? [held.readings, readings] : [readings, held.readings];
    const [inA, inB] = isMine ? [mine, theirs] : [theirs, mine];
    let path: Path;
    if (verdict === "contained") path = this.#sharedRun(isMine);
    else {
      this.#aligned++;
      const { i, j } = this.#runs;
      const beside = scoreBeside(a, inA, b, inB, isMine ? i - j : j - i);
      path = alignWithin(a, inA, b, inB, undefined, Math.max(beside, this.#runs.reached()));
    }
    const inOrder = measure(a, b, path, this.#bitsOf);
    const agreement = isSameStatement(inOrder) ? inOrder : withBlocks(inOrder, a, inA, b, inB);
    if (!isSameStatement(agreement)) return false;
    this.#places ??= printedPlaces(held.readings, held.at);
    const places = [this.#places, printedPlaces(readings, at)] as const;
    const [placesA, placesB] = isMine ? places : ([places[1], places[0]] as const);
    this.#makeRoom();
    const row = this.#count++;
    const last = path.count - 1;
    this.#numbers.set(
      [
        ...(isMine ? [held.id, id] : [id, held.id]),
        agreement.words,
        placesA[(path.i[0] as number) - inA[0]] as number,
        (placesA[(path.i[last] as number) - inA[0]] as number) + 1,
        placesB[(path.j[0] as number) - inB[0]] as number,
        (placesB[(path.j[last] as number) - inB[0]] as number) + 1,
      ],
      7 * row,
    );
    this.#measures[2 * row] = agreement.identity;
    this.#measures[2 * row + 1] = agreement.bits;
    this.#kinds[row] = departures(a, inA, b, inB, path);
    return true;
  }

  /** Compares `count` pairs, those of one first reading one after another. */
  compareAll(readings: Readings, pairs: ArrayLike<number>, count: number): void {
    this.fetched = fetchWords(readings, pairs, count);
    let held = -1;
    for (let k = 0; k < count; k++) {
      const a = pairs[2 * k] as number;
      const b = pairs[2 * k + 1] as number;
      if (a !== held) this.hold(readings, a, a);
      held = a;
      this.compare(readings, b, b);
    }
  }

  /** The pairs accepted since the beginning. */
  finish(): PairTable {
    const count = this.#count;
    const column = (at: number): Uint32Array =>
      Uint32Array.from({ length: count }, (_, r) => this.#numbers[7 * r + at] as number);
    const spans = new Uint32Array(4 * count);
    for (let r = 0; r < count; r++) spans.set(this.#numbers.subarray(7 * r + 3, 7 * r + 7), 4 * r);
    return {
      count,
      a: column(0),
      b: column(1),
      words: column(2),
      identity: Float64Array.from({ length: count }, (_, r) => this.#measures[2 * r] as number),
      bits: Float64Array.from({ length: count }, (_, r) => this.#measures[2 * r + 1] as number),
      spans,
      departures: this.#kinds.slice(0, count),
      aligned: this.#aligned,
    };
  }

  /** The one run of a contained reading: what the table would give, since no other path earns as much. */
  #sharedRun(isMine: boolean): Path {
    const { i, j, words } = this.#runs;
    if (this.#run.i.length < words)
      this.#run = { count: 0, i: new Int32Array(2 * words), j: new Int32Array(2 * words) };
    const run = this.#run;
    run.count = words;
    for (let k = 0; k < words; k++) {
      run.i[k] = (isMine ? i : j) + k;
      run.j[k] = (isMine ? j : i) + k;
    }
    return run;
  }

  #makeRoom(): void {
    if (this.#count < this.#kinds.length) return;
    const [numbers, measures, kinds] = [this.#numbers, this.#measures, this.#kinds];
    this.#numbers = new Uint32Array(2 * numbers.length);
    this.#numbers.set(numbers);
    this.#measures = new Float64Array(2 * measures.length);
    this.#measures.set(measures);
    this.#kinds = new Uint8Array(2 * kinds.length);
    this.#kinds.set(kinds);
  }
}

/** Words that come from memory at once. */
const LINE = 16;

/**
 * Reads of each second reading what a comparison begins with. These reads hang on nothing, so the processor waits for many
 * side by side; while it compares, it would wait for each by itself, and longer than the comparison takes.
 */
function fetchWords({ starts, words, breaks }: Readings, pairs: ArrayLike<number>, count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const b = pairs[2 * k + 1] as number;
    const from = starts[b] as number;
    const last = (starts[b + 1] as number) - 1;
    sum += (breaks[from] as number) + (words[from] as number);
    sum += (words[Math.min(from + LINE, last)] as number) + (words[Math.min(from + 2 * LINE, last)] as number);
  }
  return sum;
}

type Range = readonly [from: number, to: number];

const extent = ({ starts }: Readings, r: number): Range => [starts[r] as number, starts[r + 1] as number];

/** The score of the best stretch of two readings laid side by side, with `a` so many positions on: no gaps, wrong words only. */
function scoreBeside(a: Readings, [a0, a1]: Range, b: Readings, [b0, b1]: Range, shift: number): number {
  let best = 0;
  let score = 0;
  for (let i = Math.max(a0, b0 + shift); i < a1 && i - shift < b1; i++) {
    score += a.words[i] === b.words[i - shift] ? MATCH : MISMATCH;
    if (score < 0) score = 0;
    if (score > best) best = score;
  }
  return best;
}
