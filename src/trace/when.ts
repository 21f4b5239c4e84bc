/** Stated times as intervals: a bare date is a whole day, and two times are in order only where their intervals are apart. */

import type { Article } from "../model.js";

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const MINUTE = 60_000;
/** How far the clock of a page that states no zone may be from another's: half a day lies between two sides of the earth. */
const APART = 12 * 60 * MINUTE;

/** Milliseconds, half open: the moment lies within. Without a stated zone as the page's clock shows it. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  /** How far the page's clock is ahead of UTC; null where no zone is stated. */
  readonly zone: number | null;
}

/** The interval of an ISO time in the precision it is stated in (year, month, day, minute, second); null for what is no ISO time. */
export function intervalOf(iso: string): Interval | null {
  const match = ISO.exec(iso);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const ahead = zone === undefined ? null : offset(zone) * MINUTE;
  const start = Date.UTC(y, m, d, Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)) - (ahead ?? 0);
  const end =
    month === undefined
      ? Date.UTC(y + 1, 0)
      : day === undefined
        ? Date.UTC(y, m + 1)
        : start + (hour === undefined ? 24 * 60 * MINUTE : second === undefined ? MINUTE : 1000);
  return { from: start, to: end, zone: ahead };
}

/** Minutes ahead of UTC. */
function offset(zone: string): number {
  if (zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/** What an article states of the moment it was first in print: its publication, else an update, by which it was there at the latest. */
export function inPrint({ publishedAt, modifiedAt }: Pick<Article, "publishedAt" | "modifiedAt">): Interval | null {
  if (publishedAt !== null) return intervalOf(publishedAt);
  const changed = modifiedAt === undefined ? null : intervalOf(modifiedAt);
  return changed && { ...changed, from: Number.NEGATIVE_INFINITY };
}

/** The interval as the page's clock shows it. */
export function onClock({ from, to, zone }: Interval): Interval {
  return { from: from + (zone ?? 0), to: to + (zone ?? 0), zone: null };
}

/**
 * Whether `a` was certainly before `b`. Times without a zone are compared as they stand on the page; beside one that states
 * its zone, the clock of one that does not may be half a day off.
 */
export function isBefore(a: Interval, b: Interval): boolean {
  if ((a.zone === null) === (b.zone === null)) return a.to <= b.from;
  return onClock(a).to + APART <= onClock(b).from;
}
