import { overlap, softmax } from "./chances.js";
import { newFeatures, sum, type Table } from "./hash.js";
import type { Outline } from "./outline.js";
import { Places } from "./places.js";
import type { Candidate } from "./row.js";
import type { ByRule } from "./rules.js";
import { endFeatures, endPlace, endsOf, startFeatures, startPlace, startsOf } from "./span-features.js";
import type { Words } from "./words.js";

export interface SpanTables {
  readonly start: Table;
  readonly end: Table;
}

type Likely = Pick<Candidate, "from" | "to" | "mass" | "start">;

/** Beginnings followed up at one cue, and the least chance of each. */
const STARTS = 2;
const START = 0.1;
/** Contents weighed at one cue, and the least chance of one that is not the likeliest. */
const SPANS = 3;
const SPAN = 0.08;
/** Ends less likely than this hardly move a choice. */
const END = 0.02;
/** What shares more than this with the content of a plain construction stands for it. */
const NEARLY = 0.8;

const features = newFeatures();
const startPlaces = new Places(startPlace);
const endPlaces = new Places(endPlace);

/** To be called before the contents of a sentence of so many words are asked for. */
export function forgetSpans(count: number): void {
  startPlaces.forget(count);
  endPlaces.forget(count);
}

const starts: number[] = [];
const startScores: number[] = [];
const ends: number[] = [];
const endScores: number[] = [];
const froms: number[] = [];
const tos: number[] = [];
const chances: number[] = [];
const covers: number[] = [];

/**
 * The contents that overlap most of the chance by more than half, apart from each other: the choice of least expected loss where
 * overlap counts, and not the exact border. What a plain construction says is always among them.
 */
export function likeliestSpans(
  tables: SpanTables,
  words: Words,
  lay: Outline,
  at: number,
  plain: ByRule | null,
): Likely[] {
  startsOf(starts, words, at);
  if (starts.length === 0) return [];
  startScores.length = 0;
  for (const from of starts) {
    startFeatures(features, words, lay, at, from, plain);
    const place = startPlaces.of(tables.start, words, from, from > at ? 0 : 1);
    startScores.push(place + sum(tables.start, features));
  }
  softmax(startScores);
  froms.length = 0;
  tos.length = 0;
  chances.length = 0;
  let start = 0;
  for (let n = 0; n < STARTS; n++) {
    let best = 0;
    for (let k = 1; k < starts.length; k++) if ((startScores[k] as number) > (startScores[best] as number)) best = k;
    const chance = startScores[best] as number;
    if (n > 0 && chance < START) break;
    if (n === 0) start = chance;
    startScores[best] = 0;
    followUp(tables, words, lay, at, starts[best] as number, chance, plain);
  }
  weighCovers();
  const likely: Likely[] = [];
  for (let n = 0; n < SPANS; n++) {
    const { top, mass } = mostCovering(likely);
    if (top < 0 || (n > 0 && mass < SPAN)) break;
    likely.push({ from: froms[top] as number, to: tos[top] as number, mass, start });
  }
  if (plain !== null && likely.every(({ from, to }) => overlap(from, to, plain.from, plain.to) <= NEARLY))
    likely.push({ from: plain.from, to: plain.to, mass: 0, start });
  return likely;
}

/** How much of the chance each of the contents followed up covers. */
function weighCovers(): void {
  for (let k = 0; k < froms.length; k++) {
    const from = froms[k] as number;
    const to = tos[k] as number;
    // The likelier of two that cover as much.
    let total = 1e-3 * (chances[k] as number);
    for (let m = 0; m < froms.length; m++)
      if (overlap(from, to, froms[m] as number, tos[m] as number) > 0.5) total += chances[m] as number;
    covers[k] = total;
  }
}

/** Of the contents followed up, the one that covers most of the chance; it is apart from those chosen before. */
function mostCovering(chosen: readonly Likely[]): { top: number; mass: number } {
  let top = -1;
  let mass = 0;
  for (let k = 0; k < froms.length; k++) {
    const cover = covers[k] as number;
    if (cover <= mass || !isApart(chosen, froms[k] as number, tos[k] as number)) continue;
    mass = cover;
    top = k;
  }
  return { top, mass };
}

function isApart(chosen: readonly Likely[], from: number, to: number): boolean {
  for (const one of chosen) if (overlap(one.from, one.to, from, to) > 0.5) return false;
  return true;
}

/** Adds the likely ends of the content that begins at `from`, a beginning of this chance. */
function followUp(
  tables: SpanTables,
  words: Words,
  lay: Outline,
  at: number,
  from: number,
  chance: number,
  plain: ByRule | null,
): void {
  endsOf(ends, words, lay, from);
  endScores.length = 0;
  for (const to of ends) {
    endFeatures(features, words, lay, at, from, to, plain);
    const place = endPlaces.of(tables.end, words, to, from > at ? 0 : to <= at ? 1 : 2);
    endScores.push(place + sum(tables.end, features));
  }
  softmax(endScores);
  for (let k = 0; k < ends.length; k++) {
    const share = endScores[k] as number;
    if (share < END) continue;
    froms.push(from);
    tos.push(ends[k] as number);
    chances.push(chance * share);
  }
}
