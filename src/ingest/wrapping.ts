/** Text with a break at the end of each printed line (from PDF, mail, old archives): its lines are joined to paragraphs. */

import { furnitureOf } from "./furniture.js";
import { endsLikeSentence } from "./headlines.js";
import { type Line, lineAt } from "./lines.js";

/** Mail and PDF wrap at 60 to 100 characters; a text with longer lines is not wrapped. */
const MAX_WIDTH = 120;
/** A shorter sample says nothing about its width. */
const MIN_LINES = 8;

/** The same lines, or paragraphs of them where the text is hard-wrapped. */
export function unwrap(text: string, lines: readonly Line[]): Line[] {
  if (!isWrapped(lines)) return [...lines];
  const widths = lines.map((line) => line.words.length).toSorted((a, b) => a - b);
  const full = (widths[Math.floor(widths.length * 0.8)] ?? 0) * 0.72;
  const paragraphs: Line[] = [];
  let first: Line | null = null;
  let last: Line | null = null;
  for (const line of lines) {
    const runsOn = last !== null && !line.gap && last.words.length >= full && !isAlone(last) && !isAlone(line);
    if (first && last && !runsOn) paragraphs.push(lineAt(text, first.start, last.end, first.gap));
    if (!runsOn) first = line;
    last = line;
  }
  if (first && last) paragraphs.push(lineAt(text, first.start, last.end, first.gap));
  return paragraphs;
}

/** Half of the lines are near one width and stop amid a sentence. */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < MIN_LINES || lines.some((line) => line.words.length > 4 * MAX_WIDTH)) return false;
  const within = lines.filter((line) => line.words.length <= MAX_WIDTH).length;
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next && !next.gap && line.words.length > 40 && !endsLikeSentence(line.words) && /^\p{Ll}/u.test(next.words);
  }).length;
  return within >= 0.95 * lines.length && broken >= 0.25 * lines.length;
}

function isAlone(line: Line): boolean {
  return furnitureOf(line.words) !== null;
}
