/** Lines that give an article's time: "Published on September 6, 2022 07:16 PM", or a date alone under the headline. */

import words from "../../data/date-words.json" with { type: "json" };
import { type Byline, isPerson, splitParts, withoutTown } from "./byline.js";
import { findDate, type StatedDate } from "./dates.js";
import { isMenuWord } from "./menus.js";

export interface PublishedLine {
  /** The time of publication; null on a line that gives an update only. */
  readonly date: StatedDate | null;
  /** The time of the last change, where the line gives it. */
  readonly changed: StatedDate | null;
  /** True when a word such as "Published" says so; a bare date counts near the headline only. */
  readonly said: boolean;
  /** Who posted it: "Posted by Ana Ruhl on May 6, 2031". */
  readonly authors: Byline["authors"];
}

const SAYS =
  /^(?:\p{P} ?)?(?:originally |first )?(?:published|posted|created|updated|last updated|modified|last modified|corrected)\b/iu;
const PUBLISHED = /\b(?:published|posted|created)\b(?: on| at)?:?/iu;
const UPDATED = /\b(?:updated|modified|corrected)\b/giu;
const BY = /\bby:? /iu;
/** What ends the names after "by". */
const AFTER_NAMES = / (?:on|at|in|updated|published|posted)\b|,? \d|[|·•(]/iu;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/iu;
const AGO = new RegExp(`\\b(?:${words.relative.map(({ pattern }) => pattern).join("|")})`, "giu");
/** A place or a source stands behind the date on some pages: "May 6, 2031 10:14 pm IST - LOW TIDE", "May 6, 2031 / Source: Harbor Wire". */
const LEFTOVER =
  /^[\s\p{P}|·•]*(?:(?:on|at|date)\b)?[\s\p{P}|·•]*(?:IST)?(?: [-–—/] \p{Lu}[\p{L} ]{2,24}| [/|] Source:[\p{L}&. ]{1,40})?$/iu;

/** The day that a printed issue bears is another: "Published in the print edition of the May 9, 2031, issue." */
const IN_PRINT = /\b(?:print edition|in print|issue)\b/i;

/** A line read as a published line, or null. */
export function publishedLineOf(line: string): PublishedLine | null {
  if (line.length > 160 || !/\d{4}/.test(line) || IN_PRINT.test(line)) return null;
  const date = findDate(line);
  if (!date) return null;
  if (SAYS.test(line))
    return tooWordy(line)
      ? null
      : { date: publication(line), changed: change(line), said: true, authors: postedBy(line) };
  const authors = namedAfter(line, date);
  const rest = authors.length > 0 ? line.slice(0, authors[0]?.at[0]).replace(/\bby:? $/i, "") : line;
  const left = withoutDates(rest);
  // "9 May 2031  News": the section.
  return LEFTOVER.test(left) || isMenuWord(left.replace(/^[\s|·•,–—-]+/u, ""))
    ? { date, changed: change(line), said: false, authors }
    : null;
}

/** The people named after "by", up to the date or the next word of the line; none where one part is no person. */
function postedBy(line: string): Byline["authors"] {
  const by = BY.exec(line);
  if (!by) return [];
  const from = by.index + by[0].length;
  const date = findDate(line.slice(from));
  const rest = line.slice(from, date ? from + date.at[0] : line.length);
  const parts = splitParts(line, from, from + (AFTER_NAMES.exec(rest)?.index ?? rest.length));
  return parts.every(({ name }) => isPerson(name)) ? parts : [];
}

/** The people at the end of a line that begins with its date: "May 6, 2031 by Ana Ruhl", "May 6, 2031 Ana Ruhl". */
function namedAfter(line: string, date: StatedDate): Byline["authors"] {
  const by = /^[\s|·•,–—-]{0,4}(?:by:? )?(?=\p{Lu})/iu.exec(line.slice(date.at[1]));
  if (date.at[0] > 0 || !by) return [];
  const from = date.at[1] + by[0].length;
  const parts = splitParts(line, from, from + withoutTown(line.slice(from)).length);
  return parts.every(({ name }) => isPerson(name)) ? parts : [];
}

/** "May 6, 2031 7:16 PM Last modified on May 7, 2031" holds two dates and no other matter. */
function withoutDates(line: string): string {
  let left = line;
  for (let dates = 0; dates < 3; dates++) {
    const date = findDate(left);
    if (!date) break;
    left = left.slice(0, date.at[0]) + left.slice(date.at[1]);
  }
  return left
    .replace(WEEKDAY, "")
    .replace(AGO, "")
    .replace(UPDATED, "")
    .replace(/\blast\b/gi, "");
}

/** "Published in 1999 by a harbor press on May 4, 2001, the novel …" is a sentence. */
function tooWordy(line: string): boolean {
  return line.split(/\s+/u).filter((word) => /^\p{Ll}{2,}$/u.test(word)).length > 6;
}

/** The date that "published" governs: the first after it, unless an update's word stands between. */
function publication(line: string): StatedDate | null {
  const word = PUBLISHED.exec(line);
  if (!word) return null;
  const from = word.index + word[0].length;
  const date = findDate(line.slice(from));
  if (!date) return null;
  const updated = [...line.slice(from).matchAll(UPDATED)].some((found) => found.index < date.at[0]);
  return updated ? null : { iso: date.iso, at: [date.at[0] + from, date.at[1] + from] };
}

/** The date after "updated". */
function change(line: string): StatedDate | null {
  const word = /\b(?:updated|modified|corrected)\b/i.exec(line);
  if (!word) return null;
  const from = word.index + word[0].length;
  const date = findDate(line.slice(from));
  return date && { iso: date.iso, at: [date.at[0] + from, date.at[1] + from] };
}
