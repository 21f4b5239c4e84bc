/**
 * The kinds of input, told from their first bytes. A new kind is one more entry in this list: the first that
 * recognises the head reads the input. Plain text is last, for it has no sign of its own.
 */

import type { Article } from "../model.js";
import { NO_FIELDS, readArticle } from "./article.js";
import { allBytes, MAX_BYTES } from "./byte-lines.js";
import { decodePage } from "./charset.js";
import { decodeText } from "./decode.js";
import { unusableText } from "./json-article.js";
import { readJsonDocument, readJsonLines } from "./json-lines.js";
import { isMarkdown } from "./markdown/sign.js";
import { type Ingested, problem } from "./problem.js";
import { FROM_THE_START, type Marked, type Reading } from "./reached.js";
import type { Said } from "./said.js";

export interface InputFormat {
  readonly name: string;
  /** `head`: the first bytes of the input, as Latin-1 so that any byte has a character; a byte order mark is taken off. */
  readonly recognises: (head: string) => boolean;
  /** True where it takes gzip off by itself, and is given the bytes as they are. */
  readonly unpacks?: boolean;
  /** Reads the whole input, its head included; from where `reading` says, if it gives marks. */
  readonly read: (
    chunks: AsyncIterable<Buffer>,
    source: string,
    said: Said,
    reading?: Reading,
  ) => AsyncIterable<Ingested | Marked>;
}

/** Formats known by their sign that no reader is here for: the bytes they begin with, or a pattern. */
const UNREAD: readonly (readonly [name: string, ...signs: (string | RegExp)[]])[] = [
  ["XML", /^\s*<(?:\?xml|!doctype)\b/i],
  ["Word (.doc), or a DOCX with a password,", "\xd0\xcf\x11\xe0"],
  ["RTF", "{\\rtf"],
  ["SQLite", "SQLite format 3\0"],
  ["an image", "\x89PNG", "\xff\xd8\xff", "GIF87a", "GIF89a", /^RIFF.{4}WEBP/s],
  ["sound or video", "OggS\0", "fLaC", "\x1aE\xdf\xa3", /^.{4}ftyp[a-zA-Z0-9]{4}/s, /^RIFF.{4}(?:WAVE|AVI )/s],
  ["a compressed archive", /^BZh\d/, "\xfd7zXZ", "7z\xbc\xaf", "\x28\xb5\x2f\xfd", "Rar!\x1a"],
  ["a program", "\x7fELF"],
];

function unread([name, ...signs]: (typeof UNREAD)[number]): InputFormat {
  return {
    name,
    recognises: (head) => signs.some((sign) => (typeof sign === "string" ? head.startsWith(sign) : sign.test(head))),
    async *read(_chunks, source) {
      yield problem(source, `${name} is not read yet; expected plain text or JSON lines`);
    },
  };
}

/** Loaded when a file asks for it: the program starts no slower for it. */
const subtitles: InputFormat = {
  name: "WebVTT or SRT",
  recognises: (head) =>
    /^(?:WEBVTT(?:\s|$)|\s{0,9}(?:\d{1,6}[ \t]{0,3}\r?[\n\r])?\d{1,4}:\d{2}:\d{2}[,.]\d{1,3} --> )/.test(head),
  async *read(chunks, source) {
    yield* (await import("./subtitles.js")).readSubtitles(chunks, source);
  },
};

const pdf: InputFormat = {
  name: "PDF",
  // Programs that read PDF look for its sign a little way in, too.
  recognises: (head) => /^[\s\0]{0,64}%PDF-/.test(head),
  async *read(chunks, source) {
    yield* (await import("./pdf/pdf.js")).readPdf(chunks, source);
  },
};

const epub: InputFormat = {
  name: "EPUB",
  // Its first part is by rule its type, not packed.
  recognises: (head) => head.startsWith("mimetypeapplication/epub+zip", 30) && head.startsWith("PK\x03\x04"),
  async *read(chunks, source) {
    yield* (await import("./epub.js")).readEpub(chunks, source);
  },
};

const docx: InputFormat = {
  name: "DOCX",
  recognises: (head) => head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"),
  async *read(chunks, source) {
    yield* (await import("./docx.js")).readDocx(chunks, source);
  },
};

const warc: InputFormat = {
  name: "WARC",
  recognises: (head) => /^WARC\/\d/.test(head),
  unpacks: true,
  async *read(chunks, source, _said, reading = FROM_THE_START) {
    yield* (await import("./warc/warc.js")).readWarc(chunks, source, reading);
  },
};

