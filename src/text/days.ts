/** Days as numbers, for windows in time. */

const DAY = 86_400_000;

/** Days since 1970 of an ISO date or time ("2022-09-06T19:16"); null where none is stated. A bare month or year is its first day. */
export function publicationDay(iso: string | null): number | null {
  if (iso === null) return null;
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (!parts) return null;
  return Math.round(Date.UTC(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1)) / DAY);
}

/** Days between two dates; 0 where either is unknown, since nothing then speaks against them. */
export function daysBetween(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : Math.abs(a - b);
}
