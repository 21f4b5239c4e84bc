/**
 * Which readings are worth aligning: those that share telling grams. For a whole collection the index is first cut down
 * to the grams that two readings or more share and that are no stock phrase; then each reading counts what it shares
 * with the readings after it.
 */

import { indexGrams, type Postings } from "./grams.js";
import type { Lexicon } from "./lexicon.js";
import type { Readings } from "./readings.js";
import { sharedZeros } from "./shared.js";
import { COMMON, RARE, Shares, shareOf, UNCOMMON } from "./shares.js";

/** The shared grams alone, and the way from a reading to them. */
export interface SharedGrams {
  /** Readings that share a gram which is not rare, each once, ascending. The last of each carries LAST, those of an uncommon one FEWER. */
  readonly holders: Uint32Array;
  /** Per reading where its entries begin in `links`, with an end sentinel. */
  readonly first: Uint32Array;
  /**
   * One for each gram of a reading that a later one holds too: the position before the later ones in `holders`; of a rare
   * gram that later one itself, with RARELY.
   */
  readonly links: Uint32Array;
}

const LAST = 0x8000_0000;
const FEWER = 0x4000_0000;
const HOLDER = 0x3fff_ffff;
const RARELY = 0x8000_0000;
const LATER = 0x7fff_ffff;
const [RARE_SHARE, UNCOMMON_SHARE, COMMON_SHARE] = [shareOf(RARE), shareOf(UNCOMMON), shareOf(COMMON)];
/** Readings whose links are put in order together: few enough that what is counted of each stays near the processor. */
const PART_BITS = 16;

/** Cuts an index down to what a join over all its readings needs. Two passes: count, then fill. */
export function shareGrams(count: number, postings: Postings): SharedGrams {
  const parts = new Uint32Array((count >>> PART_BITS) + 2);
  let held = 0;
  eachShared(postings, (from, to, distinct, last) => {
    if (distinct > RARE) held += distinct;
    for (let k = from; k < to; k++) {
      const owner = postings.owners[k] as number;
      if (owner === last) break;
      if (k === from || owner !== postings.owners[k - 1]) (parts[(owner >>> PART_BITS) + 1] as number)++;
    }
  });
  for (let part = 1; part < parts.length; part++) (parts[part] as number) += parts[part - 1] as number;
  const holders = sharedZeros(held);
  const links = sharedZeros(parts.at(-1) as number);
  const owners = new Uint16Array(links.length);
  const next = parts.slice();
  let at = -1;
  eachShared(postings, (from, to, distinct, last) => {
    const fewer = distinct <= UNCOMMON ? FEWER : 0;
    for (let k = from; k < to; k++) {
      const owner = postings.owners[k] as number;
      if (k > from && owner === postings.owners[k - 1]) continue;
      if (distinct > RARE) holders[++at] = owner | fewer | (owner === last ? LAST : 0);
      if (owner === last) break;
      const place = next[owner >>> PART_BITS] as number;
      next[owner >>> PART_BITS] = place + 1;
      owners[place] = owner;
      links[place] = distinct > RARE ? at : last | RARELY;
    }
  });
  return { holders, first: inOrderOf(owners, links, parts, count), links };
}

/** Sorts the links of each part by their readings, of which `owners` has the lower bits; gives where each begins. */
function inOrderOf(owners: Uint16Array, links: Uint32Array, parts: Uint32Array, count: number): Uint32Array {
  const first = new Uint32Array(count + 1);
  for (let part = 0; part + 1 < parts.length; part++) {
    const [from, to] = [parts[part] as number, parts[part + 1] as number];
    const [reading, end] = [part << PART_BITS, Math.min(count, (part + 1) << PART_BITS)];
    for (let k = from; k < to; k++) (first[reading + (owners[k] as number) + 1] as number)++;
    // What was counted becomes where the next begins; the last one's end is the next part's beginning.
    for (let r = reading; r < end; r++) (first[r + 1] as number) += r === reading ? from : (first[r] as number);
    const next = first.slice(reading, end);
    next[0] = from;
    const unsorted = links.slice(from, to);
    for (let k = from; k < to; k++) {
      const owner = owners[k] as number;
      const place = next[owner] as number;
      next[owner] = place + 1;
      links[place] = unsorted[k - from] as number;
    }
  }
  return first;
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

/** The memory beside the index is a bit for each reading, and what the reading at hand shares. */
export function joiner(readings: Readings, { holders, first, links }: SharedGrams): Join {
  const shared = new Shares(readings);
  return (from, to, tell) => {
    for (let a = from; a < to; a++) {
      const end = first[a + 1] as number;
      for (let link = first[a] as number; link < end; link++) {
        let at = links[link] as number;
        if ((at & RARELY) !== 0) {
          shared.add(at & LATER, RARE_SHARE);
          continue;
        }
        let holder = 0;
        do {
          holder = holders[++at] as number;
          shared.add(holder & HOLDER, (holder & FEWER) !== 0 ? UNCOMMON_SHARE : COMMON_SHARE);
        } while ((holder & LAST) === 0);
      }
      shared.tellAll(a, tell);
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
