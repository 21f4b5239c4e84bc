/** Lines of pages → paragraphs: hyphens at line ends joined, paragraphs that run over columns and pages whole, what is no text apart. */

import type { Place } from "../../model.js";
import { type TurnLabel, turnLabel } from "../../text/turn-labels.js";
import { readLabels, turnOf } from "../transcript.js";
import type { PdfLine } from "./run.js";
import { runningLines } from "./running.js";

export interface PdfPage {
  /** "p. 3", "p. iv". */
  readonly label: string;
  readonly lines: readonly PdfLine[];
}

export interface PdfText {
  readonly text: string;
  readonly places: readonly Place[];
  /** Running heads, feet, page numbers and numbers of lines: in order. */
  readonly apart: readonly { readonly start: number; readonly end: number }[];
}

const ENDS = /[.!?…:]["”’»)\]]{0,3}$/u;
/** Fewer turns, or of one speaker alone, make no transcript. */
const MIN_TURNS = 4;

interface Part {
  words: string;
  readonly label: string;
}

interface Paragraph {
  readonly parts: Part[];
  readonly apart: boolean;
}

export function paragraphsOf(pages: readonly PdfPage[]): PdfText {
  const running = runningLines(pages.map(({ lines }) => lines));
  const hyphenated = hyphenatedWords(pages);
  const speakers = speakersOf(pages);
  const paragraphs: Paragraph[] = [];
  /** What stands apart waits until the paragraph that runs over its page has ended. */
  let waiting: Paragraph[] = [];
  let open: Paragraph | null = null;
  let last: PdfLine | null = null;
  for (const { label, lines } of pages) {
    const set = measure(lines.filter((line) => !running.has(line) && !line.margin));
    const numbers = lines.filter(({ margin }) => margin).map(({ words }) => words);
    if (numbers.length > 0) waiting.push({ parts: [{ words: numbers.join(" "), label }], apart: true });
    for (const line of lines) {
      if (line.margin) continue;
      if (running.has(line)) {
        waiting.push({ parts: [{ words: line.words, label }], apart: true });
        continue;
      }
      const turns = speakers.has(turnOf(line.words) ?? "");
      if (open === null || last === null || turns || begins(last, line, set)) {
        paragraphs.push(...waiting);
        waiting = [];
        open = { parts: [{ words: line.words, label }], apart: false };
        paragraphs.push(open);
      } else {
        append(open.parts, line.words, label, hyphenated);
      }
      last = line;
    }
  }
  return write([...paragraphs, ...waiting]);
}

/** The labels of turns, "Q", "THE COURT", where the pages hold a transcript; two of them speak again. */
function speakersOf(pages: readonly PdfPage[]): ReadonlySet<string> {
  const found = pages.flatMap(({ lines }) => lines).flatMap(({ words }) => turnLabel(words) ?? []);
  const { speakerOf, times } = readLabels(found.map(({ label }) => label));
  const again = found.filter(({ label }) => times(label) > 1);
  if (again.length < MIN_TURNS || new Set(again.map(({ label }) => speakerOf(label))).size < 2) return new Set();
  // A word before a colon that stands once is a label where it is written as labels are.
  const isTurn = ({ label, posted }: TurnLabel) => times(label) > 1 || posted || label === label.toUpperCase();
  return new Set(found.filter(isTurn).map(({ label }) => label));
}

interface Measure {
  /** Usual size of letters, in points. */
  readonly size: number;
  /** Usual distance of the baselines of one paragraph. */
  readonly step: number;
  /** Usual width of a full line. */
  readonly width: number;
}

/** Of the distances between lines in letters of the usual size, those between lines of one paragraph are the least; on a page of short ones they are few. */
function measure(lines: readonly PdfLine[]): Measure {
  const size = at(
    lines.map((line) => line.size),
    0.5,
    12,
  );
  const isUsual = (line: PdfLine | undefined) => line !== undefined && Math.abs(line.size - size) <= 0.15 * size;
  const steps = lines.flatMap((line, index) => {
    const last = lines[index - 1];
    return last && isUsual(line) && isUsual(last) && line.y - last.y > 1 ? [line.y - last.y] : [];
  });
  const widths = lines.map(({ left, right }) => right - left);
  return { size, step: at(steps, 0.2, 12), width: at(widths, 0.8, 0) };
}

/** The value below which so great a share of them lies; `none` where there are none. */
function at(values: readonly number[], share: number, none: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? none;
}

/** Does `line` begin a paragraph after `last`? */
function begins(last: PdfLine, line: PdfLine, { size, step, width }: Measure): boolean {
  if (Math.abs(line.size - last.size) > 0.15 * last.size) return true;
  // The first line of a paragraph is indented, and as full as others for all that.
  const full = last.right - Math.min(last.left, line.left) >= 0.85 * width;
  const ended = ENDS.test(last.words);
  const indented = line.left - last.left > 0.8 * line.size && line.left - last.left < 6 * line.size;
  const down = line.y - last.y;
  // The next column or page: the sentence decides.
  if (down <= 0 || line.left > last.right || line.right < last.left) return ended;
  // Lines in larger letters, as a headline's, stand further apart.
  if (down > 1.4 * step * Math.max(1, line.size / size)) return true;
  return (indented && ended) || (!full && ended);
}

function append(parts: Part[], words: string, label: string, hyphenated: ReadonlySet<string>): void {
  const part = parts.at(-1);
  if (!part) return;
  const half = /(?<word>[\p{L}\p{N}]{1,40})[-\u2010\u00ad]$/u.exec(part.words.slice(-42));
  const next = /^\p{Ll}[\p{L}\p{N}]{0,40}/u.exec(words)?.[0];
  const together = half !== null && next !== undefined;
  const kept =
    together && hyphenated.has(`${half.groups?.word}-${next}`.toLowerCase()) && !part.words.endsWith("\u00ad");
  if (together && !kept) part.words = part.words.slice(0, -1);
  const sign = together || part.words.endsWith("—") ? "" : " ";
  if (part.label === label) part.words += sign + words;
  else parts.push({ words: sign + words, label });
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

function write(paragraphs: readonly Paragraph[]): PdfText {
  const written: string[] = [];
  const places: { start: number; end: number; label: string }[] = [];
  const apart: { start: number; end: number }[] = [];
  let length = 0;
  for (const { parts, apart: isApart } of paragraphs) {
    if (length > 0) {
      written.push("\n\n");
      length += 2;
    }
    const start = length;
    for (const { words, label } of parts) {
      const last = places.at(-1);
      if (last?.label === label) last.end = length + words.length;
      else places.push({ start: length, end: length + words.length, label });
      written.push(words);
      length += words.length;
    }
    if (isApart) apart.push({ start, end: length });
  }
  return { text: written.join(""), places, apart };
}
