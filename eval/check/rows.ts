/** The set's truth: one row a quotation, with its place in the draft, what is so of it, and its place in a source. */

import type { FindingKind } from "../../src/model.js";

type Span = readonly [start: number, end: number];

export interface Row {
  /** "01-drains.txt 3": the draft and the number of the quotation in it. */
  readonly id: string;
  readonly draft: string;
  /** The words between the marks, a span a segment: into the draft's text as it is read. */
  readonly at: readonly Span[];
  readonly printed: readonly string[];
  /** What is right to say of it; a paraphrase may be called "not-found" or "reworded". */
  readonly finding: readonly FindingKind[];
  /** Whom the draft names as the speaker; null where it names nobody. */
  readonly speaker: string | null;
  /** The file that holds the words, the places in its text as it is read, and the words there; null where none does. */
  readonly source: string | null;
  readonly passage: readonly Span[];
  readonly words: string | null;
  /** Who says the words there. */
  readonly said: string | null;
  /** "by hand", or the edit that the generator made. */
  readonly made: string;
  /** The source's words and the draft's words that differ, where the generator changed some. */
  readonly from?: string;
  readonly to?: string;
}

/** Words in the plainest form, for this set's own comparisons: the functions under test do not grade themselves. */
export function plainWords(text: string): string[] {
  return tokens(text).map(({ word }) => word);
}

export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export function tokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu)].map((found) => ({
    word: found[0].toLowerCase().replace(/’/g, "'"),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Every place of `words` in `among`, as positions of the first word. */
export function placesOf(words: readonly string[], among: readonly Token[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + words.length <= among.length; at++)
    if (words.every((word, i) => among[at + i]?.word === word)) found.push(at);
  return words.length === 0 ? [] : found;
}
