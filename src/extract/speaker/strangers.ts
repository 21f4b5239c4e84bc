/** Those of whom no name is told: "A trooper stopped me. “…,” he said." */

import { ADVERB, DETERMINER, is, JOINER, PREPOSITION, ROLE, SUBJECT_PRONOUN } from "../classes.js";
import type { Reading } from "../gather.js";
import { calledBy, type Pronoun, unnamed } from "../lexicon.js";
import { type NameAt, type Named, nameIn } from "../names.js";
import { mainSubject, nameWord } from "../phrases.js";
import type { Sentence, Token } from "../tokens.js";
import { countBefore, type Ear, type Last } from "./heard.js";

/** Sentences back in which somebody may have come in. */
const BACK = 3;
/** Words between "a" and the noun: "a retired harbour board engineer". */
const BETWEEN = 5;
/** Words behind the noun in which a name would say who it is: "a trader from Brindle, Jane Roe,". */
const BEHIND = 10;

const ONE = /^(?:an?|one|another)$/;

/** Whether "the clerk" at token `at` is "a clerk" of whom nothing but that was told, in this sentence or shortly before. */
export function isStranger(reading: Reading, sentence: number, at: number, noun: string): boolean {
  const { paragraph } = reading.sentences[sentence] as Sentence;
  for (let s = sentence; s >= 0 && s >= sentence - BACK; s--) {
    const { tokens, paragraph: there } = reading.sentences[s] as Sentence;
    if (paragraph - there > 1) return false;
    for (let i = (s === sentence ? at : tokens.length) - 1; i > 0; i--) {
      const token = tokens[i] as Token;
      if (token.type !== "word" || token.cap || !isLike(token.low, noun)) continue;
      const begins = beginsAt(tokens, i);
      if (begins < 0 || isNamed(tokens, i)) return false;
      return comesIn(tokens, begins) || mainSubject(tokens)?.[0] === begins;
    }
  }
  return false;
}

/** "a source", and then "the insider". */
const isLike = (one: string, noun: string) => one === noun || (unnamed.has(noun) && unnamed.has(one));

/** Where the phrase with this noun begins with "a" or "one"; -1 where it does not. */
function beginsAt(tokens: readonly Token[], noun: number): number {
  for (let i = noun - 1; i >= 0 && i >= noun - BETWEEN; i--) {
    const token = tokens[i] as Token;
    if (token.type !== "word") return -1;
    if (ONE.test(token.low)) return i;
    if (is(token, DETERMINER | PREPOSITION | SUBJECT_PRONOUN) || token.possessive) return -1;
  }
  return -1;
}

/** Somebody who does or is asked something, and nothing that somebody else is: "Roe is a trader", "Roe, a trader,", "as a trader". */
function comesIn(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined || before.low === "by" || is(before, JOINER) || (before.low === "," && !tokens[at - 2]?.cap)
  );
}

const CALLED = /^(?:named|called)$/;

/** Whether a name follows that says who it is. */
function isNamed(tokens: readonly Token[], noun: number): boolean {
  for (let i = noun + 1; i < tokens.length && i < noun + BEHIND; i++) {
    const token = tokens[i] as Token;
    if (token.type === "quote") return false;
    const before = tokens[i - 1] as Token;
    if (!nameWord(token) || !(i === noun + 1 || before.type === "sign" || CALLED.test(before.low))) continue;
    const found = nameIn(tokens, i, tokens.length);
    // ", Jane Roe, ", and no ", Roe laughed".
    const behind = tokens[found?.range[1] ?? i];
    return found !== null && (before.type !== "sign" || behind?.type !== "word" || behind.low === "who");
  }
  return false;
}

/** Whether the one who spoke just before "he said", in the same paragraph, was told of by a noun that names nobody, and nobody has been named since. */
export function spokeNameless(reading: Reading, names: Ear, sentence: number, last: Last): boolean {
  if (last?.at == null || last.heard.name !== null || last.heard.mention === null) return false;
  const own = reading.sentences[sentence] as Sentence;
  const { tokens, paragraph } = reading.sentences[last.at.sentence] as Sentence;
  if (paragraph !== own.paragraph || sentence - last.at.sentence > 1) return false;
  const [from, to] = last.at.range;
  // "The keeper says …", where nobody was said to be one.
  const isTold = tokens[to - 2]?.low === "the" && last.heard.cue !== null;
  if (!isTold && !ONE.test(tokens[from]?.low ?? "")) return false;
  return is(tokens[to - 1], ROLE) && !namesPerson(names, reading.sentences[last.at.sentence] as Sentence, own);
}

/** "My father" of a writer who tells of his own. */
const SOMEBODY = /^(?:an?|one|another|my|our)$/;

/** Whether the sentence before "he said" is about a nameless one who fits, and names nobody else who might. */
export function wasNameless(reading: Reading, names: Ear, sentence: number, pronoun: Pronoun): boolean {
  const before = reading.sentences[sentence - 1];
  const own = reading.sentences[sentence] as Sentence;
  if (before === undefined || before.paragraph !== own.paragraph) return false;
  const { tokens } = before;
  // "Then, another trader came in."
  let from = 0;
  while (from < 2 && (is(tokens[from], ADVERB) || (from > 0 && tokens[from]?.low === ","))) from++;
  if (!SOMEBODY.test(tokens[from]?.low ?? "") || tokens[from]?.type !== "word") return false;
  const noun = headBehind(tokens, from);
  if (noun < 0 || isNamed(tokens, noun)) return false;
  const called = calledBy(tokens[noun]?.low ?? "");
  return (called === null || called === pronoun) && !namesPerson(names, before, own);
}

/** The noun for a person that a phrase which opens with "a" has for its last word; -1 where it has none. */
function headBehind(tokens: readonly Token[], from: number): number {
  for (let i = from + 1; i <= from + BETWEEN; i++) {
    const token = tokens[i];
    if (token?.type !== "word" || is(token, PREPOSITION)) return -1;
    // "a ‹member› of the crew"
    if (token.low === "member" && tokens[i + 1]?.low === "of") return i;
    if (!token.cap && is(token, ROLE) && !is(tokens[i + 1], ROLE) && !nameWord(tokens[i + 1])) return i;
  }
  return -1;
}

const isPerson = ({ person, likely, thing }: Named) => (person || likely) && !thing;

/** Whether anybody is named from the one sentence's start to the other's quotation. */
function namesPerson(names: Ear, from: Sentence, own: Sentence): boolean {
  const end = own.tokens[own.tokens.length - 1]?.end ?? 0;
  for (let i = countBefore(names.all, from.tokens[0]?.start ?? 0); i < names.all.length; i++) {
    const { start, named } = names.all[i] as NameAt;
    if (start >= end) return false;
    if (isPerson(named)) return true;
  }
  return false;
}
