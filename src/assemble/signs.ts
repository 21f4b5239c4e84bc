/** Signs that words can stand for: "$5" and "five dollars", "30°" and "30 degrees". Signs are no words, so they are asked for by place. */

import spelling from "../../data/spelling.json" with { type: "json" };
import { readNumber } from "../text/numbers.js";
import { MOST_WORDS, saySame } from "../text/quantities.js";

const UNITS = new Map(Object.entries(spelling.units).map(([sign, words]) => [sign, new Set(words)]));

/** Words of a number between its sign and the word for it: "$5 [million]". */
const NUMBER_WORDS = 4;

/** One side as its signs see it: the text, and the words' places and normal forms. */
export interface Signed {
  readonly text: string;
  readonly words: readonly { readonly start: number; readonly end: number; readonly norm: string }[];
}

/**
 * What before a figure changes the number, though the word is the same: "-" of "-5", "." of ".5", "£" of "£5". None is empty.
 * A dash between words or after a letter is no minus, a stop after anything printed no decimal point.
 */
export function signBefore(text: string, start: number): string {
  const [sign, earlier] = [text[start - 1] ?? "", text[start - 2] ?? " "];
  if (sign === "." && /[\s(“"$£€¥]/.test(earlier)) return ".";
  if ((sign === "-" || sign === "−") && /[\s(“"]/.test(earlier)) return "-";
  return UNITS.has(sign) ? sign : "";
}

/** Two signs before one figure make two numbers of it; a currency that only one of the two prints does not. */
const saysOther = (a: string, b: string): boolean => a !== b && (/^[.-]$/.test(a + b) || (a !== "" && b !== ""));

/** The sign that touches the word, "$" in "$5" and "°" in "30°"; none is empty. */
function signAt({ text, words }: Signed, at: number): string {
  const word = words[at];
  if (!word || !/^\p{N}/u.test(word.norm)) return "";
  const [before, after] = [text[word.start - 1] ?? "", text[word.end] ?? ""];
  return UNITS.has(before) ? before : UNITS.has(after) ? after : "";
}

/** Whether `norm` is the word for the sign of a number among these words: "dollars" for "$5". */
export function namesSign(norm: string, side: Signed, [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < Math.min(to, from + NUMBER_WORDS); at++) {
    const sign = signAt(side, at);
    if (sign) return UNITS.get(sign)?.has(norm) === true;
  }
  return false;
}

/** How many words before `at` are the number whose sign `norm` is on the other side: 2 for "dollars" and "$5 million". */
export function signFor(norm: string, side: Signed, at: number): number {
  for (let back = 1; back <= NUMBER_WORDS && at - back >= 0; back++) {
    if (namesSign(norm, side, [at - back, at - back + 1])) return back;
    if (readNumber([side.words[at - back]?.norm ?? ""]) === null) return 0;
  }
  return 0;
}

type Placed = Pick<Signed["words"][number], "start" | "end" | "norm">;

/** A word whose signs or form on paper may say more than its normal form. */
export const isSignOrFigure = (norm: string): boolean => norm === "percent" || norm === "and" || isFigure(norm);

export const isFigure = (norm: string): boolean => norm.charCodeAt(0) >= 48 && norm.charCodeAt(0) <= 57;

/** One number, and one way to write "percent" and "and". */
export function samePrint(a: string, x: Placed, b: string, y: Placed): boolean {
  if (isFigure(x.norm)) return !saysOther(signBefore(a, x.start), signBefore(b, y.start));
  // "%" and "&" are one letter long.
  return (x.end - x.start === 1) === (y.end - y.start === 1);
}

/** ".5" is the word "5" and the number "0.5". */
export const withPoint = (text: string, { norm, start }: Placed): string =>
  isSignOrFigure(norm) && signBefore(text, start) === "." ? `0.${norm}` : norm;

type Range = readonly [from: number, to: number];

/** The words of a number as it is read: ".5" with its nought, "-5" with its sign, and "1/3", whose bar is no word, as one. */
function countedNorms({ text, words }: Signed, [from, to]: Range): string[] {
  const norms: string[] = [];
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word) continue;
    const before = words[at - 1];
    if (
      at > from &&
      before &&
      isFigure(word.norm) &&
      text.slice(before.end, word.start) === "/" &&
      isFigure(before.norm)
    ) {
      norms[norms.length - 1] += `/${word.norm}`;
      continue;
    }
    const isBelow = isFigure(word.norm) && signBefore(text, word.start) === "-";
    norms.push(isBelow ? `-${word.norm}` : withPoint(text, word));
  }
  return norms;
}

/** "$5" and "five dollars": numbers alike, and the word behind the one is the sign of the other. */
function moneySame(a: Signed, s: Range, b: Signed, r: Range): boolean {
  const [mine, theirs] = [countedNorms(a, s), countedNorms(b, r)];
  const without = (norms: readonly string[]): string | null => readNumber(norms.slice(0, -1));
  if (namesSign(theirs.at(-1) ?? "", a, s) && readNumber(mine) !== null) return readNumber(mine) === without(theirs);
  return namesSign(mine.at(-1) ?? "", b, r) && readNumber(theirs) !== null && readNumber(theirs) === without(mine);
}

/** Both sides say one number, in other words or figures; "5" and "£5" beside "$5" are no two forms of one. */
export function isOneNumber(a: Signed, s: Range, b: Signed, r: Range): boolean {
  if (s[1] - s[0] > MOST_WORDS || r[1] - r[0] > MOST_WORDS || s[1] <= s[0] || r[1] <= r[0]) return false;
  const [mine, theirs] = [countedNorms(a, s), countedNorms(b, r)];
  if (mine.join(" ") === theirs.join(" ")) return false;
  if (inOtherMoney(a, s, b, r)) return false;
  return saySame(mine, theirs) || moneySame(a, s, b, r);
}

/** "£5" beside "$5 million": whatever the figures, the signs are two. */
export function inOtherMoney(a: Signed, s: Range, b: Signed, r: Range): boolean {
  const sign = ({ text, words }: Signed, [from]: Range): string => signBefore(text, words[from]?.start ?? 0);
  const [mine, theirs] = [sign(a, s), sign(b, r)];
  return saysOther(mine, theirs) && !/[.-]/.test(mine + theirs);
}
