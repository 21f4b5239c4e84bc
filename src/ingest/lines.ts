/** The non-empty lines of a text, each with its place: the pieces that become blocks. */

import type { Span } from "../model.js";

export interface Line {
  /** Offsets into the text, outer white space left out. */
  readonly start: number;
  readonly end: number;
  /** The words between them. */
  readonly words: string;
  /** True when a blank line, or the start of the text, stands before it. */
  readonly gap: boolean;
}

/** Offsets of a range without the white space at its ends. */
export function trimSpan(text: string, start: number, end: number): Span {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  return [from, Math.max(from, start + raw.trimEnd().length)];
}

/** A line cut out of the text; `start` and `end` must already be trimmed. */
export function lineAt(text: string, start: number, end: number, gap: boolean): Line {
  return { start, end, words: text.slice(start, end), gap };
}

/** Every line that holds more than white space. Linear in the text. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (let from = 0; from < text.length; ) {
    const to = lineEnd(text, from);
    const [start, end] = trimSpan(text, from, to);
    if (end > start) lines.push(lineAt(text, start, end, gap));
    gap = end <= start;
    // "\r\n" is one break, else each would look like a blank line.
    from = to + (text[to] === "\r" && text[to + 1] === "\n" ? 2 : 1);
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return text.length;
}
