/** Which page, paragraph or cue of a document an offset of its text stands in. */

import type { Place } from "../model.js";

/**
 * The place that holds `offset`, or the last one before it where it stands between two (a blank line, a label). Null before
 * the first, and where the text is the document itself. `places` are in order and apart, as `Article.places` are. Log n.
 */
export function placeAt(places: readonly Place[] | undefined, offset: number): Place | null {
  let from = 0;
  let to = places?.length ?? 0;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places?.[middle]?.start ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return places?.[from - 1] ?? null;
}
