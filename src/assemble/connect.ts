/**
 * Connects readings into families along their edges. Two sets may share an edge and yet be two statements; so the other pairs
 * between them are asked as well, of which some may have been found to be two.
 */

import { StaticDisjointSet } from "../text/disjoint-set.js";

/** Two readings, by number, that print some of the same words. */
export interface Pair {
  readonly x: number;
  readonly y: number;
  /** Words in common, over those of the shorter. */
  readonly share: number;
  /** Days between the two; 0 where that is not known. */
  readonly days: number;
}

export interface Judged extends Pair {
  /** Whether they were taken for printings of one statement. */
  readonly isOne: boolean;
}

/**
 * What a pair that is not one weighs beside one that is, by what the two do not share. Little: reporters cut and write down
 * differently, and a third that holds the words of both says more.
 */
const AGAINST = 0.2;
/** Votes are whole numbers, which sum to the same in any order. */
const WHOLE = 1000;

/** The days from the first to the last dated member. */
type Days = readonly [first: number, last: number];

/**
 * The set that each reading is in, by number. The surest edges come first, and of equal ones those nearer in time; one is
 * passed over where the two sets lie further apart than an occasion lasts, in days, or where their other pairs speak against
 * it. A set's votes are handed on when it joins a larger one, so each no more often than the logarithm of their number.
 */
export function connect(
  days: readonly (number | null)[],
  edges: readonly Pair[],
  pairs: readonly Judged[],
  occasion: number,
): Int32Array {
  const sets = new StaticDisjointSet(Math.max(1, days.length));
  const spans = days.map((day): Days | null => (day === null ? null : [day, day]));
  const votes = new Votes(pairs);
  const sorted = [...edges].sort((p, q) => q.share - p.share || p.days - q.days || p.x - q.x || p.y - q.y);
  for (const edge of sorted) {
    const [x, y] = [sets.find(edge.x), sets.find(edge.y)];
    if (x === y) continue;
    const [ours, theirs] = [spans[x] ?? null, spans[y] ?? null];
    // Two that are dated are near by themselves; something undated must not tie two occasions together.
    if (ours && theirs && Math.max(ours[0], theirs[0]) - Math.min(ours[1], theirs[1]) > occasion) continue;
    if (votes.between(x, y) < 0) continue;
    sets.union(x, y);
    const to = sets.find(x);
    votes.join(to === x ? y : x, to);
    spans[to] = ours && theirs ? [Math.min(ours[0], theirs[0]), Math.max(ours[1], theirs[1])] : (ours ?? theirs);
  }
  return Int32Array.from(days, (_, at) => sets.find(at));
}

/** What speaks for two sets being one: the shares of the pairs that are, less what the others do not share. */
class Votes {
  readonly #of = new Map<number, Map<number, number>>();

  constructor(pairs: readonly Judged[]) {
    for (const { x, y, share, isOne } of pairs) {
      const vote = Math.round(WHOLE * (isOne ? share : -AGAINST * (1 - share)));
      this.#add(x, y, vote);
      this.#add(y, x, vote);
    }
  }

  between(x: number, y: number): number {
    return this.#of.get(x)?.get(y) ?? 0;
  }

  /** What was said of `from` is said of `to`. */
  join(from: number, to: number): void {
    for (const [other, vote] of this.#of.get(from) ?? []) {
      this.#of.get(other)?.delete(from);
      if (other === to) continue;
      this.#add(to, other, vote);
      this.#add(other, to, vote);
    }
    this.#of.delete(from);
  }

  #add(x: number, y: number, vote: number): void {
    const of = this.#of.get(x) ?? new Map<number, number>();
    of.set(y, (of.get(y) ?? 0) + vote);
    this.#of.set(x, of);
  }
}
