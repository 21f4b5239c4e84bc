/**
 * Ties between articles. Only what an article itself states makes one here: it names an outlet, and an article of that outlet
 * is in the collection. Who copied whom without saying so is not decided in this version.
 */

import type { Article, Credit, Lineage, Rendition } from "../model.js";
import { publicationDay } from "../text/days.js";
import { byText } from "../text/order.js";
import { outletKey } from "../text/outlet-names.js";
import { groupBy } from "./group.js";
import { inPrint, isBefore, onClock } from "./when.js";

/** The two share a statement, and the credit covers this article's printing of it. */
const COVERED = 0.9;
/** They share a statement, which the credit does not speak of. */
const SHARED = 0.5;
/** The outlet's name alone, of which this is the only article here, and the two are of one fortnight. */
const NAMED = 0.3;
/** Days between an article and one it can name as its source without sharing a word: news is followed up within two weeks. */
const NEAR = 14;
/** Words of a shared statement shown as evidence. */
const SHOWN = 8;

/** As much of a statement as ties need. */
export interface Shared {
  readonly text: string;
  readonly renditions: readonly Pick<Rendition, "quotation" | "article" | "text">[];
}

/**
 * One edge a pair of articles, from the one that credits to the one of the outlet credited; sorted. Where not all articles
 * of the collection are given, `articlesOf` says how many of an outlet there are; an only one must be given.
 */
export function creditedLineage(
  articles: ReadonlyMap<string, Article>,
  statements: readonly Shared[],
  credits: readonly Credit[],
  articlesOf?: (outlet: string) => number,
): Lineage[] {
  const byOutlet = groupBy(articles.values(), ({ outlet }) => (outlet === null ? null : outletKey(outlet)));
  const holds = statementsByArticle(statements);
  // All that one article says of one outlet is weighed together: "told the Gazette" twice is one tie.
  const named = groupBy(credits, (credit) => JSON.stringify([credit.article, outletKey(credit.to)]));
  return [...named.values()]
    .flatMap((given) =>
      targets(given, articles, byOutlet, holds, articlesOf).map((to) => edge(to, given, articles, holds)),
    )
    .sort((a, b) => byText(a.from, b.from) || byText(a.to, b.to));
}

/** Articles of the outlet that share a statement the credits cover; else any statement; else its only article, if near in time; else none. */
function targets(
  credits: readonly Credit[],
  articles: ReadonlyMap<string, Article>,
  byOutlet: ReadonlyMap<string, readonly Article[]>,
  holds: ReadonlyMap<string, readonly Shared[]>,
  articlesOf = (outlet: string): number => byOutlet.get(outlet)?.length ?? 0,
): string[] {
  const [credit] = credits;
  const from = credit === undefined ? undefined : articles.get(credit.article);
  if (credit === undefined || from === undefined) return [];
  const outlet = outletKey(credit.to);
  if (from.outlet !== null && outletKey(from.outlet) === outlet) return [];
  const own = byOutlet.get(outlet) ?? [];
  const possible = own.filter((to) => to.id !== from.id && !isLater(to, from)).map((to) => to.id);
  const sharing = possible.filter((to) => shared(from.id, to, holds).length > 0);
  const spoken = new Set(credits.flatMap(({ quotations }) => quotations));
  const covered = sharing.filter((to) => shared(from.id, to, holds).some((s) => covering(s, from.id, spoken)));
  if (covered.length > 0) return covered;
  if (sharing.length > 0) return sharing;
  // A name alone, in a collection over months, would tie every mention of a paper to whichever article of it is there.
  return articlesOf(outlet) === 1 ? possible.filter((to) => isNear(from, articles.get(to))) : [];
}

function edge(
  to: string,
  credits: readonly Credit[],
  articles: ReadonlyMap<string, Article>,
  holds: ReadonlyMap<string, readonly Shared[]>,
): Lineage {
  const from = credits[0]?.article ?? "";
  const text = articles.get(from)?.text ?? "";
  const common = shared(from, to, holds);
  const spoken = new Set(credits.flatMap((credit) => credit.quotations));
  const words = [...credits]
    .sort((a, b) => a.at[0] - b.at[0])
    .map((credit) => `says “${flat(text.slice(...credit.at))}”`);
  const covered = common.flatMap((statement) => covering(statement, from, spoken) ?? []);
  const others = common.filter((statement) => covering(statement, from, spoken) === undefined);
  const prints = covered.map(({ text: words }) => `both print words of “${opening(words)}”, which the credit covers`);
  const isCovered = prints.length > 0 && !mayBeLater(articles.get(to), articles.get(from));
  return {
    from,
    to,
    kind: "credits",
    evidence: [...new Set(words), ...prints, ...besides(others, from, prints.length > 0)],
    confidence: isCovered ? COVERED : common.length > 0 ? SHARED : NAMED,
  };
}

/** What both print too: each where it is all there is, their number beside what the credit covers. */
function besides(others: readonly Shared[], from: string, beside: boolean): string[] {
  if (beside && others.length > 0) {
    const count = `${others.length} other statement${others.length === 1 ? "" : "s"}`;
    return [`both print words of ${count}, of which the credit does not speak`];
  }
  return others.map((statement) => {
    const rendition = statement.renditions.find(({ article }) => article === from);
    return `both print words of “${opening(rendition?.text ?? statement.text)}”`;
  });
}

/** The rendition of a statement in an article that is among the quotations a credit covers. */
function covering(
  statement: Shared,
  article: string,
  spoken: ReadonlySet<string>,
): Shared["renditions"][number] | undefined {
  return statement.renditions.find((rendition) => rendition.article === article && spoken.has(rendition.quotation));
}

function isNear(from: Article, to: Article | undefined): boolean {
  const [a, b] = [publicationDay(from.publishedAt), publicationDay(to?.publishedAt ?? null)];
  return a !== null && b !== null && Math.abs(a - b) <= NEAR;
}

function isLater(to: Article, from: Article): boolean {
  const [a, b] = [inPrint(from), inPrint(to)];
  return a !== null && b !== null && isBefore(a, b);
}

/** Whether the clocks of the two pages have the article credited later, where one of them states no zone. */
function mayBeLater(to: Article | undefined, from: Article | undefined): boolean {
  const [a, b] = [from, to].map((article) => (article === undefined ? null : inPrint(article)));
  return a != null && b != null && onClock(a).to <= onClock(b).from;
}

/** Article id → the statements it prints, in the order given. */
function statementsByArticle(statements: readonly Shared[]): Map<string, Shared[]> {
  const held = new Map<string, Shared[]>();
  for (const statement of statements) {
    for (const id of new Set(statement.renditions.map((rendition) => rendition.article))) {
      const list = held.get(id);
      if (list) list.push(statement);
      else held.set(id, [statement]);
    }
  }
  return held;
}

function shared(a: string, b: string, holds: ReadonlyMap<string, readonly Shared[]>): Shared[] {
  const theirs = new Set(holds.get(b));
  return (holds.get(a) ?? []).filter((statement) => theirs.has(statement));
}

function opening(text: string): string {
  const words = text.split(/\s+/, SHOWN + 1);
  return words.length > SHOWN ? `${words.slice(0, SHOWN).join(" ")} …` : words.join(" ");
}

const flat = (text: string): string => text.replace(/\s+/g, " ");
