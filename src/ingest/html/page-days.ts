/** One date as a page's field or a line under its headline gives it → ISO 8601, as precise as stated and no more. */

import words from "../../../data/date-words.json" with { type: "json" };
import { findDate } from "../dates.js";

/** Which of two numbers is the day, where both could be: "05/06/2031". */
export type DayOrder = "day first" | "month first" | null;

const FOREIGN = new Map(
  Object.entries(words.foreign).flatMap(([month, names]) => names.map((name) => [name, Number(month)] as const)),
);
const CLOCK = "(?:\\D{1,12}?(?<hour>\\d{1,2})[:.hH](?<minute>\\d{2})(?!\\d))?";
/** "6. Mai 2031, 7:30 Uhr", "le 6 mai 2031 à 7h30", "6 de mayo de 2031", "6 мая 2031 г., 07:30". */
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?<day>\\d{1,2})(?:er|º|ª|\\.)?,? (?:de |d['’])?(?<name>\\p{L}{2,14})\\.?,? (?:de |del )?(?<year>(?:19|20)\\d{2})(?!\\d)${CLOCK}`,
  "iu",
);
const EAST_ASIAN =
  /(?<year>(?:19|20)\d{2}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일](?:\D{0,6}(?<hour>\d{1,2})[:時时시] ?(?<minute>\d{2}))?/u;
const NUMBERS = /(?<![\d./-])(?<one>\d{1,2})(?<sign>[./-])(?<two>\d{1,2})\k<sign>(?<year>(?:19|20)\d{2})(?!\d)/u;
const ISO =
  /^(\d{4})-?(\d{1,2})-?(\d{1,2})(?:[T ]{1,2}(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?:\[[\w/+-]{1,40}\])?$/i;
/** What systems write where they know no time. */
const NO_DAY = /^(?:0001|1900|1970)-01-01/;

/** Null for what is no date, and for a day that could be two. */
export function isoOf(given: string | null, order: DayOrder = null): string | null {
  const line = given?.replace(/\s+/gu, " ").trim().slice(0, 300) ?? "";
  if (!/\d/.test(line)) return null;
  const found =
    isoForm(line) ?? stampOf(line) ?? findDate(ofScripts(line))?.iso ?? inWords(line) ?? inNumbers(line, order);
  return found === null || NO_DAY.test(found) ? null : found;
}

function isoForm(line: string): string | null {
  const iso = ISO.exec(line);
  if (!iso) return null;
  const [, year, month = "", day = "", hour, minute, second, zone = ""] = iso;
  const date = dayOf(Number(year), Number(month), Number(day));
  if (date === null || Number(year) < 1800) return null;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour}:${minute}${second === undefined ? "" : `:${second}`}${zoneOf(zone)}`;
}

function zoneOf(zone: string): string {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return "Z";
  if (zone.length === 3) return `${zone}:00`;
  return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
}

/** Seconds or thousandths since 1970. */
function stampOf(line: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/.test(line)) return null;
  return `${new Date(Number(line) * (line.length === 10 ? 1000 : 1)).toISOString().slice(0, 19)}Z`;
}

/** "Tue May 06 2031 07:30:00 GMT-0400 (EDT)" and "Tue May 06 07:30:00 EDT 2031", as programs print dates. */
function ofScripts(line: string): string {
  return line
    .replace(/ GMT([+-]\d{4})\b.{0,60}$/, " $1")
    .replace(/^(\w{3} \w{3} \d{1,2}) (\d{2}:\d{2}:\d{2}(?: [A-Z]{2,4})?) (\d{4})$/, "$1 $3 $2");
}

function inWords(line: string): string | null {
  const { day, name, year, month, hour, minute } = (IN_WORDS.exec(line) ?? EAST_ASIAN.exec(line))?.groups ?? {};
  const number = name === undefined ? Number(month) : FOREIGN.get(name.toLowerCase());
  const date = number === undefined ? null : dayOf(Number(year), number, Number(day));
  if (date === null || hour === undefined || minute === undefined) return date;
  return Number(hour) > 23 || Number(minute) > 59 ? date : `${date}T${hour.padStart(2, "0")}:${minute}`;
}

/** With points the day stands first in every country that writes so. */
function inNumbers(line: string, order: DayOrder): string | null {
  const { one, two, sign, year } = NUMBERS.exec(line)?.groups ?? {};
  const [a, b] = [Number(one), Number(two)];
  const first = sign === "." || a > 12 || a === b ? "day first" : b > 12 ? "month first" : order;
  if (first === null) return null;
  return first === "day first" ? dayOf(Number(year), b, a) : dayOf(Number(year), a, b);
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Americans alone put the month first; where a page is English and does not say whose, it could be either. */
export function dayOrder(language: string | null, address: string): DayOrder {
  if (/^https?:\/\/[^/?#]{1,200}\.(?:uk|au|nz|ie|in|za|ng|ke|pk|sg|my)(?:[/:?#]|$)/i.test(address)) return "day first";
  if (language === null) return null;
  if (/^en-us\b/i.test(language)) return "month first";
  return /^en$/i.test(language) || /^(?:en-(?:ca|ph)|zh|ja|ko|hu|lt)\b/i.test(language) ? null : "day first";
}
