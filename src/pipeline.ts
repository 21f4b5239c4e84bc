/**
 * The whole on one screen:
 *
 *     sources ─ingest→ Article ─extract→ Quotation ─match→ Match ─assemble→ Statement ─trace→ Ledger
 *
 * `ingest` and `extract` work on one article at a time and stream; the rest see the whole collection.
 */

import { assemble, prepareToAssemble } from "./assemble/assemble.js";
import { extract } from "./extract/extract.js";
import { match } from "./match/match.js";
import { findReprints } from "./match/reprints.js";
import type { Article, Ledger, Match, Problem, Quotation, Statement } from "./model.js";
import { type AskedOutlets, trace } from "./trace/trace.js";

/** Articles in, ledger out. Pure: the same articles in any order give the same ledger. */
export function traceArticles(articles: readonly Article[], problems: readonly Problem[] = []): Ledger {
  const quotations: Quotation[] = articles.flatMap((article) => extract(article));
  return weave(articles, quotations, problems);
}

/** The part of the pipeline that needs the whole collection. */
export function weave(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  problems: readonly Problem[] = [],
): Ledger {
  return weaveWhole(articles, quotations, problems).ledger;
}

/** The ledger, with what was found on the way and is kept in an index, for those that come later. */
export interface Whole {
  readonly ledger: Ledger;
  /** Article id → the article whose text it is. */
  readonly origins: ReadonlyMap<string, string>;
  readonly asked: AskedOutlets;
}

export function weaveWhole(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  problems: readonly Problem[] = [],
): Whole {
  const origins: ReadonlyMap<string, string> = findReprints(articles);
  const asked: AskedOutlets = new Map();
  const worded: readonly Quotation[] = inTheirWords(quotations);
  const matches: readonly Match[] = match(articles, worded);
  const statements: readonly Statement[] = assemble(articles, worded, matches, origins);
  return { ledger: trace(articles, quotations, statements, origins, problems, asked), origins, asked };
}

/** Indirect speech is in the writer's words: there is no wording to compare. */
export function inTheirWords(quotations: readonly Quotation[]): Quotation[] {
  return quotations.filter(({ kind }) => kind !== "indirect");
}

/** Loads what `weave` would load at its first need, for who has time to spare before. */
export const prepareToWeave = prepareToAssemble;
