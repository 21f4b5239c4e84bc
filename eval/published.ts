/** Extraction against two published collections, by the scorer that results are compared by. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extract } from "../src/extract/extract.js";
import { readJsonLine } from "../src/ingest/ingest.js";
import { extractionRecord } from "../src/report/extraction.js";
import type { Score } from "./score.js";

interface Printed {
  readonly quoted: { readonly precision: number; readonly recall: number };
  readonly mention?: number;
  readonly indirect?: {
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
    readonly mention: number;
  };
  readonly name?: { readonly answered: number; readonly right: number };
}

/** Empty where the collections, the scorer or a Python to run it are not there. */
export function scorePublished(shared: string): Score[] {
  const scorer = join(shared, "score", "quotations.py");
  const scores: Score[] = [];
  for (const [name, file] of [
    ["polnear", "data/polnear/dev.jsonl"],
    ["scu", "data/scu/scu43.jsonl"],
  ] as const) {
    const gold = join(shared, file);
    if (!existsSync(scorer) || !existsSync(gold)) continue;
    const printed = run(scorer, gold);
    if (!printed) continue;
    const add = (what: string, value: number | undefined): void => {
      if (value !== undefined) scores.push({ name: `${name}: ${what}`, right: value, of: 1, wrong: [] });
    };
    add("quoted regions, precision", printed.quoted.precision);
    add("quoted regions, recall", printed.quoted.recall);
    add("speaker mention", printed.mention);
    add("indirect speech, precision", printed.indirect?.precision);
    add("indirect speech, recall", printed.indirect?.recall);
    add("indirect speech, F1", printed.indirect?.f1);
    add("indirect speech, speaker mention", printed.indirect?.mention);
    add("speaker name, right of answered", printed.name?.right);
    add("speaker name, answered", printed.name?.answered);
  }
  return scores;
}

function run(scorer: string, gold: string): Printed | null {
  const folder = mkdtempSync(join(tmpdir(), "stemma-eval-"));
  try {
    const lines = readFileSync(gold, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    const records = lines.flatMap((line, i) => {
      const read = readJsonLine(line, gold, i + 1);
      return "article" in read ? [JSON.stringify(extractionRecord(read.article, extract(read.article)))] : [];
    });
    const predicted = join(folder, "predicted.jsonl");
    writeFileSync(predicted, records.join("\n"));
    return JSON.parse(execFileSync("python3", [scorer, gold, predicted], { encoding: "utf8" })) as Printed;
  } catch (error) {
    process.stderr.write(`eval: ${gold}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}\n`);
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
