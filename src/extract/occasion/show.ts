/** "on The Lamp Room show", "an episode of The Lamp Room": what is broadcast. */

import { titleCase } from "../accept.js";
import { DETERMINER, is, TIME } from "../classes.js";
import { issues, places, shows } from "../occasion-words.js";
import { isGeneric, isOutletName } from "../outlets.js";
import type { Token } from "../tokens.js";
import { capital, governor, type Line, type Named } from "./place.js";
import { outletAt, ownedAt, type Run, runBefore } from "./run.js";
import { TITLE, type Title, titleIn } from "./title.js";

/** The broadcast that the noun at `i` speaks of. */
export function showAt(line: Line, i: number): Named | null {
  const { tokens } = line;
  const noun = tokens[i];
  // "on the CBC ‹Radio› programme “Tideline”": the programme.
  if (noun?.cap && shows.has(tokens[i + 1]?.low ?? "") && tokens[i + 2]?.type === "quote") return null;
  const marked = markedShow(
    line,
    i,
    tokens[i - 1]?.type === "quote" ? i - 1 : i + (tokens[i + 1]?.low === "," ? 2 : 1),
  );
  if (marked !== null) return marked;
  const by = governor(tokens, i);
  const governs = tokens[by]?.low ?? "";
  const titled = titledAt(line, i);
  if (titled !== null && by >= 0 && ON.test(governs))
    return { label: titled.label, at: titled.at, token: by, carries: true };
  // "the counts in Norland show Cole ahead": the verb.
  if (noun === undefined || by < 0 || (noun.low === "show" && !noun.cap && tokens[i + 1]?.cap)) return null;
  if (/^(?:episode|broadcast)$/.test(noun.low) && tokens[i + 1]?.low === "of") {
    const run = outletAt(line, i + 2);
    return run && { label: run.label, at: run.at, token: by, carries: true };
  }
  // "in the EB-1 program", "of the Harbour Studies Program": no broadcasts.
  const isBroadcast = !/^program/.test(noun.low) || (!noun.cap && /^(?:on|during)$/.test(governs));
  const run = runBefore(line, i, by + 1);
  if (!isBroadcast || !ON.test(governs)) return null;
  if (run === null) return isSame(tokens, by, i) ? sameShow(tokens, by, i) : null;
  return isGeneric(run.label) ? null : { label: run.label, at: run.at, token: by, carries: true };
}

const ON = /^(?:on|in|during|of)$/;

/** "the podcast ‹Harbour Nights›": a title behind the noun; a show has its article before it, and is no verb then. */
function titledAt(line: Line, i: number): Run | null {
  const { tokens } = line;
  const noun = tokens[i];
  if (noun === undefined || noun.cap || /^(?:radio|episode|broadcast)$/.test(noun.low) || !capital(tokens[i + 1]))
    return null;
  if (noun.low === "show" && !tokens.slice(Math.max(0, i - 3), i).some((token) => is(token, DETERMINER))) return null;
  const run = outletAt(line, i + 1);
  return run === null || run.person || isGeneric(run.label) ? null : run;
}

/** "on the ‹same programme›", "on ‹her show›", "in ‹a recent episode›": the one named before. */
const isSame = (tokens: readonly Token[], by: number, i: number): boolean =>
  i - by <= 4 &&
  !(
    /^an?$/.test(tokens[by + 1]?.low ?? "") &&
    /^(?:podcast|show|program|programme|documentary)$/.test(tokens[i]?.low ?? "")
  ) &&
  !tokens[i]?.cap &&
  tokens[i]?.low !== "radio" &&
  (is(tokens[by + 1], DETERMINER) || /^(?:his|her|their|its)$/.test(tokens[by + 1]?.low ?? "")) &&
  tokens
    .slice(by + 1, i)
    .every(({ cap, type, low }) => type === "word" && !cap && !/^(?:any|every|no|another)$/.test(low));

const sameShow = (tokens: readonly Token[], by: number, i: number): Named => ({
  label: "",
  at: [(tokens[by + 1] as Token).start, (tokens[i] as Token).end],
  token: by,
  carries: true,
  again: true,
});

/** on the “‹Harbour Nights›” podcast, in the documentary “‹Harbour Nights›”: the marks beside the noun at `i` hold its title. */
function markedShow({ text, tokens }: Line, i: number, at: number): Named | null {
  const { marked } = tokens[at] ?? { marked: null };
  const by = governor(tokens, Math.min(i, at));
  if (marked === null || by < 0 || marked.end - marked.start > TITLE) return null;
  // "a guest on his show, “Harbour Nights,” said": what somebody is, and not where they said it.
  const isBroadcast =
    tokens[by]?.low === "of" && /^(?:episode|edition|instalment|installment)$/.test(tokens[by - 1]?.low ?? "");
  const before = tokens[by - 1];
  const isOn = before?.verb !== undefined || /^(?:is|was|were|been|be)$/.test(before?.low ?? "");
  if (at > i && !isBroadcast && before?.type === "word" && !isOn) return null;
  // "the author of the government's “Piers for All” programme": no broadcast.
  if (tokens[by]?.low === "of" && !isBroadcast && /^program/.test(tokens[i]?.low ?? "")) return null;
  if (!/^(?:on|in|during|of|to|with|for)$/.test(tokens[by]?.low ?? "")) return null;
  const label = text.slice(marked.start, marked.end).replace(/[,.]$/, "");
  if (!titleCase(label.split(/\s+/))) return null;
  return { label, at: [marked.start, marked.start + label.length], token: by, carries: true };
}

