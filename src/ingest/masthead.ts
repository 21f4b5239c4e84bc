/**
 * What stands above an article on a scraped page: the masthead, its tagline, navigation bars and menus. None of it may
 * become the headline, and a masthead is evidence for the outlet where something else on the page bears it out.
 */

import data from "../../data/page-tops.json" with { type: "json" };
import { sieved } from "../text/loosened.js";
import { countWords } from "./furniture.js";
import { endsLikeSentence, isHeadline, isKicker } from "./headlines.js";
import { printedElsewhere } from "./letters.js";
import { isCrumbs, isMenuBar, isMenuWord, isMenuWords, isShortItem, itemsOf } from "./menus.js";
import { isKnown, outletSign, plainName, wholeName } from "./outlet-names.js";
import type { Open } from "./pieces.js";
import { isParagraph } from "./prose.js";

/** A page's top is at most this many lines; one more and it is a text of short lines. */
const ZONE = 12;
/** Fewer short lines are no menu. */
const MIN_MENU = 3;
/** A bar that begins with the outlet's name stands among so many lines. */
const FIRST = 3;
/** A masthead's bar stands so many lines under it at most. */
const FURTHEST = 5;
/** "Harbor ‹Radio›" is a station as well as a section. */
const OF_PAPERS = new Set(data.ofPapers);
const TOLD = data.told.join("|");
const LONGEST_NAMES = 120;
const SITE = /^[\p{L}\p{N}-]{2,30}\.(?:com|org|net|co\.\p{Ll}{2}|example)$/iu;
const LONGEST_MOTTO = 12;
const LONGEST_TOPIC = 4;
/** Behind a name and a dash, over a bar: "the business of sound", "news for the islands". */
const OWN_LINE = /^(?:the|your|our|all|for|where|because|news|stories) [^.!?]{4,60}$/;
const TAGLINES = data.taglines.map(({ pattern }) => sieved(`^(?:${pattern})$`, "iu"));

/** The same pieces; those of the page's top are boilerplate, a masthead that is borne out with its name in `facts`. */
export function withTop(pieces: readonly Open[]): Open[] {
  const top = readTop(pieces);
  return pieces.map((piece, index) => {
    const masthead = top.get(index);
    if (masthead === undefined) return piece;
    const facts = masthead > 0 ? { ...piece.facts, masthead: [0, masthead] as const } : piece.facts;
    return { line: piece.line, role: "boilerplate", facts };
  });
}

/** Places in the page's top that no furniture rule knows, with the length of the outlet's name there, or 0. */
function readTop(pieces: readonly Open[]): ReadonlyMap<number, number> {
  const top = new Map<number, number>();
  const echoes = echoedNames(pieces);
  const opening = openingOf(pieces);
  for (let at = 0; at < Math.min(ZONE, pieces.length); at++) {
    const piece = pieces[at];
    if (!piece || piece.role === "byline" || piece.role === "headline") break;
    if (piece.role !== null || top.has(at)) continue;
    const { words } = piece.line;
    const firstName = at === opening ? barredName(words) : 0;
    if (firstName > 0) {
      top.set(at, firstName);
      continue;
    }
    const menu = menuEnd(pieces, at);
    if (menu > at) {
      for (let item = at; item < menu; item++) if (pieces[item]?.role === null) top.set(item, 0);
      if (menu === at + 1 && at < opening + FIRST && isNameless(top)) top.set(at, inBar(pieces, at));
      continue;
    }
    const before = at < opening + FIRST && menuEnd(pieces, at + 1) > at + 1 ? overTagline(words) : 0;
    if (before > 0 || (at === 0 && isSmallName(pieces))) {
      top.set(
        at,
        before > 0 && wholeName(words.slice(0, before)) > 0
          ? before
          : smallName(pieces, words.slice(0, before || words.length)),
      );
      continue;
    }
    // "Ireland" over "The Irish Times": the section.
    if (at === opening && countWords(words) <= 2 && showsItself(pieces[at + 1])) {
      top.set(at, 0);
      continue;
    }
    const name = wholeName(words);
    if (name > 0 && echoes.has(plainOf(words, [0, name]))) top.set(at, name);
    else if (name > 0 && isTagline(pieces[at + 1])) top.set(at, name);
    else if (isTagline(piece) && top.has(at - 1)) top.set(at, 0);
    else if (top.has(at - 1) && isMotto(pieces, at) && !(isNameless(top) && showsItself(piece))) top.set(at, 0);
    else if ((top.get(at - 1) ?? 0) > 0 && isTopic(pieces, at)) top.set(at, 0);
    else {
      const masthead = name > 0 ? unechoed(pieces, at, name, top) : -1;
      if (masthead < 0) break;
      top.set(at, masthead);
    }
  }
  return top;
}

