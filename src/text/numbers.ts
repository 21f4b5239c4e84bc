/** What number a run of words says, however it is written: "500" and "five hundred", "3bn" and "3 billion", "21st" and "twenty-first". */

import spelling from "../../data/spelling.json" with { type: "json" };

const WORDS = new Map(Object.entries(spelling.numbers));
const POWERS = new Map(Object.entries(spelling.powers).map(([word, power]) => [word, 10 ** power]));
const LETTERS = new Map(Object.entries(spelling.powerLetters).map(([letters, power]) => [letters, 10 ** power]));
const COUNTED = new Set(spelling.numberSigns);

/** Longer runs of words are no one number in print. */
const MOST = 10;

const FIGURE = /^(\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,12})?)([a-z]{0,3})$/;
const ORDINAL = new Set(["st", "nd", "rd", "th"]);

/**
 * The number as figures, "1250", with "th" behind an ordinal and "#" before the number of something ("No. 1"); null where the
 * words are not one number and nothing else. "three" is "3", so that the forms of one number are equal strings.
 */
export function readNumber(words: readonly string[]): string | null {
  if (words.length === 0 || words.length > MOST) return null;
  const sign = words.length > 1 && COUNTED.has(words[0] as string) ? "#" : "";
  const value = sum(sign ? words.slice(1) : words);
  return value === null ? null : `${sign}${value}`;
}

/** Sums up from left to right: what stands before a power is multiplied by it. */
function sum(words: readonly string[]): string | null {
  let total = 0;
  let open: number | null = null;
  let ordinal = "";
  for (const [i, word] of words.entries()) {
    if (ordinal) return null;
    const power = POWERS.get(word);
    if (power === 100) {
      // "two hundred thousand": the hundreds wait for what they are multiplied by.
      open = (open ?? 1) * power;
    } else if (power !== undefined) {
      total += (open ?? 1) * power;
      open = null;
    } else if (word === "half" && i === 0 && words.slice(1, 3).some((next) => POWERS.has(next))) {
      open = 0.5;
    } else if (isJoin(words, i)) {
      if (word !== "and") open ??= 1;
    } else {
      const read = readFigure(WORDS.get(word) ?? word);
      // "twenty five", "hundred and five": units fill the noughts of what stands before.
      if (read === null || (open !== null && read.value >= placeOf(open))) return null;
      open = (open ?? 0) + read.value;
      ordinal = read.ordinal;
      if (read.power > 1) {
        total += open * read.power;
        open = null;
      }
    }
  }
  return `${Number((total + (open ?? 0)).toPrecision(15))}${ordinal}`;
}

/** "a" in "a hundred" and "half a million"; "and" in "a hundred and five". */
function isJoin(words: readonly string[], i: number): boolean {
  const word = words[i];
  if (word === "and") return POWERS.has(words[i - 1] ?? "") && i + 1 < words.length;
  return (word === "a" || word === "an") && i <= 1 && POWERS.has(words[i + 1] ?? "");
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
  const [, figures = "", letters = ""] = found;
  const value = Number(figures.replaceAll(",", ""));
  if (letters === "") return { value, power: 1, ordinal: "" };
  if (ORDINAL.has(letters)) return { value, power: 1, ordinal: "th" };
  const power = LETTERS.get(letters);
  return power === undefined ? null : { value, power, ordinal: "" };
}
