/**
 * Matching on 37,365 real quotations: how many known pairs of variants land in one statement, at what cost, and how large
 * families grow. The pairs were labelled by machine; of forty read by hand 97 % were right.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { assemble } from "../src/assemble/assemble.js";
import { candidates } from "../src/match/candidates.js";
import { lexiconOf } from "../src/match/lexicon.js";
import { match } from "../src/match/match.js";
import { collectReadings } from "../src/match/readings.js";
import type { Statement } from "../src/model.js";
import { type Alone, collectionOf } from "./collection.js";
import type { Score } from "./score.js";

/** No family may hold more readings. */
const LARGEST = 100;
/** Candidates that may be tried for each pair accepted. */
const TRIED = 12;

interface Row {
  readonly id: string;
  readonly q: string;
  readonly sp: string;
  readonly date: string;
}

export function readQuotebank(shared: string): Alone[] | null {
  const file = join(shared, "data", "quotebank", "quotes-2016.jsonl.gz");
  if (!existsSync(file)) return null;
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const { id, q, sp, date } = JSON.parse(line) as Row;
    return { id, text: q, speaker: sp === "None" ? null : sp, date: date.slice(0, 10) };
  });
}

/** The quotations that no known pair holds: no two of them are variants of one another, as far as is known. */
export function readLonely(shared: string): Alone[] {
  const quotations = readQuotebank(shared);
  if (!quotations) return [];
  const paired = new Set(silverPairs(shared).flat());
  return quotations.filter(({ id }) => !paired.has(id));
}

export function silverPairs(shared: string): (readonly [a: string, b: string])[] {
  return readFileSync(join(shared, "data", "quotebank", "silver-pairs-2016.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([a = "", b = ""]) => [a, b]);
}

export function scoreQuotebank(shared: string): Score[] {
  const texts = readQuotebank(shared);
  if (!texts) return [];
  const { articles, quotations, origins } = collectionOf(texts);
  const matches = match(articles, quotations);
  const statements = assemble(articles, quotations, matches, origins);

  const homes = new Map<string, Set<string>>();
  for (const { id, renditions } of statements)
    for (const { article } of renditions) homes.set(article, (homes.get(article) ?? new Set()).add(id));
  const pairs = silverPairs(shared);
  const together = pairs.filter(([a, b]) => [...(homes.get(a) ?? [])].some((home) => homes.get(b)?.has(home)));

  let tried = 0;
  const { readings, vocabulary } = collectReadings(articles, quotations);
  for (const _ of candidates(readings, lexiconOf(vocabulary))) tried++;
  const perMatch = tried / matches.length;
  const largest = Math.max(...statements.map(readingsOf));
  process.stdout.write(
    `quotebank: ${matches.length} matches of ${tried} candidates (${perMatch.toFixed(1)} each); ${statements.length} statements, ` +
      `the largest of ${largest} readings; ${statements.filter(isLonger).length} longer than any printing\n`,
  );
  return [
    { name: "quotebank: variants in one statement", right: together.length, of: pairs.length, wrong: [] },
    { name: `quotebank: no family over ${LARGEST} readings`, right: largest <= LARGEST ? 1 : 0, of: 1, wrong: [] },
    { name: `quotebank: at most ${TRIED} candidates a match`, right: perMatch <= TRIED ? 1 : 0, of: 1, wrong: [] },
  ];
}

const readingsOf = ({ renditions }: Statement): number => new Set(renditions.map(({ text }) => text)).size;

/** Assembled from several printings, none of which has it all. */
export const isLonger = ({ text, renditions }: Statement): boolean =>
  renditions.every((rendition) => rendition.text.length < text.length - 2);
