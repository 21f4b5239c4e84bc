import { newFeatures, sum, type Table } from "./hash.js";
import type { Outline } from "./outline.js";
import { Places } from "./places.js";
import type { Candidate } from "./row.js";
import { sourceFeatures, sourcePlace, sourcesOf } from "./source-features.js";
import type { Words } from "./words.js";

export type Speaker = Pick<Candidate, "source" | "lead">;

const sources: number[] = [];
const features = newFeatures();
const sourcePlaces = new Places(sourcePlace);

/** To be called before the speakers of a sentence of so many words are asked for. */
export const forgetSources = (count: number): void => sourcePlaces.forget(count);

/** The word that likeliest stands for the speaker of the cue at `at`, and how much better it fits than nobody. */
export function likeliestSource(
  table: Table,
  words: Words,
  lay: Outline,
  at: number,
  from: number,
  to: number,
): Speaker {
  sourceFeatures(features, words, lay, at, from, to, -1);
  const nobody = sum(table, features);
  sourcesOf(sources, words, at);
  let source = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const j of sources) {
    sourceFeatures(features, words, lay, at, from, to, j);
    const score = sourcePlaces.of(table, words, j, j < at ? 0 : 1) + sum(table, features);
    if (score <= most) continue;
    most = score;
    source = j;
  }
  const lead = Math.max(-50, most - nobody);
  return { source: lead > 0 ? source : -1, lead };
}
