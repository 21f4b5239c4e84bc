/** Bylines: "By Ana Ruhl and Tom Oake, Staff Writers", "By Ana Ruhl Sep 07, 2031 2:00 PM", "Ana Ruhl, Staff Writer". */

import data from "../../data/byline-words.json" with { type: "json" };
import counted from "../../data/counted-names.json" with { type: "json" };
import given from "../../data/given-names.json" with { type: "json" };
import type { Span } from "../model.js";
import { findDate, type StatedDate } from "./dates.js";
import { changeIn } from "./governed-dates.js";
import { outletSign } from "./outlet-names.js";

export interface Byline {
  /** The writers as printed, with their places in the line. */
  readonly authors: readonly { readonly name: string; readonly at: Span }[];
  /** A date that stands after the names; null also when it is the time of an update. */
  readonly date: StatedDate | null;
  /** The time of an update, where the line gives it. */
  readonly changed?: StatedDate;
}

const POSTS = new Set(data.posts);
const DESKS = new Set([...data.desks, ...data.posts]);
const TITLES = new Set([...data.titles, ...data.posts]);
const PARTICLES = new Set(data.particles);
/** Made for the first name that is asked about. */
let givenNames: ReadonlySet<string> | null = null;
/** "By", also behind the outlet: "Harbor Radio | By Ana Ruhl". */
const OPENING =
  /^(?:[\p{L}\p{N}][^|,]{1,40} \| (?=by ))?(?:by|exclusive(?: by|:? by)|written by|story by|words by|reported by|reporting by):?\s{1,3}/iu;
