/** A text read past some of its signs, and the way from each of its letters back to where it stands. */

import type { Span } from "../model.js";

export interface Past {
  /** The text without the signs. */
  readonly text: string;
  /** Where a letter of it stands in the whole text; its length leads to the end. */
  readonly home: (offset: number) => number;
  /** Where a place of the whole text lies in it; within a sign, where the sign was. */
  readonly away: (offset: number) => number;
}

/** `signs`: in order; those that overlap count as one. Linear; each way is log n. */
export function past(text: string, signs: readonly Span[]): Past {
  const parts: string[] = [];
  /** Where each kept stretch begins, in the text without signs and in the whole. */
  const starts: number[] = [];
  const homes: number[] = [];
  let length = 0;
  let from = 0;
  const keep = (to: number) => {
    if (to <= from) return;
    parts.push(text.slice(from, to));
    starts.push(length);
    homes.push(from);
    length += to - from;
  };
  for (const [start, end] of signs) {
    keep(start);
    from = Math.max(from, end);
  }
  keep(text.length);
  const last = starts.length - 1;
  return {
    text: parts.join(""),
    home: (offset) => {
      const index = Math.max(0, lastUpTo(starts, offset));
      return last < 0 ? text.length : (homes[index] ?? 0) + offset - (starts[index] ?? 0);
    },
    away: (offset) => {
      const index = lastUpTo(homes, offset);
      if (index < 0) return 0;
      const stretch = (starts[index + 1] ?? length) - (starts[index] ?? 0);
      return (starts[index] ?? 0) + Math.min(offset - (homes[index] ?? 0), stretch);
    },
  };
}

/** A range of the text without signs, where it stands in the whole: from its first letter to its last. */
export function spanHome({ home }: Past, [start, end]: Span): Span {
  return end > start ? [home(start), home(end - 1) + 1] : [home(start), home(start)];
}

/** Index of the last number that is not above `value`; −1 where all are. */
function lastUpTo(numbers: readonly number[], value: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) <= value) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
