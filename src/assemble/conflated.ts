/**
 * Conflated quotations: one pair of marks around words of two occasions. Such a quotation matches both statements and
 * would tie them into one, so it is found before the families are made.
 */

import type { Match } from "../model.js";
import type { Witness } from "./witness.js";

interface Part {
  /** Word positions in the suspected quotation. */
  from: number;
  to: number;
  readonly others: Witness[];
}

/** Quotation id → ids of quotations that show its parts, for each that two different occasions together explain. */
export function findConflated(
  matches: readonly Match[],
  witnesses: ReadonlyMap<string, Witness>,
  days: number,
): Map<string, readonly string[]> {
  const seen = new Map<string, { other: Witness; span: readonly [number, number] }[]>();
  for (const { a, b, inA, inB } of matches) {
    const [x, y] = [witnesses.get(a), witnesses.get(b)];
    if (!x || !y) continue;
    seen.set(a, [...(seen.get(a) ?? []), { other: y, span: inA }]);
    seen.set(b, [...(seen.get(b) ?? []), { other: x, span: inB }]);
  }
  const found = new Map<string, readonly string[]>();
  for (const [id, neighbours] of seen) {
    const witness = witnesses.get(id);
    if (!witness || witness.isTranscript || neighbours.length < 2) continue;
    const parts = disjointParts(neighbours);
    if (parts.length < 2 || !explains(parts, witness.spoken.length)) continue;
    if (parts.some((x, i) => parts.slice(i + 1).some((y) => ofTwoOccasions(x, y, days)))) {
      found.set(id, parts.flatMap((part) => part.others.map((other) => other.quotation.id)).sort());
    }
  }
  return found;
}

/** Clusters the neighbours by the stretch of the quotation they share; stretches of one cluster overlap. */
function disjointParts(neighbours: readonly { other: Witness; span: readonly [number, number] }[]): Part[] {
  const sorted = [...neighbours].sort((x, y) => x.span[0] - y.span[0] || x.span[1] - y.span[1]);
  const parts: Part[] = [];
  for (const { other, span } of sorted) {
    const last = parts.at(-1);
    if (last && span[0] < last.to - 2) {
      last.to = Math.max(last.to, span[1]);
      last.others.push(other);
    } else {
      parts.push({ from: span[0], to: span[1], others: [other] });
    }
  }
  return parts;
}

/** No part alone covers 80 % of the quotation, all together do. */
function explains(parts: readonly Part[], length: number): boolean {
  const sizes = parts.map((part) => part.to - part.from);
  return Math.max(...sizes) < 0.8 * length && sizes.reduce((x, y) => x + y, 0) >= 0.8 * length;
}

function ofTwoOccasions(x: Part, y: Part, days: number): boolean {
  const [p, q] = [datesOf(x), datesOf(y)];
  if (p.length > 0 && q.length > 0 && p.every((day) => q.every((other) => Math.abs(day - other) > days))) return true;
  const [s, t] = [occasionsOf(x), occasionsOf(y)];
  return s !== null && t !== null && s.every((name) => !t.includes(name));
}

const datesOf = (part: Part): number[] => part.others.map((other) => other.day).filter((day) => day !== null);

/** The occasions named, or null where any witness names none. */
function occasionsOf(part: Part): string[] | null {
  const names = part.others.map((other) => other.quotation.saidTo);
  return names.includes(null) ? null : (names as string[]);
}
