import { objectsAfter, termed, titled } from "./beside-marks.js";
import {
  auxiliaries,
  bodies,
  determiners,
  isAdverb,
  isRole,
  joiners,
  prepositions,
  subjectPronouns,
  subordinators,
} from "./lexicon.js";
import { isVerbAt } from "./phrases.js";
import type { Token } from "./tokens.js";

/** Tokens looked through for a reporting verb on either side of the marks. */
const WINDOW = 30;

/** Words that carry a sentence whoever it is about. */
export const isClosed = (low: string): boolean =>
  determiners.has(low) ||
  prepositions.has(low) ||
  subjectPronouns.has(low) ||
  subordinators.has(low) ||
  joiners.has(low) ||
  auxiliaries.has(low);

/** A token as a feature that names nobody: "the", "said", "<Name>", "<number>", ",". */
export function look(token: Token | undefined): string {
  if (token === undefined) return "<edge>";
  if (token.type === "quote") return "<quote>";
  if (token.type === "sign") return token.low;
  if (token.possessive) return token.cap ? "<Name's>" : "<noun's>";
  const first = token.low[0] ?? "";
  if (/[\d$£€]/.test(first)) return "<number>";
  if (first === "@" || first === "#") return first;
  return token.cap && !isClosed(token.low) ? "<Name>" : token.low;
}

/** Its part of speech as far as lists tell. */
export function sort(token: Token | undefined): string {
  if (token === undefined) return "edge";
  if (token.type === "quote") return "quote";
  const { low } = token;
  if (token.type === "sign") return low;
  if (token.verb !== undefined && !token.cap) return `${token.verb.class}-${token.verb.form}`;
  for (const [name, has] of SORTS) if (has(low)) return name;
  if (token.possessive) return "owner";
  if (token.cap) return "name";
  if (isAdverb(low)) return "adverb";
  return /(?:ed|ing)$/.test(low) ? low.slice(-2) : "word";
}

const SORTS: readonly (readonly [string, (low: string) => boolean])[] = [
  ["titled", (low) => titled.has(low)],
  ["termed", (low) => termed.has(low)],
  ["object", (low) => objectsAfter.has(low)],
  ["det", (low) => determiners.has(low)],
  ["pronoun", (low) => subjectPronouns.has(low)],
  ["aux", (low) => auxiliaries.has(low)],
  ["prep", (low) => prepositions.has(low)],
  ["joiner", (low) => joiners.has(low)],
  ["sub", (low) => subordinators.has(low)],
  ["role", isRole],
  ["body", (low) => bodies.has(low)],
];

const isCapital = (word: string) => word[0] !== word[0]?.toLowerCase() || /\d/.test(word[0] ?? "");

/** How words are set: in small letters, as a sentence, as a title. */
export function setting(words: readonly string[]): string {
  if (!isCapital(words[0] ?? "")) return words.some(isCapital) ? "mixed" : "small";
  if (words.length === 1) return "Capital";
  const weighty = words.slice(1).filter((word) => word.length > 3);
  if (weighty.length === 0) return words.slice(1).some(isCapital) ? "Title" : "Short";
  const share = weighty.filter(isCapital).length / weighty.length;
  return share === 1 ? "Title" : share > 0.5 ? "Mostly" : "Sentence";
}

/** A distance in tokens, in steps. */
export const far = (n: number): string => (n <= 3 ? String(n) : n <= 6 ? "4" : n <= 12 ? "7" : n <= 24 ? "13" : "25");

/** The nearest verb that reports words, before (-1) or behind (1) the marks: its class, and how far. */
export function verbNear(tokens: readonly Token[], at: number, step: 1 | -1): string {
  for (let i = at + step, n = 1; i >= 0 && i < tokens.length && n < WINDOW; i += step, n++) {
    const token = tokens[i] as Token;
    if (token.verb !== undefined && token.verb.class !== "thought" && isVerbAt(tokens, i))
      return `${token.verb.class}${far(n)}`;
  }
  return "none";
}
