/** What number a run of words says, however it is written: "500" and "five hundred", "3bn" and "3 billion", "21st" and "twenty-first". */

import spelling from "../../data/spelling.json" with { type: "json" };

const WORDS = new Map(Object.entries(spelling.numbers));
const POWERS = new Map(Object.entries(spelling.powers).map(([word, power]) => [word, 10 ** power]));
const LETTERS = new Map(Object.entries(spelling.powerLetters).map(([letters, power]) => [letters, 10 ** power]));
const COUNTED = new Set(spelling.numberSigns);

/** Longer runs of words are no one number in print. */
const MOST = 10;

const FIGURE = /^(\d{0,15}(?:,\d{3}){0,5}(?:\.\d{1,12})?)([¼½¾])?([a-z]{0,3})$/;
const ORDINAL = new Set(["st", "nd", "rd", "th"]);
const SIGNED = /^-(?=\d)/;
/** "1½"; and how they are said, behind "and": "one and a half". */
const GLYPHS = new Map([
  ["¼", 0.25],
  ["½", 0.5],
  ["¾", 0.75],
]);
const SAID_PARTS = new Map([
  ["a half", 0.5],
  ["one half", 0.5],
  ["a quarter", 0.25],
  ["one quarter", 0.25],
  ["three quarters", 0.75],
]);
/** "two dozen": multiplied like a hundred. */
const DOZEN = 12;

/**
 * The number as figures, "1250", with "th" behind an ordinal and "#" before the number of something ("No. 1"); null where the
 * words are not one number and nothing else. "three" is "3", so that the forms of one number are equal strings.
 */
export function readNumber(words: readonly string[]): string | null {
  if (words.length === 0 || words.length > MOST) return null;
  const first = words[0] as string;
  const sign = words.length > 1 && COUNTED.has(first) ? "#" : "";
  const isBelow = SIGNED.test(first) || (words.length > 1 && (first === "minus" || first === "negative"));
  const rest = sign || (isBelow && !SIGNED.test(first)) ? words.slice(1) : words;
  const value = sum(isBelow && SIGNED.test(first) ? [first.slice(1), ...words.slice(1)] : rest);
  return value === null ? null : `${sign}${isBelow ? "-" : ""}${value}`;
}

/** Sums up from left to right: what stands before a power is multiplied by it. */
function sum(words: readonly string[]): string | null {
  let total = 0;
  let open: number | null = null;
  let unit = 1; // what a part behind it is a part of: a million in "a million and a half"
  let ordinal = "";
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (ordinal) return null;
    const [power, isOrdinal] = powerOf(word);
    if (isOrdinal) ordinal = "th";
    const part = i > 0 && word === "and" ? SAID_PARTS.get(words.slice(i + 1, i + 3).join(" ")) : undefined;
    if (part !== undefined) {
      if (open === null) total += part * unit;
      else open += part;
      i += 2;
    } else if (power === 100 || power === DOZEN) {
      // "two hundred thousand": the hundreds wait for what they are multiplied by.
      open = (open ?? 1) * power;
    } else if (power !== undefined) {
      total += (open ?? 1) * power;
      open = null;
      unit = power;
    } else if (word === "half" && i === 0 && words.slice(1, 3).some((next) => powerOf(next)[0] !== undefined)) {
      open = 0.5;
    } else if (isJoin(words, i)) {
      if (word !== "and") open ??= 1;
    } else if (word === "point") {
      const digits = digitsFrom(words, i + 1);
      if (digits === "") return null;
      open = (open ?? 0) + Number(`0.${digits}`);
      i += digits.length;
    } else {
      const read = readFigure(WORDS.get(word) ?? word);
      if (read === null) return null;
      // "10 000": a blank between thousands.
      if (open !== null && /^\d{3}$/.test(word) && /^\d{1,3}$/.test(words[i - 1] ?? "")) open *= 1000;
      // "twenty five", "hundred and five": units fill the noughts of what stands before.
      else if (open !== null && read.value >= placeOf(open)) return null;
      open = (open ?? 0) + read.value;
      ordinal = read.ordinal;
      if (read.power > 1) {
        total += open * read.power;
        open = null;
        unit = read.power;
      }
    }
  }
  return `${Number((total + (open ?? 0)).toPrecision(15))}${ordinal}`;
}

/** 1,000,000 of "million" and "millionth", of which the latter is an ordinal. */
function powerOf(word: string): readonly [power: number | undefined, isOrdinal: boolean] {
  if (word === "dozen") return [DOZEN, false];
  const power = POWERS.get(word);
  if (power !== undefined || !word.endsWith("th")) return [power, false];
  const ofOrdinal = POWERS.get(word.slice(0, -2));
  return [ofOrdinal, ofOrdinal !== undefined];
}

/** "five two" behind "point", each word a digit. */
function digitsFrom(words: readonly string[], from: number): string {
  let digits = "";
  for (let i = from; i < words.length; i++) {
    const digit = words[i] === "oh" ? "0" : (WORDS.get(words[i] as string) ?? (words[i] as string));
    if (!/^\d$/.test(digit)) break;
    digits += digit;
  }
  return digits;
}

/** "a" in "a hundred" and "half a million"; "and" in "a hundred and five". */
function isJoin(words: readonly string[], i: number): boolean {
  const word = words[i];
  const [next] = powerOf(words[i + 1] ?? "");
  if (word === "and") return POWERS.has(words[i - 1] ?? "") && i + 1 < words.length;
  return (word === "a" || word === "an") && i <= 1 && next !== undefined;
}

/** The value of the last figure that is not nought: 100 of 300, 10 of 20; nothing fits behind 25 or 0.5. */
function placeOf(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 0;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

function readFigure(word: string): { value: number; power: number; ordinal: string } | null {
  const found = FIGURE.exec(word);
  if (!found) return null;
  const [, figures = "", glyph = "", letters = ""] = found;
  if (figures === "" && glyph === "") return null;
  const value = Number(figures.replaceAll(",", "")) + (GLYPHS.get(glyph) ?? 0);
  if (letters === "") return { value, power: 1, ordinal: "" };
  if (ORDINAL.has(letters)) return { value, power: 1, ordinal: "th" };
  const power = LETTERS.get(letters);
  return power === undefined ? null : { value, power, ordinal: "" };
}
