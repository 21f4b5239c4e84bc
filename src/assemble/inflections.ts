/**
 * Which words are forms of one: by the endings that English adds by rule, and a list of the forms that no rule gives.
 * Nothing is asked of a dictionary, so new words count as well: "repost" and "reposted".
 */

import grammar from "../../data/grammar.json" with { type: "json" };
import inflections from "../../data/inflections.json" with { type: "json" };
import { american } from "../text/spelling.js";

/** Form → the words it is a form of: "lay" is one of "lie", and a word of its own. */
const IRREGULAR = new Map<string, string[]>();
for (const [base, forms] of Object.entries(inflections.irregular))
  for (const form of forms.split(" ")) IRREGULAR.set(form, [...(IRREGULAR.get(form) ?? []), base]);

/** Form → the first letters of words that begin otherwise: "g" of "went" and "better", "b" of "is" and of "isn't". */
const OTHERWISE = new Map<string, string>();
for (const [form, bases] of IRREGULAR) {
  const initials = bases.map((base) => base.charAt(0)).filter((initial) => initial !== form.charAt(0));
  for (const one of initials.length > 0 ? [form, `${form}n't`] : []) OTHERWISE.set(one, initials.join(""));
}

/** The first letters of a word and of what it may be a form of. Only words that share one may be forms of one: "was" and "been". */
export const initialsOf = (norm: string): string => norm.charAt(0) + (OTHERWISE.get(norm) ?? "");

/** What only looks like a form of another: "news", "hers"; and whatever has forms of its own: "feed" is none of "fee". */
const UNINFLECTED = new Set([
  ...inflections.uninflected.split(" "),
  ...grammar.closedClass,
  ...Object.keys(inflections.irregular),
]);
const COMPARED = new Set(inflections.compared.split(" "));

/** One syllable that ends in a single vowel and consonant: its consonant is doubled before an ending. */
const DOUBLES = /^[^aeiou]+[aeiouy][^aeiouwxy]$/u;
const DOUBLED = /([bdgklmnprtv])\1$/u;
const VOWEL = /[aeiouy]/u;

/** The words that this one may be a form of, itself among them. All but itself may be no words at all. */
export function basesOf(norm: string): ReadonlySet<string> {
  const found = new Set([norm, ...(IRREGULAR.get(norm) ?? [])]);
  if (UNINFLECTED.has(norm) || !/^[a-z]{4,}$/u.test(norm)) return found;
  const add = (base: string): void => {
    if (VOWEL.test(base)) found.add(base);
  };
  if (/..ies$/u.test(norm)) add(`${norm.slice(0, -3)}y`);
  if (/.(?:.[sxzo]|ch|sh)es$/u.test(norm)) add(norm.slice(0, -2));
  if (norm.endsWith("s") && !/(?:ss|us|is)$/u.test(norm)) add(norm.slice(0, -1));
  for (const ending of ["ed", "ing"])
    if (norm.endsWith(ending)) stems(norm.slice(0, -ending.length), ending).forEach(add);
  for (const ending of ["er", "est"])
    if (norm.endsWith(ending))
      for (const stem of stems(norm.slice(0, -ending.length), ending)) if (COMPARED.has(stem)) found.add(stem);
  return found;
}

/** What may have stood before this ending: "stopp" was "stop", "hop" was "hope", "carri" was "carry". */
function stems(stem: string, ending: string): string[] {
  if (!VOWEL.test(stem)) return [];
  if (stem.endsWith("i") && ending !== "ing") return [`${stem.slice(0, -1)}y`, `${stem}e`];
  // "Added" is no form of "ad".
  const single = DOUBLED.test(stem) && stem.length > 3 ? stem.slice(0, -1) : stem;
  // "Travelled" is British for "traveled", and "called" is "call".
  if (single !== stem) return DOUBLES.test(single) && !stem.endsWith("ll") ? [single] : [single, stem];
  return DOUBLES.test(stem) || stem.length < 3 ? [`${stem}e`] : [stem, `${stem}e`];
}

/** The same of its American spelling too: "recognised" is a form of "recognize". */
export const lemmasOf = (norm: string): ReadonlySet<string> => {
  const known = basesOf(norm);
  // Not of "filled", which is spelled as an American would.
  const theirs = /ll(?:ed|ing)$/u.test(norm) ? norm : american(norm);
  return theirs === norm ? known : new Set([...known, ...basesOf(theirs)]);
};
