/**
 * Words with their places. Punctuation, brackets and ellipses are attributes of words, never words: two printings that
 * differ in a comma or a dash have the same words.
 */

import type { Span } from "../model.js";

/** How brackets touch a word: "whole" for an editor's own word in [ ] or ( ), "part" for "[T]he", "want[ed]" and "b[****]y". */
export type Bracket = "none" | "whole" | "part";

export interface Word {
  /** Offsets into the text that was read, brackets of a "part" included. */
  readonly start: number;
  readonly end: number;
  /** Lower case, straight apostrophe, composed accents; "%" is "percent" and "&" is "and". */
  readonly norm: string;
  readonly bracket: Bracket;
  /** An ellipsis or an attribution stands before it: what was said between, if anything, is not printed. */
  readonly break: boolean;
}

/** A bracket that does not close within this many characters is a stray mark; keeps the scan linear. */
const BRACKET_REACH = 200;
/** Stars that open emphasis are looked for so far before the word that closes it; keeps the scan linear. */
const EMPHASIS_REACH = 300;

// In order: an ellipsis; a word with a bracketed part; a word; a sign read as a word; a bracket. Every repeat is over
// disjoint character classes, so the scan is linear. Inner apostrophes, and points and commas between digits, belong to
// the word; hyphens and dashes do not, so "long-term" and "long term" have the same words. Repeats are bounded as well:
// an unbounded one over 10 MB of digits and commas overflows the pattern engine's stack.
const TOKEN =
  /(…|\.{3}|(?:\. ){2}\.|\[…\]|\[\.{3}\]|\(…\)|\(\.{3}\))|(\[\p{L}{1,12}\]\p{L}[\p{L}\p{M}'’]{0,40}|\p{L}[\p{L}\p{M}]{0,40}\[(?:\p{L}{1,12}\]|\*{1,12}\]\p{L}{0,12}))|(\p{L}(?:\.\p{L}){1,12}\b|\p{N}{1,40}(?:[.,:]\p{N}{1,40}){0,12}\p{L}{0,12}|[\p{L}\p{N}][\p{L}\p{M}\p{N}*]{0,200}(?:['’‘ʼ][\p{L}\p{M}\p{N}*]{1,40}){0,4})|([%&])|([[\]()])/uy;

const ASCII = /^[\x20-\x7e]*$/;

/** The normal form of a printed word: see `Word.norm`. */
export function normalForm(printed: string): string {
  if (printed === "%") return "percent";
  if (printed === "&") return "and";
  const lower = printed.toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize("NFC").replace(/[’‘ʼ]/g, "'");
}

/** The words of `text` within `spans`, in order; spans are segments of one quotation. Linear in time. */
export function readWords(text: string, spans: readonly Span[]): Word[] {
  const words: Word[] = [];
  let previous = -1;
  for (const [from, to] of spans) {
    readSegment(text.slice(from, to), from, previous >= 0 && saysSomething(text.slice(previous, from)), words);
    previous = to;
  }
  return words;
}

/** Between two segments stands an attribution, not only marks and the paragraph break of a continued quotation. */
function saysSomething(between: string): boolean {
  return /[\p{L}\p{N}…]/u.test(between);
}

