/**
 * Conflated quotations: one pair of marks around words of two occasions. Such a quotation matches both statements and
 * would tie them into one, so it is found before the families are made.
 */

import type { Match, Span } from "../model.js";
import type { Witness } from "./witness.js";

interface Part {
  /** Word positions in the suspected quotation. */
  from: number;
  to: number;
  readonly others: Other[];
}

/** A quotation that shares a stretch with the suspected one. */
interface Other {
  readonly witness: Witness;
  /** Word positions in the suspected quotation, and in the other one. */
  readonly span: Span;
  readonly inOther: Span;
}

/** Quotation id → ids of quotations that show its parts, for each that two different occasions together explain. */
export function findConflated(
  matches: readonly Match[],
  witnesses: ReadonlyMap<string, Witness>,
  days: number,
): Map<string, readonly string[]> {
  const seen = new Map<string, Other[]>();
  const note = (id: string, other: Other): void => {
    const known = seen.get(id);
    if (known) known.push(other);
    else seen.set(id, [other]);
  };
  for (const { a, b, inA, inB } of matches) {
    const [x, y] = [witnesses.get(a), witnesses.get(b)];
    if (!x || !y) continue;
    note(a, { witness: y, span: inA, inOther: inB });
    note(b, { witness: x, span: inB, inOther: inA });
  }
  const found = new Map<string, readonly string[]>();
  for (const [id, neighbours] of seen) {
    const witness = witnesses.get(id);
    if (!witness || witness.isTranscript || neighbours.length < 2) continue;
    const parts = disjointParts(neighbours);
    if (parts.length < 2 || !explains(parts, witness.spoken.length) || parts.some((part) => isLater(part, witness)))
      continue;
    if (parts.some((x, i) => parts.slice(i + 1).some((y) => ofTwoOccasions(x, y, days)))) {
      found.set(id, parts.flatMap((part) => part.others.map((other) => other.witness.quotation.id)).sort());
    }
  }
  return found;
}

/** Clusters the neighbours by the stretch of the quotation they share; stretches of one cluster overlap. */
function disjointParts(neighbours: readonly Other[]): Part[] {
  const sorted = [...neighbours].sort((x, y) => x.span[0] - y.span[0] || x.span[1] - y.span[1]);
  const parts: Part[] = [];
  for (const other of sorted) {
    const { span } = other;
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

/** Words by which another printing must go on otherwise before it counts. */
const ONWARD = 3;

/** All of the part's printings came after the quotation: it cannot have taken the words from them. */
const isLater = (part: Part, { day }: Witness): boolean =>
  day !== null && part.others.every(({ witness }) => witness.day !== null && witness.day > day);

/** Where the quotation passes from one part to the other, who prints other words after the first, or before the second. */
function otherwise(x: Part, y: Part): { onward: boolean; earlier: boolean } {
  const [left, right] = x.from <= y.from ? [x, y] : [y, x];
  return {
    onward: left.others.some(({ witness, inOther }) => witness.spoken.length - inOther[1] >= ONWARD),
    earlier: right.others.some(({ inOther }) => inOther[0] >= ONWARD),
  };
}

/**
 * Something says that the parts were not said together: dates too far apart and one side that goes on otherwise; or both
 * sides that do, and other occasions named, or a transcript of the one that does not hold the other.
 */
function ofTwoOccasions(x: Part, y: Part, days: number): boolean {
  const [p, q] = [datesOf(x), datesOf(y)];
  const { onward, earlier } = otherwise(x, y);
  const farApart = p.length > 0 && q.length > 0 && p.every((day) => q.every((other) => Math.abs(day - other) > days));
  if (farApart) return true;
  if (!onward || !earlier) return false;
  const [s, t] = [occasionsOf(x), occasionsOf(y)];
  if (s.length > 0 && t.length > 0) return s.every((name) => !t.includes(name));
  return transcriptsOf(x).length !== transcriptsOf(y).length;
}

const datesOf = (part: Part): number[] => part.others.map(({ witness }) => witness.day).filter((day) => day !== null);
const transcriptsOf = (part: Part): Other[] => part.others.filter(({ witness }) => witness.isTranscript);
const occasionsOf = (part: Part): string[] =>
  part.others.map(({ witness }) => witness.quotation.saidTo).filter((name) => name !== null);
