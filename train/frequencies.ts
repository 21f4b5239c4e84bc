/**
 * Counts how common words are in news quotations and articles, for the surprisal of a match (`data/word-frequencies.json`).
 * Each collection has its matters, whose words are common there and nowhere else (one was gathered by words of weather, the
 * other in an election year): a word counts as no commoner than it is in the collection where it is rarer.
 * Run again on the same inputs it writes the same bytes: `npm run train:frequencies -- QUOTES.jsonl.gz ARTICLES.jsonl.gz`.
 * Counts are facts about the two collections: Quotebank 2016 (CC BY 4.0) and PolNeAR's training articles.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readWords } from "../src/text/words.js";

/** Words kept: below this rank a word is rarer than one in 60,000, and its surprisal hardly differs from a name's. */
const KEEP = 6000;

/** So many words at the rate of all collections together are added to each, so that a small count is not taken at its word. */
const PRIOR = 10_000;

interface Collection {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function count(file: string): Collection {
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    if (line === "") continue;
    const record = JSON.parse(line) as { q?: string; text?: string };
    const text = record.q ?? record.text ?? "";
    for (const word of readWords(text, [[0, text.length]])) {
      counts.set(word.norm, (counts.get(word.norm) ?? 0) + 1);
      total++;
    }
  }
  return { counts, total };
}

const collections = process.argv.slice(2).map(count);
const total = collections.reduce((sum, collection) => sum + collection.total, 0);
const share = (word: string): number => {
  const pooled = collections.reduce((sum, { counts }) => sum + (counts.get(word) ?? 0), 0) / total;
  const shares = collections.map((one) => ((one.counts.get(word) ?? 0) + PRIOR * pooled) / (one.total + PRIOR));
  return Math.min(...shares);
};
const words = new Set(collections.flatMap(({ counts }) => [...counts.keys()]));
const kept = [...words]
  .map((word) => [word, share(word)] as const)
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .slice(0, KEEP);
const rows = kept.map(([word, part]) => `${JSON.stringify(word)}:${(-Math.log2(part)).toFixed(1)}`);
writeFileSync("data/word-frequencies.json", `{\n${rows.join(",\n")}\n}\n`);
process.stdout.write(`${kept.length} of ${words.size} words\n`);
