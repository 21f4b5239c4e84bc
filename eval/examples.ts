/** The invented example against its table of what each quotation shows. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle, readJsonLine } from "../src/ingest/ingest.js";
import type { Article, Rendition } from "../src/model.js";
import { traceArticles } from "../src/pipeline.js";
import { type Score, tally } from "./score.js";

interface Expected {
  readonly file: string;
  readonly begins: string;
  readonly class: string;
  readonly flags: readonly string[];
  readonly fragment?: boolean;
}

export function scoreExamples(folder: string): Score[] {
  const { renditions: rows } = JSON.parse(
    readFileSync(join("test", "cases", "pellhaven", "expected.json"), "utf8"),
  ) as {
    renditions: Expected[];
  };
  const coverage = folder;
  const articles = readdirSync(coverage)
    .sort()
    .flatMap((file) => readExample(join(coverage, file), file));
  const { statements } = traceArticles(articles);
  const sources = new Map(articles.map(({ id, source }) => [id, source]));
  const printed = statements.flatMap(({ renditions }) => renditions);
  const of = (row: Expected): Rendition[] =>
    printed.filter(({ article, text }) => sources.get(article) === row.file && begins(text, row.begins));
  return [
    tally(
      "examples: class",
      rows.map((row) => [`${row.file} ${row.begins}`, of(row).some((one) => one.class === row.class)]),
    ),
    tally(
      "examples: flags",
      rows.map((row) => [
        `${row.file} ${row.begins}`,
        of(row).some((one) => row.flags.every((flag) => one.flags.some((other) => other === flag))),
      ]),
    ),
    tally(
      "examples: fragment",
      rows.map((row) => [`${row.file} ${row.begins}`, of(row).some((one) => one.fragment === (row.fragment ?? false))]),
    ),
  ];
}

function readExample(path: string, file: string): Article[] {
  const text = readFileSync(path, "utf8");
  if (!file.endsWith(".jsonl")) return [readArticle(text, file)];
  return text
    .split("\n")
    .filter(Boolean)
    .flatMap((line, i) => {
      const read = readJsonLine(line, file, i + 1);
      return "article" in read ? [read.article] : [];
    });
}

const begins = (text: string, words: string): boolean => plain(text).startsWith(plain(words));
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}' ]/gu, "");
