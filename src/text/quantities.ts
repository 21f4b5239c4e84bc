/**
 * What else a run of words may say as a number does, and be written in two ways: a year, a decade, a day, an hour, a share.
 * One run can be read in several ways, "twenty ten" as a year and as an hour; two runs are one where a reading is.
 */

import spelling from "../../data/spelling.json" with { type: "json" };
import { readNumber } from "./numbers.js";

const NUMBERS = new Map(Object.entries(spelling.numbers));
const MONTHS = new Map(
  spelling.months.flatMap((month, at) => [month, ...abbreviated(month)].map((form) => [form, at + 1] as const)),
);
const PARTS = new Map(Object.entries(spelling.parts));
const DECADES = new Map(Object.entries(spelling.decades));
const MEASURES = new Map(Object.entries(spelling.measures));
const MEASURED = new Set(MEASURES.values());
const ROMAN = new Map(spelling.roman.map((figure, at) => [figure, at + 2]));

/** Longer runs of words say no one number. */
export const MOST_WORDS = 7;

/** Whether the word can be part of a number, or of what is written like one. */
export const mayCount = (norm: string): boolean =>
  /^[-\p{N}]/u.test(norm) || COUNTING.has(norm) || COUNTING.has(norm.replace(/s$/, ""));

const COUNTING = new Set([
  ...[...NUMBERS.keys(), ...Object.keys(spelling.powers), ...spelling.numberSigns, ...MONTHS.keys()],
  ...[...PARTS.keys(), ...DECADES.keys(), ...ROMAN.keys()],
  ...["dozen", "point", "half", "minus", "percent", "hundredth", "thousandth", "millionth"],
]);

/** Two runs of words that say one number. */
export function saySame(a: readonly string[], b: readonly string[]): boolean {
  const ours = readings(a);
  if (ours.length === 0) return false;
  const theirs = readings(b);
  return ours.some((reading) => theirs.includes(reading));
}

/** All that the words may say; none where they are no number and nothing like one. */
export function readings(words: readonly string[]): string[] {
  if (words.length === 0 || words.length > MOST_WORDS || !words.some(mayCount)) return [];
  const number = readNumber(words);
  const roman = words.length === 1 ? ROMAN.get(words[0] as string) : undefined;
  return [
    ...(number === null ? [] : [number]),
    ...(roman === undefined ? [] : [String(roman)]),
    ...year(words),
    ...decade(words),
    ...day(words),
    ...hour(words),
    ...share(words),
    ...measure(words),
  ];
}

/** "Sept" and "Sep" are short for "September", "Mar" for "March". */
function abbreviated(month: string): string[] {
  return [month.slice(0, 3), ...(month === "september" ? ["sept"] : [])];
}

const isSaid = (word: string | undefined): boolean => NUMBERS.has(word ?? "");
const whole = (words: readonly string[]): number | null => {
  const read = readNumber(words);
  return read !== null && /^\d+$/.test(read) ? Number(read) : null;
};

/** "nineteen eighty-four", "twenty sixteen", "nineteen oh five". */
function year([century, ...rest]: readonly string[]): string[] {
  const hundreds = isSaid(century) ? whole([century ?? ""]) : null;
  if (hundreds === null || hundreds < 10 || hundreds > 20 || !rest.every((word) => isSaid(word) || word === "oh"))
    return [];
  const years = rest.length === 2 && (rest[0] === "oh" || rest[0] === "zero") ? whole(rest.slice(1)) : whole(rest);
  if (years === null || years > 99 || (years < 10 && rest.length < 2)) return [];
  return [String(100 * hundreds + years)];
}

