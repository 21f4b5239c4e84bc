/**
 * Learns which pairs of quotation marks hold a quotation (`data/regions.json`): `npm run train:regions -- TRAIN.jsonl.gz`. Run again on
 * the same articles it writes the same bytes. With `--report` it writes nothing and prints what each design finds in articles, and in
 * whole outlets, that it did not learn from. Gold: PolNeAR; a region most of which lies within a content span is a quotation.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { findCandidates } from "../src/extract/gather.js";
import { featuresOf, isPlain, see, settled } from "../src/extract/regions.js";
import { readJsonLine } from "../src/ingest/ingest.js";
import { type Choices, type Example, learn, sumOf } from "./logistic.js";
import { type GoldArticle, goldRegions, inContent, overUnion } from "./polnear.js";

/** Ridge: 5, 10 and 20 do the same within .001 in five folds; less fits single articles. Floor: no word of one story. */
const CHOICES: Choices = { floor: 5, ridge: 10, epochs: 40 };
const FOLDS = 5;
/**
 * The share of the gold regions that must be found; as few others as may be. The gold holds titles, nicknames and words on signs where
 * a reported clause holds them: four in a thousand, which the rules refuse whatever the model says.
 */
const RECALL = 0.976;

/** The sum of a case that the model is not asked about. */
const SURE = 1e9;

interface Case extends Example {
  readonly outlet: string;
  /** The verdict of the rules alone. */
  readonly rules: boolean;
  /** The verdict where the model is not asked. */
  readonly settled: boolean | null;
  /** Stands between marks that the scorer reads too. */
  readonly scored: boolean;
}

const [file, flag] = process.argv.slice(2);
if (file === undefined) throw new Error("expected the training articles: TRAIN.jsonl.gz");
const { cases, missed } = readCases(file);
const folds = byFold(({ article }) => String(article % FOLDS));
const threshold = thresholdFor(RECALL, folds);
if (flag === "--report") {
  print(
    "rules",
    cases.map(({ rules }) => (rules ? 1 : -1)),
    0,
  );
  for (const at of [threshold, 0, 0.5]) print("logistic regression, articles held out", folds, at);
  const outlets = byFold(({ outlet }) => outlet);
  for (const at of [threshold, 0, 0.5]) print("logistic regression, outlets held out", outlets, at);
} else {
  const { bias, weights } = learn(
    cases.filter(({ features }) => features.length > 0),
    CHOICES,
  );
  const kept = [...weights]
    .map(([feature, weight]) => [feature, round(weight)] as const)
    .filter(([, weight]) => weight !== 0);
  const rows = kept.map(([feature, weight]) => `${JSON.stringify(feature)}:${weight}`);
  writeFileSync(
    "data/regions.json",
    `{"bias":${round(bias)},"threshold":${round(threshold)},"weights":{\n${rows.join(",\n")}\n}}\n`,
  );
  process.stdout.write(`${rows.length} weights from ${cases.length} pairs of marks\n`);
}

function readCases(path: string): { cases: Case[]; missed: number } {
  const found: Case[] = [];
  let uncut = 0;
  gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .forEach((line, article) => {
      const gold = JSON.parse(line) as GoldArticle;
      const read = readJsonLine(line, path, article + 1);
      if (!("article" in read)) return;
      const marks = findCandidates(read.article);
      const { regions, quoted } = goldRegions(gold);
      uncut += quoted.filter(
        (region) => !marks.candidates.some(({ marked }) => overUnion([marked.start, marked.end], region) > 0.5),
      ).length;
      for (const candidate of marks.candidates) {
        const { marked, continues } = candidate;
        const span = [marked.start, marked.end] as const;
        const seen = see(marks, candidate);
        found.push({
          features: isPlain(candidate, seen) ? [] : featuresOf(marks, candidate, seen),
          settled: settled(marks, candidate, seen),
          holds: inContent(gold, span),
          article,
          outlet: gold.id.split("_")[0] ?? "",
          rules: continues || seen.refused === null,
          scored: regions.some((region) => overUnion(region, span) > 0.5),
        });
      }
    });
  return { cases: found, missed: uncut };
}

/** Each case's sum by a model learned on the cases of the other folds. */
function byFold(fold: (one: Case) => string): number[] {
  const sums = new Array<number>(cases.length).fill(0);
  for (const name of new Set(cases.map(fold))) {
    const model = learn(
      cases.filter((one) => fold(one) !== name && one.features.length > 0),
      CHOICES,
    );
    cases.forEach((one, i) => {
      if (fold(one) === name) sums[i] = one.settled === null ? sumOf(model, one.features) : one.settled ? SURE : -SURE;
    });
  }
  return sums;
}

/** The highest threshold at which so many of the gold regions are found. */
function thresholdFor(recall: number, sums: readonly number[]): number {
  const right = sums.filter((_, i) => cases[i]?.scored && cases[i]?.holds).sort((a, b) => b - a);
  return (right[Math.ceil(recall * (right.length + missed)) - 1] ?? 0) - 0.005;
}

function print(design: string, sums: readonly number[], at: number): void {
  let [right, wrong, gold] = [0, 0, missed];
  cases.forEach(({ scored, holds }, i) => {
    if (!scored) return;
    if (holds) gold++;
    if ((sums[i] ?? 0) <= at) return;
    if (holds) right++;
    else wrong++;
  });
  process.stdout.write(
    `${design}, threshold ${at.toFixed(2)}: precision ${(right / (right + wrong)).toFixed(4)} recall ${(right / gold).toFixed(4)}\n`,
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
