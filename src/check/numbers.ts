/** Numbers as they are spoken: the value behind "1,200", "twelve hundred", "5m" and "five million", "21st" and "twenty-first". */

import spelling from "../../data/spelling.json" with { type: "json" };
import written from "../../data/written-forms.json" with { type: "json" };

/** "seven" → 7, "forty" → 40; scales apart. */
const CARDINALS = new Map<string, number>();
const ORDINALS = new Map<string, number>(Object.entries(written.ordinals));
const SCALES = new Map<string, number>(Object.entries(written.scales));
const SUFFIXES = new Map<string, number>(Object.entries(written.suffixes));
for (const [word, figure] of Object.entries(spelling.numbers)) {
  if (SCALES.has(word)) continue;
  if (/^\d+$/.test(figure)) CARDINALS.set(word, Number(figure));
  else ORDINALS.set(word, Number.parseInt(figure, 10));
}

/** Whether a number may begin with the word. */
export const mayBeNumber = (norm: string): boolean =>
  CARDINALS.has(norm) || ORDINALS.has(norm) || SCALES.has(norm) || /^\d/.test(norm);

/** "a hundred", "a million". */
export const isScale = (norm: string | undefined): boolean => SCALES.has(norm ?? "");

export interface SpokenNumber {
  /** "#1200", "#21o" for an ordinal. */
  readonly key: string;
  /** Words read. */
  readonly words: number;
}

/** The number that begins at `at`; null where none does. `joins(i)`: only a blank or a hyphen stands before word `i`. */
export function readNumber(norms: readonly string[], at: number, joins: (i: number) => boolean): SpokenNumber | null {
  const first = norms[at] ?? "";
  if (/^\d/.test(first)) return readFigures(norms, at, joins);
  let total = 0; // of whole thousands, millions
  let part = 0; // under a thousand
  let last = Number.POSITIVE_INFINITY; // the rank of the word before: the next must be lower
  let scale = Number.POSITIVE_INFINITY;
  let end = at;
  for (let i = at; i < norms.length && i < at + 16; i++) {
    let norm = norms[i] ?? "";
    if (i > at && !joins(i)) break;
    let skipped = 0;
    if (norm === "and" && i > at && (last === 100 || last >= 1000) && joins(i + 1) && smaller(norms[i + 1], last)) {
      skipped = 1;
      norm = norms[i + 1] ?? "";
    }
    const ordinal = ORDINALS.get(norm);
    const isOne = norm === "a" && i === at && isScale(norms[i + 1]);
    const value = isOne ? 1 : (CARDINALS.get(norm) ?? (ordinal !== undefined && ordinal < 100 ? ordinal : undefined));
    if (value !== undefined) {
      const rank = value < 10 ? 1 : value < 20 ? 2 : 10;
      if (!(i === at || last >= 100 || (last === 10 && rank === 1 && value > 0))) break;
      part += value;
      last = rank;
      end = i + skipped + 1;
      if (ordinal !== undefined) return { key: `#${total + part}o`, words: end - at };
    } else if (norm === "hundred" && part > 0 && part < 100 && last < 100) {
      part *= 100;
      last = 100;
      end = i + 1;
    } else {
      const large = SCALES.get(norm);
      if (large === undefined || large < 1000 || part === 0 || large >= scale) break;
      total += part * large;
      part = 0;
      scale = large;
      last = large;
      end = i + 1;
    }
    i += skipped;
  }
  if (end === at) return null;
  const century = total === 0 && end === at + 1 ? yearFrom(norms, at, part, joins) : null;
  return century ?? { key: `#${total + part}`, words: end - at };
}

const smaller = (norm: string | undefined, than: number): boolean => (CARDINALS.get(norm ?? "") ?? 1e9) < than;

/** "nineteen eighty-four", "twenty twelve". */
function yearFrom(
  norms: readonly string[],
  at: number,
  century: number,
  joins: (i: number) => boolean,
): SpokenNumber | null {
  if (century < 18 || century > 20 || !joins(at + 1)) return null;
  const tens = CARDINALS.get(norms[at + 1] ?? "");
  if (tens === undefined || tens < 10) return null;
  const ones = tens >= 20 && joins(at + 2) ? CARDINALS.get(norms[at + 2] ?? "") : undefined;
  const more = ones !== undefined && ones > 0 && ones < 10;
  return { key: `#${century * 100 + tens + (more ? ones : 0)}`, words: more ? 3 : 2 };
}

const FIGURES = /^(\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(\.\d{1,18})?(\p{L}{1,2})?$/u;

/** "1,200", "5.5 million", "5m", "21st". Other figures, "10:30" or "3b", are what they are. */
function readFigures(norms: readonly string[], at: number, joins: (i: number) => boolean): SpokenNumber {
  const norm = norms[at] ?? "";
  const found = FIGURES.exec(norm);
  if (!found) return { key: `#${norm}`, words: 1 };
  const [, whole = "", rest = "", letters = ""] = found;
  const digits = whole.replace(/,/g, "") + rest;
  if (letters === "st" || letters === "nd" || letters === "rd" || letters === "th")
    return { key: `#${digits}o`, words: 1 };
  const scale = SUFFIXES.get(letters);
  if (letters !== "" && scale === undefined) return { key: `#${norm}`, words: 1 };
  const next = letters === "" && joins(at + 1) ? SCALES.get(norms[at + 1] ?? "") : undefined;
  if (scale === undefined && (next === undefined || next < 1000)) return { key: `#${digits}`, words: 1 };
  return { key: `#${times(digits, scale ?? next ?? 1)}`, words: next === undefined ? 1 : 2 };
}

/** Exact in decimal: "1.1" times a million is 1100000. */
function times(digits: string, scale: number): string {
  const [whole = "", rest = ""] = digits.split(".");
  const zeros = Math.round(Math.log10(scale));
  const moved = whole + rest.slice(0, zeros).padEnd(zeros, "0");
  const left = rest.slice(zeros).replace(/0+$/, "");
  return (moved.replace(/^0+(?=\d)/, "") || "0") + (left === "" ? "" : `.${left}`);
}
