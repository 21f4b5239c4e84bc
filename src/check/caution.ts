/**
 * What a draft shows by nothing, though every word stands in the source: words cut before the quotation in its own sentence that
 * deny or hedge it, and words that another full stop gives to another sentence. They make no finding; they raise its level.
 */

import words from "../../data/check-words.json" with { type: "json" };
import { isFiller } from "../assemble/grammar.js";
import type { Flag } from "../model.js";
import { endsSentence } from "../text/sentences.js";
import { sensesOf } from "./cuts.js";
import { opensAt } from "./exact.js";
import type { Quoted } from "./quoted.js";
import { isNegation, opensClause, type Sense } from "./senses.js";
import { type Sources, sourceOf } from "./sources.js";
import { readUnits } from "./units.js";

export interface Caution {
  readonly kind: "cut" | "sentence";
  /** The words that are cut, or that go with another sentence. */
  readonly words: string;
  readonly flags: readonly Flag[];
}

/** Words looked back through, within a sentence. */
const BACK = 24;
/** A longer part of the writer's own sentence is not read. */
const AROUND = 400;

const DENIALS = new Set(words.denials);
const OWN_DENIALS = new Set(words.writersDenials);
const HEDGES = new Set(words.hedges);
const CONDITIONS = new Set(words.conditions);
const POLITE = words.politeConditions.map((phrase) => phrase.split(" "));
const NO_DENIALS = words.noDenials.map((phrase) => phrase.split(" "));

/** What was cut before unit `from`, where it turns what is printed and the draft's own sentence does not say so. */
export function cutBefore(sources: Sources, quoted: Quoted, from: number): Caution | null {
  if (opensAt(sources, from)) return null;
  const source = sourceOf(sources, from);
  let start = from;
  while (start > source.from && from - start < BACK && !opensAt(sources, start)) start--;
  const { text } = source.article;
  const head = sensesOf(sources, source, start, from);
  const gap = (i: number): string =>
    text.slice(sources.ends[start + i] as number, sources.starts[start + i + 1] as number);
  // "May" is a month, but where it opens the sentence.
  const isName = (i: number): boolean => i > 0 && /^\p{Lu}/u.test(text.charAt(sources.starts[start + i] as number));
  const turn = turnIn(head, gap, isName);
  if (turn === null) return null;
  const own = ownWords(quoted);
  if (own.some((one) => isDenial(one) || OWN_DENIALS.has(one.norm) || (turn.flag !== "negation" && isHedge(one))))
    return null;
  const at = [sources.starts[start + turn.at] as number, sources.ends[from - 1] as number] as const;
  return { kind: "cut", words: text.slice(...at), flags: [turn.flag] };
}

interface Turn {
  /** Its place among the words before the quotation. */
  readonly at: number;
  readonly flag: Flag;
}

/** The negation or hedge in the words before the quotation that bears on it; `gap` is what stands behind each, and `isName` whether it has a capital. */
function turnIn(head: readonly Sense[], gap: (i: number) => string, isName: (i: number) => boolean): Turn | null {
  const norms = head.map(({ norm }) => norm);
  for (let i = head.length - 1; i >= 0; i--) {
    const sense = head[i] as Sense;
    // "…, and", "…: he": what stands before is another clause; "…, that" goes on with it.
    const isEnd = /[;:—–]|\s-\s/.test(gap(i)) || (gap(i).includes(",") && norms[i + 1] !== "that");
    if (isEnd) break;
    const starts = (phrases: readonly (readonly string[])[]): boolean =>
      phrases.some((phrase) => phrase.every((word, k) => norms[i + k] === word));
    if (isDenial(sense) && !starts(NO_DENIALS)) return { at: i, flag: "negation" };
    if (HEDGES.has(sense.norm) && !isName(i)) return { at: i, flag: "modal" };
    if (CONDITIONS.has(sense.norm) && !starts(POLITE)) return { at: i, flag: "qualifier" };
    if (opensClause(sense.norm) && sense.norm !== "that" && sense.norm !== "or") return null;
  }
  return conditionIn(norms);
}

