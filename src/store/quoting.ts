/** The quotations that hold given words, for who does not want to read the whole ledger: by its full-text index. */

import { type Compilable, type CompiledQuery, type RawBuilder, sql } from "kysely";
import { compiledOnce, type Queries, sqlite } from "./query.js";

/** One quotation of the ledger, as printed. */
export interface Quoting {
  readonly article: string;
  readonly text: string;
  /** A turn of a transcript. */
  readonly isTurn: boolean;
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
 * until there are enough. Where more hold them than are taken, also those that hold all words side by side, and turns of
 * transcripts: what was said, and what was printed so, is not to be hidden by others that print it.
 */
export function findQuoting(queries: Queries, all: Iterable<Wanted>): Quoting[][] {
  return Array.from(all, (wanted) => read(queries, look(queries, wanted)));
}

interface Numbered {
  readonly number: number;
}

function look({ all }: Queries, { telling, words }: Wanted): Set<number> {
  const found = new Set<number>();
  const take = (query: CompiledQuery<Numbered>): number => {
    const rows = all(query);
    for (const { number } of rows) found.add(number);
    return rows.length;
  };
  const phrases = telling.filter((word) => /[\p{L}\p{N}]/u.test(word)).map(quotedForSearch);
  const least = Math.min(2, phrases.length);
  for (let count = phrases.length; count >= least && count > 0 && found.size < ENOUGH; count--) {
    const expression = holding(count, phrases);
    if (take(holders(expression)) < MOST) continue;
    // Fewer words have so many in common that a turn among them would say nothing.
    if (count >= phrases.length - 1) take(turnsAmong(expression));
    if (count === phrases.length) take(holders(quotedForSearch(words.join(" "))));
  }
  return found;
}

/** Built once: a draft asks some hundreds of times. */
const once = (build: (expression: string) => RawBuilder<Numbered>) =>
  compiledOnce((expression: string): Compilable<Numbered> => ({ compile: () => build(expression).compile(sqlite) }));

const holders = once(
  (expression) => sql`
    SELECT rowid AS number FROM quotation_words WHERE quotation_words MATCH ${expression} LIMIT ${sql.lit(MOST)}`,
);

/** Of a quotation's row: whether a transcript holds it, by the index over transcripts. */
const isTurn = sql<number>`EXISTS (SELECT 1 FROM article WHERE id = quotation.article AND role = 'transcript')`;

// CROSS JOIN: the words are looked up once, and not once for every turn.
const turnsAmong = once(
  (expression) => sql`
    SELECT quotation.number FROM quotation_words CROSS JOIN quotation ON quotation.number = quotation_words.rowid
    WHERE quotation_words MATCH ${expression} AND ${isTurn} LIMIT ${sql.lit(MOST)}`,
);

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
    sql<Pick<Quoting, "article" | "text"> & { is_turn: number }>`
      SELECT article, text, ${isTurn} AS is_turn FROM quotation
      WHERE number IN (SELECT value FROM json_each(${JSON.stringify([...numbers])}))`.compile(sqlite),
  );
  return rows.map(({ article, text, is_turn }) => ({ article, text, isTurn: is_turn === 1 }));
}
