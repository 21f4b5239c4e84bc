/** What was woven from the whole collection, as rows: written only where it differs from what the file holds. */

import { hash } from "node:crypto";
import type { Ledger, Rendition, TracedStatement } from "../model.js";
import { storedCells } from "./cells.js";
import { clearWords } from "./index-words.js";
import { type NewRow, type Queries, sqlite } from "./query.js";
import { readState, writeState } from "./state.js";

export type Woven = Pick<Ledger, "statements" | "credits" | "lineage" | "stories">;

/** A span as it stands in the column `spans`. */
export type StoredSpan = readonly [start: number, end: number, witnesses: number, origins: number];

/** Must run inside one transaction. True when anything differed. */
export function keepStatements(queries: Queries, statements: readonly TracedStatement[]): boolean {
  const before = new Map(
    queries.all(sqlite.selectFrom("statement").select(["id", "digest"])).map((row) => [row.id, row.digest]),
  );
  const remove = (id: string) => queries.run(sqlite.deleteFrom("statement").where("id", "=", id));
  let written = 0;
  for (const statement of statements) {
    const rows = rowsOf(statement);
    const digest = digestOf([rows.statement, ...rows.below.map(([, row]) => row)].map((row) => Object.values(row)));
    const known = before.get(statement.id);
    before.delete(statement.id);
    if (known === digest) continue;
    if (known !== undefined) remove(statement.id);
    queries.insert("statement", { ...rows.statement, digest });
    for (const [table, row] of rows.below) queries.insert(table, row);
    written += 1;
  }
  for (const id of before.keys()) remove(id);
  return before.size + written > 0;
}

/** Credits, lineage and stories are few and refer to their places in a list: all are written when one differs. */
export function keepRest(queries: Queries, { credits, lineage, stories }: Woven): void {
  const digest = digestOf([credits, lineage, stories]);
  if (readState(queries, "woven_rest") === digest) return;
  clearRest(queries);
  const { insert } = queries;
  for (const [position, credit] of credits.entries()) {
    const [start_offset, end_offset] = credit.at;
    insert("credit", {
      position,
      article: credit.article,
      credited: credit.to,
      kind: credit.kind,
      start_offset,
      end_offset,
    });
    for (const [index, quotation] of credit.quotations.entries())
      insert("credit_quotation", { credit: position, position: index, quotation });
  }
  for (const [position, { from, to, kind, confidence, evidence }] of lineage.entries())
    insert("lineage", {
      position,
      from_article: from,
      to_article: to,
      kind,
      confidence,
      evidence: JSON.stringify(evidence),
    });
  for (const [position, { id, title, articles }] of stories.entries()) {
    insert("story", { id, position, title });
    for (const [index, article] of articles.entries()) insert("story_article", { story: id, position: index, article });
  }
  writeState(queries, "woven_rest", digest);
}

/** Nothing woven may point at an article that is about to go; the ledger is stale until it is woven again. */
export function clearWoven(queries: Queries): void {
  clearWords(queries);
  queries.run(sqlite.deleteFrom("statement"));
  clearRest(queries);
  writeState(queries, "woven_rest", "");
}

function clearRest({ run }: Queries): void {
  run(sqlite.deleteFrom("credit"));
  run(sqlite.deleteFrom("lineage"));
  run(sqlite.deleteFrom("story"));
}

interface StatementRows {
  readonly statement: Omit<NewRow<"statement">, "digest">;
  /** Renditions and what belongs to them, each after what it refers to. */
  readonly below: readonly BelowRow[];
}

type Below = "rendition" | "rendition_flag" | "operation" | "operation_flag";
type BelowRow = { [T in Below]: readonly [table: T, row: NewRow<T>] }[Below];

/** Everything of a statement that the file holds. */
function rowsOf(statement: TracedStatement): StatementRows {
  return {
    statement: {
      id: statement.id,
      speaker: statement.speaker,
      said_to: statement.occasion.saidTo,
      said_from: statement.occasion.from,
      said_until: statement.occasion.to,
      text: statement.text,
      spans: JSON.stringify(
        statement.spans.map(({ start, end, witnesses, origins }): StoredSpan => [start, end, witnesses, origins]),
      ),
      reference: statement.reference,
      joints: JSON.stringify(statement.joints),
      first_seen_article: statement.firstSeen?.article ?? null,
      first_seen_time: statement.firstSeen?.time ?? null,
      first_seen_evidence: statement.firstSeen?.evidence ?? null,
      undated: statement.undated,
      origins: statement.origins,
    },
    below: statement.renditions.flatMap((rendition, position) => renditionRows(statement.id, position, rendition)),
  };
}

function renditionRows(statement: string, rendition: number, record: Rendition): BelowRow[] {
  const rows: BelowRow[] = [
    [
      "rendition",
      {
        statement,
        position: rendition,
        quotation: record.quotation,
        article: record.article,
        text: record.text,
        class: record.class,
        fragment: record.fragment ? 1 : 0,
        coverage: JSON.stringify(record.coverage),
        cells: storedCells(record.cells),
        punctuation: JSON.stringify(record.punctuation),
      },
    ],
  ];
  for (const [position, flag] of record.flags.entries())
    rows.push(["rendition_flag", { statement, rendition, position, flag }]);
  for (const [position, operation] of record.operations.entries()) {
    rows.push([
      "operation",
      {
        statement,
        rendition,
        position,
        kind: operation.kind,
        class: operation.class,
        detail: operation.detail,
        statement_start: operation.at[0],
        statement_end: operation.at[1],
        start_offset: operation.printed[0],
        end_offset: operation.printed[1],
        statement_words: operation.statement,
        rendition_words: operation.rendition,
        statement_support: operation.support.statement,
        rendition_support: operation.support.rendition,
      },
    ]);
    for (const [index, flag] of operation.flags.entries())
      rows.push(["operation_flag", { statement, rendition, operation: position, position: index, flag }]);
  }
  return rows;
}

function digestOf(value: unknown): string {
  return hash("sha256", JSON.stringify(value)).slice(0, 16);
}
