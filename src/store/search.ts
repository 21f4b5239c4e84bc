/** Finding statements by words, over both what was assembled and what was printed. */

import { type RawBuilder, sql } from "kysely";
import type { RenditionClass } from "../model.js";
import { groupedBy } from "../text/order.js";
import { type Queries, sqlite } from "./query.js";

/** One printing of a found statement. */
export interface FoundRendition {
  readonly quotation: string;
  readonly article: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly source: string;
  readonly url: string | null;
  readonly class: RenditionClass;
  /** As printed. */
  readonly text: string;
  /** Whether this printing itself holds the words looked for. */
  readonly matches: boolean;
}

/** A statement that holds the words looked for, or one of whose printings does, with all its printings. */
export interface FoundStatement {
  readonly id: string;
  readonly speaker: string | null;
  readonly saidTo: string | null;
  readonly text: string;
  readonly renditions: readonly FoundRendition[];
}

/**
 * The query in FTS5's language: all words must occur; words in double quotes must stand together. Nothing a user types
 * is read as an operator. Null when no word is left to look for.
 */
export function matchExpression(words: string): string | null {
  const phrases = words
    .replace(/[“”„«»\0]/gu, (mark) => (mark === "\0" ? " " : '"'))
    .split('"')
    // Every other piece stood between quotation marks.
    .flatMap((piece, index) => (index % 2 === 1 ? [piece] : piece.split(/\s+/u)))
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
  return phrases.length === 0 ? null : phrases.map((phrase) => `"${phrase}"`).join(" ");
}

/** The best first (BM25 over statements and printings), then by id. */
export function search({ all }: Queries, words: string): FoundStatement[] {
  const expression = matchExpression(words);
  if (expression === null) return [];
  const statements = all(
    sql<{ id: string; speaker: string | null; said_to: string | null; text: string }>`
      WITH hit (number, rank) AS (
        SELECT rowid, rank FROM statement_words WHERE statement_words MATCH ${expression}
        UNION ALL
        SELECT statement.number, quotation_words.rank
        FROM quotation_words
        JOIN quotation ON quotation.number = quotation_words.rowid
        JOIN rendition ON rendition.quotation = quotation.id
        JOIN statement ON statement.id = rendition.statement
        WHERE quotation_words MATCH ${expression}
      )
      SELECT statement.id, statement.speaker, statement.said_to, statement.text
      FROM hit JOIN statement ON statement.number = hit.number
      GROUP BY statement.number
      ORDER BY min(hit.rank), statement.id`.compile(sqlite),
  );
  const matches = sql`quotation.number IN (SELECT rowid FROM quotation_words WHERE quotation_words MATCH ${expression})`;
  return withPrintings({ all }, statements, matches);
}

/** One statement with all its printings; null where none has that id. */
export function findStatement({ all }: Pick<Queries, "all">, id: string): FoundStatement | null {
  const columns = ["id", "speaker", "said_to", "text"] as const;
  const statements = all(sqlite.selectFrom("statement").select(columns).where("id", "=", id));
  return withPrintings({ all }, statements, sql`1`)[0] ?? null;
}

interface Found {
  readonly id: string;
  readonly speaker: string | null;
  readonly said_to: string | null;
  readonly text: string;
}

function withPrintings(
  { all }: Pick<Queries, "all">,
  statements: readonly Found[],
  matches: RawBuilder<unknown>,
): FoundStatement[] {
  const printings = groupedBy(
    all(
      sql<Printing>`
        SELECT rendition.statement, rendition.quotation, rendition.article, rendition.class, rendition.text,
          article.outlet, article.title, article.published_at, article.source, article.url, ${matches} AS matches
        FROM rendition
        JOIN article ON article.id = rendition.article
        JOIN quotation ON quotation.id = rendition.quotation
        WHERE rendition.statement IN (SELECT value FROM json_each(${JSON.stringify(statements.map(({ id }) => id))}))
        ORDER BY rendition.statement, rendition.position`.compile(sqlite),
    ),
    (row) => row.statement,
  );
  return statements.map(({ id, speaker, said_to, text }) => ({
    id,
    speaker,
    saidTo: said_to,
    text,
    renditions: (printings.get(id) ?? []).map(found),
  }));
}

interface Printing {
  statement: string;
  quotation: string;
  article: string;
  class: RenditionClass;
  text: string;
  outlet: string | null;
  title: string | null;
  published_at: string | null;
  source: string;
  url: string | null;
  matches: number;
}

function found({ statement: _, published_at, matches, ...row }: Printing): FoundRendition {
  return { ...row, publishedAt: published_at, matches: matches === 1 };
}
