/** Questions printed as assertions: "Is the mayor hiding the figures?", "The mayor is hiding the figures." */

import { hasSentenceEnd } from "../text/words.js";
import { isAuxiliary } from "./finite.js";
import type { AssembledText } from "./text.js";
import type { Witness } from "./witness.js";

/** Words through which a sentence's end is looked for. */
const SENTENCE = 200;

/**
 * The verb that opens a question, and is first of the words cut from `s` on, is not there in print, whose sentence at `r` asks
 * nothing. Only of direct speech: around a part of it the writer's own sentence can ask.
 */
export function assertsQuestion(statement: AssembledText, witness: Witness, s: number, r: number): boolean {
  const first = statement.words[s];
  if (!first?.opensSentence || !isAuxiliary(first.norm) || witness.quotation.kind !== "direct") return false;
  return asks(statement.text, statement.words, s) && !asks(witness.article.text, witness.spoken, r);
}

/** The mark behind the sentence that holds the word. */
function asks(text: string, words: readonly { readonly start: number; readonly end: number }[], at: number): boolean {
  for (let i = at; i < at + SENTENCE && i < words.length; i++) {
    const [end, next] = [words[i]?.end ?? 0, words[i + 1]?.start];
    if (next === undefined) return text.slice(end, end + 2).includes("?");
    if (hasSentenceEnd(text.slice(end, next))) return text.slice(end, next).includes("?");
  }
  return false;
}
