/** Collects the candidates of every quotation with a known source, and grows the ranker's trees from them. */

import type { Region } from "../src/extract/gather.js";
import { WIDTH } from "../src/extract/speaker/features.js";
import { rowsOf } from "../src/extract/speaker/rank.js";
import { type Choose, hear } from "../src/extract/speakers.js";
import type { Sentence, Token } from "../src/extract/tokens.js";
import type { Span } from "../src/model.js";
import { type Attributed, isSource } from "./attributed.js";
import { type Growth, growTrees } from "./ranking-trees.js";

/** The candidates of one quotation. */
interface Example {
  readonly values: Float64Array;
  readonly right: Uint8Array;
}

/** Sizes at which cross-validation by article no longer gains; twice as many trees give the same figure. */
export const GROWTH: Growth = { trees: 60, leaves: 10, rate: 0.15, ridge: 3, least: 4 };

/**
 * One article's quotations that have a right candidate. What was said before is taken from the gold standard, so that one wrong
 * answer does not spoil the features of the next.
 */
export function examplesOf(article: Attributed): Example[] {
  const sources = new Map<number, readonly Span[]>();
  for (const { group, start, source } of article.sourced) {
    for (const { marked } of article.groups[group] ?? [])
      if (!sources.has(marked.start)) sources.set(marked.start, source);
    sources.set(start, source);
  }
  const examples: Example[] = [];
  const choose: Choose = (scene, candidates) => {
    const source = sources.get((scene.region as Region).marked.start) ?? [];
    const right = Uint8Array.from(candidates, ({ sentence, mention }) => {
      const { tokens } = article.reading.sentences[sentence] as Sentence;
      const [first, last] = [tokens[mention.range[0]] as Token, tokens[mention.range[1] - 1] as Token];
      return isSource([first.start, last.end], source) ? 1 : 0;
    });
    const index = right.indexOf(1);
    if (index >= 0) examples.push({ values: rowsOf(scene, candidates).slice(0, candidates.length * WIDTH), right });
    return { index, chance: 1 };
  };
  hear(article.reading, article.names, article.groups, choose);
  return examples;
}

/** Trees that ask one question each: every feature counts by itself, as in a linear ranker. */
export const STUMPS: Growth = { ...GROWTH, trees: 400, leaves: 2 };

export function growRanker(examples: readonly Example[], growth: Growth): number[][] {
  const count = examples.reduce((n, { right }) => n + right.length, 0);
  const values = new Float64Array(count * WIDTH);
  const right = new Uint8Array(count);
  const groups = [0];
  let at = 0;
  for (const example of examples) {
    values.set(example.values, at * WIDTH);
    right.set(example.right, at);
    at += example.right.length;
    groups.push(at);
  }
  return growTrees({ width: WIDTH, values, right, groups }, growth);
}
