/** Text that runs up, down or upside down on the page, turned so that it runs from left to right. */

import type { Run } from "./run.js";

/** a, b, c, d, e, f of a PDF's transformation. */
type Matrix = readonly number[];

/** The quarter turns that the text is away from running left to right, 0 to 3, and its run after turning it back. */
export function turned(
  words: string,
  text: Matrix,
  page: Matrix,
  width: number,
  height: number,
): readonly [quarter: number, run: Run] {
  const [a, b, x, y] = [
    apply(page, at(text, 0), at(text, 1), 0),
    apply(page, at(text, 0), at(text, 1), 1),
    apply(page, at(text, 4), at(text, 5), 0) + at(page, 4),
    apply(page, at(text, 4), at(text, 5), 1) + at(page, 5),
  ];
  const quarter = (Math.round((Math.atan2(b, a) * 2) / Math.PI) + 4) % 4;
  const [left, base] = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ][quarter] as [number, number];
  return [quarter, { words, left, right: left + width, y: base, size: Math.max(1, height) }];
}

const at = (matrix: Matrix, index: number): number => matrix[index] ?? 0;

/** One coordinate of a direction on the page. */
function apply(page: Matrix, x: number, y: number, coordinate: 0 | 1): number {
  return at(page, coordinate) * x + at(page, 2 + coordinate) * y;
}
