import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/ingest/ingest.js";
import type { Ledger } from "../../src/model.js";
import { traceArticles } from "../../src/pipeline.js";
import { renderReport } from "../../src/report/report.js";
import { fixture } from "./fixture.js";

const page = renderReport(fixture());

/** The text of a page without its tags. */
const textOf = (html: string): string =>
  html
    .replace(/<style>[^<]*<\/style>/, "")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
const text = textOf(page);

describe("the page", () => {
  it.each([
    ["the story as its title", "Harbour master defends closing of the Skerry ferry"],
    ["what was read", "6 articles and 1 transcript, 5 outlets named, 4–5 Mar 2031. 12 quotations of 3 statements"],
    ["the occasion and when it was printed", "Hesper Quillon to Tide Table · printed 4–5 Mar 2031"],
    [
      "outlets, printings, origins",
      "5 outlets and 1 article that names none · 8 printings · 6 independent origins · with its transcript",
    ],
    [
      "the earliest with its evidence",
      "Earliest in this collection: The Marlow Sound Gazette, 4 Mar 2031, 08:15, from its published line, ‘Published 4 March 2031, 8:15 a.m.’; 2 undated, which could be earlier.",
    ],
    [
      "the whole statement as running text",
      "“Look, we did not close the ferry because it was late. We closed it, as the council knows,",
    ],
    ["each difference in words", "prints ‘relationships’ where the transcript has ‘relationship’"],
    ["what to check", "check: negation"],
    ["to whom a printing gives the words", "Given here to Orrin Vale; others give it to Hesper Quillon."],
    ["when it was printed", "The Marlow Sound Gazette 4 Mar 2031, 08:15"],
    ["the place in the article", "paragraph 2 of 3"],
    ["credits in the article's own words", "Credits the Gazette: ‘According to the Gazette’"],
    ["that copying is undecided", "Who copied whom is undecided."],
    ["what was not used", "coverage/photo.jpg: binary file; expected text, HTML or JSON lines"],
    ["statements printed once", "“The yard has until Friday.”".slice(1, -1)],
    ["the time of an undated article", "undated"],
  ])("says %s", (_, words) => {
    expect(text).toContain(words);
  });

  it("shows every article's text whole", () => {
    for (const article of fixture().articles) {
      for (const block of article.blocks) expect(text).toContain(article.text.slice(block.start, block.end));
    }
  });

  it("ties every printing to the words in its article, and back", () => {
    const ids = new Set(Array.from(page.matchAll(/ id="([^"]+)"/g), (found) => found[1]));
    const targets = Array.from(page.matchAll(/ href="#([^"]+)"/g), (found) => found[1]);
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    for (let i = 1; i <= fixture().quotations.length; i++) {
      expect(ids).toContain(`q${i}`);
      expect(targets).toContain(`q${i}`);
    }
  });

  it("names no element twice", () => {
    const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), (found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("loads nothing and runs nothing", () => {
    expect(page).toContain("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|\son[a-z]+=/i);
  });

  it("is the same each time", () => {
    expect(renderReport(fixture())).toBe(page);
  });
});

describe("hostile text", () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>'\u202egnp.exe`;
  const base = fixture();
  const ledger: Ledger = {
    ...base,
    articles: base.articles.map((article) => ({
      ...article,
      outlet: evil,
      title: evil,
      authors: [evil],
      source: evil,
      url: "javascript:alert(3)",
      language: `en" onload="alert(4)`,
      publishedAt: evil,
    })),
    statements: base.statements.map((statement, i) => ({
      ...statement,
      id: `${i}${evil}`,
      speaker: evil,
      occasion: { saidTo: evil, from: evil, to: evil },
    })),
    stories: [{ id: evil, title: evil, articles: [] }],
    problems: [{ source: evil, message: evil }],
  };
  const html = renderReport(ledger);

  it("is shown as text", () => {
    expect(textOf(html)).toContain("<script>alert(1)</script>");
    expect(html).not.toMatch(/<script|<img|<[^>]*\sonload=/i);
  });

  it("gives no link that runs", () => {
    const targets = Array.from(html.matchAll(/href="([^"]*)"/g), (found) => found[1] ?? "");
    expect(targets.filter((target) => !target.startsWith("#"))).toEqual([]);
  });
});

describe("other ledgers", () => {
  it("one without anything", () => {
    const empty = renderReport({
      articles: [],
      quotations: [],
      statements: [],
      credits: [],
      lineage: [],
      stories: [],
      problems: [],
    });
    expect(textOf(empty)).toContain("No statement stands in more than one article of this collection.");
  });

  it("keeps what no article prints apart from what one prints", () => {
    const base = fixture();
    const [said] = base.statements;
    if (said === undefined) throw new Error("the fixture has statements");
    const unprinted = { ...said, renditions: said.renditions.slice(0, 1) };
    const shown = textOf(renderReport({ ...base, statements: [unprinted, ...base.statements.slice(1)] }));
    expect(shown).toContain("In a transcript alone");
    expect(shown).toContain("1 statement not found in the articles given");
  });

  it("shows text that no block covers", () => {
    const base = fixture();
    const articles = base.articles.map((article) => ({ ...article, blocks: article.blocks.slice(1, 2) }));
    const shown = textOf(renderReport({ ...base, articles }));
    for (const article of articles) {
      for (const line of article.text.split("\n").filter(Boolean)) expect(shown).toContain(line);
    }
  });

  it("says what of a very long article is not shown", () => {
    const base = fixture();
    const articles = base.articles.map((article, i) =>
      i === 0 ? { ...article, text: article.text + "x".repeat(300_000) } : article,
    );
    expect(textOf(renderReport({ ...base, articles }))).toMatch(
      /The text goes on for 100,\d{3} characters, not shown here\./,
    );
  });

  it("does not say that an outlet credits itself", () => {
    const said =
      "“The hull had fourteen cracks that nobody had reported to us,” Hesper Quillon told the Marlow Gazette.";
    const articles = ["Marlow Gazette", "Sound Courier"].map((outlet) => ({
      ...readArticle(`${outlet}\n\nBy Odalys Brandt\n\n${said}\n`, `${outlet}.txt`),
      outlet,
    }));
    const shown = textOf(renderReport(traceArticles(articles)));
    const count = (words: string): number => shown.split(words).length - 1;
    expect(count("said to this outlet")).toBe(1);
    expect(count("credits The Marlow Gazette")).toBe(1);
    expect(count("Names itself as the source: ‘told the Marlow Gazette’")).toBe(1);
    expect(count("Credits The Marlow Gazette: ‘told the Marlow Gazette’")).toBe(1);
  });
});
