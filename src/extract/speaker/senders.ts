/** Whose a message is, by the phrase or the clause that speaks of it: "the message from Roe said", "Roe's letter warned of", "a text from Roe, which read". */

import { is, PREPOSITION } from "../classes.js";
import { messages, reads, unearthed, written } from "../occasion-words.js";
import { nameWord, phraseFrom, type Range } from "../phrases.js";
import type { Token } from "../tokens.js";

/** Words behind a message in which a clause says who sent it: "a letter, found in a drawer, ‹that Roe wrote›". */
export const CLAUSE = 14;

/** Who a phrase for a message says that it is from: "the message from Roe", "Roe's letter", "his June report"; null where it is none or does not say. */
export function senderIn(tokens: readonly Token[], [from, to]: Range): Range | null {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (i > from && token.low === "from")
      return i < to - 1 && isMessage(tokens[i - 1]) ? [i + 1, beforeFinder(tokens, i + 2, to)] : null;
    if (is(token, PREPOSITION)) break;
    if (isOwner(token) && ownsMessage(tokens, i, to)) return [from, i + 1];
  }
  return null;
}

const isOwner = ({ possessive, low }: Token) => possessive || /^(?:his|her|its|their)$/.test(low);

/** "a letter from Roe ‹seen by the Courier›" */
function beforeFinder(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i + 1 < to; i++) if (unearthed.has(tokens[i]?.low ?? "") && tokens[i + 1]?.low === "by") return i;
  return to;
}

/** Who sent what the verb at `verb` gives the words of: "She had a text from ‹Tidewater› on Friday ‹which read›: “…”"; null where that is not told. */
export function senderOfRead(tokens: readonly Token[], verb: number): Range | null {
  if (!reads.has(tokens[verb]?.low ?? "") || !/^(?:that|which)$/.test(tokens[verb - 1]?.low ?? "")) return null;
  for (let i = verb - 2; i > 0 && i >= verb - CLAUSE; i--) {
    const token = tokens[i] as Token;
    if (token.type === "quote") return null;
    if (isMessage(token) && !token.cap) return byWhom(tokens, i, verb - 1);
  }
  return null;
}

/** "a text ‹from Tidewater›", "an email sent on Monday ‹by the company›": a name or a body behind the message. */
function byWhom(tokens: readonly Token[], message: number, to: number): Range | null {
  for (let i = message + 1; i < to; i++)
    if (/^(?:from|by)$/.test(tokens[i]?.low ?? "") && (nameWord(tokens[i + 1]) || tokens[i + 1]?.low === "the"))
      return phraseFrom(tokens, i + 1, to);
  return null;
}

/** Words between an owner and the message at most: "his ‹last official› letter". */
const OWN = 3;

function ownsMessage(tokens: readonly Token[], owner: number, to: number): boolean {
  for (let i = owner + 1; i < to && i <= owner + 1 + OWN; i++)
    if (isMessage(tokens[i])) return tokens[i]?.cap === false;
  return false;
}

export const isMessage = (token: Token | undefined): boolean =>
  token?.type === "word" && (messages.has(token.low) || written.has(token.low));
