/**
 * The full-text indexes. They are made anew in the transaction that keeps what was woven: 7,000 quotations take 30 ms so,
 * and ten times that when every article writes its own part. A ledger whose statements are stale has a stale index too, and
 * the next command that opens it mends both.
 */

import { sql } from "kysely";
import { among, type Queries, sqlite } from "./query.js";

export function indexWords(queries: Queries): void {
  const { run } = queries;
  run(sql`INSERT INTO quotation_words (quotation_words) VALUES ('rebuild')`.compile(sqlite));
  run(sql`INSERT INTO statement_words (statement_words) VALUES ('rebuild')`.compile(sqlite));
  if (segments(queries) > FEW_SEGMENTS)
    run(sql`INSERT INTO quotation_words (quotation_words) VALUES ('optimize')`.compile(sqlite));
}

/** A large index comes in pieces, each of which every word is looked up in; to make one of them halves the time of a look. */
const FEW_SEGMENTS = 4;

const segments = ({ all }: Queries): number =>
  all(sql<{ count: number }>`SELECT count(DISTINCT segid) AS count FROM quotation_words_idx`.compile(sqlite))[0]
    ?.count ?? 0;

/** Row numbers are given again after rows are deleted: no word may point at them then. */
export function clearWords({ run }: Queries): void {
  run(sql`INSERT INTO quotation_words (quotation_words) VALUES ('delete-all')`.compile(sqlite));
  run(sql`INSERT INTO statement_words (statement_words) VALUES ('delete-all')`.compile(sqlite));
}

/** One statement's words, when it has come; its number is the row's. */
export function addWords({ run }: Queries, statement: string): void {
  run(
    sql`INSERT INTO statement_words (rowid, text) SELECT number, text FROM statement WHERE id = ${statement}`.compile(
      sqlite,
    ),
  );
}

/** One statement's words, before it goes: the index has to be told which they were. */
export function dropWords({ run }: Queries, statement: string): void {
  run(
    sql`INSERT INTO statement_words (statement_words, rowid, text)
      SELECT 'delete', number, text FROM statement WHERE id = ${statement}`.compile(sqlite),
  );
}

/** The words of new articles' quotations. */
export function addQuotationWords({ run }: Queries, articles: Iterable<string>): void {
  run(
    sql`INSERT INTO quotation_words (rowid, text) SELECT number, text FROM quotation WHERE ${among("article", articles)}`.compile(
      sqlite,
    ),
  );
}
