/**
 * How two printings of the same words depart from one another, told from their alignment alone. It is symmetric, and
 * coarser than the collation with the assembled text: no near words, no spellings, no moved blocks. It says for every
 * pair of a large collection what kind of difference to look for, at the cost of one more walk along the alignment.
 */

import type { Path, Sequence } from "../text/gotoh.js";
import { marked } from "./accept.js";

/** One goes on before or after the words of the other. */
export const TRIM = 1;
/** Both go on before the aligned words, or both after them, with other words. */
export const OTHER_ENDS = 2;
/** Words of one are missing in the other, where an ellipsis, an attribution or a bracket says that some may be. */
export const MARKED_CUT = 4;
/** Words of one are missing in the other, unmarked. */
export const CUT = 8;
/** Other words stand in the place. */
export const REPLACEMENT = 16;

/** The departures of an alignment, as the sum of the kinds above; 0 where one prints what the other does. */
export function departures(
  a: Sequence,
  [a0, a1]: readonly [number, number],
  b: Sequence,
  [b0, b1]: readonly [number, number],
  { count, i: is, j: js }: Path,
): number {
  if (count === 0) return OTHER_ENDS;
  let kinds = ends((is[0] as number) - a0, (js[0] as number) - b0);
  kinds |= ends(a1 - 1 - (is[count - 1] as number), b1 - 1 - (js[count - 1] as number));
  for (let k = 0; k < count; k++) {
    const i = is[k] as number;
    const j = js[k] as number;
    if (a.words[i] !== b.words[j]) kinds |= REPLACEMENT;
    if (k === 0) continue;
    const beforeI = is[k - 1] as number;
    const beforeJ = js[k - 1] as number;
    const onlyA = i - beforeI - 1;
    const onlyB = j - beforeJ - 1;
    if (onlyA === 0 && onlyB === 0) continue;
    const announced = onlyA > 0 ? marked(b.breaks, beforeJ + 1, j) : marked(a.breaks, beforeI + 1, i);
    kinds |= onlyA > 0 && onlyB > 0 ? REPLACEMENT : announced ? MARKED_CUT : CUT;
  }
  return kinds;
}

function ends(leftOfA: number, leftOfB: number): number {
  if (leftOfA > 0 && leftOfB > 0) return OTHER_ENDS;
  return leftOfA > 0 || leftOfB > 0 ? TRIM : 0;
}
