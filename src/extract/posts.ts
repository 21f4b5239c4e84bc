import { adjectives, bodyWords, givenName, isRole, modifiers, opening, posts, surnames, titles } from "./lexicon.js";

/** A run of capitals parted into what somebody is and what they are called. */
export interface Parted {
  /** The name alone: "Jane Roe" of "Norland Harbour Board Chairman Jane Roe"; empty where the run holds none. */
  readonly words: readonly string[];
  /** The nouns of the post, lower case: "chairman". */
  readonly roles: readonly string[];
}

const isPost = (low: string) => posts.has(low) || (isRole(low) && !surnames.has(low));
const isPlaced = (word: string) => /-(?:born|based|backed|led|elect)$/.test(word);

/**
 * Takes posts, peoples and places before a name off it. `known` says whether the article names somebody so elsewhere,
 * `lower` whether a word stands in it without a capital too.
 */
export function partName(
  words: readonly string[],
  known: (words: readonly string[]) => boolean,
  lower: (low: string) => boolean,
): Parted {
  const low = words.map((word) => word.toLowerCase());
  const given = (i: number) => givenName(low[i] ?? "") !== undefined;
  let from = 0;
  const roles: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = low[i] ?? "";
    const rest = words.length - i - 1;
    // "Jane Baker Cole" keeps its middle name; "Georgia Secretary Jane Roe" is no Georgia.
    const surname = (surnames.has(word) && !(rest >= 2 && given(i + 1))) || (given(0) && !posts.has(word));
    const follows = rest >= 2 || known(words.slice(i + 1)) || lower(word) || titles.has(word);
    if (isPlaced(words[i] ?? "") || ((isPost(word) || (i > 0 && isRole(word))) && !(i > 0 && surname))) {
      if (rest > 0 && !follows) continue;
      from = i + 1;
      if (isRole(word)) roles.push(word);
    } else if (
      isRole(word) &&
      rest > 0 &&
      i === 0 &&
      (rest >= 2 || lower(word)) &&
      (given(1) || known(words.slice(1)) || lower(word))
    ) {
      from = i + 1;
      roles.push(word);
    } else if (from === i && rest > 0 && (modifiers.has(word) || titles.has(word)) && i > 0) from = i + 1;
  }
  // A people or party before a name: "Norwegian Jane Roe".
  while (from < words.length - 2 && adjectives.has(low[from] ?? "")) from++;
  // "Misnaming Jane Roe was …": the word opens the sentence.
  if (from === 0 && words.length > 2 && /.{4}ing$/.test(low[0] ?? "") && !given(0) && given(1)) from = 1;
  while (from < words.length - 1 && (opening.has(low[from] ?? "") || titles.has(low[from] ?? ""))) from++;
  // "Jane Roe of Brindle"
  const of = given(from) ? words.indexOf("of", from + 2) : -1;
  const rest = words.slice(from, of < 0 ? words.length : of);
  // "Board Chairman of the Harbour": what is left is a body or a place of the post, no name.
  if (from > 0 && bodyWords.has(low[words.length - 1] ?? "") && !rest.some((_, i) => given(from + i)))
    return { words, roles: [] };
  // "Supporters of Roe" are others than Roe.
  if (from > 0 && /^(?:of|for|and)$/.test(rest[0] ?? "")) return { words: [], roles };
  const shouted = rest.length > 2 && rest.every((word) => word.length > 1 && word === word.toUpperCase());
  const bare =
    shouted ||
    rest.every((word) => {
      const l = word.toLowerCase();
      return (
        adjectives.has(l) || (isPost(l) && !known(words)) || (modifiers.has(l) && rest.length > 1) || opening.has(l)
      );
    });
  return { words: bare ? [] : rest, roles };
}
