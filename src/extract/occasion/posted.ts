/** "in a text message", "in a post on ‹X›", "wrote on ‹X›": what was written, by what it is or by the site where it was put. */

import type { Span } from "../../model.js";
import { messages, sites } from "../lexicon.js";
import type { Token } from "../tokens.js";
import { capital, governor, type Line, type Named } from "./place.js";
import { outletAt } from "./run.js";
import { quotedTitle } from "./show.js";
import { addressee } from "./told.js";

/** A message by its noun: one token, "email", or two, "text message". */
export interface Message {
  readonly label: string;
  readonly tokens: 1 | 2;
}

export function messageNoun(tokens: readonly Token[], i: number): Message | null {
  const low = tokens[i]?.low ?? "";
  // "quoted by the Harbour Post": a paper's name.
  if (tokens[i]?.cap && tokens[i - 1]?.cap) return null;
  const two = messages.get(`${low} ${tokens[i + 1]?.low ?? ""}`);
  if (two !== undefined) return { label: two, tokens: 2 };
  const one = messages.get(low);
  return one === undefined ? null : { label: one, tokens: 1 };
}

/** The message that the noun at `i` speaks of. */
export function messageAt(line: Line, i: number, message: Message, own: string | null): Named | null {
  const { text, tokens } = line;
  const by = governor(tokens, i);
  const governs = tokens[by]?.low ?? "";
  const end = i + message.tokens;
  // "in a post on Chirper": a site is known by what is put there.
  const site = message.label === "post" && tokens[end]?.low === "on" ? siteAt(tokens, end + 1) : null;
  if (site !== null)
    return { label: text.slice(...site), at: site, token: by < 0 ? i : by, carries: false, site: true };
  if (!/^(?:in|via|by|on|through|over|at|during|to)$/.test(governs)) return null;
  if (governs === "to" && !/^(?:repl|respond)/.test(tokens[by - 1]?.low ?? "")) return null;
  // "in a statement to The Example"
  const paper = /^(?:to|with)$/.test(tokens[end]?.low ?? "") ? addressee(line, end + 1, own) : null;
  if (paper?.outlet) return { label: paper.label, at: paper.at, token: by, carries: false };
  const at: Span = [(tokens[i] as Token).start, (tokens[end - 1] as Token).end];
  return { label: message.label, at, token: by, carries: false };
}

/** "wrote on Chirper": verbs right before a site of which no list is full. */
const POSTING = /^(?:wrote|writes|posted|posts|tweeted|replied)$/;

/** Tokens behind "On Chirper," within which somebody writes. */
const POSTER = 10;

/** "took to Chirper" */
const TAKING = /^(?:took|taken|takes|taking)$/;
/** "shared the news on Chirper", "posted a picture of the quay on Chirper": a few words before. */
const SHARING =
  /^(?:shared|shares|sharing|reposted|reposts|posted|posts|posting|uploaded|announced|confirmed|revealed|captioned)$/;
/** Words between what is done and the site. */
const SHARED = 16;

/** "on ‹X›", "to ‹X›": a site or a broadcaster in letters, by the preposition at `i`. */
export function putOn(line: Line, i: number): Named | null {
  const { text, tokens } = line;
  const low = tokens[i]?.low;
  const next = tokens[i + 1];
  if (next === undefined || (low !== "on" && low !== "to")) return null;
  // What follows most prepositions names nothing.
  if (!next.cap && next.marked === null) return null;
  if (sites.has(next.low) && next.cap) {
    const label = text.slice(next.start, next.end).replace(/['’]s?$/, "");
    return { label, at: [next.start, next.end], token: i, carries: false, site: true };
  }
  const site = siteAt(tokens, i + 1);
  const before = tokens[i - 1]?.low ?? "";
  if (site !== null && (low === "on" ? POSTING : TAKING).test(before))
    return { label: text.slice(...site), at: site, token: i, carries: false, site: true };
  if (low === "to") return null;
  // "On Chirper, Roe wrote: …"
  if (
    site !== null &&
    i === 0 &&
    tokens[2]?.low === "," &&
    tokens.slice(3, 3 + POSTER).some((t) => POSTING.test(t.low))
  )
    return { label: text.slice(...site), at: site, token: i, carries: false, site: true };
  const title = quotedTitle(text, next);
  if (title !== null) return { ...title, token: i, carries: true };
  if (site !== null && isShared(tokens, i)) {
    const named: Named = { label: text.slice(...site), at: site, token: i, carries: false, site: true };
    return isCaptioned(tokens, i + 2) ? named : { ...named, beside: true };
  }
  if (!/^[A-Z]{3,6}(?:['’]s)?$/.test(text.slice(next.start, next.end))) return null;
  const run = outletAt(line, i + 1);
  return run?.outlet ? { label: run.label, at: run.at, token: i, carries: false } : null;
}

/** "on Chirper ‹with the caption›": the words of its own sentence are put there. */
const isCaptioned = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.low === "with" &&
  tokens.slice(at + 1, at + 4).some(({ low }) => /^(?:caption|message|words?|comment|line|note)$/.test(low));

function isShared(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k < SHARED && tokens[k]?.type !== "sign"; k--)
    if (SHARING.test(tokens[k]?.low ?? "")) return true;
  return false;
}

/** One capital, as the name of a site where things are posted: no day, and no longer name. */
function siteAt(tokens: readonly Token[], at: number): Span | null {
  const token = tokens[at];
  if (!capital(token) || token === undefined || token.possessive || capital(tokens[at + 1])) return null;
  return [token.start, token.end];
}
