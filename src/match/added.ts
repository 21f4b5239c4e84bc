/**
 * Matching that goes on: an index that is kept, and readings that come after. What is new is looked up in the index; what
 * is old is not read again. The index is a list of segments, each larger than the one after it by half or more, so that
 * adding one by one rebuilds a segment as often as its size has doubled.
 */

import { findGram, Grams, indexGrams, type Postings } from "./grams.js";
import type { Lexicon } from "./lexicon.js";
import type { PairMatcher } from "./pairs.js";
import { printedWords } from "./parts.js";
import type { Readings } from "./readings.js";
import { addShares, COMMON, countFew, isEnough, isTurned, RARE, shareOf } from "./shares.js";

/** Readings in the order in which they came, with their postings. */
export interface Segment {
  /** The number of its first reading; the others follow. */
  readonly first: number;
  readonly readings: Readings;
  readonly postings: Postings;
}

export interface GramIndex {
  readonly count: number;
  readonly segments: readonly Segment[];
}

/** What an index has become. */
export interface Joined {
  readonly index: GramIndex;
  /** Readings of before that hold a gram which is no longer rare or uncommon, or has become a stock phrase: `isStanding` is asked for pairs of these. */
  readonly doubtful: ReadonlySet<number>;
}

export function buildIndex(readings: Readings, lexicon: Lexicon): GramIndex {
  return { count: readings.count, segments: [{ first: 0, readings, postings: indexGrams(readings, lexicon) }] };
}

/**
 * Compares each new reading with all before it that it shares grams with, and gives the index that holds both. How many
 * readings hold a gram is counted over all of them, old and new: the pairs are those that one join over everything
 * would try, of which one side at least is new.
 */
export function joinNew(index: GramIndex, added: Readings, lexicon: Lexicon, matcher: PairMatcher): Joined {
  const grams = new Grams(lexicon);
  const doubtful = new Set<number>();
  const fresh: Segment = { first: index.count, readings: added, postings: indexGrams(added, lexicon) };
  const segments = [...index.segments, fresh];
  const shared = new Uint8Array(index.count + added.count);
  for (let r = 0; r < added.count; r++) {
    const id = index.count + r;
    const touched: number[] = [];
    for (const hash of gramsIn(grams, added, r)) {
      const held = holders(segments, hash);
      if (held > RARE) noteTurned(index.segments, hash, held, doubtful);
      if (held > COMMON) continue;
      for (const segment of segments) {
        eachHolder(segment, hash, (at) => {
          const other = segment.first + at;
          if (other >= id) return;
          if (shared[other] === 0) touched.push(other);
          shared[other] = addShares(shared[other] as number, shareOf(held));
        });
      }
    }
    if (touched.length === 0) continue;
    matcher.hold(added, r, id);
    for (const other of touched.sort((x, y) => x - y)) {
      const { readings, at } = locate(segments, other);
      if (isEnough(shared[other] as number, countFew(printedWords(readings, at), printedWords(added, r))))
        matcher.compare(readings, at, other);
      shared[other] = 0;
    }
  }
  return { index: { count: index.count + added.count, segments: merged(segments, lexicon) }, doubtful };
}

/** Notes who held a gram before it came to `held` readings, if it says less now than it did then. */
function noteTurned(before: readonly Segment[], hash: number, held: number, doubtful: Set<number>): void {
  const once = holders(before, hash);
  if (!isTurned(once, held)) return;
  for (const segment of before) eachHolder(segment, hash, (at) => doubtful.add(segment.first + at));
}

/**
 * Whether two readings, `a` < `b`, are still a candidate pair. A gram that was rare grows common as readings come, never
 * the other way: so the matches of everything are those found before that still stand, and those of what is new.
 */
export function isStanding({ segments }: GramIndex, grams: Grams, a: number, b: number): boolean {
  const [x, y] = [locate(segments, a), locate(segments, b)];
  const short = countFew(printedWords(x.readings, x.at), printedWords(y.readings, y.at));
  const inB = gramsIn(grams, y.readings, y.at);
  let share = 0;
  for (const hash of gramsIn(grams, x.readings, x.at)) {
    if (!inB.has(hash)) continue;
    const held = holders(segments, hash);
    if (held > COMMON) continue;
    share = addShares(share, shareOf(held));
    if (isEnough(share, short)) return true;
  }
  return false;
}

function gramsIn(grams: Grams, readings: Readings, r: number): Set<number> {
  const count = grams.read(readings, r);
  return new Set(grams.hashes.subarray(0, count));
}

/** How many readings hold a gram; counted no further than it takes to know that it is a stock phrase. */
function holders(segments: readonly Segment[], hash: number): number {
  let held = 0;
  for (const { postings } of segments) {
    const { buckets, low, owners } = postings;
    const end = buckets[(hash >>> 16) + 1] as number;
    let before = -1;
    for (let at = findGram(postings, hash); at < end && low[at] === (hash & 0xffff) && held <= COMMON; at++) {
      if (owners[at] !== before) held++;
      before = owners[at] as number;
    }
  }
  return held;
}

/** Every reading of the segment that holds the gram. */
function eachHolder({ postings }: Segment, hash: number, tell: (at: number) => void): void {
  const { buckets, low, owners } = postings;
  const end = buckets[(hash >>> 16) + 1] as number;
  let before = -1;
  for (let at = findGram(postings, hash); at < end && low[at] === (hash & 0xffff); at++) {
    if (owners[at] !== before) tell(owners[at] as number);
    before = owners[at] as number;
  }
}

function locate(segments: readonly Segment[], id: number): { readonly readings: Readings; readonly at: number } {
  let k = segments.length - 1;
  while (k > 0 && (segments[k] as Segment).first > id) k--;
  const { readings, first } = segments[k] as Segment;
  return { readings, at: id - first };
}

/** Joins the last two segments while the last is more than half of the one before it. */
function merged(segments: readonly Segment[], lexicon: Lexicon): Segment[] {
  const kept = [...segments];
  for (;;) {
    const [before, last] = kept.slice(-2);
    if (!before || !last || 2 * last.readings.count <= before.readings.count) return kept;
    const readings = joined(before.readings, last.readings);
    kept.splice(-2, 2, { first: before.first, readings, postings: indexGrams(readings, lexicon) });
  }
}

function joined(x: Readings, y: Readings): Readings {
  const starts = new Uint32Array(x.count + y.count + 1);
  starts.set(x.starts);
  for (let r = 0; r <= y.count; r++) starts[x.count + r] = x.words.length + (y.starts[r] as number);
  const words = new Int32Array(x.words.length + y.words.length);
  words.set(x.words);
  words.set(y.words, x.words.length);
  const breaks = new Uint8Array(words.length);
  breaks.set(x.breaks);
  breaks.set(y.breaks, x.words.length);
  return { count: x.count + y.count, starts, words, breaks };
}
