/**
 * What a page's fields give for its writers → people's names. Pages put all sorts there: posts, houses, accounts, buttons.
 * Wrong names are worse than none: what does not read as a person's name is left out.
 */

import bylines from "../../../data/byline-words.json" with { type: "json" };
import data from "../../../data/page-metadata.json" with { type: "json" };
import { isGiven, isPerson } from "../byline.js";
import { findDate } from "../dates.js";
import { plain } from "./plain.js";

const OPENING = new RegExp(`^(?:${data.openings.join("|")})(?:\\s{0,2}:|\\s)\\s{0,3}`, "iu");
const POSTS = new Set([...bylines.titles, ...bylines.posts, ...data.posts]);
const NOBODY = data.nobody.map(({ pattern }) => new RegExp(`^(?:${pattern})$`, "iu"));
/** Between writers; "y", "e" and "i" only as small words. */
const BETWEEN = /\s{0,3}(?:[,;|•·/&+\n]|\s[–—-]\s|\s(?:[Aa]nd|AND|with|und|et|y|e|i|og|och|en)\s)\s{0,3}/u;
/** "Ana Ruhl in Pellhaven", "Ana Ruhl for The Lamp", "Ana Ruhl Updated May 6". */
const TAIL = /\s(?:for|in|at|via|from|on|of|special to|updated|published|posted|is|has|writes)\s.{0,200}$/iu;
const ADDRESS = /https?:\S{0,200}|www\.\S{0,200}|\S{0,100}@\S{0,100}|[([{][^)\]}]{0,100}[)\]}]/giu;
const LONGEST = 300;
const MOST = 20;

/**
 * `houses`: the names of the outlet and of its host. `sure`: the field itself says that a person is named, so scripts without
 * large letters count as well, and long names.
 */
export function peopleOf(words: string, houses: readonly (string | null)[] = [], sure = false): string[] {
  const line = words
    .slice(0, LONGEST)
    .replace(ADDRESS, " ")
    .replace(/[^\S\n]+/gu, " ")
    .trim();
  const bare = line.replace(OPENING, "").replace(OPENING, "");
  const date = findDate(bare);
  const until = date === null ? bare : bare.slice(0, date.at[0]);
  const isNobody = (part: string) => NOBODY.some((form) => form.test(part.trim()));
  const parts = until.split(BETWEEN).map((part) => (isNobody(part) ? "" : nameIn(part.trim())));
  const [last, first] = parts;
  // "Ruhl, Ana", as libraries write it.
  if (parts.length === 2 && last && first && /^[^,]{2,30}, [^,]{2,30}$/.test(until) && isWord(last) && isGiven(first)) {
    return [`${first} ${last}`];
  }
  return [...new Set(parts)].filter((name) => isWriter(name, houses, sure)).slice(0, MOST);
}

/** Whether a name is a person's and no post, house or button. */
function isWriter(name: string, houses: readonly (string | null)[], sure: boolean): boolean {
  if (!(isPerson(name) && /\p{L}{2}(?:,? (?:Jr|Sr|I{2,3}|IV)\.?)?$/u.test(name)) && !(sure && isOtherScript(name)))
    return false;
  const given = isGiven(name.split(" ")[0] ?? "");
  // "Ana Ruhl, Pellhaven Harbor Evening Lamp": the paper that lent the article.
  if (!sure && !given && name.split(" ").length > 3) return false;
  return !NOBODY.some((form) => form.test(name)) && (given || !houses.some((house) => isHouse(name, house)));
}

/** The name without posts behind it: "Ana Ruhl Staff Writer". */
function nameIn(part: string): string {
  const bare = part.replace(TAIL, "").replace(/^[\p{P}\s]{1,5}|[\s,:;–—-]{1,5}$/gu, "");
  const tokens = bare.split(/\s+/u);
  while (tokens.length > 2 && POSTS.has((tokens.at(-1) ?? "").toLowerCase().replace(/[.,:]$/u, ""))) tokens.pop();
  return tokens.join(" ");
}

/** "The Lamp", "Lamp Business", "The Lamp Weekly" on a page of The Lamp, and on one of lampweekly.example. */
function isHouse(name: string, house: string | null): boolean {
  const [one, other] = [name, house ?? ""].map((words) => plain(words).replace(/^the /, ""));
  if (!one || !other) return false;
  const squeezed = one.replaceAll(" ", "");
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `) || other.startsWith(squeezed);
}

function isWord(word: string): boolean {
  return /^\p{Lu}[\p{L}’'-]{1,30}$/u.test(word);
}

/** Two to four signs of Chinese, Japanese or Korean, or two words or more of another script without large letters. */
function isOtherScript(name: string): boolean {
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}$/u.test(name)) return true;
  return /^\p{Lo}[\p{Lo}\p{M}]{1,20}(?: \p{Lo}[\p{Lo}\p{M}]{1,20}){1,3}$/u.test(name);
}
