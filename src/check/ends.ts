/** Where a quotation begins or ends in other words than its source, what the source has there belongs to the passage. */

import type { Draft as Difference } from "../assemble/sides.js";
import type { Span } from "../model.js";
import { opensAt } from "./exact.js";
import { BRACKET } from "./judge.js";
import { type Sources, sourceOf } from "./sources.js";

/** A passage, by units, and what the quotation does to it. */
interface Passage {
  readonly from: number;
  readonly to: number;
  readonly differences: readonly Difference[];
}

/** Units from the first to the last that the quotation has, or that it prints other words for. What it leaves out at an end is not among them. */
export function withEnds(sources: Sources, { from, to, differences }: Passage): Span {
  const { starts, ends } = sources;
  const source = sourceOf(sources, from);
  let [first, last] = [from, to];
  for (const { at, rendition } of differences) {
    if (rendition === "" || at[0] === at[1]) continue;
    while (last < source.to && at[1] >= (ends[last] as number)) last++;
    while (first > source.from && at[0] <= (starts[first - 1] as number)) first--;
  }
  return [first, last];
}

/**
 * A bracket at the end of a quotation stands for the few words that are left of the source's sentence, if any are: “suits
 * [the company]” where the source has “suits Brackwater.”
 */
export function withEndingBracket<P extends Passage>(sources: Sources, verdict: P): P {
  const { to, differences } = verdict;
  const source = sourceOf(sources, verdict.from);
  const end = sources.ends[to - 1] as number;
  const bracket = differences.find(({ kind, at }) => kind === "bracket" && at[0] === at[1] && at[0] >= end);
  if (!bracket || to >= source.to || opensAt(sources, to)) return verdict;
  const most = to + bracket.rendition.split(/\s+/).length + BRACKET;
  let last = to + 1;
  while (last < source.to && last <= most && !opensAt(sources, last)) last++;
  if (last > most) return verdict;
  const at = [sources.starts[to] as number, sources.ends[last - 1] as number] as const;
  const statement = source.article.text.slice(at[0], at[1]);
  return { ...verdict, differences: differences.map((one) => (one === bracket ? { ...one, at, statement } : one)) };
}
