/** Where something stands, for a reader to find it: line and column, page, paragraph, time. */

import type { Span } from "../model.js";

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): Uint32Array {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  const starts = new Uint32Array(count);
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts[line++] = at + 1;
  return starts;
}

/** Line and column of an offset, both from 1. */
export function lineAt(starts: Uint32Array, offset: number): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return { line: low, column: offset - (starts[low - 1] as number) + 1 };
}

/** "00:01:02.500" is a time: "00:01:02". */
export function timeOf(label: string | null): string | null {
  return /^(\d{2,}:\d{2}:\d{2})(?:[.,]\d{1,3})?$/.exec(label ?? "")?.[1] ?? null;
}

/** Characters of context at either side of a passage: about three lines. */
const CONTEXT = 240;

/** What stands before and after, from a blank on. */
export function contextOf(text: string, [start, end]: Span): { readonly before: string; readonly after: string } {
  let from = Math.max(0, start - CONTEXT);
  if (from > 0) {
    const blank = text.slice(from, start).search(/\s/);
    if (blank >= 0) from += blank + 1;
  }
  let to = Math.min(text.length, end + CONTEXT);
  if (to < text.length) {
    const after = text.slice(end, to);
    const blank = after.search(/\s\S*$/);
    if (blank > 0) to = end + blank;
  }
  return { before: text.slice(from, start), after: text.slice(end, to) };
}
