/** Who answers: the one to whom a question is put, whether the article prints it between marks, without any, or only tells of it. */

import { is, OWNER } from "../classes.js";
import type { Reading, Region } from "../gather.js";
import type { NameAt, Named } from "../names.js";
import type { Range } from "../phrases.js";
import { lastSign, type Sentence, type Token } from "../tokens.js";
import { countBefore, type Ear, type Last } from "./heard.js";

const ANSWER = /^(?:answer|reply|response|retort)$/;

/** "the answer", "her reply": what somebody says who was asked. */
export const isAnswer = (tokens: readonly Token[], [from, to]: Range): boolean =>
  to - from === 2 && ANSWER.test(tokens[to - 1]?.low ?? "") && (tokens[from]?.low === "the" || is(tokens[from], OWNER));

/** Sentences back in which the question is told of. */
const BACK = 2;

/** Who gives the answer that comes at offset `at`: whom somebody asked a moment ago, else whoever was heard and did not ask. */
export function answerer(reading: Reading, names: Ear, sentence: number, at: number, last: Last): Named | null {
  let asker = hasAsked(reading, last) ? (last?.heard.named ?? null) : null;
  for (let i = countBefore(names.all, at) - 1; i >= 0; i--) {
    const { sentence: place, asked, asks, named } = names.all[i] as NameAt;
    if (sentence - place > BACK) break;
    if (asked) return named;
    if (asks) asker ??= named;
  }
  if (asker === null) return null;
  const heard = last?.heard.named ?? null;
  if (heard !== null && heard !== asker) return heard;
  return last?.other && last.other.named !== asker ? last.other.named : null;
}

/** A question's mark, the closing ones and a comma. */
const ENDS = 4;

/** Whether the words heard last are a question. */
export const hasAsked = ({ text }: Reading, last: Last): boolean =>
  last !== null && text.slice(Math.max(0, last.end - ENDS), last.end).includes("?");

/** Who speaks in a paragraph of nothing but quoted words that answers a question or puts the next one; null where it does neither. */
export function inTurn(reading: Reading, names: Ear, region: Region, last: Last): Named | null {
  const own = reading.sentences[region.sentence] as Sentence;
  const before = reading.sentences[region.sentence - 1];
  if (own.tokens.length > 1 || before === undefined || before.paragraph !== own.paragraph - 1) return null;
  if (last !== null && before.paragraph === last.paragraph) {
    // “Did you?” ‹Roe› asked. “I did,” Cole said. “When?” “In May.”
    const { other } = last;
    if (other === null || other.paragraph !== last.paragraph - 1) return null;
    const again =
      lastSign(reading.text, own.tokens[0] as Token) === "?" && askerIn(names, other.paragraph) === other.named;
    return again || (last.heard.cue === null && hasAsked(reading, last)) ? other.named : null;
  }
  return answers(reading, names, before, last);
}

/** Who answers what the paragraph of this sentence asks without marks. */
function answers(reading: Reading, names: Ear, { tokens, paragraph }: Sentence, last: Last): Named | null {
  if (tokens.some(({ type }) => type === "quote")) return null;
  const asker = askerIn(names, paragraph);
  const asks = tokens[tokens.length - 1]?.low === "?";
  if (!asks && asker === null) return null;
  const begins = reading.paragraphs[paragraph]?.start ?? 0;
  if (asker !== null)
    return reading.text.slice(begins, tokens[tokens.length - 1]?.end).includes("?")
      ? subjectBefore(names, begins, paragraph, asker)
      : null;
  if (last !== null && paragraph - last.paragraph === 1) return last.heard.named;
  return interviewee(reading, names, begins, paragraph);
}

function askerIn(names: Ear, paragraph: number): Named | null {
  for (let i = names.all.length - 1; i >= 0; i--) {
    const place = names.all[i] as NameAt;
    if (place.paragraph < paragraph) return null;
    if (place.paragraph === paragraph && place.asks) return place.named;
  }
  return null;
}

/** Paragraphs back in which the one is named to whom questions are put. */
const ABOVE = 4;

/** The nearest person that a sentence before offset `at` is about, and who is not this one. */
function subjectBefore(names: Ear, at: number, paragraph: number, not: Named): Named | null {
  for (let i = countBefore(names.all, at) - 1; i >= 0; i--) {
    const { named, subject, possessive, paragraph: place } = names.all[i] as NameAt;
    if (paragraph - place > ABOVE) return null;
    if (subject && !possessive && named !== not && named.likely) return named;
  }
  return null;
}

/** What an article opens an interview with, and up to four small words that say who it is with. */
const WITH =
  /(?:\b(?:sat down|sits down|spoke|speaks|talked|talks|caught up|catches up|chatted|chats|interview|conversation) (?:with|to)|\binterviewed|\bquestions (?:for|to)|\bq ?& ?a(?::| with))(?: \p{Ll}+){0,4}\s*$/iu;
/** Code units before a name in which that stands. */
const LEAD = 60;

/** With whom the paragraphs before offset `at` say that the interview is. */
function interviewee({ text }: Reading, names: Ear, at: number, paragraph: number): Named | null {
  for (let i = countBefore(names.all, at) - 1; i >= 0; i--) {
    const { start, named, paragraph: place } = names.all[i] as NameAt;
    if (paragraph - place > ABOVE) return null;
    if (named.likely && WITH.test(text.slice(Math.max(0, start - LEAD), start))) return named;
  }
  return null;
}
