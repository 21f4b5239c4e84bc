/** Parts around ellipses and attributions, each found word for word: in what order they stand, and how far apart. */

import { findRuns, isRun } from "./locate.js";
import type { Quoted } from "./quoted.js";
import { type Sources, type Turn, turnOf } from "./sources.js";

export interface Chain {
  /** Where each part begins. */
  readonly starts: readonly number[];
  /** All in one turn, in the order of the print. */
  readonly inOrder: boolean;
}

/** Parts are looked for so many units before and behind the one that is rarest: some ten minutes of speech. */
const REACH = 2000;

/** A part of fewer words, found in another place, may stand there by chance. */
const TELLING = 3;

/** Chains tried: as many as runs are kept of one part. */
const CHAINS = 16;

/** Every way in which all parts stand in one turn in their order, by the place of the rarest; else one in which they do not. */
export function findChains(sources: Sources, quoted: Quoted): Chain[] {
  const parts = quoted.parts.map(({ from, to }) => quoted.keys.subarray(from, to));
  const runs = parts.map((keys) => findRuns(sources, keys));
  if (runs.some((found) => found.length === 0)) return [];
  const anchor = runs.reduce(
    (best, found, i) => (weight(found, parts[i]) < weight(runs[best] ?? [], parts[best]) ? i : best),
    0,
  );
  const chains: Chain[] = [];
  for (const place of runs[anchor] ?? []) {
    const turn = sources.turns[turnOf(sources, place)] as Turn;
    const starts = around(sources, parts, anchor, place, turn);
    if (starts) chains.push({ starts, inOrder: true });
    if (chains.length >= CHAINS) break;
  }
  if (chains.length > 0 || parts.some((keys) => keys.length < TELLING)) return chains;
  return [{ starts: nearest(runs, runs[anchor]?.[0] ?? 0), inOrder: false }];
}

/** Few places first; of as few, the longer part. */
const weight = (found: readonly number[], keys: Int32Array | undefined): number =>
  found.length - (keys?.length ?? 0) / 1000;

/** From the anchor on to the next part after it, and back to the part before it, each at its nearest place in the turn. */
function around(
  sources: Sources,
  parts: readonly Int32Array[],
  anchor: number,
  place: number,
  turn: Turn,
): number[] | null {
  const starts: number[] = [];
  starts[anchor] = place;
  for (let i = anchor + 1, at = place + (parts[anchor]?.length ?? 0); i < parts.length; i++) {
    const keys = parts[i] as Int32Array;
    const last = Math.min(turn.to - keys.length, at + REACH);
    while (at <= last && !isRun(sources, keys, at)) at++;
    if (at > last) return null;
    starts[i] = at;
    at += keys.length;
  }
  for (let i = anchor - 1, end = place; i >= 0; i--) {
    const keys = parts[i] as Int32Array;
    let at = end - keys.length;
    const first = Math.max(turn.from, at - REACH);
    while (at >= first && !isRun(sources, keys, at)) at--;
    if (at < first) return null;
    starts[i] = at;
    end = at;
  }
  return starts;
}

const nearest = (runs: readonly (readonly number[])[], to: number): number[] =>
  runs.map((found) =>
    found.reduce((best, one) => (Math.abs(one - to) < Math.abs(best - to) ? one : best), found[0] ?? 0),
  );
