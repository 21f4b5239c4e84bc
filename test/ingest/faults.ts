/**
 * Every reader with every fault that files have: a row for each kind, a cell for each fault. A cell is a file and what comes of it, or
 * the reason why there can be none.
 */

import { gzipSync } from "node:zlib";
import { http, record } from "../../bench/archive/warc.js";
import { documentXml, epub, zipOf } from "./make-docx.js";
import { column, pdf } from "./make-pdf.js";
import { SAMPLES } from "./samples.js";

export const FAULTS = [
  "cut off",
  "encrypted",
  "empty",
  "wrongly encoded",
  "unpacking to more than is read",
  "with entities in entities",
  "with paths that lead out",
  "with scripts",
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Cell {
  readonly file: Buffer;
  /** The one line that is said of it; null where nothing is. */
  readonly says?: RegExp;
  /** What is read of it; null where nothing is. */
  readonly reads?: RegExp;
  /** In no article, furniture set apart. */
  readonly never?: RegExp;
}

const MEGABYTE = 1024 * 1024;
const of = (kind: string): Buffer => SAMPLES[kind]?.[0]?.file ?? Buffer.alloc(0);
const half = (kind: string): Buffer => of(kind).subarray(0, Math.floor(of(kind).length / 2));
const text = (kind: string): string => of(kind).toString("utf8");
/** One letter in windows-1252, the rest as it is. */
const latin1 = (words: string): Buffer =>
  Buffer.from(words.replace("Mara", "Mára").replace(/[“”–🚢]/gu, "'"), "latin1");
/** Packed, it is some 65 KB. */
const bomb = (head: string): Buffer =>
  gzipSync(Buffer.concat([Buffer.from(head), Buffer.alloc(65 * MEGABYTE, " ")]), { level: 1 });

const SCRIPT = "globalThis.stemmaRan = true; process.exit(7);";
const RAN = /stemmaRan/;
const SECRETS = /root:|stemmaRan/;
const VOSS = /ride it every day/;
const ENTITIES = `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("")}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
/** Anything that an entity could have become. */
const EXPANDED = /lol|root:/;
const OUT = "../../../../../../etc/passwd";
const page = (inside: string, before = "<!doctype html>"): string =>
  text("HTML")
    .replace("<!doctype html>", before.replace("DOCTYPE a", "DOCTYPE html"))
    .replace("</article>", `${inside}</article>`);
const archive = (html: Buffer | string, headers?: readonly string[], uri = "https://lantern.example/ferry"): Buffer =>
  record({ type: "response", uri }, http(html, headers));
const feed = (inside: string, before = ""): string =>
  `<?xml version="1.0"?>${before}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Herald</title><item><title>Night ferry</title>${inside}<content:encoded><![CDATA[<p>“I will ride it every day, and so will my daughter,” Mara Voss said.</p>]]></content:encoded></item></channel></rss>`;
const book = (more: Readonly<Record<string, string>>): Buffer =>
  epub([["A Ferry", "“I will ride it every day,” Voss said."]], more);
const chapter = (inside: string, before = '<?xml version="1.0"?>'): string =>
  `${before}<html><head><title>A Ferry</title></head><body><p>“I will ride it every day,” Voss said.</p>${inside}</body></html>`;
const CHAPTER = "OEBPS/text/c 0.xhtml";
const document = (inside: string, before = ""): Buffer =>
  zipOf({ "word/document.xml": `${before}${documentXml("“I will ride it every day,” Voss said.", { xml: inside })}` });
const PRINTED = [column(72, 100, ["“I will ride it every day,” Voss said."])];
const KEY = "<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>";
const NO_PASSWORD = "the kind has no passwords; what encrypts it makes another kind of it";
const NO_PATHS = "the kind names no other files";
const NO_ENTITIES = "the kind has no entities";
const UTF8 = /^(?:line \d+: )?invalid UTF-8 at byte \d+.*; expected/;
const TOO_LARGE = /64 MB/;

export const TABLE: Readonly<Record<string, Readonly<Record<Fault, Cell | string>>>> = {
  HTML: {
    "cut off": { file: half("HTML"), reads: /Mayor Mara Voss/ },
    encrypted: NO_PASSWORD,
    empty: {
      file: Buffer.from("<!doctype html><html><body></body></html>"),
      says: /^(?:an empty file|no words in it); expected/,
    },
    "wrongly encoded": { file: latin1(page("", '<!doctype html><meta charset="utf-8">')), reads: /Mayor Mára Voss/ },
    "unpacking to more than is read": { file: bomb("<!doctype html><p>We sail.</p>"), says: TOO_LARGE },
    "with entities in entities": {
      file: Buffer.from(page("<p>It sails &l9; at &f; noon.</p>", ENTITIES)),
      reads: VOSS,
      never: EXPANDED,
    },
    "with paths that lead out": {
      file: Buffer.from(
        page(
          `<iframe src="file:///etc/passwd"></iframe><img src="${OUT}"><a href="file:///etc/passwd">more</a>`,
          `<!doctype html><base href="file:///etc/">`,
        ),
      ),
      reads: VOSS,
      never: SECRETS,
    },
    "with scripts": {
      file: Buffer.from(page(`<script>${SCRIPT}</script><img src=x onerror="${SCRIPT}"><svg onload="${SCRIPT}">`)),
      reads: VOSS,
      never: RAN,
    },
  },
  "RSS, Atom, JSON Feed or OPML": {
    "cut off": { file: half("RSS, Atom, JSON Feed or OPML"), says: /; expected/ },
    encrypted: NO_PASSWORD,
    empty: {
      file: Buffer.from('<rss version="2.0"><channel><title>The Harbour Herald</title></channel></rss>'),
      says: /^a feed without items; expected/,
    },
    "wrongly encoded": { file: latin1(feed("")), reads: /Mára Voss/ },
    "unpacking to more than is read": { file: bomb("<rss><channel>"), says: TOO_LARGE },
    "with entities in entities": {
      file: Buffer.from(feed("<author>&l9; &f;</author>", ENTITIES)),
      says: /^XML is not read yet; expected/,
    },
    "with paths that lead out": {
      file: Buffer.from(feed(`<link>file:///etc/passwd</link><guid>${OUT}</guid>`)),
      reads: VOSS,
      never: SECRETS,
    },
    "with scripts": {
      file: Buffer.from(feed("").replace("]]>", `<script>${SCRIPT}</script>]]>`)),
      reads: VOSS,
      never: RAN,
    },
  },
  "WebVTT or SRT": {
    "cut off": { file: half("WebVTT or SRT"), reads: /\w/ },
    encrypted: NO_PASSWORD,
    empty: {
      file: Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\n\n"),
      says: /^subtitles without a word in them; expected/,
    },
    "wrongly encoded": {
      file: Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\nWe sail, Ren\xe9.\n", "latin1"),
      says: UTF8,
    },
    "unpacking to more than is read": { file: bomb("WEBVTT\n\n00:01.000 --> 00:02.000\nWe sail.\n"), says: TOO_LARGE },
    "with entities in entities": {
      file: Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\nI will ride it every day, &l9; &f;\n"),
      reads: VOSS,
      never: EXPANDED,
    },
    "with paths that lead out": NO_PATHS,
    "with scripts": {
      file: Buffer.from(`WEBVTT\n\n00:01.000 --> 00:02.000\nI will ride it every day. <script>${SCRIPT}</script>\n`),
      reads: VOSS,
    },
  },
  PDF: {
    "cut off": { file: of("PDF").subarray(0, 60), says: /^a damaged PDF, or one that ends too soon; expected/ },
    encrypted: {
      file: pdf(PRINTED, {}, `/ID [<01><01>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${KEY} /U ${KEY} /P -4 >>`),
      says: /^an encrypted PDF; expected one that opens without a password$/,
    },
    empty: { file: pdf([{ stream: "q 100 0 0 100 0 0 cm Q" }]), says: /^no text in it; expected a PDF with text/ },
    "wrongly encoded": { file: pdf([{ stream: "BT /F9 10 Tf 72 700 Td (\x80\x81\xff) Tj ET" }]), reads: /\S/ },
    "unpacking to more than is read": "its thread's own limits of memory: `pdf.test.ts`",
    "with entities in entities": NO_ENTITIES,
    "with paths that lead out": {
      file: pdf(PRINTED, {}, "", `/OpenAction << /S /Launch /F (${OUT}) >> /AF [ << /Type /Filespec /F (${OUT}) >> ]`),
      reads: VOSS,
      never: SECRETS,
    },
    "with scripts": {
      file: pdf(PRINTED, {}, "", `/OpenAction << /S /JavaScript /JS (${SCRIPT.replace(/[()]/g, "\\$&")}) >>`),
      reads: VOSS,
      never: RAN,
    },
  },
  EPUB: {
    "cut off": { file: half("EPUB"), says: /^a damaged ZIP file, or one that ends too soon; expected a whole EPUB$/ },
    encrypted: { file: book({ "META-INF/rights.xml": "<rights/>" }), says: /^an EPUB with copy protection; expected/ },
    empty: { file: epub([]), says: /^an EPUB that names no chapter; expected/ },
    "wrongly encoded": {
      file: book({ [CHAPTER]: Buffer.from(chapter("<p>Mára Voss</p>"), "latin1").toString("latin1") }),
      reads: /Mára Voss/,
    },
    "unpacking to more than is read": {
      file: book({ [CHAPTER]: " ".repeat(65 * MEGABYTE) }),
      says: /^1 of 1 chapters not read/,
    },
    "with entities in entities": {
      file: book({ [CHAPTER]: chapter("<p>&l9; &f;</p>", `<?xml version="1.0"?>${ENTITIES}`) }),
      reads: VOSS,
      never: EXPANDED,
    },
    "with paths that lead out": {
      file: book({
        "META-INF/container.xml": `<container><rootfiles><rootfile full-path="${OUT}"/></rootfiles></container>`,
      }),
      says: /^an EPUB without a list of its parts; expected/,
    },
    "with scripts": {
      file: book({ [CHAPTER]: chapter(`<script>${SCRIPT}</script><p onclick="${SCRIPT}">It sails.</p>`) }),
      reads: VOSS,
      never: RAN,
    },
  },
  DOCX: {
    "cut off": { file: half("DOCX"), says: /^a damaged ZIP file, or one that ends too soon; expected a whole DOCX$/ },
    encrypted: {
      file: zipOf({ "word/document.xml": documentXml("We sail.") }, 1),
      says: /encrypted; expected a file without a password/,
    },
    empty: { file: zipOf({ "word/document.xml": documentXml() }), says: /^(?:an empty file|no words in it); expected/ },
    "wrongly encoded": {
      file: zipOf({ "word/document.xml": Buffer.from(documentXml("I will ride it every day, Mára."), "latin1") }),
      says: /; expected/,
    },
    "unpacking to more than is read": {
      file: document(" ".repeat(65 * MEGABYTE)),
      says: /^a part that unpacks to more than 64 MB; expected/,
    },
    "with entities in entities": {
      file: document("<w:p><w:r><w:t>&l9; &f;</w:t></w:r></w:p>", ENTITIES),
      reads: VOSS,
      never: EXPANDED,
    },
    "with paths that lead out": {
      file: zipOf({
        [OUT]: "x",
        "..\\..\\evil": "x",
        "word/document.xml": documentXml("“I will ride it every day,” Voss said.", {
          xml: `<w:altChunk r:id="${OUT}"/>`,
        }),
      }),
      reads: VOSS,
      never: SECRETS,
    },
    "with scripts": {
      file: document(`<w:p><w:r><w:instrText>DDEAUTO cmd "${SCRIPT}"</w:instrText></w:r></w:p>`),
      reads: VOSS,
      never: RAN,
    },
  },
  WARC: {
    "cut off": {
      file: of("WARC").subarray(0, of("WARC").length - 200),
      says: /the archive ends within this record/,
      reads: VOSS,
    },
    encrypted: NO_PASSWORD,
    empty: { file: record({ type: "warcinfo" }, "software: none\r\n"), says: /; expected/ },
    "wrongly encoded": {
      file: archive(latin1(text("HTML")), ["Content-Type: text/html; charset=utf-8"]),
      reads: /Mayor Mára Voss/,
    },
    "unpacking to more than is read": {
      file: Buffer.concat([
        archive(bomb("<!doctype html>"), ["Content-Type: text/html", "Content-Encoding: gzip"]),
        of("WARC"),
      ]),
      says: /a page that unpacks to more than 64 MB/,
      reads: VOSS,
    },
    "with entities in entities": { file: archive(page("<p>&l9; &f;</p>", ENTITIES)), reads: VOSS, never: EXPANDED },
    "with paths that lead out": {
      file: archive(text("HTML"), undefined, "file:///etc/passwd"),
      reads: VOSS,
      never: SECRETS,
    },
    "with scripts": { file: archive(page(`<script>${SCRIPT}</script>`)), reads: VOSS, never: RAN },
  },
  JSON: {
    "cut off": { file: half("JSON"), says: /JSON.*; expected/ },
    encrypted: NO_PASSWORD,
    empty: { file: Buffer.from("[\n]\n"), says: /^a list without articles; expected/ },
    "wrongly encoded": { file: latin1(text("JSON")), says: UTF8 },
    "unpacking to more than is read": { file: bomb('[\n{"text": "We sail."'), says: TOO_LARGE },
    "with entities in entities": {
      file: Buffer.from(JSON.stringify([{ html: page("<p>&l9; &f;</p>", ENTITIES) }], null, 1)),
      reads: VOSS,
      never: EXPANDED,
    },
    "with paths that lead out": {
      file: Buffer.from(
        JSON.stringify([{ text: "I will ride it every day.", url: "file:///etc/passwd", id: OUT }], null, 1),
      ),
      reads: VOSS,
      never: SECRETS,
    },
    "with scripts": {
      file: Buffer.from(JSON.stringify([{ html: page(`<script>${SCRIPT}</script>`) }], null, 1)),
      reads: VOSS,
      never: RAN,
    },
  },
  "JSON lines": {
    "cut off": { file: half("JSON lines"), says: /^line 1: not valid JSON; expected/ },
    encrypted: NO_PASSWORD,
    empty: { file: Buffer.from('{"text": ""}\n'), says: /; expected/ },
    "wrongly encoded": { file: latin1(text("JSON lines")), says: UTF8, reads: /We sail/ },
    "unpacking to more than is read": { file: bomb('{"text": "We sail."'), says: TOO_LARGE },
    "with entities in entities": {
      file: Buffer.from(`${JSON.stringify({ html: page("<p>&l9; &f;</p>", ENTITIES) })}\n`),
      reads: VOSS,
      never: EXPANDED,
    },
    "with paths that lead out": {
      file: Buffer.from(
        `${JSON.stringify({ text: "I will ride it every day.", url: "file:///etc/passwd", id: OUT })}\n`,
      ),
      reads: VOSS,
      never: SECRETS,
    },
    "with scripts": {
      file: Buffer.from(`${JSON.stringify({ html: page(`<script>${SCRIPT}</script>`) })}\n`),
      reads: VOSS,
      never: RAN,
    },
  },
  Markdown: {
    "cut off": { file: half("Markdown"), reads: /Mayor Mara Voss/ },
    encrypted: NO_PASSWORD,
    // Its front matter is all there is of it: read as plain text.
    empty: { file: Buffer.from("---\ntitle: A Ferry at Last\n---\n"), reads: /A Ferry at Last/ },
    "wrongly encoded": { file: latin1(text("Markdown")), says: UTF8 },
    "unpacking to more than is read": { file: bomb("# A Ferry\n\nWe *sail*.\n"), says: TOO_LARGE },
    "with entities in entities": {
      file: Buffer.from(`${text("Markdown")}\n${ENTITIES}\n\n&l9; &f;\n`),
      reads: /every/,
      never: /root:|lollol/,
    },
    "with paths that lead out": {
      file: Buffer.from(`${text("Markdown")}\n![x](${OUT})\n[more](file:///etc/passwd)\n`),
      reads: /every/,
      never: /root:/,
    },
    "with scripts": {
      file: Buffer.from(`${text("Markdown")}\n<script>\n${SCRIPT}\n</script>\n`),
      reads: /every/,
      never: RAN,
    },
  },
  "plain text": {
    "cut off": { file: half("plain text"), reads: /Mayor Mara Voss/ },
    encrypted: NO_PASSWORD,
    empty: { file: Buffer.from(" \n\n \t"), says: /^no words in it; expected/ },
    "wrongly encoded": { file: latin1(text("plain text")), says: UTF8 },
    "unpacking to more than is read": { file: bomb("We sail."), says: TOO_LARGE },
    "with entities in entities": NO_ENTITIES,
    "with paths that lead out": NO_PATHS,
    "with scripts": "its words are words, whatever they spell; nothing in it is run",
  },
};
