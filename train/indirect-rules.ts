/** The other design, kept for comparison: indirect speech by the plain constructions alone, nothing learned. */

import { type ByRule, ruleAt } from "../src/extract/indirect/rules.js";
import type { Sentence, Token } from "../src/extract/tokens.js";

const isStop = (token: Token | undefined) => token?.type === "sign" && ".?!".includes(token.low);

/** What the plain constructions of one sentence report, without what holds quotation marks. */
export function byRules({ tokens }: Sentence): ByRule[] {
  let end = tokens.length;
  while (end > 0 && isStop(tokens[end - 1])) end--;
  return tokens.flatMap((_, i) => {
    const found = i < end ? ruleAt(tokens, i, end) : null;
    if (found === null || found.to - found.from < 2) return [];
    return tokens.slice(found.from, found.to).some((t) => t.type === "quote") ? [] : [found];
  });
}
