import type { Operation, Rendition, TracedStatement } from "../model.js";
import { byText } from "../text/order.js";
import { grouped, type LedgerView, outletOf } from "./view.js";

/** All that one article prints of a statement: a row of the score, an entry of the list. */
export interface Printing {
  readonly article: string;
  /** In the order of the article. */
  readonly renditions: readonly Rendition[];
  /** Of all of them; one that two quotations of the article share is there once. */
  readonly operations: readonly Operation[];
}

/** In the order of the score's rows: transcripts, then by time (undated last), then by name. */
export function printingsOf(statement: TracedStatement, view: LedgerView): Printing[] {
  const key = (id: string): string => {
    const article = view.articles.get(id);
    return `${article?.role === "transcript" ? 0 : 1} ${article?.publishedAt ?? "9999"} ${outletOf(view, id)} ${id}`;
  };
  return [...grouped(statement.renditions, (rendition) => rendition.article)]
    .sort(([a], [b]) => byText(key(a), key(b)))
    .map(([article, found]) => {
      const renditions = [...found].sort((a, b) => startOf(a, view) - startOf(b, view));
      return { article, renditions, operations: once(renditions.flatMap((rendition) => rendition.operations)) };
    });
}

function startOf(rendition: Rendition, view: LedgerView): number {
  return view.quotations.get(rendition.quotation)?.segments[0]?.[0] ?? 0;
}

function once(operations: readonly Operation[]): Operation[] {
  return [...new Map(operations.map((operation) => [sameness(operation), operation])).values()];
}

/** Equal for operations that say the same of a statement, as those of two neighbouring quotations may. */
export function sameness({ kind, at, rendition }: Operation): string {
  return `${kind} ${at[0]} ${at[1]} ${rendition}`;
}
