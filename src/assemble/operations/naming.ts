/** What a difference is called: its class, and a closer word for it. Told by the words of both sides. */

import type { RenditionClass } from "../../model.js";
import { spellingReason } from "../../text/spelling.js";
import type { Region } from "../collation/regions.js";
import { sameSpoken } from "../contractions.js";
import { denies } from "../flags.js";
import { isClosedClass, isFiller, isMask, sameLemma } from "../grammar.js";
import type { Sides } from "../sides.js";
import { inOtherMoney, isFigure, isOneNumber } from "../signs.js";
import { isBrokenOff, isRepeated } from "./disfluency.js";

/** Words cut silently that make a splice of an omission. */
export const SPLICE = 4;

export interface Name {
  readonly cls: RenditionClass;
  readonly detail: string | null;
}

export function nameOmission({ s, marked }: Region, side: Sides): Name {
  const norms = side.sNorms(s);
  if (marked) return { cls: "marked-splice", detail: null };
  if (isFiller(norms)) return { cls: "clean-up", detail: "filler" };
  if (isRepeated(side.sStretch(s)) || isBrokenOff(side.sStretch(s))) return { cls: "clean-up", detail: "repeat" };
  if (areSmall(norms)) return { cls: "function-words", detail: null };
  return { cls: "omission", detail: norms.length >= SPLICE || side.crossesSentence(s) ? "splice" : null };
}

export function nameInsertion({ r }: Region, side: Sides): Name {
  const norms = side.rNorms(r);
  if (isFiller(norms)) return { cls: "clean-up", detail: "filler" };
  if (isRepeated(side.rStretch(r)) || isBrokenOff(side.rStretch(r))) return { cls: "clean-up", detail: "repeat" };
  return { cls: areSmall(norms) ? "function-words" : "reworded", detail: null };
}

export function nameReplacement({ s, r }: Region, side: Sides): Name {
  const sides = [side.sSigned, s, side.rSigned, r] as const;
  if (inOtherMoney(...sides)) return { cls: "reworded", detail: null };
  return isOneNumber(...sides) ? NUMBER_FORM : nameWords(side.sNorms(s), side.rNorms(r));
}

export function nameWords(s: readonly string[], r: readonly string[]): Name {
  if (r.some(isMask)) return { cls: "bracketed", detail: "mask" };
  const [mine, theirs] = [s.join(" "), r.join(" ")];
  const inflects = s.length === 1 && r.length === 1 && sameLemma(mine, theirs);
  // Another form says another thing; "occured" has the ending of "occurred", and says the same.
  const saysOther = inflects && ENDINGS.every((ending) => !(mine.endsWith(ending) && theirs.endsWith(ending)));
  const reason = mine === theirs && isFigure(mine) ? "number form" : spellingReason(mine, theirs);
  const isSpoken = sameSpoken(s, r);
  // "Takin'" is a letter away from "taking", and how it was said.
  if (reason !== null && !(reason === "slip" && (saysOther || isSpoken || denies(s, r) || denies(r, s))))
    return { cls: "orthographic", detail: reason };
  if (isSpoken) return { cls: "clean-up", detail: "spoken form" };
  if (inflects) return { cls: "clean-up", detail: "inflection" };
  if (isFiller(s) && isFiller(r)) return { cls: "clean-up", detail: "filler" };
  return { cls: areSmall(s) && areSmall(r) ? "function-words" : "reworded", detail: null };
}

const ENDINGS = ["ed", "ing"];

/** "%" for "percent" and "&" for "and" are other forms; "-5" for "5" or "£5" for "$5" is another number. */
export function nameSign(norm: string): Name {
  if (norm === "percent") return NUMBER_FORM;
  return norm === "and" ? { cls: "orthographic", detail: "abbreviation" } : { cls: "reworded", detail: null };
}

export const NUMBER_FORM: Name = { cls: "orthographic", detail: "number form" };

/** Small words changed, at most, that are no rewording. */
const SMALL = 2;

const areSmall = (norms: readonly string[]): boolean => norms.length <= SMALL && norms.every(isClosedClass);
