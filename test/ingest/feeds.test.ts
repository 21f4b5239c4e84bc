import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { withFeedDate } from "../../src/ingest/feed.js";
import { readPage } from "../../src/ingest/html/page.js";
import { type Ingested, ingest } from "../../src/ingest/ingest.js";
import { ATOM, JSON_FEED, OPML, RDF, RSS } from "../feeds/samples.js";

const folder = mkdtempSync(join(tmpdir(), "stemma-feeds-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(text: string): Promise<Ingested[]> {
  const file = join(folder, "given");
  writeFileSync(file, text);
  const items: Ingested[] = [];
  for await (const item of ingest([file])) items.push(item);
  return items;
}

describe.each([
  ["RSS", RSS],
  ["Atom", ATOM],
  ["RDF", RDF],
  ["JSON Feed", JSON_FEED],
])("a saved feed in %s", (_, text) => {
  it("gives the articles that it holds whole, and says how many it does not", async () => {
    const [first, second, ...rest] = await read(text);
    expect(rest).toEqual([]);
    if (!first || !("article" in first)) throw new Error(JSON.stringify(first));
    const { article } = first;
    expect(article).toMatchObject({
      title: "Night ferry to stay",
      outlet: "The Harbour Herald",
      authors: ["Maud Ellery"],
      publishedAt: expect.stringMatching(/^2031-05-02T10:00/),
      url: "https://herald.example/ferry?a=1&b=2",
      language: "en-gb",
      evidence: { outlet: { from: "feed", at: null }, publishedAt: { from: "feed", at: null } },
    });
    for (const { start, end } of article.blocks) expect(article.text.slice(start, end).trim()).not.toBe("");
    const quotation = extract(article).find(({ kind }) => kind !== "indirect");
    const [[from = 0, to = 0] = []] = quotation?.segments ?? [];
    expect(article.text.slice(from, to)).toBe(
      "We will keep the night ferry, because people on the island need a way home after dark,",
    );
    expect(quotation?.speaker.name).toBe("Ada Thorne");
    expect(second).toEqual({
      problem: {
        source: join(folder, "given"),
        message: "1 of 2 items without the whole article; expected it: stemma watch fetches their pages",
      },
    });
  });
});

describe("what is no feed of articles says so in one line", () => {
  it.each([
    ["a list of feeds", OPML, "a list of feeds (2); expected articles: stemma watch reads such lists"],
    ["a feed that ends too soon", RSS.slice(0, 700), "a damaged feed, or one that ends too soon; expected whole RSS"],
    ["an empty feed", `<rss version="2.0"><channel><title>H</title></channel></rss>`, "a feed without items"],
  ])("%s", async (_, text, message) => {
    expect(await read(text)).toEqual([
      { problem: expect.objectContaining({ message: expect.stringContaining(message) }) },
    ]);
  });
});

describe("the day that a feed gives", () => {
  const item = {
    key: "a",
    address: null,
    title: null,
    authors: [],
    published: "Fri, 02 May 2031 10:00:00 GMT",
    language: null,
    whole: null,
  };
  const page = (head: string) =>
    readPage(
      `<html><head>${head}</head><body><h1>Ferry to stay</h1><p>The night ferry will not be cut, the board said.</p></body></html>`,
      "x.html",
    );

  it("stands where the page gives none, and says so", async () => {
    const bare = await page("");
    const dated = withFeedDate(bare, item);
    expect(dated).toMatchObject({
      publishedAt: expect.stringMatching(/^2031-05-02/),
      evidence: { publishedAt: { from: "feed", at: null } },
    });
    expect(dated.id).not.toBe(bare.id);
  });

  it("never in the place of the page's own, and never guessed", async () => {
    const own = await page('<meta property="article:published_time" content="2031-05-01">');
    expect(withFeedDate(own, item)).toBe(own);
    const bare = await page("");
    expect(withFeedDate(bare, { ...item, published: "yesterday" })).toBe(bare);
  });
});
