/**
 * Counts how common words are in news quotations and articles, for the surprisal of a match (`data/word-frequencies.json`).
 * Run again on the same inputs it writes the same bytes: `npm run train:frequencies -- QUOTES.jsonl.gz ARTICLES.jsonl.gz`.
 * Counts are facts about the two collections: Quotebank 2016 (CC BY 4.0) and PolNeAR's training articles.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readWords } from "../src/text/words.js";

/** Words kept: below this rank a word is rarer than one in 60,000, and its surprisal hardly differs from a name's. */
const KEEP = 6000;

const counts = new Map<string, number>();
let total = 0;
for (const file of process.argv.slice(2)) {
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    if (line === "") continue;
    const record = JSON.parse(line) as { q?: string; text?: string };
    const text = record.q ?? record.text ?? "";
    for (const word of readWords(text, [[0, text.length]])) {
      counts.set(word.norm, (counts.get(word.norm) ?? 0) + 1);
      total++;
    }
  }
}
const kept = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, KEEP);
const rows = kept.map(([word, n]) => `${JSON.stringify(word)}:${(-Math.log2(n / total)).toFixed(1)}`);
writeFileSync("data/word-frequencies.json", `{\n${rows.join(",\n")}\n}\n`);
process.stdout.write(`${kept.length} words of ${total}\n`);
