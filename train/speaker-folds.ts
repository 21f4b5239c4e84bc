/** Cross-validation of the ranker: each article's speakers are named by trees that never saw it, or never saw its outlet. */

import { rankBy } from "../src/extract/speaker/rank.js";
import { readTrees } from "../src/extract/speaker/trees.js";
import { hear } from "../src/extract/speakers.js";
import { type Attributed, isSource } from "./attributed.js";
import { examplesOf, GROWTH, growRanker } from "./speaker-ranker.js";

const FOLDS = 5;

export const foldsByArticle = (articles: readonly Attributed[]): string[] => articles.map((_, i) => `${i % FOLDS}`);
export const foldsByOutlet = (articles: readonly Attributed[]): string[] => articles.map(({ outlet }) => outlet);

/** What was answered for one quotation with a known source. */
export interface Answer {
  readonly fold: string;
  readonly right: boolean;
  readonly byRules: boolean;
  readonly confidence: number;
}

export function validate(articles: readonly Attributed[], folds: readonly string[], growth = GROWTH): Answer[] {
  const examples = articles.map(examplesOf);
  return [...new Set(folds)].flatMap((fold) => {
    const trees = growRanker(examples.filter((_, i) => folds[i] !== fold).flat(), growth);
    const choose = rankBy(readTrees(trees));
    return articles.flatMap(({ reading, names, groups, sourced }, i) => {
      if (folds[i] !== fold) return [];
      const heard = hear(reading, names, groups, choose);
      const ruled = hear(reading, names, groups, () => ({ index: -1, chance: 0 }));
      return sourced.map(({ group, source }) => ({
        fold,
        right: isSource(heard[group]?.mention ?? null, source),
        byRules: isSource(ruled[group]?.mention ?? null, source),
        confidence: heard[group]?.sure ?? 0,
      }));
    });
  });
}
