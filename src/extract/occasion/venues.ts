/** Names that an article itself shows to be outlets' or programmes': "the podcast ‹Harbour Nights›", "the ‹Two Tides› podcast". */

import { is, OCCASION, OWNER } from "../classes.js";
import type { Names } from "../names.js";
import { papers, shows } from "../occasion-words.js";
import { isGeneric, plain } from "../outlets.js";
import type { Sentence, Token } from "../tokens.js";
import { capital, type Line } from "./place.js";
import { outletAt, type Run, runBefore } from "./run.js";

const NONE: ReadonlySet<string> = new Set();

/** Where an article shows a name to be an outlet's. */
export interface Venue {
  readonly label: string;
  /** What it is called there: "podcast". */
  readonly noun: string;
  readonly sentence: number;
  readonly token: number;
}

const known = new WeakMap<readonly Sentence[], readonly Venue[]>();

/** The same, found once for the sentences of one article. */
export function venuesOf(text: string, sentences: readonly Sentence[], names: Names): readonly Venue[] {
  let found = known.get(sentences);
  if (found === undefined) {
    found = venuesIn(text, sentences, names);
    known.set(sentences, found);
  }
  return found;
}

/** The names that the sentences show to be so, in the order of the places that do. Linear in the sentences. */
function venuesIn(text: string, sentences: readonly Sentence[], names: Names): Venue[] {
  const found: Venue[] = [];
  sentences.forEach(({ tokens }, sentence) => {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (!is(token, OCCASION) || token.cap) continue;
      const isReported = token.low === "reported" && tokens[i - 1]?.low === "first" && tokens[i + 1]?.low === "by";
      if (!isReported && !kinds.has(token.low)) continue;
      const line: Line = { text, tokens, names, venues: NONE };
      if (isReported) {
        const by = outletAt(line, i + 2);
        if (by !== null && !by.person && !isGeneric(by.label))
          found.push({ label: by.label, noun: "", sentence, token: i });
        continue;
      }
      const issue = issueOf(line, i);
      const run = issue ?? runBefore(line, i, 0) ?? behind(line, i);
      if (run !== null && (issue !== null || isName(run, token)))
        found.push({ label: run.label, noun: token.low, sentence, token: i });
      const other = issue === null ? beside(line, i) : null;
      if (other !== null && isName(other, token))
        found.push({ label: other.label, noun: token.low, sentence, token: i });
    }
  });
  return found;
}

/** What is printed or broadcast under a name. */
const kinds: ReadonlySet<string> = new Set(
  [...shows, ...papers, "issue", "edition"].filter((noun) => noun !== "radio" && noun !== "episode"),
);

/** Two words and more that name no person. A lone one may be anything, but beside a paper or a podcast. */
function isName({ label, person }: Run, { low }: Token): boolean {
  if (isGeneric(label)) return false;
  return plain(label).includes(" ") ? !person : /^(?:magazine|newspaper|website|podcast)$/.test(low);
}

/** "the podcast ‹Harbour Nights›", "her podcast, ‹Harbour Nights›," */
function behind(line: Line, i: number): Run | null {
  const { tokens } = line;
  if (isNoun(tokens, i) && capital(tokens[i + 1])) return outletAt(line, i + 1);
  if (tokens[i + 1]?.low !== "," || !capital(tokens[i + 2]) || !isOwned(tokens, i)) return null;
  const run = outletAt(line, i + 2);
  return run !== null && tokens[run.next]?.low === "," ? run : null;
}

/** "her ‹podcast›", "Roe's weekly ‹podcast›", "The ‹podcast›" at a sentence's head: the one that the name behind the comma is. */
function isOwned(tokens: readonly Token[], i: number): boolean {
  if (i === 1 && tokens[0]?.low === "the") return true;
  for (let at = i - 1; at >= i - OWN && tokens[at]?.type === "word"; at--)
    if (tokens[at]?.possessive || is(tokens[at], OWNER)) return true;
  return false;
}

/** "the June ‹issue of Halcyon›", "the host of ‹Harbour Nights›" */
function issueOf(line: Line, i: number): Run | null {
  const { tokens } = line;
  return OF.test(tokens[i]?.low ?? "") && tokens[i + 1]?.low === "of" ? outletAt(line, i + 2) : null;
}
const OF = /^(?:issue|edition|host|co-host|editor|anchor)$/;

/** Words of its own between the article and the noun: "a ‹monthly music› magazine", "the ‹Channel 6 interview› programme". */
const OWN = 4;

/** "‹Harbour Week›, a monthly magazine", "‹Brindle Asks›, the Channel 6 interview programme": what a name is said to be right behind it. */
function beside(line: Line, i: number): Run | null {
  const { tokens } = line;
  const article = shows.has(tokens[i]?.low ?? "") ? /^(?:an?|the)$/ : /^an?$/;
  let at = i - 1;
  while (at >= i - OWN && tokens[at]?.type === "word" && !article.test(tokens[at]?.low ?? "")) at--;
  if (!article.test(tokens[at]?.low ?? "") || tokens[at - 1]?.low !== ",") return null;
  return runBefore(line, at - 1, 0);
}

/** "the counts in Norland ‹show› Cole ahead": the verb. A noun has its article or an adjective before it. */
const isNoun = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.low !== "show" ||
  tokens.slice(Math.max(0, i - 3), i).some(({ low }) => /^(?:the|a|an|his|her|their|its|our)$/.test(low));
