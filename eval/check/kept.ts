/** How the set lies on disk: drafts as text, a DOCX too (its paragraphs, from which it is made when it is read), the truth as JSON lines. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./rows.js";
import type { Draft } from "./written.js";

/** "18-made.docx" is kept as "18-made.docx.txt". */
export const keptAs = (name: string): string => (name.endsWith(".docx") ? `${name}.txt` : name);

export const rowLines = (drafts: readonly Draft[]): string =>
  `${drafts.flatMap(({ rows }) => rows.map((row) => JSON.stringify(row))).join("\n")}\n`;

/** The drafts and their truth as they are kept. */
export function readKept(folder: string): Draft[] {
  const rows = readFileSync(join(folder, "truth.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  return [...new Set(rows.map(({ draft }) => draft))].map((name) => ({
    name,
    text: readFileSync(join(folder, "drafts", keptAs(name)), "utf8"),
    rows: rows.filter(({ draft }) => draft === name),
  }));
}