const isNameless = (top: ReadonlyMap<number, number>): boolean => [...top.values()].every((length) => length === 0);

/** The first line that is none of those for readers of the page aloud, "Skip to content". */
function openingOf(pieces: readonly Open[]): number {
  const first = pieces.findIndex(({ role, facts }) => role !== "boilerplate" || facts.masthead !== undefined);
  return Math.max(0, first);
}

/** The length of the first of the names that a site of several papers opens with, "wrackline.example | The Sound Herald"; else 0. */
function barredName(words: string): number {
  const names = words.length <= LONGEST_NAMES ? words.split(" | ") : [];
  const [first = ""] = names;
  const isName = (name: string) => wholeName(name) === name.length && !isMenuWords(name);
  const isPaper = (name: string) => isName(name) && (outletSign(name) !== null || /^The \p{Lu}/u.test(name));
  const isSite = SITE.test(first) || (isName(first) && outletSign(first) !== null);
  return names.length > 1 && isSite && names.slice(1).every(isPaper) ? first.length : 0;
}

/** A line that is nothing but the name of an outlet, which says that it is one. */
function showsItself(piece: Open | undefined): boolean {
  const words = piece?.role === null ? piece.line.words : "";
  return wholeName(words) > 0 && outletSign(words) === "strong";
}

/** Open lines, which may be the headline and what it is explained by, before a byline, a date or a paragraph. */
function openLines(pieces: readonly Open[], from: number): number {
  const end = pieces.findIndex(({ role, line }, at) => at >= from && (role !== null || isParagraph(line.words)));
  return (end < 0 ? pieces.length : end) - from;
}

/** Whether a short line stands over a bar; over the article's tags, between a bar and the writer's name, it is the headline. */
function isMotto(pieces: readonly Open[], at: number): boolean {
  const bar = menuEnd(pieces, at + 1);
  const isTags = menuEnd(pieces, at - 1) > at - 1 && pieces[bar]?.role === "byline";
  return bar > at + 1 && !isTags && countWords(pieces[at]?.line.words ?? "") <= LONGEST_MOTTO;
}

