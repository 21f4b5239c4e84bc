/** What is put in between a subject and its verb: ages, posts and clauses between commas, dashes or brackets. */

import { BODY, DETERMINER, FIGURE, is, LISTED_ROLE, NAME, ROLE } from "./classes.js";
import { credentials } from "./lexicon.js";
import type { Token } from "./tokens.js";

/** How far what is put in may begin from the verb, in tokens; and a clause around it from there. */
const REACH = 40;
const CLAUSE = 14;

/** Steps from behind a phrase over what is put in between commas or brackets: ", 43," ", who chairs the board,". */
export function overInsert(tokens: readonly Token[], floor: number, end: number): number {
  const last = tokens[end - 1];
  if (last?.low === ")") {
    for (let i = end - 2; i > floor && end - i < 15; i--) if (tokens[i]?.low === "(") return i;
    return end;
  }
  const dash = last?.low === "—" || last?.low === "–" || last?.low === "-";
  if (last?.low !== "," && !dash) return end;
  let best = end;
  for (let i = end - 2; i > floor && end - i < REACH; i--) {
    const token = tokens[i] as Token;
    if (token.type === "quote") break;
    if (token.type !== "sign" || (dash ? token.low !== last.low : token.low !== ",")) continue;
    const next = tokens[i + 1] as Token;
    const noun = is(tokens[i - 1], ROLE) && tokens[i - 1]?.cap === false;
    const inserted =
      // "Roe's former wife, June Hale, wrote"
      (noun && is(next, NAME)) ||
      is(next, FIGURE | DETERMINER) ||
      next.low === "who" ||
      next.low === "whose" ||
      next.low === "which" ||
      next.type === "quote" ||
      next.low === "jr" ||
      next.low === "sr" ||
      credentials.has(next.low) ||
      !next.cap;
    best = i;
    // A capital behind the comma may be a place in a longer insert: ", mayor of Springfield, Ohio,".
    if (
      inserted &&
      (is(tokens[i - 1], NAME) || tokens[i - 1]?.low === ")" || noun || is(tokens[i - 1], LISTED_ROLE | BODY))
    )
      return clauseAround(tokens, floor, i) ?? i;
  }
  return best;
}

const RELATIVE = /^(?:whose|who|which)$/;

/** "Jane Roe‹,› whose son Bram, seven, fell in, said": the comma before the clause in which what begins at `at` is put in; null where none is. */
function clauseAround(tokens: readonly Token[], floor: number, at: number): number | null {
  for (let i = at - 1; i > floor && at - i < CLAUSE; i--) {
    const token = tokens[i] as Token;
    if (token.type === "word") continue;
    const named = is(tokens[i - 1], NAME) || is(tokens[i - 1], LISTED_ROLE | BODY);
    return token.low === "," && named && RELATIVE.test(tokens[i + 1]?.low ?? "") ? i : null;
  }
  return null;
}
