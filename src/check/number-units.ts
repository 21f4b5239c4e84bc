/** A number with what belongs to it: its sign, "-5" and "minus five", its currency, "$5" and "five dollars", "50+" and "50-plus". */

import written from "../../data/written-forms.json" with { type: "json" };
import type { Word } from "../text/words.js";
import { isScale, mayBeNumber, readNumber } from "./numbers.js";
import { CURRENCIES } from "./written.js";

/** "−" → "-": a dash is a minus only where it touches the figure, and nothing before it. */
const SIGNS = new Map(Object.entries(written.signs));
/** "minus" → "-". */
const SPOKEN_SIGNS = new Map(Object.entries(written.spokenSigns));
/** "°" → "degrees". */
const BEHIND = new Map(Object.entries(written.signsBehind));
/** "a.m" → "am". */
const HALVES = new Map(Object.entries(written.halvesOfDay));
/** "dollars", "degrees": what a sign says of the number. */
const UNITS = new Set([...CURRENCIES.values(), ...BEHIND.values()]);

/** What may stand before a sign: nothing, a blank, an opening mark, a currency. */
const OPENS = /^[\s([“"‘'„«$£€¥]?$/u;
/** And before the point of ".5". */
const OPENS_POINT = /^[\s([“"‘'„«$£€¥+\-−–]?$/u;

/** Words of a text, as their units are read. */
export interface Side {
  readonly text: string;
  readonly spoken: readonly Word[];
  readonly norms: readonly string[];
  /** Only a blank or a hyphen stands before word `i`. */
  readonly joins: (i: number) => boolean;
}

export interface NumberUnit {
  readonly key: string;
  /** Words read. */
  readonly words: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The number that begins at word `at`, or with the sign there; null where none does. Nothing before `floor` is read; behind a
 * number, `isAfterNumber`, "-5" and "minus five" are the end of a span and of a sum.
 */
export function numberUnitAt(side: Side, at: number, floor: number, isAfterNumber: boolean): NumberUnit | null {
  const { text, spoken, norms, joins } = side;
  const said = SPOKEN_SIGNS.get(norms[at] ?? "");
  const first = said === undefined ? at : at + 1;
  if (said !== undefined && (isAfterNumber || !touches(side, first))) return null;
  if (!mayBeNumber(norms[first] ?? "") && !(norms[first] === "a" && isScale(norms[first + 1]) && joins(first + 1)))
    return null;
  let start = spoken[first]?.start ?? 0;
  const clock = said === undefined ? clockAt(side, at) : null;
  if (clock) return { ...clock, start, end: spoken[at + clock.words - 1]?.end ?? start };
  // ".5" is no 5.
  const isPart = /^\d+$/.test(norms[first] ?? "") && text[start - 1] === "." && opensAt(text, start - 1, OPENS_POINT);
  if (isPart) start--;
  const number = readNumber(isPart ? norms.with(first, `0.${norms[first]}`) : norms, first, joins);
  if (number === null) return null;
  const before = signsBefore(text, start, isAfterNumber || !/^\d/.test(norms[first] ?? "") ? start : floor);
  const count = first - at + number.words;
  const behind = number.key.endsWith("o")
    ? { unit: null, atLeast: false, words: count, end: spoken[at + count - 1]?.end ?? start }
    : unitBehind(side, at, count);
  const unit = before.unit ?? behind.unit;
  const key = `#${said ?? before.sign}${number.key.slice(1)}${behind.atLeast ? "+" : ""}`;
  return {
    key: unit === null ? key : `${key} ${unit}`,
    words: behind.words,
    start: said === undefined ? before.start : (spoken[at]?.start ?? start),
    end: behind.end,
  };
}

const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?([ap]m)?$/;

/** "7am", "7:00 a.m." and "7.30 pm": the hour with its half of the day. */
function clockAt({ norms, joins }: Side, at: number): { key: string; words: number } | null {
  const [, hour, minutes = "00", half] = CLOCK.exec(norms[at] ?? "") ?? [];
  if (hour === undefined) return null;
  const next = joins(at + 1) ? HALVES.get(norms[at + 1] ?? "") : undefined;
  if (half === undefined && next === undefined) return null;
  const key = `#${Number(hour)}${minutes === "00" ? "" : `:${minutes}`} ${half ?? next}`;
  return { key, words: half === undefined ? 2 : 1 };
}

/** "-", "$" and "-$" before a figure; no sign is read before `floor`. */
function signsBefore(text: string, at: number, floor: number): { sign: string; unit: string | null; start: number } {
  let start = at;
  let unit: string | null = null;
  const readUnit = (): void => {
    const found = unit === null ? CURRENCIES.get(text[start - 1] ?? "") : undefined;
    if (found === undefined) return;
    unit = found;
    start--;
  };
  readUnit();
  const found = start > floor ? SIGNS.get(text[start - 1] ?? "") : undefined;
  if (found === undefined || !opensAt(text, start - 1)) return { sign: "", unit, start };
  start--;
  readUnit();
  return { sign: found, unit, start };
}

/** What follows the number's `words` words from `at` on: "+", "plus", "°", "dollars". */
function unitBehind({ text, spoken, norms, joins }: Side, at: number, count: number): Behind {
  let words = count;
  const endOf = (): number => spoken[at + words - 1]?.end ?? 0;
  let end = endOf();
  let atLeast = false;
  if (text[end] === "+" && !/[\p{L}\p{N}]/u.test(text[end + 1] ?? "")) {
    atLeast = true;
    end++;
  } else if (norms[at + words] === "plus" && joins(at + words) && !mayBeNumber(norms[at + words + 1] ?? "")) {
    atLeast = true;
    words++;
    end = endOf();
  }
  const sign = BEHIND.get(text[end] ?? "");
  if (sign !== undefined) return { unit: sign, atLeast, words, end: end + 1 };
  const next = HALVES.get(norms[at + words] ?? "") ?? norms[at + words] ?? "";
  if (!(UNITS.has(next) || HALVES.has(next)) || !joins(at + words)) return { unit: null, atLeast, words, end };
  words++;
  return { unit: next, atLeast, words, end: endOf() };
}

interface Behind {
  readonly unit: string | null;
  readonly atLeast: boolean;
  readonly words: number;
  readonly end: number;
}

/** Whether a number may begin at the word: a cheap test. */
export const mayOpenNumber = (norm: string): boolean => mayBeNumber(norm) || norm === "a" || SPOKEN_SIGNS.has(norm);

/** Only a blank, and a currency, before word `i`. */
function touches({ text, spoken }: Side, i: number): boolean {
  const [before, word] = [spoken[i - 1], spoken[i]];
  return before !== undefined && word !== undefined && /^ [$£€¥]?$/.test(text.slice(before.end, word.start));
}

/** Whether a sign may stand at `at`: nothing touches it from before. */
const opensAt = (text: string, at: number, opens = OPENS): boolean =>
  opens.test(at < 1 ? "" : (text[at - 1] as string));
