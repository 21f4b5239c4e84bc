/** "told ‹the senators›", "she ‹testified›": by whoever listens, words belong to the meeting that the article has named. */

import { determiners, scenes } from "../lexicon.js";
import type { Token } from "../tokens.js";
import type { Named } from "./place.js";

/** Who listens, and the meetings at which they do. */
const AUDIENCES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:lawmakers|legislators|senators|congressmen|representatives|mps|councill?ors|members|commissioners|trustees|committee|panel|council|board|commission)$/,
    /hearing|meeting|public comment|debate|deposition/,
  ],
  [/^(?:supporters|crowd|audience|delegates|attendees|crowds)$/, /rally|speech|town hall|debate|eulogy|panel/],
  [/^(?:reporters|journalists)$/, /press conference|briefing|conference call/],
  [/^(?:analysts|investors|shareholders)$/, /call|meeting/],
];

/** Words between "told" and the audience's noun: "the ‹city council› members". */
const WORDS = 3;

/** "told ‹the council members›" */
export function audienceAt(tokens: readonly Token[], i: number): Named | null {
  let k = i + (determiners.has(tokens[i + 1]?.low ?? "") ? 2 : 1);
  const from = k;
  while (k < from + WORDS && tokens[k]?.type === "word" && !listens(tokens[k]) && !tokens[k]?.possessive) k++;
  // "told the council members": the last noun of several.
  while (listens(tokens[k + 1])) k++;
  const noun = tokens[k];
  if (noun === undefined || noun.cap || !listens(noun)) return null;
  return { label: "", at: [(tokens[i + 1] as Token).start, noun.end], token: i, carries: false, before: noun.low };
}

const listens = (token: Token | undefined): boolean =>
  token !== undefined && AUDIENCES.some(([audience]) => audience.test(token.low));

/** "she ‹testified› that" */
export const witnessAt = (tokens: readonly Token[], i: number): Named => {
  const { start, end } = tokens[i] as Token;
  return { label: "", at: [start, end], token: i, carries: false, before: "panel" };
};

/** The meeting, of those named so far, before which words to such an audience are spoken: the last, or null. */
export const meetingBefore = (audience: string, named: readonly string[]): string | null =>
  AUDIENCES.filter(([of]) => of.test(audience))
    .map(([, meeting]) => named.findLast((label) => scenes.has(label) && meeting.test(label)))
    .find((label) => label !== undefined) ?? null;
