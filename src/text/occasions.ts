/** Occasions as the text names them. */

import data from "../../data/occasions.json" with { type: "json" };

const FORMS: ReadonlySet<string> = new Set([
  ...Object.values(data.messages),
  ...data.heard.split(" "),
  ...data.named.split(" "),
  "parliament",
]);

/**
 * "The New Yorker", "the harbour council": one of its own. A "statement", a "press conference" or "an interview last November" are given every day: that two
 * printings speak of one ties them to nothing, and that only one does sets nothing apart.
 */
export const isNamedOccasion = (label: string): boolean => !FORMS.has(label) && !/^an? /.test(label);

/** Whether two names may stand for one occasion: what is told to a paper may be in a statement, “Nair” is “The Long Way With Nair”. */
export const mayBeOneOccasion = (a: string, b: string): boolean =>
  a === b || !isNamedOccasion(a) || !isNamedOccasion(b) || holdsWords(a, b) || holdsWords(b, a);

const wordsOf = (name: string): string =>
  ` ${name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(" ")
    .trim()} `;
const holdsWords = (name: string, part: string): boolean =>
  wordsOf(name).includes(wordsOf(part).replace(/^ the /, " "));

const PHRASED: ReadonlyMap<string, string> = new Map(
  Object.entries(data.phrased).flatMap(([before, labels]) =>
    labels.split("|").map((label) => [label, `${before} ${label}`] as const),
  ),
);

/** An occasion without a name in a sentence, "to reporters", "at a hearing", "by phone"; null for one that is written or has a name. */
export const phrasedOccasion = (label: string): string | null => PHRASED.get(label) ?? null;
