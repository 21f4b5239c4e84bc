import type { Article, Credit, Ledger, Lineage, Quotation, TracedStatement } from "../model.js";
import { outletName, statedOutlet } from "./names.js";
import { clip, flat } from "./words.js";

/** A ledger with the look-ups that a page needs, made once. The records themselves are the ledger's own. */
export interface LedgerView {
  readonly ledger: Ledger;
  readonly articles: ReadonlyMap<string, Article>;
  readonly quotations: ReadonlyMap<string, Quotation>;
  /** By article id: what it is called on the page. */
  readonly outlets: ReadonlyMap<string, string>;
  /** In page order: most outlets first, then the earliest printed. */
  readonly statements: readonly TracedStatement[];
  /** By quotation id. */
  readonly statementOf: ReadonlyMap<string, TracedStatement>;
  /** By article id. */
  readonly quotationsOf: ReadonlyMap<string, readonly Quotation[]>;
  /** By crediting article. */
  readonly creditsOf: ReadonlyMap<string, readonly Credit[]>;
  /** By the article that credits, copies or agrees. */
  readonly lineageOf: ReadonlyMap<string, readonly Lineage[]>;
}

export function viewLedger(ledger: Ledger): LedgerView {
  const articles = new Map(ledger.articles.map((article) => [article.id, article]));
  const outlets = nameAll(ledger.articles);
  const order = new Map(ledger.articles.map((article, i) => [article.id, i]));
  const statementOf = new Map<string, TracedStatement>();
  for (const statement of ledger.statements) {
    for (const rendition of statement.renditions) statementOf.set(rendition.quotation, statement);
  }
  const keyed = ledger.statements.map((statement) => ({
    statement,
    outlets: countOutlets(statement, articles),
    time: statement.firstSeen?.time ?? "9999",
    article: Math.min(...statement.renditions.map((r) => order.get(r.article) ?? 0)),
    place: Math.min(
      ...statement.renditions.map((r) => r.cells.find((c) => c.printed[0] < c.printed[1])?.printed[0] ?? 0),
    ),
  }));
  keyed.sort(
    (a, b) =>
      b.outlets - a.outlets ||
      compare(a.time, b.time) ||
      a.article - b.article ||
      a.place - b.place ||
      compare(a.statement.id, b.statement.id),
  );
  return {
    ledger,
    articles,
    quotations: new Map(ledger.quotations.map((quotation) => [quotation.id, quotation])),
    outlets,
    statements: keyed.map((entry) => entry.statement),
    statementOf,
    quotationsOf: grouped(ledger.quotations, (quotation) => quotation.article),
    creditsOf: grouped(ledger.credits, (credit) => credit.article),
    lineageOf: grouped(ledger.lineage, (edge) => edge.from),
  };
}

/** Outlets that print a statement; a transcript is no outlet. */
export function outletsOf(view: LedgerView, statement: TracedStatement): number {
  return countOutlets(statement, view.articles);
}

/** Articles that hold a statement, transcripts among them: one row of the score each. */
export function witnessesOf(statement: TracedStatement): number {
  return new Set(statement.renditions.map((rendition) => rendition.article)).size;
}

export function outletOf(view: LedgerView, article: string): string {
  return view.outlets.get(article) ?? article;
}

function countOutlets(statement: TracedStatement, articles: ReadonlyMap<string, Article>): number {
  return distinctOutlets(statement.renditions.flatMap((rendition) => articles.get(rendition.article) ?? []));
}

/** Outlets among articles; each article whose outlet nothing states counts as one, transcripts as none. */
export function distinctOutlets(articles: readonly Article[]): number {
  const printed = articles.filter((article) => article.role !== "transcript");
  return new Set(printed.map((article) => statedOutlet(article) ?? `\u0000${article.id}`)).size;
}

/** Names by article id. Where one file holds several articles without an outlet, each goes by its title, else its id. */
function nameAll(articles: readonly Article[]): Map<string, string> {
  const nameless = grouped(
    articles.filter((article) => statedOutlet(article) === null && article.role !== "transcript"),
    outletName,
  );
  return new Map(
    articles.map((article) => {
      const name = outletName(article);
      const shared = (nameless.get(name)?.length ?? 0) > 1 && statedOutlet(article) === null;
      return [article.id, shared ? clip(flat(article.title ?? article.id), 60) : name];
    }),
  );
}

/** By code units, so that the order is the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Items by key, in the order of their first appearance. */
export function grouped<Item, Key>(items: readonly Item[], key: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
