/**
 * Compares all candidates of a collection; those of a large one on two threads, which go through its readings from the two
 * ends and meet where they meet. Both look at the same arrays. Which of them finds a pair changes nothing of it.
 */

import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { joiner, type SharedGrams } from "./candidates.js";
import { PairMatcher, type PairTable } from "./pairs.js";
import type { Readings } from "./readings.js";
import { inShared, shared } from "./shared.js";

/** The built `worker.ts`: it lies beside the parts that start it. */
const WORKER = new URL("./match-worker.js", import.meta.url);
/** Readings from which a thread is worth its start and what it is given: some 0.3 s of comparing. */
const MANY = 100_000;
/** Readings taken at a time: few enough that neither waits long for the other at the end. */
const BLOCK = 500;
/** Pairs gathered before they are compared: so many readings stay near the processor, and no more need to be asked for. */
const GATHERED = 1024;
/** Milliseconds: a block takes some ten, and a second where it is hostile. Who takes none for so long has died. */
const PATIENCE = 60_000;

/** Places in `Work.state`: blocks taken by either, and by the other thread; 1 where that has answered. */
const At = { taken: 0, takenThere: 1, done: 2 } as const;

/** What both threads look at. */
export interface Work {
  readonly readings: Readings;
  readonly grams: SharedGrams;
  readonly bitsOf: Float64Array;
  readonly state: Int32Array;
}

/** The accepted pairs of the whole collection, in no order. */
export function comparePairs(
  readings: Readings,
  grams: SharedGrams,
  bitsOf: Float64Array,
  { many = MANY, file = WORKER, patience = PATIENCE } = {},
): readonly PairTable[] {
  const state = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  if (readings.count < many) return [compareFrom({ readings, grams, bitsOf, state }, "front")];
  const work: Work = {
    readings: inShared(readings),
    grams: inShared(grams),
    bitsOf: shared(bitsOf),
    state,
  };
  const { port1: port, port2: answer } = new MessageChannel();
  const worker = new Worker(file, { workerData: { work, answer }, transferList: [answer] });
  // One that cannot start has taken nothing, and this thread compares all.
  worker.on("error", () => undefined);
  try {
    const ours = compareFrom(work, "front");
    if (Atomics.load(state, At.takenThere) === 0) return [ours];
    if (!hasAnswered(state, patience)) return [ours, compareBlocks(work, Atomics.load(state, At.takenThere), "back")];
    const theirs = receiveMessageOnPort(port)?.message as PairTable | Error | undefined;
    if (theirs === undefined || theirs instanceof Error)
      throw theirs ?? new Error("the second thread of the matching gave no answer");
    return [ours, theirs];
  } finally {
    port.close();
    void worker.terminate();
  }
}

/** Waits for the other thread as long as it takes block after block. */
function hasAnswered(state: Int32Array, patience: number): boolean {
  for (let before = -1; Atomics.wait(state, At.done, 0, patience) === "timed-out"; ) {
    const taken = Atomics.load(state, At.takenThere);
    if (taken === before) return false;
    before = taken;
  }
  return true;
}

/** What the other thread does; it answers in any case, since it is waited for. */
export function compareThere(work: Work, answer: (found: PairTable | Error) => void): void {
  try {
    answer(compareFrom(work, "back"));
  } catch (error) {
    answer(error instanceof Error ? error : new Error(String(error)));
  } finally {
    Atomics.store(work.state, At.done, 1);
    Atomics.notify(work.state, At.done);
  }
}

type End = "front" | "back";

/** Compares block after block until none is left. */
export function compareFrom(work: Work, end: End): PairTable {
  const { state } = work;
  const blocks = blocksOf(work);
  return compareWhile(work, end, () => {
    const isLeft = Atomics.add(state, At.taken, 1) < blocks;
    if (isLeft && end === "back") Atomics.add(state, At.takenThere, 1);
    return isLeft;
  });
}

const blocksOf = ({ readings }: Work): number => Math.ceil(readings.count / BLOCK);

/** Compares the so many blocks that are next to this end. */
const compareBlocks = (work: Work, count: number, end: End): PairTable => compareWhile(work, end, (n) => n < count);

/** Compares the blocks from this end on, as long as the next may be taken. */
function compareWhile(work: Work, end: End, mayTake: (n: number) => boolean): PairTable {
  const { readings, grams, bitsOf } = work;
  const matcher = new PairMatcher(bitsOf);
  const candidates = new Candidates((pairs, count) => matcher.compareAll(readings, pairs, count));
  const join = joiner(readings, grams);
  for (let n = 0; mayTake(n); n++) {
    const block = end === "front" ? n : blocksOf(work) - 1 - n;
    join(block * BLOCK, Math.min((block + 1) * BLOCK, readings.count), (a, b) => candidates.add(a, b));
    candidates.pass();
  }
  return matcher.finish();
}

/** Gathers pairs, and passes many of them on at a time. */
class Candidates {
  readonly #pairs = new Uint32Array(2 * GATHERED);
  readonly #pass: (pairs: Uint32Array, count: number) => void;
  #count = 0;

  constructor(pass: (pairs: Uint32Array, count: number) => void) {
    this.#pass = pass;
  }

  add(a: number, b: number): void {
    this.#pairs[2 * this.#count] = a;
    this.#pairs[2 * this.#count + 1] = b;
    if (++this.#count === GATHERED) this.pass();
  }

  pass(): void {
    this.#pass(this.#pairs, this.#count);
    this.#count = 0;
  }
}
