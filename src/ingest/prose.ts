/** Prose, and what it speaks of. */

import { countWords } from "./furniture.js";
import { endsLikeSentence } from "./headlines.js";

/** A line of so many words that ends like a sentence, or of fewer that quotes, is prose: the article's own, or a reader's. */
const PARAGRAPH = 12;
/** So much of an article is looked through for the words of a line, and so much of the line, in UTF-16 code units: a line costs no more. */
const READ = 8000;
const LOOKED = 300;

/** Whether a line is prose. */
export function isParagraph(words: string): boolean {
  return endsLikeSentence(words) && (countWords(words, PARAGRAPH) >= PARAGRAPH || hasMarks(words));
}

/** Whether words hold quotation marks, single ones too where they open a word. */
export function hasMarks(words: string): boolean {
  return /["“”„«»]|(?:^|[\s(])['‘](?=\p{L})/u.test(words);
}

/** Paragraphs that stand close make a text; a notice about cookies stands alone. */
const CLOSE = 12;
const TEXT = 3;

/** Where a page's article begins: its first paragraph that others follow closely, else its first; -1 where it has none. Looks no further. */
export function textStart(lines: number, isParagraphAt: (line: number) => boolean): number {
  const places: number[] = [];
  for (let at = 0; at < lines; at++) {
    if (!isParagraphAt(at)) continue;
    places.push(at);
    const start = places.at(-TEXT);
    if (start !== undefined && at - start < CLOSE) return start;
  }
  return places[0] ?? -1;
}

/** Words of fewer letters say nothing of what an article is about. */
const CONTENT = /[\p{L}\p{N}]{4,40}/gu;

/** What an article is told in: the first letters of its paragraphs, small. */
export function toldIn(paragraphs: readonly string[]): string {
  let told = "";
  for (const words of paragraphs) {
    if (told.length > READ) break;
    told += `${words.slice(0, READ)} `;
  }
  return told.toLowerCase();
}

/** The share of a line's words that an article is told in; null for a line without words. */
export function shareIn(told: string, words: string): number | null {
  const content = contentOf(words);
  return content === null ? null : content.filter((word) => holds(told, word)).length / content.length;
}

/** How many of a line's words an article is told in, "sentencing" in "sentenced" too, and of how many. */
export function toldWords(told: string, words: string): readonly [told: number, words: number] {
  const content = contentOf(words) ?? [];
  return [content.filter((word) => holds(told, stemOf(word), true)).length, content.length];
}

/** A word's first letters, by which its forms are found. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(4, Math.min(5, word.length - 1)));
}

function contentOf(words: string): RegExpMatchArray | null {
  return words.slice(0, LOOKED).toLowerCase().match(CONTENT);
}

/** A word that stands within so many others is not looked for further: text made of one letter would take the square of its length. */
const TRIES = 50;

/** Whether a word stands in a text by itself, or begins one. */
function holds(text: string, word: string, begins = false): boolean {
  let at = text.indexOf(word);
  for (let tries = 0; at >= 0 && tries < TRIES; tries++) {
    if (!isLetter(text[at - 1]) && (begins || !isLetter(text[at + word.length]))) return true;
    at = text.indexOf(word, at + word.length);
  }
  return false;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}
