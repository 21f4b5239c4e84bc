import {
  adverbs,
  auxiliaries,
  bodies,
  determiners,
  isAdverb,
  isRole,
  joiners,
  prepositions,
  subordinators,
  titles,
} from "../lexicon.js";
import type { Token } from "../tokens.js";

/** The classes of words found so far, small and with a capital. Emptied when full, so that no text fills the memory. */
const classes = [new Map<string, number>(), new Map<string, number>()] as const;
const MOST_CLASSES = 20_000;

/** Classes of the words beside a mention or quotation, from the sentence's border to plain words. */
export function beside(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (token.type === "quote") return 1;
  if (token.type === "sign")
    return token.low === ","
      ? 2
      : token.low === ":"
        ? 3
        : "—–-―".includes(token.low)
          ? 4
          : token.low === "."
            ? 5
            : token.low === "(" || token.low === ")"
              ? 6
              : 7;
  const known = classes[token.cap ? 1 : 0];
  let found = known.get(token.low);
  if (found === undefined) {
    found = classOf(token);
    if (known.size >= MOST_CLASSES) known.clear();
    // Joined and parted again: a slice would keep the whole article in memory.
    known.set(Buffer.from(token.low).toString(), found);
  }
  return found;
}

/** The class of "and" and "but". */
export const JOINER = 9;

function classOf(token: Token): number {
  const low = token.low;
  if (low === "that") return 8;
  if (low === "and" || joiners.has(low)) return JOINER;
  if (low === "to") return 10;
  if (low === "of") return 11;
  if (low === "by") return 12;
  if (low === "for") return 13;
  if (low === "with") return 14;
  if (low === "as") return 15;
  if (low === "from") return 16;
  if (prepositions.has(low)) return 17;
  if (low === "who" || low === "which") return 18;
  if (subordinators.has(low)) return 19;
  if (auxiliaries.has(low)) return 20;
  if (determiners.has(low)) return 21;
  if (token.verb !== undefined)
    return token.verb.base === "tell"
      ? 22
      : token.verb.class === "speech"
        ? 23
        : token.verb.class === "judgement"
          ? 24
          : 25;
  if (adverbs.has(low) || isAdverb(low)) return 26;
  if (!token.cap && /ed$/.test(low)) return 27;
  if (!token.cap && /ing$/.test(low)) return 28;
  if (isRole(low) || titles.has(low)) return 29;
  if (bodies.has(low)) return 30;
  return token.cap ? 31 : 32;
}
