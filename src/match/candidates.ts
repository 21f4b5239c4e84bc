/**
 * Which readings are worth aligning: those that share telling grams. For a whole collection the index is first cut down
 * to the grams that two readings or more share and that are no stock phrase; then each reading counts what it shares
 * with the readings after it.
 */

import { indexGrams, type Postings } from "./grams.js";
import type { Lexicon } from "./lexicon.js";
import type { Readings } from "./readings.js";
import { sharedZeros } from "./shared.js";

/** A gram in more readings than this is a stock phrase and says nothing; the bound also keeps the join near linear. */
export const COMMON = 100;
/** A gram in so few readings is telling by itself: these two alone, of all, begin a run with the same words. */
export const RARE = 2;
/** Shared grams that make a candidate pair else: three that begin at one word after another cover the words of a match. */
export const ASKED = 3;
/** A changed word or two leave a reading of so few words hardly more than one gram: one is enough there. */
const FEW = 16;

export const isFew = (words: number): boolean => words <= FEW;

/** How many grams two readings of so many words must share; a rare one counts as all of them. */
export function gramsAsked(wordsOfA: number, wordsOfB: number): number {
  return isFew(wordsOfA) || isFew(wordsOfB) ? 1 : ASKED;
}

export function wordsOf({ starts }: Readings, r: number): number {
  return (starts[r + 1] as number) - (starts[r] as number);
}

/** The shared grams alone, and the way from a reading to them. */
export interface SharedGrams {
  /** Readings that share a gram, each once, ascending; the last of each gram carries LAST, those of a rare one RARELY. */
  readonly holders: Uint32Array;
  /** Per reading where its entries begin in `links`, with an end sentinel. */
  readonly first: Uint32Array;
  /** Positions in `holders`, one for each gram of a reading that a later one holds too. */
  readonly links: Uint32Array;
}

const LAST = 0x8000_0000;
const RARELY = 0x4000_0000;
const READING = 0x3fff_ffff;

/** In a byte: the grams shared with the reading at hand, and whether a reading is a short one. */
const COUNTED = 0x03;
const SHORT = 0x04;

/** Cuts an index down to what a join over all its readings needs. Two passes: count, then fill. */
export function shareGrams(count: number, postings: Postings): SharedGrams {
  const first = new Uint32Array(count + 1);
  let held = 0;
  eachShared(postings, (from, to, distinct, last) => {
    held += distinct;
    let before = -1;
    for (let k = from; k < to; k++) {
      const owner = postings.owners[k] as number;
      if (owner === last) break;
      if (owner !== before) (first[owner + 1] as number)++;
      before = owner;
    }
  });
  for (let r = 0; r < count; r++) (first[r + 1] as number) += first[r] as number;
  const holders = sharedZeros(held);
  const links = sharedZeros(first[count] as number);
  const next = first.slice(0, count);
  let at = -1;
  eachShared(postings, (from, to, distinct, last) => {
    const rarely = distinct <= RARE ? RARELY : 0;
    let before = -1;
    for (let k = from; k < to; k++) {
      const owner = postings.owners[k] as number;
      if (owner === before) continue;
      before = owner;
      holders[++at] = owner | rarely | (owner === last ? LAST : 0);
      if (owner === last) break;
      const place = next[owner] as number;
      links[place] = at;
      next[owner] = place + 1;
    }
  });
  return { holders, first, links };
}

/** Every gram that at least two and not too many readings hold: its entries, and how many readings they name. */
function eachShared(
  { buckets, low, owners }: Postings,
  visit: (from: number, to: number, distinct: number, last: number) => void,
): void {
  for (let b = 0; b + 1 < buckets.length; b++) {
    const end = buckets[b + 1] as number;
    for (let from = buckets[b] as number; from < end; ) {
      const key = low[from] as number;
      let to = from + 1;
      let distinct = 1;
      for (; to < end && low[to] === key; to++) if (owners[to] !== owners[to - 1]) distinct++;
      if (distinct >= 2 && distinct <= COMMON) visit(from, to, distinct, owners[to - 1] as number);
      from = to;
    }
  }
}

/** Tells every candidate of the readings `from` to `to`: pairs `a` < `b`, ascending by `a`, each once. */
export type Join = (from: number, to: number, tell: (a: number, b: number) => void) => void;

/** The memory beside the index is a byte and four for each reading. */
export function joiner(readings: Readings, { holders, first, links }: SharedGrams): Join {
  // Whether a reading is short stands beside the count, so that its length need not be fetched.
  const shared = Uint8Array.from({ length: readings.count }, (_, r) => (wordsOf(readings, r) <= FEW ? SHORT : 0));
  const touched = new Uint32Array(readings.count);
  return (from, to, tell) => {
    for (let a = from; a < to; a++) {
      let count = 0;
      const end = first[a + 1] as number;
      for (let link = first[a] as number; link < end; link++) {
        let at = links[link] as number;
        do {
          const holder = holders[++at] as number;
          const b = holder & READING;
          const known = shared[b] as number;
          if ((known & COUNTED) === 0) touched[count++] = b;
          if ((holder & RARELY) !== 0) shared[b] = (known & SHORT) | ASKED;
          else if ((known & COUNTED) < ASKED) shared[b] = known + 1;
        } while (((holders[at] as number) & LAST) === 0);
      }
      const isShort = wordsOf(readings, a) <= FEW;
      for (let k = 0; k < count; k++) {
        const b = touched[k] as number;
        const known = shared[b] as number;
        shared[b] = known & SHORT;
        if (isShort || (known & SHORT) !== 0 || known === ASKED) tell(a, b);
      }
    }
  };
}

/** Every candidate pair of a collection. */
export function candidates(readings: Readings, lexicon: Lexicon): (readonly [a: number, b: number])[] {
  const pairs: (readonly [number, number])[] = [];
  const join = joiner(readings, shareGrams(readings.count, indexGrams(readings, lexicon)));
  join(0, readings.count, (a, b) => pairs.push([a, b]));
  return pairs;
}
