/** Small records for the trace's tests: texts are given, places are found in them. */

import type { Article, Metadata, Quotation, Rendition, Span, Statement } from "../../src/model.js";

export function anArticle(
  id: string,
  text: string,
  stated: Partial<Metadata> & { role?: Article["role"]; source?: string } = {},
): Article {
  const blocks: { role: "body"; start: number; end: number }[] = [];
  for (const line of text.matchAll(/[^\n]+/g))
    blocks.push({ role: "body", start: line.index, end: line.index + line[0].length });
  return {
    id,
    source: stated.source ?? `${id}.txt`,
    url: null,
    role: stated.role ?? "article",
    language: null,
    title: stated.title ?? null,
    outlet: stated.outlet ?? null,
    authors: stated.authors ?? [],
    publishedAt: stated.publishedAt ?? null,
    ...(stated.modifiedAt !== undefined && { modifiedAt: stated.modifiedAt }),
    evidence:
      stated.evidence ?? (stated.publishedAt == null ? {} : { publishedAt: { from: "published line", at: null } }),
    text,
    blocks,
  };
}

/** Every pair of straight double marks in the article as a quotation. */
export function quotationsOf(
  article: Article,
  saidTo: string | null = null,
  saidToWords: string | null = saidTo,
): Quotation[] {
  const at = saidToWords === null ? -1 : article.text.indexOf(saidToWords);
  return [...article.text.matchAll(/"([^"]+)"/g)].map((match) => {
    const segment: Span = [match.index + 1, match.index + match[0].length - 1];
    return {
      id: `${article.id}:${segment[0]}-${segment[1]}`,
      article: article.id,
      kind: "direct",
      segments: [segment],
      speaker: { name: null, mention: null },
      cue: null,
      saidTo,
      saidToAt: at < 0 ? null : [at, at + (saidToWords ?? "").length],
      confidence: 1,
    };
  });
}

function aRendition(quotation: Quotation, text: string): Rendition {
  return {
    quotation: quotation.id,
    article: quotation.article,
    text,
    class: "verbatim",
    fragment: false,
    coverage: [[0, text.length]],
    operations: [],
    flags: [],
    cells: [],
    punctuation: [],
  };
}

/** A statement that each of the quotations prints whole. */
export function aStatement(id: string, text: string, quotations: readonly Quotation[]): Statement {
  return {
    id,
    speaker: "Vera Marrow",
    occasion: { saidTo: null, from: null, to: null },
    text,
    spans: [{ start: 0, end: text.length, witnesses: quotations.length, origins: quotations.length }],
    joints: [],
    reference: null,
    renditions: quotations.map((quotation) => aRendition(quotation, text)),
  };
}
