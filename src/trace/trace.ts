import type { Article, Credit, Ledger, Problem, Quotation, Statement, TracedStatement } from "../model.js";
import { outletKey } from "../text/outlet-names.js";
import { findCredits } from "./credits.js";
import { earliest, printings } from "./first-seen.js";
import { groupBy } from "./group.js";
import { creditedLineage } from "./lineage.js";
import { type OutletTest, outletTest } from "./outlets.js";
import { findStories } from "./stories.js";

/**
 * Completes the ledger: credits stated in the texts, the earliest printing of each statement, how many independent origins print
 * it, ties between articles, and stories. The same records in any order give the same ledger.
 *
 * @param origins article id → id of the text it is a reprint of (its own where it is none).
 * @param credits what `findAllCredits` makes of these articles, where somebody has asked it already.
 */
export function trace(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  statements: readonly Statement[],
  origins: ReadonlyMap<string, string>,
  problems: readonly Problem[],
  credits: readonly Credit[] = findAllCredits(articles, quotations),
): Ledger {
  const byId = new Map(sortedBy(articles, (article) => article.id).map((article) => [article.id, article]));
  const ordered = sortedBy(statements, (statement) => statement.id);
  return {
    articles: [...byId.values()],
    quotations: sortedBy(quotations, (quotation) => quotation.id),
    statements: ordered.map((statement) => traceStatement(statement, byId, origins)),
    credits,
    lineage: creditedLineage(byId, ordered, credits),
    stories: findStories(byId, ordered),
    problems: sortedBy(problems, (problem) => `${problem.source}\u0000${problem.message}`),
  };
}

/** Article id → the keys of names that are outlets only where the collection holds an article of them. */
export type AskedOutlets = Map<string, Set<string>>;

/**
 * The credits of all articles, by article and then by place.
 *
 * @param asked is told the names that an article's credits hang on: they would be read otherwise, were such an outlet here.
 */
export function findAllCredits(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  asked?: AskedOutlets,
): Credit[] {
  const quoted = groupBy(quotations, (quotation) => quotation.article);
  const isOutlet = outletTest(articles.flatMap((article) => article.outlet ?? []));
  return sortedBy(articles, (article) => article.id).flatMap((article) =>
    creditsOf(article, quoted.get(article.id) ?? [], isOutlet, asked),
  );
}

const byItself = outletTest([]);

/** The credits of one article; `asked` is told of what they hang on. */
export function creditsOf(
  article: Article,
  quotations: readonly Quotation[],
  isOutlet: OutletTest,
  asked?: AskedOutlets,
): Credit[] {
  if (!asked) return findCredits(article, quotations, isOutlet);
  const names = new Set<string>();
  const credits = findCredits(article, quotations, (name) => {
    if (!byItself(name)) names.add(outletKey(name));
    return isOutlet(name);
  });
  asked.set(article.id, names);
  return credits;
}

/** A statement with what its articles say; all of them must be among `articles`. */
export function traceStatement(
  statement: Statement,
  articles: ReadonlyMap<string, Article>,
  origins: ReadonlyMap<string, string>,
): TracedStatement {
  const witnesses = printings(statement, articles);
  return {
    ...statement,
    ...earliest(witnesses),
    origins: new Set(witnesses.map((article) => origins.get(article.id) ?? article.id)).size,
  };
}

function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ item, key: key(item) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}
