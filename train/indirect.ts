/**
 * Learns to find indirect speech from PolNeAR's training articles and writes `data/indirect-words.json` and
 * `data/indirect-choices.json`: `npm run train:indirect -- ARTICLES.jsonl.gz`. The same articles give the same bytes.
 *
 * `--folds 5` writes nothing and prints what models find in articles that they have not learned from;
 * `--outlets` leaves out one outlet at a time; `--rules` prints what rules without learning find.
 */

import { writeFileSync } from "node:fs";
import { overlap } from "../src/extract/indirect/chances.js";
import { findIn, type Model } from "../src/extract/indirect/find.js";
import type { Table } from "../src/extract/indirect/hash.js";
import { type GoldArticle, readGold } from "./indirect-gold.js";
import { type Trained, trainModel } from "./indirect-model.js";
import { byRules } from "./indirect-rules.js";
import { readWordList, type WordList } from "./indirect-words.js";

const LEASTS = [0.2, 0.25, 0.3, 0.33, 0.36, 0.4, 0.5, 0.6];

interface Counts {
  right: number;
  wrong: number;
  missed: number;
  sourced: number;
  mentioned: number;
}

const [file = "", ...flags] = process.argv.slice(2);
const articles = readGold(file);
const list = readWordList(articles);
if (flags.includes("--folds")) {
  const folds = Number(flags[flags.indexOf("--folds") + 1]);
  crossValidate((_, i) => String(i % folds));
} else if (flags.includes("--outlets")) crossValidate(({ publisher }) => publisher);
else if (flags.includes("--rules")) scoreRules();
else write(trainModel(articles, list), list);

function crossValidate(partOf: (article: GoldArticle, i: number) => string): void {
  const all = LEASTS.map((): Counts => ({ right: 0, wrong: 0, missed: 0, sourced: 0, mentioned: 0 }));
  for (const part of [...new Set(articles.map(partOf))].sort()) {
    const model = trainModel(
      articles.filter((a, i) => partOf(a, i) !== part),
      list,
    );
    const own = LEASTS.map((): Counts => ({ right: 0, wrong: 0, missed: 0, sourced: 0, mentioned: 0 }));
    const from = process.cpuUsage();
    const read = articles.filter((a, i) => partOf(a, i) === part);
    for (const article of read) {
      const guesses = guess(model, article);
      for (const [k, least] of LEASTS.entries())
        for (const counts of [own[k], all[k]])
          if (counts)
            score(
              counts,
              article,
              guesses.filter((g) => g.chance >= least),
            );
    }
    const seconds = process.cpuUsage(from).user / 1e6;
    process.stdout.write(
      `without ${part}: ${line(own[3] as Counts)}; ${(read.length / seconds).toFixed(0)} articles/s\n`,
    );
  }
  for (const [k, least] of LEASTS.entries()) process.stdout.write(`chance ${least}: ${line(all[k] as Counts)}\n`);
}

function scoreRules(): void {
  const counts: Counts = { right: 0, wrong: 0, missed: 0, sourced: 0, mentioned: 0 };
  for (const article of articles) {
    const guesses = article.reading.sentences.flatMap((sentence) =>
      byRules(sentence).map(({ from, to, source }): Guess => {
        const { tokens } = sentence;
        const at = (i: number | undefined) => tokens[i ?? -1];
        return {
          start: at(from)?.start ?? 0,
          end: at(to - 1)?.end ?? 0,
          source: [at(source?.[0])?.start ?? 0, at((source?.[1] ?? 0) - 1)?.end ?? 0],
          chance: 1,
        };
      }),
    );
    score(counts, article, guesses);
  }
  process.stdout.write(`rules: ${line(counts)}\n`);
}

function line({ right, wrong, missed, sourced, mentioned }: Counts): string {
  const f1 = (2 * right) / (2 * right + wrong + missed);
  const shares = [right / (right + wrong), right / (right + missed), f1, mentioned / sourced];
  const [p, r, f, m] = shares.map((share) => share.toFixed(3));
  return `precision ${p} recall ${r} F1 ${f}, mention ${m}`;
}

interface Guess {
  readonly start: number;
  readonly end: number;
  readonly source: readonly [number, number];
  readonly chance: number;
}

function guess(model: Model, { reading, where }: GoldArticle): Guess[] {
  return reading.sentences.flatMap((sentence) =>
    findIn(model, sentence, where(sentence), LEASTS[0] as number).map(({ from, to, source, chance }): Guess => {
      const { tokens } = sentence;
      const who = tokens[source];
      return {
        start: tokens[from]?.start ?? 0,
        end: tokens[to - 1]?.end ?? 0,
        source: [who?.start ?? 0, who?.end ?? 0],
        chance,
      };
    }),
  );
}

/** As the scorer counts: more than half of the union shared, each guess once. */
function score(counts: Counts, { spans }: GoldArticle, guesses: readonly Guess[]): void {
  const left = [...guesses];
  for (const { span, sources } of spans) {
    let best = -1;
    let most = 0.5;
    for (const [i, { start, end }] of left.entries()) {
      const shared = overlap(start, end, ...span);
      if (shared <= most) continue;
      most = shared;
      best = i;
    }
    const found = left.splice(best < 0 ? left.length : best, 1)[0];
    if (found === undefined) {
      counts.missed++;
      continue;
    }
    counts.right++;
    if (sources.length === 0) continue;
    counts.sourced++;
    const [a, b] = found.source;
    if (sources.some(([from, to]) => Math.min(b, to) > Math.max(a, from))) counts.mentioned++;
  }
  counts.wrong += left.length;
}

function write({ cues, tables, forest }: Trained, { words, tags }: WordList): void {
  const about =
    "Words of the models of indirect speech, their usual parts of speech, and which may be cues; made by train/indirect.ts.";
  const marks = words.map((word) => (cues.has(word) ? "c" : " ")).join("");
  print("data/indirect-words.json", { about, words: words.join(" "), tags, cues: marks });
  const round = (values: Float32Array) =>
    [...values].map((value) => (Number.isFinite(value) ? Number(value.toPrecision(5)) : null));
  print("data/indirect-choices.json", {
    about:
      "Weights of the models of indirect speech, one byte each; made by train/indirect.ts from PolNeAR's training articles.",
    cue: packed(tables.cue),
    start: packed(tables.start),
    end: packed(tables.end),
    source: packed(tables.source),
    forest: {
      depth: forest.depth,
      base: Number(forest.base.toPrecision(5)),
      features: [...forest.features],
      thresholds: round(forest.thresholds),
      leaves: round(forest.leaves),
    },
  });
}

function packed({ step, weights }: Table): object {
  return { step, weights: Buffer.from(weights).toString("base64") };
}

function print(path: string, content: object): void {
  writeFileSync(path, `${JSON.stringify(content)}\n`);
  process.stdout.write(`${path}: ${(JSON.stringify(content).length / 1e6).toFixed(2)} MB\n`);
}
