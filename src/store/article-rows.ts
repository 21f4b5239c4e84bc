/** An article and its quotations, as rows. */

import type { Article, Block, Place, Quotation, Span } from "../model.js";
import type { Queries } from "./query.js";

/** What the store itself knows of an article, beside the record. */
export interface Keeping {
  readonly givenId: string;
  readonly contentHash: string;
  readonly reading: string;
  /** Every place it was read from; the record's `source` is the least. */
  readonly sources: readonly string[];
}

/** A block as it stands in the column `blocks`. */
export type StoredBlock = readonly [role: Block["role"], start: number, end: number];

/** A place as it stands in the column `places`. */
export type StoredPlace = readonly [label: Place["label"], start: number, end: number];

export function insertArticle(
  { insert }: Queries,
  article: Article,
  quotations: readonly Quotation[],
  keeping: Keeping,
): void {
  insert("article", {
    id: article.id,
    given_id: keeping.givenId,
    content_hash: keeping.contentHash,
    reading: keeping.reading,
    source: article.source,
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    published_at: article.publishedAt,
    modified_at: article.modifiedAt ?? null,
    role: article.role,
    language: article.language,
    text: article.text,
    blocks: JSON.stringify(article.blocks.map(({ role, start, end }): StoredBlock => [role, start, end])),
    evidence: JSON.stringify(article.evidence),
    places: article.places
      ? JSON.stringify(article.places.map(({ label, start, end }): StoredPlace => [label, start, end]))
      : null,
  });
  for (const source of keeping.sources) insert("article_source", { article: article.id, source });
  for (const [position, name] of article.authors.entries()) insert("author", { article: article.id, position, name });
  for (const [position, quotation] of quotations.entries()) insertQuotation(insert, article, quotation, position);
}

function insertQuotation(insert: Queries["insert"], article: Article, quotation: Quotation, position: number): void {
  const [mentionStart, mentionEnd] = offsets(quotation.speaker.mention);
  const [cueStart, cueEnd] = offsets(quotation.cue);
  const [saidToStart, saidToEnd] = offsets(quotation.saidToAt);
  insert("quotation", {
    id: quotation.id,
    article: article.id,
    position,
    kind: quotation.kind,
    text: printed(article.text, quotation.segments),
    segments: JSON.stringify(quotation.segments),
    speaker: quotation.speaker.name,
    mention_start: mentionStart,
    mention_end: mentionEnd,
    cue_start: cueStart,
    cue_end: cueEnd,
    said_to: quotation.saidTo,
    said_to_start: saidToStart,
    said_to_end: saidToEnd,
    confidence: quotation.confidence,
  });
}

/** The words as printed, the parts of a divided quotation joined by " … ". */
function printed(text: string, segments: readonly Span[]): string {
  return segments.map(([start, end]) => text.slice(start, end)).join(" … ");
}

function offsets(span: Span | null): readonly [number | null, number | null] {
  return span ?? [null, null];
}