function readSegment(segment: string, offset: number, continues: boolean, words: Word[]): void {
  let closes = -1; // where the open bracket ends
  let skips = -1; // where the words of a link end, and its address
  let resumes = -1;
  let shut = -1; // where the next "]" stands
  let pending = continues;
  for (let at = 0; at < segment.length; ) {
    const plain = plainWordEnd(segment, at);
    if (plain === at) {
      at++;
      continue;
    }
    let end = plain;
    let part = false;
    if (plain < 0) {
      const bare = bareBracket(segment, at);
      TOKEN.lastIndex = at;
      const found = bare === "" ? TOKEN.exec(segment) : null;
      const sign = bare === "" ? found?.[5] : bare;
      if (sign !== undefined) {
        if (sign === "[" && shut < at) shut = indexOrEnd(segment, "]", at);
        const link = sign === "[" && at >= closes ? linkAt(segment, at, shut) : null;
        if (link) [skips, resumes] = link;
        else if (sign === "[") closes = at >= closes && shut - at < BRACKET_REACH ? shut : closes;
        else closes = bracketEnd(segment, at, sign, closes);
        at = at === skips ? resumes : at + 1;
        continue;
      }
      end = at + (found?.[0].length ?? 1);
      if (found?.[1] !== undefined) pending = true;
      if (found === null || found[1] !== undefined) {
        at = end;
        continue;
      }
      part = found[2] !== undefined;
      end = at + withoutEmphasis(segment, at, end);
    }
    const printed = segment.slice(at, end);
    words.push({
      start: offset + at,
      end: offset + end,
      norm: normalForm(part ? printed.replace(/[[\]]/g, "") : printed),
      bracket: at < closes ? "whole" : part ? "part" : "none",
      break: pending,
    });
    pending = false;
    at = end;
  }
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** Signs that begin no token and may go on with a word: "f**", "it's". */
const BEGINS_NONE = new Set([..."*'’‘_#@$+=<>{}|\\^~`"].map((sign) => sign.charCodeAt(0)));

/** A bracket that begins nothing longer: "" for "[T]he", "[…]", "(...)", and where there is none. */
function bareBracket(segment: string, at: number): string {
  const sign = segment.charAt(at);
  if (sign === "]" || sign === ")") return sign;
  if (sign !== "[" && sign !== "(") return "";
  const next = segment.charCodeAt(at + 1);
  return isLetter(next) || next === 0x2e || next > 0x7e ? "" : sign;
}

/** What can follow a plain word: blank, comma, colon, semicolon, dash, quotation mark, question and exclamation mark. */
const ENDS_PLAIN = new Set([...' \n\t,;:-"!?—–“”/'].map((sign) => sign.charCodeAt(0)));

/**
 * Most words are ASCII letters with a plain end: they need no pattern. Gives the end of such a word, `at` itself where
 * no word begins, and −1 where the pattern must decide.
 */
function plainWordEnd(segment: string, at: number): number {
  const first = segment.charCodeAt(at);
  if (!isLetter(first)) return ENDS_PLAIN.has(first) || BEGINS_NONE.has(first) ? at : -1;
  let end = at + 1;
  while (end < segment.length) {
    const code = segment.charCodeAt(end);
    if (isLetter(code)) end++;
    else if ((code === 0x27 || code === 0x2019 || code === 0x2018) && isLetter(segment.charCodeAt(end + 1))) end += 2;
    else break;
  }
  if (end === segment.length || ENDS_PLAIN.has(segment.charCodeAt(end))) return end;
  // A full stop ends a plain word too, unless letters, digits or more stops follow it.
  return segment[end] === "." && (end + 1 === segment.length || segment[end + 1] === " ") && end - at > 1 ? end : -1;
}

/** The end of a Markdown link behind its words: an address in brackets, or the name of one. */
const LINK_END =
  /\]\((?:<[^<>\n]{0,500}>|[^\s()]{1,500}(?:\([^\s()]{0,200}\)[^\s()]{0,500})?)(?: {1,3}["'][^\n]{0,300}["'])?\)|\]\[[^\][\n]{0,80}\]/y;

/** "[the ferry](https://…)": the words of a link are no editor's, and its address is no word. Where they end, and it. */
function linkAt(segment: string, index: number, close: number): readonly [words: number, end: number] | null {
  if (close - index >= BRACKET_REACH) return null;
  LINK_END.lastIndex = close;
  const found = LINK_END.exec(segment);
  return found ? [close, close + found[0].length] : null;
}

function indexOrEnd(segment: string, sign: string, from: number): number {
  const index = segment.indexOf(sign, from);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}

/** The length of a word without the stars that close emphasis: "*never*", "**never**"; "f**" keeps its own. */
function withoutEmphasis(segment: string, start: number, end: number): number {
  let letters = end;
  while (segment[letters - 1] === "*") letters--;
  const stars = end - letters;
  if (stars === 0 || stars > 3 || letters === start) return end - start;
  const before = segment.slice(Math.max(0, start - EMPHASIS_REACH), start);
  const opened = new RegExp(`(?:^|[^\\p{L}\\p{N}*])[*]{${stars}}[^\\s*]`, "u").test(`${before}${segment[start]}`);
  return (stars === 1 || opened ? letters : end) - start;
}

/** Where the bracket at `index` closes, or the end already known. */
function bracketEnd(segment: string, index: number, sign: string, known: number): number {
  if (index < known || sign !== "(") return known;
  const reach = segment.slice(index, index + BRACKET_REACH);
  const end = reach.indexOf(")");
  return end < 0 ? known : index + end;
}

/** A sentence ends in the characters between two words. */
export function hasSentenceEnd(between: string): boolean {
  return /[.?!]/.test(between) && /[.?!]/.test(between.replace(/\.{3}|…/g, ""));
}
