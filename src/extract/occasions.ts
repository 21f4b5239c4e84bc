import type { Span } from "../model.js";
import { is, OCCASION } from "./classes.js";
import {
  determiners,
  givenName,
  isAdverb,
  joiners,
  media,
  meetings,
  messages,
  papers,
  prepositions,
  shows,
  sites,
  subjectPronouns,
  subordinators,
  timeWords,
} from "./lexicon.js";
import type { Names } from "./names.js";
import { isBareName, isBodyName, isGeneric, isOutletName } from "./outlets.js";
import { isVerbAt, nameWord } from "./phrases.js";
import type { Sentence, Token } from "./tokens.js";

/** An occasion named in one sentence. */
export interface Named {
  /** "The New Yorker", "text message", "an interview last November". */
  readonly label: string;
  readonly at: Span;
  /** Index of its first token in the sentence. */
  readonly token: number;
  /** Messages, posts and nameless meetings are not carried to later sentences. */
  readonly carries: boolean;
}

/** Tokens behind "interview" within which whom it was with must be named. */
const WITHIN = 10;

function capital(token: Token | undefined): boolean {
  return token?.type === "word" && token.cap && !timeWords.has(token.low);
}

/** A run of capitals that names an outlet, a show or a person; `next` is the token behind it. */
interface Run {
  readonly label: string;
  readonly at: Span;
  readonly next: number;
  readonly person: boolean;
  /** Something says that this is an outlet or a programme: its name, or a title in quotation marks behind its owner. */
  readonly outlet: boolean;
}

