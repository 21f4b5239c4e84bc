/** Which date of a line a word such as "published" or "updated" speaks of. */

import { findDate, findTime, type StatedDate } from "./dates.js";

const PUBLISHED = /\b(?:published|posted|created)\b(?: on| at)?:?/iu;
const UPDATED = /\b(?:updated|modified|corrected)\b/giu;
const CHANGED = /\b(?:updated|modified|corrected)\b(?: on| at)?:?/iu;

/**
 * The date that "published" governs: the first after it, unless an update's word stands between. An hour alone is of the day of
 * the update: "Updated May 6, 2031 5.30pm, first published at 9.14am".
 */
export function publicationIn(line: string): StatedDate | null {
  const word = PUBLISHED.exec(line);
  if (!word) return null;
  const from = word.index + word[0].length;
  const date = findDate(line.slice(from));
  if (date && ![...line.slice(from).matchAll(UPDATED)].some((found) => found.index < date.at[0]))
    return shifted(date, from);
  const changed = dateOfChange(line);
  const time = changed && findTime(line.slice(from), changed.iso.slice(0, 10));
  return time && time.iso <= changed.iso ? shifted(time, from) : null;
}

/** The date after "updated", or the hour: "Published May 6, 2031 9.14am, updated at 5.30pm". */
export function changeIn(line: string): StatedDate | null {
  const date = dateOfChange(line);
  if (date) return date;
  const word = CHANGED.exec(line);
  const published = word && findDate(line.slice(0, word.index));
  if (!word || !published?.iso.includes("T")) return null;
  const from = word.index + word[0].length;
  const time = findTime(line.slice(from), published.iso.slice(0, 10));
  return time && time.iso >= published.iso ? shifted(time, from) : null;
}

function dateOfChange(line: string): StatedDate | null {
  const word = CHANGED.exec(line);
  if (!word) return null;
  const from = word.index + word[0].length;
  const date = findDate(line.slice(from));
  return date && shifted(date, from);
}

function shifted({ iso, at }: StatedDate, by: number): StatedDate {
  return { iso, at: [at[0] + by, at[1] + by] };
}
