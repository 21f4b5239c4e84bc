/**
 * Markdown → an article whose text is the input itself. What is read is the text past its signs; each block, and each place a
 * value of the metadata stands in, is led back. Quotations are read past the signs too: see `Article.markup`.
 */

import type { Article, Block, Evidence, Span } from "../../model.js";
import { contentId } from "../../text/id.js";
import { past, spanHome } from "../../text/past.js";
import { type Fields, NO_FIELDS, readArticle } from "../article.js";
import type { Reading } from "../blocks.js";
import { findDate } from "../dates.js";
import type { Piece } from "../pieces.js";
import { type FrontMatter, frontMatter } from "./front-matter.js";
import { type Stretch, stretchesOf } from "./stretches.js";

/** Larger texts are books or no prose: read as plain text. */
const LARGEST = 8 * 1024 * 1024;

/** Null where the text cannot be told as Markdown; it is plain text then. */
export function readMarkdown(text: string, source: string, url: string | null): Article | null {
  if (text.length > LARGEST) return null;
  const head = frontMatter(text);
  const found = stretchesOf(text, head.end);
  if (found === null) return null;
  const stretches = found.map((stretch) =>
    isAllSigns(text, stretch) ? { ...stretch, kind: "apart" as const } : stretch,
  );
  const apart = stretches.filter(({ kind }) => kind === "apart").map(({ start, end }): Span => [start, end]);
  if (head.end > 0) apart.unshift([0, head.end]);
  const words = stretches.filter(({ kind }) => kind !== "apart");
  const markup = words.flatMap(({ signs }) => signs);
  const read = past(withoutSoftBreaks(text, words), [...apart, ...markup].sort(byStart));
  if (read.text.trim() === "") return null;
  const homes = words.map((stretch) => ({ ...stretch, from: read.away(stretch.start), to: read.away(stretch.end) }));
  const article = readArticle(read.text, source, { ...fieldsOf(head), url, id: idOf(text) }, retold(homes, head));
  const blocks = article.blocks.map(({ role, start, end }): Block => {
    const [from, to] = spanHome(read, [start, end]);
    return { role, start: from, end: to };
  });
  const evidence = Object.fromEntries(
    Object.entries(article.evidence).map(([field, { from, at }]): [string, Evidence] => [
      field,
      { from, at: at ? spanHome(read, at) : (statedIn(head, field)?.at ?? null) },
    ]),
  );
  return {
    ...article,
    text,
    evidence,
    blocks: withSigns(text, blocks, apart, words),
    ...(markup.length > 0 && { markup }),
  };
}

const byStart = (a: Span, b: Span): number => a[0] - b[0];

/** As plain text has it: whoever kept the file before keeps its id. */
function idOf(text: string): string {
  return contentId(text, "", "", "", "[]", "", "");
}

function isAllSigns(text: string, { start, end, signs }: Stretch): boolean {
  let at = start;
  for (const [from, to] of signs) {
    if (text.slice(at, from).trim() !== "") return false;
    at = Math.max(at, to);
  }
  return text.slice(at, end).trim() === "";
}

/** A paragraph's line breaks are spaces, but those that Markdown keeps: two spaces or a backslash before them. Same length. */
function withoutSoftBreaks(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    parts.push(
      text.slice(at, start),
      text.slice(start, end).replace(/(?<! {2}|\\)\r?\n/g, (sign) => " ".repeat(sign.length)),
    );
    at = end;
  }
  return `${parts.join("")}${text.slice(at)}`;
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ["title", "headline"],
  authors: ["author", "authors", "byline"],
  publishedAt: ["date", "published", "publishedat", "published_at", "pubdate"],
  outlet: ["outlet", "publication"],
  language: ["lang", "language"],
};

function statedIn({ fields }: FrontMatter, field: string): { readonly value: string; readonly at: Span } | null {
  const name = NAMES[field]?.find((one) => fields.has(one));
  return (name !== undefined && fields.get(name)) || null;
}

function fieldsOf(head: FrontMatter): Fields {
  const value = (field: string) => statedIn(head, field)?.value ?? null;
  const authors = (value("authors") ?? "")
    .split(/\s{0,9}(?:[,;]|\band\b|&)\s{0,9}/)
    .map((name) => name.replace(/^by /i, "").replace(/["']/g, "").trim());
  const language = value("language") ?? "";
  const from = "front matter" as const;
  return {
    ...NO_FIELDS,
    title: value("title"),
    authors: authors.filter(Boolean).slice(0, 20),
    publishedAt: findDate(value("publishedAt") ?? "")?.iso ?? null,
    outlet: value("outlet"),
    language: /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,2}$/.test(language) ? language : null,
    from: { title: from, authors: from, publishedAt: from, outlet: from },
  };
}

/** What the signs say of a line stands before what its words alone had to guess. */
function retold(
  stretches: readonly (Stretch & { readonly from: number; readonly to: number })[],
  head: FrontMatter,
): (reading: Reading) => Reading {
  const isTitled = statedIn(head, "title") !== null || stretches.some(({ kind }) => kind === "headline");
  return (reading) => {
    let next = 0;
    const pieces = reading.pieces.map((piece): Piece => {
      while ((stretches[next]?.to ?? Number.POSITIVE_INFINITY) <= piece.line.start) next++;
      const kind = stretches[next]?.kind;
      if (kind === "headline") return { ...piece, role: "headline" };
      const isGuessed = !piece.facts.furniture && !piece.facts.label;
      if (kind === "heading") return isGuessed && piece.role !== "byline" ? { ...piece, role: "promo" } : piece;
      const isOpen =
        piece.role === "promo" || (piece.role === "headline" && isTitled && stretches[next]?.kind === "text");
      return isOpen && isGuessed ? { ...piece, role: "body" } : piece;
    });
    return { ...reading, pieces };
  };
}

/** The blocks with the signs around them, and what is set apart: together they hold every word and sign. */
function withSigns(
  text: string,
  blocks: readonly Block[],
  apart: readonly Span[],
  stretches: readonly Stretch[],
): Block[] {
  const aside = apart.map(([start, end]): Block => ({ role: "boilerplate", start, end }));
  const all = [...blocks, ...aside].sort((a, b) => a.start - b.start).map((block) => ({ ...block }));
  let next = 0;
  for (const { start, end, signs } of stretches) {
    for (const [from, to] of signs) {
      while (next < all.length && (all[next]?.end ?? 0) <= from) next++;
      const [before, after] = [all[next - 1], all[next]];
      if (after && after.start <= from) continue;
      if (after && after.start < end) after.start = from;
      else if (before && before.end > start) before.end = Math.max(before.end, to);
    }
  }
  return all.flatMap((block) => {
    const words = text.slice(block.start, block.end);
    const start = block.start + words.length - words.trimStart().length;
    return words.trim() === "" ? [] : [{ ...block, start, end: start + words.trim().length }];
  });
}
