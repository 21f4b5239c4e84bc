/**
 * Matches of quotations that are printed word for word on several occasions. Quotations with the same words are compared with
 * others once, by the first of them alone; and where that was printed months before, it ties none of the later ones to anything.
 */

import type { Match } from "../model.js";
import { byText, groupedBy } from "../text/order.js";
import type { Witness } from "./witness.js";

type Dated = Witness & { readonly day: number };

/**
 * `matches`, and for quotations whose same words were printed again more than `days` later those between printings that are
 * near in time: each with the one before it, and one of each occasion with the nearest of what the words match.
 */
export function withRepeats(
  matches: readonly Match[],
  witnesses: ReadonlyMap<string, Witness>,
  days: number,
): readonly Match[] {
  const repeats = new Map<string, Match>();
  for (const match of matches) {
    const line = witnesses.get(match.a)?.line;
    if (line !== undefined && line === witnesses.get(match.b)?.line) repeats.set(line, match);
  }
  const again = [...witnesses.values()].filter(isDated).filter(({ line }) => repeats.has(line));
  const printings = new Map<string, readonly Dated[]>();
  for (const [line, ones] of groupedBy(again, (witness) => witness.line)) {
    const inTime = [...ones].sort((x, y) => x.day - y.day || byText(x.quotation.id, y.quotation.id));
    if (occasions(inTime, days).length > 1) printings.set(line, inTime);
  }
  if (printings.size === 0) return matches;

  const found = new Map(matches.map((match) => [`${match.a} ${match.b}`, match]));
  const add = (match: Match): unknown => found.set(`${match.a} ${match.b}`, match);
  for (const [line, ones] of printings) {
    const match = repeats.get(line);
    ones.forEach(({ quotation }, at) => {
      const before = ones[at - 1];
      if (match && before) add({ ...match, a: before.quotation.id, b: quotation.id });
    });
  }
  for (const match of matches) {
    const [a, b] = [witnesses.get(match.a), witnesses.get(match.b)];
    if (!a || !b || a.line === b.line) continue;
    const [ours, theirs] = [printings.get(a.line), printings.get(b.line)];
    if (!ours && !theirs) continue;
    const [x, y] = [ours ?? [a].filter(isDated), theirs ?? [b].filter(isDated)];
    for (const one of occasions(x, days))
      for (const other of nearest(y, one)) add({ ...match, a: one.quotation.id, b: other.quotation.id });
    for (const one of occasions(y, days))
      for (const other of nearest(x, one)) add({ ...match, a: other.quotation.id, b: one.quotation.id });
  }
  return [...found.values()];
}

const isDated = (witness: Witness): witness is Dated => witness.day !== null;

/** The first of each occasion: so few that a slogan printed every day costs no more than a few for each month. */
function occasions(ones: readonly Dated[], days: number): readonly Dated[] {
  const firsts: Dated[] = [];
  for (const one of ones) if (one.day > (firsts.at(-1)?.day ?? Number.NEGATIVE_INFINITY) + days) firsts.push(one);
  return firsts;
}

/** The printings just before and just after that one, by binary search. */
function nearest(ones: readonly Dated[], { day }: Dated): readonly Dated[] {
  let [from, to] = [0, ones.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ones[middle]?.day ?? 0) < day) from = middle + 1;
    else to = middle;
  }
  return ones.slice(Math.max(0, from - 1), from + 1);
}
