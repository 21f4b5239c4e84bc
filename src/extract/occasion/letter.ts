/** "a text that read: …", "“…,” the memo said", "“…,” it read": a letter whose words are given as its own. */

import type { Region } from "../gather.js";
import { reads, scenes, within, writings } from "../occasion-words.js";
import { mainSubject, type Range } from "../phrases.js";
import type { Sentence, Token } from "../tokens.js";
import type { Named as Occasion } from "./place.js";

/** Tokens between the verb and the words it gives. */
const NEAR = 4;
/** Sentences back in which the letter stands that "it" is. */
const BACK = 2;

/** The letter of which the words are, where the sentence says that it reads so. */
export function letterOf(
  sentences: readonly Sentence[],
  named: readonly (readonly Occasion[])[],
  region: Region,
): Occasion | null {
  const { tokens } = sentences[region.attributedIn] as Sentence;
  const verb = verbOf(tokens, region);
  if (verb >= 0 && tokens[verb - 1]?.low === "it") return letterBefore(sentences, named, region.attributedIn);
  const letters = (named[region.attributedIn] ?? []).filter((one) => one.beside && isLetter(one));
  if (letters.length === 0) return null;
  const subject = region.attribution?.mention ?? mainSubject(tokens);
  const isItself = (one: Occasion): boolean =>
    holds(subject, one) || isRelative(tokens, one, verb) || one.token === verb - 1;
  return letters.find(isItself) ?? null;
}

const isLetter = ({ label }: Occasion): boolean => writings.has(label) && !scenes.has(label) && !within.has(label);

const holds = (range: Range | null, { token }: Occasion): boolean =>
  range !== null && range[0] <= token && token < range[1];

/** "a text ‹that read›", "the text, ‹which said›" */
const isRelative = (tokens: readonly Token[], { token }: Occasion, verb: number): boolean =>
  verb - token > 1 && verb - token <= NEAR && /^(?:that|which)$/.test(tokens[verb - 1]?.low ?? "");

/** "read", "said", by which a letter has its words: before them, or right behind. */
function verbOf(tokens: readonly Token[], { attribution, token, sentence, attributedIn }: Region): number {
  const cue = attribution?.cue?.[0] ?? -1;
  if (reads.has(tokens[cue]?.low ?? "")) return cue;
  if (sentence !== attributedIn) return -1;
  for (let i = token + 1; i <= token + NEAR; i++) if (reads.has(tokens[i]?.low ?? "")) return i;
  for (let i = token - 1; i >= token - NEAR; i--) if (reads.has(tokens[i]?.low ?? "")) return i;
  return -1;
}

/** Sentences and paragraphs back in which somebody is said to have written a letter. */
const WRITER = 5;
const PARAGRAPHS = 2;

/** "Roe was the author of a memo … she wrote": the letter that a sentence of those before tells of with whoever writes. `isOf`: the sentence names them. */
export function letterOfWriter(
  sentences: readonly Sentence[],
  named: readonly (readonly Occasion[])[],
  { attributedIn, paragraph }: Region,
  isOf: (sentence: number) => boolean,
): Occasion | null {
  for (let s = attributedIn; s >= 0 && s >= attributedIn - WRITER; s--) {
    if (paragraph - (sentences[s] as Sentence).paragraph > PARAGRAPHS) return null;
    const letter = named[s]?.findLast((one) => one.beside && isLetter(one));
    if (letter !== undefined && isOf(s)) return letter;
  }
  return null;
}

/** What "it" is that reads so: the letter or the post last named before. */
function letterBefore(
  sentences: readonly Sentence[],
  named: readonly (readonly Occasion[])[],
  sentence: number,
): Occasion | null {
  const own = sentences[sentence] as Sentence;
  for (let s = sentence - 1; s >= 0 && s >= sentence - BACK; s--) {
    if (own.paragraph - (sentences[s] as Sentence).paragraph > 1) return null;
    const letter = named[s]?.findLast((one) => isLetter(one) || one.site);
    if (letter !== undefined) return letter;
  }
  return null;
}
