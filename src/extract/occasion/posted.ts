/** "in a text message", "in a post on ‹X›", "wrote on ‹X›": what was written, by what it is or by the site where it was put. */

import type { Span } from "../../model.js";
import { ADVERB, DETERMINER, is, JOINER, MOMENT, PREPOSITION, TIME } from "../classes.js";
import {
  appearing,
  asks,
  besideMeetings,
  besideMessages,
  debates,
  gives,
  guests,
  media,
  messages,
  opens,
  pages,
  records,
  saysTo,
  scenes,
  shared,
  shares,
  shows,
  sites,
  suits,
  within,
} from "../occasion-words.js";
import { isGeneric } from "../outlets.js";
import type { Token } from "../tokens.js";
import { capital, governor, type Line, type Message, type Named, nounAt } from "./place.js";
import { isVenue, outletAt, type Run, runBefore } from "./run.js";
import { isOpen } from "./scene.js";
import { isSaidIn, LEADS } from "./standing.js";
import { quotedTitle } from "./title.js";
import { addressee } from "./told.js";

export function messageNoun(tokens: readonly Token[], i: number): Message | null {
  const low = tokens[i]?.low ?? "";
  const next = tokens[i + 1]?.low ?? "";
  const three = /^(?:with|to)$/.test(next) ? messages.get(`${low} ${next} ${tokens[i + 2]?.low ?? ""}`) : undefined;
  if (three !== undefined) return { label: three, tokens: 3 };
  const two = messages.get(`${low} ${next}`);
  if (two !== undefined && tokens[i + 1]?.cap === false) return { label: two, tokens: 2 };
  // "quoted by the Harbour Post", "in the Post interview": a paper's name.
  if (tokens[i]?.cap && i > 0) return null;
  if (two !== undefined) return { label: two, tokens: 2 };
  const one = messages.get(low);
  // "remaining in post": in office.
  if (low === "post" && tokens[i - 1]?.low === "in") return null;
  // "a text alert"
  if (one !== undefined && !scenes.has(one) && besideMessages.has(next)) return null;
  // "after meeting the board", "hearing of it": the verb.
  if (/^(?:meet|hear)ing$/.test(low) && (i === 0 || is(tokens[i - 1], PREPOSITION))) return null;
  // "hopes to rally voters"
  if (/^(?:rally|debate|note|panel)$/.test(low) && tokens[i - 1]?.low === "to") return null;
  // "before sentencing him"; but "at sentencing"
  if (one === "sentencing" && is(tokens[i - 1], PREPOSITION) && !/^(?:at|during)$/.test(tokens[i - 1]?.low ?? ""))
    return null;
  // "in a television report": an outlet's, and who said it there is another.
  if (one === "report" && isNewsReport(tokens, i)) return null;
  if (one === "debate" && !isDebate(tokens, i)) return null;
  // "the presentation of the accounts": how they are shown.
  if (one === "presentation" && next === "of") return null;
  if (scenes.has(one ?? "") && besideMeetings.has(tokens[i + 1]?.low ?? "")) return null;
  return one === undefined ? null : { label: one, tokens: 1 };
}

/** "in a television ‹report›", "in a ‹report› in The Courier" */
const isNewsReport = (tokens: readonly Token[], i: number): boolean =>
  media.has(tokens[i - 1]?.low ?? "") ||
  /^(?:media|press)$/.test(tokens[i - 1]?.low ?? "") ||
  tokens[i - 1]?.cap === true ||
  /^(?:in|on|by|for)$/.test(tokens[i + 1]?.low ?? "");

/** "Monday's ‹debate›", "the first Democratic ‹debate›", and not "the tax debate", "the debate over taxes". */
function isDebate(tokens: readonly Token[], i: number): boolean {
  if (/^(?:over|about|on|whether|around|among|within)$/.test(tokens[i + 1]?.low ?? "")) return false;
  const before = tokens[i - 1];
  if (before?.type !== "word") return false;
  return before.cap || before.possessive || is(before, DETERMINER | TIME) || debates.has(before.low);
}

