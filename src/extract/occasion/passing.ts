/** Where somebody spoke on another day than the one that is told of: "‹In December› she told Tide Talk that", "‹had told› the Courier". */

import { is, TIME } from "../classes.js";
import type { Named as Person } from "../names.js";
import { goesOn } from "../occasion-words.js";
import type { Token } from "../tokens.js";
import type { Named as Occasion } from "./place.js";

/** Tokens behind an outlet within which it is said when that was: "told the Courier ‹, a weekly, last year›". */
const BEHIND = 3;
/** Tokens before it within which it is counted from: "five months ‹after Roe› told". */
const BEFORE = 5;

/** "told Tide Talk ‹last December›", "‹Two years ago› she told", "five ‹months after› she told", "‹previously› told": months and years before what the article tells. */
function isBygone(tokens: readonly Token[], { token, at }: Occasion): boolean {
  const [verb, before] = [tokens[token], tokens[token - 1]];
  if (/^(?:had|previously|once|earlier)$/.test(before?.low ?? "") && verb?.verb !== undefined) return true;
  if (isCountedFrom(tokens, token)) return true;
  if (isLongBefore(tokens, 0)) return true;
  const end = tokens.findIndex(({ start }) => start >= at[1]);
  if (end < 0) return false;
  for (let i = end; i < end + BEHIND; i++) if (isLongBefore(tokens, i)) return true;
  return false;
}

/** "five ‹months after Roe› told", and not "months after he left, Roe told" */
function isCountedFrom(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb - 1; i > 0 && i > verb - BEFORE && tokens[i]?.type === "word"; i--)
    if (/^(?:after|since)$/.test(tokens[i]?.low ?? "")) return /^(?:months|years)$/.test(tokens[i - 1]?.low ?? "");
  return false;
}

const PERIODS = /^(?:years?|months?|spring|summer|fall|autumn|winter|season)$/;

/** "‹Last› December", "‹in› 2019", "‹Back in› June", "‹two› years ago", "‹earlier› this year": from token `at` on. */
function isLongBefore(tokens: readonly Token[], at: number): boolean {
  const low = (i: number): string => tokens[i]?.low ?? "";
  const from = low(at) === "back" ? at + 1 : at;
  if (low(from) === "last") return PERIODS.test(low(from + 1)) || isMonth(tokens[from + 1]);
  if (low(from) === "in") return isMonth(tokens[from + 1]) || /^(?:19|20)\d\d$/.test(low(from + 1));
  if (low(from) === "earlier") return /^(?:this|that)$/.test(low(from + 1)) && PERIODS.test(low(from + 2));
  return /^(?:years?|months?)$/.test(low(from + 1)) && /^(?:ago|earlier|before)$/.test(low(from + 2));
}

const isMonth = (token: Token | undefined): boolean =>
  is(token, TIME) && token?.cap === true && !token.low.endsWith("day");

/** Paragraphs behind it in which they may go on. */
const NEXT = 1;

/** "she said ‹at the time›", "she said ‹then›" */
const isThen = (tokens: readonly Token[], cue: number): boolean =>
  tokens[cue + 1]?.low === "then" ||
  tokens.some(({ low }, i) => low === "time" && tokens[i - 1]?.low === "the" && tokens[i - 2]?.low === "at");

/** Of one article: who was somewhere then, and for whom that is all that is told. */
export class Passing {
  readonly #asides = new Map<Person, { readonly occasion: Occasion; readonly paragraph: number }>();
  readonly #bygone = new Set<Person>();

  /** Whether this is told only in passing of somebody who speaks elsewhere `now`. */
  notes(
    person: Person,
    now: Occasion | undefined,
    occasion: Occasion,
    paragraph: number,
    tokens: readonly Token[],
  ): boolean {
    const isPast = isBygone(tokens, occasion);
    if (isPast && now !== undefined && now.label !== occasion.label && !this.#bygone.has(person)) {
      this.#asides.set(person, { occasion, paragraph });
      return true;
    }
    if (isPast) this.#bygone.add(person);
    else this.#bygone.delete(person);
    this.#asides.delete(person);
    return false;
  }

  /** Where somebody was then, as long as the paragraph tells of it, or they go on "at the time". */
  of(person: Person, paragraph: number, tokens: readonly Token[], cue: number): Occasion | null {
    const aside = this.#asides.get(person);
    if (aside === undefined || paragraph - aside.paragraph > NEXT) return null;
    const isStill = aside.paragraph === paragraph || goesOn.has(tokens[cue]?.low ?? "") || isThen(tokens, cue);
    return isStill ? aside.occasion : null;
  }
}
