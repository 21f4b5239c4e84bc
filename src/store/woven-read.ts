/** Statements with their renditions, credits, lineage and stories, read back from their rows as they were kept. */

import type {
  AttestedSpan,
  Credit,
  FirstSeen,
  Flag,
  Lineage,
  Operation,
  Rendition,
  Story,
  TracedStatement,
} from "../model.js";
import { groupedBy, sortedBy } from "../text/order.js";
import { readCells } from "./cells.js";
import { among, type Queries, sqlite } from "./query.js";
import type { OperationRow, StatementRow } from "./tables.js";
import type { StoredSpan } from "./woven-rows.js";

/** Statements in the order of their ids; all, or those named. */
export function readStatements(queries: Queries, only: Iterable<string> | null = null): TracedStatement[] {
  const ids = only === null ? null : [...only];
  const renditions = readRenditions(queries, ids);
  const rows = queries.all(
    sqlite
      .selectFrom("statement")
      .selectAll()
      .$if(ids !== null, (query) => query.where(among("id", ids ?? []))),
  );
  return sortedBy(rows, (row) => row.id).map((row) => ({
    id: row.id,
    speaker: row.speaker,
    occasion: { saidTo: row.said_to, from: row.said_from, to: row.said_until },
    text: row.text,
    spans: (JSON.parse(row.spans) as StoredSpan[]).map(
      ([start, end, witnesses, origins]): AttestedSpan => ({ start, end, witnesses, origins }),
    ),
    joints: JSON.parse(row.joints) as TracedStatement["joints"],
    reference: row.reference,
    renditions: renditions.get(row.id) ?? [],
    firstSeen: firstSeen(row),
    undated: row.undated,
    origins: row.origins,
  }));
}

function firstSeen(row: StatementRow): FirstSeen | null {
  const { first_seen_article: article, first_seen_time: time, first_seen_evidence: evidence } = row;
  return article === null || evidence === null ? null : { article, time, evidence };
}

function readRenditions(queries: Queries, ids: readonly string[] | null): ReadonlyMap<string, readonly Rendition[]> {
  const { all } = queries;
  const ofThese = among("statement", ids ?? []);
  const flags = groupedBy(
    all(
      sqlite
        .selectFrom("rendition_flag")
        .selectAll()
        .orderBy("statement")
        .orderBy("rendition")
        .orderBy("position")
        .$if(ids !== null, (query) => query.where(ofThese)),
    ),
    (row) => `${row.rendition} ${row.statement}`,
  );
  const operations = readOperations(queries, ids);
  const result = new Map<string, Rendition[]>();
  const rows = all(
    sqlite
      .selectFrom("rendition")
      .selectAll()
      .orderBy("statement")
      .orderBy("position")
      .$if(ids !== null, (query) => query.where(ofThese)),
  );
  for (const row of rows) {
    const key = `${row.position} ${row.statement}`;
    const rendition: Rendition = {
      quotation: row.quotation,
      article: row.article,
      text: row.text,
      class: row.class as Rendition["class"],
      fragment: row.fragment === 1,
      coverage: JSON.parse(row.coverage) as Rendition["coverage"],
      operations: operations.get(key) ?? [],
      flags: (flags.get(key) ?? []).map(({ flag }) => flag as Flag),
      cells: readCells(row.cells),
      punctuation: JSON.parse(row.punctuation) as Rendition["punctuation"],
    };
    const group = result.get(row.statement);
    if (group === undefined) result.set(row.statement, [rendition]);
    else group.push(rendition);
  }
  return result;
}

/** By rendition: its position, a space, its statement. */
function readOperations({ all }: Queries, ids: readonly string[] | null): ReadonlyMap<string, readonly Operation[]> {
  const ofThese = among("statement", ids ?? []);
  const flags = groupedBy(
    all(
      sqlite
        .selectFrom("operation_flag")
        .selectAll()
        .orderBy("statement")
        .orderBy("rendition")
        .orderBy("operation")
        .orderBy("position")
        .$if(ids !== null, (query) => query.where(ofThese)),
    ),
    (row) => `${row.operation} ${row.rendition} ${row.statement}`,
  );
  const result = new Map<string, Operation[]>();
  const rows = all(
    sqlite
      .selectFrom("operation")
      .selectAll()
      .orderBy("statement")
      .orderBy("rendition")
      .orderBy("position")
      .$if(ids !== null, (query) => query.where(ofThese)),
  );
  for (const row of rows) {
    const key = `${row.rendition} ${row.statement}`;
    const operation = operationOf(
      row,
      (flags.get(`${row.position} ${key}`) ?? []).map(({ flag }) => flag as Flag),
    );
    const group = result.get(key);
    if (group === undefined) result.set(key, [operation]);
    else group.push(operation);
  }
  return result;
}

