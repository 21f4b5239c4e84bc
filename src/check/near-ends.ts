/** Where the last word printed is a form of a word that the source has one or two further on, that word belongs to the difference. */

import { isNearWord } from "../assemble/grammar.js";
import type { Draft as Difference } from "../assemble/sides.js";
import { firstAt } from "../text/first-at.js";
import type { Quoted } from "./quoted.js";
import { OPENS_SENTENCE, type Source, type Sources } from "./sources.js";
import { readUnits } from "./units.js";

/** Words looked at beyond the difference: “a computer” for “computers”, "the old road" for "roads". */
const BEYOND = 2;

/** “because of computers” for “because of a computer”: what stands for "computers" is "a computer", and not "a". */
export function withNearEnds(
  sources: Sources,
  source: Source,
  quoted: Quoted,
  differences: readonly Difference[],
): Difference[] {
  const [head, tail] = [quoted.spoken[0], quoted.spoken.at(-1)];
  if (!head || !tail) return [...differences];
  return differences.map((one) => {
    if (one.kind !== "replacement" && one.kind !== "insertion") return one;
    let [from, to] = one.at;
    if (one.printed[1] === tail.end) to = beyond(sources, source, tail.norm, to, 1) ?? to;
    if (one.printed[0] === head.start) from = beyond(sources, source, head.norm, from, -1) ?? from;
    if (from === one.at[0] && to === one.at[1]) return one;
    const statement = source.article.text.slice(from, to);
    return { ...one, kind: "replacement", class: "reworded", detail: null, at: [from, to], statement };
  });
}

/** The far end of the near word beyond `offset`, behind it (1) or before it (-1); null where none is, or a nearer one is in the difference. */
function beyond(sources: Sources, source: Source, norm: string, offset: number, way: 1 | -1): number | null {
  const { starts, ends, opens } = sources;
  const normAt = (unit: number): string =>
    readUnits(source.article.text, [[starts[unit] as number, ends[unit] as number]])[0]?.norm ?? "";
  const isOpen = (unit: number): boolean => ((opens[unit] as number) & OPENS_SENTENCE) !== 0;
  let unit = firstAt(source.from, source.to, (at) => (starts[at] as number) >= offset);
  if (way === -1) unit--;
  const inside = way === 1 ? unit - 1 : unit + 1;
  if (inside >= source.from && inside < source.to && isNearWord(normAt(inside), norm)) return null;
  for (let count = 0; count < BEYOND && unit >= source.from && unit < source.to; count++, unit += way) {
    if (way === 1 ? isOpen(unit) : isOpen(unit + 1)) return null;
    if (isNearWord(normAt(unit), norm)) return (way === 1 ? ends[unit] : starts[unit]) as number;
  }
  return null;
}
