/** Whether the words between a pair of marks are a quotation: learned from context, with the rules' verdict as one of its signs. */

import model from "../../data/regions.json" with { type: "json" };
import { type Refusal, refusal } from "./accept.js";
import type { Attribution } from "./attributed.js";
import { mentioned } from "./beside-marks.js";
import { auxiliaries, isRole } from "./lexicon.js";
import { namingAt } from "./naming.js";
import type { Candidate, Marks } from "./reading.js";
import { far, isClosed, look, setting, sort, verbNear } from "./regions-look.js";
import { lastSign, type Sentence, type Token } from "./tokens.js";

/** As much of the words as is looked at, in UTF-16 code units. */
const READ = 400;
/** More words than this are speech, whatever stands around them. */
const SHORT = 9;
/** Words among which the speaker's own "I" or "we" is looked for. */
const HEAD = 12;

const SPEAKS = /^(?:i|me|my|we|us|our|you|your)(?:['’]\p{L}{1,2})?$/iu;

const weights: ReadonlyMap<string, number> = new Map(Object.entries(model.weights));

/** Whether the candidate is a quotation. Constant time but for its sentence. */
export function isQuotation(marks: Marks, candidate: Candidate): boolean {
  const seen = see(marks, candidate);
  const verdict = settled(marks, candidate, seen);
  if (verdict !== null) return verdict;
  let sum = model.bias;
  for (const feature of featuresOf(marks, candidate, seen)) sum += weights.get(feature) ?? 0;
  return sum > model.threshold;
}

/** "(CROSSTALK.)", "[APPLAUSE]": what a transcript says of the room. */
const ASIDE = /^[([]\p{Lu}[^\p{Ll}()[\]]{2,40}[)\]]\.?$/u;

/** The marks and what the rules say of them. */
export interface Seen {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly inner: string;
  readonly words: readonly string[];
  /** More words than a term, a title or a scare quote has. */
  readonly long: boolean;
  readonly length: string;
  readonly sign: string;
  readonly refused: Refusal | null;
  readonly place: string;
}

/** More than `SHORT` words that begin with a plain letter behind a space: sure to be long, and found without a pattern. */
function isLong(text: string, start: number, end: number): boolean {
  let words = 1;
  for (let at = start + 1; at < end; at++) {
    if (text.charCodeAt(at - 1) !== 32) continue;
    const code = text.charCodeAt(at) | 32;
    if (code >= 97 && code <= 122 && ++words > SHORT) return true;
  }
  return false;
}

export function see(marks: Marks, candidate: Candidate): Seen {
  const { tokens } = marks.sentences[candidate.sentence] as Sentence;
  const { marked, attribution, headline, amid, token: at } = candidate;
  const many = isLong(marks.text, marked.start, marked.end);
  const inner = many ? "" : marks.text.slice(marked.start, Math.min(marked.end, marked.start + READ));
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]{0,40}/gu) ?? [];
  const long = many || words.length > SHORT;
  return {
    tokens,
    at,
    inner,
    words,
    long,
    length: words.length <= 6 ? String(words.length) : "7",
    sign: lastSign(marks.text, tokens[at] as Token),
    refused: long ? null : refusal({ text: marks.text, tokens, at, attribution, headline, amid }),
    place: placeOf(attribution),
  };
}

/** Many words, and words that the form of the page sets apart, are speech whatever stands around them; in headlines the rules decide. */
export function isPlain({ continues, marked, headline }: Candidate, { long }: Seen): boolean {
  return continues || long || marked.style === "none" || headline;
}

/**
 * The verdict where the model is not asked; null where it is. What the rules accept and somebody is said to say, the model would
 * accept as well; what they take for a word named as a word, or for a thing's name, with nobody said to say it, is none.
 */
export function settled(marks: Marks, candidate: Candidate, seen: Seen): boolean | null {
  const { continues, attribution } = candidate;
  const { tokens, at, refused, inner, words } = seen;
  if (ASIDE.test(inner)) return false;
  if (continues) return true;
  if (!candidate.headline && candidate.marked.style !== "none" && namingAt(marks.text, tokens, at, words, attribution))
    return false;
  if (isPlain(candidate, seen) || (refused === null && attribution?.cue != null)) return refused === null;
  return isMentioned(tokens, at, refused, attribution) ? false : null;
}

/** What is seen of a candidate: words and shapes, nobody's name. */
export function featuresOf(marks: Marks, candidate: Candidate, seen: Seen): string[] {
  const set = setting(seen.words);
  return [
    ...around(seen, set),
    ...within(seen, set),
    ...attributed(marks, candidate, seen, set),
    ...among(marks, candidate, seen),
  ];
}