function operationOf(row: OperationRow, flags: readonly Flag[]): Operation {
  return {
    kind: row.kind as Operation["kind"],
    class: row.class as Operation["class"],
    detail: row.detail,
    at: [row.statement_start, row.statement_end],
    printed: [row.start_offset, row.end_offset],
    statement: row.statement_words,
    rendition: row.rendition_words,
    flags,
    support: { statement: row.statement_support, rendition: row.rendition_support },
  };
}

export function readCredits(queries: Queries): Credit[] {
  return readCreditsOf(queries, null);
}

/** By article, and then by place; all, or those of the articles named. */
export function readCreditsOf({ all }: Queries, articles: Iterable<string> | null): Credit[] {
  const ids = articles === null ? null : [...articles];
  const rows = all(
    sqlite
      .selectFrom("credit")
      .selectAll()
      .orderBy("position")
      .$if(ids !== null, (query) => query.where(among("article", ids ?? []))),
  );
  const positions = rows.map(({ position }) => position);
  const quotations = groupedBy(
    all(
      sqlite
        .selectFrom("credit_quotation")
        .selectAll()
        .orderBy("credit")
        .orderBy("position")
        .$if(ids !== null, (query) => query.where(among("credit", positions))),
    ),
    (row) => String(row.credit),
  );
  // The sort is stable: within an article they stay as they were written, which is by place.
  return sortedBy(rows, (row) => row.article).map((row) => ({
    article: row.article,
    to: row.credited,
    kind: row.kind as Credit["kind"],
    at: [row.start_offset, row.end_offset],
    quotations: (quotations.get(String(row.position)) ?? []).map(({ quotation }) => quotation),
  }));
}

/** By the ids of both articles; all, or that of the articles named. */
export function readLineage({ all }: Queries, of: Iterable<string> | null = null): Lineage[] {
  const ids = of === null ? null : [...of];
  const rows = all(
    sqlite
      .selectFrom("lineage")
      .selectAll()
      .orderBy("position")
      .$if(ids !== null, (query) =>
        query.where(({ or }) => or([among("from_article", ids ?? []), among("to_article", ids ?? [])])),
      ),
  );
  return sortedBy(
    sortedBy(rows, (row) => row.to_article),
    (row) => row.from_article,
  ).map((row) => ({
    from: row.from_article,
    to: row.to_article,
    kind: row.kind as Lineage["kind"],
    evidence: JSON.parse(row.evidence) as Lineage["evidence"],
    confidence: row.confidence,
  }));
}

export function readStories(queries: Queries): Story[] {
  return readStoriesOf(queries, null);
}

/** By their ids; all, or those that one of the articles is in. */
export function readStoriesOf({ all }: Queries, of: Iterable<string> | null): Story[] {
  const ids = of === null ? null : [...of];
  const rows =
    ids === null
      ? all(sqlite.selectFrom("story").selectAll())
      : all(
          sqlite
            .selectFrom("story")
            .selectAll()
            .where("id", "in", sqlite.selectFrom("story_article").select("story").where(among("article", ids))),
        );
  const stories = rows.map(({ id }) => id);
  const articles = groupedBy(
    all(
      sqlite
        .selectFrom("story_article")
        .selectAll()
        .orderBy("story")
        .orderBy("position")
        .$if(ids !== null, (query) => query.where(among("story", stories))),
    ),
    (row) => row.story,
  );
  return sortedBy(rows, (row) => row.id).map(({ id, title }) => ({
    id,
    title,
    articles: (articles.get(id) ?? []).map(({ article }) => article),
  }));
}
