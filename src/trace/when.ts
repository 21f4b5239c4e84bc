/** Stated times as intervals: a bare date is a whole day, and two times are in order only where their intervals are apart. */

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const MINUTE = 60_000;
/** Zones run from 12 hours behind UTC to 14 ahead: how far a time without a stated zone may be from its reading as UTC. */
const [AHEAD, BEHIND] = [14 * 60 * MINUTE, 12 * 60 * MINUTE];

/** Milliseconds, half open: the moment lies within. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly zoned: boolean;
}

/** The interval of an ISO time in the precision it is stated in (year, month, day, minute, second); null for what is no ISO time. */
export function intervalOf(iso: string): Interval | null {
  const match = ISO.exec(iso);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const start = Date.UTC(y, m, d, Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)) - offset(zone) * MINUTE;
  const end =
    month === undefined
      ? Date.UTC(y + 1, 0)
      : day === undefined
        ? Date.UTC(y, m + 1)
        : start + (hour === undefined ? 24 * 60 * MINUTE : second === undefined ? MINUTE : 1000);
  return { from: start, to: end, zoned: zone !== undefined };
}

/** Minutes ahead of UTC. */
function offset(zone: string | undefined): number {
  if (zone === undefined || zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/**
 * Whether `a` was certainly before `b`. Times without a zone are compared as they stand on the page; beside one that states
 * its zone, a time that does not may be anywhere on earth.
 */
export function isBefore(a: Interval, b: Interval): boolean {
  if (a.zoned === b.zoned) return a.to <= b.from;
  return a.zoned ? a.to <= b.from - AHEAD : a.to + BEHIND <= b.from;
}
