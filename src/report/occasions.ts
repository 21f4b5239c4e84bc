import type { TracedStatement } from "../model.js";
import { byText } from "../text/order.js";
import { dayOf, instantOf } from "./dates.js";
import { grouped, type LedgerView, outletsOf } from "./view.js";

/** Statements of one speaker that the texts place together: said to the same outlet, or first printed on one day. */
export interface OccasionGroup {
  readonly saidTo: string | null;
  /** ISO dates of the first and last printing; null when undated. */
  readonly from: string | null;
  readonly to: string | null;
  readonly statements: readonly TracedStatement[];
  /** The most outlets that print one of them. */
  readonly outlets: number;
}

export interface SpeakerOccasions {
  readonly speaker: string;
  readonly occasions: readonly OccasionGroup[];
}

/** Beyond this many days between printings the same addressee is another occasion, as families are split in assembly. */
const APART = 14 * 86_400_000;

/**
 * By speaker, those with most statements first; each speaker's occasions by time, undated last. Unnamed speakers, and
 * what no article prints, are left out.
 */
export function occasionsBySpeaker(view: LedgerView): SpeakerOccasions[] {
  const named = view.statements.filter((statement) => statement.speaker !== null && outletsOf(view, statement) > 0);
  const bySpeaker = [...grouped(named, (statement) => statement.speaker ?? "")];
  return bySpeaker
    .sort((a, b) => b[1].length - a[1].length || byText(a[0], b[0]))
    .map(([speaker, statements]) => ({ speaker, occasions: occasionsOf(statements, view) }));
}

function occasionsOf(statements: readonly TracedStatement[], view: LedgerView): OccasionGroup[] {
  const key = ({ occasion }: TracedStatement): string =>
    occasion.saidTo === null ? `day ${dayOf(occasion.from)}` : `to ${occasion.saidTo}`;
  return [...grouped(statements, key).values()]
    .flatMap(splitByTime)
    .map((group) => occasionOf(group, view))
    .sort((a, b) => byText(a.from ?? "9999", b.from ?? "9999") || byText(a.saidTo ?? "", b.saidTo ?? ""));
}

function splitByTime(statements: readonly TracedStatement[]): TracedStatement[][] {
  const byTime = [...statements].sort((a, b) => byText(a.occasion.from ?? "9999", b.occasion.from ?? "9999"));
  const groups: TracedStatement[][] = [];
  let last: number | null = null;
  for (const statement of byTime) {
    const from = statement.occasion.from === null ? null : instantOf(statement.occasion.from);
    const group = groups.at(-1);
    const near = from === null ? last === null : last !== null && from - last <= APART;
    if (group !== undefined && near) group.push(statement);
    else groups.push([statement]);
    last = from;
  }
  return groups;
}

function occasionOf(statements: readonly TracedStatement[], view: LedgerView): OccasionGroup {
  const times = statements.flatMap(({ occasion }) => [occasion.from, occasion.to]).filter((time) => time !== null);
  const sorted = [...times].sort(byText);
  return {
    saidTo: statements[0]?.occasion.saidTo ?? null,
    from: sorted[0] ?? null,
    to: sorted.at(-1) ?? null,
    statements,
    outlets: Math.max(...statements.map((statement) => outletsOf(view, statement))),
  };
}
