/**
 * Which words are usually verbs, for the question whether a quotation holds a finite one (`data/verbs.json`). Parts of speech as
 * wink-nlp tags them in two collections of the news; at run time they are looked up, not told: to load a tagger's model takes
 * longer than all that is asked of it. Run again on the same inputs it writes the same bytes:
 * `npm run train:verbs -- QUOTES.jsonl.gz ARTICLES.jsonl.gz`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import grammar from "../data/grammar.json" with { type: "json" };

/** Words met less often say nothing of what they usually are. */
const MET = 3;
/** A word that is a verb in so many of its places is one where nothing speaks against it. */
const USUAL = 0.6;
/** One that is a verb in so many is one behind a subject. */
const SOMETIMES = 0.02;

const finite = new Set(grammar.finite);
const nlp = winkNLP(model, ["sbd", "pos"]);
const met = new Map<string, { all: number; verb: number }>();

for (const file of process.argv.slice(2))
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    if (line === "") continue;
    const record = JSON.parse(line) as { q?: string; text?: string };
    const tokens = nlp.readDoc((record.q ?? record.text ?? "").replace(/’/g, "'")).tokens();
    const tags = tokens.out(nlp.its.pos) as string[];
    for (const [i, word] of (tokens.out() as string[]).entries()) {
      if (!/^[a-z]+$/.test(word) || word.endsWith("ing") || finite.has(word)) continue;
      const count = met.get(word) ?? { all: 0, verb: 0 };
      met.set(word, count);
      count.all++;
      if (tags[i] === "VERB" || tags[i] === "AUX") count.verb++;
    }
  }

const usual: string[] = [];
const sometimes: string[] = [];
for (const [word, { all, verb }] of met) {
  if (all < MET) continue;
  if (verb / all >= USUAL) usual.push(word);
  // "Hundred" and "talented" are listed to be no verbs by their endings.
  else if (verb / all >= SOMETIMES || word.endsWith("ed")) sometimes.push(word);
}
const about =
  "What each word most often is in news quotations and articles, as wink-nlp tags it; made by train/verbs.ts.";
const data = { about, usual: usual.sort().join(" "), sometimes: sometimes.sort().join(" ") };
writeFileSync("data/verbs.json", `${JSON.stringify(data, null, 2)}\n`);
process.stdout.write(`${usual.length} usual, ${sometimes.length} sometimes\n`);
