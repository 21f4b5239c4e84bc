/** Articles and quotations, read back from their rows: exactly the records that were kept. */

import type { Article, Block, Place, Quotation, Span } from "../model.js";
import { groupedBy, sortedBy } from "../text/order.js";
import type { StoredBlock, StoredPlace } from "./article-rows.js";
import { type Queries, sqlite } from "./query.js";

/** The articles kept, in the order of their ids; all of them, or the one named. */
export function readArticles({ all }: Queries, only: string | null = null): Article[] {
  const rows = all(
    sqlite
      .selectFrom("article")
      .selectAll()
      .$if(only !== null, (query) => query.where("id", "=", only)),
  );
  const authors = groupedBy(
    all(
      sqlite
        .selectFrom("author")
        .selectAll()
        .orderBy("article")
        .orderBy("position")
        .$if(only !== null, (query) => query.where("article", "=", only)),
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

function placesOf(places: string): Place[] {
  return (JSON.parse(places) as StoredPlace[]).map(([label, start, end]) => ({ start, end, label }));
}

/** The quotations kept, by article and then as they stand in it; all of them, or those of the article named. */
export function readQuotations({ all }: Queries, only: string | null = null): Quotation[] {
  const rows = all(
    sqlite
      .selectFrom("quotation")
      // All but the words, which stand in the article's text.
      .select(["id", "article", "kind", "segments", "speaker", "mention_start", "mention_end", "cue_start", "cue_end"])
      .select(["said_to", "said_to_start", "said_to_end", "confidence"])
      .orderBy("article")
      .orderBy("position")
      .$if(only !== null, (query) => query.where("article", "=", only)),
  );
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
