import type { Ledger } from "../model.js";

/** What a question is about: articles by id, and the sources they and their problems come from. */
export interface Subject {
  readonly articles: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/**
 * The part of a ledger that concerns some of its articles: these with all they hold, every statement that one of them
 * prints with all its printings, and of other articles what those printings need. Of a ledger that holds nothing else it
 * is the whole. No record in it refers to one that is left out.
 */
export function concerning(ledger: Ledger, { articles, sources }: Subject): Ledger {
  const problems = ledger.problems.filter(({ source }) => sources.has(source));
  if (ledger.articles.every(({ id }) => articles.has(id))) return { ...ledger, problems };
  const statements = ledger.statements.filter(({ renditions }) =>
    renditions.some((rendition) => articles.has(rendition.article)),
  );
  const printed = new Set(
    statements.flatMap(({ renditions, reference }) => [
      ...renditions.map((rendition) => rendition.quotation),
      ...(reference === null ? [] : [reference]),
    ]),
  );
  const quotations = ledger.quotations.filter(({ id, article }) => articles.has(article) || printed.has(id));
  const shown = new Set([
    ...articles,
    ...quotations.map((quotation) => quotation.article),
    ...statements.flatMap(({ firstSeen }) => firstSeen?.article ?? []),
  ]);
  const credits = ledger.credits.map((credit) => {
    if (articles.has(credit.article)) return credit;
    return { ...credit, quotations: credit.quotations.filter((id) => printed.has(id)) };
  });
  const stories = ledger.stories.filter((story) => story.articles.some((article) => articles.has(article)));
  return {
    articles: ledger.articles.filter((article) => shown.has(article.id)),
    quotations,
    statements,
    credits: credits.filter(({ article, quotations: covered }) => articles.has(article) || covered.length > 0),
    lineage: ledger.lineage.filter(
      ({ from, to }) => shown.has(from) && shown.has(to) && (articles.has(from) || articles.has(to)),
    ),
    stories: stories.map((story) => ({ ...story, articles: story.articles.filter((article) => shown.has(article)) })),
    problems,
  };
}
