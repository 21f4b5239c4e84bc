import type { Ledger } from "../model.js";

/** What a question is about: articles by id, and the sources they and their problems come from. */
export interface Subject {
  readonly articles: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/**
 * The part of a ledger that concerns some of its articles: these with all they hold, every statement that one of them
 * prints with all its printings, and of other articles what those printings need. Of a ledger that holds nothing else it
 * is the whole.
 */
export function concerning(ledger: Ledger, { articles, sources }: Subject): Ledger {
  const statements = ledger.statements.filter(({ renditions }) =>
    renditions.some((rendition) => articles.has(rendition.article)),
  );
  const renditions = statements.flatMap((statement) => statement.renditions);
  const printed = new Set(renditions.map((rendition) => rendition.quotation));
  const shown = new Set([...articles, ...renditions.map((rendition) => rendition.article)]);
  const stories = ledger.stories.filter((story) => story.articles.some((article) => articles.has(article)));
  return {
    articles: ledger.articles.filter((article) => shown.has(article.id)),
    quotations: ledger.quotations.filter(({ id, article }) => articles.has(article) || printed.has(id)),
    statements,
    credits: ledger.credits.filter(
      ({ article, quotations }) =>
        articles.has(article) || (shown.has(article) && quotations.some((id) => printed.has(id))),
    ),
    lineage: ledger.lineage.filter(
      ({ from, to }) => shown.has(from) && shown.has(to) && (articles.has(from) || articles.has(to)),
    ),
    stories: stories.map((story) => ({ ...story, articles: story.articles.filter((article) => shown.has(article)) })),
    problems: ledger.problems.filter(({ source }) => sources.has(source)),
  };
}
