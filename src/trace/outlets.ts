/** Outlet names as keys, and whether a name is an outlet's at all. */

import occasions from "../../data/occasions.json" with { type: "json" };
import data from "../../data/outlets.json" with { type: "json" };
import { outletKey } from "../text/outlet-names.js";
import { isDoublePaper } from "../text/papers.js";

const KNOWN: ReadonlySet<string> = new Set(
  [...data.names, ...data.programmes, ...Object.values(data.aliases)].map(outletKey),
);
/** Outlets that write their names with "The": "the New Yorker" in running text is The New Yorker. */
const WITH_THE: ReadonlySet<string> = new Set(
  [...data.names, ...data.programmes].filter((name) => name.startsWith("The ")).map(outletKey),
);
const WORDS: ReadonlySet<string> = new Set(data.words);
/** Names that the list holds: no part of one is another outlet. */
export const isKnown = (name: string): boolean => KNOWN.has(outletKey(name));
/** First words of listed names that hold small words, a possessive, a day or a figure, and the words of the longest: "match" of "Match of the Day", 4. */
const OPENINGS: ReadonlyMap<string, number> = longestByOpening(
  [...data.names, ...data.programmes]
    .filter((name) => / \p{Ll}|[’'] ?|day$| \d/u.test(name))
    .map((name) => name.replace(/^The /, "")),
);
/** Words of the longest listed name that begins as this one and goes on behind a small word or a possessive; alone, or behind its broadcaster. 0 where none does. */
export const mayGoOnTo = (name: string): number => {
  const second = name.indexOf(" ") + 1;
  const behind = second === 0 ? 0 : (OPENINGS.get(openingOf(name.slice(second))) ?? 0);
  return Math.max(OPENINGS.get(openingOf(name)) ?? 0, behind === 0 ? 0 : behind + 1);
};

function longestByOpening(names: readonly string[]): Map<string, number> {
  const longest = new Map<string, number>();
  for (const name of names) {
    const opening = openingOf(name);
    longest.set(opening, Math.max(longest.get(opening) ?? 0, name.split(" ").length));
  }
  return longest;
}

function openingOf(name: string): string {
  return (/^[^ ’']+/.exec(name)?.[0] ?? "").toLowerCase();
}

/** What tells no outlet from another: "the US radio program". */
const GENERIC: ReadonlySet<string> = new Set(occasions.generic.split(" "));
export const isGeneric = (name: string): boolean => GENERIC.has(name.toLowerCase());
/** A station by its frequency: "97.1 The Ticket", "Kiss 92.5", "670 The Score". */
const FREQUENCY = /(?:^|\s)(?:8[7-9]|9\d|10[0-8])\.\d(?:\s|$)|^(?:[5-9]\d\d|1[0-7]\d0) (?:AM|The)\b/;
const isWord = (word: string): boolean => WORDS.has(word);
/** Call letters of North American stations: "KING-TV", "WVIT". */
const CALL_LETTERS = /^[KW][A-Z]{3}(?:-(?:TV|FM|AM))?$/;

/** Says whether a printed name is an outlet's: one of the collection's own, a known one, or one that its words show. */
export type OutletTest = (name: string) => boolean;

/** The same test for one article, which asks about the same names again and again; not kept longer, so that no name holds a text. */
export function rememberedTest(isOutlet: OutletTest): OutletTest {
  const answers = new Map<string, boolean>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = isOutlet(name);
    answers.set(name, answer);
    return answer;
  };
}

/** @param names outlets of the articles at hand, which count as known whatever their form. */
export function outletTest(names: Iterable<string>): OutletTest {
  const own = new Set([...names].map(outletKey));
  return (name) => {
    const key = outletKey(name);
    // A lone letter is an initial: "according to E. J. Prentice".
    if (key.length < 2) return false;
    if (own.has(key) || KNOWN.has(key)) return true;
    if (/\.(?:com|org|net)$/.test(name) || FREQUENCY.test(name)) return true;
    // THE WEEKLY STANDARD is The Weekly Standard.
    const words = name
      .split(" ")
      .map((word) => (/^\p{Lu}{4,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word));
    const [first = "", last = "", lastTwo] = [words[0], words.at(-1), words.slice(-2).join(" ")];
    // One such word alone ("Post", "Sun") names an outlet only with its article: "the Post".
    if (words.length > 1 && (WORDS.has(last) || isDoublePaper(last, isWord) || WORDS.has(first) || WORDS.has(lastTwo)))
      return true;
    if (words.length > 2 && words.slice(1).some((word) => word === "Radio" || word === "News")) return true;
    // "Bloomberg Politics", "CNN International": a known outlet's own branch.
    const printed = name.split(" ", 1)[0] ?? name;
    return CALL_LETTERS.test(printed) || (words.length > 1 && KNOWN.has(outletKey(first)) && /^[A-Z]{2}/.test(printed));
  };
}

/** Words of newspapers' names, which take an article: "the Fenland Gazette" is The Fenland Gazette, "the CBS News" is not. */
const NO_ARTICLE: ReadonlySet<string> = new Set(data.withoutArticle);

const PAPERS: ReadonlySet<string> = new Set(data.papers);

/** "the Post", "the Sun": one word that is an outlet's name only behind its article. */
export function isPaper(name: string): boolean {
  return PAPERS.has(name) || isDoublePaper(name, isWord);
}

/** The name as the outlet itself writes it: "The" in front where running text has "the" before an outlet that uses it. */
export function withArticle(name: string, article: string): string {
  if (article === "The") return `The ${name}`;
  if (article !== "the") return name;
  const last = name.split(" ").at(-1) ?? name;
  const paper = name.includes(" of ") || (WORDS.has(last) && !NO_ARTICLE.has(last)) || isDoublePaper(last, isWord);
  return paper || WITH_THE.has(outletKey(name)) ? `The ${name}` : name;
}
