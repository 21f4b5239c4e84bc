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
/** Longer than this nobody compares what the other has taken; so a thread that has died is not waited for without end. */
const PATIENCE = 3_600_000;

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
  many = MANY,
  file = WORKER,
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
    Atomics.wait(state, At.done, 0, PATIENCE);
    const theirs = receiveMessageOnPort(port)?.message as PairTable | Error | undefined;
    if (theirs === undefined || theirs instanceof Error)
      throw theirs ?? new Error("the second thread of the matching gave no answer");
    return [ours, theirs];
  } finally {
    port.close();
    void worker.terminate();
  }
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

/** Compares block after block until none is left. */
export function compareFrom({ readings, grams, bitsOf, state }: Work, end: "front" | "back"): PairTable {
  const matcher = new PairMatcher(bitsOf);
  const candidates = new Candidates((pairs, count) => matcher.compareAll(readings, pairs, count));
  const join = joiner(readings, grams);
  const blocks = Math.ceil(readings.count / BLOCK);
  for (let n = 0; Atomics.add(state, At.taken, 1) < blocks; n++) {
    if (end === "back") Atomics.add(state, At.takenThere, 1);
    const block = end === "front" ? n : blocks - 1 - n;
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
