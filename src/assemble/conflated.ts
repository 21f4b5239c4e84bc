/**
 * Conflated quotations: one pair of marks around words of two occasions. Such a quotation matches both statements and
 * would tie them into one, so it is found before the families are made.
 */

import type { Match, Span } from "../model.js";
import { isNamedOccasion } from "../text/occasions.js";
import type { Witness } from "./witness.js";

interface Part {
  /** Word positions in the suspected quotation. */
  from: number;
  to: number;
  readonly others: Other[];
}

/** A match of which one side may hold the other as its part. */
export interface Shared {
  readonly match: Match;
  /** Ties the two by itself; otherwise the stretch is too short for that, and one speaker's. */
  readonly isTrusted: boolean;
}

/** A quotation that shares a stretch with the suspected one. */
interface Other {
  readonly witness: Witness;
  /** Word positions in the suspected quotation, and in the other one. */
  readonly span: Span;
  readonly inOther: Span;
  readonly isTrusted: boolean;
}

/** Share of a conflated quotation that its parts are together; all but a word or two where one is too short to be trusted by itself. */
const MOST_OF_IT = 0.8;
const ALL_OF_IT = 0.95;

/** Quotation id → ids of quotations that show its parts, which two different occasions explain. */
export function findConflated(
  shared: readonly Shared[],
  witnesses: ReadonlyMap<string, Witness>,
  days: number,
): Map<string, readonly string[]> {
  const seen = new Map<string, Other[]>();
  const note = (id: string, other: Other): void => {
    const known = seen.get(id);
    if (known) known.push(other);
    else seen.set(id, [other]);
  };
  for (const { match, isTrusted } of shared) {
    const { a, b, inA, inB } = match;
    const [x, y] = [witnesses.get(a), witnesses.get(b)];
    if (!x || !y) continue;
    note(a, { witness: y, span: inA, inOther: inB, isTrusted });
    note(b, { witness: x, span: inB, inOther: inA, isTrusted });
  }
  const found = new Map<string, readonly string[]>();
  for (const [id, neighbours] of seen) {
    const witness = witnesses.get(id);
    if (!witness || witness.isTranscript) continue;
    const trusted = neighbours.filter((other) => other.isTrusted);
    const parts = partsOf(witness, trusted, MOST_OF_IT, days) ?? partsOf(witness, neighbours, ALL_OF_IT, days);
    if (parts) found.set(id, parts.flatMap((part) => part.others.map((other) => other.witness.quotation.id)).sort());
  }
  return found;
}

/** The parts that the neighbours show, where these together are the share `least` of the quotation and two are of two occasions. */
function partsOf(witness: Witness, neighbours: readonly Other[], least: number, days: number): readonly Part[] | null {
  if (neighbours.length < 2) return null;
  const parts = disjointParts(neighbours);
  if (parts.length < 2 || !explains(parts, witness.spoken.length, least)) return null;
  if (parts.some((part) => isLater(part, witness))) return null;
  return anyTwo(parts.map(summary), (x, y) => ofTwoOccasions(x, y, days)) ? parts : null;
}

/** Clusters the neighbours by the stretch of the quotation they share; of two in one cluster half of the shorter lies in both, by a few words more. */
function disjointParts(neighbours: readonly Other[]): Part[] {
  const sorted = [...neighbours].sort((x, y) => x.span[0] - y.span[0] || x.span[1] - y.span[1]);
  const parts: Part[] = [];
  for (const other of sorted) {
    const { span } = other;
    const last = parts.at(-1);
    const shorter = last ? Math.min(last.to - last.from, span[1] - span[0]) : 0;
    if (last && span[0] < last.to - 2 && 2 * (last.to - span[0]) > shorter) {
      last.to = Math.max(last.to, span[1]);
      last.others.push(other);
    } else {
      parts.push({ from: span[0], to: span[1], others: [other] });
    }
  }
  return parts;
}

/** No part alone covers 80 % of the quotation, all together do the share asked for. */
function explains(parts: readonly Part[], length: number, least: number): boolean {
  const sizes = parts.map((part) => part.to - part.from);
  return sizes.every((size) => size < 0.8 * length) && sizes.reduce((x, y) => x + y, 0) >= least * length;
}

/** Words by which another printing must go on otherwise before it counts. */
const ONWARD = 3;

/** All of the part's printings came after the quotation: it cannot have taken the words from them. */
const isLater = (part: Part, { day }: Witness): boolean =>
  day !== null && part.others.every(({ witness }) => witness.day !== null && witness.day > day);

/** Pairs of parts that are asked about; only a whole speech, printed in thousands of parts, has more. */
const PAIRS = 1_000_000;

/** Whether any two of them do. */
function anyTwo<T>(all: readonly T[], together: (x: T, y: T) => boolean): boolean {
  let left = PAIRS;
  for (let i = 0; i < all.length && left > 0; i++)
    for (let j = i + 1; j < all.length && left > 0; j++, left--) if (together(all[i] as T, all[j] as T)) return true;
  return false;
}

/** What is asked of a part, told once. */
interface Summary {
  readonly from: number;
  /** A printing has other words behind the part; one has other words before it. */
  readonly goesOn: boolean;
  readonly comesFrom: boolean;
  /** The days of its printings, each once. */
  readonly dates: readonly number[];
  readonly occasions: ReadonlySet<string>;
  readonly transcripts: number;
}

function summary({ from, others }: Part): Summary {
  return {
    from,
    goesOn: others.some(({ witness, inOther }) => witness.spoken.length - inOther[1] >= ONWARD),
    comesFrom: others.some(({ inOther }) => inOther[0] >= ONWARD),
    dates: [...new Set(others.flatMap(({ witness: { day } }) => day ?? []))],
    occasions: new Set(others.flatMap(({ witness: { quotation } }) => quotation.saidTo ?? []).filter(isNamedOccasion)),
    transcripts: others.filter(({ witness }) => witness.isTranscript).length,
  };
}

/**
 * Something says that the parts were not said together: dates too far apart; or, where the quotation passes from one part to
 * the other, somebody who prints other words after the first and somebody before the second, and other occasions named, or a
 * transcript of the one that does not hold the other.
 */
function ofTwoOccasions(x: Summary, y: Summary, days: number): boolean {
  const isFar = (day: number): boolean => y.dates.every((other) => Math.abs(day - other) > days);
  if (x.dates.length > 0 && y.dates.length > 0 && x.dates.every(isFar)) return true;
  const [left, right] = x.from <= y.from ? [x, y] : [y, x];
  if (!left.goesOn || !right.comesFrom) return false;
  if (x.occasions.size > 0 && y.occasions.size > 0) return [...x.occasions].every((name) => !y.occasions.has(name));
  return x.transcripts !== y.transcripts;
}
