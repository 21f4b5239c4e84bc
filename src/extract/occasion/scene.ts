/** "told ‹the senators›", "she ‹testified›", "said on ‹the call›": by whoever listens, words belong to the meeting that the article has named. */

import { is, TIME } from "../classes.js";
import { determiners } from "../lexicon.js";
import { attending, convenes, gathers, heardBy, sittings, speaking, votes } from "../occasion-words.js";
import type { Sentence, Token } from "../tokens.js";
import { governor, type Line, type Message, type Named } from "./place.js";

/** Words between "told" and the audience's noun: "the ‹city council› members". */
const WORDS = 3;

/** "told ‹the council members›" */
export function audienceAt({ tokens }: Line, i: number): Named | null {
  if (tokens[i + 1]?.low === "them") return themAt(tokens, i);
  let k = i + (determiners.has(tokens[i + 1]?.low ?? "") ? 2 : 1);
  const from = k;
  while (k < from + WORDS && tokens[k]?.type === "word" && !listens(tokens[k]) && isModifier(tokens[k])) k++;
  // "told the council members": the last noun of several.
  while (listens(tokens[k]) && listens(tokens[k + 1])) k++;
  const noun = tokens[k];
  if (noun === undefined || noun.cap || !listens(noun)) return null;
  return { label: "", at: [(tokens[i + 1] as Token).start, noun.end], token: i, carries: false, before: noun.low };
}

/** Words back in which it is said who "they" are. */
const THEM = 40;

/** "When ‹officers› came, she told ‹them›": who listens, by the words before. */
function themAt(tokens: readonly Token[], i: number): Named | null {
  const noun = tokens
    .slice(Math.max(0, i - THEM), i)
    .findLast(({ low, cap, possessive }) => !cap && !possessive && heardBy.has(low) && low.endsWith("s"));
  const them = tokens[i + 1] as Token;
  return noun === undefined
    ? null
    : { label: "", at: [them.start, them.end], token: i, carries: false, before: noun.low };
}

/** What may stand before the noun: "told ‹city› councillors"; but "told her ‹the› council had met". */
const isModifier = (token: Token | undefined): boolean =>
  token !== undefined && !token.possessive && !determiners.has(token.low);

const listens = (token: Token | undefined): boolean =>
  token !== undefined && (attending.has(token.low) || sittings.some(({ listen }) => listen.has(token.low)));

const press = sittings.find(({ at }) => at.has("press conference"))?.listen ?? new Set<string>();
/** Words between what is said or done and "to": "repeated ‹the claim on Monday› to reporters". */
const SAID_TO = 6;
/** Nouns for what is said to them: "in ‹comments› to reporters". */
const REMARKS = /^(?:remarks?|comments?|words)$/;

/** "speaking ‹to reporters›", "repeated the claim ‹to journalists›", "in remarks ‹to reporters›": the press, by the "to" at `i`. */
export function pressAt({ tokens }: Line, i: number): Named | null {
  const found = pressBehind(tokens, i);
  if (found === null) return null;
  for (let v = i - 1; v >= 0 && v >= i - SAID_TO && tokens[v]?.type === "word"; v--) {
    const { low, cap, verb } = tokens[v] as Token;
    if (speaking.has(low) || (!cap && verb?.class === "speech") || REMARKS.test(low)) return found;
  }
  return null;
}

/** "asked ‹by reporters› whether": the press, behind the verb at `i`. */
export const askedByPress = ({ tokens }: Line, i: number): Named | null =>
  tokens[i]?.low !== "quoted" && tokens[i + 1]?.low === "by" ? pressBehind(tokens, i + 1) : null;

/** "to ‹the reporters›": behind the preposition at `i`. */
function pressBehind(tokens: readonly Token[], i: number): Named | null {
  const noun = tokens[determiners.has(tokens[i + 1]?.low ?? "") ? i + 2 : i + 1];
  if (noun === undefined || noun.cap || noun.possessive || !press.has(noun.low)) return null;
  return { label: "", at: [(tokens[i] as Token).start, noun.end], token: i, carries: false, before: noun.low };
}

/** "she ‹testified› that", "‹testified› at her trial" */
export function witnessAt({ tokens }: Line, i: number): Named {
  const { start, end } = tokens[i] as Token;
  const trial = tokens.slice(i + 1, i + 4).find(({ low }) => low === "trial");
  if (trial !== undefined && /^(?:at|during)$/.test(tokens[i + 1]?.low ?? ""))
    return { label: "trial", at: [trial.start, trial.end], token: i, carries: false };
  return { label: "", at: [start, end], token: i, carries: false, before: "panel" };
}

/** "on ‹the call›", "during ‹the meeting›": the one of that kind named before. */
export function sameMeetingAt({ tokens }: Line, i: number): Named | null {
  const by = governor(tokens, i);
  const det = tokens[by + 1];
  if (by < 0 || by + 2 !== i) return null;
  const isDays = det?.possessive === true && is(det, TIME);
  if (!isDays && !/^(?:the|that|same)$/.test(det?.low ?? "")) return null;
  if (!/^(?:at|on|during|in)$/.test(tokens[by]?.low ?? "")) return null;
  const { low, end } = tokens[i] as Token;
  const named: Named = { label: "", at: [(det as Token).start, end], token: by, carries: false, before: low };
  return isOpen(tokens, i, { label: low, tokens: 1 }) ? { ...named, open: true } : named;
}

/** The meeting, of those named, before which words to such an audience are spoken: the last; else the audience where it is a body, or null. */
export function meetingBefore(audience: string, named: readonly string[]): string | null {
  const isMeant = (label: string): boolean =>
    new RegExp(`\\b${audience}\\b`).test(label) ||
    sittings.some(({ at, listen }) => listen.has(audience) && at.has(label));
  const met = named.findLast(isMeant) ?? null;
  // "told councillors": a meeting with a name of its own says more.
  return heardBy.has(audience) && (met === null || met === "meeting") ? audience : met;
}

/** Words around a meeting within which it is said whose it is. */
const WHOSE = 5;

/** "a public ‹meeting›", "the board's ‹meeting›", "a ‹meeting› of the town council", "packed the ‹meeting›": one at which whoever comes may speak. */
export function isOpen(tokens: readonly Token[], i: number, { label, tokens: length }: Message): boolean {
  if (label !== "meeting") return false;
  if (length > 1) return true;
  const behind = tokens.slice(i + 1, i + 1 + WHOSE);
  if (behind[0]?.low === "of") return behind.some(({ low }) => convenes.has(low));
  const before = tokens.slice(Math.max(0, i - WHOSE), i);
  return before.some(
    ({ low, possessive, verb }) => (possessive && convenes.has(low)) || gathers.has(low) || verb?.base === "tell",
  );
}

/** Words from a body to what it decides: "The council last night ‹voted› to shut the quay". */
const DECIDES = 6;

/** "The council ‹voted› on Monday": what an article tells of a body's meeting begins with. */
export const isVote = ({ tokens }: Sentence): boolean =>
  tokens.some(
    ({ low }, i) => convenes.has(low) && tokens.slice(i + 1, i + DECIDES).some((token) => votes.has(token.low)),
  );
