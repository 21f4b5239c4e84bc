/** What was extracted from one article: a JSON line, or lines for a reader. */

import type { Article, Quotation, Span } from "../model.js";
import { articleRecord, quotationRecord } from "./records.js";
import { toWhom } from "./seen.js";
import { palette, printable, wrap } from "./terminal.js";
import type { TextOptions } from "./text.js";
import { count } from "./words.js";

/** The line of `stemma extract --format jsonl` as a record: offsets into `text`, keys in a fixed order. */
export function extractionRecord(article: Article, quotations: readonly Quotation[]): object {
  return articleRecord(article, { quotations: quotations.map(quotationRecord) });
}

/** The article's quotations as a reader would list them; ends with an empty line. */
export function extractionText(article: Article, quotations: readonly Quotation[], options: TextOptions): string {
  const ink = palette(options.color);
  const width = Math.max(30, options.width);
  const stated = [article.outlet, article.publishedAt, ...article.authors].filter((value) => value !== null);
  const lines = wrap(printable(article.title ?? article.source), width).map(ink.strong);
  lines.push(...wrap(printable([article.source, ...stated].join(" · ")), width).map(ink.faint));
  if (quotations.length === 0) lines.push(...wrap("No quotation found.", width, "  "));
  else lines.push(...wrap(`${count(quotations.length, "quotation")}:`, width, "  "));
  for (const quotation of quotations) {
    const words = quotation.segments.map((segment) => cut(article.text, segment)).join(" … ");
    lines.push(...wrap(quotation.kind === "indirect" ? words : `“${words}”`, width, "  • ", "    "));
    lines.push(...wrap(speakerWords(article, quotation), width, "      ").map(ink.faint));
  }
  return `${lines.join("\n")}\n\n`;
}

function speakerWords(article: Article, { speaker, saidTo, kind }: Quotation): string {
  const mention = speaker.mention === null ? "" : cut(article.text, speaker.mention);
  const name = speaker.name === null ? "unknown speaker" : printable(speaker.name);
  const named = mention === "" || mention === name ? "" : ` (here “${mention}”)`;
  return `${name}${named}${saidTo === null ? "" : `, ${printable(toWhom(saidTo))}`}; ${kind}`;
}

function cut(text: string, [start, end]: Span): string {
  return printable(text.slice(start, end));
}
