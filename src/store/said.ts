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
  return row.said.split(",").map((one) => {
    const [number = "", telling = ""] = one.split(" ");
    const marks = telling.slice(0, -CHECK);
    if (telling !== toTelling(Number(number), marks)) throw new IndexDamaged(`reading ${number} is damaged`);
    return { number: Number(number), marks };
  });
}

export const marksIn = (telling: string): string | null => (telling === "" ? null : telling.slice(0, -CHECK));

/** Letters of the checksum behind the marks: they are read without the rest of the row, and without its checksum. */
const CHECK = 4;

export function toTelling(number: number, marks: string): string {
  return marks + (hashWord(`${number} ${marks}`) >>> 0).toString(36).slice(-CHECK).padStart(CHECK, "0");
}
