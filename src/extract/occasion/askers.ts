/** Those who ask for an outlet or on a programme, once the article has said so: "told CBS's ‹Jane Roe›", later "told Roe", "asked by Roe". */

import { firstAt } from "../../text/first-at.js";
import { is, PREPOSITION, TITLE } from "../classes.js";
import { hostNouns, trade } from "../occasion-words.js";
import type { Sentence, Token } from "../tokens.js";
import { isHouseOf } from "./house.js";
import { capital, type Line, type Named } from "./place.js";
import type { Addressed } from "./run.js";

/** The outlet or programme, by the last name of who asks there. */
export type Askers = ReadonlyMap<string, string>;

const NO_ASKERS: Askers = new Map();

/** Words from an outlet to who asks for it: "the Courier's ‹chief political correspondent›". */
const POST = 4;
/** Capitals from who asks to the outlet: "Jane Roe of ‹Norland Radio Two's› Tideline". */
const HOUSE = 4;

/** Who may ask in one article, and occasions among which their programme is looked for, at most; bounds the search. */
const MOST = 50;
const MOST_NAMED = 2000;

/** Who asks, by the sentences that name an outlet with them. Linear in the occasions. */
export function askersIn(text: string, sentences: readonly Sentence[], named: readonly (readonly Named[])[]): Askers {
  const found = new Map<string, string>();
  named.forEach((occasions, s) => {
    const { tokens } = sentences[s] as Sentence;
    for (const occasion of occasions) {
      if (!occasion.carries || occasion.host || occasion.label === "" || occasion.sent) continue;
      const last = askerBehind(tokens, occasion) ?? askerBefore(tokens, occasion);
      if (last !== null && found.size < MOST && !found.has(last) && !occasion.label.endsWith(last))
        found.set(last, occasion.label);
    }
  });
  if (found.size === 0) return NO_ASKERS;
  // "CBS' Tideline", "told CBS correspondent Jane Roe": she asks on the programme.
  const all = named
    .flatMap((some) => some.filter(({ carries, label }) => carries && label !== ""))
    .slice(0, MOST_NAMED);
  for (const [last, label] of found) {
    const programme = all.find((one) => isHouseOf(text, { label, at: one.at }, one));
    if (programme !== undefined) found.set(last, programme.label);
  }
  return found;
}

/** "told the Courier's ‹Jane Roe›", "told Tideline host ‹Jane Roe›" */
function askerBehind(tokens: readonly Token[], { at: [, end] }: Named): string | null {
  const next = tokenFrom(tokens, end);
  if (next < 1 || next === tokens.length) return null;
  let i = next;
  while (i < next + POST && tokens[i]?.type === "word" && !capital(tokens[i]) && !is(tokens[i], PREPOSITION)) i++;
  const noun = tokens[i - 1] as Token;
  const isPost = i > next && !noun.possessive && (trade.has(noun.low) || hostNouns.has(noun.low));
  const isOwned = i === next && noun.possessive;
  return isPost || isOwned ? nameFrom(tokens, i) : null;
}

/** "told ‹Jane Roe› of the Courier", "in an interview with ‹Jane Roe› on Tideline" */
function askerBefore(tokens: readonly Token[], { at: [start], token }: Named): string | null {
  let by = tokenFrom(tokens, start) - 1;
  const floor = Math.max(token, by - HOUSE);
  while (by > floor && (tokens[by]?.cap || tokens[by]?.low === "the")) by--;
  if (!/^(?:of|on|from)$/.test(tokens[by]?.low ?? "") || by - 2 <= token) return null;
  const before = tokens[by - 3];
  return before === undefined || before.cap ? null : nameFrom(tokens, by - 2, by);
}

/** The first token that begins at this offset or behind it. */
const tokenFrom = (tokens: readonly Token[], offset: number): number =>
  firstAt(0, tokens.length, (at) => (tokens[at] as Token).start >= offset);

/** The last of two names that stand at token `i`, and end at `to`. */
function nameFrom(tokens: readonly Token[], i: number, to?: number): string | null {
  const [first, last, behind] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!capital(first) || !capital(last) || first?.possessive || last === undefined) return null;
  const isEnd = to === undefined ? !capital(behind) : i + 2 === to;
  return isEnd && !last.possessive && last.bare.length > 1 ? last.bare : null;
}

/** "told ‹Roe›", "asked by ‹host Jane Roe›": whoever asks, from token `at` on. */
export function askerAt({ tokens, askers }: Line, at: number): Addressed | null {
  if (askers === undefined || askers.size === 0) return null;
  let i = at;
  while (
    i < at + 2 &&
    tokens[i]?.cap === false &&
    (trade.has(tokens[i]?.low ?? "") || hostNouns.has(tokens[i]?.low ?? ""))
  )
    i++;
  const from = i;
  if (is(tokens[i], TITLE)) i += tokens[i + 1]?.low === "." ? 2 : 1;
  if (capital(tokens[i + 1]) && !tokens[i]?.possessive) i++;
  const last = tokens[i];
  if (last === undefined || !capital(last) || last.possessive || capital(tokens[i + 1])) return null;
  const label = askers.get(last.bare);
  return label === undefined ? null : { label, at: [(tokens[from] as Token).start, last.end], outlet: true };
}
