/** What leads to a quotation: the sentences behind the last that quotes, and those that name its speaker. */

import type { Region } from "../gather.js";
import type { Named as Person } from "../names.js";
import { apart } from "../occasion-words.js";
import type { Sentence, Token } from "../tokens.js";

/** The words of a quotation's own sentence and of those before it, behind the last that quotes. */
export interface Lead {
  readonly paragraph: number;
  /** Sentences of the same paragraph, the quotation's own last. */
  readonly own: readonly (readonly Token[])[];
  /** Those of them and of the paragraph before that name the speaker. */
  readonly naming: readonly (readonly Token[])[];
  /** The cue. */
  readonly verb: Token["verb"] | null;
  /** Nothing but the quotation stands there. */
  readonly bare: boolean;
  /** The quotation before is in the same paragraph. */
  readonly goesOn: boolean;
}

/** Sentences that lead to a quotation, with its own, at most. */
const LEAD = 5;

/** What leads to a quotation, from the last that is quoted before. `attributed`: sentences that quote; `isOf`: the sentence names the speaker. */
export function leadOf(
  sentences: readonly Sentence[],
  attributed: ReadonlySet<number>,
  isOf: (sentence: number) => boolean,
  region: Region,
  goesOn: boolean,
): Lead {
  const last = Math.max(region.attributedIn, region.sentence);
  const own: (readonly Token[])[] = [];
  const naming: (readonly Token[])[] = [];
  for (let s = last; s >= 0 && last - s < LEAD; s--) {
    const { tokens, paragraph } = sentences[s] as Sentence;
    if (region.paragraph - paragraph > 1) break;
    const isOwn = s === region.sentence || s === region.attributedIn;
    if (!isOwn && attributed.has(s)) {
      if (naming.length < 2 && isOf(s)) naming.push(tokens);
      break;
    }
    if (isOwn || paragraph === region.paragraph) own.push(tokens);
    if (isOwn || isOf(s)) naming.push(tokens);
  }
  const { tokens } = sentences[region.attributedIn] as Sentence;
  const verb = tokens[region.attribution?.cue?.[0] ?? -1]?.verb ?? null;
  const bare = region.attribution === null && (sentences[region.sentence] as Sentence).tokens.length <= 2;
  return { paragraph: region.paragraph, own, naming, verb, bare, goesOn };
}

/** Whether a sentence has somebody's last name. */
export function mentions(sentences: readonly Sentence[], sentence: number, { name }: Person): boolean {
  const last = name.slice(name.lastIndexOf(" ") + 1);
  return (sentences[sentence] as Sentence).tokens.some(({ cap, bare }) => cap && bare === last);
}

/** "‹Outside›, Roe was calm. “…,” she said." */
export const opensElsewhere = ({ own }: Lead): boolean => own.some(([first]) => apart.has(first?.low ?? ""));
