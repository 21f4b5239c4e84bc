/** EPUB: chapters in the order of the spine, each under its name. */

import { describe, expect, it } from "vitest";
import { readDocx } from "../../src/ingest/docx.js";
import { readEpub } from "../../src/ingest/epub.js";
import type { Ingested } from "../../src/ingest/problem.js";
import { placeAt } from "../../src/text/places.js";
import { epub, zipOf } from "./make-docx.js";

async function read(file: Buffer): Promise<Ingested[]> {
  const found: Ingested[] = [];
  for await (const one of readEpub(
    (async function* () {
      yield file;
    })(),
    "book.epub",
  ))
    found.push(one);
  return found;
}

const BOOK = epub([
  ["The Harbor", "Mara Voss came to the harbor in the spring.", "“I shall stay,” she told Tom Oake."],
  ["Salt & Rope", "Oake said nothing for a year."],
]);

const PARTS = {
  "META-INF/container.xml": '<container><rootfile full-path="book.opf"/></container>',
  "book.opf":
    '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
  "a.xhtml": "<html><body><p>We sail.</p></body></html>",
};

describe("a book", () => {
  it("is its chapters in their order, whatever their order in the archive; scripts are no words", async () => {
    const [one, ...more] = await read(BOOK);
    expect(more).toEqual([]);
    if (!one || !("article" in one)) throw new Error(JSON.stringify(one));
    const { article } = one;
    expect(article.text.split("\n\n")).toEqual([
      "The Harbor",
      "Mara Voss came to the harbor in the spring.",
      "“I shall stay,” she told Tom Oake.",
      "Salt & Rope",
      "Oake said nothing for a year.",
    ]);
    expect(article).toMatchObject({ authors: ["Ana Ruhl"], language: "en" });
    const chapterOf = (words: string) => placeAt(article.places, article.text.indexOf(words))?.label;
    expect([chapterOf("I shall stay"), chapterOf("nothing for a year")]).toEqual(["§ The Harbor", "§ Salt & Rope"]);
  });
});

it("a book whose type does not stand first is a book", async () => {
  const found: Ingested[] = [];
  const late = { "a.txt": "", ...PARTS };
  for await (const one of readDocx(
    (async function* () {
      yield zipOf(late);
    })(),
    "book.epub",
  ))
    found.push(one);
  expect(found).toMatchObject([{ article: { text: "We sail." } }]);
});

describe("one line for a book", () => {
  it.each<[string, Buffer, RegExp]>([
    [
      "with copy protection",
      epub([["One", "We sail."]], { "META-INF/rights.xml": "<rights/>" }),
      /^an EPUB with copy protection; expected /,
    ],
    [
      "without a list of its parts",
      zipOf({ mimetype: "application/epub+zip" }),
      /^an EPUB without a list of its parts; expected /,
    ],
    ["without a chapter", epub([]), /^an EPUB that names no chapter; expected /],
    [
      "whose chapters lie elsewhere",
      epub([["One", "We sail."]], {
        "OEBPS/book.opf":
          '<package><manifest><item id="a" href="../../../../etc/passwd"/></manifest><spine><itemref idref="a"/></spine></package>',
      }),
      /^1 of 1 chapters not read \(\.\.\/\.\.\/\.\.\/etc\/passwd\); expected a whole EPUB$/,
    ],
    ["cut off", BOOK.subarray(0, 400), /^a damaged ZIP file, or one that ends too soon; expected a whole EPUB$/],
    [
      "that unpacks to more than is read",
      epub([["One", "We sail. ".repeat(8_000_000)]]),
      /^1 of 1 chapters not read .*; expected a whole EPUB$/,
    ],
  ])("%s", async (_, file, message) => {
    const found = await read(file);
    expect(found).toMatchObject([{ problem: { message: expect.stringMatching(message) } }]);
  });
});
