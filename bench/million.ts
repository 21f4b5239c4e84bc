/**
 * A thousand quotations more into a ledger of a million: `npm run bench -- million [QUOTATIONS [FOLDER]]`. The ledger is made
 * from generated articles, one after the other, which takes minutes; in a folder that is named it stays, and is made once.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { indexNew } from "../src/adding/index-new.js";
import { readJsonLine } from "../src/ingest/ingest.js";
import type { Article, Quotation, Span } from "../src/model.js";
import { openLedger } from "../src/store/store.js";
import { generate, type Model, readModel } from "./generate.js";
import type { Into } from "./into.js";

const SIZE = 1_000_000;
/** New ones, in articles like the others. */
const ADDED = 1_000;
/** Quotations in a generated article. */
const QUOTED = 20;
/** Articles put into the index at once: as many as a trace weaves in at once. */
const BLOCK = 200;
/** Invented names from these: as many speakers as an archive has, most of them quoted now and then. */
const GIVEN = "Ada Olga Tobias Ottoline Edmund Ruth Bo Clara Jasper Nell Hugo Iris Marek Petra Silas Wanda".split(" ");
const HEADS = "Mar Pren Qui Var Thor Hal Lind Tarn Bel Cor Dun Fen Gar Hol Ker Lam Mor Nor Pel Ros".split(" ");
const TAILS = "row tice ll ga ne lam quist sby more win dale ton wick ley ford mere gate stow hurst combe".split(" ");

export async function benchMillion(data: string, size = SIZE, folder?: string): Promise<void> {
  const quotes = join(data, "quotebank", "quotes-2016.jsonl.gz");
  if (!existsSync(quotes)) {
    process.stdout.write(`bench: skipped, no ${quotes}\n`);
    return;
  }
  const place = folder ?? mkdtempSync(join(tmpdir(), "stemma-bench-"));
  mkdirSync(place, { recursive: true });
  const ledger = join(place, `${size}.db`);
  const model = readModel(quotes);
  await make(model, size, ledger);
  const more = join(place, "more.jsonl");
  const at = Array.from({ length: ADDED / QUOTED }, (_, i) => size / QUOTED + i);
  writeFileSync(more, at.map((n) => article(model, n, `g${n}`)).join("\n"));
  const path = fileURLToPath(new URL("into.js", import.meta.url));
  const done = spawnSync(process.execPath, [path, ledger, more], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  const { quotations, open, keep, read, match, again, found, isIndexed, peakMB } = JSON.parse(done.stdout) as Into;
  if (!isIndexed) {
    process.stdout.write(`bench: ${ledger} has lost its index, since it was made by another version: remove it\n`);
    return;
  }
  const seconds = ({ wall, cpu }: { wall: number; cpu: number }): string => `${wall.toFixed(2)} (${cpu.toFixed(2)})`;
  row([
    "quotations in the ledger",
    "more",
    "opened: s (CPU)",
    "kept",
    "read",
    "matched",
    "again",
    "matches",
    "peak MB",
  ]);
  row(Array.from({ length: 9 }, () => "---:"));
  row([
    ...[size.toLocaleString("en"), quotations.toLocaleString("en"), seconds(open), seconds(keep)],
    ...[read, match, again].map(seconds),
    ...[found.toLocaleString("en"), peakMB.toFixed(0)],
  ]);
  if (folder === undefined) rmSync(place, { recursive: true });
}

/**
 * Article after article is kept and put into the index, as a trace does with what comes to a ledger; but nothing is extracted
 * or assembled, which would take half an hour, and the matching asks the index alone. Goes on where it was stopped.
 */
async function make(model: Model, size: number, ledger: string): Promise<void> {
  const began = performance.now();
  const used = process.cpuUsage();
  const store = await openLedger(ledger);
  const nothing = { articles: [], quotations: [], statements: [], credits: [], lineage: [], stories: [], problems: [] };
  for (let n = await store.size(); n < size / QUOTED; n++) {
    const read = readJsonLine(article(model, n, `g${n}`), "generated", n + 1);
    if ("article" in read) await store.add(read.article, quoted(read.article, n));
    if ((n + 1) % BLOCK > 0 && n + 1 < size / QUOTED) continue;
    if (n < BLOCK) {
      const { generation, ...first } = await store.collection();
      await store.keepWoven(nothing, generation, indexNew(null, { ...first, asked: new Map() }));
    } else await store.weaveNew((kept, arrived) => kept.index(indexNew(kept, { ...arrived, asked: new Map() })));
  }
  await store.close();
  const { user, system } = process.cpuUsage(used);
  const [wall, cpu] = [(performance.now() - began) / 1000, (user + system) / 1e6];
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `made in ${wall.toFixed(0)} s (CPU ${cpu.toFixed(0)}), peak ${peak.toFixed(0)} MB, ` +
      `${(statSync(ledger).size / 2 ** 20).toFixed(0)} MB on disk\n\n`,
  );
}

function article(model: Model, n: number, id: string): string {
  const paragraphs = Array.from({ length: QUOTED }, (_, k) => {
    const number = n * QUOTED + k;
    return `“${generate(model, number)},” said ${speaker(number)}.`;
  });
  const publishedAt = new Date(Date.UTC(2016, 0, 1 + (n % 366))).toISOString().slice(0, 10);
  return JSON.stringify({ id, publishedAt, text: paragraphs.join("\n\n") });
}

/** What the extraction would find: each paragraph is one quotation. */
function quoted({ id, text }: Article, n: number): Quotation[] {
  return Array.from(text.matchAll(/“([^”]*),”/gu), ({ index, 1: words = "" }, k): Quotation => {
    const at: Span = [index + 1, index + 1 + words.length];
    return {
      ...{ id: `${id}:${at[0]}-${at[1]}`, article: id, kind: "direct", segments: [at], cue: null },
      ...{ speaker: { name: speaker(n * QUOTED + k), mention: null }, saidTo: null, saidToAt: null, confidence: 1 },
    };
  });
}

/** One of 6,400. */
function speaker(number: number): string {
  const mixed = Math.imul(number, 0x9e3779b1) >>> 0;
  const of = (names: readonly string[], by: number): string => names[Math.floor(mixed / by) % names.length] ?? "";
  return `${of(GIVEN, 1)} ${of(HEADS, GIVEN.length)}${of(TAILS, GIVEN.length * HEADS.length)}`;
}

const row = (cells: readonly string[]): void => void process.stdout.write(`| ${cells.join(" | ")} |\n`);