/** The message that the noun at `i` speaks of. */
export function messageAt(line: Line, i: number, message: Message, own: string | null): Named | null {
  const { text, tokens } = line;
  const by = pastRecord(tokens, governor(tokens, i));
  const governs = tokens[by]?.low ?? "";
  const end = i + message.tokens;
  // "in a post on Chirper": a site is known by what is put there.
  const behind = /^(?:on|to)$/.test(tokens[end]?.low ?? "") ? siteAt(tokens, end + 1) : null;
  const site = message.label === "post" ? (behind ?? siteBeside(tokens, i)) : null;
  if (site !== null)
    return { label: text.slice(...site), at: site, token: by < 0 ? i : by, carries: false, site: true };
  if (/^(?:under|beneath|below)$/.test(governs)) return message.label === "post" ? underAt(tokens, by, i) : null;
  if (!/^(?:in|via|by|on|through|over|at|during|to|from)$/.test(governs) || !mayGovern(tokens, by, message.label))
    return meetingSpokenOf(line, i, message);
  if (governs === "from" && !/^read(?:s|ing)?$/.test(tokens[by - 1]?.low ?? ""))
    return meetingSpokenOf(line, i, message);
  if (governs === "to" && !/^(?:repl|respond)/.test(tokens[by - 1]?.low ?? ""))
    return meetingSpokenOf(line, i, message);
  // "in a statement to The Example", "in a statement shared with The Example"
  const to = SENT.test(message.label) && shared.has(tokens[end]?.low ?? "") ? end + 1 : end;
  const paper = /^(?:to|with)$/.test(tokens[to]?.low ?? "") ? addressee(line, to + 1, own) : null;
  if (paper?.outlet) return { label: paper.label, at: paper.at, token: by, carries: false, sent: true };
  const reader =
    paper === null && /^(?:to|with)$/.test(tokens[to]?.low ?? "") && SENT.test(message.label)
      ? readerAt(line, to + 1)
      : null;
  if (reader !== null) return { label: reader.label, at: reader.at, token: by, carries: false, sent: true };
  const at: Span = [(tokens[i] as Token).start, (tokens[end - 1] as Token).end];
  const named: Named = { label: message.label, at, token: by, carries: false };
  return isOpen(tokens, i, message) ? { ...named, open: true } : named;
}

/** "‹in a recording of› the call": what one hears or reads of a meeting is said at it. */
const pastRecord = (tokens: readonly Token[], by: number): number =>
  tokens[by]?.low === "of" && records.has(tokens[by - 1]?.low ?? "") ? governor(tokens, by - 1) : by;

/** "in a ruling", and not over it; "‹In a lawsuit› filed on Monday, she says", "said ‹in a lawsuit›", and not "a plaintiff in the lawsuit". */
function mayGovern(tokens: readonly Token[], by: number, label: string): boolean {
  const isIn = tokens[by]?.low === "in";
  // "commented on her speech"; but "on a conference call"
  if (scenes.has(label) && !/^(?:in|at|during|to)$/.test(tokens[by]?.low ?? "") && !/\bcall\b/.test(label))
    return false;
  if (within.has(label) && !isIn) return false;
  if (!suits.has(label) && !(isIn && label === "meeting")) return true;
  return by <= LEADS || tokens[by - 1]?.low === "," || isSaidIn(tokens, by);
}

/** "‹addressing› a press conference" */
const ADDRESSES = /^address(?:ed|ing)$/;

/** Words from "told" to a meeting: "told a packed state Senate hearing", "told the House of Elders harbour committee hearing". */
const TOLD = 7;

