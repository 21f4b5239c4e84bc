/** Saved pages as somebody who copies them has them: line for line, menus and all, and which of the lines are the article's. */

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { DomUtils, parseDocument } from "htmlparser2";
import { BLOCK, SILENT } from "../src/ingest/html/tags.js";

type Document = ReturnType<typeof parseDocument>;
type Node = Document["children"][number];
type Element = Extract<Node, { readonly children: unknown; readonly name: string }>;

export interface CopiedPage {
  readonly url: string;
  readonly html: string;
  /** The site's own name in the address: "harbor-lantern.example". */
  readonly site: string;
  /** How it was copied. */
  readonly way: "whole" | "article" | "thinned";
  readonly lines: readonly string[];
  /** Whether a line is the article's; null for its headline and for a line without words. */
  readonly isBody: (line: string) => boolean | null;
}

interface Row {
  readonly url: string;
  readonly html: string;
  readonly gold: string;
}

/** Lines of a page that are read; a few pages have tens of thousands of comments. */
const MAX_LINES = 1500;
/** The article's element holds so much of the article as the page has of it. */
const HELD = 0.97;
/** And so many elements around it are copied with it: the headline stands there. */
const AROUND = 2;
/** A part of a line of the article, such as a link that stands on its own, is the article's if it has so many words. */
const PART = 5;

/** The English pages of the article extraction benchmark, each copied in three ways. The same file gives the same lines. */
export function copiedPages(path: string): CopiedPage[] {
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .filter(({ gold }) => isEnglish(gold))
    .flatMap(copied);
}

function copied({ url, html, gold }: Row): CopiedPage[] {
  const page = parseDocument(html);
  const isBody = bodyTest(gold, titleOf(page));
  const whole = linesOf(page);
  const article = linesOf(articleOf(page, isBody));
  const site = new URL(url).hostname.split(".").slice(-2).join(".");
  const of = { url, html, site, isBody };
  return [
    { ...of, way: "whole", lines: whole.slice(0, MAX_LINES) },
    { ...of, way: "article", lines: article.slice(0, MAX_LINES) },
    { ...of, way: "thinned", lines: thinned(article, isBody).slice(0, MAX_LINES) },
  ];
}

/** Its first heading of the first order. */
function titleOf(page: Document): string {
  const [heading] = DomUtils.getElementsByTagName("h1", page, true, 1);
  return heading === undefined ? "" : DomUtils.textContent(heading);
}

function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^(?:the|of|and|to|in|that|is)$/.test(word)).length > words.length / 10;
}

function bodyTest(gold: string, title: string): (line: string) => boolean | null {
  const all = plain(gold);
  const headline = plain(title);
  const lines = new Set(gold.split("\n").map(plain));
  return (line) => {
    const words = plain(line);
    if (words === "" || words === headline) return null;
    return lines.has(words) || (words.split(" ").length >= PART && all.includes(words));
  };
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The smallest element that holds the article, and what stands around it. */
function articleOf(page: Document, isBody: CopiedPage["isBody"]): Document | Element {
  const held = (node: Document | Element) =>
    linesOf(node).reduce((sum, line) => sum + (isBody(line) === true ? line.length : 0), 0);
  const wanted = HELD * held(page);
  const path: (Document | Element)[] = [page];
  for (;;) {
    const inner = (path.at(-1) as Document | Element).children.find(
      (child): child is Element => "name" in child && "children" in child && held(child) >= wanted,
    );
    if (inner === undefined) return path.at(-1 - Math.min(AROUND, path.length - 1)) as Document | Element;
    path.push(inner);
  }
}

/** As a scraper leaves a page: most short lines of its furniture are gone, and half of the long ones. */
function thinned(lines: readonly string[], isBody: CopiedPage["isBody"]): string[] {
  let seed = 7;
  const chance = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  return lines.filter((line) => isBody(line) === true || chance() < (line.split(" ").length > 3 ? 0.6 : 0.3));
}

function linesOf(root: Document | Element): string[] {
  const lines: string[] = [];
  let open = "";
  const close = () => {
    const line = open.replace(/\s+/g, " ").trim();
    if (line !== "") lines.push(line);
    open = "";
  };
  const read = (node: Node | Document): void => {
    if ("data" in node && node.type === "text") open += node.data;
    if (!("children" in node)) return;
    const name = "name" in node ? node.name : "";
    if (SILENT.has(name) || name === "head") return;
    const breaks = BLOCK.has(name) || name === "br";
    if (breaks) close();
    for (const child of node.children) read(child);
    if (breaks) close();
  };
  read(root);
  close();
  return lines;
}
