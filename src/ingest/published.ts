/** Lines that give an article's time: "Published on September 6, 2022 07:16 PM", or a date alone under the headline. */

import words from "../../data/date-words.json" with { type: "json" };
import { type Byline, isPerson, splitParts, withoutTown } from "./byline.js";
import { findDate, type StatedDate } from "./dates.js";
import { changeIn, publicationIn } from "./governed-dates.js";
import { isMenuWord } from "./menus.js";
import { outletSign } from "./outlet-names.js";

export interface PublishedLine {
  /** The time of publication; null on a line that gives an update only. */
  readonly date: StatedDate | null;
  /** The time of the last change, where the line gives it. */
  readonly changed: StatedDate | null;
  /** True when a word such as "Published" says so; a bare date counts near the headline only. */
  readonly said: boolean;
  /** True of a sentence at the foot, "This report was first published May 6, 2031.": what stands at the top goes before it. */
  readonly foot?: boolean;
  /** Who posted it: "Posted by Ana Ruhl on May 6, 2031". */
  readonly authors: Byline["authors"];
}

const SAYS =
  /^(?:\p{P} ?)?(?:originally |first )?(?:published|posted|created|updated|last updated|modified|last modified|corrected)\b/iu;
const UPDATED = /\b(?:updated|modified|corrected)\b/giu;
const BY = /\bby:? /iu;
/** What ends the names after "by". */
const AFTER_NAMES = / (?:on|at|in|updated|published|posted)\b|,? \d|[|·•(]/iu;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/iu;
const AGO = new RegExp(`\\b(?:${words.relative.map(({ pattern }) => pattern).join("|")})`, "giu");
/** "Today at 17:40", "Sat 4 Jan at 02:30", "Yesterday, 6.15am": an hour, of a day that the page's reader knows. */
const HOUR = new RegExp(
  `^(?:updated)?:? ?/? ?(?:(?:today|yesterday|tonight|this (?:morning|afternoon|evening))|${WEEKDAY.source},? \\d{1,2} (?:${Object.keys(words.months).join("|")})\\.?)(?:,| at| -)? (?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?$`,
  "iu",
);
/** "Updated 6:40 p.m." behind the day. */
const CHANGED_AT = /\b(?:updated|modified|corrected)\b:?(?: at)? \d{1,2}[:.]\d{2}(?: ?[ap]\.?m\b\.?)?/giu;
/** A place or a source stands behind the date on some pages: "May 6, 2031 10:14 pm IST - LOW TIDE", "May 6, 2031 / Source: Harbor Wire". */
const LEFTOVER =
  /^[\s\p{P}|·•]*(?:(?:on|at|date)\b)?[\s\p{P}|·•]*(?:IST)?(?: [-–—/] \p{Lu}[\p{L} ]{2,24}| [/|] Source:[\p{L}&. ]{1,40})?$/iu;

/** The day that a printed issue bears is another: "Published in the print edition of the May 9, 2031, issue." */
const IN_PRINT = /\b(?:print edition|in print|issue)\b/i;

/** "This report by The Harbor Press was first published May 6, 2031."; what another outlet published is dated there, not here. */
const SENTENCE = new RegExp(
  `^(?:this|the) (?:${words.printed.join("|")})(?: by [^.,;:“”"]{2,40})? (?:was|is) (?:(?:first|originally|initially) )?(?:published|posted)(?: online)?(?: on| at)?:? (?=[\\p{Lu}\\d])`,
  "iu",
);
/** The town or the time that the reading takes, before the date: "Pellhaven | Updated: May 6, 2031", "2 min read  6 May 2031". */
const BEFORE = /^(?:(?<town>\p{Lu}\p{L}{2,20}) [|•·/] |\d{1,2} min(?:ute)?s?(?: read)?[\s|•·,–—-]{1,5})(?=\S)/u;

/** Whether a line is an hour without a date that could be read: it stands under the writer's name as a date does. */
export function isHour(line: string): boolean {
  return line.length <= 48 && /\d[:.]\d\d/.test(line) && HOUR.test(line);
}

/** A line read as a published line, or null. */
export function publishedLineOf(line: string): PublishedLine | null {
  const before = SAYS.test(line) ? null : BEFORE.exec(line);
  if (before === null || (before.groups?.town && outletSign(before.groups.town) !== null)) return read(line);
  const from = before[0].length;
  const shifted = (date: StatedDate | null): StatedDate | null =>
    date && { iso: date.iso, at: [date.at[0] + from, date.at[1] + from] };
  const rest = read(line.slice(from));
  // Whoever stands behind the date is looked for at the start of a line only.
  return rest && { ...rest, date: shifted(rest.date), changed: shifted(rest.changed), authors: [] };
}

function read(line: string): PublishedLine | null {
  if (line.length > 160 || !/\d{4}/.test(line) || IN_PRINT.test(line)) return null;
  const date = findDate(line);
  if (!date) return null;
  const sentence = SENTENCE.exec(line);
  if (sentence !== null && sentence[0].length === date.at[0])
    return { date, changed: changeIn(line), said: true, foot: true, authors: [] };
  if (SAYS.test(line))
    return tooWordy(line)
      ? null
      : { date: publicationIn(line), changed: changeIn(line), said: true, authors: postedBy(line) };
  const authors = namedAfter(line, date);
  const rest = authors.length > 0 ? line.slice(0, authors[0]?.at[0]).replace(/\bby:? $/i, "") : line;
  const left = withoutDates(rest);
  // "9 May 2031  News": the section.
  return LEFTOVER.test(left) || isMenuWord(left.replace(/^[\s|·•,–—-]+/u, ""))
    ? { date, changed: changeIn(line), said: false, authors }
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
    .replace(CHANGED_AT, "")
    .replace(WEEKDAY, "")
    .replace(AGO, "")
    .replace(UPDATED, "")
    .replace(/\blast\b/gi, "");
}

/** "Published in 1999 by a harbor press on May 4, 2001, the novel …" is a sentence. */
function tooWordy(line: string): boolean {
  return line.split(/\s+/u).filter((word) => /^\p{Ll}{2,}$/u.test(word)).length > 6;
}
