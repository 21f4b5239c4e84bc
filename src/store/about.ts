/** The part of a ledger that a question about some articles needs, read without the rest. */

import type { Ledger } from "../model.js";
import { byText, sortedBy } from "../text/order.js";
import { readArticles, readQuotations, readQuotationsById } from "./article-read.js";
import { concerning, type Subject } from "./concerning.js";
import { readProblems } from "./problems.js";
import { among, type Queries, sqlite } from "./query.js";
import { readCreditsOf, readLineage, readStatements, readStoriesOf } from "./woven-read.js";

/** What `concerning` makes of the whole ledger. */
export function readAbout(queries: Queries, subject: Subject): Ledger {
  const { all } = queries;
  const { articles: asked } = subject;
  const printing = all(sqlite.selectFrom("rendition").select("statement").distinct().where(among("article", asked)));
  const statements = readStatements(
    queries,
    printing.map(({ statement }) => statement),
  );
  const printed = new Set(
    statements.flatMap(({ renditions, reference }) => [
      ...renditions.map(({ quotation }) => quotation),
      ...(reference === null ? [] : [reference]),
    ]),
  );
  const own = readQuotations(queries, asked);
  const known = new Set(own.map(({ id }) => id));
  const others = readQuotationsById(
    queries,
    [...printed].filter((id) => !known.has(id)),
  );
  const quotations = [...own, ...others].sort((x, y) => byText(x.id, y.id));
  const firstSeen = statements.flatMap(({ firstSeen }) => firstSeen?.article ?? []);
  const covering = all(
    sqlite
      .selectFrom("credit")
      .innerJoin("credit_quotation", "credit_quotation.credit", "credit.position")
      .select("credit.article")
      .distinct()
      .where(among("credit_quotation.quotation", printed)),
  );
  const part = {
    articles: readArticles(queries, [...asked, ...quotations.map(({ article }) => article), ...firstSeen]),
    quotations,
    statements,
    credits: readCreditsOf(queries, [...asked, ...covering.map(({ article }) => article)]),
    lineage: readLineage(queries, asked),
    stories: readStoriesOf(queries, asked),
    problems: readProblems(queries),
  };
  return concerning({ ...part, articles: sortedBy(part.articles, ({ id }) => id) }, subject);
}
