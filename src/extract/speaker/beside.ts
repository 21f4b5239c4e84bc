import {
  ADVERB,
  AUXILIARY,
  BODY,
  DETERMINER,
  is,
  JOINER as JOINING,
  PREPOSITION,
  ROLE,
  SUBORDINATOR,
  TITLE,
} from "../classes.js";
import type { Token } from "../tokens.js";

/** The class of "and" and "but". */
export const JOINER = 9;

/** Words that are a class of their own. */
const OWN: ReadonlyMap<string, number> = new Map([
  ["that", 8],
  ["to", 10],
  ["of", 11],
  ["by", 12],
  ["for", 13],
  ["with", 14],
  ["as", 15],
  ["from", 16],
  ["who", 18],
  ["which", 18],
]);

/** Classes of the words beside a mention or quotation, from the sentence's border to plain words. */
export function beside(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (token.type === "quote") return 1;
  return token.type === "sign" ? classOfSign(token.low) : classOfWord(token);
}

function classOfSign(sign: string): number {
  if (sign === ",") return 2;
  if (sign === ":") return 3;
  if ("—–-―".includes(sign)) return 4;
  if (sign === ".") return 5;
  return sign === "(" || sign === ")" ? 6 : 7;
}

function classOfWord(token: Token): number {
  const { low, verb } = token;
  const own = OWN.get(low);
  if (own !== undefined) return own;
  if (is(token, JOINING)) return JOINER;
  if (is(token, PREPOSITION)) return 17;
  if (is(token, SUBORDINATOR)) return 19;
  if (is(token, AUXILIARY)) return 20;
  if (is(token, DETERMINER)) return 21;
  if (verb !== undefined)
    return verb.base === "tell" ? 22 : verb.class === "speech" ? 23 : verb.class === "judgement" ? 24 : 25;
  if (is(token, ADVERB)) return 26;
  if (!token.cap && low.endsWith("ed")) return 27;
  if (!token.cap && low.endsWith("ing")) return 28;
  if (is(token, ROLE | TITLE)) return 29;
  if (is(token, BODY)) return 30;
  return token.cap ? 31 : 32;
}
