/** How an occasion stands in its sentence: at the quotation, before it, beside what is told. */

import { DETERMINER, is, MOMENT, SUBJECT_PRONOUN, TIME } from "../classes.js";
import type { Region } from "../gather.js";
import { subordinators } from "../lexicon.js";
import { posted, putTo, scenes, within, writings } from "../occasion-words.js";
import { isVerbAt, mainSubject } from "../phrases.js";
import type { Token } from "../tokens.js";
import { isPhone } from "./phone.js";
import type { Named as Occasion, SaidTo } from "./place.js";

/** A message or post belongs to a cue only this near to it, in tokens. */
const NEAR = 9;
/** One that opens the sentence belongs to its cue over more words: "In a post on Chirper late on Monday, Roe of the harbour board wrote". */
const OPENING = 45;

/** A meeting may be farther off: "at a hearing on Monday, where, by the clerk's account, he said". */
const SCENE = 24;

/** Whether the sentence tells of something past beside the story: its occasion holds for its own words only. */
export function background(tokens: readonly Token[], occasion: Occasion): boolean {
  const first = tokens[0]?.low ?? "";
  const isItself = occasion.token === 0 && first === "when";
  if (subordinators.has(first) && first !== "how" && first !== "what" && !isItself) return true;
  if (isPutTo(tokens, occasion)) return true;
  if (/^(?:back|in)$/.test(first) && tokens.slice(1, 4).some((t) => /^(?:19|20)\d\d$/.test(t.low))) return true;
  for (let i = occasion.token; i < tokens.length - 1; i++) {
    const low = tokens[i]?.low;
    if (
      (low === "in" || low === "during") &&
      tokens[i + 1]?.low === "which" &&
      tokens.slice(i).some((t) => t.type === "quote")
    )
      return true;
  }
  return false;
}

/** "‹Told that› Cole had called it idle on Tide Talk, Roe": what somebody is asked about was said by others. */
export function isPutTo(tokens: readonly Token[], { token }: Occasion): boolean {
  if (!putTo.has(tokens[0]?.low ?? "")) return false;
  const about = tokens.findIndex(
    ({ low, type }) => type === "sign" || /^(?:that|about|of|whether|why|how|if)$/.test(low),
  );
  const comma = tokens.findIndex(({ low }) => low === ",");
  if (tokens[about]?.type !== "word" || about > token || token > comma) return false;
  // "Asked about it in an interview": there.
  return tokens.slice(about, token).some((_, i) => isVerbAt(tokens, about + i));
}

/** "Speaking to the Courier last week, Roe ‹had played› it down": before what the article tells. */
export function isEarlier(tokens: readonly Token[]): boolean {
  const who = mainSubject(tokens);
  return who !== null && tokens[who[1]]?.low === "had";
}

/** "In an interview with the Courier it was told": no subject, or a pronoun for it. */
export function namesNobody(tokens: readonly Token[]): boolean {
  const who = mainSubject(tokens);
  return who === null || (who[1] - who[0] === 1 && is(tokens[who[0]], SUBJECT_PRONOUN));
}

/** "‹telling› the Courier": told beside what the sentence says. */
export const inPassing = (tokens: readonly Token[], { token }: Occasion): boolean =>
  /^(?:telling|told)$/.test(tokens[token]?.low ?? "") && tokens[token - 1]?.low === ",";

/** "The singer ‹took to› Chirper on Monday": what comes next is put there. */
export const isTakenTo = (tokens: readonly Token[], { token }: Occasion): boolean =>
  tokens[token]?.low === "to" && /^(?:took|takes|taken)$/.test(tokens[token - 1]?.low ?? "");

/** Words that say what might be, or what somebody said: a meeting behind them is none that took place. */
const UNREAL = /^(?:if|whether|that|would|will|could|might|should|may)$/;
/** The same, of the words behind the last comma only: "who took over ‹after› the flood, spoke at a hearing". */
const UNTIL = /^(?:before|until|after)$/;

