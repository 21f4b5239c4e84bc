/**
 * A rendition's cells as one short text: nine in ten are equal words, so a cell is its four offsets, then its kind unless
 * that is "same", then 1 where a break stands before it.
 */

import type { Cell } from "../model.js";

type Short = readonly [
  atStart: number,
  atEnd: number,
  printedStart: number,
  printedEnd: number,
  kind?: Cell["kind"],
  broken?: 1,
];

export function storedCells(cells: readonly Cell[]): string {
  return JSON.stringify(
    cells.map(({ kind, at, printed, break: broken }): Short => {
      if (broken) return [...at, ...printed, kind, 1];
      return kind === "same" ? [...at, ...printed] : [...at, ...printed, kind];
    }),
  );
}

export function readCells(stored: string): Cell[] {
  return (JSON.parse(stored) as Short[]).map(([atStart, atEnd, printedStart, printedEnd, kind = "same", broken]) => ({
    kind,
    at: [atStart, atEnd],
    printed: [printedStart, printedEnd],
    break: broken === 1,
  }));
}
