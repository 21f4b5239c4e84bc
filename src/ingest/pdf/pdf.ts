/** PDF → the text of an article, its pages and what stands apart from it. */

import type { Block } from "../../model.js";
import { allBytes, MAX_BYTES } from "../byte-lines.js";
import { unusableText } from "../json-article.js";
import { type Ingested, problem } from "../problem.js";
import { documentArticle } from "../properties.js";
import { paragraphsOf } from "./paragraphs.js";
import { PDF_LIMITS, type PdfLimits, readPages } from "./thread.js";

export async function* readPdf(
  chunks: AsyncIterable<Buffer>,
  source: string,
  limits: PdfLimits = PDF_LIMITS,
): AsyncGenerator<Ingested> {
  const file = await allBytes(chunks);
  if (!file) return yield problem(source, `a PDF over ${MAX_BYTES / 1024 / 1024} MB; expected one article`);
  const read = await readPages(file, limits);
  if ("wrong" in read) return yield problem(source, read.wrong);
  const { text, places, apart } = paragraphsOf(read.pages);
  const left = leftOut(read.unread, read.stopped, limits);
  if (left !== null) yield problem(source, left);
  if (text === "") {
    if (left === null) yield problem(source, "no text in it; expected a PDF with text, not pictures of pages");
    return;
  }
  const wrong = unusableText(text);
  if (wrong) return yield problem(source, wrong);
  const { Title: title = null, Author: authors = null, Language: language = null } = read.info;
  const article = documentArticle(text, source, { title, authors, language }, places);
  yield { article: { ...article, blocks: setApart(article.blocks, apart) } };
}

/** Running heads, page numbers and numbers of lines are no words of the text, whatever they look like. */
function setApart(
  blocks: readonly Block[],
  apart: readonly { readonly start: number; readonly end: number }[],
): Block[] {
  let next = 0;
  return blocks.map((block) => {
    while ((apart[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next++;
    const stretch = apart[next];
    return stretch && stretch.start <= block.start ? { ...block, role: "boilerplate" } : block;
  });
}

/** One line on the pages that are not in the text; null where all are. */
function leftOut(unread: readonly number[], stopped: number | null, { page, document }: PdfLimits): string | null {
  const parts: string[] = [];
  if (unread.length > 0) {
    const shown = `${unread.slice(0, 10).join(", ")}${unread.length > 10 ? ", …" : ""}`;
    parts.push(`page${unread.length > 1 ? "s" : ""} ${shown} not read, damaged or more than can be read in ${page} s`);
  }
  if (stopped !== null)
    parts.push(`pages after ${stopped} not read, for the document broke its reader or took ${document} s`);
  return parts.length === 0 ? null : `${parts.join("; ")}; expected a whole PDF`;
}
