/** The quotations that hold given words, for who does not want to read the whole ledger: by its full-text index. */

import { type CompiledQuery, sql } from "kysely";
import { type Queries, sqlite } from "./query.js";

/** One quotation of the ledger, as printed. */
export interface Quoting {
  readonly article: string;
  readonly text: string;
}

/** What is looked for. */
export interface Wanted {
  /** A few words, the rarest first. */
  readonly telling: readonly string[];
  /** All words, in their order. */
  readonly words: readonly string[];
}

/** Quotations after which nothing looser is looked for, and those taken of one looseness: the right one is among them. */
const ENOUGH = 16;
const MOST = 48;

/**
 * Each time the quotations that hold all telling words, then those that hold all but one, and so on down to two of them,
 * until there are enough. Where more hold all than are taken, those that hold all words side by side. Transcripts are looked
 * through first and by themselves: what was said is not to be hidden by the articles that print it.
 */
export function findQuoting(queries: Queries, all: Iterable<Wanted>): Quoting[][] {
  const { run } = queries;
  run(sql`CREATE TEMP TABLE turn (number INTEGER PRIMARY KEY)`.compile(sqlite));
  run(
    sql`INSERT INTO turn SELECT quotation.number FROM article JOIN quotation ON quotation.article = article.id
      WHERE article.role = 'transcript'`.compile(sqlite),
  );
  const hasTurns = queries.all(sql`SELECT 1 FROM turn LIMIT 1`.compile(sqlite)).length > 0;
  const found = Array.from(all, (wanted) => {
    const turns = hasTurns ? look(queries, wanted, ofTurns) : [];
    return read(queries, new Set([...turns, ...look(queries, wanted, ofAll)]));
  });
  run(sql`DROP TABLE turn`.compile(sqlite));
  return found;
}

interface Numbered {
  readonly number: number;
}
type Look = (expression: string) => CompiledQuery<Numbered>;

const ofAll: Look = (expression) =>
  sql<Numbered>`
    SELECT rowid AS number FROM quotation_words WHERE quotation_words MATCH ${expression} LIMIT ${MOST}`.compile(
    sqlite,
  );

// CROSS JOIN: the words are looked up once, and not once for every turn.
const ofTurns: Look = (expression) =>
  sql<Numbered>`
    SELECT turn.number FROM quotation_words CROSS JOIN turn ON turn.number = quotation_words.rowid
    WHERE quotation_words MATCH ${expression} LIMIT ${MOST}`.compile(sqlite);

function look({ all }: Queries, { telling, words }: Wanted, query: Look): Set<number> {
  const found = new Set<number>();
  const take = (expression: string): void => {
    for (const { number } of all(query(expression))) found.add(number);
  };
  const phrases = telling.filter((word) => /[\p{L}\p{N}]/u.test(word)).map(quotedForSearch);
  const least = Math.min(2, phrases.length);
  for (let count = phrases.length; count >= least && count > 0 && found.size < ENOUGH; count--) {
    take(holding(count, phrases));
    if (count === phrases.length && found.size === MOST) take(quotedForSearch(words.join(" ")));
  }
  return found;
}

const quotedForSearch = (words: string): string => `"${words.replaceAll('"', " ")}"`;

/** In FTS5's language: `count` of the phrases or more. What many choices share is looked up once. */
function holding(count: number, phrases: readonly string[]): string {
  if (count === phrases.length) return `(${phrases.join(" AND ")})`;
  if (count === 1) return `(${phrases.join(" OR ")})`;
  const [first = "", ...rest] = phrases;
  return `((${first} AND ${holding(count - 1, rest)}) OR ${holding(count, rest)})`;
}

function read({ all }: Queries, numbers: ReadonlySet<number>): Quoting[] {
  const rows = all(
    sql<Quoting & Numbered>`
      SELECT number, article, text FROM quotation
      WHERE number IN (SELECT value FROM json_each(${JSON.stringify([...numbers])}))`.compile(sqlite),
  );
  const byNumber = new Map(rows.map(({ number, article, text }) => [number, { article, text }]));
  return [...numbers].flatMap((number) => byNumber.get(number) ?? []);
}
