/** A meeting that the article goes through: who has spoken there, and who is told to be there. */

import { is, TIME } from "../classes.js";
import type { Named as Person } from "../names.js";
import { alone, aloud, apart, replies, scenes, sittings, taking, within } from "../occasion-words.js";
import type { Token } from "../tokens.js";
import type { Lead } from "./lead.js";
import type { Named as Occasion, SaidTo } from "./place.js";

/** Paragraphs over which somebody who has spoken at a meeting still speaks there. */
const STAYS = 6;
/** Paragraphs from what was last said or told of the meeting to somebody else who speaks there. */
const NEXT = 3;
/** The same, where they are called what those are who sit there. */
const MEMBER = 5;

interface There {
  readonly occasion: Occasion;
  readonly paragraph: number;
  /** They are told to say it, in the present: what is past is another time. */
  readonly now: boolean;
}

/** Goes along with the course of an article. */
export class Sitting {
  #occasion: Occasion | null = null;
  #paragraph = 0;
  /** The days that were named with it. */
  #days: ReadonlySet<string> = new Set();
  readonly #there = new Map<Person, There>();
  #isAwaited = false;

  /** Somebody has spoken there or is told to. */
  speaks(
    occasion: Occasion,
    paragraph: number,
    person: Person | null,
    tokens: readonly Token[],
    verb?: Token["verb"],
  ): void {
    if (isClosed(occasion)) return;
    this.#open(occasion, paragraph, tokens);
    if (person !== null) this.#there.set(person, { occasion, paragraph, now: isNow(verb) });
    this.#isAwaited = false;
  }

  /** Somebody is told to speak there whose name is not known: whoever is quoted next. */
  awaits(occasion: Occasion, paragraph: number, tokens: readonly Token[]): void {
    this.speaks(occasion, paragraph, null, tokens);
    this.#isAwaited = true;
  }

