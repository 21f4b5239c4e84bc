/** A draft's quotation as the check reads it: its spoken units, and the parts that its own ellipses and attributions divide. */

import type { Article, Quotation } from "../model.js";
import type { Sources } from "./sources.js";
import { readUnits, type Unit } from "./units.js";

/** What stands before a part. A "new" one follows an attribution that ended its sentence: “…,” Roe said. “…” */
export type Division = "start" | "ellipsis" | "attribution" | "new";

/** Units that the print runs together. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly before: Division;
}

export interface Quoted {
  readonly draft: Article;
  readonly quotation: Quotation;
  /** Every unit between the marks, bracketed ones included. */
  readonly printed: readonly Unit[];
  /** The speaker's. `keys` are the sources' numbers for them, −1 where no source holds the key. */
  readonly spoken: readonly Unit[];
  readonly keys: Int32Array;
  readonly parts: readonly Part[];
  readonly hasBrackets: boolean;
}

/** An attribution that ends its sentence before the next mark opens. */
const ENDS_SENTENCE = /[.?!]["”’'»]?\s*["“„«‘']?\s*$/;
const ELLIPSIS = /…|\.\s?\.\s?\./;

/** `isAside` reads words in round brackets as an editor's. */
export function readQuoted(draft: Article, quotation: Quotation, sources: Sources, isAside = false): Quoted {
  const read = readUnits(draft.text, quotation.segments);
  const printed = isAside
    ? read.map((unit) => (inRound(draft.text, unit) ? { ...unit, bracket: "whole" as const } : unit))
    : read;
  const spoken = printed.filter(({ bracket }) => bracket !== "whole");
  return {
    draft,
    quotation,
    printed,
    spoken,
    keys: Int32Array.from(spoken, ({ key }) => sources.numbers.get(key) ?? -1),
    parts: partsOf(draft.text, quotation, spoken),
    hasBrackets: printed.some(({ bracket }) => bracket !== "none"),
  };
}

/** Characters within which a round bracket opens and closes. */
const REACH = 200;

function inRound(text: string, { start, end }: Unit): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return before.lastIndexOf("(") > before.lastIndexOf(")") && after.indexOf(")") >= 0;
}

/** Whether words stand in round brackets between the marks. */
export const hasRoundBrackets = (draft: Article, { segments }: Quotation): boolean =>
  segments.some(([start, end]) => draft.text.slice(start, end).includes("("));

function partsOf(text: string, { segments }: Quotation, spoken: readonly Unit[]): Part[] {
  const parts: Part[] = [];
  let segment = 0;
  let from = 0;
  let division: Division = "start";
  const close = (to: number, next: Division): void => {
    if (to > from) parts.push({ from, to, before: parts.length === 0 ? "start" : division });
    from = to;
    division = next;
  };
  spoken.forEach((unit, i) => {
    const held = segment;
    while (segment + 1 < segments.length && unit.start >= (segments[segment + 1]?.[0] ?? 0)) segment++;
    if (i === 0) return;
    const between = text.slice(spoken[i - 1]?.end ?? 0, unit.start);
    if (ELLIPSIS.test(between)) close(i, "ellipsis");
    else if (segment !== held) {
      const outside = text.slice(segments[held]?.[1] ?? 0, segments[segment]?.[0] ?? 0);
      // Only marks and a new paragraph: one quotation that runs on.
      if (/[\p{L}\p{N}]/u.test(outside)) close(i, ENDS_SENTENCE.test(outside) ? "new" : "attribution");
    }
  });
  close(spoken.length, "start");
  return parts;
}
