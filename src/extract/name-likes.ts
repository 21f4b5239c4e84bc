/** "Will" and "May": first names that are a helping verb and months as well, told by what stands around them. */

import {
  AUXILIARY,
  DETERMINER,
  FIGURE,
  GIVEN_NAME,
  is,
  LOCATING,
  MOMENT,
  NAME,
  NAMELIKE,
  PREPOSITION,
  ROLE,
  TIME,
  TITLE,
} from "./classes.js";
import type { Print } from "./prints.js";

/** A token, as far as is looked at here. */
interface Word extends Omit<Print, "type"> {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** What a month is with: "in May Roe left", "last June". */
const MONTHLY = /^(?:in|since|until|till|during|last|this|next|early|late|mid|on|every|each|throughout)$/;
/** "May Day", "the April Fools": days that begin with a month. */
const DAYS = /^(?:day|days|fools?|bank|holiday|queen|fair|elections?|term|ball)$/;
/** Tokens in which a question's mark is looked for: "Will Brindle vote again?" */
const QUESTION = 40;

/** Makes names of those of the tokens that are. Constant time for each. */
export function nameLikes<T extends Word>(tokens: T[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as T;
    if (!token.cap || !is(token, NAMELIKE) || !isNameAt(tokens, i)) continue;
    tokens[i] = { ...token, classes: (token.classes & ~(TIME | AUXILIARY | MOMENT)) | NAME | GIVEN_NAME };
  }
}

function isNameAt(tokens: readonly Word[], i: number): boolean {
  const [token, before, behind] = [tokens[i] as Word, tokens[i - 1], tokens[i + 1]];
  const opens = before === undefined || before.type !== "word";
  if (token.low === "will") return isWill(tokens, i, opens);
  // "Mrs May", "Jane May": behind a title or a first name, where no day of the month follows.
  const titled = before?.low === "." ? tokens[i - 2] : before;
  if (titled?.cap && is(titled, TITLE | GIVEN_NAME) && !titled.possessive && !is(behind, FIGURE)) return true;
  const monthly = is(before, DETERMINER) || MONTHLY.test(before?.low ?? "");
  if (monthly || token.possessive) return false;
  if (joins(token, behind)) return !is(behind, TIME) && !DAYS.test(behind?.low ?? "");
  return speaks(behind) && !is(before, PREPOSITION | LOCATING);
}

function isWill(tokens: readonly Word[], i: number, opens: boolean): boolean {
  const [token, before, behind] = [tokens[i] as Word, tokens[i - 1], tokens[i + 1]];
  if (!opens) {
    // "Harbourmaster Will Roe" and no line set in capitals: "Harbourmaster Will Resign".
    if (!before?.cap) return true;
    return is(before, TITLE | ROLE) && joins(token, behind) && isProse(tokens, i);
  }
  if (speaks(behind) || behind?.low === ",") return true;
  return joins(token, behind) && !asks(tokens, i);
}

/** Tokens on either side in which a line of prose has a small word of some length, and one set in capitals has none. */
const PROSE = 20;

function isProse(tokens: readonly Word[], at: number): boolean {
  for (let i = Math.max(0, at - PROSE); i < tokens.length && i < at + PROSE; i++) {
    const { cap, low } = tokens[i] as Word;
    if (!cap && low.length > 4) return true;
  }
  return false;
}

/** A name goes on right behind it. */
const joins = (token: Word, behind: Word | undefined): boolean =>
  behind?.cap === true && is(behind, NAME) && behind.start === token.end + 1;

/** A verb that no helping verb stands before: "Will said". */
const speaks = (token: Word | undefined): boolean => token?.verb?.form === "past" && token.verb.class === "speech";

/** "Will Brindle vote again?" */
function asks(tokens: readonly Word[], from: number): boolean {
  for (let i = from + 1; i < tokens.length && i < from + QUESTION; i++) {
    const { low, type } = tokens[i] as Word;
    if (type === "sign" && (low === "?" || low === "!" || low === ".")) return low === "?";
  }
  return false;
}