/** "the word “quay”", "the “Salt Road” singer": with nobody said to say it before. */
function isMentioned(
  tokens: readonly Token[],
  at: number,
  refused: Refusal | null,
  attribution: Attribution | null,
): boolean {
  if (refused === "empty") return true;
  // "known in the town as “the Admiral”"
  if (refused === "term" && tokens[at - 1]?.low === "as" && attribution?.place !== "before") return true;
  if (refused === "object")
    return attribution?.cue == null || attribution.place === "after" || isRole(tokens[at + 1]?.low ?? "");
  return refused === "term" && attribution?.cue == null && mentioned.has(tokens[at - 1]?.low ?? "");
}

const placeOf = (attribution: Attribution | null): string =>
  attribution === null ? "none" : attribution.cue === null ? `${attribution.place}-bare` : attribution.place;

/** The words beside the marks, and what sorts of words they are. */
function around({ tokens, at, length, sign }: Seen, set: string): string[] {
  const [back2, back, front, front2] = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const [b2, b, f] = [look(back2), look(back), look(front)];
  const [bs, fs] = [sort(back), sort(front)];
  const [before, behind] = [verbNear(tokens, at, -1), verbNear(tokens, at, 1)];
  return [
    `b ${b}`,
    `b2 ${b2}`,
    `bb ${b2} ${b}`,
    `f ${f}`,
    `ff ${f} ${look(front2)}`,
    `bs ${bs} ${set}`,
    `bs ${bs} ${length}`,
    `b2s ${sort(back2)} ${bs}`,
    `fs ${fs} ${set}`,
    `fs ${fs} ${length}`,
    `bfs ${bs} ${fs}`,
    `bfs ${bs} ${fs} ${set}`,
    `before ${before}`,
    `behind ${behind}`,
    `verbs ${before} ${behind}`,
    `opens ${at === 0} ${at === tokens.length - 1} ${sign} ${length}`,
  ];
}

/** The words between the marks. */
function within({ inner, words, length, sign }: Seen, set: string): string[] {
  const found = [`length ${length}`, `set ${set}`, `sign ${sign}`, `shape ${length} ${set} ${sign}`];
  const first = words[0]?.toLowerCase() ?? "";
  if (isClosed(first)) found.push(`first ${first}`);
  if (isClosed(words[words.length - 1]?.toLowerCase() ?? "")) found.push("last closed");
  if (words.slice(0, HEAD).some((word) => SPEAKS.test(word))) found.push("speaks");
  if (words.some((word) => auxiliaries.has(word.toLowerCase()))) found.push("finite");
  if (/[.?!] /.test(inner)) found.push("sentences");
  return found;
}

/** Who is said to say them, by which word, and from how far. */
function attributed(
  marks: Marks,
  { attribution, attributedIn, sentence }: Candidate,
  seen: Seen,
  set: string,
): string[] {
  const { tokens, at, place, length, refused } = seen;
  const cue = attribution?.cue ?? null;
  const token = cue === null ? undefined : (marks.sentences[attributedIn] as Sentence).tokens[cue[1] - 1];
  const own = token?.verb?.base ?? look(token);
  const near = cue !== null && attributedIn === sentence;
  const gap = near ? far(Math.max(0, attribution?.place === "after" ? cue[0] - at : at - cue[1])) : "none";
  const found = [
    `refused ${refused ?? "no"}`,
    `refused ${refused ?? "no"} ${place}`,
    `place ${place}`,
    `place ${place} ${gap}`,
    `place ${place} ${gap} ${set}`,
    `place ${place} ${length}`,
    `place ${place} ${sort(tokens[at - 1])}`,
    `place ${place} ${sort(tokens[at + 1])}`,
    `cue ${own} ${place}`,
    `cue ${own} ${gap}`,
  ];
  if (near && tokens.slice(cue[1], at).some(({ low }) => low === "that")) found.push("that");
  return found;
}

/** The other marks of the paragraph and of the article. */
function among(marks: Marks, candidate: Candidate, { length, place }: Seen): string[] {
  const { amid, marked, index, paragraph, sentence } = candidate;
  const found = [
    `style ${marked.style} ${marked.closed}`,
    `beside ${Math.min(3, marks.beside[paragraph] ?? 1)} ${length}`,
    `habit ${marks.habit}`,
    `habit ${marks.habit} ${length}`,
  ];
  if (amid) found.push("amid", `amid ${length} ${place}`);
  if ((marks.printed.get(marks.words(marked)) ?? 0) > 1) found.push("again", `again ${length}`);
  for (const step of [-1, 1]) {
    const other = marks.candidates[index + step];
    const where =
      other?.paragraph !== paragraph
        ? "none"
        : `${other.sentence === sentence ? "here" : "there"} ${other.attribution?.place ?? "none"}`;
    found.push(`near ${step} ${where}`);
  }
  return found;
}
