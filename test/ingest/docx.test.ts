/** DOCX files become paragraphs; what is not in the text of the document is left out. */

import { describe, expect, it } from "vitest";
import { readDocx } from "../../src/ingest/docx.js";
import type { Ingested } from "../../src/ingest/problem.js";
import type { Article } from "../../src/model.js";
import { documentXml, docx, type Part, zipOf } from "./make-docx.js";

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function read(file: Buffer): Promise<Ingested[]> {
  const found: Ingested[] = [];
  for await (const one of readDocx(once(file), "draft.docx")) found.push(one);
  return found;
}

async function articleOf(file: Buffer): Promise<Article> {
  const [one] = await read(file);
  if (!one || !("article" in one)) throw new Error(`expected an article, found ${JSON.stringify(one)}`);
  return one.article;
}

async function messageOf(file: Buffer): Promise<string> {
  const [one, ...more] = await read(file);
  expect(more).toEqual([]);
  return one && "problem" in one ? one.problem.message : "an article";
}

const BODY = [
  "Mayor Mara Voss opened the Harbor City ferry on Monday before a crowd of two hundred.",
  "“I will ride it every day,” Voss said at the dock, and the harbor board agreed.",
];

describe("text of a document", () => {
  it.each<[string, Part[], string]>([
    ["paragraphs", ["We sail.", "On Monday."], "We sail.\n\nOn Monday."],
    ["an empty paragraph", ["We sail.", "", "On Monday."], "We sail.\n\nOn Monday."],
    ["a sentence over runs", [{ xml: "<w:p><w:r><w:t>We </w:t></w:r><w:r><w:t>sail.</w:t></w:r></w:p>" }], "We sail."],
    ["signs of XML", ["Rope & <tar>"], "Rope & <tar>"],
    [
      "tabs and breaks",
      [{ xml: "<w:p><w:r><w:t>We</w:t><w:tab/><w:t>sail</w:t><w:br/><w:t>now</w:t></w:r></w:p>" }],
      "We\tsail\nnow",
    ],
    [
      "tab stops",
      [{ xml: '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>We</w:t></w:r></w:p>' }],
      "We",
    ],
    [
      "what a tracked change took out",
      [
        {
          xml: "<w:p><w:del><w:r><w:delText>No</w:delText></w:r></w:del><w:ins><w:r><w:t>Yes</w:t></w:r></w:ins></w:p>",
        },
      ],
      "Yes",
    ],
    [
      "what was moved, once",
      [
        {
          xml: "<w:p><w:moveFrom><w:r><w:t>Yes</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>Yes</w:t></w:r></w:moveTo></w:p>",
        },
      ],
      "Yes",
    ],
    ["a field's code", [{ xml: "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>" }], "3"],
    [
      "a text box, once",
      [
        {
          xml: "<w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>",
        },
      ],
      "Box",
    ],
    [
      "a table's cells",
      [
        {
          xml: "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        },
      ],
      "a\n\nb",
    ],
  ])("%s", async (_, parts, text) => {
    expect((await articleOf(docx(parts))).text).toBe(text);
  });

  it("each paragraph is a place", async () => {
    const { text, places } = await articleOf(docx(BODY));
    expect(places?.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`)).toEqual(
      BODY.map((words, index) => `¶ ${index + 1} ${words}`),
    );
  });

  it("a paragraph in a heading's style is no body", async () => {
    const { blocks, text } = await articleOf(
      docx([["Title", "A Ferry at Last"], ...BODY, ["Heading2", "What it costs"], ...BODY]),
    );
    const roles = blocks.map(({ role, start, end }) => [role, text.slice(start, Math.min(end, start + 15))]);
    expect(roles).toEqual([
      ["headline", "A Ferry at Last"],
      ["body", "Mayor Mara Voss"],
      ["body", "“I will ride it"],
      ["promo", "What it costs"],
      ["body", "Mayor Mara Voss"],
      ["body", "“I will ride it"],
    ]);
  });
});

describe("properties of a document", () => {
  const CORE = {
    "dc:title": "A Ferry at Last",
    "dc:creator": "Ana Ruhl; Tom Oake",
    "dcterms:created": "2031-05-02T09:00:00Z",
    "dc:language": "en-GB",
  };

  it("are taken where the text states nothing", async () => {
    expect(await articleOf(docx(BODY, CORE))).toMatchObject({
      title: "A Ferry at Last",
      authors: ["Ana Ruhl", "Tom Oake"],
      // The day a file was made is not the day its words were published.
      publishedAt: null,
      language: "en-GB",
      evidence: { title: { from: "file properties", at: null } },
    });
  });

  it("give way to what the text states", async () => {
    const article = await articleOf(
      docx(["Mayor Opens the Ferry", "By Ines Tarn", "Published on May 6, 2031", ...BODY], CORE),
    );
    expect(article).toMatchObject({
      title: "Mayor Opens the Ferry",
      authors: ["Ines Tarn"],
      publishedAt: "2031-05-06",
    });
  });

  it("that programs give by themselves are none", async () => {
    const article = await articleOf(
      docx(BODY, { "dc:title": "Microsoft Word - draft.doc", "dc:creator": "Office User" }),
    );
    expect(article.title).not.toBe("Microsoft Word - draft.doc");
    expect(article.authors).toEqual([]);
  });

  it("do not rename an article", async () => {
    expect((await articleOf(docx(BODY, CORE))).id).toBe((await articleOf(docx(BODY))).id);
  });
});

describe("files that are no whole document give one line", () => {
  const whole = docx(BODY);
  const part = (xml: string | Buffer) => zipOf({ "word/document.xml": xml });

  it.each<[string, Buffer, RegExp]>([
    ["cut off", whole.subarray(0, whole.length - 60), /^a damaged ZIP file, or one that ends too soon/],
    [
      "a password",
      zipOf({ "word/document.xml": documentXml("We sail.") }, 1),
      /^encrypted; expected a file without a password/,
    ],
    ["no words", docx([""]), /^no words in it/],
    ["another kind", zipOf({ "xl/workbook.xml": "" }), /^a spreadsheet is not read yet/],
    ["a path out of the archive", zipOf({ "../../etc/passwd": "root" }), /^a ZIP file without a document in it/],
    ["a bomb", part(Buffer.alloc(70 * 1024 * 1024)), /^a part that unpacks to more than 64 MB/],
    ["a million elements deep", part(`<w:p>${"<w:r>".repeat(1_000_000)}`), /^XML nested deeper than 256 elements/],
  ])("%s", async (_, file, message) => {
    expect(await messageOf(file)).toMatch(message);
  });

  it("entities of a document's own are never expanded", async () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "${"ha".repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]>`;
    const xml = documentXml({ xml: "<w:p><w:r><w:t>We &b; sail.</w:t></w:r></w:p>" });
    expect((await articleOf(part(bomb + xml))).text).toBe("We &b; sail.");
  });
});