const VISITED = /^(?:stop|drop|swung|popped)/;
const JOINED = /^joins?(?:ed)?$/;

/** "appeared on ‹X›", "went on ‹X›", "stopped by ‹X›": whose guest somebody was. */
export function guestAt(line: Line, i: number): Named | null {
  const { tokens } = line;
  const low = tokens[i]?.low ?? "";
  if (JOINED.test(low)) return joinedAt(line, i);
  if (APPEARED.test(low)) {
    const same = segmentAt(tokens, i);
    if (same !== null) return same;
  }
  const isVisit = VISITED.test(low);
  if (tokens[i + 1]?.low !== (isVisit ? "by" : "on")) return null;
  const named = titleFrom(line, i + 2) ?? ownedAt(line, i + 2);
  if (named !== null) return { label: named.label, at: named.at, token: i, carries: true };
  const run = outletAt(line, i + 2);
  if (run === null || !(run.outlet || isProgramme(run))) return null;
  // One may stop by any hall: "stopped by the Tide Talk podcast".
  const isOne = isOutletName(run.label) || [run.next - 1, run.next].some((at) => shows.has(tokens[at]?.low ?? ""));
  if (isVisit && !isOne && run.house === undefined) return null;
  return { label: run.label, at: run.at, token: i, carries: true };
}

const APPEARED = /^(?:appear|featur|interviewed)/;
/** Parts of a programme, which have no name. */
const SEGMENTS = /^(?:segment|package|piece|report|film|clip|broadcast)$/;

/** "also appeared ‹in the segment›": on the programme named before. */
function segmentAt(tokens: readonly Token[], i: number): Named | null {
  const [by, det, noun] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (!/^(?:in|on)$/.test(by?.low ?? "") || !/^(?:the|that|same)$/.test(det?.low ?? "")) return null;
  if (det === undefined || noun === undefined || !SEGMENTS.test(noun.low)) return null;
  return { label: "", at: [det.start, noun.end], token: i, carries: true, again: true };
}

/** "joined ‹WQRD's “Two Tides”›" */
const isHoused = (named: Title | Run): boolean => "house" in named && isOutletName(named.house ?? "");

const SHOWN = /(?:^| )(?:Show|Podcast|Live|Tonight|Breakfast)$/;

/** "joined ‹The Quay Show› on Monday", "joined ‹“Harbour Live”› to talk about it": one joins a crew or a campaign for longer. */
function joinedAt(line: Line, i: number): Named | null {
  const { tokens } = line;
  const title = titleFrom(line, i + 1);
  const named = title ?? outletAt(line, i + 1);
  if (named === null) return null;
  if (!(SHOWN.test(named.label) || (title !== null && isOutletName(title.label)) || isHoused(named))) return null;
  const isOnce =
    tokens[named.next]?.low === "to" || tokens.slice(named.next, named.next + 3).some((token) => is(token, TIME));
  return isOnce ? { label: named.label, at: named.at, token: i, carries: true } : null;
}

/** A title between marks at token `from`, or behind an article there, and the token behind it. */
function titleFrom({ text, tokens }: Line, from: number): (Title & { readonly next: number }) | null {
  const at = is(tokens[from], DETERMINER) ? from + 1 : from;
  const marked = tokens[at];
  const title = marked?.type === "quote" ? titleIn(text, marked) : null;
  return title && { ...title, next: at + 1 };
}

/** "the ‹week's› issue", "the ‹2031› issue" */
const DATED = /^(?:week['’]s|month['’]s|(?:19|20)\d\d|\d{1,2})$/;

/** "in the June ‹issue of Halcyon›" */
export function issueAt(line: Line, i: number): Named | null {
  const by = governor(line.tokens, i);
  const before = line.tokens[i - 1]?.low ?? "";
  if (!is(line.tokens[i - 1], TIME) && !issues.has(before) && !DATED.test(before)) return null;
  const run = line.tokens[i + 1]?.low === "of" && line.tokens[by]?.low === "in" ? outletAt(line, i + 2) : null;
  return run === null || run.person ? null : { label: run.label, at: run.at, token: by, carries: true };
}

/** "went on ‹Harbour Nights›": two capitals and more that are neither a person's name nor a place's. */
export const isProgramme = ({ label, person }: Run): boolean =>
  !person && /^\p{Lu}\S* \S/u.test(label) && !PLACE.test(label);
const PLACE = new RegExp(`\\b(?:${[...places].join("|")})$`);
