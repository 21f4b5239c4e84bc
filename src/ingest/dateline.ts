/** Datelines: "WASHINGTON, Aug. 29 (Reuters) - ", "NEWPORT NEWS, Va. — ", the place before an agency report's first words. */

import words from "../../data/date-words.json" with { type: "json" };

const MONTH = Object.keys(words.months)
  .toSorted((a, b) => b.length - a.length)
  .map((month) => `${month[0]?.toUpperCase()}${month.slice(1)}`)
  .join("|");
/** A place in capitals, a state or country, a day, an agency in brackets, and a dash. A dash alone after capitals needs the place to have four letters. */
const DATELINE = new RegExp(
  "^(?=[\\p{Lu}.'’ -]{0,40}\\p{Lu}{3})\\p{Lu}[\\p{Lu}.'’-]{1,24}(?: \\p{Lu}[\\p{Lu}.'’-]{1,24}){0,3}" +
    "(?:, \\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20})?){0,2}" +
    `(?:, (?:${MONTH})\\.? \\d{1,2}(?:, \\d{4})?)?` +
    "(?: ?[([][\\p{L}\\d .&/-]{2,40}[)\\]])?(?: (?:—|–|―|--|-) |(?<=[)\\].])(?:—|–|―|--))(?=[\\p{L}\\p{N}\"“‘'])",
  "u",
);

/** Where the words after a dateline begin; 0 when the line has none. */
export function datelineEnd(line: string): number {
  return DATELINE.exec(line.slice(0, 160))?.[0].length ?? 0;
}
