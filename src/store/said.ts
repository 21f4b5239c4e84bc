/** What one speaker said on some days: which readings, and in short in which telling words. */

import { sql } from "kysely";
import type { Days, Said } from "../kept.js";
import { hashWord } from "../text/hash.js";
import { IndexDamaged } from "./checksum.js";
import { compiledOnce, type Queries, sqlite } from "./query.js";

const readings = sqlite.selectFrom("index_reading").selectAll();

/** From the index by speaker and day alone, in one row: a thousand would take longer to fetch than to find. */
const listed = sqlite
  .selectFrom("index_reading")
  .select(sql<string | null>`group_concat(number || ' ' || telling)`.as("said"))
  .where(sql<boolean>`telling != ''`);

export const readingsBetween = compiledOnce((speaker: string, from: number, to: number) =>
  readings.where("speaker", "=", speaker).where("day", ">=", from).where("day", "<=", to),
);
export const readingsUndated = compiledOnce((speaker: string) =>
  readings.where("speaker", "=", speaker).where("day", "is", null),
);
const listedBetween = compiledOnce((speaker: string, from: number, to: number) =>
  listed.where("speaker", "=", speaker).where("day", ">=", from).where("day", "<=", to),
);
const listedUndated = compiledOnce((speaker: string) => listed.where("speaker", "=", speaker).where("day", "is", null));

export function readSaid({ all }: Queries, speaker: string, days: Days): Said[] {
  const [row] = all(days === null ? listedUndated(speaker) : listedBetween(speaker, ...days));
  if (!row?.said) return [];
  const { said } = row;
  const found: Said[] = [];
  for (let from = 0, to = 0; from < said.length; from = to + 1) {
    const blank = said.indexOf(" ", from);
    to = said.indexOf(",", blank);
    if (to < 0) to = said.length;
    const number = Number(said.slice(from, blank));
    const marks = said.slice(blank + 1, to - CHECK);
    if (said.slice(to - CHECK, to) !== check(number, marks)) throw new IndexDamaged(`reading ${number} is damaged`);
    found.push({ number, marks });
  }
  return found;
}

export const marksIn = (telling: string): string | null => (telling === "" ? null : telling.slice(0, -CHECK));

/** Letters of the checksum behind the marks: they are read without the rest of the row, and without its checksum. */
const CHECK = 4;

export const toTelling = (number: number, marks: string): string => marks + check(number, marks);

const letter = (bits: number): number => 48 + (bits & 63);

function check(number: number, marks: string): string {
  const hash = hashWord(marks) ^ Math.imul(number, 0x9e3779b1);
  return String.fromCharCode(letter(hash), letter(hash >>> 6), letter(hash >>> 12), letter(hash >>> 18));
}
