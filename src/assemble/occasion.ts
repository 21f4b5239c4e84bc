/** The occasion of a statement, from what its printings say. */

import data from "../../data/occasions.json" with { type: "json" };
import type { Article, Occasion } from "../model.js";
import { isNamedOccasion, mayBeOneOccasion } from "../text/occasions.js";
import type { Witness } from "./witness.js";

/** Whether two names stand for one occasion, or may. */
export type SameOccasion = (a: string, b: string) => boolean;

/** Articles that are asked whether they print two names together; bounds the search. */
const ARTICLES = 50;
/** Pairs of names that they are asked about, for one statement. */
const ASKED = 500;
/** Names whose votes are counted: those that most printings give. */
const NAMES = 30;
/** Places of a name in an article that are looked at. */
const PLACES = 20;
/** A day after all others: that of no date. */
const LATE = 1e9;
/** Letters between two names that are said together: “CTV’s Sunday show ‘Question Period’”. */
const BETWEEN = 40;

/** One broadcast has several names, its programme's, its broadcaster's: which go together is as some printing puts them side by side. */
export function sameOccasionIn(witnesses: readonly Witness[]): SameOccasion {
  const articles = [...new Set(witnesses.map(({ article }) => article))].slice(0, ARTICLES);
  const known = new Map<string, boolean>();
  return (a, b) => {
    if (mayBeOneOccasion(a, b)) return true;
    const key = [a, b].sort().join("|");
    if (known.size >= ASKED && !known.has(key)) return false;
    const same = known.get(key) ?? articles.some(({ text }) => standTogether(text, a, b) || standTogether(text, b, a));
    known.set(key, same);
    return same;
  };
}

/** “CNN’s ‘State of the Union’”, “State of the Union on CNN”: nothing between the two but words that tie them. */
const TIE = new RegExp(`^["”’']?(?:['’]s?)?,?\\s+(?:(?:${data.together.replaceAll(" ", "|")})\\s+){0,4}["“‘']?$`, "i");

function standTogether(text: string, first: string, second: string): boolean {
  let at = text.indexOf(first);
  for (let left = PLACES; left > 0 && at >= 0; left--) {
    const end = at + first.length;
    const next = text.slice(end, end + BETWEEN + second.length).indexOf(second);
    if (next >= 0 && TIE.test(text.slice(end, end + next))) return true;
    at = text.indexOf(first, end);
  }
  return false;
}

/**
 * The name that most origins give, and of these most articles, names of one occasion together; none where as many give another's. When: by the
 * transcript's own date where there is one, else by the days of publication.
 */
export function occasionOf(
  members: readonly Witness[],
  leaves: readonly Witness[],
  reference: Witness | null,
  isSame: SameOccasion,
): Occasion {
  const said = reference?.article.publishedAt;
  const dates = (said ? [said] : publicationTimes(members.map(({ article }) => article)))
    .map((time) => time.slice(0, 10))
    .sort();
  return { saidTo: saidTo([...members, ...leaves], isSame), from: dates[0] ?? null, to: dates.at(-1) ?? null };
}

const publicationTimes = (articles: readonly Article[]): string[] =>
  articles.flatMap(({ publishedAt }) => publishedAt ?? []);

function saidTo(witnesses: readonly Witness[], isSame: SameOccasion): string | null {
  const said = witnesses.flatMap(({ quotation, origin, article, day }) =>
    quotation.saidTo ? [{ name: quotation.saidTo, origin, article: article.id, day: day ?? LATE }] : [],
  );
  const names = mostNamed(said.map(({ name }) => name)).map((name) => {
    const together = said.filter((other) => isNear(name, other.name, isSame));
    const own = said.filter((other) => other.name === name);
    const counts = [count(together, "origin"), count(together, "article")] as const;
    return { name, counts, own: count(own, "origin"), day: Math.min(...own.map(({ day }) => day)) };
  });
  const [first, ...others] = names.sort(
    (x, y) =>
      y.counts[0] - x.counts[0] ||
      y.counts[1] - x.counts[1] ||
      y.own - x.own ||
      x.day - y.day ||
      (x.name < y.name ? -1 : 1),
  );
  if (!first) return null;
  const isEven = others.some(
    ({ name, counts }) => counts[0] === first.counts[0] && counts[1] === first.counts[1] && !isSame(name, first.name),
  );
  return isEven ? null : first.name;
}

function mostNamed(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times.keys()]
    .sort((x, y) => (times.get(y) ?? 0) - (times.get(x) ?? 0) || (x < y ? -1 : 1))
    .slice(0, NAMES);
}

const count = <T>(rows: readonly T[], key: keyof T): number => new Set(rows.map((row) => row[key])).size;

/** A form that anything may have, “statement”, adds to no name's votes. */
const isNear = (name: string, other: string, isSame: SameOccasion): boolean =>
  name === other || (isNamedOccasion(name) && isNamedOccasion(other) && isSame(name, other));
