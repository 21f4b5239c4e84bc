/** Lines of pages → paragraphs: hyphens at line ends joined, paragraphs that run over columns and pages whole, running heads apart. */

import type { Place } from "../model.js";
import type { PdfLine } from "./pdf-layout.js";

export interface PdfPage {
  readonly number: number;
  readonly lines: readonly PdfLine[];
}

export interface PdfText {
  readonly text: string;
  readonly places: readonly Place[];
  /** Where paragraphs begin that are running heads, feet or page numbers. */
  readonly apart: ReadonlySet<number>;
}

/** Lines at the head and at the foot of a page among which running ones are looked for. */
const EDGE = 3;
const PAGE_NUMBER = /^(?:page |p\. ?)?[-–—]? ?\d{1,4} ?[-–—]?(?: ?(?:of|\/) ?\d{1,4})?$/i;
const ENDS = /[.!?…:]["”’»)\]]{0,3}$/u;

interface Part {
  words: string;
  readonly page: number;
}

interface Paragraph {
  readonly parts: Part[];
  readonly apart: boolean;
}

export function paragraphsOf(pages: readonly PdfPage[]): PdfText {
  const running = runningLines(pages);
  const hyphenated = hyphenatedWords(pages);
  const paragraphs: Paragraph[] = [];
  /** Running lines wait until the paragraph that runs over their page has ended. */
  let waiting: Paragraph[] = [];
  let open: Paragraph | null = null;
  let last: PdfLine | null = null;
  for (const { number, lines } of pages) {
    const set = measure(lines.filter((line) => !running.has(line)));
    for (const line of lines) {
      if (running.has(line)) {
        waiting.push({ parts: [{ words: line.words, page: number }], apart: true });
        continue;
      }
      if (open === null || last === null || begins(last, line, set)) {
        paragraphs.push(...waiting);
        waiting = [];
        open = { parts: [{ words: line.words, page: number }], apart: false };
        paragraphs.push(open);
      } else {
        append(open.parts, line.words, number, hyphenated);
      }
      last = line;
    }
  }
  return write([...paragraphs, ...waiting]);
}

interface Measure {
  /** Usual distance of baselines, in points. */
  readonly step: number;
  /** Usual right edge of a full line, by the left edge of its column. */
  readonly width: number;
}

function measure(lines: readonly PdfLine[]): Measure {
  const steps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const widths = lines.map(({ left, right }) => right - left).toSorted((a, b) => a - b);
  const usual = steps.filter((step) => step > 1).toSorted((a, b) => a - b);
  return { step: usual[Math.floor(usual.length / 2)] ?? 12, width: widths[Math.floor(widths.length * 0.8)] ?? 0 };
}

/** Does `line` begin a paragraph after `last`? */
function begins(last: PdfLine, line: PdfLine, { step, width }: Measure): boolean {
  if (Math.abs(line.size - last.size) > 0.15 * last.size) return true;
  const full = last.right - last.left >= 0.85 * width;
  const ended = ENDS.test(last.words);
  const indented = line.left - last.left > 0.8 * line.size && line.left - last.left < 6 * line.size;
  const down = line.y - last.y;
  // The next column or page: the sentence decides.
  if (down <= 0 || line.left > last.right || line.right < last.left) return ended;
  if (down > 1.4 * step) return true;
  return (indented && ended) || (!full && ended);
}

function append(parts: Part[], words: string, page: number, hyphenated: ReadonlySet<string>): void {
  const part = parts.at(-1);
  if (!part) return;
  const half = /(?<word>[\p{L}\p{N}]{1,40})[-\u2010\u00ad]$/u.exec(part.words);
  const next = /^\p{Ll}[\p{L}\p{N}]{0,40}/u.exec(words)?.[0];
  const together = half !== null && next !== undefined;
  const kept =
    together && hyphenated.has(`${half.groups?.word}-${next}`.toLowerCase()) && !part.words.endsWith("\u00ad");
  if (together && !kept) part.words = part.words.slice(0, -1);
  const sign = together || part.words.endsWith("—") ? "" : " ";
  if (part.page === page) part.words += sign + words;
  else parts.push({ words: sign + words, page });
}

/** "well-known" amid a line keeps its hyphen where it is broken at one. */
function hyphenatedWords(pages: readonly PdfPage[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { words } of pages.flatMap(({ lines }) => lines)) {
    if (!words.includes("-")) continue;
    for (const [word] of words.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,40}-[\p{L}\p{N}]{1,40}/gu))
      found.add(word.toLowerCase());
  }
  return found;
}

/** Page numbers, and lines that stand at the same height of half of the pages, or of three, but for their numbers. */
function runningLines(pages: readonly PdfPage[]): ReadonlySet<PdfLine> {
  const alike = new Map<string, { readonly pages: Set<number>; readonly lines: PdfLine[] }>();
  const running = new Set<PdfLine>();
  for (const { number, lines } of pages) {
    const byHeight = lines.toSorted((a, b) => a.y - b.y);
    const edges = new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)]);
    const outermost = new Set([byHeight[0], byHeight.at(-1)]);
    for (const line of edges) {
      if (outermost.has(line) && PAGE_NUMBER.test(line.words)) running.add(line);
      const key = `${Math.round(line.y / 4)} ${line.words.replace(/\d+/g, "#").toLowerCase()}`;
      const known = alike.get(key) ?? { pages: new Set(), lines: [] };
      known.pages.add(number);
      known.lines.push(line);
      alike.set(key, known);
    }
  }
  for (const group of alike.values()) {
    const enough = group.pages.size >= 3 || (group.pages.size === 2 && pages.length <= 4);
    if (enough) for (const line of group.lines) running.add(line);
  }
  return running;
}

function write(paragraphs: readonly Paragraph[]): PdfText {
  const written: string[] = [];
  const places: { start: number; end: number; label: string }[] = [];
  const apart = new Set<number>();
  let length = 0;
  for (const { parts, apart: isApart } of paragraphs) {
    if (length > 0) {
      written.push("\n\n");
      length += 2;
    }
    if (isApart) apart.add(length);
    for (const { words, page } of parts) {
      const label = `p. ${page}`;
      const last = places.at(-1);
      if (last?.label === label) last.end = length + words.length;
      else places.push({ start: length, end: length + words.length, label });
      written.push(words);
      length += words.length;
    }
  }
  return { text: written.join(""), places, apart };
}
