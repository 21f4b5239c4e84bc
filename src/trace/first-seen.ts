/** The earliest printing of a statement in this collection, and how sure that is. */

import type { Article, FirstSeen, Statement } from "../model.js";
import { type Interval, intervalOf, isBefore } from "./when.js";

export interface Earliest {
  readonly firstSeen: FirstSeen | null;
  /** Witnesses without a usable time. */
  readonly undated: number;
}

interface Dated {
  readonly article: Article;
  readonly time: string;
  readonly when: Interval;
}

/** The articles that print a statement, each once, by id. A transcript is a reference and no printing. */
export function printings(statement: Statement, articles: ReadonlyMap<string, Article>): Article[] {
  const ids = [...new Set(statement.renditions.map((rendition) => rendition.article))].sort();
  return ids.flatMap((id) => articles.get(id) ?? []).filter((article) => article.role === "article");
}

/**
 * Of the dated witnesses the one that was certainly in print soonest: a time of day goes before a bare date of the same day,
 * since the bare date may mean midnight to midnight. Where others could have been earlier, the evidence says how many.
 */
export function earliest(witnesses: readonly Article[]): Earliest {
  const dated: Dated[] = witnesses.flatMap((article) => {
    const when = article.publishedAt === null ? null : intervalOf(article.publishedAt);
    return when === null || article.publishedAt === null ? [] : [{ article, time: article.publishedAt, when }];
  });
  const undated = witnesses.length - dated.length;
  const [first] = dated.sort(
    (a, b) => a.when.to - b.when.to || a.when.from - b.when.from || (a.article.id < b.article.id ? -1 : 1),
  );
  if (first === undefined) return { firstSeen: null, undated };
  const open = dated.filter((other) => other !== first && !isBefore(first.when, other.when)).length;
  const from = first.article.evidence.publishedAt?.from ?? "input";
  const evidence = open === 0 ? from : `${from}; undecided against ${open} other${open === 1 ? "" : "s"} of that date`;
  return { firstSeen: { article: first.article.id, time: first.time, evidence }, undated };
}
