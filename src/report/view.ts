import type { Article, Credit, Ledger, Lineage, Quotation, TracedStatement } from "../model.js";
import { byText } from "../text/order.js";
import { outletKey } from "../text/outlet-names.js";
import { outletName, statedOutlet } from "./names.js";
import { clip, count, flat } from "./words.js";

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
  const quotations = new Map(ledger.quotations.map((quotation) => [quotation.id, quotation]));
  const statementOf = new Map<string, TracedStatement>();
  for (const statement of ledger.statements) {
    for (const rendition of statement.renditions) statementOf.set(rendition.quotation, statement);
  }
  const keyed = ledger.statements.map((statement) => ({
    statement,
    outlets: countOutlets(statement, articles),
    time: statement.firstSeen?.time ?? "9999",
    article: least(statement.renditions.map((r) => order.get(r.article) ?? 0)),
    place: least(statement.renditions.map((r) => quotations.get(r.quotation)?.segments[0]?.[0] ?? 0)),
  }));
  keyed.sort(
    (a, b) =>
      b.outlets - a.outlets ||
      byText(a.time, b.time) ||
      a.article - b.article ||
      a.place - b.place ||
      byText(a.statement.id, b.statement.id),
  );
  return {
    ledger,
    articles,
    quotations,
    outlets,
    statements: keyed.map((entry) => entry.statement),
    statementOf,
    quotationsOf: grouped(ledger.quotations, (quotation) => quotation.article),
    creditsOf: grouped(ledger.credits, (credit) => credit.article),
    lineageOf: grouped(ledger.lineage, (edge) => edge.from),
  };
}

/** One by one: a statement may have more renditions than a call takes arguments. */
const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** Outlets that print a statement; a transcript is no outlet. */
export function outletsOf(view: LedgerView, statement: TracedStatement): number {
  return distinctOutlets(articlesOf(view, statement));
}

/** Articles that print a statement, each once. */
export function articlesOf(view: LedgerView, statement: TracedStatement): Article[] {
  return [...new Set(statement.renditions.map((r) => r.article))].flatMap((id) => view.articles.get(id) ?? []);
}

/** Articles that hold a statement, transcripts among them: one row of the score each. */
export function witnessesOf(statement: TracedStatement): number {
  return new Set(statement.renditions.map((rendition) => rendition.article)).size;
}

export function outletOf(view: LedgerView, article: string): string {
  return view.outlets.get(article) ?? article;
}

/** Whether an article names its own outlet as the source: "told The Daily Example", in The Daily Example. */
export function isOwn(view: LedgerView, credit: Credit): boolean {
  const outlet = view.articles.get(credit.article)?.outlet;
  return typeof outlet === "string" && outletKey(outlet) === outletKey(credit.to);
}

function countOutlets(statement: TracedStatement, articles: ReadonlyMap<string, Article>): number {
  return distinctOutlets(statement.renditions.flatMap((rendition) => articles.get(rendition.article) ?? []));
}

/** Outlets among articles; each article whose outlet nothing states counts as one, transcripts as none. */
function distinctOutlets(articles: readonly Article[]): number {
  const { named, unnamed } = tallyOutlets(articles);
  return named + unnamed;
}

/** Outlets that are stated, and articles that state none; transcripts are neither. */
function tallyOutlets(articles: readonly Article[]): { readonly named: number; readonly unnamed: number } {
  const printed = new Map(articles.filter((a) => a.role !== "transcript").map((a) => [a.id, statedOutlet(a)]));
  const outlets = [...printed.values()];
  return {
    named: new Set(outlets.filter((outlet) => outlet !== null)).size,
    unnamed: outlets.filter((outlet) => outlet === null).length,
  };
}

/** Who prints a statement: "5 outlets", "5 outlets and 1 article that names none", "2 articles that name no outlet". */
export function outletWords(articles: readonly Article[]): string {
  const { named, unnamed } = tallyOutlets(articles);
  if (unnamed === 0) return count(named, "outlet");
  if (named === 0) return `${count(unnamed, "article")} that ${unnamed === 1 ? "names" : "name"} no outlet`;
  return `${count(named, "outlet")} and ${count(unnamed, "article")} that ${unnamed === 1 ? "names" : "name"} none`;
}

/** How many outlets a collection names: "6 outlets", "5 outlets named", "no outlet named". An article without one is not an outlet. */
export function namedOutlets(articles: readonly Article[]): string {
  const { named, unnamed } = tallyOutlets(articles);
  if (named === 0 && unnamed > 0) return "no outlet named";
  return `${count(named, "outlet")}${unnamed === 0 ? "" : " named"}`;
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