/** Declarations, stylesheets, comments and a document type may stand before the first element. */
const FEED =
  /^\s*(?:<\?(?:(?!\?>)[\s\S]){0,300}\?>\s*|<!--(?:(?!-->)[\s\S]){0,600}-->\s*|<!doctype (?:rss|rdf|opml)[^>[]{0,200}>\s*){0,6}<(?:rss|feed|rdf:RDF|opml)\b/i;
const JSON_FEED = /^\s*\{[^{}[\]]{0,500}"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\b/;

const feed: InputFormat = {
  name: "RSS, Atom, JSON Feed or OPML",
  recognises: (head) => FEED.test(head) || JSON_FEED.test(head),
  async *read(chunks, source, said) {
    yield* (await import("./feed.js")).readFeedFile(chunks, source, said);
  },
};

const jsonDocument: InputFormat = {
  name: "JSON",
  // An object or array whose first line does not close it; an object closed on its line is JSON lines.
  recognises: (head) => /^\s*(?:\[\s*(?:\{\s*["}]|\]\s*$)|\{[ \t\r]*\n\s*")/.test(head),
  read: readJsonDocument,
};

const jsonLines: InputFormat = {
  name: "JSON lines",
  recognises: (head) => /^\s*\{\s*["}]/.test(head),
  read: readJsonLines,
};

/** A whole text, in UTF-8 or as its sender says; a problem where it is none. */
async function* wholeText(
  chunks: AsyncIterable<Buffer>,
  source: string,
  { charset, address }: Said,
  toArticle: (text: string, source: string, url: string | null) => Article,
): AsyncGenerator<Ingested> {
  const bytes = await allBytes(chunks);
  if (!bytes) return yield problem(source, `text over ${MAX_BYTES / 1024 / 1024} MB; expected one article`);
  if (bytes.length === 0) return yield problem(source, "an empty file; expected the text of an article");
  // Text that says of itself in which charset it is comes from the network only.
  const decoded = charset !== null ? { text: await decodePage(bytes, charset) } : decodeText(bytes);
  if ("wrong" in decoded) return yield problem(source, decoded.wrong);
  const wrong = unusableText(decoded.text);
  yield wrong ? problem(source, wrong) : { article: toArticle(decoded.text, source, address) };
}

const plainArticle = (text: string, source: string, url: string | null): Article =>
  readArticle(text, source, { ...NO_FIELDS, url });

const plainText: InputFormat = {
  name: "plain text",
  recognises: () => true,
  read: (chunks, source, said) => wholeText(chunks, source, said, plainArticle),
};

const markdown: InputFormat = {
  name: "Markdown",
  recognises: isMarkdown,
  async *read(chunks, source, said) {
    const { readMarkdown } = await import("./markdown/markdown.js");
    yield* wholeText(
      chunks,
      source,
      said,
      (text, ...more) => readMarkdown(text, ...more) ?? plainArticle(text, ...more),
    );
  },
};

/** Comments and an XML declaration may stand first; feeds and other XML begin with other elements. */
const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,600}-->\s*){0,3}<(?:!doctype html|html|head|body|title|base|link|meta|script|style|header|div|article|section|main|table|p|h1)\b/i;

const page: InputFormat = {
  name: "HTML",
  // In UTF-16 every letter of the markup has a zero byte beside it.
  recognises: (head) => PAGE.test(/^(?:\xff\xfe|\xfe\xff)/.test(head) ? head.slice(2).replaceAll("\0", "") : head),
  async *read(chunks, source, { charset, address, made = null }) {
    const bytes = await allBytes(chunks);
    if (!bytes) return yield problem(source, `a page over ${MAX_BYTES / 1024 / 1024} MB; expected one article`);
    // The parsers of pages are loaded for pages only: they take longer than a small trace.
    const { readPage } = await import("./html/page.js");
    const article = await readPage(await decodePage(bytes, charset), source, address ?? source, { made });
    const wrong = unusableText(article.text);
    yield wrong ? problem(source, wrong) : { article };
  },
};

export const FORMATS: readonly InputFormat[] = [
  page,
  feed,
  ...UNREAD.map(unread),
  subtitles,
  pdf,
  epub,
  docx,
  warc,
  jsonDocument,
  jsonLines,
  markdown,
  plainText,
];
