/** Whom a pronoun cannot mean by where it stands: who is named in its own clause is somebody else. */

import { AUXILIARY, is, JOINER, SUBJECT_PRONOUN, SUBORDINATOR, UTTERANCE } from "../classes.js";
import { isPutIn } from "../name-clauses.js";
import type { NameAt, Named } from "../names.js";
import { shows } from "../occasion-words.js";
import type { Token } from "../tokens.js";
import { countBefore, type Ear } from "./heard.js";

/** Whom a clause is put in behind that the pronoun at offset `at` opens: "‹Cole›, she says, “never came”"; null where it opens none. */
export function subjectBeside(names: Ear, tokens: readonly Token[], at: number): Named | null {
  const i = tokens.findIndex(({ start }) => start === at);
  if (i < 2 || !isPutIn(tokens, i)) return null;
  const before = names.all[countBefore(names.all, at) - 1];
  return before !== undefined && !before.possessive && before.end === tokens[i - 2]?.end ? before.named : null;
}

/** Words between a pronoun and who is named in what is told of it: "she has not once in all these years ‹missed› Cole". */
const CLAUSE = 12;
/** Behind these a pronoun may stand for who is named next: "When she left Cole laughed". */
const FRONTED = /^(?:when|while|as|after|before|since|until|although|though|once|if|because)$/;

/** Whether a name in a clause of which the pronoun is the subject is somebody else: "‹she› misses Cole", no "she is Orla Cole". */
export function isObjectOf(tokens: readonly Token[], name: NameAt, pronoun: string): boolean {
  const at = tokens.findIndex(({ start }) => start >= name.start);
  if (at < 2 || is(tokens[at - 1], AUXILIARY) || tokens[at - 1]?.low === "as") return false;
  for (let i = at - 1; i >= 0 && i >= at - CLAUSE; i--) {
    const token = tokens[i] as Token;
    if (token.type !== "word" || is(token, JOINER)) return false;
    if (token.low === pronoun) return !(FRONTED.test(tokens[i - 1]?.low ?? "") && i < 2);
    if (is(token, SUBORDINATOR | SUBJECT_PRONOUN) && i < at - 1 && token.low !== "that") return false;
  }
  return false;
}

/** Words between an owner and a programme or a remark: "Cole's ‹weekly radio› show". */
const OWNED = 3;

/** Whether who is named owns a programme, on which others speak: "On ‹Cole's› podcast, she said". */
export const ownsShow = (tokens: readonly Token[], name: NameAt): boolean =>
  owns(tokens, name, ({ low }) => shows.has(low));

/** Whether who is named owns what was said, of which more is given: "It was a nod to ‹Cole's› remark that the quay leaks." */
export const ownsRemark = (tokens: readonly Token[], name: NameAt): boolean =>
  owns(tokens, name, (token) => is(token, UTTERANCE));

function owns(tokens: readonly Token[], { start, possessive }: NameAt, isOwned: (token: Token) => boolean): boolean {
  if (!possessive) return false;
  const at = tokens.findIndex((token) => token.start >= start);
  let i = at;
  while (i < tokens.length && !tokens[i]?.possessive) i++;
  for (let k = i + 1; k <= i + OWNED + 1 && tokens[k]?.type === "word"; k++)
    if (isOwned(tokens[k] as Token)) return true;
  return false;
}

/** Somebody who speaks of themselves: "I love Cole". */
const OF_ONESELF = /(?:^|[^\p{L}])(?:I|me|my|we|us|our|I['’]\p{L}{1,2})(?![\p{L}'’])/u;

/** How much speaks against somebody for being named in the words that are asked about: hardly anybody calls themselves by name. */
export function calledBySelf(quoted: string, { name, likely }: Named): number {
  if (!likely || quoted === "") return 0;
  const own = ownWords(quoted);
  const first = name.indexOf(" ");
  const isCalled = holds(own, name.slice(name.lastIndexOf(" ") + 1)) || (first > 0 && holds(own, name.slice(0, first)));
  return isCalled ? (OF_ONESELF.test(quoted) ? CALLED : SPOKEN_OF) : 0;
}

/** Whether somebody's first name stands in the words quoted, and they do not say that it is theirs: "I'm Jane." */
export function isSpokenOf(quoted: string, name: string): boolean {
  const first = name.slice(0, Math.max(0, name.indexOf(" ")));
  if (first === "" || !quoted.includes(first)) return false;
  const own = ownWords(quoted);
  return holds(own, first) && !OWN_NAME.test(own.slice(0, own.indexOf(first)));
}
const OWN_NAME = /(?:\bI am|\bI['’]m|\bme|\bname is|\bname['’]s|\b[Tt]his is) $/u;

/** "She said, ‘Cole, sit down’": without what others have called the speaker. */
function ownWords(quoted: string): string {
  const others = quoted.search(WITHIN);
  return others < 0 ? quoted : quoted.slice(0, others);
}
const WITHIN = /[\s,(—][‘'“"]\p{Lu}/u;
const CALLED = 60;
const SPOKEN_OF = 25;

/** Whether a word stands in a text with no letter beside it. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0 && word.length > 1; at = text.indexOf(word, at + 1))
    if (!/\p{L}/u.test(text[at - 1] ?? " ") && !/\p{L}/u.test(text[at + word.length] ?? " ")) return true;
  return false;
}
