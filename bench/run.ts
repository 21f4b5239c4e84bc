/**
 * How fast a trace is, and what it takes: the whole program on a collection of JSON lines, then each stage by itself.
 * `npm run bench -- FILE.jsonl[.gz]`; `npm run bench -- match` prints the tables of `docs/matching.md`, `adding` what ten articles more cost a ledger, `archive` and `files` the whole way of large inputs, `against FOLDER` the program beside another built one. Machines are noisy, so the program runs five times and medians are printed.
 */

import { existsSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { assemble } from "../src/assemble/assemble.js";
import { extract } from "../src/extract/extract.js";
import { readJsonLine } from "../src/ingest/ingest.js";
import { match } from "../src/match/match.js";
import { findReprints } from "../src/match/reprints.js";
import { inTheirWords } from "../src/pipeline.js";
import { renderReport } from "../src/report/report.js";
import { trace } from "../src/trace/trace.js";
import { benchAdding } from "./adding.js";
import { benchAgainst } from "./against.js";
import { benchArchive, benchFiles } from "./archive/run.js";
import { benchLedger } from "./check/ledger.js";
import { benchCheck } from "./check.js";
import { benchMatch } from "./match.js";
import { benchMillion } from "./million.js";
import { median, traced, type Usage } from "./traced.js";

/** What the whole program is to take at most for the 840 articles, on a machine of two cores with nothing else to do. */
const FLOOR = { seconds: 4, megabytes: 400 };

const RUNS = 5;
const TRAIN = join("..", "shared", "data", "polnear", "train.jsonl.gz");
const file = process.argv[2] ?? TRAIN;
if (file === "against") benchAgainst(TRAIN, process.argv[3] ?? ".", ...process.argv.slice(4).map(Number));
else if (file === "match") benchMatch(join("..", "shared", "data", "quotebank"), process.argv.slice(3).map(Number));
else if (file === "archive") await benchArchive(...process.argv.slice(3).map(Number));
else if (file === "files") await benchFiles(...process.argv.slice(3).map(Number));
else if (file === "check") benchCheck();
else if (file === "ledger")
  await benchLedger(
    join("..", "shared", "data", "quotebank", "quotes-2016.jsonl.gz"),
    ...process.argv.slice(3).map(Number),
  );
else if (file === "million")
  await benchMillion(join("..", "shared", "data"), Number(process.argv[3] ?? 1_000_000), process.argv[4]);
else if (file === "adding") benchAdding(join("..", "shared", "data"), process.argv.slice(3).map(Number));
else if (existsSync(file)) {
  const program = wholeProgram(file);
  stages(file, program.articles);
} else process.stdout.write(`bench: skipped, no ${file}\n`);

function wholeProgram(input: string): { articles: number } {
  const bytes = readFileSync(input);
  const lines = input.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  const articles = lines.toString("utf8").split("\n").filter(Boolean).length;
  const byFile: Usage[] = [];
  const byPipe: Usage[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const file = traced(input);
    const pipe = traced("-", lines);
    if (run === 0) continue; // the first run warms the disk's cache
    byFile.push(file);
    byPipe.push(pipe);
  }
  row("whole program, cold, with a ledger", "wall s", "CPU s", "peak MB", "articles/s");
  program("a file", byFile, articles);
  program("by a pipe: on one thread", byPipe, articles);
  row("floor, on a quiet machine", `< ${FLOOR.seconds}`, "", `< ${FLOOR.megabytes}`, "");
  process.stdout.write(
    `medians of ${RUNS} runs; load when they ended ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores\n`,
  );
  return { articles };
}

function program(what: string, usages: readonly Usage[], articles: number): void {
  const middle = (of: (usage: Usage) => number) => median(usages.map(of));
  const wall = middle((usage) => usage.wall);
  const cpu = middle((usage) => usage.cpu).toFixed(2);
  const peak = middle(({ peakMB }) => peakMB).toFixed(0);
  row(what, wall.toFixed(2), cpu, peak, (articles / wall).toFixed(0));
}

function row(what: string, ...cells: readonly string[]): void {
  process.stdout.write(`${what.padEnd(36)}${cells.map((cell) => cell.padStart(12)).join("")}\n`);
}

function stages(input: string, count: number): void {
  const bytes = readFileSync(input);
  const lines = (input.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").filter(Boolean);
  const times = new Map<string, number[]>();
  for (let run = 0; run <= RUNS; run++) {
    const timed = <T>(stage: string, work: () => T): T => {
      const before = performance.now();
      const made = work();
      if (run > 0) times.set(stage, [...(times.get(stage) ?? []), (performance.now() - before) / 1000]);
      return made;
    };
    const articles = timed("ingest", () =>
      lines.flatMap((text, i) => {
        const read = readJsonLine(text, input, i + 1);
        return "article" in read ? [read.article] : [];
      }),
    );
    const quotations = timed("extract", () => articles.flatMap((article) => extract(article)));
    const origins = timed("reprints", () => findReprints(articles));
    const worded = inTheirWords(quotations);
    const matches = timed("match", () => match(articles, worded));
    const statements = timed("assemble", () => assemble(articles, worded, matches, origins));
    const ledger = timed("trace", () => trace(articles, quotations, statements, origins, []));
    timed("report page", () => renderReport(ledger));
  }
  process.stdout.write("stages, in one process, warm:\n");
  for (const [stage, runs] of times) line(`  ${stage}`, median(runs), count);
}

function line(what: string, seconds: number, articles: number): void {
  process.stdout.write(
    `${what.padEnd(64)} ${seconds.toFixed(2).padStart(6)} s ${Math.round(articles / seconds)
      .toString()
      .padStart(7)} articles/s\n`,
  );
}
