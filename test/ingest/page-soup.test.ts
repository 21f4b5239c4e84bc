/** Pages of shuffled pieces, and pages with bytes turned over: each is read, or refused in one line, with places that cut out words. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePage } from "../../src/ingest/charset.js";
import { readPage } from "../../src/ingest/html/page.js";
import type { Article } from "../../src/model.js";
import { TEMPLATES } from "./page-templates.js";

const TAGS =
  "div p span a b ul ol li table tr td th section article aside header footer h1 h2 h3 blockquote pre form figure figcaption font q br hr img time main dl dt dd svg noscript select textarea script style iframe title body html head template";
const MARKS = [
  'class="byline"',
  'class="article-body content"',
  'class="comment"',
  'class="date"',
  'id="comments"',
  'itemprop="author"',
  'itemprop="articleBody"',
  'datetime="2031-05-06T07:30Z"',
  "hidden",
  'role="main"',
  'href="x"',
  'type="application/ld+json"',
  'content="By Ana Ruhl"',
  'property="og:title"',
];
const WORDS = [
  "The harbor board voted on Tuesday, after a long evening, to keep the ferry. ",
  "“No boat,” she said. ",
  "By Ana Ruhl and Tom Oake ",
  "Published May 6, 2031 7:30 PM ",
  "3 hours ago",
  "a-b, c-d > e-f { } ; : ",
  "(Photo by ",
  "&amp;&nbsp;&#8220;&bogus;",
  "<<",
  "<!--",
  "-->",
  "<![CDATA[",
  "<?x",
  "\0\v",
  "\ud83d\ude00",
  '{"@type":"NewsArticle","author":["',
];

const open = fc
  .tuple(fc.constantFrom(...TAGS.split(" ")), fc.subarray(MARKS, { maxLength: 3 }))
  .map(([tag, marks]) => `<${[tag, ...marks].join(" ")}>`);
const close = fc.constantFrom(...TAGS.split(" ")).map((tag) => `</${tag}>`);
const piece = fc.oneof(open, open, close, close, fc.constantFrom(...WORDS));

function check({ text, blocks, evidence }: Article): void {
  let last = 0;
  for (const { start, end } of blocks) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(text.slice(start, end).trim()).not.toBe("");
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
  for (const { at } of Object.values(evidence)) if (at) expect(text.slice(...at).length).toBe(at[1] - at[0]);
}

describe("whatever a page is made of", () => {
  it("its blocks are in order, and none is empty", async () => {
    const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
    await fc.assert(
      fc.asyncProperty(soup, async (html) => check(await readPage(html, "page.html"))),
      { numRuns: 4000 },
    );
  }, 60_000);

  it("its time grows with its length: a piece that is repeated costs no square", async () => {
    const unit = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
    const cost = async (html: string) => {
      const start = process.cpuUsage();
      check(await readPage(html, "page.html"));
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    await fc.assert(
      fc.asyncProperty(unit, async (one) => {
        // A square would take seconds for what takes some thirty milliseconds.
        expect(await cost(one.repeat(Math.ceil(100_000 / one.length)))).toBeLessThan(3000);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("bytes that are turned over harm nothing but themselves", async () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TEMPLATES), flips, async ({ html }, turned) => {
        const bytes = Buffer.from(html);
        for (const [at, value] of turned) bytes[at % bytes.length] = value;
        check(await readPage(await decodePage(bytes), "page.html"));
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});
