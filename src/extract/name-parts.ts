/** Names without the posts before them, told by what else stands in the article. */

import type { Run } from "./name-runs.js";
import { type Beside, type Parted, partName } from "./posts.js";
import type { Sentence } from "./tokens.js";

/** "Skipper Jane Roe" is Jane Roe; runs that only say what somebody is ("Harbour Board Chairman") are left out. */
export function withoutPosts(runs: readonly Run[], part: Part): Run[] {
  return runs.flatMap((run) => {
    const { words, roles } = part(run);
    if (words.length === 0) return [];
    if (words.length === run.words.length) return [run];
    const titled = run.titled || roles.length > 0;
    return [{ ...run, ...lettered(words), printed: printedOf(run, words), titled, roles: [...run.roles, ...roles] }];
  });
}

/** These words of a run as they stand in it, with the stops of initials. */
function printedOf({ words: all, printed }: Run, words: readonly string[]): string {
  const from = all.indexOf(words[0] as string);
  const parts = printed.split(" ");
  return parts.length === all.length && from + words.length <= all.length
    ? parts.slice(from, from + words.length).join(" ")
    : words.join(" ");
}

/** The words of a name in all the forms in which they are asked for. */
export type Lettered = Pick<Run, "words" | "low" | "printed" | "key">;

export function lettered(words: readonly string[]): Lettered {
  const low = words.map((word) => word.toLowerCase());
  return { words, low, printed: words.join(" "), key: low.join(" ") };
}

/** Parts a name from the posts before it, by what else stands in the article. */
export type Part = (name: Lettered) => Parted;

/** Parts each run once. */
export function parter(runs: readonly Run[], sentences: readonly Sentence[]): Part {
  const article = new Article(runs, sentences);
  const parted = new Map<string, Parted>();
  return ({ words, low, printed }) => {
    let found = parted.get(printed);
    if (found === undefined) {
      found = partName(words, low, article);
      parted.set(printed, found);
    }
    return found;
  };
}

/** The words of an article that runs are compared with. */
class Article implements Beside {
  readonly #named: ReadonlySet<string>;
  readonly #firsts: ReadonlySet<string>;
  readonly #runs: readonly Run[];
  readonly #sentences: readonly Sentence[];
  #small: Set<string> | null = null;
  /** Runs that stand where a capital says something. */
  #inside: Set<string> | null = null;

  constructor(runs: readonly Run[], sentences: readonly Sentence[]) {
    this.#named = new Set(runs.map((run) => run.printed));
    this.#firsts = new Set(runs.flatMap(({ words }) => (words.length > 1 ? [words[0] as string] : [])));
    this.#runs = runs;
    this.#sentences = sentences;
  }

  opens(words: readonly string[]): boolean {
    if (this.#inside === null) {
      this.#inside = new Set();
      for (const run of this.#runs) if (!run.opens) this.#inside.add(run.printed);
    }
    return !this.#inside.has(words.join(" "));
  }

  alone(word: string): boolean {
    return this.#named.has(word);
  }

  begins(word: string): boolean {
    return this.#firsts.has(word);
  }

  named(words: readonly string[]): boolean {
    return words.length > 1 && this.#named.has(words.join(" "));
  }

  lower(low: string): boolean {
    if (this.#small === null) {
      this.#small = new Set();
      for (const { tokens } of this.#sentences)
        for (const token of tokens) if (token.type === "word" && !token.cap) this.#small.add(token.low);
    }
    return this.#small.has(low);
  }
}
