/** Running heads and feet, and page numbers. */

import type { PdfLine } from "./run.js";

/** Lines at the head and at the foot of a page among which running ones are looked for. */
const EDGE = 3;
const PAGE_NUMBER = /^(?:page |p\. ?)?[-–—]? ?\d{1,4} ?[-–—]?(?: ?(?:of|\/) ?\d{1,4})?$/i;

/** An answer, "A. Yes.", may stand at one height of many pages: transcripts have fixed lines. */
const ANSWER = /^[QA][.:]/;
/** A running line stands on so many of the pages between its first and its last: on every other one at least. */
const EVERY_OTHER = 0.4;

/** Page numbers, and lines that stand at the same height of three pages near each other, but for their numbers. */
export function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const alike = new Map<string, { readonly pages: Set<number>; readonly lines: PdfLine[] }>();
  const running = new Set<PdfLine>();
  for (const [number, lines] of pages.entries()) {
    const byHeight = lines.filter(({ margin }) => !margin).toSorted((a, b) => a.y - b.y);
    const edges = new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)]);
    const outermost = new Set([byHeight[0], byHeight.at(-1)]);
    for (const line of edges) {
      if (outermost.has(line) && PAGE_NUMBER.test(line.words)) running.add(line);
      if (ANSWER.test(line.words)) continue;
      const key = `${Math.round(line.y / 4)} ${line.words.slice(0, 200).replace(/\d+/g, "#").toLowerCase()}`;
      const known = alike.get(key) ?? { pages: new Set(), lines: [] };
      known.pages.add(number);
      known.lines.push(line);
      alike.set(key, known);
    }
  }
  for (const group of alike.values()) {
    const span = Math.max(...group.pages) - Math.min(...group.pages) + 1;
    const isNear = group.pages.size >= EVERY_OTHER * span;
    const enough = (group.pages.size >= 3 && isNear) || (group.pages.size === 2 && pages.length <= 4);
    if (enough) for (const line of group.lines) running.add(line);
  }
  return running;
}
