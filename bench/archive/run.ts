/**
 * The whole way of an archive: writes one of generated coverage, traces it, then kills a second trace ten times and goes on
 * each time; the ledgers must be equal, row for row. `npm run bench -- archive [MB] [kills]`; `npm run bench -- files [number]` does the
 * same for a folder of small files.
 */

import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readInputs } from "../../src/ingest/ingest.js";
import { connect } from "../../src/store/driver.js";
import { page } from "./pages.js";
import { archive } from "./warc.js";
import { die, sentence } from "./words.js";

const say = (line: string) => void process.stdout.write(`${line}\n`);
const seconds = (since: number) => (performance.now() - since) / 1000;
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
/** The same kills in every run; another number gives others. */
const SEED = 11;

export async function benchArchive(size = 200, kills = 10): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-archive-"));
  const input = join(folder, "crawl.warc.gz");
  const file = openSync(input, "w");
  for (const part of archive(size * 1024 * 1024, true)) writeSync(file, part);
  closeSync(file);
  say(`archive: ${megabytes(statSync(input).size)} MB, gzipped, one member for each record`);
  try {
    await reading(input);
    await wholeWay(input, folder, kills);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function benchFiles(count = 30_000, kills = 3): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-files-"));
  const input = join(folder, "files");
  mkdirSync(input);
  for (let n = 0; n < count; n++) writeFileSync(join(input, `${String(n).padStart(6, "0")}.txt`), note(n));
  say(`folder: ${count} files`);
  try {
    await reading(input);
    await wholeWay(input, folder, kills);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A short article of two quotations. */
function note(n: number): string {
  const { url } = page(n, 0);
  const roll = die(n);
  return `Notes from ${new URL(url).hostname}\n\n“${sentence(roll)},” said Ada Thorne. “${sentence(roll)}.”\n`;
}

/** Reading alone, in this process: memory must not grow with the input. */
async function reading(input: string): Promise<void> {
  const begun = performance.now();
  let articles = 0;
  const heaps: number[] = [];
  for await (const one of readInputs([input])) {
    if (!("article" in one)) continue;
    articles++;
    if (articles % 1000 !== 0) continue;
    globalThis.gc?.();
    heaps.push(process.memoryUsage().heapUsed);
  }
  say(
    `reading alone: ${articles} articles, ${(articles / seconds(begun)).toFixed(0)}/s; heap after each thousand: ${heaps.map(megabytes).join(", ")} MB`,
  );
}

interface Ended {
  readonly killed: boolean;
  readonly usage: { readonly wall: number; readonly cpu: number; readonly peakMB: number } | null;
}

async function wholeWay(input: string, folder: string, kills: number): Promise<void> {
  const [alone, killed] = [join(folder, "alone.db"), join(folder, "killed.db")];
  const { usage } = await traced(input, alone, null);
  if (usage === null) throw new Error("the trace that was left alone did not end");
  const { articles, statements } = counts(alone);
  say(
    `traced: ${articles} articles, ${statements} statements; ${usage.wall.toFixed(1)} s, ${usage.cpu.toFixed(1)} s CPU, ` +
      `${(articles / usage.wall).toFixed(0)} articles/s, peak memory ${usage.peakMB.toFixed(0)} MB`,
  );
  const again = await traced(input, alone, null);
  say(`traced again: ${again.usage?.wall.toFixed(1)} s, ${again.usage?.cpu.toFixed(1)} s CPU`);
  const roll = die(SEED);
  for (let kill = 1; kill <= kills; kill++) {
    // Somewhere in the next part of the articles; the last one when all are there, while statements are woven.
    const wanted = kill === kills ? articles : Math.floor((articles * (kill - 1 + roll(1000) / 1000)) / kills);
    const { killed: was } = await traced(input, killed, { wanted, wait: roll(500) });
    const there = counts(killed);
    say(`  kill ${kill}${was ? "" : " (had ended)"}: ${there.articles} articles, ${there.statements} statements kept`);
  }
  const last = await traced(input, killed, null);
  say(`gone on to the end: ${last.usage?.cpu.toFixed(1)} s CPU in the last call`);
  const differing = differences(alone, killed);
  say(differing.length === 0 ? "the ledgers are equal, row for row" : `THE LEDGERS DIFFER in ${differing.join(", ")}`);
  if (differing.length > 0) process.exitCode = 1;
}

/** Killed, where it is said, so many milliseconds after the ledger holds the articles wanted. */
interface Kill {
  readonly wanted: number;
  readonly wait: number;
}

function traced(input: string, ledger: string, kill: Kill | null): Promise<Ended> {
  const usage = fileURLToPath(new URL("usage.js", import.meta.url));
  const program = ["--import", usage, "dist/cli/main.js", "trace", input, "--ledger", ledger, "--quiet"];
  const child = spawn(process.execPath, program, { stdio: ["ignore", "ignore", "inherit", "pipe"] });
  let said = "";
  child.stdio[3]?.on("data", (chunk) => {
    said += String(chunk);
  });
  const look = setInterval(() => {
    if (kill === null || !existsSync(ledger) || counts(ledger).articles < kill.wanted) return;
    clearInterval(look);
    setTimeout(() => child.kill("SIGKILL"), kill.wait);
  }, 200);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (_, signal) => {
      clearInterval(look);
      resolve({ killed: signal !== null, usage: said === "" ? null : (JSON.parse(said) as Ended["usage"]) });
    });
  });
}

const TABLES =
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%words%' AND name NOT LIKE 'sqlite_%' ORDER BY name";

function counts(file: string): { readonly articles: number; readonly statements: number } {
  // The process that is killed may be making it.
  const connection = connect(file);
  try {
    const count = (table: string) => {
      const there = connection.rows(`SELECT 1 FROM sqlite_schema WHERE name = '${table}'`).length > 0;
      return there ? Number(connection.rows(`SELECT count(*) AS n FROM ${table}`)[0]?.n) : 0;
    };
    return { articles: count("article"), statements: count("statement") };
  } finally {
    connection.close();
  }
}

/** The tables that do not hold the same rows. */
function differences(one: string, other: string): string[] {
  const [a, b] = [connect(one), connect(other)];
  const rows = (connection: typeof a, table: string) =>
    connection
      .rows(`SELECT * FROM "${table}"`)
      .map((row) => JSON.stringify(row))
      .sort()
      .join("\n");
  const differing = a
    .rows(TABLES)
    .flatMap(({ name }) => (rows(a, String(name)) === rows(b, String(name)) ? [] : [String(name)]));
  for (const connection of [a, b]) connection.close();
  return differing;
}
