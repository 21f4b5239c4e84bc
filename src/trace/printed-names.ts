/** Reads names in running text: runs of capitalised words, cut at possessives. Bounded reach, so constant time a call. */

import type { Span } from "../model.js";

/** A capitalised name in the text; `article` is the word before it, "The" or "the", which is part of `at`. */
export interface PrintedName {
  readonly at: Span;
  readonly article: "The" | "the" | "";
  /** The name without its article and without the possessive: "Lamp Room" in "The Lamp Room’". */
  readonly name: string;
  readonly possessive: boolean;
}

/** A name of more words than this is a headline or a list. */
const MOST_WORDS = 7;
const WORD =
  /(?:\d{2,3}\.\d(?= \p{L})|\p{Lu}(?:\.\p{Lu}){1,4}\.?|[\p{Lu}\p{N}][\p{L}\p{M}\p{N}&-]{0,30}(?:[’'](?!s\b)\p{L}[\p{L}\p{M}]{0,30})?!?(?:\.(?:com|org|net)\b)?)/uy;
const POSSESSIVE = /[’'](?:s\b)?/uy;
/** Small words inside a name, and only where a capital follows. */
const JOINT = / (?:and(?! The)|&|de|la|del|des|der|und) (?=\p{Lu})/uy;
const ARTICLE = /(?:The|the) (?=[\p{Lu}\p{N}])/uy;
/** Days stand behind a name without being of it: "told CNN Tuesday"; alone they are none. */
const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** Words that open a sentence or clause rather than a name. */
const NOT_A_NAME = /^(?:I|He|She|It|They|We|You|A|An|But|And|That|This|In|On|At|As|If|When|While|Mr|Mrs|Ms|Dr)$/;

function sticky(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The name that begins at `from`, with its article; null where none does. */
export function readName(text: string, from: number): PrintedName | null {
  const article = sticky(ARTICLE, text, from)?.trimEnd() ?? "";
  const begins = from + (article === "" ? 0 : article.length + 1);
  let end = begins;
  for (let words = 0; words < MOST_WORDS; words++) {
    const joint = words === 0 ? "" : text[end] === " " ? (sticky(JOINT, text, end) ?? " ") : null;
    if (joint === null) break;
    const word = sticky(WORD, text, end + joint.length);
    if (
      word === null ||
      (words > 0 && DAY.test(word) && !/^\p{Lu}/u.test(text[end + joint.length + word.length + 1] ?? ""))
    )
      break;
    if (words === 0 && NOT_A_NAME.test(word)) return null;
    end += joint.length + word.length;
    const possessive = sticky(POSSESSIVE, text, end);
    if (possessive !== null && /[\s]/.test(text[end + possessive.length] ?? "")) {
      // "on Wednesday's episode"
      if (DAY.test(text.slice(begins, end))) return null;
      return { at: [from, end], article: asArticle(article), name: text.slice(begins, end), possessive: true };
    }
  }
  if (end === begins || DAY.test(text.slice(begins, end)) || !/\p{Lu}|\p{N}{2}/u.test(text.slice(begins, begins + 2)))
    return null;
  return { at: [from, end], article: asArticle(article), name: text.slice(begins, end), possessive: false };
}

/** Between an owner and what is owned: "Britain’s public broadcaster BBC". */
const OWNED = /[’']s? (?:(?:[a-z-]{1,15} ){1,3}(?=\p{Lu}{2}|The ))?/uy;

/** The names of one phrase, "CNN’s Jane Roe" or "Jane Roe of The New Yorker": at most four. */
export function readNames(text: string, from: number): PrintedName[] {
  const names: PrintedName[] = [];
  let at = from;
  while (names.length < 4) {
    const name = readName(text, at);
    if (name === null) break;
    names.push(name);
    const next = name.possessive ? OWNED : / (?:of|from|at|for|with) /uy;
    const gap = sticky(next, text, name.at[1]);
    if (gap === null) break;
    at = name.at[1] + gap.length;
  }
  return names;
}

/** The name that ends at `to` (a space before the next word not counted); the longest one within reach. */
export function readNameBefore(text: string, to: number, floor: number): PrintedName | null {
  let start = to;
  for (let words = 0; words < MOST_WORDS && start > floor; words++) {
    const space = words === 0 ? start : start - 1;
    if (words > 0 && text[space] !== " ") break;
    let begin = space;
    while (begin > floor && space - begin < 40 && /[\p{L}\p{M}\p{N}&.’'-]/u.test(text[begin - 1] ?? "")) begin--;
    const word = text.slice(begin, space);
    if (words > 0 && /^(?:the|The)$/.test(word)) {
      start = begin;
      break;
    }
    if (!/^[\p{Lu}\p{N}]/u.test(word) || word.endsWith(".") || /^(?:As|And|But|When|While|After)$/.test(word)) break;
    start = begin;
  }
  if (start === to) return null;
  const name = readName(text, start);
  return name !== null && name.at[1] === to ? name : null;
}

function asArticle(word: string): PrintedName["article"] {
  return word === "The" || word === "the" ? word : "";
}
