/** What the classes and flags need to know of English: closed lists as data, lemmas from wink-nlp. */

import { createRequire } from "node:module";
import type { ItsFunction, WinkMethods } from "wink-nlp";
import grammar from "../../data/grammar.json" with { type: "json" };
import { spellingReason } from "../text/spelling.js";

const CLOSED = new Set(grammar.closedClass);
const FILLERS = new Set(grammar.fillers);
const SPOKEN = new Map(Object.entries({ ...grammar.spoken, ...grammar.contractions }));
const FINITE = new Set(grammar.finite);
const MASKS = new Set(grammar.masks);

/** Articles, pronouns, prepositions, auxiliaries: words that carry the sentence rather than its matter. */
export const isClosedClass = (norm: string): boolean => CLOSED.has(norm);

/** "um", "you know": single words or the whole run, as listed. */
export function isFiller(norms: readonly string[]): boolean {
  return (
    norms.length > 0 &&
    (FILLERS.has(norms.join(" ")) || norms.every((norm) => FILLERS.has(norm)) || pairsOfFillers(norms))
  );
}

function pairsOfFillers(norms: readonly string[]): boolean {
  if (norms.length === 0) return true;
  if (FILLERS.has(norms.slice(0, 2).join(" ")) && norms.length >= 2 && pairsOfFillers(norms.slice(2))) return true;
  return FILLERS.has(norms[0] ?? "") && pairsOfFillers(norms.slice(1));
}

/** Words that stand in a bracket for what was not printed: "[expletive]", "s***". */
export const isMask = (norm: string): boolean => MASKS.has(norm) || norm.includes("*");

/** "gonna" and "going to", "don't" and "do not": two ways to write down the same speech. */
export function sameSpoken(a: readonly string[], b: readonly string[]): boolean {
  const spell = (norms: readonly string[]): string => norms.map((norm) => SPOKEN.get(norm) ?? norm).join(" ");
  return spell(a) === spell(b) || spell(a) === b.join(" ") || a.join(" ") === spell(b);
}

let nlp: WinkMethods | null = null;

/** Loaded at the first question, since its model takes a tenth of a second that most small collections never need. */
export function language(): WinkMethods {
  if (!nlp) {
    const require = createRequire(import.meta.url);
    const winkNLP = require("wink-nlp") as typeof import("wink-nlp").default;
    nlp = winkNLP(require("wink-eng-lite-web-model") as typeof import("wink-eng-lite-web-model").default, [
      "sbd",
      "pos",
    ]);
  }
  return nlp;
}
const lemmaCache = new Map<string, ReadonlySet<string>>();

/** What stands before "n't" where it is no word: "won't" is "will not". */
const NEGATED = new Map([
  ["wo", "will"],
  ["ca", "can"],
  ["sha", "shall"],
]);

/** The lemmas a word may have, as a verb, as a noun and by itself. */
function lemmas(norm: string): ReadonlySet<string> {
  const known = lemmaCache.get(norm);
  if (known) return known;
  const found = lemmasOf(norm);
  if (lemmaCache.size > 20_000) lemmaCache.clear();
  lemmaCache.set(norm, found);
  return found;
}

function lemmasOf(norm: string): ReadonlySet<string> {
  // The library reads "city's" and "he's" as two words, of which the second is all possessives' and all pronouns'.
  if (norm.endsWith("n't")) {
    const verb = norm.slice(0, -3);
    return new Set(Array.from(lemmas(NEGATED.get(verb) ?? verb), (lemma) => `${lemma} not`));
  }
  if (norm.includes("'")) return new Set([norm]);
  const { its, readDoc } = language();
  const found = new Set<string>();
  // The library's types give `lemma` an argument that its callers never pass.
  for (const context of [`they ${norm}`, `the ${norm}`, norm]) {
    const words = readDoc(context)
      .tokens()
      .out(its.lemma as unknown as ItsFunction<string>) as string[];
    const last = words.at(-1);
    if (last !== undefined) found.add(last);
  }
  return found;
}

/** Two inflections of one word: "relationship", "relationships"; "was", "were". */
export function sameLemma(a: string, b: string): boolean {
  if (a === b) return true;
  if (!mayBeNear(a, b)) return false;
  const theirs = lemmas(b);
  return [...lemmas(a)].some((lemma) => theirs.has(lemma));
}

/** Of the first letter's code; false for no letter at all. */
const isBeyondAToZ = (code: number): boolean => code < 0x61 || code > 0x7a;

/** Only these pairs differ in their first letter: number forms, accents, forms of "be" and "go". */
const mayBeNear = (a: string, b: string): boolean =>
  a[0] === b[0] ||
  isBeyondAToZ(a.charCodeAt(0)) ||
  isBeyondAToZ(b.charCodeAt(0)) ||
  (CLOSED.has(a) && CLOSED.has(b)) ||
  a === "went" ||
  b === "went";

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

/** Holds a finite verb, by a closed list first and by part of speech where that finds none. */
export function hasFiniteVerb(norms: readonly string[]): boolean {
  if (norms.some((norm) => FINITE.has(norm))) return true;
  const { its, readDoc } = language();
  const tokens = readDoc(norms.join(" ")).tokens();
  const tags = tokens.out(its.pos) as string[];
  const words = tokens.out(its.normal) as string[];
  return tags.some(
    (tag, i) =>
      (tag === "VERB" || tag === "AUX") &&
      !(words[i] ?? "").endsWith("ing") &&
      tags[i - 1] !== "PART" &&
      words[i - 1] !== "to",
  );
}