/** "the eighties", "the 1980s", "the '80s", "the nineteen eighties". */
function decade(words: readonly string[]): string[] {
  const named = DECADES.get(words.at(-1) ?? "");
  if (named !== undefined && words.length <= 2) {
    const century = words.length === 2 ? whole([words[0] as string]) : 19;
    return century === null || century < 10 || century > 20 ? [] : [`${100 * century + named}s`];
  }
  const [, century, tens] = words.length === 1 ? (/^(1\d|20)?(\d0)(?:'?s)$/.exec(words[0] as string) ?? []) : [];
  return tens === undefined ? [] : [`${century ?? "19"}${tens}s`];
}

/** "the third of March", "March the third", "3 March", "March 3rd". */
function day(words: readonly string[]): string[] {
  const named = words.filter((word) => word !== "the" && word !== "of");
  if (named.length < 2) return [];
  const [first, last] = [named[0] as string, named.at(-1) as string];
  for (const [month, number] of [
    [MONTHS.get(last), named.slice(0, -1)],
    [MONTHS.get(first), named.slice(1)],
  ] as const) {
    const read = month === undefined ? null : readNumber(number);
    if (read !== null && /^\d{1,2}(?:th)?$/.test(read)) return [`day ${month} ${Number.parseInt(read, 10)}`];
  }
  return [];
}

const NOON = 12;

/** "7:30", "seven thirty", "half past seven", "5:30 p.m.", "17:30". A quarter to eight is three quarters past seven. */
function hour(words: readonly string[]): string[] {
  const [, glued, letters] = /^(\d{1,2}(?:[.:]\d{2})?)(am|pm)$/.exec(words[0] as string) ?? [];
  const last = letters ?? words.at(-1)?.replace(".", "") ?? "";
  const half = last === "am" || last === "pm" ? last : null;
  const rest = glued !== undefined ? [glued] : half ? words.slice(0, -1) : words;
  const read = clock(rest);
  if (read === null || (glued !== undefined && words.length > 1)) return [];
  const [hours, minutes] = read;
  if (half === null && rest.length === 1 && !/[.:]/.test(rest[0] as string)) return [];
  const isDay = half === "pm" && hours < NOON;
  const at = half === "am" && hours === NOON ? 0 : hours + (isDay ? NOON : 0);
  const time = `${at}:${String(minutes).padStart(2, "0")}`;
  return half !== null || hours > NOON ? [`hour ${time}`] : [`clock ${time}`];
}

function clock(words: readonly string[]): readonly [hours: number, minutes: number] | null {
  const [first = "", second] = words;
  if (first === "a") return second === "quarter" ? clock(words.slice(1)) : null;
  const figures = /^(\d{1,2})[.:]([0-5]\d)$/.exec(first);
  if (figures && words.length === 1) return inDay(Number(figures[1]), Number(figures[2]));
  if (second === "past" || second === "to") {
    const minutes = first === "half" ? 30 : first === "quarter" ? 15 : whole([first]);
    const hours = whole(words.slice(2));
    if (minutes === null || hours === null) return null;
    return second === "past" ? inDay(hours, minutes) : inDay(hours - 1, 60 - minutes);
  }
  const hours = whole([first]);
  if (hours === null || words.length > 3) return null;
  if (words.length === 1) return inDay(hours, 0);
  const minutes = second === "oh" ? whole(words.slice(2)) : isSaid(second) ? whole(words.slice(1)) : null;
  return isSaid(first) && minutes !== null && (second === "oh" || minutes >= 10) ? inDay(hours, minutes) : null;
}

const inDay = (hours: number, minutes: number): readonly [number, number] | null =>
  hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 ? [hours, minutes] : null;

/** "6ft", "six feet", "30 kilos". */
function measure(words: readonly string[]): string[] {
  const [, figures, letters] = /^(\d[\d.,]{0,20})([a-z]{2,4})$/.exec(words[0] as string) ?? [];
  const isGlued = words.length === 1 && figures !== undefined && letters !== undefined;
  const [number, unit] = isGlued ? [[figures], letters] : [words.slice(0, -1), words.at(-1) ?? ""];
  const named = MEASURES.get(unit) ?? (MEASURED.has(unit) ? unit : undefined);
  const read = named === undefined || number.length === 0 ? null : readNumber(number);
  return read === null ? [] : [`measure ${read} ${named}`];
}

/** "half", "two thirds", "2/3", "a quarter", "25 percent". */
function share(words: readonly string[]): string[] {
  const as = (value: number): string[] => [`share ${Number(value.toPrecision(6))}`];
  const last = words.at(-1) ?? "";
  if (words.length === 1) {
    const [, above, below] = /^(\d{1,3})\/(\d{1,3})$/.exec(last) ?? [];
    if (above !== undefined && Number(below) > Number(above)) return as(Number(above) / Number(below));
    return last === "half" || last === "½" ? as(0.5) : last === "¼" ? as(0.25) : last === "¾" ? as(0.75) : [];
  }
  const hundredths =
    last === "percent" || last === "pct"
      ? words.slice(0, -1)
      : last === "cent" && words.at(-2) === "per"
        ? words.slice(0, -2)
        : null;
  if (hundredths) {
    const read = readNumber(hundredths);
    return read !== null && /^[\d.]+$/.test(read) ? as(Number(read) / 100) : [];
  }
  const below = PARTS.get(last.replace(/s$/, "").replace(/^halve$/, "half"));
  const counted = words[0] === "a" || words[0] === "an" ? 1 : whole(words.slice(0, -1));
  return below === undefined || words.length !== 2 || counted === null || counted >= below ? [] : as(counted / below);
}
