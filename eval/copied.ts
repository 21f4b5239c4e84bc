/**
 * What is read of saved pages copied as text, line for line, whole and around the article, against what their markup states. Only what stands
 * in the copied text can be read: a headline as a line, an outlet and the authors anywhere, a day in no other form than the markup's is
 * not looked for.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { readPage } from "../src/ingest/html/page.js";
import { readArticle } from "../src/ingest/ingest.js";
import type { Article } from "../src/model.js";
import { copiedPages } from "../train/copied-pages.js";
import type { Score } from "./score.js";

const WAYS = [
  ["whole", "whole"],
  ["article", "around the article"],
] as const;

/** Empty where the pages are not there. */
export async function scoreCopied(shared: string): Promise<Score[]> {
  const path = join(shared, "data", "pages", "aeb.jsonl.gz");
  if (!existsSync(path)) return [];
  const counts = new Map<string, { right: number; of: number }>();
  const count = (name: string, isRight: boolean) => {
    const so = counts.get(name) ?? { right: 0, of: 0 };
    counts.set(name, { right: so.right + (isRight ? 1 : 0), of: so.of + 1 });
  };
  for (const { url, html, way, lines } of copiedPages(path)) {
    const named = WAYS.find(([one]) => one === way)?.[1];
    if (named === undefined) continue;
    const stated = await readPage(html, url);
    const read = readArticle(lines.join("\n\n"), "page.txt");
    const holds = (words: string) => lines.some((line) => plain(line).includes(plain(words)));
    const { title, outlet, authors } = stated;
    if (title && lines.some((line) => plain(line) === plain(title)))
      count(`copied pages, ${named}: headline`, same(title, read.title));
    if (outlet && holds(outlet)) count(`copied pages, ${named}: outlet`, same(outlet, read.outlet));
    if (authors.length > 0 && authors.every(holds)) count(`copied pages, ${named}: authors`, sameAuthors(stated, read));
  }
  return [...counts].map(([name, so]) => ({ name, ...so, wrong: [] }));
}

function sameAuthors(stated: Pick<Article, "authors">, read: Pick<Article, "authors">): boolean {
  return same(stated.authors.join(), read.authors.join());
}

function same(stated: string, read: string | null): boolean {
  return read !== null && plain(stated) === plain(read);
}

/** "The Lantern", "LANTERN" and "Lantern.com" are one. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^the | (?:com|org|net)$/g, "")
    .trim();
}
