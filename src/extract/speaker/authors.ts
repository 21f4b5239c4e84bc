/** Whose words a letter has: "the message from Roe said", "Roe wrote a letter. “…,” it read." */

import { is, PREPOSITION } from "../classes.js";
import type { Reading } from "../gather.js";
import { messages } from "../lexicon.js";
import { mainSubject, type Range } from "../phrases.js";
import type { Sentence, Token } from "../tokens.js";

/** Who the phrase "the message from Roe" says that a message is from; null where it is none or does not say. */
export function senderIn(tokens: readonly Token[], [from, to]: Range): Range | null {
  for (let i = from + 1; i < to - 1; i++) {
    const { low } = tokens[i] as Token;
    if (low === "from") return isMessage(tokens[i - 1] as Token) ? [i + 1, to] : null;
    if (is(tokens[i], PREPOSITION)) return null;
  }
  return null;
}

const isMessage = ({ low }: Token) => messages.has(low) || WRITTEN.test(low);
const WRITTEN = /^(?:telegram|cable|postcard|card|note|missive|dispatch|memo|caption|diary|essay|blog)$/;
/** What a message does with its words. */
export const BEARS =
  /^(?:reads?|said|says|began|begins|opened|opens|ended|ends|continued|continues|concluded|concludes|added|adds|went|goes)$/;
/** How somebody comes to have one out: "wrote a letter", "went further in a letter", "sent a telegram". */
const OUT =
  /^(?:wrote|writes|writing|sent|sends|posted|posts|published|released|issued|left|penned|shared|tweeted|emailed|texted|in|with)$/;
/** Words between that and the message: "sent the whole harbour staff an email". */
const FAR = 6;

/** The writer of the message that "it" is, in the sentence before: its subject; null where that sent none. */
export function writerBefore(reading: Reading, sentence: number, at: number): Range | null {
  const before = reading.sentences[sentence - 1];
  const own = reading.sentences[sentence] as Sentence;
  if (before === undefined || before.paragraph !== own.paragraph) return null;
  if (!BEARS.test(own.tokens[at + 1]?.low ?? "")) return null;
  const { tokens } = before;
  for (let i = tokens.length - 1; i > 0; i--) {
    const token = tokens[i] as Token;
    if (!isMessage(token) || token.cap || !isOut(tokens, i)) continue;
    return mainSubject(tokens);
  }
  return null;
}

function isOut(tokens: readonly Token[], message: number): boolean {
  for (let i = message - 1; i > 0 && i > message - FAR; i--) {
    const token = tokens[i] as Token;
    if (token.type !== "word") return false;
    if (OUT.test(token.low)) return true;
  }
  return false;
}
