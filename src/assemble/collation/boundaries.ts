/**
 * Where a cut or an insertion begins and ends. An alignment may move a gap over words that recur on its other side, at no cost; whoever cuts
 * a sentence cuts it where it begins and ends.
 */

import type { Pairs } from "../../text/align.js";
import type { AssembledText } from "../text.js";
import type { Witness } from "../witness.js";

/** Words that a cut is moved over to find a sentence's beginning, at most. */
const SHIFT = 6;

/**
 * "It was perfect. It was dull." printed "It was dull.": whether "It was perfect" was cut or "perfect. It was" is all one to
 * the alignment. A cut that can begin and end where sentences do was made there.
 */
export function cutBySentences({ words }: AssembledText, pairs: Pairs): Pairs {
  const opens = (s: number): boolean => words[s]?.opensSentence === true;
  const shifted = pairs.map(([s, r]) => [s, r] as [s: number, r: number]);
  const sAt = (k: number): number => shifted[k]?.[0] ?? -1;
  for (let k = 0; k + 1 < shifted.length; k++) {
    let [from, to] = [sAt(k) + 1, sAt(k + 1)];
    const isCut = to > from && shifted[k + 1]?.[1] === (shifted[k]?.[1] ?? 0) + 1;
    if (!isCut || opens(from)) continue;
    let back = 0;
    // Only words that the print has one after the other, and that recur at the cut's end, can stand on its other side.
    while (back < SHIFT && back <= k && sAt(k - back) === from - 1 && words[from - 1]?.word === words[to - 1]?.word) {
      [from, to, back] = [from - 1, to - 1, back + 1];
      if (opens(from) && opens(to)) break;
    }
    if (!opens(from) || !opens(to)) continue;
    const end = sAt(k + 1);
    for (let i = 0; i < back; i++) (shifted[k - i] as [number, number])[0] = end - 1 - i;
  }
  return shifted;
}

/** Words that somebody says twice, one after another, at most. */
const LONGEST_REPEAT = 6;

/** "the, the wind" for "the wind": the second is the repeat, though the alignment may as well put in the first. */
export function repeatsBehind({ words }: Pick<Witness, "words">, pairs: Pairs): Pairs {
  let shifted: [s: number, r: number][] | null = null;
  for (let k = 0; k + 1 < pairs.length; k++) {
    const [[s, r], [nextS, nextR]] = [pairs[k] as Pairs[number], pairs[k + 1] as Pairs[number]];
    const count = nextR - r - 1;
    if (nextS !== s + 1 || count < 1 || count > LONGEST_REPEAT) continue;
    const follows = (i: number): boolean => {
      const pair = pairs[k + 1 + i];
      return pair?.[0] === nextS + i && pair[1] === nextR + i && words[pair[1]] === words[r + 1 + i];
    };
    if (!Array.from({ length: count }, (_, i) => i).every(follows)) continue;
    shifted ??= pairs.map(([one, other]) => [one, other]);
    for (let i = 0; i < count; i++) (shifted[k + 1 + i] as [number, number])[1] -= count;
    k += count;
  }
  return shifted ?? pairs;
}
