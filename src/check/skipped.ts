/** What a passage holds and the draft does not print, where no difference says so: words between parts that changed places, labels. */

import type { Draft as Difference } from "../assemble/sides.js";
import type { Comparison } from "./compare.js";
import { withEnds } from "./ends.js";
import type { Quoted } from "./quoted.js";
import type { Source, Sources } from "./sources.js";

/** Where in the draft the source's unit is printed, or what follows it. */
type PrintedAt = (unit: number) => number;

function omission({ article }: Source, at: readonly [number, number], spot: number): Difference {
  return {
    kind: "omission",
    class: "omission",
    detail: null,
    at,
    printed: [spot, spot],
    statement: article.text.slice(at[0], at[1]),
    rendition: "",
    flags: [],
  };
}

/** The differences of a comparison, and what else of its passage the draft does not print. */
export function withSkipped(
  sources: Sources,
  quoted: Quoted,
  { source, from, to, agreed, printed }: Comparison,
  differences: readonly Difference[],
): Difference[] {
  const range = withEnds(sources, { from, to, differences });
  const printedAt = (unit: number): number => {
    const r = agreed.findIndex((at) => at >= unit);
    const start = sources.starts[unit] ?? Number.POSITIVE_INFINITY;
    const told = differences.find(({ at }) => start >= at[0] && start < at[1]);
    return told?.printed[0] ?? quoted.spoken[r]?.start ?? quoted.spoken.at(-1)?.end ?? 0;
  };
  const skipped = skippedWords(sources, source, range, (unit) => printed.has(unit), differences, printedAt);
  return withLabels(sources, source, range, [...differences, ...skipped], printedAt);
}

/** Runs of units `from` to `to` that are neither printed nor in any of the differences. */
function skippedWords(
  sources: Sources,
  source: Source,
  [from, to]: readonly [number, number],
  isPrinted: (unit: number) => boolean,
  differences: readonly Difference[],
  printedAt: PrintedAt,
): Difference[] {
  const { starts, ends } = sources;
  const places = differences.map(({ at }) => at);
  const isTold = (unit: number): boolean =>
    isPrinted(unit) ||
    places.some(([start, end]) => (starts[unit] as number) >= start && (starts[unit] as number) < end);
  const found: Difference[] = [];
  for (let unit = from; unit < to; unit++) {
    if (isTold(unit)) continue;
    let end = unit + 1;
    while (end < to && !isTold(end)) end++;
    found.push(omission(source, [starts[unit] as number, ends[end - 1] as number], printedAt(end)));
    unit = end;
  }
  return found;
}

/**
 * Labels between the turns of units `from` to `to`: nobody says them, and no draft prints them. One beside an omission belongs to
 * it; the others are omissions of their own.
 */
export function withLabels(
  sources: Sources,
  source: Source,
  [from, to]: readonly [number, number],
  differences: readonly Difference[],
  printedAt: PrintedAt,
): Difference[] {
  const { text } = source.article;
  const made = [...differences];
  for (let unit = from + 1; unit < to; unit++) {
    const [end, start] = [sources.ends[unit - 1] as number, sources.starts[unit] as number];
    const label = labelIn(text, end, start);
    if (label === null || made.some(({ at }) => at[0] < start && at[1] > end && at[0] <= end && at[1] >= start))
      continue;
    const before = made.findIndex((one) => isCut(one) && one.at[1] === end);
    const after = made.findIndex((one) => isCut(one) && one.at[0] === start);
    const [first, last] = [made[before], made[after]];
    const spot = (first ?? last)?.printed[0] ?? printedAt(unit);
    const whole = omission(source, [first ? first.at[0] : label[0], last ? last.at[1] : label[1]], spot);
    const flags = [...new Set([...(first?.flags ?? []), ...(last?.flags ?? [])])];
    const { class: cls, detail } = first ?? last ?? whole;
    const joined = { ...whole, class: cls, detail, flags };
    if (first) made[before] = joined;
    else if (last) made[after] = joined;
    else made.push(joined);
    if (first && last) made.splice(after, 1);
  }
  return made;
}

const isCut = ({ kind }: Difference): boolean => kind === "omission";

/** Words at the head of a line behind `end` and before `start`; brackets hold what is heard and not said. */
function labelIn(text: string, end: number, start: number): readonly [number, number] | null {
  if (start - end < 4) return null;
  const line = text.indexOf("\n", end);
  if (line < 0 || line >= start) return null;
  const between = text.slice(line, start);
  const plain = between.replace(/\[[^[\]]{0,200}\]|\([^()]{0,200}\)/g, (aside) => " ".repeat(aside.length));
  const first = plain.search(/[\p{L}\p{N}]/u);
  return first < 0 ? null : [line + first, line + between.trimEnd().length];
}
