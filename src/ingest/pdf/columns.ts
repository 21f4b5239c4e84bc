/** Lines of a page, in whatever order a PDF paints them → the order they are read in, column by column. */

import { linesOf } from "./lines.js";
import type { PdfLine, Run } from "./run.js";

/** Columns have as many lines each, at least. */
const MIN_LINES = 3;
/** Places looked at for the edge of a column, and columns within columns. */
const MAX_EDGES = 12;
const MAX_DEPTH = 4;

/** The lines of a page in reading order; the numbers of a margin come last. n log n in the runs. */
export function readingOrder(runs: readonly Run[]): PdfLine[] {
  const lines = linesOf(runs);
  return [
    ...inColumns(
      lines.filter(({ margin }) => !margin),
      0,
    ),
    ...lines.filter(({ margin }) => margin),
  ];
}

/** Lines that stand beside each other left and right of an edge are read left first; what crosses it parts the page. */
function inColumns(lines: readonly PdfLine[], depth: number): PdfLine[] {
  const edge = depth < MAX_DEPTH ? columnEdge(lines) : null;
  if (edge === null) return [...lines];
  return bandsOf(lines, edge).flatMap((band) =>
    isColumns(band, edge)
      ? [
          ...inColumns(
            band.filter(({ left }) => left < edge - 1),
            depth + 1,
          ),
          ...inColumns(
            band.filter(({ left }) => left >= edge - 1),
            depth + 1,
          ),
        ]
      : band,
  );
}

/** The left edge of a column that most lines agree on, or null on a page without. */
function columnEdge(lines: readonly PdfLine[]): number | null {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const edges = [...counts]
    .filter(([, count]) => count >= MIN_LINES)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MAX_EDGES)
    .map(([edge]) => edge);
  let best: number | null = null;
  let most = 0;
  for (const edge of edges) {
    const bands = bandsOf(lines, edge).filter((band) => isColumns(band, edge));
    const held = bands.reduce((sum, band) => sum + band.length, 0);
    if (held > most || (held === most && best !== null && edge < best)) [best, most] = [edge, held];
  }
  return best;
}

/** Unbroken runs of lines that do not cross the edge, and of lines that do. */
function bandsOf(lines: readonly PdfLine[], edge: number): PdfLine[][] {
  const bands: PdfLine[][] = [];
  let crossed: boolean | null = null;
  for (const line of lines) {
    const crosses = line.left < edge - 1 && line.right > edge - 2;
    if (crosses === crossed) bands.at(-1)?.push(line);
    else bands.push([line]);
    crossed = crosses;
  }
  return bands;
}

/** Enough lines on both sides, and beside each other. */
function isColumns(band: readonly PdfLine[], edge: number): boolean {
  const left = band.filter((line) => line.right <= edge - 2);
  const right = band.filter((line) => line.left >= edge - 1);
  if (left.length + right.length < band.length || left.length < MIN_LINES || right.length < MIN_LINES) return false;
  const top = Math.max(left[0]?.y ?? 0, right[0]?.y ?? 0);
  const foot = Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0);
  return foot > top;
}
