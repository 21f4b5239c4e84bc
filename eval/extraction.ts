import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { extract } from "../src/extract/extract.js";
import { readArticle } from "../src/ingest/article.js";

/** What the public scorer prints for one set; fields as in its own help text. */
export interface ExtractionScores {
  readonly articles: number;
  readonly quoted: { readonly gold: number; readonly precision: number; readonly recall: number; readonly f1: number };
  readonly mention?: number;
  readonly name?: {
    readonly gold: number;
    readonly accuracy: number;
    readonly answered: number;
    readonly right: number;
  };
}

/** Extracts from a gold set (JSON lines, gzipped or not) and scores with `scorer`; null where a file or Python is absent. */
export function scoreExtraction(gold: string, scorer: string): ExtractionScores | null {
  if (!existsSync(gold) || !existsSync(scorer)) return null;
  const bytes = readFileSync(gold);
  const lines = (gold.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").filter(Boolean);
  const folder = mkdtempSync(join(tmpdir(), "stemma-eval-"));
  try {
    const predicted = join(folder, "predicted.jsonl");
    const printed = lines.map((line) => {
      const { id, text } = JSON.parse(line) as { id: string | number; text: string };
      return JSON.stringify({ id, quotations: extract(readArticle(text, "-")) });
    });
    writeFileSync(predicted, printed.join("\n"));
    const out = execFileSync("python3", [scorer, gold, predicted], { encoding: "utf8" });
    return JSON.parse(out) as ExtractionScores;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cause;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
