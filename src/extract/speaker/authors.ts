/** Whose words a letter has that was told of before: "Roe wrote a letter. “…,” it read." */

import { ADVERB, AUXILIARY, is, PARTICIPLE, PREPOSITION } from "../classes.js";
import type { Reading } from "../gather.js";
import { givenOut, reads, sent } from "../occasion-words.js";
import { mainSubject, phraseFrom, type Range, subjectOf } from "../phrases.js";
import type { Sentence, Token } from "../tokens.js";
import { CLAUSE, isMessage } from "./senders.js";

/** Words between that and the message: "sent the whole harbour staff an email". */
const FAR = 6;
/** What has been done with a message of that name, without the word itself. */
const DONE: ReadonlyMap<string, RegExp> = new Map([
  ["post", /^post(?:ed|s)$/],
  ["tweet", /^tweet(?:ed|s)$/],
  ["email", /^emailed$/],
  ["letter", /^wrote$/],
  ["note", /^wrote$/],
  ["text", /^texted$/],
  ["message", /^(?:texted|messaged|wrote|posted)$/],
]);

/** Sentences back in which a message may have been written that is told of again. */
const BACK = 3;

/** The same for a message that is called "it". */
const IT_BACK = 2;

/** Where the writer of a message stands. */
export interface Writer {
  readonly sentence: number;
  readonly range: Range;
}

/** The writer of the message that "it" is, in the two sentences before: who is said to have written it, or its subject that sent one; null where that names nobody. */
export function writerBefore(reading: Reading, sentence: number, at: number): Writer | null {
  const own = reading.sentences[sentence] as Sentence;
  if (!reads.has(own.tokens[at + 1]?.low ?? "")) return null;
  for (let s = sentence - 1; s >= 0 && s >= sentence - IT_BACK; s--) {
    const { tokens, paragraph } = reading.sentences[s] as Sentence;
    if (own.paragraph - paragraph > 1) return null;
    for (let i = tokens.length - 1; i > 0; i--) {
      if (!isMessage(tokens[i])) continue;
      const sender = senderBehind(tokens, i);
      if (sender !== null) return { sentence: s, range: sender };
      if (s === sentence - 1 && own.paragraph === paragraph && isOut(tokens, i)) return writerIn(tokens, s);
    }
  }
  return null;
}

/** The writer of "the statement" or "the post" that says something: who gave one, or posted, in the sentences before. */
export function writerOf(
  reading: Reading,
  sentence: number,
  tokens: readonly Token[],
  [from, to]: Range,
): Writer | null {
  let end = from + 1;
  while (end < to && !is(tokens[end], PARTICIPLE | PREPOSITION) && tokens[end]?.type === "word") end++;
  const noun = tokens[end - 1] as Token;
  if (!/^(?:the|this|that|one|another)$/.test(tokens[from]?.low ?? "") || !isMessage(noun) || noun.cap) return null;
  const own = reading.sentences[sentence] as Sentence;
  for (let s = sentence - 1; s >= 0 && s >= sentence - BACK; s--) {
    const before = reading.sentences[s] as Sentence;
    if (own.paragraph - before.paragraph > 1) return null;
    for (let i = before.tokens.length - 1; i > 0; i--) {
      const token = before.tokens[i] as Token;
      if (token.low === noun.low && token.type === "word" && !token.cap) {
        const writer = senderBehind(before.tokens, i) ?? (isOut(before.tokens, i) ? mainSubject(before.tokens) : null);
        if (writer !== null) return { sentence: s, range: writer };
      }
      if (DONE.get(noun.low)?.test(token.low)) return writerIn(before.tokens, s);
    }
  }
  return null;
}

/** "a letter that ‹Roe› sent", "a note written in May by ‹Roe›": who a clause behind a message says wrote it. */
function senderBehind(tokens: readonly Token[], message: number): Range | null {
  for (let i = message + 1; i < tokens.length && i <= message + CLAUSE; i++) {
    const token = tokens[i] as Token;
    if (token.type === "quote") return null;
    if (!sent.has(token.low)) continue;
    const by = byBehind(tokens, message, i);
    if (by > 0) return phraseFrom(tokens, by + 1, tokens.length);
    const who = subjectOf(tokens, i, message + 1);
    const from = who !== null && /^(?:that|which)$/.test(tokens[who[0]]?.low ?? "") ? who[0] + 1 : (who?.[0] ?? 0);
    return who !== null && from < who[1] ? [from, who[1]] : null;
  }
  return null;
}

/** Words between what was done with a message and by whom: "sent ‹to all staff at noon› by Roe". */
const BY = 7;

/** Where "by" stands behind a participle that says what was done with a message; 0 where it does not. */
function byBehind(tokens: readonly Token[], message: number, participle: number): number {
  const before = tokens[participle - 1];
  const isDone = participle === message + 1 || is(before, AUXILIARY | ADVERB) || /^(?:and|,)$/.test(before?.low ?? "");
  for (let i = participle + 1; i < tokens.length && i <= participle + BY; i++) {
    if (tokens[i]?.low === "by") return isDone || i === participle + 1 ? i : 0;
    if (tokens[i]?.type !== "word" || tokens[i]?.verb !== undefined) return 0;
  }
  return 0;
}

function writerIn(tokens: readonly Token[], sentence: number): Writer | null {
  const range = mainSubject(tokens);
  return range === null ? null : { sentence, range };
}

function isOut(tokens: readonly Token[], message: number): boolean {
  if (tokens[message]?.cap) return false;
  for (let i = message - 1; i >= 0 && i > message - FAR; i--) {
    const token = tokens[i] as Token;
    if (token.type !== "word") return false;
    if (givenOut.has(token.low)) return true;
  }
  return false;
}
