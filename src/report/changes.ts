/** What a ledger says that it did not say before: of statements it knew, and of new ones. Pure. */

import type { FirstSeen, Ledger, TracedStatement } from "../model.js";
import { type Printing, printingsOf } from "./printings.js";
import { type LedgerView, viewLedger } from "./view.js";

export interface Change {
  /** As it is now. */
  readonly statement: TracedStatement;
  /** As it was; null for one that is new. */
  readonly before: TracedStatement | null;
  /** By articles that were not among its witnesses. */
  readonly printings: readonly Printing[];
  /** The fullest attested text has become another. */
  readonly words: boolean;
  /** A new witness is the earliest in this collection. */
  readonly earlier: FirstSeen | null;
}

export interface Changes {
  readonly view: LedgerView;
  /** Of known statements first; each part in the order of a report. */
  readonly changes: readonly Change[];
}

/** A statement is known again by the quotations it holds: its id, and its text, may have become others. */
export function changesBetween(before: Ledger, now: Ledger): Changes {
  const view = viewLedger(now);
  const articles = new Set(before.articles.map(({ id }) => id));
  const held = new Map<string, TracedStatement>();
  for (const statement of before.statements)
    for (const { quotation } of statement.renditions) held.set(quotation, statement);
  const changes = view.statements.flatMap((statement): Change[] => {
    const printings = printingsOf(statement, view).filter(({ article }) => !articles.has(article));
    if (printings.length === 0) return [];
    const known = commonest(statement.renditions.flatMap(({ quotation }) => held.get(quotation) ?? []));
    const { firstSeen } = statement;
    const first = firstSeen !== null && printings.some(({ article }) => article === firstSeen.article);
    return [
      {
        statement,
        before: known,
        printings,
        words: known !== null && known.text !== statement.text,
        earlier: known !== null && first ? firstSeen : null,
      },
    ];
  });
  return { view, changes: [...changes.filter((one) => one.before), ...changes.filter((one) => !one.before)] };
}

function commonest(statements: readonly TracedStatement[]): TracedStatement | null {
  const counts = new Map<TracedStatement, number>();
  for (const one of statements) counts.set(one, (counts.get(one) ?? 0) + 1);
  let best: TracedStatement | null = null;
  for (const [one, n] of counts) if (best === null || n > (counts.get(best) ?? 0)) best = one;
  return best;
}
