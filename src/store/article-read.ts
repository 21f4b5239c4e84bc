/** Articles and quotations, read back from their rows: exactly the records that were kept. */

import type { Article, Block, Place, Quotation, Span } from "../model.js";
import { groupedBy, sortedBy } from "../text/order.js";
import type { StoredBlock, StoredPlace } from "./article-rows.js";
import { among, type Queries, sqlite } from "./query.js";
import type { QuotationRow } from "./tables.js";

/** The articles kept, in the order of their ids; all of them, or those named. */
export function readArticles({ all }: Queries, only: string | Iterable<string> | null = null): Article[] {
  const ids = listed(only);
  const rows = all(
    sqlite
      .selectFrom("article")
      .selectAll()
      .$if(ids !== null, (query) => query.where(among("id", ids ?? []))),
  );
  const authors = groupedBy(
    all(
      sqlite
        .selectFrom("author")
        .selectAll()
        .orderBy("article")
        .orderBy("position")
        .$if(ids !== null, (query) => query.where(among("article", ids ?? []))),
    ),
    (row) => row.article,
  );
  return sortedBy(rows, (row) => row.id).map((row) => ({
    id: row.id,
    source: row.source,
    url: row.url,
    role: row.role as Article["role"],
    language: row.language,
    title: row.title,
    outlet: row.outlet,
    authors: (authors.get(row.id) ?? []).map(({ name }) => name),
    publishedAt: row.published_at,
    ...(row.modified_at !== null && { modifiedAt: row.modified_at }),
    evidence: JSON.parse(row.evidence) as Article["evidence"],
    text: row.text,
    blocks: (JSON.parse(row.blocks) as StoredBlock[]).map(([role, start, end]): Block => ({ role, start, end })),
    ...(row.places !== null && { places: placesOf(row.places) }),
  }));
}

/** The articles named, in the order of their ids, without text, blocks and places: what is said of them, and not what they say. */
export function readHeadings({ all }: Queries, ids: Iterable<string>): Article[] {
  const rows = all(
    sqlite
      .selectFrom("article")
      .select(["id", "source", "url", "role", "language", "title", "outlet", "published_at", "modified_at", "evidence"])
      .where(among("id", ids)),
  );
  return sortedBy(rows, (row) => row.id).map(({ published_at, modified_at, role, evidence, ...row }) => ({
    ...row,
    role: role as Article["role"],
    authors: [],
    publishedAt: published_at,
    ...(modified_at !== null && { modifiedAt: modified_at }),
    evidence: JSON.parse(evidence) as Article["evidence"],
    text: "",
    blocks: [],
  }));
}

function placesOf(places: string): Place[] {
  return (JSON.parse(places) as StoredPlace[]).map(([label, start, end]) => ({ start, end, label }));
}

function listed(only: string | Iterable<string> | null): string[] | null {
  return only === null ? null : typeof only === "string" ? [only] : [...only];
}

/** The quotations kept, by article and then as they stand in it; all of them, or those of the articles named. */
export function readQuotations({ all }: Queries, only: string | Iterable<string> | null = null): Quotation[] {
  const ids = listed(only);
  return quotationsOf(all(quotationRows.$if(ids !== null, (query) => query.where(among("article", ids ?? [])))));
}

/** The quotations named, by article and then as they stand in it. */
export function readQuotationsById({ all }: Queries, ids: Iterable<string>): Quotation[] {
  return quotationsOf(all(quotationRows.where(among("id", ids))));
}

// All but the words, which stand in the article's text.
const quotationRows = sqlite
  .selectFrom("quotation")
  .select(["id", "article", "kind", "segments", "speaker", "mention_start", "mention_end", "cue_start", "cue_end"])
  .select(["said_to", "said_to_start", "said_to_end", "confidence"])
  .orderBy("article")
  .orderBy("position");

function quotationsOf(rows: readonly Omit<QuotationRow, "text" | "position">[]): Quotation[] {
  // The sort is stable: within an article the rows stay in the order of their positions.
  return sortedBy(rows, (row) => row.article).map((row) => ({
    id: row.id,
    article: row.article,
    kind: row.kind as Quotation["kind"],
    segments: JSON.parse(row.segments) as Span[],
    speaker: { name: row.speaker, mention: span(row.mention_start, row.mention_end) },
    cue: span(row.cue_start, row.cue_end),
    saidTo: row.said_to,
    saidToAt: span(row.said_to_start, row.said_to_end),
    confidence: row.confidence,
  }));
}

function span(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : [start, end];
}
