/**
 * "3 hours ago", "Yesterday at 5:14" → a day, where the input states when it was made: the Date of an answer, the stamp of an
 * archive. Never by the clock of the machine: the same page would be of another day tomorrow.
 */

import words from "../../../data/date-words.json" with { type: "json" };

const RELATIVE = new RegExp(
  `^(?:(?:originally |first |last )?(?:published|posted|updated|modified|created)?:? ?)?(?:${words.relative.map(({ pattern }) => pattern).join("|")})\\W{0,3}$`,
  "i",
);
/** What tools that save pages write into them: SingleFile's comment at the top, the Wayback Machine's at the end. */
const SAVED = /(?:saved date: |FILE ARCHIVED ON )(?<stamp>[\w:, ]{10,40}(?:[+-]\d{4}\b)?)/;

export function isRelative(line: string): boolean {
  return line.length < 60 && RELATIVE.test(line.trim());
}

/** `reference`: an instant in any form that states its zone. Null where either says too little; a day, for "3 hours ago" is no exact time. */
export async function relativeDay(line: string, reference: string): Promise<string | null> {
  const instant = new Date(reference);
  if (!isRelative(line) || Number.isNaN(instant.getTime())) return null;
  const chrono = await import("chrono-node");
  const minutes = offsetOf(reference);
  const found = chrono.casual.parse(line.replace(/(\d) ?([smhd]) ago/i, "$1 $2 ago"), {
    instant,
    timezone: minutes,
  })[0];
  if (!found) return null;
  const { start } = found;
  const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
  if (year === null || month === null || day === null) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** When a tool saved the page, as it wrote into it; null where none did. */
export function savedAt(html: string): string | null {
  const stamp = (SAVED.exec(html.slice(0, 4000)) ?? SAVED.exec(html.slice(-4000)))?.groups?.stamp?.trim();
  return stamp === undefined || Number.isNaN(Date.parse(stamp)) ? null : stamp;
}

/** Minutes east of Greenwich. */
function offsetOf(reference: string): number {
  const zone = /([+-])(\d{2}):?(\d{2})(?:\s?\(.{0,40}\))?$/.exec(reference.trim());
  if (!zone) return 0;
  return (zone[1] === "-" ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3]));
}
