/** "in an interview with ‹X›", "at a news conference": meetings, by whom they were with, else by their own words. */

import type { Span } from "../../model.js";
import { determiners, timeWords } from "../lexicon.js";
import { media, messages, papers, shown } from "../occasion-words.js";
import { isGeneric } from "../outlets.js";
import { isVerbAt } from "../phrases.js";
import type { Token } from "../tokens.js";
import { askerAt } from "./askers.js";
import { capital, governor, type Line, type Named, type SaidTo } from "./place.js";
import { outletAt, type Run, runBefore } from "./run.js";
import { isProgramme } from "./show.js";
import { quotedTitle } from "./title.js";
import { knownMedium, toldItself } from "./told.js";

/** Tokens behind "interview" within which whom it was with must be named. */
const WITHIN = 10;
/** Tokens before it in which an outlet may stand: "her New Yorker interview". */
const BEFORE = 5;

/** The meeting that the noun at `i` speaks of. */
export function meetingAt(line: Line, i: number, own: string | null): Named | null {
  const { text, tokens } = line;
  const by = governor(tokens, i);
  // "to chat with": the verb.
  // "on the cover of The Lamp"; but "in a Lamp cover story".
  if (tokens[i]?.low === "cover" && tokens[i + 1]?.low !== "story") return null;
  if (by < 0 || tokens[i - 1]?.low === "to" || isOfSeveral(tokens, by) || isMessage(tokens[i - 1])) return null;
  const named = meetingWith(line, i) ?? meetingOf(line, i) ?? meetingWithKnown(tokens, i, own);
  if (named !== null) return { label: named.label, at: named.at, token: by, carries: true };
  const det = tokens.slice(by + 1, i + 1).find(({ low }) => low === "a" || low === "an");
  if (det === undefined) return sameAt(tokens, by, i);
  // "a sprawling chat" is known by nothing but that.
  if (!/^(?:interviews?|appearance)$/.test(tokens[i]?.low ?? "")) return null;
  const at: Span = [det.start, (tokens[pastTime(tokens, i + 1) - 1] as Token).end];
  return { label: text.slice(at[0], at[1]), at, token: by, carries: false };
}

/** "a text interview"; but "the Post interview". */
const isMessage = (token: Token | undefined): boolean => token?.cap === false && messages.has(token.low);

/** "in the interview", "during her radio interview": the one named before, or that the speaker has given. */
function sameAt(tokens: readonly Token[], by: number, i: number): Named | null {
  const det = tokens[by + 1];
  if (!/^(?:the|that|his|her|their|same)$/.test(det?.low ?? "") || !/^(?:in|during)$/.test(tokens[by]?.low ?? ""))
    return null;
  const at: Span = [(det as Token).start, (tokens[i] as Token).end];
  return { label: "", at, token: by, carries: true, again: true };
}

/** "the last of the interviews", of which nobody says with whom; but "in one of her last interviews, with …". */
const isOfSeveral = (tokens: readonly Token[], by: number): boolean =>
  tokens[by]?.low === "of" && tokens[by - 1]?.low !== "one";

/** "the ‹podcast› Harbour Nights" */
const isMedium = (token: Token | undefined): boolean => token?.cap === false && media.has(token.low);

/** "a long chat with ‹the magazine›", "an interview for ‹this newspaper›": the one named before, whose label is empty, and its own. */
function meetingWithKnown(tokens: readonly Token[], i: number, own: string | null): SaidTo | null {
  for (let k = i + 1; k <= i + KNOWN && tokens[k]?.type === "word"; k++) {
    if (!/^(?:with|for|to|in)$/.test(tokens[k]?.low ?? "")) continue;
    const at = knownMedium(tokens, k + 1);
    if (at !== null) return { label: "", at };
    const itself = own !== null && tokens[k + 1]?.low === "this" ? toldItself(tokens, k + 1, own) : null;
    return own === null || itself === null ? null : { label: own, at: itself };
  }
  return null;
}
/** Words from a meeting to "with" the magazine: "an interview ‹on Monday evening› with". */
const KNOWN = 4;

function meetingWith(line: Line, i: number): Run | null {
  const { text, tokens } = line;
  let best: Run | null = null;
  for (let k = i + 1; k < tokens.length && k <= i + WITHIN; k++) {
    const token = tokens[k] as Token;
    // "in one of his last interviews, with the podcast Harbour Nights,"
    if (k === i + 1 && token.low === "," && tokens[k + 1]?.low === "with") continue;
    if (token.type === "sign" || token.type === "quote") break;
    // "an interview with “Harbour Nights”", "an appearance on NBC's “Harbour Nights”"
    const marked = /^(?:with|on|for)$/.test(token.low) ? tokens[k + 1] : undefined;
    const title = marked?.type === "quote" ? quotedTitle(text, marked) : null;
    if (title !== null) return { ...title, next: k + 2, person: false, outlet: true };
    if (!/^(?:with|on|for|to|by|at|in)$/.test(token.low)) {
      if (isVerbAt(tokens, k) && !capital(token) && !shown.has(token.low)) break;
      continue;
    }
    // "with the Example's Jane Roe", "with host Jane Roe on The Example", "with CNN"
    let from = k + 1;
    while (
      from < tokens.length &&
      from < k + 4 &&
      !capital(tokens[from]) &&
      (media.has(tokens[from]?.low ?? "") ||
        papers.has(tokens[from]?.low ?? "") ||
        (determiners.has(tokens[from]?.low ?? "") && (tokens[from]?.low !== "the" || isMedium(tokens[from + 1]))))
    )
      from++;
    const asker = token.low === "with" ? askerAt(line, from) : null;
    if (asker !== null && best === null) best = { ...asker, next: k + 2, person: false };
    const run = asker === null ? outletAt(line, from) : null;
    // Only "with" names whom one talks to by itself: "in an interview at the Pier Hotel".
    if (run === null || isGeneric(run.label)) continue;
    const isGuest = token.low === "on" && tokens[i]?.low === "appearance" && isProgramme(run);
    if (!(run.outlet || isGuest || token.low === "with" || (from > k + 1 && run.person))) continue;
    if (best === null || (best.person && !run.person)) best = run;
    k = run.next - 1;
  }
  return best;
}

/** "a CNN interview", "her New Yorker interview". */
function meetingOf(line: Line, i: number): Run | null {
  const run = runBefore(line, i, Math.max(0, i - BEFORE));
  return run?.outlet ? run : null;
}

/** Words of time beside days and months. */
const TIME = /^(?:week|month|year|night|fall|spring|summer|winter|morning|afternoon|evening|\d{1,4})$/;
/** What leads to them: "‹earlier› this week", "‹on› Monday". */
const LEADS = /^(?:on|in|from|earlier|late|early|last|this|next)$/;
const POINTS = /^(?:last|this|next)$/;
/** Words of time behind a meeting, at most: "late on Monday evening last week". */
const MOST = 6;

/** Past the words of time behind a nameless meeting: "an interview ‹last November›". */
function pastTime(tokens: readonly Token[], from: number): number {
  const isTime = (low: string): boolean => timeWords.has(low) || TIME.test(low);
  let i = from;
  while (i < tokens.length && i - from < MOST) {
    const [low, next] = [tokens[i]?.low ?? "", tokens[i + 1]?.low ?? ""];
    if (!isTime(low) && !(LEADS.test(low) && (isTime(next) || POINTS.test(next)))) break;
    i++;
  }
  return i;
}
