/** What ties articles beside their statements: credits, lineage and stories, of those alone that may have changed. */

import type { Kept } from "../kept.js";
import type { Article, Credit, Quotation } from "../model.js";
import { hashWord } from "../text/hash.js";
import { groupedBy } from "../text/order.js";
import { outletKey } from "../text/outlet-names.js";
import { creditedLineage } from "../trace/lineage.js";
import { outletTest } from "../trace/outlets.js";
import { findStories } from "../trace/stories.js";
import { type AskedOutlets, creditsOf } from "../trace/trace.js";

export interface CreditsNow {
  /** The articles whose credits these are: the new ones, and those that name an outlet which is new. */
  readonly articles: readonly string[];
  readonly made: readonly Credit[];
  readonly asked: AskedOutlets;
  /** Outlet key → how many articles of it there are, before and now. */
  readonly before: ReadonlyMap<string, number>;
  readonly now: ReadonlyMap<string, number>;
}

export function creditsNow(kept: Kept, articles: readonly Article[], quotations: readonly Quotation[]): CreditsNow {
  const outlets = kept.outlets();
  const before = countByKey(outlets);
  const arrived = articles.flatMap(({ outlet }) => (outlet === null ? [] : [{ outlet, articles: 1 }]));
  const now = countByKey([...outlets, ...arrived]);
  const isOutlet = outletTest([...outlets, ...arrived].map(({ outlet }) => outlet));
  const asked: AskedOutlets = new Map();
  const quoted = groupedBy(quotations, ({ article }) => article);
  const made = articles.flatMap((one) => creditsOf(one, quoted.get(one.id) ?? [], isOutlet, asked));

  const fresh = [...now.keys()].filter((key) => !before.has(key));
  const numbers = new Set(fresh.flatMap((key) => Array.from(kept.holders("outlet", hashWord(key)))));
  const old = kept.articles(kept.sketches(numbers).map(({ article }) => article));
  const theirs = groupedBy(kept.quotationsIn(old.map(({ id }) => id)), ({ article }) => article);
  return {
    articles: [...articles, ...old].map(({ id }) => id),
    made: [...made, ...old.flatMap((one) => creditsOf(one, theirs.get(one.id) ?? [], isOutlet))],
    asked,
    before,
    now,
  };
}

function countByKey(outlets: readonly { outlet: string; articles: number }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { outlet, articles } of outlets) {
    const key = outletKey(outlet);
    counts.set(key, (counts.get(key) ?? 0) + articles);
  }
  return counts;
}

/** After the statements and credits are kept: `touched` are articles that print what was woven anew, or did. */
export function tieNow(kept: Kept, credits: CreditsNow, touched: readonly string[]): void {
  const articles = new Set(touched);
  tieLineage(kept, credits, new Set([...articles, ...credits.articles]));
  tieStories(kept, articles);
}

/** An outlet's only article is credited by its name alone: so the first and the second one of an outlet matter to all who name it. */
function tieLineage(kept: Kept, { before, now }: CreditsNow, touched: Set<string>): void {
  const turned = new Set(
    [...now].filter(([key, n]) => Math.min(n, 2) !== Math.min(before.get(key) ?? 0, 2)).map(([key]) => key),
  );
  if (turned.size > 0)
    for (const id of kept.crediting(kept.credited().filter((name) => turned.has(outletKey(name))))) touched.add(id);
  const credits = kept.creditsIn(touched);
  const from = new Set(credits.map(({ article }) => article));
  const named = new Set(credits.map(({ to }) => outletKey(to)));
  const only = kept.outlets().filter(({ outlet, articles }) => articles === 1 && named.has(outletKey(outlet)));
  const own = kept.renditions(new Set(kept.renditionsIn(from).map(({ statement }) => statement)));
  const statements = [...groupedBy(own, ({ statement }) => statement).entries()]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, renditions]) => ({ text: "", renditions }));
  const others = new Set([
    ...own.map(({ article }) => article),
    ...only.flatMap(({ outlet }) => kept.articlesOf(outlet)),
  ]);
  const all = [...kept.articles(from), ...kept.headings([...others].filter((id) => !from.has(id)))];
  const byId = new Map(all.sort((x, y) => (x.id < y.id ? -1 : 1)).map((article) => [article.id, article]));
  kept.replaceLineage(
    touched,
    creditedLineage(byId, statements, credits, (key) => now.get(key) ?? 0),
  );
}

/** A story is all that statements tie together, so those that were touched are looked at whole. */
function tieStories(kept: Kept, touched: ReadonlySet<string>): void {
  const old = kept.storiesOf(touched);
  const ids = new Set([...touched, ...old.flatMap(({ articles }) => articles)]);
  const printed = groupedBy(kept.renditionsIn(ids), ({ statement }) => statement);
  const shared = [...printed].filter(([, group]) => group.some(({ article }) => article !== group[0]?.article));
  const texts = kept.texts(shared.map(([statement]) => statement));
  const statements = shared.map(([statement, renditions]) => ({ text: texts.get(statement) ?? "", renditions }));
  const articles = new Map(kept.headings(ids).map((article) => [article.id, article]));
  kept.replaceStories(
    old.map(({ id }) => id),
    findStories(articles, statements),
  );
}
