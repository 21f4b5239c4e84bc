/**
 * The words that a contraction stands for, told from it and the words behind it: "he's" is "he is", and "he has" before
 * "been". "The council's" is a possessive, unless what follows follows no possessive: "the council's not".
 */

import grammar from "../../data/grammar.json" with { type: "json" };

const SHORT = new Map(Object.entries({ ...grammar.spoken, ...grammar.contractions }));

/** "dunno" is "don't know", and that "do not know". */
const spelledOut = (word: string): readonly string[] => SHORT.get(word)?.split(" ").flatMap(spelledOut) ?? [word];

/** Contractions that are listed: "gonna", "don't", "I'm". One word for another, "'em" for "them", is none. */
const LISTED = new Map(
  [...SHORT.keys()].map((short) => [short, spelledOut(short)] as const).filter(([, words]) => words.length > 1),
);

/** Letters behind any word, and the word that they stand for most often. */
const CLITICS = new Map([
  ["'s", "is"],
  ["'d", "would"],
  ["'ll", "will"],
  ["'re", "are"],
  ["'ve", "have"],
]);
const CLITIC = /^(.+)('(?:s|d|ll|re|ve))$/;

const AFTER_IS = new Set(grammar.afterIs);
const AFTER_HAS = new Set(grammar.afterHas);
const AFTER_HAD = new Set(grammar.afterHad);
const BETWEEN = new Set(grammar.betweenVerbs);
/** "wanted", and not "need". */
const REGULAR = /[^e]ed$/;

/** Whether the word is a contraction, or in some place may be one. */
export const mayBeContracted = (norm: string): boolean => LISTED.has(norm) || CLITIC.test(norm);

/** What the word stands for, two words or more; null where it is no contraction. `after` and `next`: the words behind it, or "". */
export function contracted(norm: string, after: string, next: string): readonly string[] | null {
  const listed = LISTED.get(norm);
  const [, stem = "", letters = ""] = CLITIC.exec(norm) ?? [];
  const said = CLITICS.get(letters);
  if (said === undefined || norm === "let's") return listed ?? null;
  const verb = BETWEEN.has(after) ? next : after;
  if (letters === "'s") {
    if (AFTER_HAS.has(verb)) return [stem, "has"];
    return listed ?? (AFTER_IS.has(after) ? [stem, said] : null);
  }
  if (letters === "'d" && (AFTER_HAD.has(verb) || REGULAR.test(verb))) return [stem, "had"];
  return listed ?? [stem, said];
}