function printed(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end).replace(/['’]s?$/i, "");
}

/** "the New Yorker", "Jane Roe's The Lamp Room", "CNN's Jane Roe", "Jane Roe of The Example": the outlet among these names. */
function outletAt(text: string, tokens: readonly Token[], at: number, names: Names): Run | null {
  let from = at;
  let article = false;
  if (/^(?:the|a|an|his|her|their)$/.test(tokens[from]?.low ?? "") && !tokens[from]?.cap) {
    article = tokens[from]?.low === "the";
    from++;
  }
  if (!capital(tokens[from])) return null;
  let to = from;
  while (to < tokens.length && to - from < 7) {
    const token = tokens[to] as Token;
    const joins = /^(?:of|and|&|the)$/.test(token.low) && to > from && capital(tokens[to + 1]) && token.low !== "of";
    if (
      !capital(token) &&
      !joins &&
      !(token.low === "." && tokens[to - 1]?.end === token.start && capital(tokens[to + 1]))
    )
      break;
    to++;
    if (token.possessive) break;
  }
  const words = tokens.slice(from, to).map((t) => t.low);
  const person = givenName(words[0] ?? "") !== undefined && words.length > 1;
  const name = printed(text, tokens, from, to);
  const known = names.find(name.split(/\s+/), null, (tokens[from] as Token).start);
  const isPerson = person || (known?.person === true && !/^(?:The|the)\b/.test(name));
  const owner = tokens[to - 1]?.possessive === true;
  if (owner && isPerson) {
    const inner = outletAt(text, tokens, to, names);
    if (inner !== null) return inner;
  }
  // "Norland's WQRD"
  if (owner && !isOutletName(name)) {
    const inner = outletAt(text, tokens, to, names);
    if (inner?.outlet) return inner;
  }
  if (owner && tokens[to]?.type === "quote" && tokens[to]?.marked) {
    const quoted = tokens[to] as Token;
    const title = text.slice(quoted.marked?.start ?? 0, quoted.marked?.end ?? 0).replace(/[,.]$/, "");
    if (title.length < 60)
      return {
        label: title,
        at: [quoted.marked?.start ?? 0, (quoted.marked?.start ?? 0) + title.length],
        next: to + 1,
        person: false,
        outlet: true,
      };
  }
  if (isPerson && /^(?:of|at|from|on)$/.test(tokens[to]?.low ?? "")) {
    const house = outletAt(text, tokens, to + 1, names);
    if (house !== null && !house.person) return house;
  }
  const start = article ? from - 1 : from;
  const label = article && !isPerson && !isBareName(name) ? `The ${name}` : isPerson ? (known?.name ?? name) : name;
  return {
    label,
    at: [
      (tokens[start] as Token).start,
      (tokens[start] as Token).start +
        text.slice((tokens[start] as Token).start, (tokens[to - 1] as Token).end).replace(/['’]s?$/i, "").length,
    ],
    next: to,
    person: isPerson,
    outlet: !isPerson && (isOutletName(label) || (tokens[from]?.low === "the" && to - from > 1)),
  };
}

/** "told ‹X›": an outlet, a programme or a body that is addressed. Somebody told in private, a place or an adjective is none. */
function told(text: string, tokens: readonly Token[], at: number, names: Names): Run | null {
  const run = outletAt(text, tokens, skipNouns(tokens, at), names);
  if (run === null) return null;
  const behind = tokens[run.next];
  // "Norwegian television channel WQRD": what the nouns introduce.
  const further = skipNouns(tokens, run.next);
  if (further > run.next && capital(tokens[further])) {
    const named = outletAt(text, tokens, further, names);
    if (named !== null && !named.person) return isOutletName(run.label) ? run : named;
  }
  if (run.outlet) return run;
  const beside = behind?.type === "word" && !behind.cap && media.has(behind.low) && !isGeneric(run.label);
  const named = tokens[at]?.type === "word" && media.has(tokens[at]?.low ?? "") && !tokens[at]?.cap;
  if (beside || named) return run;
  return !run.person && isBodyName(run.label) && !nounAt(behind) ? run : null;
}

/** "told the Lantern" in the Harbour Lantern, and "told us" outside all quotation marks: where that stands, else null. */
function toldItself(tokens: readonly Token[], at: number, own: string): Span | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (first.low === "us") return [first.start, first.end];
  const from = first.low === "the" ? at + 1 : at;
  let to = from;
  while (capital(tokens[to]) && to - from < 6) to++;
  if (to === from || tokens[to - 1]?.possessive) return null;
  const words = own.toLowerCase().replace(/^the /, "").split(/\s+/);
  const called = tokens.slice(from, to).map(({ low }) => low);
  // A lone word is its own without The only where it is the whole name.
  if (called.length === 1 && words.length > 1 && from === at) return null;
  if (called.length > words.length || called.join(" ") !== words.slice(-called.length).join(" ")) return null;
  const span: Span = [first.start, (tokens[to - 1] as Token).end];
  return span;
}

/** Past the lower-case nouns of the trade: "told ‹host› Orla Finch", "told ‹radio station› WQRD". */
function skipNouns(tokens: readonly Token[], at: number): number {
  let i = at;
  if (determiners.has(tokens[i]?.low ?? "") && media.has(tokens[i + 1]?.low ?? "") && !tokens[i + 1]?.cap) i++;
  while (i < at + 5 && media.has(tokens[i]?.low ?? "") && !tokens[i]?.cap) i++;
  return i;
}

/** A lower-case word that belongs to the name before it: "the FBI ‹agents›". */
function nounAt(token: Token | undefined): boolean {
  if (token?.type !== "word" || token.cap) return false;
  const { low } = token;
  return !(
    prepositions.has(low) ||
    subordinators.has(low) ||
    determiners.has(low) ||
    subjectPronouns.has(low) ||
    joiners.has(low) ||
    timeWords.has(low) ||
    isAdverb(low) ||
    /^(?:last|next|later|there|is|was|not|when|who|what|how|early|week|month|year)$/.test(low)
  );
}

/** Past the words of time behind a nameless meeting: "an interview ‹last November›". */
function pastTime(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < tokens.length && i - from < 6) {
    const low = tokens[i]?.low ?? "";
    const on =
      /^(?:on|in|from|earlier|late|early|last|this|next)$/.test(low) &&
      /^(?:last|this|next|week|month|year|night|fall|spring|summer|winter|morning|afternoon|evening|\d+)$/.test(
        tokens[i + 1]?.low ?? "",
      );
    const timed =
      /^(?:on|in|from|last|this|next|earlier|late|early)$/.test(low) && timeWords.has(tokens[i + 1]?.low ?? "");
    if (
      timeWords.has(low) ||
      on ||
      timed ||
      /^(?:week|month|year|night|fall|spring|summer|winter|morning|afternoon|evening|\d{1,4})$/.test(low)
    )
      i++;
    else break;
  }
  return i;
}

/** The preposition that governs the phrase holding token `i`: its index, or -1. */
function governor(tokens: readonly Token[], i: number): number {
  for (let k = i - 1; k >= 0 && i - k < 8; k--) {
    const token = tokens[k] as Token;
    if (token.type !== "word") return token.low === "." || token.low === "-" ? -1 : -1;
    if (/^(?:in|during|on|from|at|for|via|by|through|over|of|with|to|after)$/.test(token.low)) return k;
    if (isVerbAt(tokens, k)) return -1;
    if (subordinators.has(token.low)) return -1;
  }
  return -1;
}

/** "wrote on Chirper": verbs right before a site of which no list is full. */
const POSTING = /^(?:wrote|writes|posted|posts|tweeted|replied)$/;

/** The occasions that one sentence names, in order. `own`: the article's outlet, which it may call by its last words. Linear in the sentence. */
export function occasionsIn(text: string, sentence: Sentence, names: Names, own: string | null = null): Named[] {
  const { tokens } = sentence;
  const found: Named[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!is(token, OCCASION)) continue;
    const low = token.low;
    if (token.verb?.base === "tell") {
      const itself = own === null ? null : toldItself(tokens, i + 1, own);
      if (itself !== null) {
        found.push({ label: own as string, at: itself, token: i, carries: true });
        continue;
      }
      const run = told(text, tokens, i + 1, names);
      if (run !== null && !(run.person && isParticipant(names, run)))
        found.push({ label: run.label, at: run.at, token: i, carries: true });
      continue;
    }
    if (meetings.has(low)) {
      const by = governor(tokens, i);
      // "to chat with": the verb.
      if (by < 0 || tokens[i - 1]?.low === "to" || tokens[by]?.low === "of" || messages.has(tokens[i - 1]?.low ?? ""))
        continue;
      const named = meetingWith(text, tokens, i, names) ?? meetingOf(text, tokens, i, names);
      if (named !== null) found.push({ label: named.label, at: named.at, token: by, carries: true });
      else {
        const det = tokens.findIndex((t, k) => k > by && k <= i && /^(?:a|an)$/.test(t.low));
        if (det < 0) continue;
        const end = pastTime(tokens, i + 1);
        const at: Span = [(tokens[det] as Token).start, (tokens[end - 1] as Token).end];
        found.push({ label: text.slice(at[0], at[1]), at, token: by, carries: false });
      }
      continue;
    }
    if (shows.has(low)) {
      const by = governor(tokens, i);
      // "the counts in Norland show Cole ahead": the verb.
      if (by < 0 || (low === "show" && !token.cap && tokens[i + 1]?.cap)) continue;
      if (low === "episode" && tokens[i + 1]?.low === "of") {
        const run = outletAt(text, tokens, i + 2, names);
        if (run !== null) found.push({ label: run.label, at: run.at, token: by, carries: true });
        continue;
      }
      // "in the EB-1 program", "of the Harbour Studies Program": no broadcasts.
      const broadcast = !/^program/.test(low) || (!token.cap && /^(?:on|during)$/.test(tokens[by]?.low ?? ""));
      const run = runBefore(text, tokens, i, by + 1, names);
      if (run !== null && broadcast && !isGeneric(run.label) && /^(?:on|in|during|of)$/.test(tokens[by]?.low ?? ""))
        found.push({ label: run.label, at: run.at, token: by, carries: true });
      continue;
    }
    const two = `${low} ${tokens[i + 1]?.low ?? ""}`;
    const message = messages.get(two) ?? messages.get(low);
    if (message !== undefined) {
      const by = governor(tokens, i);
      if (
        by >= 0 &&
        /^(?:in|via|by|on|through|over|at|during|to)$/.test(tokens[by]?.low ?? "") &&
        (tokens[by]?.low !== "to" || /^(?:repl|respond)/.test(tokens[by - 1]?.low ?? ""))
      ) {
        const end = messages.has(two) ? i + 2 : i + 1;
        // "in a post on Chirper": a site is known by what is put there.
        const site = message === "post" && tokens[end]?.low === "on" ? siteAt(tokens, end + 1) : null;
        if (site !== null) found.push({ label: text.slice(...site), at: site, token: by, carries: false });
        else
          found.push({ label: message, at: [token.start, (tokens[end - 1] as Token).end], token: by, carries: false });
        if (end === i + 2) i++;
      }
      continue;
    }
    if ((low === "on" || low === "to") && sites.has(tokens[i + 1]?.low ?? "") && tokens[i + 1]?.cap) {
      const site = tokens[i + 1] as Token;
      found.push({
        label: text.slice(site.start, site.end).replace(/['’]s?$/, ""),
        at: [site.start, site.end],
        token: i,
        carries: false,
      });
    } else if (low === "on" && POSTING.test(tokens[i - 1]?.low ?? "") && siteAt(tokens, i + 1) !== null) {
      const at = siteAt(tokens, i + 1) as Span;
      found.push({ label: text.slice(...at), at, token: i, carries: false });
    } else if (
      low === "on" &&
      /^[A-Z]{3,6}(?:['’]s)?$/.test(
        tokens[i + 1] === undefined ? "" : text.slice(tokens[i + 1]?.start, tokens[i + 1]?.end),
      )
    ) {
      const run = outletAt(text, tokens, i + 1, names);
      if (run?.outlet) found.push({ label: run.label, at: run.at, token: i, carries: false });
    }
  }
  return found;
}

/** One capital, as the name of a site where things are posted: no day, and no longer name. */
function siteAt(tokens: readonly Token[], at: number): Span | null {
  const token = tokens[at];
  if (!capital(token) || token === undefined || token.possessive || capital(tokens[at + 1])) return null;
  return [token.start, token.end];
}

/** A person whom the article names again and again takes part in the story: "told Roe" names no occasion then. */
function isParticipant(names: Names, { label, at }: Run): boolean {
  return (names.find(label.split(" "), null, at[0])?.count ?? 0) > 2;
}

function meetingWith(text: string, tokens: readonly Token[], i: number, names: Names): Run | null {
  let best: Run | null = null;
  for (let k = i + 1; k < tokens.length && k <= i + WITHIN; k++) {
    const token = tokens[k] as Token;
    if (token.type === "sign" || token.type === "quote") break;
    if (!/^(?:with|on|for|to|by|at)$/.test(token.low)) {
      if (isVerbAt(tokens, k) && !capital(token)) break;
      continue;
    }
    // "with the Example's Jane Roe", "with host Jane Roe on The Example", "with CNN"
    let from = k + 1;
    while (
      from < tokens.length &&
      from < k + 4 &&
      !capital(tokens[from]) &&
      (papers.has(tokens[from]?.low ?? "") || (determiners.has(tokens[from]?.low ?? "") && tokens[from]?.low !== "the"))
    )
      from++;
    const run = outletAt(text, tokens, from, names);
    // Only "with" names whom one talks to by itself: "in an interview at the Pier Hotel".
    if (run === null || isGeneric(run.label)) continue;
    if (!(run.outlet || token.low === "with" || (from > k + 1 && run.person))) continue;
    if (best === null || (best.person && !run.person)) best = run;
    k = run.next - 1;
  }
  return best;
}

/** "a CNN interview", "her New Yorker interview". */
function meetingOf(text: string, tokens: readonly Token[], i: number, names: Names): Run | null {
  const run = runBefore(text, tokens, i, Math.max(0, i - 5), names);
  return run?.outlet ? run : null;
}

/** The outlet named right before token `i`. */
function runBefore(text: string, tokens: readonly Token[], i: number, floor: number, names: Names): Run | null {
  let from = i;
  while (
    from > floor &&
    (nameWord(tokens[from - 1]) || (capital(tokens[from - 1]) && !prepositions.has(tokens[from - 1]?.low ?? "")))
  )
    from--;
  if (from === i) return null;
  const start = tokens[from - 1]?.low === "the" && from > floor ? from - 1 : from;
  return outletAt(text, tokens, start, names);
}
