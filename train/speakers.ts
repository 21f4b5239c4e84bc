/**
 * Grows the trees that rank a quotation's candidate speakers (`data/speaker-ranker.json`). Run again on the same articles it writes
 * the same bytes: `npm run train:speakers -- ARTICLES.jsonl.gz`. With `--articles` or `--outlets` it writes nothing, and prints
 * how often the speaker is found in articles, or in outlets, that were held out; `--stumps` as well tries trees of one question.
 */

import { writeFileSync } from "node:fs";
import { FEATURES } from "../src/extract/speaker/features.js";
import { readAttributed } from "./attributed.js";
import { foldsByArticle, foldsByOutlet, validate } from "./speaker-folds.js";
import { examplesOf, GROWTH, growRanker, STUMPS } from "./speaker-ranker.js";

const [file = "", ...given] = process.argv.slice(2);
const flags = new Set(given);
const articles = readAttributed(file);
if (flags.has("--articles") || flags.has("--outlets")) {
  const answers = validate(
    articles,
    flags.has("--outlets") ? foldsByOutlet(articles) : foldsByArticle(articles),
    flags.has("--stumps") ? STUMPS : GROWTH,
  );
  const rate = (some: readonly { right: boolean }[]) => (some.filter((a) => a.right).length / some.length).toFixed(4);
  for (const fold of [...new Set(answers.map((a) => a.fold))].sort())
    process.stdout.write(`${fold}: ${rate(answers.filter((a) => a.fold === fold))}\n`);
  const byRules = answers.map((a) => ({ right: a.byRules }));
  process.stdout.write(`all ${answers.length}: ${rate(answers)}, by the rules alone ${rate(byRules)}\n`);
} else {
  const trees = growRanker(articles.flatMap(examplesOf), GROWTH);
  const about =
    "Trees that rank the candidates for a quotation's speaker: feature, threshold or value, left child of each node. Grown by train/speakers.ts; not for editing.";
  const rows = trees.map((tree) => JSON.stringify(tree));
  writeFileSync(
    "data/speaker-ranker.json",
    `{\n"about": ${JSON.stringify(about)},\n"features": ${JSON.stringify(FEATURES)},\n"trees": [\n${rows.join(",\n")}\n]\n}\n`,
  );
  process.stdout.write(`${trees.length} trees\n`);
}
