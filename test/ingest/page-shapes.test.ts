/** Each line of six shapes of page has its role, and quotations are taken from the article's own lines alone. */

import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { cleanPage } from "../../src/ingest/html/clean.js";
import { readPage } from "../../src/ingest/html/page.js";
import { readArticle } from "../../src/ingest/ingest.js";
import type { Article } from "../../src/model.js";
import { SHAPES } from "./page-shapes.js";

const quotationsOf = (article: Article): string[] =>
  extract(article)
    .filter(({ kind }) => kind !== "indirect")
    .map(({ segments }) => segments.map(([start, end]) => article.text.slice(start, end)).join(" … "));

describe.each(SHAPES.map((shape) => [shape.name, shape] as const))("%s", (_, shape) => {
  it("has the role of each of its lines", async () => {
    const { text, blocks } = await readPage(shape.html, "page.html");
    const lines = blocks.map(({ role, start, end }) => [role, text.slice(start, end)]);
    expect(lines).toEqual(shape.lines);
  });

  it("gives the quotations of headline, dek and body, and no others", async () => {
    const article = await readPage(shape.html, "page.html");
    expect(quotationsOf(article)).toEqual(shape.quoted);
  });

  it("scraped to plain lines, menus and all, gives the same quotations", () => {
    const article = readArticle(cleanPage(shape.html).lines.join("\n\n"), "page.txt");
    expect(quotationsOf(article)).toEqual([...shape.quoted, ...(shape.scraped ?? [])]);
  });

  it("states its title, authors, time and outlet", async () => {
    const { title, authors, publishedAt, outlet } = await readPage(shape.html, "page.html");
    expect({ title, authors, publishedAt, outlet }).toEqual({
      title: shape.title,
      authors: shape.authors,
      publishedAt: shape.publishedAt,
      outlet: shape.outlet,
    });
  });
});