/** "At a rally on Monday, …", "the mayor spoke at a hearing": a meeting that the sentence's main clause is about. */
export function isHeldThere(tokens: readonly Token[], occasion: Occasion): boolean {
  const { token } = occasion;
  const by = tokens[token]?.low ?? "";
  if (isTakenTo(tokens, occasion)) return true;
  if (isPhone(occasion)) return token <= LEADS || isSaidIn(tokens, token);
  if (!occasion.given && !isTold(tokens, occasion) && occasion.before !== "site" && !/^(?:at|during|in|on)$/.test(by))
    return false;
  if (isAhead(tokens, token)) return false;
  if (occasion.before === "site") return true;
  if (token <= LEADS) return true;
  const isForm = writings.has(occasion.label) || isNameless(occasion);
  const within = scenes.has(occasion.label) ? AT_ONCE : SAID;
  if ((by === "in" || by === "on") && !(isForm && isSaidIn(tokens, token, within))) return false;
  const clause = tokens.findLastIndex(({ low }, i) => low === "," && i < token);
  return !tokens
    .slice(0, token)
    .some((one, i) => UNREAL.test(one.low) || (i > clause && UNTIL.test(one.low)) || isInfinitive(one, tokens[i + 1]));
}

/** "Roe ‹told› the Courier that": and neither "telling the Courier" nor "who told the Courier", behind which she says more elsewhere. */
export const isMainlyTold = (tokens: readonly Token[], occasion: Occasion): boolean =>
  isTold(tokens, occasion) &&
  tokens[occasion.token]?.low !== "telling" &&
  !tokens
    .slice(Math.max(0, occasion.token - 3), occasion.token)
    .some(({ low }) => /^(?:who|which|after|when|that)$/.test(low));

/** Tokens behind a meeting within which it is said when it was. */
const WHEN = 8;

/** "testified at her trial ‹in 2019›", "in an interview ‹last year›": over, and nobody is still speaking there. */
export const isLongAgo = (tokens: readonly Token[], { token }: Occasion): boolean =>
  tokens
    .slice(token, token + WHEN)
    .some(
      ({ low }, i, words) =>
        (/^(?:19|20)\d\d$/.test(low) && i > 0) ||
        (low === "last" && words[i + 1]?.low === "year") ||
        (low === "years" && /^(?:ago|earlier|before)$/.test(words[i + 1]?.low ?? "")),
    );

/** "lit the fuse ‹when he told› Tide Talk": of whoever the main clause is about, and of nobody who is quoted next. */
export const isAside = (tokens: readonly Token[], { token }: Occasion): boolean =>
  is(tokens[token - 1], SUBJECT_PRONOUN) &&
  /^(?:when|after|as|before|since|because|who)$/.test(tokens[token - 2]?.low ?? "");

/** "‹told› a hearing", "‹testified›", "spoke ‹to› reporters", "asked ‹by› reporters" */
export const isTold = (tokens: readonly Token[], { token, beside, before }: Occasion): boolean =>
  beside !== true &&
  (/^address(?:ed|ing)$/.test(tokens[token]?.low ?? "") ||
    (before !== undefined && /^(?:to|by|with)$/.test(tokens[token]?.low ?? "")) ||
    /^(?:tell|testify)$/.test(tokens[token]?.verb?.base ?? ""));

/** "at its meeting ‹next month›" */
const isAhead = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + AHEAD).some(({ low }, i) => low === "next" && is(tokens[at + 2 + i], TIME | MOMENT));
const AHEAD = 8;

/** Words between a verb of saying and its occasion: "‹responded› to the mayor in a statement". */
const SAID = 6;
/** Where it is a meeting, of which a noun may be: "her silence ‹in› the debate". */
const AT_ONCE = 3;

/** "‹said› in a statement that": what the sentence itself reports was said there. */
export function isSaidIn(tokens: readonly Token[], at: number, words = SAID): boolean {
  for (let i = at - 1; i >= 0 && at - i <= words && tokens[i]?.type === "word"; i--) {
    if (!isVerbAt(tokens, i) || tokens[i]?.cap || tokens[i]?.low.endsWith("ing")) continue;
    // "an anchor who asked about it in a debate"
    return !tokens.slice(Math.max(0, i - 3), i).some(({ low }) => /^(?:who|which|that)$/.test(low));
  }
  return false;
}

