/**
 * HTML → the page without what is no text: a small tree for the finder of the body, in bounds; its lines, should that
 * fail; and what its head states. One pass, which never throws on broken pages; nothing is run.
 */

import { type Capture, startCapture } from "./capture.js";
import type { Document } from "./dom.js";
import { parsePage } from "./parse.js";
import { BLOCK, INLINE, SILENT, VOID } from "./tags.js";
import { treeBuilder } from "./tree.js";

/** What the metadata are read from. */
export interface PageFacts {
  /** `<meta>` by lower-cased name, property or itemprop; the first content of each. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly links: ReadonlyMap<string, string>;
  /** The contents of JSON-LD scripts, unparsed. */
  readonly jsonLd: readonly string[];
  /** Short texts of elements that state something, in order of the page. */
  readonly captures: readonly Capture[];
  readonly title: string | null;
  readonly language: string | null;
}

export interface CleanPage {
  /** Only elements and attributes that the finder of the body uses. Null where the page is out of bounds. */
  readonly tree: Document | null;
  /** Every line of the page, without markup. */
  readonly lines: readonly string[];
  readonly facts: PageFacts;
}

/** Deeper elements are left out and their text kept: of 181 news pages the deepest has 51. */
const MAX_DEPTH = 256;
const MAX_FACTS = 2000;
const MAX_JSON = 2_000_000;
/** Marks for layout that are no part of a word, and the zero byte. */
const LAYOUT = /[\0\v\u00ad\u200b\u2060\ufeff]/g;

/** A single space is left as it is: most of them are. */
const SPACES = / [ \t\n\r\f]+|[\t\n\r\f][ \t\n\r\f]*/g;

export function cleanPage(html: string): CleanPage {
  const tree = treeBuilder();
  const lines: string[] = [];
  const meta = new Map<string, string[]>();
  const links = new Map<string, string>();
  const jsonLd: string[] = [];
  const captures: Capture[] = [];
  const open: { capture: Capture; depth: number }[] = [];
  let line: string[] = [];
  let depth = 0;
  let silent: number | null = null;
  let quotes = 0;
  let title: string | null = null;
  let language: string | null = null;
  let inTitle = false;
  let json: string[] | null = null;
  let facts = 0;

  const edge = () => {
    for (const one of open) one.capture.edge();
  };
  const breakLine = () => {
    const words = flat(line.join(""));
    if (words !== "") lines.push(words);
    line = [];
  };
  const here = () => ({
    line: lines.length,
    before: line.slice(-4).join("").slice(-40).trimEnd(),
    inside: open.findLast((one) => one.capture.kind === "microdata")?.capture.name ?? "",
  });
  const emit = (words: string) => {
    tree.words(flattened(words));
    line.push(words);
    for (const one of open) one.capture.add(words);
  };

  parsePage(html, {
    onopentag(name, attributes) {
      depth++;
      if (json || silent !== null) return;
      if (name === "html") language = attributes.lang || attributes["xml:lang"] || language;
      if (name === "title" && title === null) {
        inTitle = true;
        title = "";
      }
      if (name === "script" && /^application\/ld\+json/i.test(attributes.type ?? "")) json = [];
      if (SILENT.has(name)) {
        silent = depth;
        return;
      }
      if (name === "meta" || name === "link") {
        if (facts++ < MAX_FACTS) stated(name, attributes, meta, links);
        if (name === "link") return;
      }
      const capture = facts < MAX_FACTS && open.length < 16 ? startCapture(name, attributes, here) : null;
      if (capture) {
        facts++;
        captures.push(capture);
        open.push({ capture, depth });
      }
      if (name === "q") emit(quotes++ % 2 === 0 ? "“" : "‘");
      if (!INLINE.has(name)) edge();
      if (BLOCK.has(name) || name === "br") breakLine();
      if (depth > MAX_DEPTH || name === "meta" || INLINE.has(name) || name === "title") return;
      tree.open(name, attributes);
    },
    ontext(text) {
      if (json) {
        if (json.length < MAX_JSON / 1000) json.push(text);
        return;
      }
      if (silent !== null) return;
      if (inTitle) {
        if (title !== null && title.length < 1000) title += text;
        return;
      }
      emit(text.replace(LAYOUT, ""));
    },
    onclosetag(name) {
      if (json && name === "script") {
        if (jsonLd.length < 50) jsonLd.push(json.join(""));
        json = null;
      }
      if (silent !== null) {
        if (depth === silent) silent = null;
        depth--;
        return;
      }
      if (name === "title") inTitle = false;
      if (name === "q") emit(--quotes % 2 === 0 ? "”" : "’");
      if (!INLINE.has(name)) edge();
      if (BLOCK.has(name)) breakLine();
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
      if (depth <= MAX_DEPTH && !VOID.has(name) && !INLINE.has(name) && name !== "title") tree.close();
      depth--;
    },
  });
  breakLine();
  return { tree: tree.end(), lines, facts: { meta, links, jsonLd, captures, title, language } };
}

function stated(
  name: string,
  attributes: Readonly<Record<string, string>>,
  meta: Map<string, string[]>,
  links: Map<string, string>,
): void {
  if (name === "link") {
    const rel = attributes.rel?.toLowerCase() ?? "";
    if (attributes.href && !links.has(rel)) links.set(rel, attributes.href.slice(0, 2000));
    return;
  }
  const key = (
    attributes.property ??
    attributes.name ??
    attributes.itemprop ??
    attributes["http-equiv"]
  )?.toLowerCase();
  if (!key || !attributes.content) return;
  const known = meta.get(key);
  const content = attributes.content.slice(0, 2000);
  if (known) known.push(content);
  else meta.set(key, [content]);
}

/** White space as one space each; a no-break space is one of the words' own. */
export function flat(words: string): string {
  return flattened(words).trim();
}

function flattened(words: string): string {
  return words.replace(SPACES, " ");
}