/** "NEWS By Ana Ruhl", "Local News By Ana Ruhl". */
const SECTION = /^(?<section>\p{Lu}[\p{L} ]{2,20}?)[ |:•·–—-]{1,3}(?:By|BY):? (?=\p{Lu})/u;
const SECTIONS = new Set(data.sections);
const TOKEN = /^(?:\p{Lu}[\p{L}’'‘-]{0,30}|\p{Lu}\.(?:\p{Lu}\.){0,2}|(?:Dr|Prof|Rev)\.|Jr\.?|Sr\.?|I{2,3}|IV)$/u;
const SEPARATOR = /\s{0,2}(?:[|•·;]| [–—/-] | {2}|\s(?:and|AND|&|with)\s|, (?:and )?|,$)\s{0,2}/gu;
/** What is printed behind a name for readers who would write or call: "ana@lantern.example", "@anaruhl", "(555) 0100". */
const REACH = /\s\(?(?:[\w.+-]{1,60}@|@\w|\+?\d[\d() -]{5})/u;
/** Where a writer wrote, or for whom: "Ana Ruhl in Pellhaven", "Tom Oake for The Lamp". */
const ELSEWHERE =
  /^(?:in|from|at|for|of) (?:[Tt]he )?\p{Lu}[\p{L}.’'-]{0,24}(?: (?:\p{Lu}[\p{L}.’'-]{0,24}|of|and|the|&)){0,4}$/u;
/** "Harbor Sport journalist at Pellhaven Park". */
const AT_PLACE = / (?:at|in) \p{Lu}[\p{L} .’'-]{2,40}$/u;
/** Before the day of a date: "Ana Ruhl - Monday, May 6, 2031". */
const BEFORE_DATE = / on:? ?$|(?<![\p{L}\d])(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ?$/iu;
/** Of so many characters, what ends in a stop is no byline without "By". */
const PROSE = 90;
const LEADS: ReadonlySet<string> = new Set(["in", "from", "at", "for", "of"]);
/** A byline with more is a sentence. */
const MAX_BYLINE = 240;

/** A line read as a byline, or null. */
export function bylineOf(line: string): Byline | null {
  if (line.length > MAX_BYLINE) return null;
  const opening = OPENING.exec(line) ?? behindSection(line);
  if (!opening && !/[,|•·@–—-]| \/ | {2}/.test(line) && !isPost(line)) return null;
  // Prose ends in a stop, and hardly ever begins with a name: most lines need not be read for days and names.
  if (!opening && (!/^[\p{Lu}\s]/u.test(line) || (line.length > PROSE && /[.!?][”"’')]?$/u.test(line)))) return null;
  const from = opening?.[0].length ?? 0;
  const date = findDate(line.slice(from));
  const stated = date && { iso: date.iso, at: [date.at[0] + from, date.at[1] + from] as const };
  const reach = /[@\d]/.test(line) ? REACH.exec(line.slice(from)) : null;
  const reached = reach ? from + reach.index : line.length;
  const before = line.slice(0, stated ? stated.at[0] : line.length).replace(BEFORE_DATE, "");
  const to = Math.min(before.length, reached, opening ? townFrom(before) : line.length);
  const parts = splitParts(line, from, to);
  const [first] = parts;
  if (!first) return null;
  // "By Harbor Lantern Staff" is a byline that names nobody.
  if (opening && parts.every((part) => isTitle(part.name))) return { authors: [], date: stated };
  if (!isPerson(first.name)) return null;
  const rest = parts.slice(1).filter((part) => !/^\d{1,2}[/.:]\d{1,2}/.test(part.name));
  // Without "By" it takes a comma or a bar and a post: "Ana Ruhl, Staff Writer".
  const posted =
    /^\s{0,2}(?:[,|•·]|\/ )/u.test(line.slice(first.at[1])) &&
    rest.length > 0 &&
    rest.every(({ name }) => isTitle(name) || (opensAsPerson(first.name) && outletSign(name) === "strong"));
  // "Low Tide, OH" is a town.
  const isTown =
    rest.length === 1 && /^\p{Lu}{2}$/u.test(rest[0]?.name ?? "") && !TITLES.has(rest[0]?.name.toLowerCase() ?? "");
  // "Ana Ruhl Science correspondent": large letters would be a headline's.
  const glued = parts.length === 1 && /^ .{0,60}\p{Ll}$/u.test(line.slice(first.at[1])) && / \p{Ll}+$/u.test(line);
  // Or a sign and a date: "Ana Ruhl - Nov 19, 2031, 10:31 pm".
  const dated = stated && parts.length === 1 && isDated(first.name, line.slice(first.at[1], before.length), stated);
  // Or a handle: "Ana Ruhl @anaruhl".
  const handled = reached < line.length && parts.length === 1 && line.slice(reached).trim().startsWith("@");
  if (!opening && !(posted && !isTown) && !glued && !dated && !handled) return null;
  // "By Ana Ruhl, who was there, the city slept": one part that is neither a name nor a post makes it a sentence.
  if (!rest.every((part) => isPerson(part.name) || isTitle(part.name))) return null;
  const updated = stated && /\bupdated\b/i.test(line.slice(0, stated.at[0])) && !/\bpublished\b/i.test(line);
  // "By Ana Ruhl | The Harbor Register": her paper's name has a person's form.
  const authors = parts.filter(({ name }, at) => isPerson(name) && (at === 0 || !isPaper(name)));
  const changed = stated && changeIn(line);
  return { authors, date: updated ? null : stated, ...(changed && { changed }) };
}

/** Where the town begins behind the names of a line that opens with "By": "By Ana Ruhl and Tom Oake, Pellhaven"; else its end. */
function townFrom(line: string): number {
  const town = /, (?<town>\p{Lu}\p{Ll}[\p{L}’'-]{1,20})[ |•·–—-]{0,4}$/u.exec(line);
  return town && !isTitle(town.groups?.town ?? "") ? town.index : line.length;
}

/** What stands before the writer's name where a section is named before "By"; "Politics By Other Means" names nobody. */
function behindSection(line: string): RegExpExecArray | null {
  const found = SECTION.exec(line);
  const section = found?.groups?.section ?? "";
  if (!found || !SECTIONS.has(section.toLowerCase())) return null;
  const isLabel = section === section.toUpperCase() && /\p{Ll}/u.test(line);
  return isLabel || opensAsPerson(line.slice(found[0].length)) ? found : null;
}

/** Whether a date belongs to the name before it: a sign stands between, or a comma and no town's, "Harbor City, May 6, 2031". */
function isDated(name: string, between: string, { iso }: StatedDate): boolean {
  if (/^\s{0,2}[|•·–—-]\s{0,2}$/u.test(between)) return true;
  return /^(?:,\s{1,2}|\s{2,8})$/u.test(between) && (iso.includes("T") || isGiven(name.split(" ")[0] ?? ""));
}

/** Whether the name begins as a person's does, "Ana", "K.": a town's or a menu's may have two words in capitals too. */
export function opensAsPerson(name: string): boolean {
  const first = name.split(" ")[0] ?? "";
  return isGiven(first) || /^\p{Lu}\.$/u.test(first);
}

/** A writer's name with the town it was written in, "Ana Ruhl, Pellhaven": the name; else the line as it is. */
export function withoutTown(line: string): string {
  const [, name, town = ""] = /^([^,]{3,60}), (\p{Lu}[\p{L}’'-]{2,20}(?: \p{Lu}[\p{L}’'-]{2,20})?)$/u.exec(line) ?? [];
  // "Ana Ruhl, Tom Oake" are two writers.
  const isOther = isPerson(town) && opensAsPerson(town);
  return name !== undefined && isPerson(name) && opensAsPerson(name) && !isOther ? name : line;
}

/** A first name, in any letters. */
export function isGiven(word: string): boolean {
  givenNames ??= new Set(
    [given.he, given.she, given.either, given.rarer.he, given.rarer.she, counted.he, counted.she].join(" ").split(" "),
  );
  return givenNames.has(word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""));
}

/** Names in a list, "Ana Ruhl; Tom Oake and Lea Brandt", with their places. */
export function splitParts(line: string, from: number, to: number): { name: string; at: Span }[] {
  const parts: { name: string; at: Span }[] = [];
  const text = line.slice(from, to);
  let start = 0;
  const add = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const name = raw
      .trim()
      .replace(/[,.:]$/u, (sign) => (sign === "." && /(?:Jr|Sr|\p{Lu})\.$/u.test(raw.trim()) ? sign : ""));
    const once = personIn(saidOnce(name), parts.length === 0);
    if (once) parts.push({ name: once, at: [from + start + lead, from + start + lead + once.length] });
  };
  for (const found of text.matchAll(SEPARATOR)) {
    add(found.index);
    start = found.index + found[0].length;
  }
  add(text.length);
  return parts;
}

/** "Ana Ruhl" of "Ana Ruhl in Pellhaven" and of "Ana Ruhl Science correspondent"; all else as it is. */
function personIn(part: string, first: boolean): string {
  const tokens = part.split(" ");
  if (tokens.length < 3 || tokens.length > 9) return part;
  const at = isPost(part)
    ? tokens.findIndex((token, index) => index > 1 && DESKS.has(token.toLowerCase()))
    : tokens.findIndex((token, i) => i > 1 && isLead(token, part) && ELSEWHERE.test(lowerFirst(tokens.slice(i))));
  const name = withoutGlue(tokens.slice(0, Math.max(0, at)));
  // "By Ana Ruhl, Gull Relay Tides Writer": behind a comma stands her paper.
  return isPerson(name) && (first || !isPost(part) || isGiven(tokens[0] ?? "")) ? name : part;
}

/** "for", and "FOR" in a line that is all in large letters. */
function isLead(token: string, part: string): boolean {
  return LEADS.has(part === part.toUpperCase() ? token.toLowerCase() : token);
}

function lowerFirst([first = "", ...rest]: readonly string[]): string {
  return [first.toLowerCase(), ...rest].join(" ");
}

/** "Ana Ruhl" of "Ana RuhlStaff", what was before "Writer" on a page. */
function withoutGlue(tokens: readonly string[]): string {
  const name = tokens.join(" ");
  const glued = /(?<=\p{Ll})\p{Lu}\p{Ll}+$/u.exec(name);
  return glued && DESKS.has(glued[0].toLowerCase()) ? name.slice(0, glued.index) : name;
}

/** "Ana Ruhl" of "Ana Ruhl Ana Ruhl", as a picture's name and its caption leave it. */
function saidOnce(name: string): string {
  const half = name.slice(0, Math.floor(name.length / 2));
  return half.includes(" ") && name === `${half} ${half}` ? half : name;
}

/** "Read Later" may stand twice on a page too. */
const ASKS = new RegExp(`^(?:${data.buttons.join("|")})\\b`, "i");

/** Whether a line is what stands under a writer's name: the name again, a post, a handle, an hour or a day. */
export function isUnderName(name: string, under: string): boolean {
  if (under.length > 60) return false;
  return (
    (under === name && !ASKS.test(name)) ||
    /^@\w{2,30}$/.test(under) ||
    /^[Rr]eport(?:ing|s) (?:from|in) \p{Lu}[\p{L} ’'-]{2,50}$/u.test(under) ||
    (isTitle(under.replace(AT_PLACE, "")) && !isPerson(under)) ||
    outletSign(under) === "strong" ||
    /^(?:\d{1,2} (?:minutes?|hours?|days?|weeks?) ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d{1,2}:\d{2} ?[ap]\.?m\.?)$/i.test(
      under,
    )
  );
}

/** Two to five words in capitals, none of them a post: "Ana de la Ruhl", "J. T. Oake Jr." */
export function isPerson(name: string): boolean {
  if (name.length > MAX_BYLINE) return false;
  const tokens = name.split(/[\s\u00a0]+/u);
  if (tokens.length < 2 || tokens.length > 6) return false;
  // "Politics By Other Means"
  if (tokens.some((token) => /^by$/i.test(token))) return false;
  // "Harbor Star-Journal" is a paper.
  if (tokens.some((token) => TITLES.has(token.toLowerCase().replace(/^.{1,30}-/, "")))) return false;
  const capitals = tokens.filter((token) => TOKEN.test(token));
  // "Ana RuhlHARBORLANTERN": what a page glued on is no part of the name.
  if (tokens.some((token) => /\p{Ll}\p{Lu}{2}/u.test(token))) return false;
  return capitals.length >= 2 && tokens.every((token) => TOKEN.test(token) || PARTICLES.has(token.toLowerCase()));
}

const isPaper = (name: string): boolean => outletSign(name) !== null && !isGiven(name.split(" ")[0] ?? "");

/** Words that end with a post: "senior reporter", "Science correspondent"; the name of a paper is none. */
export function isPost(words: string): boolean {
  return POSTS.has((words.split(" ").at(-1) ?? "").toLowerCase());
}

/** "Staff Writer", "Harbor Press", "special to the Lantern", "Published". */
function isTitle(part: string): boolean {
  const tokens = part.toLowerCase().split(/[\s\u00a0]+/u);
  return (
    tokens.length <= 6 &&
    (/^[\w-]{1,40}(?:\.[\w-]{1,40}){0,2}\.(?:com|org|net|info|co\.\w\w)$/i.test(part) ||
      /^\p{Lu}{2,6}$/u.test(part) ||
      tokens.some((token) => TITLES.has(token.replace(/[.,:]$/u, ""))))
  );
}
