/**
 * The margins: which words of the statement stand opposite the print's first and last words where those are aligned with
 * none. They are another wording of what stands there, or an editor's bracket for it.
 */

import type { Pairs } from "../../text/align.js";
import { mayCount } from "../../text/quantities.js";
import type { Word } from "../../text/words.js";
import { sameSpoken } from "../contractions.js";
import { isNearWord, isPronoun } from "../grammar.js";
import { isOneNumber } from "../signs.js";
import type { AssembledText, StatementWord } from "../text.js";
import type { Witness } from "../witness.js";
import { HEAD } from "./ends.js";

/** Words more or fewer that the statement may have there, if the outermost word is the same: "robbing", "borrowing from". */
const WIDER = 3;

/** The same where a number stands in print. */
const WIDEST = 6;

/** Words that an editor's bracket stands for where the print begins or ends, at most: "[The mayor] said" for "That man said". */
const BRACKET = 4;

/**
 * The statement's word at which the first region begins: the print's own first word, if it stands about as far before the
 * first aligned one; else, the print's words being few, as many words before it. Never in the sentence before.
 */
export function headMargin(
  statement: AssembledText,
  witness: Witness,
  pairs: Pairs,
  bracket: readonly Word[] | undefined,
): number {
  const { words } = statement;
  const [s0, r0] = pairs[0] ?? [0, 0];
  const wider = widerFor(witness.spoken.slice(0, Math.min(r0, WIDEST)));
  const most = Math.max(r0 + wider, BRACKET + 1);
  let room = 0;
  while (room < most && s0 - room > 0 && !words[s0 - room]?.opensSentence) room++;
  if (r0 === 0) return s0 - (bracket ? replacedBy(bracket.at(-1), words[s0 - 1], room) : 0);
  for (let back = Math.max(1, r0 - WIDER); back <= Math.min(room, r0 + wider); back++) {
    if (words[s0 - back]?.word === witness.words[0]) return s0 - back;
    if (isSameSpeech(statement, [s0 - back, s0], witness, [0, r0])) return s0 - back;
  }
  return r0 <= HEAD ? s0 - Math.min(r0, room) : s0;
}

/** The same at the end: the word before which the last region ends; `s` is the one behind the last aligned word. */
export function tailMargin(
  statement: AssembledText,
  witness: Witness,
  pairs: Pairs,
  s: number,
  bracket: readonly Word[] | undefined,
): number {
  const { words } = statement;
  const left = witness.spoken.length - 1 - (pairs.at(-1)?.[1] ?? witness.spoken.length - 1);
  const wider = widerFor(witness.spoken.slice(-Math.min(left, WIDEST) || witness.spoken.length));
  const most = Math.max(left + wider, BRACKET + 1);
  let room = 0;
  while (room < most && s + room < words.length && !words[s + room]?.opensSentence) room++;
  if (left === 0) return s + (bracket ? replacedBy(bracket[0], words[s], room) : 0);
  for (let on = Math.max(1, left - WIDER); on <= Math.min(room, left + wider); on++) {
    if (words[s + on - 1]?.word === witness.words.at(-1)) return s + on;
    if (isSameSpeech(statement, [s, s + on], witness, [witness.spoken.length - left, witness.spoken.length]))
      return s + on;
  }
  return left <= HEAD ? s + Math.min(left, room) : s;
}

/**
 * How many words a bracket at the print's first or last word stands for: the one beside it, where that is a pronoun or nearly
 * the bracket's own word; else all to the sentence's end, being few; else none: it is a gloss, and the print is cut there.
 */
function replacedBy(bracket: Word | undefined, beside: StatementWord | undefined, room: number): number {
  if (!bracket || !beside || room === 0) return 0;
  if (isPronoun(beside.norm) || bracket.norm === beside.norm || isNearWord(bracket.norm, beside.norm)) return 1;
  return room <= BRACKET ? room : 0;
}

/** A number has more words than figures: "one and a half million euros", "€1.5 million". */
const widerFor = (words: readonly Word[]): number => (words.some(({ norm }) => mayCount(norm)) ? WIDEST : WIDER);

type Range = readonly [from: number, to: number];

/** In other words, or as a number in other figures. */
function isSameSpeech(statement: AssembledText, s: Range, { article, spoken }: Witness, r: Range): boolean {
  const norms = (words: readonly { readonly norm: string }[], [from, to]: Range): string[] =>
    words.slice(from, to).map(({ norm }) => norm);
  if (sameSpoken(norms(statement.words, s), norms(spoken, r))) return true;
  return isOneNumber(statement, s, { text: article.text, words: spoken }, r);
}
