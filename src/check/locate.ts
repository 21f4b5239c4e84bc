/** Where in the sources the words of a quotation stand: run for run, and near. */

import { GRAM, placesOfGram, placesOfUnit } from "./postings.js";
import { type Sources, sourceOf } from "./sources.js";

/** Places looked at for one run. Only a source that repeats a phrase has more, and its places are alike. */
const LOOKS = 200_000;

/** Places kept of one run: enough to find the one by the right speaker among them. */
const RUNS = 64;

/** Where all of `keys` stand side by side within one source, by the rarest run of three in them, in order. */
export function findRuns(sources: Sources, keys: Int32Array, most = RUNS): number[] {
  if (keys.length === 0 || keys.includes(-1)) return [];
  const rows = keys.length < GRAM ? keys.length : keys.length - GRAM + 1;
  let [rarest, places] = [0, rowAt(sources, keys, 0)];
  for (let i = 1; i < rows; i++) {
    const row = rowAt(sources, keys, i);
    if (row.length < places.length) [rarest, places] = [i, row];
  }
  const found: number[] = [];
  for (let at = 0; at < places.length && at < LOOKS && found.length < most; at++) {
    const from = (places[at] as number) - rarest;
    if (from >= 0 && isRun(sources, keys, from)) found.push(from);
  }
  return found;
}

function rowAt(sources: Sources, keys: Int32Array, at: number): Uint32Array {
  return keys.length < GRAM
    ? placesOfUnit(sources.postings, keys[at] as number)
    : placesOfGram(sources.postings, keys, at);
}

/** Whether the run stands at `from`, in one source. */
export function isRun(sources: Sources, keys: Int32Array, from: number): boolean {
  const { keys: all } = sources;
  if (from + keys.length > all.length) return false;
  for (let i = 0; i < keys.length; i++) if (all[from + i] !== keys[i]) return false;
  return sourceOf(sources, from).to >= from + keys.length;
}

/** A stretch of one source that holds much of what was looked for. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** Bits of the units and runs that stand in it. */
  readonly score: number;
}

/** A run of three in more places than this says little; a single word must be rarer to be looked up by itself. */
const COMMON_GRAM = 2000;
const COMMON_UNIT = 200;

/** Places taken for one quotation, the rarest first: bounds a draft of hostile quotations. */
const EVENTS = 60_000;

/** Windows that are aligned with the quotation; the right one is among the first three but for talking points said again and again. */
const WINDOWS = 8;

/**
 * The stretches that hold most of the runs of three and the rare words of `keys`, best first. A stretch is twice as long
 * as the quotation and `slack` more, so that it holds what a quotation left out; it lies in one source.
 */
export function findWindows(sources: Sources, keys: Int32Array, slack: number): Window[] {
  const events = eventsOf(sources, keys);
  const reach = 2 * keys.length + slack;
  const counts = new Map<number, number>();
  const best: Window[] = [];
  let score = 0;
  let first = 0;
  let source = 0;
  const enter = (event: Event, by: 1 | -1): void => {
    const count = (counts.get(event.gram) ?? 0) + by;
    counts.set(event.gram, count);
    if ((by === 1 && count === 1) || (by === -1 && count === 0)) score += by * event.bits;
  };
  for (let last = 0; last < events.length; last++) {
    const event = events[last] as Event;
    enter(event, 1);
    while (event.place >= (sources.sources[source]?.to ?? Number.POSITIVE_INFINITY)) source++;
    const least = Math.max(event.place - reach, sources.sources[source]?.from ?? 0);
    while ((events[first] as Event).place < least) enter(events[first++] as Event, -1);
    const from = (events[first] as Event).place;
    const known = best.findIndex((one) => from < one.to);
    const window = { from, to: event.place + 1, score };
    if (known < 0) best.push(window);
    else if (score > (best[known]?.score ?? 0) + 1e-9) best[known] = window;
    if (best.length > 4 * WINDOWS) best.sort(byScore).splice(2 * WINDOWS);
  }
  const most = best.reduce((top, one) => Math.max(top, one.score), 0);
  return best
    .filter((one) => one.score >= SHARE * most)
    .sort(byScore)
    .slice(0, WINDOWS);
}

/** A stretch with less than this share of the best one's bits is not looked at. */
const SHARE = 0.3;

const byScore = (a: Window, b: Window): number => b.score - a.score || a.from - b.from;

interface Event {
  readonly place: number;
  /** Which run or word of the quotation: each counts once in a stretch. */
  readonly gram: number;
  readonly bits: number;
}

function eventsOf(sources: Sources, keys: Int32Array): Event[] {
  const total = Math.log2(sources.keys.length + 2);
  const rows: { gram: number; offset: number; places: Uint32Array; bits: number; isGram: boolean }[] = [];
  for (let i = 0; i < keys.length; i++) {
    const places = placesOfUnit(sources.postings, keys[i] as number);
    if (places.length > 0 && places.length <= COMMON_UNIT)
      rows.push({ gram: 2 * i, offset: i, places, bits: total - Math.log2(places.length), isGram: false });
    if (i + GRAM > keys.length || (keys[i] as number) < 0 || (keys[i + 1] as number) < 0 || (keys[i + 2] as number) < 0)
      continue;
    const run = placesOfGram(sources.postings, keys, i);
    if (run.length > 0 && run.length <= COMMON_GRAM)
      rows.push({ gram: 2 * i + 1, offset: i, places: run, bits: total - Math.log2(run.length), isGram: true });
  }
  rows.sort((a, b) => a.places.length - b.places.length || a.gram - b.gram);
  const events: Event[] = [];
  for (const { gram, offset, places, bits, isGram } of rows) {
    if (events.length + places.length > EVENTS) break;
    for (const place of places) {
      if (isGram && !sameGram(sources.keys, place, keys, offset)) continue;
      events.push({ place, gram, bits });
    }
  }
  return events.sort((a, b) => a.place - b.place || a.gram - b.gram);
}

/** Runs of one hash may differ. */
function sameGram(all: Int32Array, place: number, keys: Int32Array, offset: number): boolean {
  for (let k = 0; k < GRAM; k++) if (all[place + k] !== keys[offset + k]) return false;
  return true;
}
