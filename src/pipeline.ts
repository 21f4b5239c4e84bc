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
import type { Article, Ledger, Match, Problem, Quotation, Statement } from "./model.js";
import { type Origins, tie } from "./tied.js";
import { trace } from "./trace/trace.js";

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
  const { origins, credits } = tie(articles, quotations);
  const statements = toStatements(articles, quotations, compare(articles, quotations), origins);
  return trace(articles, quotations, statements, origins, problems, credits);
}

/** Its first step: which quotations print the same words. */
export function compare(articles: readonly Article[], quotations: readonly Quotation[]): readonly Match[] {
  return match(articles, inTheirWords(quotations));
}

/** Its second, for which must be known which articles are one text. */
export function toStatements(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  matches: readonly Match[],
  origins: Origins,
): readonly Statement[] {
  return assemble(articles, inTheirWords(quotations), matches, origins);
}

/** Its last. */
export { trace };

/** Indirect speech is in the writer's words: there is no wording to compare. */
export function inTheirWords(quotations: readonly Quotation[]): Quotation[] {
  return quotations.filter(({ kind }) => kind !== "indirect");
}

/** Loads what `weave` would load at its first need, for who has time to spare before. */
export const prepareToWeave = prepareToAssemble;