/** "told a Senate ‹hearing›"; else a meeting or a letter that is spoken of, in which nothing of this sentence need be said. */
function meetingSpokenOf({ tokens }: Line, i: number, { label, tokens: length }: Message): Named | null {
  const at: Span = [(tokens[i] as Token).start, (tokens[i + length - 1] as Token).end];
  const isScene = scenes.has(label);
  if (!isScene && within.has(label)) return null;
  const open = isOpen(tokens, i, { label, tokens: length }) ? ({ open: true } as const) : {};
  let isKnown = false;
  for (let k = i - 1; k >= 0 && i - k <= TOLD && tokens[k]?.type === "word"; k--) {
    const { low, verb } = tokens[k] as Token;
    if (isScene && (verb?.base === "tell" || ADDRESSES.test(low)))
      return { label, at, token: k, carries: false, ...open };
    if (isScene ? gives.has(low) || opens.has(low) : gives.has(low) && !isKnown)
      return { label, at, token: i, carries: false, beside: true, given: true };
    // "read ‹the› memo": somebody else's, perhaps.
    if (low === "the") isKnown = true;
    const isNames = low === "of" && tokens[k - 1]?.cap === true && tokens[k + 1]?.cap === true;
    if (is(tokens[k], PREPOSITION) && !isNames && !/^(?:into|at)$/.test(low)) break;
  }
  const isOver = /^(?:after|before|following)$/.test(tokens[governor(tokens, i)]?.low ?? "");
  const spokenOf: Named = { label, at, token: i, carries: false, beside: true, ...open };
  return isOver ? { ...spokenOf, over: true } : spokenOf;
}

/** "under ‹the post›", "in ‹the comments›": where that was put. */
const underAt = (tokens: readonly Token[], by: number, i: number): Named => {
  const at: Span = [(tokens[by + 1] as Token).start, (tokens[i] as Token).end];
  return { label: "", at, token: by, carries: false, site: true, before: "site" };
};

/** "replied in ‹a comment›" */
export function beneathAt({ tokens }: Line, i: number): Named | null {
  const by = governor(tokens, i);
  const isHere = by >= 0 && /^(?:in|under|beneath|below)$/.test(tokens[by]?.low ?? "") && i - by <= 3;
  // "in comments to reporters"
  return isHere && !/^(?:to|from|on|about)$/.test(tokens[i + 1]?.low ?? "") ? underAt(tokens, by, i) : null;
}

/** What papers are sent when they ask. */
const SENT = /^(?:statement|email|text message|message)$/;

/** "in an email to ‹Halcyon›": a lone name that is nobody's. */
function readerAt(line: Line, at: number): Run | null {
  const run = outletAt(line, at);
  if (run === null || run.person || run.label.includes(" ") || isGeneric(run.label)) return null;
  return line.names.find([run.label], null, run.at[0])?.person === true ? null : run;
}

/** "wrote on Chirper": verbs right before a site of which no list is full. */
const POSTING = /^(?:wrote|writes|posted|posts|tweeted|replied)$/;

/** Tokens behind "On Chirper," within which somebody writes. */
const POSTER = 10;

/** "took to Chirper" */
const TAKING = /^(?:took|taken|takes|taking)$/;
/** Words between what is done and the site: "posted a picture of the quay on Chirper". */
const SHARED = 16;

