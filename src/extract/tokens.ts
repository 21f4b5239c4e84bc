import type { Marked } from "../text/marks.js";
import { endsSentence } from "../text/sentences.js";
import { is, NAMELIKE } from "./classes.js";
import { nameLikes } from "./name-likes.js";
import { type Print, printAt } from "./prints.js";

/** A word or sign of the writer's own, or a whole pair of quotation marks taken as one. */
export interface Token extends Omit<Print, "type"> {
  readonly start: number;
  readonly end: number;
  readonly type: Print["type"] | "quote";
  /** The marks, for a quote. */
  readonly marked: Marked | null;
}

/** One sentence of a paragraph with its quotation marks closed up into tokens. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly paragraph: number;
}

// One alternative per class of character; inner apostrophes, points, hyphens and ampersands join words. Linear: each repeat is over
// a class that cannot match what follows it.
const WORD = /[\p{L}\p{N}$£€@#][\p{L}\p{M}\p{N}]{0,60}(?:[.'’&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}){0,8}['’]?|[^\s]/uy;
const STARTS_WORD = /^[\p{L}\p{N}$£€@#]/u;
/** More than WORD can match, in UTF-16 code units. */
const LONGEST_WORD = 1400;

function token(text: string, start: number, end: number, isWord: boolean): Token {
  const { type, low, bare, cap, possessive, verb, classes, slot } = printAt(text, start, end, isWord);
  return { start, end, type, low, bare, cap, possessive, verb, classes, slot, marked: null };
}

const isAscii = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
const opensWord = (code: number) => isAscii(code) || code === 36 || code === 64 || code === 35;
/** ASCII signs, and dashes, quotation marks and the like, U+2010 to U+2027. */
const isSign = (code: number) => code < 128 || (code >= 0x2010 && code <= 0x2027);
/** . ' & - and ’ between letters. */
const joins = (code: number) => code === 46 || code === 39 || code === 38 || code === 45 || code === 0x2019;

/** Where the word that begins at `start` ends, as WORD has it; -1 where other letters than ASCII stand in it. */
function asciiWord(text: string, start: number, to: number): number {
  let at = start + 1;
  for (let part = 0; part < 9; part++) {
    const from = at;
    while (at < to && at - from < 60 && isAscii(text.charCodeAt(at))) at++;
    const code = at < to ? text.charCodeAt(at) : 32;
    if (code > 127 && code !== 0x2019) return -1;
    if (!joins(code)) return at;
    const next = at + 1 < to ? text.charCodeAt(at + 1) : 32;
    if (next > 127) return -1;
    if (part === 8 || !isAscii(next)) return code === 39 || code === 0x2019 ? at + 1 : at;
    at += 2;
  }
  return at;
}

/** Signs of one kind in a longer run than this are one token. */
const RULE = 8;

function signEnd(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (end < to && text.charCodeAt(end) === code) end++;
  return end - at > RULE ? end : at + 1;
}

/** The tokens of a paragraph; `marked` are its quotation marks, in order. */
export function readTokens(text: string, from: number, to: number, marked: readonly Marked[]): Token[] {
  const tokens: Token[] = [];
  let at = from;
  /** Whether a "Will" or a "May" is among them, which may be somebody's name. */
  let doubtful = false;
  const outside = (end: number) => {
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === 32 || (code >= 9 && code <= 13)) {
        at++;
        continue;
      }
      const stop = opensWord(code) ? asciiWord(text, at, end) : isSign(code) ? signEnd(text, at, end) : -1;
      if (stop > at + RULE && !opensWord(code)) {
        // A rule of hyphens or the like, whose print is not worth keeping.
        tokens.push({ ...token(text, at, at + 1, false), end: stop });
        at = stop;
      } else if (stop > 0) {
        const word = token(text, at, stop, opensWord(code));
        doubtful ||= word.cap && is(word, NAMELIKE);
        tokens.push(word);
        at = stop;
      } else other(end);
    }
  };
  /** One token with letters or signs beyond ASCII. */
  const other = (end: number) => {
    const piece = text.slice(at, Math.min(end, at + LONGEST_WORD));
    WORD.lastIndex = 0;
    const found = WORD.exec(piece)?.[0];
    if (found === undefined) at++;
    else {
      tokens.push(token(text, at, at + found.length, STARTS_WORD.test(found)));
      at += found.length;
    }
  };
  for (const pair of marked) {
    outside(pair.from);
    tokens.push({
      start: pair.from,
      end: pair.to,
      type: "quote",
      low: "",
      bare: "",
      cap: false,
      possessive: false,
      verb: undefined,
      classes: 0,
      slot: -1,
      marked: pair,
    });
    at = pair.to;
  }
  outside(to);
  if (doubtful) nameLikes(tokens);
  return tokens;
}

/** The sign that closes the words of a quote token: "," "." "?" "!" "—" or empty. */
export function lastSign(text: string, token: Token): string {
  const c = token.marked === null ? "" : (text[token.marked.end - 1] ?? "");
  if ("’'”\"".includes(c)) return text[(token.marked?.end ?? 0) - 2] ?? "";
  return ",.?!…—–-;:".includes(c) ? c : "";
}

/** Longest sentence in tokens; longer ones are lists or no prose, and are cut here so that all work within a sentence is bounded. */
const LONGEST_SENTENCE = 200;

/** A paragraph's tokens cut into sentences. A quote's own stop ends one only when `goesOn` does not say that its attribution follows. */
export function cutSentences(
  text: string,
  to: number,
  tokens: readonly Token[],
  paragraph: number,
  goesOn: (tokens: readonly Token[], next: number) => boolean,
): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  const cut = (end: number) => {
    if (end > from) found.push({ tokens: tokens.slice(from, end), paragraph });
    from = end;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (i - from >= LONGEST_SENTENCE) cut(i);
    if (token.type === "sign" && ".!?…".includes(token.low)) {
      if (endsSentence(text, token.start, tokens[from]?.start ?? 0, to)) {
        // British order: the stop stands behind the closing mark.
        cut(i + 1);
      }
    } else if (token.type === "quote" && next !== undefined) {
      const sign = lastSign(text, token);
      const opens = next.cap || next.type === "quote" || (next.type === "sign" && "([".includes(next.low));
      // called it “a silly tackle.” Roe disagreed: a full stop within a fragment's marks is the sentence's own.
      const within = sign === "." && i > from && tokens[i - 1]?.type === "word";
      const ends = ".?!…".includes(sign) && sign !== "" && opens && (within || !goesOn(tokens, i + 1));
      if (ends || !token.marked?.closed) cut(i + 1);
    }
  }
  cut(tokens.length);
  return found;
}
