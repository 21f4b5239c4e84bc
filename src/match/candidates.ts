/**
 * Which readings are worth aligning: those that share word 4-grams. Half of all variant pairs contain one another, so
 * resemblance (MinHash) misses most of them; shared grams do not care how long either side is.
 */

import type { Reading } from "./readings.js";

/** Words in a gram. At 3 stock phrases flood the index; at 5 a quotation with an edit every few words is lost. */
const GRAM = 4;
/** A gram in more readings than this is a stock phrase and says nothing; the bound also keeps the join near linear. */
const COMMON = 100;
/** A gram in so few readings is telling by itself; otherwise two shared grams are asked for. */
const RARE = 3;

/** One changed word in the middle of a reading with so few grams spoils most of them: one shared gram is enough. */
const FEW = 6;

/** Pairs of positions in `readings`, `a` before `b`: sorted, each once. */
export function* candidates(readings: readonly Reading[]): Generator<readonly [a: number, b: number]> {
  const index = indexGrams(readings);
  const shared = new Uint16Array(readings.length);
  const rare = new Uint8Array(readings.length);
  const gramsOf = (r: number): number => (index.first[r + 1] ?? 0) - (index.first[r] ?? 0);
  for (let a = 0; a < readings.length; a++) {
    const touched: number[] = [];
    for (let at = index.first[a] ?? 0; at < (index.first[a + 1] ?? 0); at++) {
      const group = index.groupOf[at] ?? 0;
      const from = index.groups[group] ?? 0;
      const to = index.groups[group + 1] ?? 0;
      if (to - from < 2 || to - from > COMMON) continue;
      for (let i = from; i < to; i++) {
        const b = index.owners[i] ?? 0;
        if (b <= a) continue;
        if (shared[b] === 0) touched.push(b);
        if ((shared[b] ?? 0) < 0xffff) shared[b] = (shared[b] ?? 0) + 1;
        if (to - from <= RARE) rare[b] = 1;
      }
    }
    touched.sort((x, y) => x - y);
    for (const b of touched) {
      const few = Math.min(gramsOf(a), gramsOf(b)) <= FEW;
      if ((shared[b] ?? 0) >= (few ? 1 : 2) || rare[b] === 1) yield [a, b];
      shared[b] = 0;
      rare[b] = 0;
    }
  }
}

interface GramIndex {
  /** Where each reading's grams begin in `groupOf`, with an end sentinel. */
  readonly first: Uint32Array;
  /** The group of each gram, in the order of the readings. */
  readonly groupOf: Uint32Array;
  /** Where each group begins in `owners`, with an end sentinel. */
  readonly groups: Uint32Array;
  /** Readings that hold the group's gram, each once, ascending. */
  readonly owners: Uint32Array;
}

function indexGrams(readings: readonly Reading[]): GramIndex {
  const first = new Uint32Array(readings.length + 1);
  readings.forEach((reading, r) => {
    first[r + 1] = (first[r] ?? 0) + Math.max(0, reading.words.length - GRAM + 1);
  });
  const total = first[readings.length] ?? 0;
  const hashes = new Uint32Array(total);
  const owner = new Uint32Array(total);
  readings.forEach(({ words }, r) => {
    for (let i = 0, at = first[r] ?? 0; i + GRAM <= words.length; i++, at++) {
      hashes[at] = hashGram(words, i);
      owner[at] = r;
    }
  });
  const order = sortedOrder(hashes);
  const groupOf = new Uint32Array(total);
  const owners = new Uint32Array(total);
  const groups: number[] = [];
  let kept = 0;
  for (let i = 0; i < total; i++) {
    const at = order[i] ?? 0;
    const opens = i === 0 || hashes[at] !== hashes[order[i - 1] ?? 0];
    if (opens) groups.push(kept);
    groupOf[at] = groups.length - 1;
    // The order is stable, so a reading's repeats of one gram stand side by side.
    if (opens || owners[kept - 1] !== owner[at]) owners[kept++] = owner[at] ?? 0;
  }
  groups.push(kept);
  return { first, groupOf, groups: Uint32Array.from(groups), owners: owners.subarray(0, kept) };
}

/** 32 bits; a collision only adds a candidate that the alignment then refuses. */
function hashGram(words: Int32Array, at: number): number {
  let hash = 0x9e3779b9;
  for (let i = at; i < at + GRAM; i++) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** Positions in ascending order of their keys: a stable radix sort in two passes of 16 bits. */
function sortedOrder(keys: Uint32Array): Uint32Array {
  let order = Uint32Array.from(keys, (_, i) => i);
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(65537);
    const slot = (at: number): number => ((keys[at] ?? 0) >>> shift) & 0xffff;
    for (let at = 0; at < keys.length; at++) starts[slot(at) + 1] = (starts[slot(at) + 1] ?? 0) + 1;
    for (let i = 0; i < 65536; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
    const next = new Uint32Array(keys.length);
    for (const at of order) {
      const place = starts[slot(at)] ?? 0;
      next[place] = at;
      starts[slot(at)] = place + 1;
    }
    order = next;
  }
  return order;
}
