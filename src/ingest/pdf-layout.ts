/** Pieces of text on a page, in whatever order a PDF paints them → lines in the order they are read, column by column. */

/** A run of text. Points of 1/72 inch; `y` grows downwards and is the baseline. */
export interface Run {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of the font. */
  readonly size: number;
}

/** A line of one column. */
export type PdfLine = Run;

/** Runs further apart than this many times their height belong to two columns. */
const GUTTER = 1;
/** Runs closer than this many times their height are one word. */
const WORD_GAP = 0.15;
/** Columns have as many lines each, at least. */
const MIN_LINES = 3;
/** Places looked at for the edge of a column, and columns within columns. */
const MAX_EDGES = 12;
const MAX_DEPTH = 4;

/** The lines of a page in reading order. n log n in the runs. */
export function readingOrder(runs: readonly Run[]): PdfLine[] {
  return inColumns(linesOf(runs), 0);
}

/** Rows from top to bottom, cut where a gap is too wide for a space. */
function linesOf(runs: readonly Run[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const row of rowsOf(runs)) {
    let open: { parts: string[]; left: number; right: number; y: number; size: number } | null = null;
    const close = () => {
      const words = open?.parts.join("").replace(/\s+/gu, " ").trim() ?? "";
      if (open && words !== "") lines.push({ words, left: open.left, right: open.right, y: open.y, size: open.size });
    };
    for (const run of row) {
      const gap: number = open ? run.left - open.right : 0;
      const size: number = Math.max(run.size, open?.size ?? 0);
      if (!open || gap > GUTTER * size) {
        close();
        open = { parts: [run.words], left: run.left, right: run.right, y: run.y, size: run.size };
      } else {
        if (gap > WORD_GAP * size) open.parts.push(" ");
        open.parts.push(run.words);
        open.right = Math.max(open.right, run.right);
        open.size = size;
      }
    }
    close();
  }
  return lines;
}

/** Runs on one baseline, from left to right. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const run of runs.filter(({ words }) => words.trim() !== "").toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && run.y - base <= 0.3 * run.size) row.push(run);
    else {
      rows.push([run]);
      base = run.y;
    }
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
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