/** "If the grant comes, [we will build]": the condition opens the sentence, and nothing but it was cut. */
function conditionIn(norms: readonly string[]): Turn | null {
  const at = norms.findIndex((norm) => !isFiller([norm]) && norm !== "and" && norm !== "but");
  if (at < 0 || !CONDITIONS.has(norms[at] ?? "")) return null;
  if (POLITE.some((phrase) => phrase.every((word, k) => norms[at + k] === word))) return null;
  return norms.slice(at + 1).some((norm) => opensClause(norm) && norm !== "that" && norm !== "or")
    ? null
    : { at, flag: "qualifier" };
}

const isDenial = (sense: Sense): boolean => isNegation(sense) || DENIALS.has(sense.norm);
const isHedge = ({ norm }: Sense): boolean => HEDGES.has(norm) || CONDITIONS.has(norm);

/** The writer's words in the sentence that the quotation stands in. */
function ownWords({ draft, quotation: { segments } }: Quoted): Sense[] {
  const { text } = draft;
  const [first, last] = [segments[0]?.[0] ?? 0, segments.at(-1)?.[1] ?? 0];
  const [least, most] = [Math.max(0, first - AROUND), Math.min(text.length, last + AROUND)];
  let start = first;
  while (start > least && text[start - 1] !== "\n" && !isEnd(text, start - 1, least, most)) start--;
  let end = last;
  while (end < most && text[end] !== "\n" && !isEnd(text, end, least, most)) end++;
  const own: [number, number][] = [];
  let from = start;
  for (const [a, b] of segments) {
    if (a > from) own.push([from, a]);
    from = b;
  }
  // “… it is from us.” The sentence has ended within the marks.
  if (end > from && !/[.?!]$/.test(text.slice(first, last))) own.push([from, end]);
  return readUnits(text, own);
}

const isEnd = (text: string, at: number, from: number, to: number): boolean =>
  /[.?!]/.test(text[at] ?? "") && endsSentence(text, at, from, to);

/** Between a full stop that went and one that came lie so many words at most: a clause. */
const CLAUSE = 12;

const LIGHT = new Set(words.lightAdverbs);

/**
 * Words that stand in one sentence in the source and in the next, or the one before, in the draft: “close the bridge. Without the
 * money, people” as “close the bridge without the money. People”. A stop that only came or went divides no words otherwise.
 */
export function movedSentence(sources: Sources, quoted: Quoted, unitOf: (r: number) => number): Caution | null {
  const { draft, spoken, parts } = quoted;
  const divisions = new Set(parts.map(({ from }) => from));
  let last: { readonly r: number; readonly came: boolean } | null = null;
  for (let r = 1; r < spoken.length; r++) {
    const [unit, before] = [unitOf(r), unitOf(r - 1)];
    if (unit < 0 || unit !== before + 1 || divisions.has(r)) {
      last = null;
      continue;
    }
    const [from, to] = [spoken[r - 1]?.end ?? 0, spoken[r]?.start ?? 0];
    const [there, here] = [opensAt(sources, unit), endsBetween(draft.text, from, to)];
    if (there && here) last = null;
    if (there === here) continue;
    if (last !== null && last.came !== here && r - last.r <= CLAUSE) {
      const norms = spoken.slice(last.r, r).map(({ norm }) => norm);
      if (!isFiller(norms) && !(norms.length === 1 && LIGHT.has(norms[0] ?? "")))
        return { kind: "sentence", words: draft.text.slice(spoken[last.r]?.start, from), flags: [] };
      last = null;
    } else last = { r, came: here };
  }
  return null;
}

function endsBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isEnd(text, at, Math.max(0, from - AROUND), text.length)) return true;
  return false;
}
