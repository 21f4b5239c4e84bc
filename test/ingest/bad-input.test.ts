/** Bad input of each kind: one clear line that says what is wrong and what was expected, memory bounded, nothing run, nothing written. */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { FORMATS } from "../../src/ingest/formats.js";
import { type Ingested, ingest } from "../../src/ingest/ingest.js";
import { NOTHING_SAID } from "../../src/ingest/said.js";
import { readAny } from "./contract.js";
import { documentXml, docx, zipOf } from "./make-docx.js";
import { column, pdf } from "./make-pdf.js";
import { SAMPLES } from "./samples.js";

const folder = mkdtempSync(join(tmpdir(), "stemma-bad-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MEGABYTE = 1024 * 1024;
const sample = (kind: string): Buffer => SAMPLES[kind]?.[0]?.file ?? Buffer.alloc(0);
const half = (file: Buffer) => file.subarray(0, Math.floor(file.length / 2));
const latin1 = (file: Buffer) => Buffer.from(file.toString("utf8").replace("Harbor", "Hàrbor"), "latin1");

const lines = (found: readonly Ingested[]) =>
  found.map((one) => ("problem" in one ? one.problem.message : `read: ${one.article.text.slice(0, 40)}`));

/** Sets bit 0 of each entry's flags: encrypted. */
function encrypted(file: Buffer): Buffer {
  const changed = Buffer.from(file);
  for (
    let at = changed.indexOf("PK\x01\x02", 0, "latin1");
    at >= 0;
    at = changed.indexOf("PK\x01\x02", at + 4, "latin1")
  )
    changed.writeUInt16LE(changed.readUInt16LE(at + 8) | 1, at + 8);
  return changed;
}

const PAGE = [column(72, 100, ["We sail on Monday at noon."])];
const KEY = "<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>";

describe("one line for a file that is", () => {
  it.each<[string, Buffer, RegExp]>([
    ["empty", Buffer.alloc(0), /^an empty file; expected the text of an article$/],
    ["blank", Buffer.from(" \n\n \t"), /^no words in it; expected the text of an article$/],
    ["a DOCX cut off", half(sample("DOCX")), /^a damaged ZIP file, or one that ends too soon; expected a whole DOCX$/],
    [
      "a PDF cut off at its head",
      sample("PDF").subarray(0, 30),
      /^a damaged PDF, or one that ends too soon; expected a whole PDF$/,
    ],
    ["JSON cut off", half(sample("JSON")), /JSON.*; expected /],
    [
      "JSON lines cut off",
      half(sample("JSON lines")),
      /^line 1: not valid JSON; expected one object with a "text" or "html" on each line$/,
    ],
    [
      "gzip cut off",
      half(gzipSync(sample("plain text"))),
      /^gzip data that ends too soon; expected a whole \.gz file$/,
    ],
    [
      "gzip that is damaged",
      Buffer.concat([gzipSync("We sail.").subarray(0, 12), Buffer.alloc(20, 7)]),
      /^damaged gzip data; expected a whole \.gz file$/,
    ],
    ["a DOCX with a password", encrypted(sample("DOCX")), /encrypted; expected a file without a password/],
    [
      "a DOCX that Word has encrypted",
      Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"),
      /DOCX with a password, is not read yet; expected /,
    ],
    [
      "a PDF with a password",
      pdf(PAGE, {}, `/ID [<01><01>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${KEY} /U ${KEY} /P -4 >>`),
      /^an encrypted PDF; expected one that opens without a password$/,
    ],
    [
      "a PDF of pictures",
      pdf([{ stream: "q 100 0 0 100 0 0 cm Q" }]),
      /^no text in it; expected a PDF with text, not pictures of pages$/,
    ],
    [
      "text in no charset",
      latin1(sample("plain text")),
      /^invalid UTF-8 at byte \d+ \(0x\w\w\); expected text in UTF-8$/,
    ],
    [
      "Markdown in no charset",
      latin1(sample("Markdown")),
      /^invalid UTF-8 at byte \d+ \(0x\w\w\); expected text in UTF-8$/,
    ],
    [
      "subtitles in no charset",
      Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\nWe sail, Ren\xe9.\n", "latin1"),
      /^invalid UTF-8 at byte \d+ \(0xE9\); expected text in UTF-8$/,
    ],
    ["a DOCX whose XML is in no charset", zipOf({ "word/document.xml": "\u0000\u0001" }), /; expected /],
    [
      "subtitles without words",
      Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\n\n"),
      /^subtitles without a word in them; expected cues with a time and words$/,
    ],
    [
      "a ZIP in a ZIP",
      zipOf({ "inner.docx": sample("DOCX").toString("latin1") }),
      /^a ZIP file without a document in it is not read yet; expected a DOCX among ZIP files$/,
    ],
    ["gzip in gzip", gzipSync(gzipSync("We sail.")), /; expected /],
    [
      "a DOCX that unpacks to more than is read",
      zipOf({ "word/document.xml": documentXml(" ".repeat(65 * MEGABYTE)) }),
      /^a part that unpacks to more than 64 MB; expected a whole DOCX$/,
    ],
    [
      "XML within XML, without an end",
      docx([{ xml: "<w:p>".repeat(100_000) }]),
      /^XML nested deeper than 256 elements; expected a whole DOCX$/,
    ],
  ])("%s", async (_, file, expected) => {
    const found = lines(await readAny(file));
    expect(found).toEqual([expect.stringMatching(expected)]);
  });
});

describe("the rest is done", () => {
  it("files beside a bad one are read, whatever they are called", async () => {
    const place = join(folder, "mixed");
    const { mkdirSync } = await import("node:fs");
    mkdirSync(place);
    writeFileSync(join(place, "a.docx"), half(sample("DOCX")));
    writeFileSync(join(place, "b.txt"), sample("PDF"));
    writeFileSync(join(place, "c.pdf"), sample("DOCX"));
    writeFileSync(join(place, "d.html"), sample("plain text"));
    writeFileSync(join(place, "e.json"), sample("Markdown"));
    const found: Ingested[] = [];
    for await (const one of ingest([place])) found.push(one);
    expect(found.map((one) => ("problem" in one ? "problem" : one.article.text.includes("Oake")))).toEqual([
      ...["problem", true, true, true, true],
    ]);
  });
});

describe("memory is bounded", () => {
  const HEADS: Readonly<Record<string, string>> = {
    HTML: "<!doctype html><html><body><p>",
    "RSS, Atom, JSON Feed or OPML": "<rss><channel><item>",
    "WebVTT or SRT": "WEBVTT\n\n00:01.000 --> 00:02.000\n",
    PDF: "%PDF-1.4\n",
    DOCX: "PK\x03\x04",
    JSON: '[\n{"text": "',
    "JSON lines": '{"text": "',
    Markdown: "# A Ferry\n\n",
    "plain text": "",
  };
  it.each(Object.entries(HEADS))("%s that does not end is left after 64 MB", async (kind, head) => {
    const format = FORMATS.find(({ name }) => name === kind);
    const chunk = Buffer.alloc(MEGABYTE, "We sail at noon. ");
    let given = 0;
    const endless = async function* () {
      yield Buffer.from(head, "latin1");
      for (; given < 500; given++) yield chunk;
    };
    const before = process.memoryUsage.rss();
    const found: string[] = [];
    for await (const one of format?.read(endless(), "endless", NOTHING_SAID) ?? [])
      if (!("mark" in one)) found.push(...lines([one]));
    expect(found).toEqual([expect.stringMatching(/over 64 MB|longer than 64 MB|64 MB/)]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(400 * MEGABYTE);
  });

  it("gzip that unpacks to a gigabyte is left after 64 MB", async () => {
    const bomb = gzipSync(Buffer.alloc(300 * MEGABYTE, "We sail. "));
    const found: Ingested[] = [];
    for await (const one of ingest(["-"], { stdin: Readable.from([bomb]) })) found.push(one);
    expect(lines(found)).toEqual([expect.stringMatching(/^text over 64 MB; expected one article$/)]);
  });
});

describe("what a file says to do is not done", () => {
  it("entities of a document's own are not expanded", async () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const xml = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol">${entities}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const body = documentXml("We sail.", { xml: "<w:p><w:r><w:t>&l9; &f;</w:t></w:r></w:p>" }).replace(
      /^<\?xml[^>]*>/,
      xml,
    );
    const [one] = await readAny(zipOf({ "word/document.xml": body }));
    const text = one && "article" in one ? one.article.text : "";
    expect(text).toContain("We sail.");
    expect(text.length).toBeLessThan(100);
    expect(text).not.toMatch(/lol|root:/);
  });

  it("names of parts that lead out of an archive lead nowhere", async () => {
    const file = zipOf({
      "../../../../tmp/stemma-escaped": "x",
      "/etc/stemma-escaped": "x",
      "word/document.xml": documentXml("We sail on Monday."),
      "..\\..\\stemma-escaped": "x",
    });
    const found = await readAny(file);
    expect(found).toMatchObject([{ article: { text: "We sail on Monday." } }]);
    expect(["/tmp/stemma-escaped", "/etc/stemma-escaped"].filter((path) => existsSync(path))).toEqual([]);
  });

  it("scripts in a page, a PDF and a draft are no text, and do not run", async () => {
    const script = `globalThis.stemmaRan = true; require("fs").writeFileSync("${folder}/ran", "")`;
    const page = sample("HTML")
      .toString()
      .replace("</article>", `<script>${script}</script><img src=x onerror='${script}'></article>`);
    const withScript = pdf(PAGE, {}, "", `/OpenAction << /S /JavaScript /JS (${script.replace(/[()]/g, "\\$&")}) >>`);
    const draft = `${sample("Markdown").toString()}\n<script>\n${script}\n</script>\n`;
    for (const file of [Buffer.from(page), withScript, Buffer.from(draft)]) {
      const [one] = await readAny(file);
      if (!one || !("article" in one)) throw new Error(JSON.stringify(one));
      const { text, blocks } = one.article;
      const words = blocks.filter(({ role }) => role !== "boilerplate").map(({ start, end }) => text.slice(start, end));
      expect(words.join("\n")).not.toContain("stemmaRan");
    }
    expect(existsSync(join(folder, "ran"))).toBe(false);
    expect("stemmaRan" in globalThis).toBe(false);
  });
});
