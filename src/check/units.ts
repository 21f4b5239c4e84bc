/** Units: the words of a text as they are compared, with their places. One unit is one spoken word or number, however it is written. */

import words from "../../data/check-words.json" with { type: "json" };
import type { Span } from "../model.js";
import { readWords, type Word } from "../text/words.js";
import { mayOpenNumber, numberUnitAt } from "./number-units.js";
import { keyOf, PHRASE_HEADS, PHRASES } from "./written.js";

export interface Unit extends Word {
  /** Units of one key are one spoken word in two written forms; the index and the alignment compare keys. */
  readonly key: string;
}

const ASIDES = new Set(words.asides);
/** "(a long and puzzled pause)": an aside of more words is speech in brackets. */
const ASIDE_WORDS = 5;
/** A bracket is looked for so far before its words; `text/words` reads none that is longer. */
const BRACKET_REACH = 200;

const keys = new Map<string, string>();
/** Longer forms are not remembered, and the memory is emptied before it grows past any language's words. */
const MEMORY = 200_000;

function keyFor(norm: string): string {
  let key = keys.get(norm);
  if (key === undefined) {
    key = keyOf(norm);
    if (keys.size > MEMORY) keys.clear();
    if (norm.length < 40) keys.set(norm, key);
  }
  return key;
}

/**
 * The units of `text` within `spans`, in order; spans are segments of one quotation, or one span of running text. Words in
 * square brackets keep their mark; round brackets are part of the words, but for what they say of the room.
 */
export function readUnits(text: string, spans: readonly Span[]): Unit[] {
  const read = readWords(text, spans);
  const spoken = read.some(({ bracket }) => bracket === "whole") ? withoutAsides(text, read) : read;
  const norms = spoken.map(({ norm }) => norm);
  const joins = (i: number): boolean => {
    const [before, word] = [spoken[i - 1], spoken[i]];
    if (!before || !word || word.break || word.bracket !== before.bracket) return false;
    const gap = word.start - before.end;
    return gap <= 1 || (gap <= 3 && /^[\s-]+$/.test(text.slice(before.end, word.start)));
  };
  const side = { text, spoken, norms, joins };
  const units: Unit[] = [];
  for (let at = 0; at < spoken.length; ) {
    const word = spoken[at] as Word;
    let key = "";
    let count = 1;
    let [start, end] = [word.start, 0];
    const number = mayOpenNumber(word.norm)
      ? numberUnitAt(side, at, floorOf(spans, word), units.at(-1)?.key.startsWith("#") === true && joins(at))
      : null;
    if (number) {
      ({ key, words: count, start, end } = number);
    } else if (PHRASE_HEADS.has(word.norm)) {
      for (const length of [3, 2]) {
        const phrase = PHRASES.get(norms.slice(at, at + length).join(" "));
        if (phrase === undefined || !range(at + 1, at + length).every(joins)) continue;
        key = phrase;
        count = length;
        break;
      }
    }
    if (key === "") key = keyFor(word.norm);
    const last = (spoken[at + count - 1] as Word).end;
    end = Math.max(end, last);
    const norm = (count > 1 ? norms.slice(at, at + count).join(" ") : word.norm) + text.slice(last, end);
    const { bracket, break: isBroken } = word;
    units.push({
      start,
      end,
      norm: start < word.start ? `${text.slice(start, word.start)}${norm}` : norm,
      bracket,
      break: isBroken,
      key,
    });
    at += count;
  }
  return units;
}

/** Where the span begins that holds the word: what stands before it is not read. */
const floorOf = (spans: readonly Span[], word: Word): number =>
  spans.find(([from, to]) => word.start >= from && word.start < to)?.[0] ?? 0;

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Round brackets are opened: "(and its staff)" is speech; "(laughs)" goes. */
function withoutAsides(text: string, read: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (let at = 0; at < read.length; at++) {
    const word = read[at] as Word;
    if (word.bracket !== "whole" || bracketBefore(text, word.start) !== "(") {
      kept.push(word);
      continue;
    }
    let end = at + 1;
    while (read[end]?.bracket === "whole" && !/[([\])]/.test(text.slice(read[end - 1]?.end, read[end]?.start))) end++;
    const group = read.slice(at, end);
    if (group.length > ASIDE_WORDS || !group.some(({ norm }) => ASIDES.has(norm)))
      for (const one of group) kept.push({ ...one, bracket: "none" });
    at = end - 1;
  }
  return kept;
}

function bracketBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - BRACKET_REACH), start);
  return before.lastIndexOf("(") > before.lastIndexOf("[") ? "(" : "[";
}