  /** It is spoken of: "the hearing was the first on the flood". */
  mentioned(occasion: Occasion, paragraph: number, tokens: readonly Token[]): void {
    if (isClosed(occasion) || alone.has(occasion.label) || within.has(occasion.label)) return;
    const isOther = this.#occasion !== null && this.#occasion.label !== occasion.label;
    if (isOther && paragraph - this.#paragraph <= STAYS) return;
    this.#open(occasion, paragraph, tokens);
  }

  #open(occasion: Occasion, paragraph: number, tokens: readonly Token[]): void {
    const days = daysIn([tokens]);
    if (this.#occasion?.label !== occasion.label || days.size > 0) this.#days = days;
    this.#occasion = occasion;
    this.#paragraph = paragraph;
  }

  /** Whether the article has told of one so far. */
  get isTold(): boolean {
    return this.#occasion !== null;
  }

  /** Whether somebody has spoken there. */
  knows(person: Person): boolean {
    return this.#there.has(person);
  }

  /** Somebody has spoken elsewhere. */
  leaves(person: Person): void {
    this.#there.delete(person);
  }

  /** The meeting, where this quotation is spoken at it. `on`: the quotation before was. */
  at(person: Person | null, lead: Lead, on: boolean): Occasion | null {
    const known = person === null ? undefined : this.#there.get(person);
    const occasion = known?.occasion ?? this.#occasion;
    if (occasion === null || this.isLeft(lead, occasion, true)) return null;
    const since = lead.paragraph - this.#paragraph;
    const stays =
      known !== undefined &&
      known.now === isNow(lead.verb) &&
      (lead.paragraph - known.paragraph <= (known.now ? NEXT : STAYS) ||
        // Others have spoken there since, and they answer.
        (occasion.label === this.#occasion?.label && since <= NEXT && isAnswer(lead)));
    const isThere =
      stays ||
      (!alone.has(occasion.label) &&
        ((person !== null && isMember(lead, occasion, since)) ||
          (since <= NEXT && (this.#isAwaited || takesPart(lead, on)))));
    this.#isAwaited = false;
    if (!isThere) return null;
    if (person !== null) this.#there.set(person, { occasion, paragraph: lead.paragraph, now: isNow(lead.verb) });
    if (occasion === this.#occasion) this.#paragraph = lead.paragraph;
    return occasion;
  }

  /** "said ‹afterward›", "said ‹on Friday›" of a hearing on Tuesday. `orBefore`: by the day and by "has said" too. */
  isLeft({ own }: Pick<Lead, "own">, { label }: SaidTo, orBefore = false): boolean {
    const last = label.slice(label.lastIndexOf(" ") + 1);
    for (const tokens of own)
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i] as Token;
        if (apart.has(token.low) || (orBefore && isPerfect(tokens, i))) return true;
        if (
          /^(?:last|this)$/.test(token.low) &&
          /^(?:week|month|year|spring|summer|fall|winter)$/.test(tokens[i + 1]?.low ?? "")
        )
          return true;
        if (/^(?:before|after)$/.test(token.low) && tokens.slice(i + 1, i + 5).some(({ low }) => low === last))
          return true;
      }
    if (!orBefore) return false;
    const days = daysIn(own);
    const known = [...days].filter((day) => this.#days.size > 0 || !day.endsWith("day"));
    return known.length > 0 && !known.some((day) => this.#days.has(day));
  }
}

/** A meeting of which nobody says that whoever comes may speak there. */
export const isClosed = ({ label, open }: Occasion): boolean => label === "meeting" && open !== true;

/** "Hale ‹replied›" */
const isAnswer = ({ verb }: Lead): boolean => verb != null && replies.has(verb.base);

/** "says", "is saying" */
const isNow = (verb: Token["verb"] | null): boolean => verb?.form === "present";

/** "‹has said›", "‹had also called›": not there and then. */
const isPerfect = (tokens: readonly Token[], i: number): boolean =>
  /^(?:has|have|had)$/.test(tokens[i]?.low ?? "") &&
  tokens.slice(i + 1, i + 3).some(({ verb }) => verb?.form === "past" || verb?.form === "participle");

/** Tokens behind a cue within which its day stands. */
const DAY = 4;

/** "had said", "said on Sunday" of what a paper was told on Tuesday: `named` is the sentence that says so. */
export function isAnotherTime(tokens: readonly Token[], cue: number, named: readonly Token[]): boolean {
  if (cue < 0) return false;
  if (tokens[cue - 1]?.low === "had") return true;
  const days = daysIn([tokens.slice(cue, cue + DAY)]);
  const known = days.size === 0 ? days : daysIn([named]);
  return known.size > 0 && ![...days].some((day) => known.has(day));
}

const daysIn = (sentences: readonly (readonly Token[])[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap((tokens) => tokens.filter((token, i) => isDate(token, tokens[i - 1])).map(({ low }) => low)),
  );

/** "Monday", "in July" */
const isDate = (token: Token, before: Token | undefined): boolean =>
  is(token, TIME) && (token.low.endsWith("day") || (token.cap && before?.low === "in"));

/** "‹Councilman› Thomas Hale", of a council's meeting. */
function isMember({ naming }: Lead, { label }: Occasion, paragraphs: number): boolean {
  const speak = paragraphs <= MEMBER ? sittings.find(({ at }) => at.has(label))?.speak : undefined;
  return speak !== undefined && naming.some((tokens) => tokens.some(({ low }) => speak.has(low)));
}

/** Whether something else says that whoever speaks is there: an answer, what is heard in the room, who stands beside. `on`: the quotation before was spoken there. */
function takesPart({ own, naming, verb, bare, goesOn }: Lead, on: boolean): boolean {
  if (own.some((tokens) => tokens.some(({ low }) => aloud.has(low)))) return true;
  if (on && (bare || goesOn || (verb && replies.has(verb.base)) || own.some(isAsked))) return true;
  return naming.some((tokens) => tokens.some(({ low }, i) => taking.has(low) || isJoined(tokens, i)));
}

/** "appeared ‹with the sheriff›", "sitting ‹next to her›", "Roe ‹also› spoke" */
const isJoined = (tokens: readonly Token[], i: number): boolean =>
  /^(?:appeared|spoke|sat|sitting|seated|standing)$/.test(tokens[i]?.low ?? "") &&
  (/^(?:with|next|too)$/.test(tokens[i + 1]?.low ?? "") || /^(?:also|then)$/.test(tokens[i - 1]?.low ?? ""));

/** "was asked whether", "Asked by Roe" */
const isAsked = (tokens: readonly Token[]): boolean =>
  tokens.some(({ low }, i) => low === "asked" && (i === 0 || /^(?:was|were|when|,)$/.test(tokens[i - 1]?.low ?? "")));

/** Where somebody speaks, a hearing or a speech; no letter and no interview. */
export const isScene = ({ label }: Occasion): boolean => scenes.has(label);
