/** "said ‹by telephone›", "said ‹over the phone›", "‹Reached by phone›, Roe said": how words came to whoever writes. */

import { phones } from "../occasion-words.js";
import type { Token } from "../tokens.js";
import type { Line, Named } from "./place.js";

/** The telephone at token `i`, where words come over it: neither "on her phone" nor "by phone calls". */
export function phoneAt({ tokens }: Line, i: number): Named | null {
  const { low, start, end, cap, possessive } = tokens[i] as Token;
  const by = tokens[i - 1]?.low === "the" ? i - 2 : i - 1;
  const isOver = by === i - 1 ? tokens[by]?.low === "by" : tokens[by]?.low === "over";
  if (cap || possessive || !isOver || isNoun(tokens[i + 1]) || !isSaidBy(tokens, by)) return null;
  return { label: low, at: [start, end], token: by, carries: false };
}

/** Words between "said" and "by phone": "said ‹on Monday› by phone". */
const SAID = 5;

/** "Roe ‹said› by phone", "‹Reached› by phone"; not of what is told: "told her by phone", "had spoken by phone". */
function isSaidBy(tokens: readonly Token[], by: number): boolean {
  for (let i = by - 1; i >= 0 && by - i <= SAID && tokens[i]?.type === "word"; i--) {
    const { low, verb } = tokens[i] as Token;
    if (/^(?:reached|contacted)$/.test(low)) return true;
    if (verb !== undefined && verb.form !== "base")
      return !/^(?:tell|speak|talk|chat|discuss|ask)$/.test(verb.base) && tokens[i - 1]?.low !== "had";
  }
  return false;
}

/** "by phone ‹interview›" */
const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:calls?|interviews?|banks?|messages?|numbers?|lines?|records?)$/.test(token.low);

/** "He spoke by phone": a form of its own, that is neither written nor a meeting. */
export const isPhone = ({ label }: { readonly label: string }): boolean => phones.has(label);
