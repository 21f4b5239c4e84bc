import type { Attribution } from "./cues.js";
import {
  determiners,
  joiners,
  notNames,
  objectsAfter,
  prepositions,
  subordinators,
  termed,
  titled,
  verb,
} from "./lexicon.js";
import { lastSign, type Token } from "./tokens.js";

/** Words in a region beyond which it is speech whatever stands around it. */
const SHORT = 9;
/** At most this many words make a lone term or scare quote. */
const TERM = 4;

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

/** Whether the words between these marks are somebody's words, and no title, term, slogan or scare quote. */
export function isQuotation(place: Place): boolean {
  const { text, tokens, at, attribution } = place;
  const token = tokens[at] as Token;
  const marked = token.marked;
  if (marked === null) return false;
  const inner = text.slice(marked.start, Math.min(marked.end, marked.start + 400));
  const words = wordsOf(inner);
  if (words.length === 0) return false;
  if (words.length > SHORT) return true;
  const before = tokens[at - 1];
  const beside = tokens[at + 1];
  const low = before?.low ?? "";
  const sign = lastSign(text, token);
  const strong = attribution !== null && attribution.place !== "weak";
  const cued = strong && attribution.cue !== null;
  // The cue stands right before the mark: said, “…” or said “…”.
  const cueEnd = attribution?.cue?.[1] ?? -1;
  const adjacent = cued && attribution.place === "before" && at - cueEnd <= (low === "," || low === ":" ? 1 : 0);
  const attributed = cued && attribution.place === "after";

  const follows = beside?.type === "word" ? beside.low : "";
  const object = objectsAfter.has(follows);
  const capitals = titleCase(words);

  if (termed.has(low)) return false;
  if (low === "called" && tokens[at - 2]?.type === "word" && capitals) return false;
  if (object && (capitals || words.length <= TERM)) return false;
  if (!place.headline && capitals && !(words.length === 1 && /^I$/.test(words[0] ?? ""))) {
    // Titles of works, shows, programmes.
    const exclaimed = sign === "!" || sign === "?" || ((sign === "," || sign === ".") && attributed && at === 0);
    if (words.length >= 2 && !exclaimed && !(adjacent && (low === "," || low === ":"))) return false;
    if (titled.has(low) || before?.possessive) return words.length > 1 && adjacent;
    if (words.length === 1 && !exclaimed && !adjacent && (prepositions.has(low) || low === "and" || low === ",")) {
      if (!cued) return false;
    }
  }
  if (titled.has(low) && words.length <= TERM && !cued) return false;
  if (adjacent || attributed) return true;
  if (cued) {
    // A cue further off in the sentence: believed for longer fragments, and for short ones when it is a verb of saying or judging.
    return true;
  }
  if (words.length > TERM) return place.headline ? attribution !== null || at === 0 : true;
  if (place.headline) return false;
  if (sign === "!" || sign === "?") return true;
  if (place.amid) return true;
  if (attribution === null) return false;
  return !notNames.has(low) && verb(low) !== undefined;
}
