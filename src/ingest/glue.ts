/**
 * Scraped text loses the space between a page's elements: "9 photosMara Voss says …", "… 2:00 PMTags". Where the part
 * before or after such a seam is page furniture by its own words, the line is cut there in two blocks.
 */

import { bylineOf } from "./byline.js";
import { furnitureOf, MAX_FURNITURE } from "./furniture.js";
import { type Line, lineAt, trimSpan } from "./lines.js";
import { seamsOf } from "./seams.js";

/** "date 2031-04-02 Ferry lands at last": a field of the page's data printed before the line. */
const DATE_FIELD = /^(?:date|published|posted):? ?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?(?=[ \u00a0]\S)/iu;

/** "HarborLantern.com" is one word. */
const ADDRESS = /^[\w-]{1,30}\.(?:com|org|net|info)\b/i;

/** Cuts allowed in one line: more seams than a share bar has are not furniture, and hostile lines stay linear. */
const MAX_CUTS = 12;
const MAX_SEAMS = 8;

/** Cuts one line at its seams; most lines come back whole. */
export function unglue(text: string, line: Line): Line[] {
  const parts: Line[] = [];
  let left = line;
  for (let cuts = 0; cuts < MAX_CUTS; cuts++) {
    const at = dateField(left.words) || headSeam(left.words);
    if (at === 0) break;
    parts.push(part(text, left, 0, at));
    left = part(text, left, at, left.words.length);
  }
  const tail = tailSeam(left.words);
  return tail > 0 ? [...parts, part(text, left, 0, tail), part(text, left, tail, left.words.length)] : [...parts, left];
}

function dateField(words: string): number {
  return /^[dp]/i.test(words) ? (DATE_FIELD.exec(words.slice(0, 60))?.[0].length ?? 0) : 0;
}

function part(text: string, line: Line, from: number, to: number): Line {
  const [start, end] = trimSpan(text, line.start + from, line.start + to);
  return lineAt(text, start, end, from === 0 && line.gap);
}

/** Where furniture at the head of a line ends and other words begin; 0 when nowhere. Looks at the first words only. */
function headSeam(words: string): number {
  for (const [seen, seam] of seamsOf(words.slice(0, MAX_FURNITURE), MAX_SEAMS).entries()) {
    if (ADDRESS.test(words.slice(seam))) continue;
    // "© 2031 HarborLantern" is one line of furniture, seam and all.
    const whole = seen === 0 ? furnitureOf(words) : null;
    // So is one that closes with "HarborLantern": the words of another element would go on.
    if (whole && (!whole.outlet || (whole.outlet[0] < seam && !words.includes(" ", seam)))) return 0;
    const role = furnitureOf(words.slice(0, seam).trim())?.role;
    // A credit may hold a seam of its own ("WireImage"): it ends with its bracket.
    if (role === "boilerplate" || (role && role !== "promo" && words[seam - 1] === ")")) return seam;
  }
  return 0;
}

/** Where furniture at the end of a line, or after a byline, begins. */
function tailSeam(words: string): number {
  const from = Math.max(0, words.length - 100);
  for (const seam of seamsOf(words.slice(from), MAX_SEAMS)) {
    const at = from + seam;
    const tail = words.slice(at).trim();
    // "© 2031 HarborLantern. All rights reserved." is furniture as it stands.
    if (/\p{L}{2}/u.test(tail) && furnitureOf(tail)?.role === "boilerplate") return furnitureOf(words) ? 0 : at;
    // "01:22PM" has no seam.
    if (words.length < 120 && !/^[ap]\.?m\b/i.test(tail) && bylineOf(words.slice(0, at))?.date) return at;
  }
  return 0;
}
