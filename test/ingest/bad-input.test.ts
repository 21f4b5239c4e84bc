/** Bad input beside the table of `faults.ts`: files that are of no kind, of two, or without an end. Memory is bounded. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { http, record } from "../../bench/archive/warc.js";
import { FORMATS } from "../../src/ingest/formats.js";
import { type Ingested, ingest } from "../../src/ingest/ingest.js";
import { FROM_THE_START } from "../../src/ingest/reached.js";
import { NOTHING_SAID } from "../../src/ingest/said.js";
import { readAny } from "./contract.js";
import { docx, zipOf } from "./make-docx.js";
import { SAMPLES } from "./samples.js";

const folder = mkdtempSync(join(tmpdir(), "stemma-bad-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MEGABYTE = 1024 * 1024;
const sample = (kind: string): Buffer => SAMPLES[kind]?.[0]?.file ?? Buffer.alloc(0);
const half = (file: Buffer) => file.subarray(0, Math.floor(file.length / 2));

const lines = (found: readonly Ingested[]) =>
  found.map((one) => ("problem" in one ? one.problem.message : `read: ${one.article.text.slice(0, 40)}`));

describe("one line for a file that is", () => {
  it.each<[string, Buffer, RegExp]>([
    ["empty", Buffer.alloc(0), /^an empty file; expected the text of an article$/],
    ["blank", Buffer.from(" \n\n \t"), /^no words in it; expected the text of an article$/],
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
    [
      "a DOCX that Word has encrypted",
      Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"),
      /DOCX with a password, is not read yet; expected /,
    ],
    ["a DOCX whose XML is in no charset", zipOf({ "word/document.xml": "\u0000\u0001" }), /; expected /],
    [
      "a ZIP in a ZIP",
      zipOf({ "inner.docx": sample("DOCX").toString("latin1") }),
      /^a ZIP file without a document in it is not read yet; expected a DOCX among ZIP files$/,
    ],
    ["gzip in gzip", gzipSync(gzipSync("We sail.")), /; expected /],
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
    EPUB: `PK\x03\x04${"\0".repeat(26)}mimetypeapplication/epub+zip`,
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

  const RESPONSE = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lantern.example/\r\n";
  const PAGE = `${RESPONSE}Content-Length: 999999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n`;
  it.each<[string, string, RegExp[]]>([
    [
      "a page",
      PAGE,
      [/a page over 64 MB; expected one article/, /ends within this record.*; expected a whole archive/],
    ],
    ["a header", RESPONSE, [/a header without an end/]],
    ["what is no record", "WARC/1.0 and so on\n", [/no record where one is expected|a header without an end/]],
  ])("WARC, %s that does not end: constant memory, and a line for each fault", async (_, head, expected) => {
    const { readWarc } = await import("../../src/ingest/warc/warc.js");
    const chunk = Buffer.alloc(MEGABYTE, "We sail at noon. ");
    let given = 0;
    const endless = async function* () {
      yield Buffer.from(head, "latin1");
      for (; given < 1000; given++) yield chunk;
    };
    const before = process.memoryUsage.rss();
    const found: string[] = [];
    for await (const one of readWarc(endless(), "endless", FROM_THE_START))
      if (!("mark" in one)) found.push(...lines([one]));
    expect(found).toEqual(expected.map((one) => expect.stringMatching(one)));
    expect(given).toBe(1000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * MEGABYTE);
  });

  it("WARC.gz, a page that unpacks to hundreds of megabytes: a line, and the pages after it", async () => {
    const large = http(Buffer.alloc(300 * MEGABYTE, "We sail. "));
    const bomb = gzipSync(record({ type: "response", uri: "https://lantern.example/" }, large), { level: 1 });
    const before = process.memoryUsage.rss();
    const found = lines(await readAny(Buffer.concat([bomb, gzipSync(sample("WARC"))]), MEGABYTE));
    expect(found).toEqual([
      expect.stringMatching(/^record 1 at byte 0: a page over 64 MB; expected one article$/),
      ...[expect.stringMatching(/^read: /), expect.stringMatching(/^read: /)],
    ]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(400 * MEGABYTE);
  });

  it("gzip that unpacks to a gigabyte is left after 64 MB", async () => {
    const bomb = gzipSync(Buffer.alloc(300 * MEGABYTE, "We sail. "));
    const found: Ingested[] = [];
    for await (const one of ingest(["-"], { stdin: Readable.from([bomb]) })) found.push(one);
    expect(lines(found)).toEqual([expect.stringMatching(/^text over 64 MB; expected one article$/)]);
  });
});
