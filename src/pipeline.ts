/**
 * The whole on one screen:
 *
 *     sources ─ingest→ Article ─extract→ Quotation ─match→ Match ─assemble→ Statement ─trace→ Ledger
 *
 * `ingest` and `extract` work on one article at a time and stream; the rest see the whole collection.
 */

import { toFamilies, toStatement } from "./assemble/assemble.js";
import type { Family } from "./assemble/families.js";
import { extract } from "./extract/extract.js";
import { match } from "./match/match.js";
import type { Article, Ledger, Problem, Quotation } from "./model.js";
import { wordsKept } from "./text/printed.js";
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
  const families = gather(articles, quotations, compare(articles, quotations), origins);
  return trace(articles, quotations, families.map(toStatement), origins, problems, credits);
}

/** Its first step: which quotations print the same words, each of which is read once. */
export function compare(articles: readonly Article[], quotations: readonly Quotation[]) {
  const wordsOf = wordsKept(articles);
  return { matches: match(articles, inTheirWords(quotations), wordsOf), wordsOf };
}

/** Its second, for which must be known which articles are one text: which quotations are of one statement. */
export function gather(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  { matches, wordsOf }: ReturnType<typeof compare>,
  origins: Origins,
): Family[] {
  return toFamilies(articles, inTheirWords(quotations), matches, origins, wordsOf);
}

/** Its last; between the two `toStatement` is asked of each family by itself. */
export { trace };

/** Indirect speech is in the writer's words: there is no wording to compare. */
export function inTheirWords(quotations: readonly Quotation[]): Quotation[] {
  return quotations.filter(({ kind }) => kind !== "indirect");
}
