/** The learners: logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) over hashed features, its last weights averaged. */

import { logistic, softmax } from "../src/extract/indirect/chances.js";
import type { Table } from "../src/extract/indirect/hash.js";

/** Rate and passes: more of either learns the training articles by heart (cross-validated). */
const PASSES = 5;
/** A feature seen less often is left out. */
const SEEN = 4;
/** Snapshots a pass that are averaged, after the first pass. */
const SNAPSHOTS = 6;
/** Steps of a weight in a byte: weights beyond 127 steps are cut, which hardly any reaches. */
const STEP = 0.02;

/** One place and whether the answer is yes. */
export interface Example {
  readonly at: Int32Array;
  readonly yes: boolean;
}

/** One choice among options, of which some are right. */
export interface Choice {
  readonly options: readonly Int32Array[];
  readonly right: readonly number[];
}

/** The list in an order that is the same every time (a linear congruential generator, Numerical Recipes). */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed;
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 4294967296) * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

class Learner {
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly totals: Float64Array;
  private snapshots = 0;

  constructor(
    private readonly seen: Int32Array,
    private readonly rate: number,
  ) {
    this.weights = new Float64Array(seen.length);
    this.squares = new Float64Array(seen.length).fill(1e-6);
    this.totals = new Float64Array(seen.length);
  }

  score(at: Int32Array): number {
    const mask = this.seen.length - 1;
    let total = 0;
    for (let k = 0; k < at.length; k++) total += this.weights[(at[k] as number) & mask] as number;
    return total;
  }

  update(at: Int32Array, error: number): void {
    if (Math.abs(error) < 1e-3) return;
    const mask = this.seen.length - 1;
    for (let k = 0; k < at.length; k++) {
      const i = (at[k] as number) & mask;
      if ((this.seen[i] as number) < SEEN) continue;
      this.squares[i] = (this.squares[i] as number) + error * error;
      this.weights[i] = (this.weights[i] as number) - (this.rate * error) / Math.sqrt(this.squares[i] as number);
    }
  }

  snapshot(): void {
    this.snapshots++;
    for (let i = 0; i < this.totals.length; i++)
      this.totals[i] = (this.totals[i] as number) + (this.weights[i] as number);
  }

  table(): Table {
    const bytes = Int8Array.from(this.totals, (total) =>
      Math.max(-127, Math.min(127, Math.round(total / this.snapshots / STEP))),
    );
    return { weights: bytes, step: STEP };
  }
}

/** Goes over the items in another order each pass. */
function passes<T>(learner: Learner, items: readonly T[], learn: (item: T) => void): Table {
  const every = Math.max(1, Math.floor(items.length / SNAPSHOTS));
  let n = 0;
  for (let pass = 0; pass < PASSES; pass++)
    for (const item of shuffled(items, pass + 1)) {
      learn(item);
      if (++n % every === 0 && n >= items.length) learner.snapshot();
    }
  return learner.table();
}

/** Learns yes or no; `bits` is the logarithm of the table's length. */
export function learnAnswers(examples: readonly Example[], bits: number, rate: number): Table {
  const seen = new Int32Array(1 << bits);
  for (const { at } of examples) count(seen, at);
  const learner = new Learner(seen, rate);
  return passes(learner, examples, ({ at, yes }) => learner.update(at, logistic(learner.score(at)) - (yes ? 1 : 0)));
}

/** Learns to choose: multinomial logistic regression, where any right option will do. */
export function learnChoices(choices: readonly Choice[], bits: number, rate: number): Table {
  const seen = new Int32Array(1 << bits);
  const mask = seen.length - 1;
  for (const { options } of choices) {
    const here = new Set<number>();
    for (const at of options) for (const i of at) here.add(i & mask);
    count(seen, Int32Array.from(here));
  }
  const learner = new Learner(seen, rate);
  return passes(learner, choices, ({ options, right }) => {
    const scores = options.map((at) => learner.score(at));
    softmax(scores);
    let mass = 1e-9;
    for (const r of right) mass += scores[r] as number;
    options.forEach((at, o) => {
      const chance = scores[o] as number;
      learner.update(at, chance - (right.includes(o) ? chance / mass : 0));
    });
  });
}

function count(seen: Int32Array, at: Int32Array): void {
  const mask = seen.length - 1;
  for (const i of at) seen[i & mask] = (seen[i & mask] as number) + 1;
}
