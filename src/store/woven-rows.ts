/** What was woven from the whole collection, as rows: written only where it differs from what the file holds. */

import { hash } from "node:crypto";
import type { Credit, Ledger, Lineage, Rendition, Story, TracedStatement } from "../model.js";
import { storedCells } from "./cells.js";
import { clearIndex } from "./clear-index.js";
import { addWords, clearWords, dropWords } from "./index-words.js";
import { among, type NewRow, type Queries, sqlite } from "./query.js";
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
    const { rows, digest } = withDigest(rowsOf(statement));
    const known = before.get(statement.id);
    before.delete(statement.id);
    if (known === digest) continue;
    if (known !== undefined) remove(statement.id);
    insertStatement(queries, rows, digest);
    written += 1;
  }
  for (const id of before.keys()) remove(id);
  return before.size + written > 0;
}

/** Must run inside one transaction. Writes one statement with all that is below it, and its words into the index of words. */
export function replaceStatements(queries: Queries, gone: Iterable<string>, made: readonly TracedStatement[]): void {
  const ids = new Set([...gone, ...made.map(({ id }) => id)]);
  const old = queries.all(sqlite.selectFrom("statement").select(["id", "digest"]).where(among("id", ids)));
  const before = new Map(old.map((row) => [row.id, row]));
  const fresh = made.map((statement) => ({ statement, ...withDigest(rowsOf(statement)) }));
  for (const { statement, digest } of fresh)
    if (before.get(statement.id)?.digest === digest) before.delete(statement.id);
  for (const id of before.keys()) {
    dropWords(queries, id);
    queries.run(sqlite.deleteFrom("statement").where("id", "=", id));
  }
  const kept = new Set(old.filter(({ id }) => !before.has(id)).map(({ id }) => id));
  for (const { statement, rows, digest } of fresh) {
    if (kept.has(statement.id)) continue;
    insertStatement(queries, rows, digest);
    addWords(queries, statement.id);
  }
}

/** Credits, lineage and stories are few: all are written when one differs. */
export function keepRest(queries: Queries, { credits, lineage, stories }: Woven): void {
  const digest = digestOf([credits, lineage, stories]);
  if (readState(queries, "woven_rest") === digest) return;
  clearRest(queries);
  addCredits(queries, credits);
  addLineage(queries, lineage);
  addStories(queries, stories);
  writeState(queries, "woven_rest", digest);
}

/** One more than the highest position there is. */
function nextPosition({ all }: Queries, table: "credit" | "lineage" | "story"): number {
  const [row] = all(sqlite.selectFrom(table).select(({ fn }) => fn.max<number | null>("position").as("last")));
  return (row?.last ?? -1) + 1;
}

export function addCredits(queries: Queries, credits: readonly Credit[]): void {
  const { insert } = queries;
  const first = nextPosition(queries, "credit");
  for (const [index, { article, to, kind, at, quotations }] of credits.entries()) {
    const [start_offset, end_offset] = at;
    const position = first + index;
    insert("credit", { position, article, credited: to, kind, start_offset, end_offset });
    for (const [place, quotation] of quotations.entries())
      insert("credit_quotation", { credit: position, position: place, quotation });
  }
}

export function dropCredits(queries: Queries, articles: Iterable<string>): void {
  queries.run(sqlite.deleteFrom("credit").where(among("article", articles)));
  writeState(queries, "woven_rest", "");
}

export function addLineage(queries: Queries, lineage: readonly Lineage[]): void {
  const first = nextPosition(queries, "lineage");
  for (const [index, { from, to, kind, confidence, evidence }] of lineage.entries())
    queries.insert("lineage", {
      position: first + index,
      from_article: from,
      to_article: to,
      kind,
      confidence,
      evidence: JSON.stringify(evidence),
    });
}

export function dropLineage(queries: Queries, from: Iterable<string>): void {
  queries.run(sqlite.deleteFrom("lineage").where(among("from_article", from)));
}

export function addStories(queries: Queries, stories: readonly Story[]): void {
  const first = nextPosition(queries, "story");
  for (const [index, { id, title, articles }] of stories.entries()) {
    queries.insert("story", { id, position: first + index, title });
    for (const [position, article] of articles.entries())
      queries.insert("story_article", { story: id, position, article });
  }
}

export function dropStories(queries: Queries, ids: Iterable<string>): void {
  queries.run(sqlite.deleteFrom("story").where(among("id", ids)));
}

function insertStatement(queries: Queries, { statement, below }: StatementRows, digest: string): void {
  queries.insert("statement", { ...statement, digest });
  for (const [table, row] of below) queries.insert(table, row);
}

function withDigest(rows: StatementRows): { readonly rows: StatementRows; readonly digest: string } {
  const all = [rows.statement, ...rows.below.map(([, row]) => row)];
  return { rows, digest: digestOf(all.map((row) => Object.values(row))) };
}

/**
 * Nothing woven may point at an article that is about to go; the ledger is stale until it is woven again. The index goes
 * as well: it knows what comes, and not what goes.
 */
export function clearWoven(queries: Queries): void {
  clearIndex(queries);
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
