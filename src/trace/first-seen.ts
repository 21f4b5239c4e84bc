/** The earliest printing of a statement in this collection, and how sure that is. */

import type { Article, FirstSeen, Statement } from "../model.js";
import { type Interval, inPrint, isBefore, onClock } from "./when.js";

const DAY = 86_400_000;

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
 * since the bare date may mean midnight to midnight, and an update alone is a time by which its article was in print. Of one
 * time with a zone and one without the clocks of the two pages decide. Where others could have been earlier, the evidence says
 * how many, and why.
 */
export function earliest(witnesses: readonly Article[]): Earliest {
  const dated = witnesses.flatMap((article): Dated[] => {
    const [when, time] = [inPrint(article), article.publishedAt ?? article.modifiedAt];
    return when === null || time === undefined ? [] : [{ article, time, when }];
  });
  const undated = witnesses.length - dated.length;
  const soonest = (zoned: boolean): Dated[] => dated.filter(({ when }) => (when.zone !== null) === zoned).sort(order);
  // Each is the first of its own kind.
  const [first] = [...soonest(true).slice(0, 1), ...soonest(false).slice(0, 1)].sort((a, b) =>
    order({ ...a, when: onClock(a.when) }, { ...b, when: onClock(b.when) }),
  );
  if (first === undefined) return { firstSeen: null, undated };
  const open = dated.filter((other) => other !== first && !isBefore(first.when, other.when));
  return { firstSeen: { article: first.article.id, time: first.time, evidence: evidenceOf(first, open) }, undated };
}

function order(a: Dated, b: Dated): number {
  return a.when.to - b.when.to || before(a.when.from, b.when.from) || (a.article.id < b.article.id ? -1 : 1);
}

/** Of two intervals that end together the narrower is known better; what is open at its beginning comes last. */
const before = (a: number, b: number): number => (a === b ? 0 : b - a);

/** "published line; undecided against 2 others of that date and 1 other whose update alone is dated" */
function evidenceOf({ article, when }: Dated, open: readonly Dated[]): string {
  const { publishedAt, modifiedAt } = article.evidence;
  const from = isUpdate(when) ? `${modifiedAt?.from ?? "input"}, of an update` : (publishedAt?.from ?? "input");
  const against = REASONS.map(({ words }, i) => {
    const count = open.filter((other) => REASONS.findIndex((reason) => reason.is(other.when, when)) === i).length;
    return count === 0 ? "" : `${count} other${count === 1 ? "" : "s"} ${words}`;
  }).filter(Boolean);
  return against.length === 0 ? from : `${from}; undecided against ${against.join(" and ")}`;
}

const isUpdate = ({ from }: Interval): boolean => from === Number.NEGATIVE_INFINITY;

/** Why an order is open; the first that holds. */
const REASONS: readonly { readonly words: string; readonly is: (other: Interval, first: Interval) => boolean }[] = [
  { words: "of which an update alone is dated", is: isUpdate },
  { words: "of that date", is: (other, first) => sharesDay(onClock(other), onClock(first)) },
  { words: "of a day next to it, since one of the two states no time zone", is: () => true },
];

/** Whether the pages may show one and the same day. */
const sharesDay = (a: Interval, b: Interval): boolean =>
  dayOf(a.from) <= dayOf(b.to - 1) && dayOf(b.from) <= dayOf(a.to - 1);

const dayOf = (time: number): number => Math.floor(time / DAY);
