/** A place in a sentence where an occasion may be named, and what is asked of every such place. */

import type { Span } from "../../model.js";
import { DETERMINER, is } from "../classes.js";
import { determiners, isAdverb, joiners, prepositions, subjectPronouns, subordinators, timeWords } from "../lexicon.js";
import type { Names } from "../names.js";
import { isVerbAt } from "../phrases.js";
import type { Token } from "../tokens.js";

/** To whom or where something was said, as the article has it. */
export interface SaidTo {
  /** "The New Yorker", "text message", "an interview last November". */
  readonly label: string;
  readonly at: Span;
}

/** An occasion named in one sentence; its label is empty where it is the one named before: "told the magazine". */
export interface Named extends SaidTo {
  /** Index of its first token in the sentence. */
  readonly token: number;
  /** Messages, posts and nameless meetings are not carried to later sentences. */
  readonly carries: boolean;
  /** A site where something is posted: it holds for what is then said to be written. */
  readonly site?: true;
  /** A paper that was sent something: "in a statement to the ‹Courier›". */
  readonly sent?: true;
  /** Something is put there that is not the words of its own sentence. */
  readonly beside?: true;
  /** Beside what is told somebody gives or opens it: "Roe issued a statement", "Roe walked into her press conference". */
  readonly given?: true;
  /** Beside what is told, and over: "was convicted after a hearing". */
  readonly over?: true;
  /** The noun by which one named before is meant: "told the ‹magazine›". */
  readonly medium?: string;
  /** Whose it is said to be, where none was named before: "told the ‹ITV› show". */
  readonly house?: string;
  /** A meeting spoken of before, by whoever was there. */
  readonly again?: true;
  /** Who listens: it is the meeting named before at which they do. "site": it is the site named before. */
  readonly before?: string;
  /** A meeting at which whoever comes may speak: "a public meeting", "the board's meeting". */
  readonly open?: true;
  /** Whoever presents a programme: it is the one named before, where one is. */
  readonly host?: true;
}

/** A message by its noun: one token, "email", two, "text message", or three, "call with analysts". */
export interface Message {
  readonly label: string;
  readonly tokens: 1 | 2 | 3;
}

/** A sentence as it is looked through for occasions. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: Names;
  /** Names that the article shows to be outlets' or programmes', as they are compared. */
  readonly venues: ReadonlySet<string>;
  /** The outlet or programme of those who ask there, by their last names. */
  readonly askers?: ReadonlyMap<string, string>;
}

/** A word with a capital that is no day or month. */
export function capital(token: Token | undefined): boolean {
  return token?.type === "word" && token.cap && !timeWords.has(token.low);
}

/** A phrase has its preposition within so many tokens: "in a long and angry telephone interview". */
const PHRASE = 8;

/** The preposition that governs the phrase holding token `i`: its index, or -1. */
export function governor(tokens: readonly Token[], i: number): number {
  for (let k = i - 1; k >= 0 && i - k < PHRASE; k--) {
    const token = tokens[k] as Token;
    // "in a Jan‹.› 9 statement"
    if (token.low === "." && tokens[k - 1]?.cap && tokens[k - 1]?.end === token.start) continue;
    if (token.type !== "word") return -1;
    if (
      /^(?:in|during|on|from|at|for|via|by|through|over|of|with|to|after|under|beneath|below|following)$/.test(
        token.low,
      )
    )
      return k;
    // "in an ‹emailed› statement"
    const beside = tokens[k - 1];
    if ((isVerbAt(tokens, k) && !(beside && is(beside, DETERMINER))) || subordinators.has(token.low)) return -1;
  }
  return -1;
}

/** A lower-case word that belongs to the name before it: "the FBI ‹agents›". */
export function nounAt(token: Token | undefined): boolean {
  if (token?.type !== "word" || token.cap) return false;
  const { low } = token;
  return !(
    prepositions.has(low) ||
    subordinators.has(low) ||
    determiners.has(low) ||
    subjectPronouns.has(low) ||
    joiners.has(low) ||
    timeWords.has(low) ||
    isAdverb(low) ||
    /^(?:last|next|later|there|here|back|is|was|not|when|who|what|how|early|week|month|year)$/.test(low)
  );
}
