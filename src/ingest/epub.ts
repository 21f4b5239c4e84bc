/**
 * EPUB → the text of its chapters in the order of the spine, each under its name. No script, font or picture is looked at,
 * and no address followed: parts are found by name in the archive's own directory.
 */

import { posix } from "node:path";
import { allBytes, MAX_BYTES } from "./byte-lines.js";
import { decodePage } from "./charset.js";
import { cleanPage } from "./html/clean.js";
import { unusableText } from "./json-article.js";
import { type Ingested, problem } from "./problem.js";
import { documentArticle, joinParagraphs, statedProperties } from "./properties.js";
import { readDirectory, unzip } from "./zip.js";

type Parts = NonNullable<ReturnType<typeof readDirectory>>;

export const CONTAINER = "META-INF/container.xml";
/** Books have some tens of chapters; a spine of more is not read on. */
const MAX_CHAPTERS = 2000;
/** All chapters together: the bound of any whole text. */
const MAX_TEXT = MAX_BYTES;
const MAX_NAME = 80;

export async function* readEpub(chunks: AsyncIterable<Buffer>, source: string): AsyncGenerator<Ingested> {
  const file = await allBytes(chunks);
  if (!file) return yield problem(source, `an EPUB over ${MAX_BYTES / 1024 / 1024} MB; expected one book`);
  yield* epubOf(file, source);
}

/** The bytes of a whole file. */
export async function* epubOf(file: Buffer, source: string): AsyncGenerator<Ingested> {
  const parts = readDirectory(file);
  if (!parts) return yield problem(source, "a damaged ZIP file, or one that ends too soon; expected a whole EPUB");
  const opened = openPackage(file, parts);
  if ("wrong" in opened) return yield problem(source, `${opened.wrong}; expected a whole EPUB without copy protection`);
  const paragraphs: { words: string; place: string }[] = [];
  const unread: string[] = [];
  let left = MAX_TEXT;
  for (const [index, name] of opened.spine.entries()) {
    const entry = parts.get(name);
    const page = entry ? unzip(file, entry, left) : { wrong: "not in the archive" };
    if ("wrong" in page) {
      unread.push(name);
      continue;
    }
    left -= page.bytes.length;
    const { lines, facts } = cleanPage(await decodePage(page.bytes));
    const called = facts.captures.find(({ kind }) => kind === "h1")?.text() ?? facts.title ?? "";
    const label = called.replace(/\s+/g, " ").trim().slice(0, MAX_NAME).trim() || String(index + 1);
    for (const words of lines) paragraphs.push({ words, place: `§ ${label}` });
  }
  if (unread.length > 0) {
    const shown = `${unread.slice(0, 5).join(", ")}${unread.length > 5 ? ", …" : ""}`;
    yield problem(
      source,
      `${unread.length} of ${opened.spine.length} chapters not read (${shown}); expected a whole EPUB`,
    );
    if (paragraphs.length === 0) return;
  }
  const { text, places } = joinParagraphs(paragraphs);
  const wrong = unusableText(text);
  if (wrong) return yield problem(source, wrong);
  const { title = null, creator = null, language = null } = opened.properties;
  yield { article: documentArticle(text, source, { title, authors: creator, language }, places) };
}

interface Package {
  /** Names of the chapters' parts, in the order they are read. */
  readonly spine: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

function openPackage(file: Buffer, parts: Parts): Package | { readonly wrong: string } {
  if (parts.has("META-INF/rights.xml")) return { wrong: "an EPUB with copy protection" };
  const container = xmlOf(file, parts, CONTAINER);
  const path =
    container &&
    /<(?:\w{1,20}:)?rootfile\b[^<>]{0,500}\bfull-path\s{0,5}=\s{0,5}["']([^"'<>]{1,500})["']/.exec(container)?.[1];
  const xml = path ? xmlOf(file, parts, path) : null;
  if (!path || xml === null) return { wrong: "an EPUB without a list of its parts" };
  const hrefs = new Map<string, string>();
  for (const [, tag = ""] of xml.matchAll(/<(?:\w{1,20}:)?item\b([^<>]{1,2000})>/g)) {
    const [id, href] = [attribute(tag, "id"), attribute(tag, "href")];
    if (id !== null && href !== null && !hrefs.has(id)) hrefs.set(id, partName(path, href));
  }
  const spine: string[] = [];
  for (const [, tag = ""] of xml.matchAll(/<(?:\w{1,20}:)?itemref\b([^<>]{1,1000})>/g)) {
    const name = hrefs.get(attribute(tag, "idref") ?? "");
    if (name !== undefined && spine.length < MAX_CHAPTERS && !spine.includes(name)) spine.push(name);
  }
  if (spine.length === 0) return { wrong: "an EPUB that names no chapter" };
  return { spine, properties: statedProperties(xml) };
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}\\s{0,5}=\\s{0,5}["']([^"'<>]{1,500})["']`).exec(tag)?.[1] ?? null;
}

/** A name in the archive, as the part at `from` gives it. It is looked up there and nowhere else. */
function partName(from: string, href: string): string {
  const bare = href.replace(/[#?].*$/s, "");
  let name = bare;
  try {
    name = decodeURIComponent(bare);
  } catch {
    // A name with a stray "%" is taken as it stands.
  }
  return posix.join(posix.dirname(from), name.replaceAll("&amp;", "&"));
}

/** Lists and containers are small: a megabyte of them is no book's. */
function xmlOf(file: Buffer, parts: Parts, name: string): string | null {
  const entry = parts.get(name);
  const part = entry ? unzip(file, entry, 1024 * 1024) : null;
  return part && "bytes" in part ? part.bytes.toString("utf8") : null;
}
