/** What a terminal line is made of: wrapping, paint, and text made safe to print. */

import pico from "picocolors";

type Paint = (text: string) => string;

export interface Palette {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly differs: Paint;
  readonly check: Paint;
}

/** Paint for a terminal that has colour, and none for others; the caller decides, not the environment. */
export function palette(color: boolean): Palette {
  const { bold, dim, yellow, red } = pico.createColors(color);
  return { strong: bold, faint: dim, differs: yellow, check: red };
}

/**
 * Control and direction characters as "�": the words of an article must not be able to move the cursor, colour the
 * screen or reverse what stands beside them. White space becomes one space.
 */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "�")
    .trim();
}

/**
 * Lines of at most `width` columns, each after the first indented by `hang`; a word that is longer than a line is cut.
 * Counts code points, wide East Asian ones as two.
 */
export function wrap(text: string, width: number, first = "", hang = first): string[] {
  const lines: string[] = [];
  let line = first;
  let used = columns(first);
  let empty = true;
  const limit = Math.max(width, columns(hang) + 10);
  for (const word of text.split(" ").flatMap((w) => cut(w, limit - columns(hang)))) {
    const wide = columns(word);
    if (!empty && used + 1 + wide > limit) {
      lines.push(line);
      line = hang;
      used = columns(hang);
      empty = true;
    }
    line += (empty ? "" : " ") + word;
    used += wide + (empty ? 0 : 1);
    empty = false;
  }
  lines.push(line);
  return lines;
}

function cut(word: string, width: number): string[] {
  if (word.length <= width / 2 || columns(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const char of word) {
    const wide = columns(char);
    if (used + wide > width) {
      parts.push(part);
      part = "";
      used = 0;
    }
    part += char;
    used += wide;
  }
  return [...parts, part];
}

function columns(text: string): number {
  let sum = 0;
  for (const char of text) sum += widthOf(char.codePointAt(0) ?? 0);
  return sum;
}

/** Coarse, after the ranges that Unicode's East Asian Width calls wide; marks that combine take no room. */
function widthOf(code: number): number {
  if (code < 0x300) return 1;
  if (code <= 0x36f || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}