/** "on ‹X›", "to ‹X›": a site or a broadcaster in letters, by the preposition at `i`. */
export function putOn(line: Line, i: number): Named | null {
  const { text, tokens } = line;
  const low = tokens[i]?.low;
  const next = tokens[i + 1];
  if (next === undefined || (low !== "on" && low !== "to")) return null;
  const page = low === "on" ? pageAt(line, i) : null;
  if (page !== null) return page;
  // What follows most prepositions names nothing.
  const isHouses =
    low === "on" && next.low === "the" && tokens[i + 2]?.cap === true && tokens[i + 2]?.possessive === true;
  if (!next.cap && next.marked === null && !isHouses && !/^\d/.test(next.low)) return null;
  const daily = low === "on" && next.possessive && is(next, TIME) ? outletAt(line, i + 2) : null;
  if (daily !== null && !daily.person && (daily.label.includes(" ") || isDaily(tokens, i, daily.next)))
    return { label: daily.label, at: daily.at, token: i, carries: true };
  if (sites.has(next.low) && next.cap) {
    const label = text.slice(next.start, next.end).replace(/['’]s?$/, "");
    return { label, at: [next.start, next.end], token: i, carries: false, site: true };
  }
  const before = tokens[i - 1]?.low ?? "";
  const isPosted = (low === "on" ? POSTING : TAKING).test(before);
  if (low === "to" && before === "in" && CALLS.test(tokens[i - 2]?.low ?? "")) {
    const called = outletAt(line, i + 1);
    return called?.outlet || (called !== null && isNumbered(called.label))
      ? { label: called.label, at: called.at, token: i - 2, carries: true }
      : null;
  }
  const site = siteAt(tokens, i + 1, isPosted);
  if (site !== null && isPosted) return { label: text.slice(...site), at: site, token: i, carries: false, site: true };
  if (low === "to") return saidToAt(line, i);
  // "On Chirper, Roe wrote: …"
  if (
    site !== null &&
    i === 0 &&
    tokens[2]?.low === "," &&
    tokens.slice(3, 3 + POSTER).some((t) => POSTING.test(t.low))
  )
    return { label: text.slice(...site), at: site, token: i, carries: false, site: true };
  // on “Harbour Nights” ‹on NBC›: the programme.
  const beside = tokens[i - 1];
  if (beside?.type === "quote" && AT_TITLE.test(tokens[i - 2]?.low ?? "") && quotedTitle(text, beside) !== null)
    return null;
  const title = quotedTitle(text, next);
  // On “Harbour Nights,” Roe said
  const isClosed = next.marked !== null && title !== null && next.marked.end > title.at[1];
  if (title !== null) return isSaidOn(tokens, i, isClosed ? -1 : i + 2) ? { ...title, token: i, carries: true } : null;
  // "told Tideline ‹on Radio Two›": the programme.
  const named = capital(tokens[i - 1]) ? runBefore(line, i, 0) : null;
  if (named !== null && named.house !== undefined && named.next <= i) return null;
  const heard = outletAt(line, i + 1);
  const isHeard = heard !== null && !heard.person && (heard.house !== undefined || isVenue(line, heard.label));
  if (isHeard && (isSaidOn(tokens, i, heard.next) || isTimed(tokens, heard.next) || isAskedOn(tokens, i, heard.next)))
    return { label: heard.label, at: heard.at, token: i, carries: true };
  if (site !== null && isShared(tokens, i)) {
    const named: Named = { label: text.slice(...site), at: site, token: i, carries: false, site: true };
    return isCaptioned(tokens, i + 2) ? named : { ...named, beside: true };
  }
  if (!/^[A-Z]{3,6}(?:['’]s)?$/.test(text.slice(next.start, next.end))) return null;
  const run = outletAt(line, i + 1);
  // "on WQRD programme “Tideline”": the programme.
  if (run !== null && shows.has(tokens[run.next]?.low ?? "") && tokens[run.next + 1]?.type === "quote") return null;
  return run?.outlet ? { label: run.label, at: run.at, token: i, carries: false } : null;
}

/** What stands before a programme that somebody is on. */
const AT_TITLE = /^(?:on|told|tells|telling|with|to|during|of)$/;

/** "joked ‹to Variety› on Monday", "opened up ‹to People›": an outlet behind a verb of speech; and not "said to CNN's critics". */
function saidToAt(line: Line, i: number): Named | null {
  const { tokens } = line;
  const before = tokens[i - 1];
  if (!saysTo.has(before?.verb?.base ?? before?.low ?? "") || is(tokens[i - 2], DETERMINER)) return null;
  const run = outletAt(line, i + 1);
  if (run === null || run.person || tokens[run.next - 1]?.possessive || nounAt(tokens[run.next])) return null;
  return isVenue(line, run.label) ? { label: run.label, at: run.at, token: i, carries: true } : null;
}

/** "‹called› in to WQRD" */
const CALLS = /^(?:called|calls|phoned|phones|dialled|dialed|rang)$/;
/** "Tide ‹2fm›" */
const isNumbered = (label: string): boolean => /\d(?:fm)?$/i.test(label);

/** Words between "on" and the site whose page it is. */
const OWNER = 5;

/** "appeared on ‹Monday's Tideline›", "a guest on ‹Friday's Tideline›": one capital alone, with no noun behind it. */
function isDaily(tokens: readonly Token[], i: number, next: number): boolean {
  const before = tokens[i - 1]?.low ?? "";
  const isOn = appearing.has(before) || guests.has(before) || /^(?:said|says|is|was|seen|heard)$/.test(before);
  return isOn && !nounAt(tokens[next]) && tokens[next]?.cap !== true;
}

/** "on the bakery's ‹Facebook› page", "on ‹Facebook› Live" */
function pageAt({ text, tokens }: Line, i: number): Named | null {
  for (let k = i + 1; k < tokens.length && k <= i + OWNER && tokens[k]?.type === "word"; k++) {
    const { cap, low, start, end } = tokens[k] as Token;
    if (is(tokens[k], PREPOSITION)) return null;
    if (!cap || !sites.has(low) || !pages.has(tokens[k + 1]?.low ?? "")) continue;
    return { label: text.slice(start, end), at: [start, end], token: i, carries: false, site: true };
  }
  return null;
}

/** "said on …", "On … on Monday, Roe", "her interview Monday on …": what stands before a programme and, from `next` on, behind it; −1 leaves that open. */
/** "‹Asked› about the fares ‹on› Tideline, Roe said"; but "Asked about Cole's remarks on Tideline, Roe said" somewhere else. */
function isAskedOn(tokens: readonly Token[], i: number, next: number): boolean {
  if (i > OPENING || !asks.has(tokens[0]?.low ?? "") || SAID_THERE.test(tokens[i - 1]?.low ?? "")) return false;
  return /^(?:,|on)$/.test(tokens[next]?.low ?? "");
}
/** What somebody else may have said there. */
const SAID_THERE =
  /^(?:remarks?|comments?|claims?|words?|interviews?|appearances?|posts?|segments?|reports?|stor(?:y|ies)|statements?|jokes?|attacks?|episodes?|views?|criticisms?)$/;
/** Tokens of what is asked, at most. */
const OPENING = 12;

function isSaidOn(tokens: readonly Token[], i: number, next: number): boolean {
  const [before, behind] = [tokens[i - 1], tokens[next]];
  // "Over on Tideline, she said"; "spoke of it on Harbour Nights, where she said"
  if (behind?.low === "," && tokens[next + 1]?.low === "where") return true;
  // "Asked about Cole's remarks on Tideline, Roe said": somewhere else.
  if (SAID_THERE.test(before?.low ?? "") && tokens[i - 2]?.possessive) return false;
  if (
    before?.type === "word" &&
    before.verb === undefined &&
    before.low !== "over" &&
    !is(before, TIME | MOMENT | ADVERB) &&
    !guests.has(before.low.replace(/s$/, ""))
  )
    return false;
  if (behind?.type !== "word") return true;
  return (
    !behind.cap &&
    (is(behind, PREPOSITION | JOINER | TIME | MOMENT | ADVERB) || /^(?:that|last|this|to|with)$/.test(behind.low))
  );
}

/** "was asked about his friend on Radio Two ‹this morning›": what is broadcast has its time. */
const isTimed = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at], TIME) ||
  (/^(?:this|last|on|earlier)$/.test(tokens[at]?.low ?? "") && is(tokens[at + 1], TIME | MOMENT));

/** "on Chirper ‹with the caption›": the words of its own sentence are put there. */
const isCaptioned = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.low === "with" &&
  tokens.slice(at + 1, at + 4).some(({ low }) => /^(?:caption|message|words?|comment|line|note)$/.test(low));

function isShared(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k < SHARED && tokens[k]?.type !== "sign"; k--)
    if (shares.has(tokens[k]?.low ?? "")) return true;
  return false;
}

/** "in a ‹Chirper› post": a site that the list has, right before the noun at `at`. */
function siteBeside(tokens: readonly Token[], at: number): Span | null {
  const [first, last] = [tokens[at - 2], tokens[at - 1]];
  if (!last?.cap || last.possessive) return null;
  if (first?.cap && sites.has(`${first.low} ${last.low}`)) return [first.start, last.end];
  return sites.has(last.low) ? [last.start, last.end] : null;
}

/** One capital, as the name of a site where things are posted: no day, and no longer name; `two` may be two words. */
function siteAt(tokens: readonly Token[], at: number, two = false): Span | null {
  const [token, second] = [tokens[at], tokens[at + 1]];
  if (!capital(token) || token === undefined || token.possessive) return null;
  if (!capital(second) || second === undefined) return [token.start, token.end];
  if (sites.has(`${token.low} ${second.low}`)) return [token.start, second.end];
  return two && !second.possessive && !capital(tokens[at + 2]) ? [token.start, second.end] : null;
}
