/** The words that quotations print, read in the texts of their articles. */

import type { Article, Quotation } from "../model.js";
import { readWords, type Word } from "./words.js";

/** Gives the words of a quotation, brackets and all; none where its article is not there. */
export type WordsOf = (quotation: Pick<Quotation, "id" | "article" | "segments">) => readonly Word[];

export function wordsIn(articles: readonly Article[]): WordsOf {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return ({ article, segments }) => readWords(texts.get(article) ?? "", segments);
}

/** The same for who asks twice: what was read once is kept. */
export function wordsKept(articles: readonly Article[]): WordsOf {
  const read = wordsIn(articles);
  const known = new Map<string, readonly Word[]>();
  return (quotation) => {
    let words = known.get(quotation.id);
    if (words === undefined) {
      words = read(quotation);
      known.set(quotation.id, words);
    }
    return words;
  };
}