/** "Tuesday's hearing was the first", and not "a hearing will be held"; what a hearing is told may be of what will be. */
export function isReal(tokens: readonly Token[], occasion: Occasion): boolean {
  const { token } = occasion;
  const clause = isTold(tokens, occasion) ? tokens.slice(0, token) : tokens;
  return (
    !isAhead(tokens, token) &&
    !clause.some(
      (one, i) =>
        (/^(?:set|sets)$/.test(one.low) &&
          i < token &&
          tokens.slice(token, token + SET).some(({ low }) => low === "for")) ||
        /^(?:if|would|will|could|might|should|may|likely|expected|scheduled|upcoming)$/.test(one.low) ||
        (i < token && isInfinitive(one, tokens[i + 1])),
    )
  );
}

/** Words from what is set to its day: "‹set› sentencing ‹for› April". */
const SET = 4;

/** "hopes ‹to speak› at a rally"; but "related ‹to the› mayor". */
const isInfinitive = (to: Token, next: Token | undefined): boolean =>
  to.low === "to" && next?.verb !== undefined && !next.cap && !is(next, DETERMINER);

/** Words before a phrase that still leads its sentence: "Later, at a rally". */
export const LEADS = 3;

/** How words of such an occasion go on at once; null where it is carried by itself. */
export function wayOf(occasion: Occasion): "written" | "spoken" | null {
  if (occasion.carries) return null;
  return occasion.site || occasion.sent || (writings.has(occasion.label) && !scenes.has(occasion.label))
    ? "written"
    : "spoken";
}

/** What one may be said to have written: "In dissent, Roe said it was lost. “…,” Roe wrote." */
export const isWritten = ({ label }: SaidTo): boolean =>
  writings.has(label) && (!scenes.has(label) || within.has(label));

/** "an interview last November": nobody is named, so that whoever was named before holds on. */
export const isNameless = ({ label }: SaidTo): boolean => !writings.has(label) && /^an? /.test(label);

/** No occasion so many tokens from its cue is a quotation's. */
const FARTHEST = 60;

/** The occasion of a quotation among those its sentence names: the nearest to its cue; messages only beside the cue. */
export function nearest(occasions: readonly Occasion[], tokens: readonly Token[], region: Region): Occasion | null {
  const cue = region.attribution?.cue?.[0] ?? region.token;
  // "wrote under a clip of the episode on Chirper"
  const site = posted.has(tokens[cue]?.low ?? "") ? occasions.find((one) => one.site && !one.beside) : undefined;
  if (site !== undefined && Math.abs(site.token - cue) <= reach(tokens, site)) return site;
  let best: Occasion | null = null;
  let least = FARTHEST;
  for (const occasion of occasions) {
    const apart = Math.abs(occasion.token - cue);
    if (occasion.beside || (isPhone(occasion) && best !== null)) continue;
    // "said by telephone on Tide Talk": the programme.
    if (best !== null && isPhone(best)) least = FARTHEST;
    const most = occasion.site && isShownAt(tokens, occasion.token, cue) ? SCENE : reach(tokens, occasion);
    if (apart >= least || (!occasion.carries && isMessage(occasion) && apart > most)) continue;
    best = occasion;
    least = apart;
  }
  return tokens.length === 0 ? null : best;
}

/** "marked the day ‹on Chirper› with a picture of the quay and two words‹:› “…”" */
const isShownAt = (tokens: readonly Token[], site: number, cue: number): boolean =>
  tokens[cue]?.low === ":" && !tokens.slice(site, cue).some(({ cap, verb }) => !cap && verb?.form === "past");

/** Tokens from its cue within which a message or a meeting belongs to it. */
function reach(tokens: readonly Token[], occasion: Occasion): number {
  if (scenes.has(occasion.label) && isHeldThere(tokens, occasion)) return SCENE;
  return occasion.token === 0 ? OPENING : NEAR;
}

const isMessage = (occasion: Occasion) => !occasion.label.includes(" interview");
