/** Two ways to write down the same speech: "gonna" and "going to", "don't" and "do not", "nobody's" and "nobody is". */

import grammar from "../../data/grammar.json" with { type: "json" };

const SPOKEN = new Map(Object.entries({ ...grammar.spoken, ...grammar.contractions }));
/** What else some of them stand for: "gotta" is "have got to" as well. */
const SPOKEN_TOO = new Map(Object.entries(grammar.spokenToo));

/** What the letters behind an apostrophe stand for; "'s" behind a name may be a possessive, behind a pronoun it hardly is. */
const CLITICS = new Map([
  ["'s", ["is", "has"]],
  ["'d", ["would", "had", "did"]],
  ["'ll", ["will", "shall"]],
  ["'re", ["are"]],
  ["'ve", ["have"]],
]);
const CLITIC = /^(.+)('s|'d|'ll|'re|'ve)$/;

/** Pronouns, and what else is listed with such letters: "where's". */
const STEMS = new Set([
  ...grammar.pronouns,
  ...Object.keys(grammar.contractions).flatMap((form) => CLITIC.exec(form)?.[1] ?? []),
]);
const INDEFINITE = /^(?:any|every|some|no)(?:body|one|thing)$/;

/** The word before the letters: "nobody" of "nobody's". */
export const withoutClitic = (norm: string): string => CLITIC.exec(norm)?.[1] ?? norm;

export function sameSpoken(a: readonly string[], b: readonly string[]): boolean {
  if (unfolded(a, b) || unfolded(a.map(otherwise), b) || unfolded(a, b.map(otherwise))) return true;
  return a.length === 1 && b.length === 1 && (dropsG(a[0] ?? "", b[0] ?? "") || dropsG(b[0] ?? "", a[0] ?? ""));
}

const otherwise = (norm: string): string => SPOKEN_TOO.get(norm) ?? norm;

function unfolded(a: readonly string[], b: readonly string[]): boolean {
  const [ours, theirs] = [a.flatMap((norm) => unfold(norm, b)), b.flatMap((norm) => unfold(norm, a))];
  return ours.length === theirs.length && ours.every((word, i) => isOne(word, theirs[i] ?? ""));
}

/** The words that it stands for. "The mayor's" may be a possessive, unless the other side says "the mayor is". */
function unfold(norm: string, others: readonly string[]): string[] {
  const [, stem, clitic] = CLITIC.exec(norm) ?? [];
  // "Let's" is the one of them that stands for a pronoun.
  if (stem && clitic && norm !== "let's" && (STEMS.has(stem) || INDEFINITE.test(stem) || others.includes(stem)))
    return [stem, clitic];
  const said = SPOKEN.get(norm) ?? (norm.includes(" ") ? norm : undefined);
  return said === undefined ? [norm] : said.split(" ").flatMap((word) => unfold(word, others));
}

const isOne = (a: string, b: string): boolean =>
  a === b || CLITICS.get(a)?.includes(b) === true || CLITICS.get(b)?.includes(a) === true;

/** "goin'" beside "going": the apostrophe is no part of the word. */
const dropsG = (short: string, long: string): boolean => short.endsWith("in") && long === `${short}g`;
