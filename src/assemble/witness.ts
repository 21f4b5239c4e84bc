/** A witness: one quotation as the assembly reads it, its words numbered for alignment. */

import type { Article, Quotation } from "../model.js";
import type { Sequence } from "../text/align.js";
import { publicationDay } from "../text/days.js";
import { byText } from "../text/order.js";
import { type WordsOf, wordsIn } from "../text/printed.js";
import type { Word } from "../text/words.js";

export interface Witness extends Sequence {
  readonly quotation: Quotation;
  readonly article: Article;
  /** Articles that are one text share an origin. */
  readonly origin: string;
  /** Day of publication, days since 1970; null where not stated. */
  readonly day: number | null;
  /** Every word between the marks. */
  readonly printed: readonly Word[];
  /** Those that are the speaker's: bracketed words left out. `words` and `breaks` run beside it. */
  readonly spoken: readonly Word[];
  readonly isTranscript: boolean;
  /** The normal forms of the spoken words in one line: for order and equality. */
  readonly line: string;
  /** Printed in the capitals of a headline, which say nothing about the words. */
  readonly isTitleCase: boolean;
}

/** Reads every quotation once; words are numbered by their normal form, from one vocabulary. */
export function readWitnesses(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  origins: ReadonlyMap<string, string>,
  wordsOf: WordsOf = wordsIn(articles),
): Map<string, Witness> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const numbers = new Map<string, number>();
  const numberOf = (norm: string): number => {
    const known = numbers.get(norm) ?? numbers.size;
    numbers.set(norm, known);
    return known;
  };
  const numbersOf = (words: readonly Word[]): Int32Array => {
    const made = new Int32Array(words.length);
    for (let i = 0; i < words.length; i++) made[i] = numberOf((words[i] as Word).norm);
    return made;
  };
  const witnesses = new Map<string, Witness>();
  for (const quotation of quotations) {
    const article = byId.get(quotation.article);
    if (!article) continue;
    const printed = wordsOf(quotation);
    const { spoken, breaks } = spokenOf(printed);
    witnesses.set(quotation.id, {
      quotation,
      article,
      origin: origins.get(article.id) ?? article.id,
      day: publicationDay(article.publishedAt),
      printed,
      spoken,
      words: numbersOf(spoken),
      breaks,
      isTranscript: article.role === "transcript",
      line: spoken.map((word) => word.norm).join(" "),
      isTitleCase: isTitleCase(article.text, spoken),
    });
  }
  return witnesses;
}

/** The words without bracketed ones, and 1 before which of them a break or a bracket stands. */
function spokenOf(printed: readonly Word[]): Pick<Witness, "spoken" | "breaks"> {
  const isSpoken = (word: Word | undefined): boolean => word?.bracket !== "whole";
  const spoken = printed.every(isSpoken) ? printed : printed.filter(isSpoken);
  const breaks = new Uint8Array(spoken.length);
  let at = 0;
  printed.forEach((word, i) => {
    if (isSpoken(word)) breaks[at++] = word.break || !isSpoken(printed[i - 1]) ? 1 : 0;
  });
  return { spoken, breaks };
}

/** Of five words or more, two thirds of those longer than three letters have a capital. */
function isTitleCase(text: string, words: readonly Word[]): boolean {
  if (words.length < 5) return false;
  let long = 0;
  let large = 0;
  for (const { start, end } of words) {
    if (end - start <= 3) continue;
    long++;
    if (isCapital(text, start)) large++;
  }
  return large > (2 / 3) * long;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Nearly all are ASCII, and need no table of Unicode.
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** The same witness with some of its words alone. */
export function slice(witness: Witness, from: number, to: number): Witness {
  const spoken = witness.spoken.slice(from, to);
  return {
    ...witness,
    spoken,
    words: witness.words.slice(from, to),
    breaks: witness.breaks.slice(from, to),
    line: spoken.map(({ norm }) => norm).join(" "),
  };
}

/** Transcripts, then the longest first, then by the words, then by id: the order in which witnesses enter a text. */
export function byLength(x: Witness, y: Witness): number {
  return (
    Number(y.isTranscript) - Number(x.isTranscript) ||
    y.spoken.length - x.spoken.length ||
    byText(x.line, y.line) ||
    byText(x.quotation.id, y.quotation.id)
  );
}
