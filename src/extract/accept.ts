import type { Attribution } from "./attributed.js";
import { objectsAfter, termed, titled } from "./beside-marks.js";
import { is, JOINER, SUBJECT_PRONOUN } from "./classes.js";
import { determiners, joiners, notNames, prepositions, subordinators, verb } from "./lexicon.js";
import { lastSign, type Token } from "./tokens.js";

/** Words in a region beyond which it is speech whatever stands around it. */
const SHORT = 9;
/** At most this many words make a lone term or scare quote. */
const TERM = 4;
/** A cue this near before capitals makes them words said: "called Roe “Little Jane”", in tokens. */
const NEAR = 5;

export interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The quote's index among `tokens`. */
  readonly at: number;
  readonly attribution: Attribution | null;
  /** In a headline, where every word may have a capital. */
  readonly headline: boolean;
  /** The paragraphs before and after hold quotations too: the writer is in the middle of retelling somebody. */
  readonly amid: boolean;
}

const small = (low: string) =>
  low.length <= 4 &&
  (prepositions.has(low) ||
    determiners.has(low) ||
    joiners.has(low) ||
    subordinators.has(low) ||
    /^(?:is|it|be|am|are|i|me|we|us|he|my|no|not|s)$/.test(low));

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
}

/** Every word of weight begins with a capital or digit, as in titles of works. */
export function titleCase(words: readonly string[]): boolean {
  let weighty = 0;
  for (const [i, word] of words.entries()) {
    const first = word[0] ?? "";
    const capital = first !== first.toLowerCase() || /\d/.test(first);
    if (capital) weighty++;
    else if (i === 0 || !small(word.toLowerCase())) return false;
  }
  return weighty > 0;
}

/** "known in the town as “…”": the participle that "as" belongs to, a few words back. */
function knownAs(tokens: readonly Token[], at: number): string {
  return tokens.slice(Math.max(0, at - 7), at).find((t) => t.low === "known")?.low ?? "";
}

export type Refusal = "empty" | "term" | "object" | "title" | "scare";

/** Why the words between these marks are nobody's quoted words; null where they are a quotation. */
export function refusal(place: Place): Refusal | null {
  const { text, tokens, at, attribution } = place;
  const token = tokens[at] as Token;
  const marked = token.marked;
  if (marked === null) return "empty";
  const words = wordsOf(text.slice(marked.start, Math.min(marked.end, marked.start + 400)));
  if (words.length === 0) return "empty";
  if (words.length > SHORT) return null;
  const before = tokens[at - 1];
  const beside = tokens[at + 1];
  const low = before?.low ?? "";
  const sign = lastSign(text, token);
  const cued = attribution !== null && attribution.place !== "weak" && attribution.cue !== null;
  const cueEnd = attribution?.cue?.[1] ?? -1;
  // The cue stands right before the mark: said, “…” or said “…”.
  const adjacent = cued && attribution.place === "before" && at - cueEnd <= (low === "," || low === ":" ? 1 : 0);
  const attributed = cued && attribution.place === "after" && at === 0 && sign !== "";
  if (adjacent || attributed) return null;
  // A sentence of its own between the marks.
  if (at === 0 && tokens.length === 1 && ".?!".includes(sign) && sign !== "" && (words.length > 1 || place.amid))
    return null;
  const capitals = titleCase(words);
  const follows = beside?.type === "word" ? beside.low : "";
  if (
    termed.has(low) ||
    (low === "as" && termed.has(tokens[at - 2]?.low ?? "")) ||
    (low === "as" && knownAs(tokens, at) !== "")
  )
    return "term";
  if (low === "called" && tokens[at - 2]?.type === "word" && capitals) return "term";
  if (objectsAfter.has(follows) && (capitals || words.length <= TERM)) return "object";
  const exclaimed = sign === "!" || sign === "?";
  if (!place.headline && capitals && !exclaimed) {
    if (titled.has(low) || before?.possessive) return "title";
    const near = cued && attribution.place === "before" && pastList(tokens, at) - cueEnd <= NEAR;
    if ((words.length >= 2 && !near) || !cued) return "title";
  }
  if (cued) return null;
  if (titled.has(low) && words.length <= TERM) return "title";
  if (words.length > TERM) return place.headline && attribution === null && at > 0 ? "scare" : null;
  // ‘Soft as cheese’: the quay that nobody mends
  if (place.headline && words.length > 1 && isReported(tokens, at)) return null;
  if (place.headline) return at === 0 && follows === "" && beside?.low === ":" && words.length > 1 ? null : "scare";
  if (exclaimed || place.amid) return null;
  // A fragment beside somebody who can speak, or too long for a term.
  if (words.length >= 3 || (words.length === 2 && attribution !== null)) return null;
  return attribution !== null && verb(low) !== undefined && !notNames.has(low) ? null : "scare";
}

/** Tokens of a headline between its verb and what it quotes: "Finch Calls Harbour Plan ‘A Disgrace’". */
const ABOVE = 7;

/** Whether a headline says before the marks that somebody says something; in capitals no verb is told from a noun by its letters. */
function isReported(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > 0 && i >= at - ABOVE; i--) {
    const { type, verb } = tokens[i] as Token;
    // "Finch Says She Left ‘Salt Road’": what she left.
    if (type !== "word" || is(tokens[i], SUBJECT_PRONOUN)) return false;
    if (verb !== undefined && verb.class !== "thought" && verb.form === "present") return true;
  }
  return false;
}

/** The first marks of a list of them: “A,” “B” and “C”. */
export function pastList(tokens: readonly Token[], at: number): number {
  let lead = at;
  for (let i = at - 1; i > 0 && i >= at - 12; i--) {
    const token = tokens[i] as Token;
    if (token.type === "quote") lead = i;
    else if (token.low !== "," && !is(token, JOINER)) break;
  }
  return lead;
}
