/**
 * How fast quotations are found in articles, what memory a long stream of articles takes, and what hostile texts cost.
 * `npm run bench:extraction -- [FILE.jsonl.gz] [--only speed|stream|hostile]`. Each hostile text is read by a process of its own.
 */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { extract } from "../src/extract/extract.js";
import { readJsonLine } from "../src/ingest/ingest.js";
import type { Article } from "../src/model.js";
import { HOSTILE, hostileText } from "./hostile-texts.js";

const MB = 1 << 20;
const RUNS = 5;
/** Megabytes of the hostile texts, and of the shorter ones that show how time grows. */
const LONG = 10;
const SHORT = 2.5;
const STREAM = [10_000, 30_000, 100_000];

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const only = option("--only");
const file = args.find((arg) => arg.endsWith(".gz")) ?? join("..", "shared", "data", "polnear", "train.jsonl.gz");
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const one = option("--one");
if (one !== undefined) print(JSON.stringify(readHostile(one, Number(option("--megabytes")))));
else {
  if (!existsSync(file)) print(`bench: speed and memory skipped, no ${file}`);
  else {
    if (only === undefined || only === "speed") speed(file);
    if (only === undefined || only === "stream") stream(file);
  }
  if (only === undefined || only === "hostile") hostile();
}

function linesOf(input: string): string[] {
  return gunzipSync(readFileSync(input)).toString("utf8").split("\n").filter(Boolean);
}

function articleOf(line: string, n: number): Article[] {
  const read = readJsonLine(line, "-", n);
  return "article" in read ? [read.article] : [];
}

function speed(input: string): void {
  const articles = linesOf(input).flatMap(articleOf);
  const rates: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const from = performance.now();
    for (const article of articles) extract(article);
    rates.push(articles.length / ((performance.now() - from) / 1000));
  }
  const [cold, ...warm] = rates;
  const [least = 0, , median = 0, , most = 0] = warm.sort((a, b) => a - b);
  print(
    `extraction, one core: ${median.toFixed(0)} articles/s (${least.toFixed(0)} to ${most.toFixed(0)} in ${RUNS} runs, the first run ${(cold ?? 0).toFixed(0)})`,
  );
}

/** The same articles over and over, each time with other names in them. */
function stream(input: string): void {
  const lines = linesOf(input);
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  let quotations = 0;
  for (let n = 0; n < (STREAM.at(-1) ?? 0); n++) {
    const text = (texts[n % texts.length] ?? "").replace(/\b([A-Z][a-z]{3,})([a-z])\b/g, `$1${suffix(n)}$2`);
    for (const article of articleOf(JSON.stringify({ id: String(n), text }), n)) quotations += extract(article).length;
    if (!STREAM.includes(n + 1)) continue;
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    print(
      `after ${n + 1} articles, ${quotations} quotations: heap ${(heapUsed / MB).toFixed(0)} MB, resident ${(rss / MB).toFixed(0)} MB, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    );
  }
}

function suffix(n: number): string {
  return [...String(Math.floor(n / 840))].map((digit) => "aeioubdlmn"[Number(digit)]).join("");
}

interface Cost {
  readonly seconds: number;
  readonly peakMB: number;
}

function readHostile(name: string, megabytes: number): Cost {
  const text = hostileText(name, megabytes);
  // One block, so that nothing is spared by paragraphs; lines, where the text has them, are blocks of their own.
  const [article] = articleOf(JSON.stringify({ id: "a", text: "So it is." }), 1);
  const blocks = text.includes("\n")
    ? [...text.matchAll(/[^\n]+/g)].map((m) => ({ role: "body" as const, start: m.index, end: m.index + m[0].length }))
    : [{ role: "body" as const, start: 0, end: text.length }];
  // CPU time, for what else runs on the machine is no part of it.
  const from = process.cpuUsage();
  if (article !== undefined) extract({ ...article, text, blocks });
  const { user, system } = process.cpuUsage(from);
  const seconds = (user + system) / 1e6;
  return { seconds, peakMB: process.resourceUsage().maxRSS / 1024 };
}

function hostile(): void {
  print(`hostile texts of ${LONG} MB: CPU seconds, peak memory, and how much longer than ${SHORT} MB they take`);
  const wanted = option("--text");
  for (const name of Object.keys(HOSTILE)) {
    if (wanted !== undefined && wanted !== name) continue;
    const [short, long] = [SHORT, LONG].map((megabytes) => apart(name, megabytes));
    const growth = long && short ? long.seconds / Math.max(0.02, short.seconds) : Number.NaN;
    print(
      `  ${name.padEnd(24)} ${(long?.seconds ?? Number.NaN).toFixed(2).padStart(6)} s ${(long?.peakMB ?? Number.NaN).toFixed(0).padStart(5)} MB ${growth.toFixed(1).padStart(5)}x`,
    );
  }
}

function apart(name: string, megabytes: number): Cost | null {
  const self = fileURLToPath(import.meta.url);
  const done = spawnSync(process.execPath, [self, "--one", name, "--megabytes", String(megabytes)], {
    encoding: "utf8",
  });
  return done.status === 0 ? (JSON.parse(done.stdout) as Cost) : null;
}
