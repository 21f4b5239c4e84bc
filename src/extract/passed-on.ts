/** What somebody tells that another said or wrote word for word: "Roe said that Cole had told her: “…”" The words are Cole's. */

import { AUXILIARY, DETERMINER, is, NAME, ROLE, SUBJECT_PRONOUN } from "./classes.js";
import { isVerbAt, type Range, verbStart } from "./phrases.js";
import type { Token } from "./tokens.js";

/** Tokens between the verb and the quotation, at most: "told her in a letter:". */
const BEHIND = 6;
/** And between what is told and who is said to have spoken, at most: "said that her predecessor, Jane Roe,". */
const BEFORE = 12;

/**
 * Whether the verb at `v`, the last before the quotation at `k`, and its subject `who` stand in a clause that another verb reports.
 * "He", "she" and "it" may be who tells it.
 */
export function isPassedOn(tokens: readonly Token[], who: Range, v: number, k: number): boolean {
  const sign = tokens[k]?.low === ":" ? k : k - 1;
  if (!/^[:,]$/.test(tokens[sign]?.low ?? "") || sign - v > BEHIND || sign <= v) return false;
  if (!tokens.slice(v + 1, sign).every(({ type }) => type === "word")) return false;
  const first = tokens[who[0]] as Token;
  const last = tokens[who[1] - 1] as Token;
  if (is(first, SUBJECT_PRONOUN) || !(is(last, NAME | ROLE) || is(first, DETERMINER) || last.cap)) return false;
  for (let u = who[0] - 1; u > 0 && u >= who[0] - BEFORE; u--) {
    const token = tokens[u] as Token;
    if (token.type === "quote" || /^[:;—–]$/.test(token.low)) return false;
    if (isVerbAt(tokens, u) && token.verb?.form !== "participle" && token.verb?.class !== "judgement") return true;
  }
  return false;
}

/** "had once ‹written›": a participle that is no form of the past, and is one of the perfect behind "had". */
export function isPerfect(tokens: readonly Token[], v: number): boolean {
  if (tokens[v]?.low !== "written") return false;
  const from = verbStart(tokens, v, Math.max(0, v - 3));
  return tokens.slice(from, v).some((token) => is(token, AUXILIARY) && /^ha(?:d|s|ve)$/.test(token.low));
}
