/** Where a quotation begins or ends in other words than its source, what the source has there belongs to the passage. */

import type { Span } from "../model.js";
import { type Sources, sourceOf } from "./sources.js";
import type { Verdict } from "./verdict.js";

/** Units from the first to the last that the quotation has, or that it prints other words for. What it leaves out at an end is not among them. */
export function withEnds(sources: Sources, { from, to, differences }: Verdict): Span {
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
