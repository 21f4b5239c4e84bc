/** "told ‹X›": whom something was said to, where that is an outlet, a programme or a body. */

import type { Span } from "../../model.js";
import {
  determiners,
  isAdverb,
  joiners,
  media,
  prepositions,
  subjectPronouns,
  subordinators,
  timeWords,
} from "../lexicon.js";
import type { Names } from "../names.js";
import { isBodyName, isGeneric, isOutletName } from "../outlets.js";
import type { Token } from "../tokens.js";
import { capital, type Line, type Named } from "./place.js";
import { outletAt, type Run } from "./run.js";

/** Behind "told" at `i`. `own` is the article's outlet, which it may call by its last words. */
export function toldAt(line: Line, i: number, own: string | null): Named | null {
  const itself = own === null ? null : toldItself(line.tokens, i + 1, own);
  if (own !== null && itself !== null) return { label: own, at: itself, token: i, carries: true };
  const run = told(line, i + 1);
  if (run === null || (run.person && isParticipant(line.names, run))) return null;
  return { label: run.label, at: run.at, token: i, carries: true };
}

/** "told ‹X›": an outlet, a programme or a body that is addressed. Somebody told in private, a place or an adjective is none. */
function told(line: Line, at: number): Run | null {
  const { tokens } = line;
  const run = outletAt(line, skipNouns(tokens, at));
  if (run === null) return null;
  const behind = tokens[run.next];
  // "Norwegian television channel WQRD": what the nouns introduce.
  const further = skipNouns(tokens, run.next);
  if (further > run.next && capital(tokens[further])) {
    const named = outletAt(line, further);
    if (named !== null && !named.person) return isOutletName(run.label) ? run : named;
  }
  if (run.outlet) return run;
  const beside = behind?.type === "word" && !behind.cap && media.has(behind.low) && !isGeneric(run.label);
  const named = tokens[at]?.type === "word" && media.has(tokens[at]?.low ?? "") && !tokens[at]?.cap;
  if (beside || named) return run;
  return !run.person && isBodyName(run.label) && !nounAt(behind) ? run : null;
}

/** "told the Lantern" in the Harbour Lantern, and "told us" outside all quotation marks: where that stands, else null. */
function toldItself(tokens: readonly Token[], at: number, own: string): Span | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (first.low === "us") return [first.start, first.end];
  const from = first.low === "the" ? at + 1 : at;
  let to = from;
  while (capital(tokens[to]) && to - from < 6) to++;
  if (to === from || tokens[to - 1]?.possessive) return null;
  const words = own.toLowerCase().replace(/^the /, "").split(/\s+/);
  const called = tokens.slice(from, to).map(({ low }) => low);
  // A lone word is its own without The only where it is the whole name.
  if (called.length === 1 && words.length > 1 && from === at) return null;
  if (called.length > words.length || called.join(" ") !== words.slice(-called.length).join(" ")) return null;
  return [first.start, (tokens[to - 1] as Token).end];
}

/** Past the lower-case nouns of the trade: "told ‹host› Orla Finch", "told ‹radio station› WQRD". */
function skipNouns(tokens: readonly Token[], at: number): number {
  let i = at;
  if (determiners.has(tokens[i]?.low ?? "") && media.has(tokens[i + 1]?.low ?? "") && !tokens[i + 1]?.cap) i++;
  while (i < at + 5 && media.has(tokens[i]?.low ?? "") && !tokens[i]?.cap) i++;
  return i;
}

/** A lower-case word that belongs to the name before it: "the FBI ‹agents›". */
function nounAt(token: Token | undefined): boolean {
  if (token?.type !== "word" || token.cap) return false;
  const { low } = token;
  return !(
    prepositions.has(low) ||
    subordinators.has(low) ||
    determiners.has(low) ||
    subjectPronouns.has(low) ||
    joiners.has(low) ||
    timeWords.has(low) ||
    isAdverb(low) ||
    /^(?:last|next|later|there|is|was|not|when|who|what|how|early|week|month|year)$/.test(low)
  );
}

/** A person whom the article names again and again takes part in the story: "told Roe" names no occasion then. */
function isParticipant(names: Names, { label, at }: Run): boolean {
  return (names.find(label.split(" "), null, at[0])?.count ?? 0) > 2;
}
