/** "The ‹court› heard that", "was jailed at Brindle Crown ‹Court›": a court that an article reports from, whoever speaks there. */

import { courts } from "../occasion-words.js";
import type { Token } from "../tokens.js";
import { capital, type Line, type Named } from "./place.js";

/** The court at token `i`, where it hears something or somebody stands before it. */
export function courtAt({ tokens }: Line, i: number): Named | null {
  const { low, start, end, cap, possessive } = tokens[i] as Token;
  const label = courts.get(low);
  if (label === undefined || possessive || (cap && !isNamed(tokens, i)) || !(isTold(tokens, i) || isTried(tokens, i)))
    return null;
  return { label, at: [start, end], token: i, carries: false, beside: true };
}

/** "Brindle ‹Crown› Court" */
const isNamed = (tokens: readonly Token[], i: number): boolean =>
  /^(?:crown|magistrates['’]?|sheriff|county|district|high|superior|circuit|criminal|federal|juvenile)$/.test(
    tokens[i - 1]?.low ?? "",
  ) && capital(tokens[i - 1]);

/** "the court ‹heard›", "jurors ‹were told›" */
const isTold = (tokens: readonly Token[], i: number): boolean =>
  /^(?:heard|hears)$/.test(tokens[i + 1]?.low ?? "") ||
  (/^(?:was|were)$/.test(tokens[i + 1]?.low ?? "") && tokens[i + 2]?.low === "told");

/** Words before a court within which it is said what came of somebody there. */
const TRIED = 14;

/** "‹was jailed› for three years at Brindle Crown Court" */
const isTried = (tokens: readonly Token[], i: number): boolean =>
  capital(tokens[i]) &&
  tokens
    .slice(Math.max(0, i - TRIED), i)
    .some(({ low }) =>
      /^(?:sentenced|jailed|sentencing|trial|convicted|cleared|pleaded|appeared|faced|tried)$/.test(low),
    );
