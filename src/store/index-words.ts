/**
 * The full-text indexes. They are made anew in the transaction that keeps what was woven: 7,000 quotations take 30 ms so,
 * and ten times that when every article writes its own part. A ledger whose statements are stale has a stale index too, and
 * the next command that opens it mends both.
 */

import { sql } from "kysely";
import { type Queries, sqlite } from "./query.js";

export function indexWords({ run }: Queries): void {
  run(sql`INSERT INTO quotation_words (quotation_words) VALUES ('rebuild')`.compile(sqlite));
  run(sql`INSERT INTO statement_words (statement_words) VALUES ('rebuild')`.compile(sqlite));
}

/** Row numbers are given again after rows are deleted: no word may point at them then. */
export function clearWords({ run }: Queries): void {
  run(sql`INSERT INTO quotation_words (quotation_words) VALUES ('delete-all')`.compile(sqlite));
  run(sql`INSERT INTO statement_words (statement_words) VALUES ('delete-all')`.compile(sqlite));
}
