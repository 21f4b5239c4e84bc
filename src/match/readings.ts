/**
 * Readings: the distinct word sequences among the quotations. Equal normal forms are one reading, however often printed,
 * so a wire story in a thousand papers is aligned once.
 */

import type { Article, Quotation } from "../model.js";
import { readWords } from "../text/words.js";

export interface Reading {
  /** Word numbers in the vocabulary; bracketed words are left out, since nobody but the editor said them. */
  readonly words: Int32Array;
  /** 1 where an ellipsis, an attribution or a bracket stands before the word: what was said there may be missing. */
  readonly breaks: Uint8Array;
  /** Ids of the quotations that print it, sorted. */
  readonly quotations: readonly string[];
}

export interface Readings {
  /** Sorted from the longest to the shortest, then by their words: the same for the same quotations in any order. */
  readonly readings: readonly Reading[];
  /** The normal form of each word number. */
  readonly vocabulary: readonly string[];
}

interface Draft {
  readonly key: string;
  readonly norms: readonly string[];
  readonly breaks: Uint8Array;
  readonly quotations: string[];
}

/** Reads the words of every quotation and gathers equal ones. Quotations without a word give no reading. */
export function collectReadings(articles: readonly Article[], quotations: readonly Quotation[]): Readings {
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const drafts = new Map<string, Draft>();
  for (const quotation of quotations) {
    const { norms, breaks } = wordsOf(texts.get(quotation.article) ?? "", quotation);
    if (norms.length === 0) continue;
    const key = norms.join(" ");
    const draft = drafts.get(key) ?? { key, norms, breaks: new Uint8Array(norms.length), quotations: [] };
    for (let i = 0; i < breaks.length; i++) if (breaks[i]) draft.breaks[i] = 1;
    draft.quotations.push(quotation.id);
    drafts.set(key, draft);
  }
  const sorted = [...drafts.values()].sort((x, y) => y.norms.length - x.norms.length || (x.key < y.key ? -1 : 1));
  return number(sorted);
}

function wordsOf(text: string, quotation: Quotation): { norms: string[]; breaks: Uint8Array } {
  const norms: string[] = [];
  const breaks: number[] = [];
  let pending = false;
  for (const word of readWords(text, quotation.segments)) {
    if (word.bracket === "whole") {
      pending = true;
      continue;
    }
    norms.push(word.norm);
    breaks.push(pending || word.break ? 1 : 0);
    pending = false;
  }
  return { norms, breaks: Uint8Array.from(breaks) };
}

function number(drafts: readonly Draft[]): Readings {
  const numbers = new Map<string, number>();
  const vocabulary: string[] = [];
  const readings = drafts.map((draft) => {
    const words = new Int32Array(draft.norms.length);
    draft.norms.forEach((norm, i) => {
      let n = numbers.get(norm);
      if (n === undefined) {
        n = vocabulary.length;
        vocabulary.push(norm);
        numbers.set(norm, n);
      }
      words[i] = n;
    });
    return { words, breaks: draft.breaks, quotations: draft.quotations.sort() };
  });
  return { readings, vocabulary };
}
