/**
 * Prints each score, its floor, and what was won and lost against the last accepted run (`eval/accepted.json`).
 * `--show N` prints N of the made renditions that came out otherwise than they were made. `--accept` makes this run the accepted one; it refuses to lower a floor unless `--lower` is given as well.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scoreCheck } from "./check.js";
import { scoreCopied } from "./copied.js";
import { scoreExamples } from "./examples.js";
import { scoreFragments } from "./fragments.js";
import { scorePublished } from "./published.js";
import { readLonely, scoreQuotebank } from "./quotebank.js";
import { scoreReliability } from "./reliability.js";
import { scoreConflated } from "./renditions/conflated.js";
import { scoreRenditions, unlike } from "./renditions/renditions.js";
import { type Score, share } from "./score.js";
import { scoreSeeds } from "./seeds.js";

interface Accepted {
  readonly floor: number;
  readonly wrong: readonly string[];
}

/** Quotations that the made renditions are made from, before those that match another are left out. */
const SOURCES = 12_000;
const ACCEPTED = join("eval", "accepted.json");
const shared = process.env.STEMMA_SHARED ?? join("..", "shared");
const flags = new Set(process.argv.slice(2));

const seeds = scoreSeeds(join(shared, "data", "seeds"));
if (!seeds) process.stdout.write(`seeds: skipped, no ${join(shared, "data", "seeds")}\n`);
const lonely = readLonely(shared);
const sources = unlike(lonely.slice(0, SOURCES).map(({ text }) => text));
const shown = process.argv.indexOf("--show");
const show = shown < 0 ? 0 : Number(process.argv[shown + 1]);
const reliabilities = scoreReliability(shared);
const scores: Score[] = [
  ...scoreExamples("examples"),
  ...(await scoreCheck()),
  ...(seeds ?? []),
  ...(await scoreCopied(shared)),
  ...scorePublished(shared),
  ...scoreQuotebank(shared),
  ...scoreFragments(lonely),
  ...scoreRenditions(sources, show),
  ...scoreConflated(sources),
  ...reliabilities.map(({ score }) => score),
];
const accepted: Record<string, Accepted> = existsSync(ACCEPTED)
  ? (JSON.parse(readFileSync(ACCEPTED, "utf8")) as Record<string, Accepted>)
  : {};

let below = 0;
const width = Math.max(...scores.map(({ name }) => name.length));
for (const score of scores) {
  const before = accepted[score.name];
  const floor = before?.floor ?? 0;
  const value = round(share(score));
  const fails = value < floor;
  if (fails) below++;
  const counted = score.of > 1 ? `${score.right}/${score.of}`.padStart(9) : "".padStart(9);
  process.stdout.write(
    `${score.name.padEnd(width)} ${counted} ${value.toFixed(4)}  floor ${floor.toFixed(4)}${fails ? "  BELOW ITS FLOOR" : ""}\n`,
  );
  const known = new Set(before?.wrong ?? []);
  for (const item of before?.wrong ?? []) if (!score.wrong.includes(item)) process.stdout.write(`  won  ${item}\n`);
  for (const item of score.wrong) process.stdout.write(`  ${known.has(item) ? "wrong" : "lost "} ${item}\n`);
}
for (const { table } of reliabilities) process.stdout.write(table);
process.stdout.write(`${scores.length - below} scores at or over their floors, ${below} below\n`);

if (flags.has("--accept")) {
  if (below > 0 && !flags.has("--lower")) {
    process.stderr.write(
      "eval: a floor would be lowered; nothing was accepted. Say --lower as well if that is meant.\n",
    );
    process.exitCode = 1;
  } else {
    const next = Object.fromEntries(
      scores.map((score) => [score.name, { floor: round(share(score)), wrong: score.wrong }]),
    );
    writeFileSync(ACCEPTED, `${JSON.stringify({ ...accepted, ...next }, null, 2)}\n`);
  }
} else if (below > 0) process.exitCode = 1;

function round(value: number): number {
  return Math.floor(value * 10_000 + 1e-9) / 10_000;
}