/** What a headline is about, in a few words over it and its dek: "Ferry strike", "Harbor board backs down", "Crews go back to work on Monday". */
function isTopic(pieces: readonly Open[], at: number): boolean {
  const [topic, headline] = pieces.slice(at, at + 2).map(({ line }) => line.words);
  const isShort = /^[^.?!:“”"‘]{3,40}$/.test(topic ?? "") && countWords(topic ?? "") <= LONGEST_TOPIC;
  return isShort && openLines(pieces, at) >= 3 && countWords(headline ?? "") > countWords(topic ?? "") + LONGEST_TOPIC;
}

/** The length of the outlet's name at the head of its bar, "Wrackline | Tides | Letters", where the text is told to it or reached through it; else 0. */
function inBar(pieces: readonly Open[], at: number): number {
  const [first = "", ...items] = itemsOf(pieces[at]?.line.words ?? "");
  const name = first.replace(/ Home$/, "");
  const isOne = wholeName(name) === name.length && !isMenuWord(name) && items.filter(isMenuWord).length >= 2;
  return isOne && (outletSign(name) === "strong" || isToldTo(pieces, at, name)) ? name.length : 0;
}

/** Whether somebody speaks to it in the text, "in an email to Wrackline"; a section's name is in the text too. */
function isToldTo(pieces: readonly Open[], at: number, name: string): boolean {
  const quoted = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const told = new RegExp(`\\b(?:${TOLD}) (?:the )?${quoted}(?![\\p{L}\\p{N}])`, "u");
  return pieces.some(({ line: { words } }, other) => other !== at && words.includes(name) && told.test(words));
}

/** Where the name ends in "Harbor Bell: News of the sound since 1881"; 0 where the line is none such. */
function overTagline(words: string): number {
  const found =
    words.length <= 120 ? /^(?<name>.{2,50}?)(?:: | \| | \/\/ | [–—-] )(?<line>.{5,100})$/u.exec(words)?.groups : null;
  if (!found?.name || !found.line) return 0;
  const isOne = OWN_LINE.test(found.line) || TAGLINES.some((form) => form(found.line ?? "") !== null);
  return isOne ? found.name.length : 0;
}

/** A masthead in small letters over a bar: "the wrackline.", "boats / tides / letters". */
function isSmallName(pieces: readonly Open[]): boolean {
  const words = pieces[0]?.line.words ?? "";
  return smallName(pieces, words) > 0 && menuEnd(pieces, 1) > 1;
}

/** Its length without its stop, where the text has it in large letters or is reached through it; else 0. */
function smallName(pieces: readonly Open[], words: string): number {
  const name = words.replace(/\.$/, "");
  if (!/^\p{Ll}[\p{Ll}’' -]{2,40}$/u.test(name) || countWords(name, 5) > 5 || isMenuWord(name)) return 0;
  const isPrinted = pieces.some(({ line }, at) => at > 0 && printedElsewhere(name, line.words) !== null);
  return isPrinted || isReached(pieces, 0, plainName(name)) ? name.length : 0;
}

/** The names that the page's furniture gives the page. */
function echoedNames(pieces: readonly Open[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { line, facts } of pieces) {
    const name = facts.echo ? plainOf(line.words, facts.echo.at) : "";
    if (name !== "" && (!facts.echo?.loose || name.includes(" "))) names.add(name);
  }
  return names;
}

/** A masthead that the page does not repeat: its name's length where it shows itself, 0 where only its place does, else -1. */
function unechoed(pieces: readonly Open[], at: number, name: number, top: ReadonlyMap<number, number>): number {
  const words = pieces[at]?.line.words.slice(0, name) ?? "";
  // A second name would be as good: nothing is guessed.
  if (!isNameless(top)) return -1;
  const opens = pieces.slice(0, at).every(({ role }) => role !== null);
  // A newsroom that the world knows, alone on the page's first line, "Reuters", needs nothing to bear it out.
  if (opens && isKnown(words) && !isGeneric(words) && openLines(pieces, at + 1) > 0) return name;
  if (!headlineFollows(pieces, at + 1)) return -1;
  const barUnder = isOverBar(pieces, at);
  const bar = barUnder || menuEnd(pieces, at - 1) > at - 1;
  const sign = outletSign(words);
  // What a page opens with over its bar, and over "Courts" alone where it may be a paper's, is its name; a wire's is in its dateline.
  const isOpening = opens && !isGeneric(words);
  if (isOpening && isDateline(pieces, words)) return name;
  if (sign === "strong" || (bar && (sign === "weak" || isSaid(pieces, at, words)))) return name;
  const isPaper = sign !== null || /^The \p{Lu}/u.test(words);
  // "Harbor Sport" is a section's.
  const last = words.slice(words.lastIndexOf(" ") + 1);
  const isSections = sign === null && isMenuWord(last) && !OF_PAPERS.has(last.toLowerCase());
  if (isOpening && !isSections && (barUnder || (isPaper && isSection(pieces[at + 1])))) return name;
  return bar && countWords(words) <= 4 ? 0 : -1;
}

/** "Harbor Press" over a text that begins "OSTREY (HP) —". */
function isDateline(pieces: readonly Open[], name: string): boolean {
  const initials = name.match(/\p{Lu}/gu) ?? [];
  const agency = new RegExp(`^\\p{Lu}[^()]{2,60} \\(${initials.join("")}\\) ?[–—-]`, "u");
  return initials.length > 1 && pieces.some(({ line }) => agency.test(line.words));
}

/** Whether a bar stands under a line, furniture between them and one line more: "Watch live", "34° Cloudy". */
function isOverBar(pieces: readonly Open[], at: number): boolean {
  let unknown = 0;
  for (let under = at + 1; under < pieces.length && under <= at + FURTHEST; under++) {
    const { role } = pieces[under] as Open;
    if (menuEnd(pieces, under) > under) return true;
    if (role === null && ++unknown > 1) return false;
    if (role !== null && role !== "boilerplate") return false;
  }
  return false;
}

/** A word of menus alone over the headline: "Courts", "News and events". */
function isSection(piece: Open | undefined): boolean {
  return piece?.role === null && isMenuWords(piece.line.words.replace(/ (?:and|&) /g, " "));
}

/** Words that any page may open with: "Top Stories", "Today's Paper", "Live Scores". */
function isGeneric(words: string): boolean {
  return (
    words.length < 3 ||
    /^(?:today|this|your|my|all|more)\b/i.test(words) ||
    isMenuWords(words) ||
    words.split(" ").filter(isMenuWord).length * 2 > words.split(" ").length
  );
}

/** Whether the text speaks of it or is reached through it: "told Coastal Life", "news@coastallife.example". */
function isSaid(pieces: readonly Open[], at: number, name: string): boolean {
  const plain = plainName(name);
  if (isMenuWord(plain)) return false;
  const isNamed = pieces.some(({ line: { words } }, other) => {
    const found = other === at ? -1 : words.toLowerCase().indexOf(plain);
    const whole = !/[\p{L}\p{N}]/u.test(`${words[found - 1] ?? ""}${words[found + plain.length] ?? ""}`);
    return found >= 0 && whole;
  });
  return isNamed || isReached(pieces, at, plain);
}

/** Whether an address is the name's: "news@coastallife.example". */
function isReached(pieces: readonly Open[], at: number, plain: string): boolean {
  const address = new RegExp(`[@/.]${plain.replace(/[^\p{L}\p{N}]/gu, "")}\\.\\w`, "iu");
  return pieces.some(({ line: { words } }, other) => other !== at && address.test(words));
}

/** The line after a bar, or after the last word of a menu of one word a line, that begins here; else `from`. */
function menuEnd(pieces: readonly Open[], from: number): number {
  const first = pieces[from];
  // "NFL  Scores  Watch" begins another's headline elsewhere.
  const mayBeBar = first?.role === null || first?.role === "boilerplate" || first?.role === "promo";
  if (mayBeBar && (isMenuBar(first.line.words) || isCrumbs(first.line.words))) return from + 1;
  // "Home" is furniture by itself.
  if (!first || (first.role !== null && first.role !== "boilerplate") || !isMenuWord(first.line.words)) return from;
  let end = from;
  let menu = 0;
  for (let at = from; at < Math.min(pieces.length, ZONE + from); at++) {
    const piece = pieces[at];
    const words = piece?.line.words ?? "";
    const known = piece?.role === "boilerplate" || isMenuWord(words);
    if (!piece || (!known && (piece.role !== null || !isShortItem(words)))) break;
    if (known) menu++;
    if (known) end = at + 1;
  }
  return end - from >= MIN_MENU && menu * 3 >= (end - from) * 2 ? end : from;
}

/** The first open line that is no menu and no tagline reads like a headline. */
function headlineFollows(pieces: readonly Open[], from: number): boolean {
  // What stands between a masthead and a bar may be a motto of any form; under its bar, a bar holds tags.
  let isUnderBar = false;
  for (let at = from; at < Math.min(pieces.length, from + ZONE); at++) {
    const piece = pieces[at];
    if (!piece || piece.role === "byline" || piece.role === "headline") return piece?.role === "headline";
    const menu = menuEnd(pieces, at);
    if (menu > at) {
      at = menu - 1;
      isUnderBar = true;
    } else if (isTitled(pieces, at)) return true;
    else if (piece.role === null && !isTagline(piece) && !isKicker(piece.line.words)) {
      const next = pieces.slice(at + 1, at + 3).map((one) => (one.role === null ? one.line.words : ""));
      if (isUnderBar || menuEnd(pieces, at + 1) === at + 1)
        return countWords(piece.line.words) >= 3 && isHeadline(piece.line.words, next);
    }
  }
  return false;
}

/** A title of any words, "The Last Bell", over a sentence that says what it is about and its writer's name. */
function isTitled(pieces: readonly Open[], at: number): boolean {
  const [title, dek, byline] = pieces.slice(at, at + 3);
  return (
    title?.role === null &&
    byline?.role === "byline" &&
    dek?.role === null &&
    countWords(dek.line.words) > countWords(title?.line.words ?? "") &&
    endsLikeSentence(dek.line.words)
  );
}

function isTagline(piece: Open | undefined): boolean {
  if (piece?.role !== null || piece.line.words.length > 140) return false;
  return TAGLINES.some((form) => form(piece.line.words) !== null);
}

function plainOf(words: string, [start, end]: readonly [number, number]): string {
  return plainName(words.slice(start, end));
}
