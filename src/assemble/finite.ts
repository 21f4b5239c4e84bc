/** Whether words are a sentence or less: by the verb that a sentence holds. */

import grammar from "../../data/grammar.json" with { type: "json" };
import verbs from "../../data/verbs.json" with { type: "json" };
import { isClosedClass } from "./grammar.js";
import { basesOf } from "./inflections.js";

const FINITE = new Set(grammar.finite);
/** What each word most often is in the news. */
const USUAL = new Set(verbs.usual.split(" "));
const SOMETIMES = new Set(verbs.sometimes.split(" "));
/** Behind these stands no finite verb: "to plan", "the plan", "of plans". */
const BEFORE_NOUNS = new Set(grammar.beforeNouns);
/** Behind these stands one: "they plan", "it always points". */
const BEFORE_VERBS = new Set(grammar.beforeVerbs);
/** A word of so many letters that ends in "ed" and is in no list is a verb's past. */
const PAST = 5;

/** "is", "did", "should": the verb that opens a question. */
export const isAuxiliary = (norm: string): boolean => FINITE.has(norm) && isClosedClass(norm);

export function hasFiniteVerb(norms: readonly string[]): boolean {
  return norms.some((norm) => FINITE.has(norm)) || norms.some((norm, i) => isFiniteBehind(norms[i - 1] ?? "", norm));
}

function isFiniteBehind(before: string, norm: string): boolean {
  if (norm.endsWith("ing") || BEFORE_NOUNS.has(before)) return false;
  if (SOMETIMES.has(norm)) return BEFORE_VERBS.has(before);
  if (USUAL.has(norm) || (norm.length >= PAST && norm.endsWith("ed"))) return true;
  return norm.endsWith("s") && [...basesOf(norm)].some((base) => USUAL.has(base));
}
