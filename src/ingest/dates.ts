/**
 * Dates as pages print them, read to the precision stated. Own patterns: on page text they were measured better than
 * general date libraries, which read numbers and weekdays that are no date. Ambiguous forms (09/06/2022) are refused.
 */

import words from "../../data/date-words.json" with { type: "json" };
import type { Span } from "../model.js";

export interface StatedDate {
  /** ISO 8601 to the precision stated: "2022-09-06", "2022-09-06T19:16", with a zone only where one is stated. */
  readonly iso: string;
  /** Offsets into the text searched. */
  readonly at: Span;
}

const MONTHS: Readonly<Record<string, number>> = words.months;
const ZONES: Readonly<Record<string, string>> = words.zones;

const MONTH = `(?<month>${Object.keys(MONTHS)
  .toSorted((a, b) => b.length - a.length)
  .join("|")})\\.?`;
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?";
const ZONE = `(?<zone>(?:GMT|UTC) ?[+-]\\d{1,2}(?::?\\d{2})?(?!\\d)|[+-]\\d{2}:?\\d{2}|${Object.keys(ZONES)
  .toSorted((a, b) => b.length - a.length)
  .join("|")})\\b`;
const TIME = `(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?)? ?(?<half>[ap]\\.?m\\b\\.?)?(?:,? ?\\(?${ZONE}\\)?)?`;
const BETWEEN = "(?:,| at| -| –| —| \\|| /| •| ·|:)? ?(?:at |@)?";
/** Numbers alone tell day from month only where one of them is past twelve, or both are one. */
const PAST_TWELVE = "(?<day>1[3-9]|2\\d|3[01])";
const NUMBER = "(?<monthNumber>0?[1-9]|1[0-2])";
const IN_NUMBERS = `(?<year>(?:19|20)\\d{2})(?![\\d/.-]\\d)(?:${BETWEEN}${TIME})?`;

const PARTS = ["year", "short", "month", "monthNumber", "day"] as const;

/** In order of trust; each is tried on the same words and the earliest place wins. */
const FORMS: readonly RegExp[] = [
  `(?<year>\\d{4})-(?<monthNumber>\\d{2})-(?<day>\\d{2})(?:[T ]${TIME})?(?!\\d)`,
  `(?<year>\\d{4})/(?<monthNumber>\\d{2})/(?<day>\\d{2})(?![\\d/])`,
  `${WEEKDAY}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\\d{2})(?!\\d)(?:${BETWEEN}${TIME})?`,
  `${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?<year>(?:19|20)\\d{2})(?!\\d)(?:${BETWEEN}${TIME})?`,
  `${TIME}(?:,| on)? ${WEEKDAY}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\\d{2})(?!\\d)`,
  `${TIME}(?:,| on)? ${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?<year>(?:19|20)\\d{2})(?!\\d)`,
  `(?<day>\\d{1,2})-${MONTH}-(?<year>(?:19|20)\\d{2})(?!\\d)(?:${BETWEEN}${TIME})?`,
  `${PAST_TWELVE}[/.]${NUMBER}[/.]${IN_NUMBERS}`,
  `${NUMBER}/${PAST_TWELVE}/${IN_NUMBERS}`,
  `${TIME}(?:,| on)? ${NUMBER}/${PAST_TWELVE}/(?<year>(?:19|20)\\d{2})(?![\\d/.-]\\d)`,
  // "11/21/33": two figures for the year only where month and day can be nothing else, and of this century.
  `${NUMBER}/${PAST_TWELVE}/(?<short>\\d{2})(?![\\d/])(?:${BETWEEN}${TIME})?`,
  `0?(?<day>[1-9]|1[0-2])[/.]0?(?<monthNumber>\\k<day>)[/.]${IN_NUMBERS}`,
].map((source) => new RegExp(`(?<![\\p{L}\\d/-])${source}`, "diu"));

/** The first date in a short run of words (a byline, a published line), or null. The words are searched as given, at most 300 of their characters. */
export function findDate(line: string): StatedDate | null {
  if (!/\d{4}|\d\/\d{2}\b/.test(line.slice(0, 300))) return null;
  const searched = line.slice(0, 300).replaceAll("\u00a0", " ").replaceAll("\u202f", " ");
  let best: StatedDate | null = null;
  for (const form of FORMS) {
    const found = readForm(form, searched);
    if (found && (!best || found.at[0] < best.at[0] || (found.at[0] === best.at[0] && found.at[1] > best.at[1])))
      best = found;
  }
  return best;
}

const TIME_HERE = new RegExp(`^[\\s:,–—-]{0,3}${TIME}`, "diu");

/** A time of day that stands first in the words, of the day given ("2022-09-06"); null where none does. */
export function findTime(line: string, day: string): StatedDate | null {
  const found = TIME_HERE.exec(line.slice(0, 40));
  const time = found?.groups && clock(found.groups);
  const from = found?.indices?.groups?.hour?.[0];
  if (!found?.groups || !time || from === undefined) return null;
  return {
    iso: `${day}T${time}${offset(found.groups.zone, day, time)}`,
    at: [from, found[0].trimEnd().length],
  };
}

function readForm(form: RegExp, line: string): StatedDate | null {
  const found = form.exec(line);
  if (!found?.groups || !found.indices) return null;
  const { short, month, monthNumber, day } = found.groups;
  const year = short === undefined ? found.groups.year : `20${short}`;
  const number = month ? MONTHS[month.toLowerCase()] : Number(monthNumber);
  if (!year || !number || !day || !isDay(Number(year), number, Number(day))) return null;
  const date = `${year}-${pad(number)}-${pad(Number(day))}`;
  const time = clock(found.groups);
  const start = found.index;
  if (time) {
    const zone = offset(found.groups.zone, date, time);
    return { iso: `${date}T${time}${zone}`, at: [start, start + found[0].trimEnd().length] };
  }
  // Without a usable time the date alone was read, and only its words are evidence for it.
  const ends = PARTS.map((name) => found.indices?.groups?.[name]?.[1] ?? 0);
  const starts = PARTS.flatMap((name) => {
    const at = found.indices?.groups?.[name]?.[0];
    return at === undefined ? [] : [at];
  });
  return { iso: date, at: [Math.min(...starts), Math.max(...ends)] };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** "7:16 PM" → "19:16"; null when no time, or a bare number that could be anything ("2022 7"). */
function clock(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { hour, minute, second, half } = groups;
  if (hour === undefined || (minute === undefined && half === undefined)) return null;
  const afternoon = half?.toLowerCase().startsWith("p");
  const given = Number(hour);
  if (given > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59 || (half && (given > 12 || given === 0)))
    return null;
  const hours = half ? (given % 12) + (afternoon ? 12 : 0) : given;
  return `${pad(hours)}:${minute ?? "00"}${second === undefined ? "" : `:${second}`}`;
}

/** The zone as an offset: "EST" → "-05:00", "ET" by the law of the day, none → "". */
function offset(zone: string | undefined, date: string, time: string): string {
  if (!zone) return "";
  const plain = /^(?:GMT|UTC) ?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (plain) return `${plain[1]}${pad(Number(plain[2]))}:${plain[3] ?? "00"}`;
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const known = ZONES[zone.toLowerCase()];
  if (!known) return "";
  if (known === "UTC") return "Z";
  if (!known.includes("/")) return known;
  const name = clockOf(known)
    .formatToParts(new Date(`${date}T${time}Z`))
    .find((part) => part.type === "timeZoneName")?.value;
  return name?.replace("GMT", "") ?? "";
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than reading a date. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const made = CLOCKS.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  CLOCKS.set(timeZone, made);
  return made;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
