const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/**
 * An ISO time for readers, to the precision it has and in the zone it states: "6 Sep 2022, 19:16", "Sep 2022".
 * Never moved to another zone, since the page must read the same everywhere. What is no ISO time comes back as it is.
 */
export function formatTime(iso: string): string {
  const parts = ISO.exec(iso);
  if (parts === null) return iso;
  const [, year, month, day, clock, zone] = parts;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month !== undefined && name === undefined) return iso;
  const date = [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(" ");
  if (clock === undefined) return date;
  return `${date}, ${clock}${zone === undefined ? "" : zone === "Z" ? " UTC" : ` ${zone}`}`;
}

/** "6 Sep 2022", "4–7 Sep 2022", "30 Aug – 2 Sep 2022"; days only. Null when neither end is known. */
export function formatRange(from: string | null, to: string | null): string | null {
  const first = dayOf(from ?? to);
  const last = dayOf(to ?? from);
  if (first === null || last === null) return null;
  if (first === last) return formatTime(first);
  const [a, b] = [formatTime(first), formatTime(last)];
  if (first.slice(0, 7) === last.slice(0, 7) && first.length === 10 && last.length === 10) {
    return `${a.split(" ")[0]}–${b}`;
  }
  return first.slice(0, 4) === last.slice(0, 4) ? `${a.slice(0, -5)} – ${b}` : `${a} – ${b}`;
}

/** The calendar day (or month, or year) of an ISO time. */
export function dayOf(iso: string | null): string | null {
  return iso === null ? null : iso.slice(0, 10);
}

/** Milliseconds for placing a time on a line, as if in UTC; a day alone is its first moment. Null for what is no ISO time. */
export function instantOf(iso: string): number | null {
  const parts = ISO.exec(iso);
  if (parts === null) return null;
  const [, year = "", month = "01", day = "01", clock = "00:00"] = parts;
  const instant = Date.parse(`${year}-${month}-${day}T${clock}:00Z`);
  return Number.isNaN(instant) ? null : instant;
}
