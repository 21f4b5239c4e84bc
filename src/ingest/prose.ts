/** Prose, and what it speaks of. */

import { countWords } from "./furniture.js";
import { endsLikeSentence } from "./headlines.js";

/** A line of so many words that ends like a sentence, or of fewer that quotes, is prose: the article's own, or a reader's. */
const PARAGRAPH = 12;
/** As much of a paragraph is looked at, in UTF-16 code units. */
const READ = 2000;

export function isParagraph(words: string): boolean {
  return endsLikeSentence(words) && (hasMarks(words) || countWords(words, PARAGRAPH) >= PARAGRAPH);
}

/** Whether words hold quotation marks, single ones too where they open a word. */
export function hasMarks(words: string): boolean {
  return /["“”„«»]|(?:^|[\s(])['‘](?=\p{L})/u.test(words);
}

/** The words in small letters, without those of few letters: they say nothing of what an article is about. */
export function contentOf(words: string): string[] {
  return (
    words
      .slice(0, READ)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,40}/gu) ?? []
  );
}
