/**
 * Ties between articles. Only what an article itself states makes one here: it names an outlet, and an article of that outlet
 * is in the collection. Who copied whom without saying so is not decided in this version.
 */

import type { Article, Credit, Lineage, Statement } from "../model.js";
import { outletKey } from "./outlets.js";
import { intervalOf, isBefore } from "./when.js";

/** The two share a statement, and the credit covers this article's printing of it. */
const COVERED = 0.9;
/** They share a statement, which the credit does not speak of. */
const SHARED = 0.5;
/** The outlet's name alone, of which this is the only article here. */
const NAMED = 0.3;
/** Words of a shared statement shown as evidence. */
const SHOWN = 8;

/** One edge a pair of articles, from the one that credits to the one of the outlet credited; sorted. */
export function creditedLineage(
  articles: ReadonlyMap<string, Article>,
  statements: readonly Statement[],
  credits: readonly Credit[],
): Lineage[] {
  const byOutlet = groupByOutlet(articles.values());
  const holds = statementsByArticle(statements);
  const pairs = new Map<string, Credit[]>();
  for (const credit of credits) {
    for (const to of targets(credit, articles, byOutlet, holds)) {
      const key = JSON.stringify([credit.article, to]);
      const list = pairs.get(key);
      if (list) list.push(credit);
      else pairs.set(key, [credit]);
    }
  }
  return [...pairs]
    .map(([key, given]) => {
      const [from, to] = JSON.parse(key) as [string, string];
      return edge(from, to, given, articles, holds);
    })
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

/** Articles of the outlet that share a statement with the one that credits; else its only article; else none. */
function targets(
  credit: Credit,
  articles: ReadonlyMap<string, Article>,
  byOutlet: ReadonlyMap<string, readonly Article[]>,
  holds: ReadonlyMap<string, readonly Statement[]>,
): string[] {
  const from = articles.get(credit.article);
  if (from === undefined || (from.outlet !== null && outletKey(from.outlet) === outletKey(credit.to))) return [];
  const own = byOutlet.get(outletKey(credit.to)) ?? [];
  const possible = own.filter((to) => to.id !== from.id && !isLater(to, from)).map((to) => to.id);
  const sharing = possible.filter((to) => shared(credit.article, to, holds).length > 0);
  if (sharing.length > 0) return sharing;
  return own.length === 1 ? possible : [];
}

function edge(
  from: string,
  to: string,
  credits: readonly Credit[],
  articles: ReadonlyMap<string, Article>,
  holds: ReadonlyMap<string, readonly Statement[]>,
): Lineage {
  const text = articles.get(from)?.text ?? "";
  const common = shared(from, to, holds);
  const spoken = new Set(credits.flatMap((credit) => credit.quotations));
  const covered = common.filter((s) => s.renditions.some((r) => r.article === from && spoken.has(r.quotation)));
  const words = [...credits]
    .sort((a, b) => a.at[0] - b.at[0])
    .map((credit) => `says “${flat(text.slice(...credit.at))}”`);
  return {
    from,
    to,
    kind: "credits",
    evidence: [
      ...new Set(words),
      ...common.map((s) => `both print “${opening(s)}”${covered.includes(s) ? ", which the credit covers" : ""}`),
    ],
    confidence: covered.length > 0 ? COVERED : common.length > 0 ? SHARED : NAMED,
  };
}

function isLater(to: Article, from: Article): boolean {
  const [a, b] = [from, to].map((article) => (article.publishedAt === null ? null : intervalOf(article.publishedAt)));
  return a != null && b != null && isBefore(a, b);
}

function groupByOutlet(articles: Iterable<Article>): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    if (article.outlet === null) continue;
    const key = outletKey(article.outlet);
    const group = groups.get(key);
    if (group) group.push(article);
    else groups.set(key, [article]);
  }
  return groups;
}

/** Article id → the statements it prints, in the order given. */
function statementsByArticle(statements: readonly Statement[]): Map<string, Statement[]> {
  const held = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const id of new Set(statement.renditions.map((rendition) => rendition.article))) {
      const list = held.get(id);
      if (list) list.push(statement);
      else held.set(id, [statement]);
    }
  }
  return held;
}

function shared(a: string, b: string, holds: ReadonlyMap<string, readonly Statement[]>): Statement[] {
  const theirs = new Set(holds.get(b));
  return (holds.get(a) ?? []).filter((statement) => theirs.has(statement));
}

function opening(statement: Statement): string {
  const words = statement.text.split(/\s+/, SHOWN + 1);
  return words.length > SHOWN ? `${words.slice(0, SHOWN).join(" ")} …` : words.join(" ");
}

const flat = (text: string): string => text.replace(/\s+/g, " ");
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
