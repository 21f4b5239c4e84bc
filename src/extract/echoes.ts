/**
 * Words between marks in a headline, held against the body: a headline takes its fragments from what somebody is quoted as saying
 * below it, and sets the names of works in the same marks.
 */

import type { Block } from "../model.js";
import { titleCase } from "./accept.js";
import { DETERMINER, is } from "./classes.js";
import type { Region } from "./reading.js";
import type { Token } from "./tokens.js";

/** Longest fragment that is looked for below, in UTF-16 code units; longer ones are told without it. */
const LONGEST = 80;
/** So much of the quotations below is looked through. An article's are hardly ever longer, and the headline has few fragments. */
const READ = 60_000;

const ABOVE: ReadonlySet<string> = new Set(["headline", "dek"]);

/** Whether a region stands in a headline or in the lines under it. */
export const isAbove = (paragraphs: readonly Block[], { paragraph }: Region): boolean =>
  ABOVE.has(paragraphs[paragraph]?.role ?? "");

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();

/** Fewest words of a fragment in the body that shows whose a longer one above it is. */
const FEW = 3;
const isPart = (said: string, words: string) => said.split(" ").length >= FEW && ` ${words} `.includes(` ${said} `);

/** The quotations of an article's body, in which a headline's words are looked for. */
export class Echoes {
  readonly #text: string;
  readonly #body: readonly Region[];
  readonly #from: number;

  constructor(text: string, paragraphs: readonly Block[], regions: readonly Region[]) {
    this.#text = text;
    this.#body = regions.filter((one) => !isAbove(paragraphs, one));
    this.#from = paragraphs.find(({ role }) => !ABOVE.has(role))?.start ?? text.length;
  }

  /** Whether the words between a headline's marks are quoted, as far as the body tells; null where it does not. `before`: the token before them. */
  judge(region: Region, before: Token | undefined): boolean | null {
    const { start, end } = region.marked;
    if (end - start > LONGEST) return null;
    const words = this.#text.slice(start, end).replace(/[,.]$/, "");
    const many = /\s/.test(words);
    // A “Strain” in their friendship: a noun of the writer's own.
    if (this.of(region) !== null) return many || !is(before, DETERMINER) ? true : null;
    const titled = many && titleCase(words.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []);
    return titled && this.#text.indexOf(words, this.#from) >= 0 ? false : null;
  }

  /** The first other region of the body that holds these words; null where none does. */
  of(asked: Region): Region | null {
    const { start, end } = asked.marked;
    if (end - start > LONGEST) return null;
    const words = plain(this.#text.slice(start, end));
    if (words === "") return null;
    const longest = words.split(/[ ']/).reduce((one, other) => (other.length > one.length ? other : one), "");
    let length = 0;
    let part: Region | null = null;
    for (const region of this.#body) {
      if (region === asked) continue;
      const said = this.#text.slice(region.marked.start, region.marked.end);
      length += said.length;
      if (length > READ) return part;
      if (said.toLowerCase().includes(longest) && ` ${plain(said)} `.includes(` ${words} `)) return region;
      if (part === null && said.length <= end - start && isPart(plain(said), words)) part = region;
    }
    return part;
  }
}
