/**
 * What ten articles more cost a ledger that is there: `npm run bench -- adding [QUOTATIONS…]`. Ledgers of real news, of
 * the quotations of 2016 with an article for each, and of as many generated quotations as are asked for. `STEMMA` names
 * another build of the program, to be measured beside this one.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { generate, readModel } from "./generate.js";

const PROGRAM = process.env.STEMMA ?? join("dist", "cli", "main.js");
const ADDED = 10;
/** Quotations in a generated article. */
const QUOTED = 20;
const SPEAKERS = ["Ada Marrow", "Olga Prentice", "Tobias Quill", "Ottoline Varga", "Edmund Thorne", "Ruth Hallam"];

export function benchAdding(data: string, sizes: readonly number[]): void {
  const [news, quotes] = [join(data, "polnear", "train.jsonl.gz"), join(data, "quotebank", "quotes-2016.jsonl.gz")];
  if (!existsSync(news) || !existsSync(quotes)) {
    process.stdout.write(`bench: skipped, no ${news} or no ${quotes}\n`);
    return;
  }
  row(["articles in the ledger", "MB on disk", "made: CPU s", "peak MB", `${ADDED} more: CPU s`, "wall s", "peak MB"]);
  row(["---:", "---:", "---:", "---:", "---:", "---:", "---:"]);
  if (sizes.length === 0) {
    measure(lines(news));
    measure(lines(quotes).map(asArticle));
  }
  for (const size of sizes) measure(generated(quotes, size));
}

const lines = (file: string): string[] => gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean);

/** An article that holds one quotation. */
function asArticle(line: string): string {
  const { id, q, sp, date, urls } = JSON.parse(line) as Record<"id" | "q" | "sp" | "date", string> & { urls: string[] };
  const publishedAt = date.slice(0, 10);
  return JSON.stringify({ id, url: urls[0], publishedAt, text: `“${q.replace(/[“”"]/g, "")}” ${sp} said.` });
}

function generated(quotes: string, size: number): string[] {
  const model = readModel(quotes);
  return Array.from({ length: Math.ceil(size / QUOTED) }, (_, n) => {
    const paragraphs = Array.from({ length: QUOTED }, (_, k) => {
      const number = n * QUOTED + k;
      return `“${generate(model, number)},” said ${SPEAKERS[number % SPEAKERS.length]}.`;
    });
    const publishedAt = new Date(Date.UTC(2016, 0, 1 + (n % 366))).toISOString().slice(0, 10);
    return JSON.stringify({ id: `g${n}`, publishedAt, text: paragraphs.join("\n\n") });
  });
}

/** Twice ten that stand far apart are held back. With the first ten a small ledger gets its index; the others are measured. */
function measure(articles: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));
  const step = Math.floor(articles.length / (2 * ADDED));
  const lotOf = (i: number): number => (i % step !== 0 || i / step >= 2 * ADDED ? 0 : 1 + ((i / step) % 2));
  const [first, more, last] = [0, 1, 2].map((lot) => {
    const file = join(folder, `${lot}.jsonl`);
    writeFileSync(file, articles.filter((_, i) => lotOf(i) === lot).join("\n"));
    return file;
  }) as [string, string, string];
  const ledger = join(folder, "bench.db");
  const made = traced(first, ledger);
  const size = statSync(ledger).size / 2 ** 20;
  traced(more, ledger);
  const added = traced(last, ledger);
  row([
    ...[
      (articles.length - 2 * ADDED).toLocaleString("en"),
      size.toFixed(0),
      made.cpu.toFixed(1),
      made.peakMB.toFixed(0),
    ],
    ...[added.cpu.toFixed(2), added.wall.toFixed(2), added.peakMB.toFixed(0)],
  ]);
  rmSync(folder, { recursive: true });
}

interface Usage {
  readonly wall: number;
  readonly cpu: number;
  readonly peakMB: number;
}

function traced(input: string, ledger: string): Usage {
  const usage = fileURLToPath(new URL("usage.js", import.meta.url));
  const done = spawnSync(
    process.execPath,
    ["--import", usage, PROGRAM, "trace", input, "--ledger", ledger, "--quiet", "--format", "json"],
    { stdio: ["ignore", "ignore", "inherit", "pipe"] },
  );
  return JSON.parse(String(done.output[3])) as Usage;
}

const row = (cells: readonly string[]): void => void process.stdout.write(`| ${cells.join(" | ")} |\n`);
