/** When a page says that its article was published and changed: the surest of its words, and which of two days it means. */

import dateWords from "../../../data/date-words.json" with { type: "json" };
import data from "../../../data/page-metadata.json" with { type: "json" };
import type { PageEvidence } from "../../model.js";
import { type Capture, nearHeadline } from "./capture.js";
import type { PageFacts } from "./clean.js";
import type { JsonLdArticle } from "./json-ld.js";
import { dayOrder, isoOf } from "./page-days.js";
import { isRelative, relativeDay } from "./relative-days.js";

export interface Stated<T> {
  readonly value: T;
  readonly from: PageEvidence;
}

export interface PageDates {
  readonly published: Stated<string> | null;
  readonly modified: Stated<string> | null;
}

/** Where the page is read from and when it was made, as far as that is known. */
export interface Reading {
  readonly address: string;
  readonly language: string | null;
  readonly headline: Capture | null;
  /** An instant that the input states, for "3 hours ago". */
  readonly made: string | null;
}

const CHANGED = /modif|updat|edited|revis|correct/i;
/** "Updated", "Zuletzt aktualisiert am", "Mis à jour le" at the end of what stands before, or at the beginning. */
const CHANGED_WORD = `(?:${dateWords.changed.join("|")})`;
const CHANGED_BEFORE = new RegExp(
  `${CHANGED_WORD}[^\\p{L}]{0,4}(?:(?:on|at|am|um|le|el|il|em|op|:)[^\\p{L}]{0,3})?$`,
  "iu",
);
const CHANGED_FIRST = new RegExp(`^(?:last |zuletzt |dernière )?${CHANGED_WORD}`, "iu");
const PUBLISHED = /datePublished|dateCreated/;

export async function datesOf(facts: PageFacts, json: JsonLdArticle, reading: Reading): Promise<PageDates> {
  const order = dayOrder(reading.language, reading.address);
  const iso = (words: string | null) => isoOf(words, order);
  const meta = (names: readonly string[]) => names.flatMap((name) => facts.meta.get(name) ?? []);
  const whenOf = (one: Capture) => iso(one.value) ?? iso(one.text());
  const micro = facts.captures.filter(({ kind }) => kind === "microdata" || kind === "time");
  const shown = nearHeadline(
    facts.captures.filter(({ kind }) => kind === "time" || kind === "date"),
    reading.headline,
  );
  const fresh = shown.filter((one) => !isChange(one));

  const ways: readonly (readonly [readonly (string | null)[], PageEvidence])[] = [
    [[json.published].map(iso), "json-ld"],
    [meta(data.published).map(iso), "page metadata"],
    [micro.filter(({ name }) => PUBLISHED.test(name)).map(whenOf), "microdata"],
    [fresh.map(whenOf), "page markup"],
  ];
  const stated = ways.flatMap(([values, from]) => values.flatMap((value) => (value === null ? [] : [{ value, from }])));
  const changed = first([
    [[json.modified].map(iso), "json-ld"],
    [meta(data.modified).map(iso), "page metadata"],
    [micro.filter(({ name }) => /dateModified/.test(name)).map(whenOf), "microdata"],
    [shown.filter(isChange).map((one) => iso(one.value) ?? iso(one.text().replace(CHANGED_FIRST, ""))), "page markup"],
  ]);
  const published =
    dayMeant(
      stated,
      dayIn(reading.address),
      fresh.map((one) => iso(one.text())),
    ) ?? (await told(fresh, reading.made));
  return { published, modified: changed };
}

function first(ways: readonly (readonly [readonly (string | null)[], PageEvidence])[]): Stated<string> | null {
  for (const [values, from] of ways) for (const value of values) if (value !== null) return { value, from };
  return null;
}

function isChange({ name, before, kind, text }: Capture): boolean {
  if (PUBLISHED.test(name)) return false;
  return (kind !== "microdata" && CHANGED.test(name)) || CHANGED_BEFORE.test(before) || CHANGED_FIRST.test(text());
}

/**
 * A stamp in UTC may fall on the day after or before the outlet's own: then the day in the address stands, or the one that the
 * page shows. Where the address agrees with another of the page's statements, that one stands.
 */
function dayMeant(
  stated: readonly Stated<string>[],
  inAddress: string | null,
  shown: readonly (string | null)[],
): Stated<string> | null {
  const [top] = stated;
  if (!top) return inAddress === null ? null : { value: inAddress, from: "address" };
  if (inAddress !== null) {
    if (top.value.slice(0, 10) === inAddress) return top;
    if (isUtc(top.value) && apart(top.value, inAddress) === 1) return { value: inAddress, from: "address" };
    return stated.find(({ value }) => value.slice(0, 10) === inAddress) ?? top;
  }
  const own = shown.find((one) => one !== null) ?? null;
  if (own !== null && isUtc(top.value) && !isUtc(own) && apart(top.value, own) === 1)
    return { value: own, from: "page markup" };
  return top;
}

const isUtc = (time: string): boolean => /(?:Z|[+-]00:?00)$/.test(time);

function apart(one: string, other: string): number {
  return Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) / 86_400_000;
}

/** "3 hours ago" near the headline, by the time that the input states for the page. */
async function told(captures: readonly Capture[], made: string | null): Promise<Stated<string> | null> {
  const relative = captures.map((one) => one.text()).find(isRelative);
  const day = relative === undefined || made === null ? null : await relativeDay(relative, made);
  return day === null ? null : { value: day, from: "page markup" };
}

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const DAYS_IN = [
  `[/_-](?<year>(?:19|20)\\d{2})(?<sign>[/-])(?:(?<number>\\d{1,2})|(?<name>${MONTHS})[a-z]{0,6})\\k<sign>(?<day>\\d{1,2})(?=[/_.-]|$)`,
  "[/_-](?<year>(?:19|20)\\d{2})(?<number>\\d{2})(?<day>\\d{2})(?=[/_.-]|$)",
].map((form) => new RegExp(`^https?://[^?#]{0,500}?${form}`, "i"));

/** "…/2031/05/06/harbor", "…/2031-05-06-harbor" and "…/2031/may/6/harbor" → "2031-05-06". */
function dayIn(address: string): string | null {
  for (const form of DAYS_IN) {
    const { year, number, name, day } = form.exec(address.slice(0, 600))?.groups ?? {};
    const month = name === undefined ? number : String(MONTHS.split("|").indexOf(name.toLowerCase()) + 1);
    const iso = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
    if (year !== undefined && !Number.isNaN(Date.parse(iso))) return iso;
  }
  return null;
}
