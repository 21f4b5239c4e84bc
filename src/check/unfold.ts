/**
 * Contractions beside the words that they stand for, "he's" and "he is": for the alignment both sides are written out, in texts
 * of their own, so that none of them stands in the way of the words around it. Offsets are those of the texts given again after.
 */

import words from "../../data/check-words.json" with { type: "json" };
import grammar from "../../data/grammar.json" with { type: "json" };
import type { Span } from "../model.js";

/** A word as either side has it. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly norm: string;
}

/** Contractions to be written out, by their normal form: "he's" → "he", "is". */
export type Unfolding = ReadonlyMap<string, readonly string[]>;

const LISTED = new Map(Object.entries({ ...grammar.spoken, ...grammar.contractions }));
const CLITICS = new Map(Object.entries(words.clitics));
/** "wo" of "won't" → "will". */
const STEMS = new Map(Object.entries(words.negatedStems));

/** The words that a contraction may stand for, two or three; none for another word. */
function readingsOf(norm: string): string[][] {
  const listed = LISTED.get(norm)?.split(" ") ?? [];
  const readings = listed.length > 1 ? [listed] : [];
  if (norm.endsWith("n't")) {
    const verb = norm.slice(0, -3);
    readings.push([STEMS.get(verb) ?? verb, "not"]);
  }
  const at = norm.lastIndexOf("'");
  for (const said of at > 0 ? (CLITICS.get(norm.slice(at)) ?? []) : []) readings.push([norm.slice(0, at), said]);
  return readings;
}

/** Those of either side whose words stand on the other. */
export function unfoldingOf(a: readonly Placed[], b: readonly Placed[]): Unfolding {
  const found = new Map<string, readonly string[]>();
  for (const [mine, theirs] of [
    [a, b],
    [b, a],
  ] as const) {
    let runs: ReadonlySet<string> | null = null;
    for (const { norm } of mine) {
      if (found.has(norm)) continue;
      const readings = readingsOf(norm);
      if (readings.length === 0) continue;
      runs ??= runsOf(theirs);
      const said = readings.find((words) => runs?.has(words.join(" ")));
      if (said) found.set(norm, said);
    }
  }
  return found;
}

/** Two words on end, and three. */
function runsOf(words: readonly Placed[]): Set<string> {
  const runs = new Set<string>();
  words.forEach(({ norm }, i) => {
    const two = `${norm} ${words[i + 1]?.norm}`;
    runs.add(two).add(`${two} ${words[i + 2]?.norm}`);
  });
  return runs;
}

/** One side written out. */
export interface Unfolded<W extends Placed> {
  readonly text: string;
  /** With the number of the word each is made of. */
  readonly words: readonly (W & { readonly of: number })[];
  /** A place of the written-out text in the text given. */
  readonly place: (at: Span) => Span;
}

interface Cut {
  readonly from: Span;
  readonly to: Span;
}

/** `text` with its `words`, those of `unfolding` written out; the text as it is where it has none of them. */
export function unfold<W extends Placed>(text: string, words: readonly W[], unfolding: Unfolding): Unfolded<W> {
  const cuts: Cut[] = [];
  const made: (W & { of: number })[] = [];
  const parts: string[] = [];
  let shift = 0;
  let read = 0;
  words.forEach((word, of) => {
    const said = unfolding.get(word.norm);
    if (!said) {
      made.push({ ...word, start: word.start + shift, end: word.end + shift, of });
      return;
    }
    const whole = inCaseOf(text.slice(word.start, word.end), said.join(" "));
    parts.push(text.slice(read, word.start), whole);
    read = word.end;
    let start = word.start + shift;
    cuts.push({ from: [word.start, word.end], to: [start, start + whole.length] });
    for (const norm of said) {
      made.push({ ...word, start, end: start + norm.length, norm, of });
      start += norm.length + 1;
    }
    shift += whole.length - (word.end - word.start);
  });
  return { text: parts.join("") + text.slice(read), words: made, place: (at) => placeIn(cuts, at) };
}

function placeIn(cuts: readonly Cut[], [start, end]: Span): Span {
  const first = realOf(cuts, start, 0);
  return [first, end === start ? first : realOf(cuts, end, 1)];
}

/** Within what was written out, the contraction's start or its end. */
function realOf(cuts: readonly Cut[], offset: number, side: 0 | 1): number {
  let shift = 0;
  for (const { from, to } of cuts) {
    if (offset < to[0] || (offset === to[0] && side === 0)) break;
    if (offset < to[1] || (offset === to[1] && side === 1)) return from[side];
    shift = from[1] - to[1];
  }
  return offset + shift;
}

const inCaseOf = (surface: string, words: string): string =>
  /^\p{Lu}/u.test(surface) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
