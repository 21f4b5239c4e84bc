/** What the classes and flags need to know of English: closed lists as data, and inflections. */

import grammar from "../../data/grammar.json" with { type: "json" };
import { spellingReason } from "../text/spelling.js";
import { initialsOf, lemmasOf } from "./inflections.js";

const CLOSED = new Set(grammar.closedClass);
const PRONOUNS = new Set(grammar.pronouns);
const FILLERS = new Set(grammar.fillers);
const MASKS = new Set(grammar.masks);

/** Articles, pronouns, prepositions, auxiliaries: words that carry the sentence rather than its matter. */
export const isClosedClass = (norm: string): boolean => CLOSED.has(norm);

/** "they", "this": what a name in brackets most often stands for. */
export const isPronoun = (norm: string): boolean => PRONOUNS.has(norm);

/** Words of the longest filler, "you know what I mean". */
const LONGEST_FILLER = Math.max(...grammar.fillers.map((filler) => filler.split(" ").length));

/** "um", "you know, I mean": listed words and phrases, one after another. Linear, for somebody may hesitate for long. */
export function isFiller(norms: readonly string[]): boolean {
  let at = 0;
  while (at < norms.length) {
    let count = LONGEST_FILLER;
    while (count > 0 && !FILLERS.has(norms.slice(at, at + count).join(" "))) count--;
    if (count === 0 && !FILLERS.has(undrawn(norms[at] ?? ""))) return false;
    at += Math.max(1, count);
  }
  return norms.length > 0;
}

/** "umm" and "ummm" are "um", as long as it was drawn out. */
const undrawn = (norm: string): string => norm.replace(/([aehmru])\1+/g, "$1");

/** Words that stand in a bracket for what was not printed: "[expletive]", "s***". */
export const isMask = (norm: string): boolean => MASKS.has(norm) || norm.includes("*");

const lemmaCache = new Map<string, ReadonlySet<string>>();

/** What stands before "n't" where it is no word: "won't" is "will not". */
const NEGATED = new Map([
  ["wo", "will"],
  ["ca", "can"],
  ["sha", "shall"],
]);

/** The words that this one may be a form of. */
function lemmas(norm: string): ReadonlySet<string> {
  const known = lemmaCache.get(norm);
  if (known) return known;
  const found = lemmasFound(norm);
  if (lemmaCache.size > 20_000) lemmaCache.clear();
  lemmaCache.set(norm, found);
  return found;
}

function lemmasFound(norm: string): ReadonlySet<string> {
  if (norm.endsWith("n't")) {
    const verb = norm.slice(0, -3);
    return new Set(Array.from(lemmas(NEGATED.get(verb) ?? verb), (lemma) => `${lemma} not`));
  }
  // "City's" and "he's" are two words each, of which the second is all possessives' and all pronouns'.
  return norm.includes("'") ? new Set([norm]) : lemmasOf(norm);
}

/** Two inflections of one word: "relationship", "relationships"; "was", "were". */
export function sameLemma(a: string, b: string): boolean {
  if (a === b) return true;
  if (!mayBeNear(a, b)) return false;
  const theirs = lemmas(b);
  return [...lemmas(a)].some((lemma) => theirs.has(lemma));
}

/** Number forms and accents: such a word may be near to one with any first letter. */
export function beginsBeyondAToZ(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return code < 0x61 || code > 0x7a;
}

/** Only these pairs differ in their first letter: number forms, accents, and forms of a word that begins otherwise. */
function mayBeNear(a: string, b: string): boolean {
  if (a[0] === b[0] || beginsBeyondAToZ(a) || beginsBeyondAToZ(b)) return true;
  const theirs = initialsOf(b);
  return [...initialsOf(a)].some((initial) => theirs.includes(initial));
}

/** Pairs of words that were asked about; the same few thousand come again and again in every collection. */
const nearCache = new Map<string, Map<string, boolean>>();
const NEAR_PAIRS = 200_000;
let nearPairs = 0;

/** One word for another that is nearly it: a spelling, an inflection, or one stem ("power", "powerful"). */
export function isNearWord(a: string, b: string): boolean {
  if (!mayBeNear(a, b)) return false;
  const known = nearCache.get(a)?.get(b);
  if (known !== undefined) return known;
  if (nearPairs >= NEAR_PAIRS) {
    nearCache.clear();
    nearPairs = 0;
  }
  const others = nearCache.get(a) ?? new Map<string, boolean>();
  nearCache.set(a, others);
  const isNear = isNearlyOne(a, b);
  others.set(b, isNear);
  nearPairs++;
  return isNear;
}

function isNearlyOne(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short.length >= 4 && long.startsWith(short)) || spellingReason(a, b) !== null || sameLemma(a, b);
}
