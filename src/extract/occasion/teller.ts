/** Who is told to speak to an outlet: the subject of its own clause, where that is not the sentence's. */

import { DETERMINER, is } from "../classes.js";
import { mainSubject, type Range, subjectOf } from "../phrases.js";
import type { Token } from "../tokens.js";
import type { Named as Occasion } from "./place.js";

/** What a clause opens with. */
const OPENS = /^(?:after|before|when|since|because|as|while|that)$/;

/** "Roe's post came a day after ‹her husband› told the Courier": those words; null where the sentence's subject tells it. */
export function otherTeller(tokens: readonly Token[], { token, carries }: Occasion): Range | null {
  if (!carries || tokens[token]?.verb?.base !== "tell" || tokens[token]?.low === "telling") return null;
  const main = mainSubject(tokens);
  const subject = subjectOf(tokens, token, 0);
  if (main === null || subject === null) return null;
  // "a day ‹after› her husband told": a clause of its own.
  const clause = tokens.findLastIndex(({ low }, i) => i < subject[1] && i >= main[1] && OPENS.test(low));
  const own: Range = [Math.max(subject[0], clause + 1), subject[1]];
  if (own[0] < main[1] || own[0] >= own[1]) return null;
  // "Roe said that she had told the Courier": a pronoun may be the sentence's subject again.
  const first = tokens[own[0]];
  const isSomebody = first?.cap === true || is(first, DETERMINER) || /^(?:his|her|their|its)$/.test(first?.low ?? "");
  return isSomebody && tokens[own[1] - 1]?.type === "word" ? own : null;
}
