/** What was cut between two printed words, and what the cut could turn. */

import words from "../../data/check-words.json" with { type: "json" };
import { pointsBack, wordFlags } from "../assemble/flags.js";
import { isFiller } from "../assemble/grammar.js";
import type { Flag } from "../model.js";
import { isNegation, opensClause, type Sense } from "./senses.js";
import { OPENS_SENTENCE, type Source, type Sources } from "./sources.js";
import { readUnits } from "./units.js";

const SETTING_OFF = new Set(words.settingOff);

/** The source's units `from` to `to`, with what the lists ask for. */
export function sensesOf(sources: Sources, source: Source, from: number, to: number): Sense[] {
  if (to <= from) return [];
  const [start, end] = [sources.starts[from] as number, sources.ends[to - 1] as number];
  return readUnits(source.article.text, [[start, end]]).filter(({ bracket }) => bracket !== "whole");
}

/** The characters between a unit and the one before it. */
function gapBefore(sources: Sources, { article, from }: Source, at: number): string {
  return at <= from ? "" : article.text.slice(sources.ends[at - 1], sources.starts[at]);
}

const opensSentence = ({ opens }: Sources, at: number): boolean => ((opens[at] as number) & OPENS_SENTENCE) !== 0;

/** A negation bears on what follows it within so many words of its clause: "is not, under any law in force, permitted". */
const BEARS = 8;

/** A negation so soon behind the printed words belongs to them: "They will [not]." */
const NEXT = 2;

/**
 * Whether a cut of units `from` to `to` takes a negation off the words behind it, "is [not] permitted", or off those before
 * it, "They will [not]." One in a clause or sentence of its own ("No, it is") goes with its clause.
 */
export function cutTurnsNegation(sources: Sources, source: Source, from: number, to: number): boolean {
  const isBoundary = (at: number): boolean =>
    opensSentence(sources, at) || /[,;:—–]|\s-/.test(gapBefore(sources, source, at));
  for (let at = to; at > from && to - at < BEARS && to < source.to && !isBoundary(at); at--) {
    const [sense] = sensesOf(sources, source, at - 1, at);
    if (sense === undefined || opensClause(sense.norm)) break;
    if (isNegation(sense)) return true;
  }
  for (let at = from; at < to && at < from + NEXT && !isBoundary(at); at++) {
    const [sense] = sensesOf(sources, source, at, at + 1);
    if (sense === undefined || opensClause(sense.norm)) return false;
    if (isNegation(sense)) return true;
  }
  return false;
}

/** A longer cut within one turn asks for a look, whatever was cut: about two long sentences. */
export const LONG_CUT = 50;

/** A pronoun's antecedent needs so many words to have been in the cut: "the council". */
const ANTECEDENT = 3;

const POINTS = new Set(words.points);

/** What a marked cut of units `from` to `to` could turn; the unit at `to` is printed again. */
export function cutFlags(sources: Sources, source: Source, from: number, to: number): Flag[] {
  const cut = sensesOf(sources, source, from, to);
  const norms = cut.map(({ norm }) => norm);
  if (isFiller(norms)) return [];
  // "the new one" is no number, "it came out to one" is.
  const isNumber = (i: number): boolean =>
    norms[i] !== "one" || !norms.slice(Math.max(0, i - 2), i).some((norm) => POINTS.has(norm));
  const flags = wordFlags({ norms: norms.filter((_, i) => isNumber(i)), names: [] }, { norms: [], names: [] });
  const next = sensesOf(sources, source, to, Math.min(to + 1, source.to))[0]?.norm;
  if (cut.length >= ANTECEDENT && pointsBack(next)) flags.push("antecedent");
  return flags;
}

/** False starts are cut off so soon: "we went — we decided to go". */
const START = 6;

/** Whether units `from` to `to` say nothing of their own: fillers set off, a word said twice, a start that was given up. */
export function isTidied(sources: Sources, source: Source, from: number, to: number): boolean {
  const norms = sensesOf(sources, source, from, to).map(({ norm }) => norm);
  if (isFiller(norms)) return !SETTING_OFF.has(norms.join(" ")) || isSetOff(sources, source, from, to);
  const { keys } = sources;
  // "a, like, a crumb", "it's, uh, it's": the filler between goes, and what is left was said twice.
  let [first, last] = [from, to];
  const isFilling = (a: number, b: number): boolean =>
    b <= last && a >= first && isFiller(norms.slice(a - from, b - from));
  for (let more = true; more; ) {
    more = false;
    for (const length of [1, 2]) {
      if (isFilling(first, first + length)) [first, more] = [first + length, true];
      if (isFilling(last - length, last)) [last, more] = [last - length, true];
    }
  }
  const count = last - first;
  const repeats = (at: number): boolean => {
    for (let i = 0; i < count; i++) if (keys[first + i] !== keys[at + i]) return false;
    return at >= source.from && at + count <= source.to;
  };
  if (count > 0 && (repeats(to) || repeats(from - count))) return true;
  if (count > START || to >= source.to) return false;
  // Given up with a dash, and begun again with the same word, or the word's beginning: "th— the".
  if (!/[—–-]|…|\.\.\./.test(gapBefore(sources, source, to))) return false;
  const next = sensesOf(sources, source, to, to + 1)[0]?.norm ?? "";
  return keys[from] === keys[to] || (norms.length === 1 && next.startsWith(norms[0] ?? ""));
}

/** "Well, we", "we, like, closed": a comma, dash or sentence's end stands on a side. */
function isSetOff(sources: Sources, source: Source, from: number, to: number): boolean {
  const marks = /[,;:—–.?!…]|\s-/;
  return (
    opensSentence(sources, from) ||
    marks.test(gapBefore(sources, source, from)) ||
    marks.test(gapBefore(sources, source, to))
  );
}
