/** Outlets' names as words: where one ends in a line, what tells one from a headline or a company, when two are one. */

import outlets from "../../data/outlets.json" with { type: "json" };
import tops from "../../data/page-tops.json" with { type: "json" };
import agencies from "../../data/photo-agencies.json" with { type: "json" };
import { isDoublePaper } from "../text/papers.js";

const SMALL = new Set(["of", "the", "and", "for", "on", "de", "&"]);
const COMPANY = new Set(tops.company.map((word) => word.toLowerCase()));
const WORDS = new Set(outlets.words.map((word) => word.toLowerCase()));
const STARTS = new Set(tops.starts.map((word) => word.toLowerCase()));
const WEAK = new Set(tops.weak.map((word) => word.toLowerCase()));
const KNOWN = new Set(outlets.names.map(plainName));
/** "Sail!": the mark is the name's. */
const EXCLAIMED = new Set(outlets.names.filter((name) => name.endsWith("!")).map((name) => name.toLowerCase()));
/** Their copyright stands on the pages of others. */
const AGENCIES = new Set(agencies.names.map(plainName));
/** "Contact Harbor Lantern" is a link of a menu. */
const CALLS = new RegExp(`^(?:${tops.links.join("|")})\\b`, "i");
const MAX_WORDS = 6;

/** Case, a leading The and closing stops do not make another name. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[.,;:!]{1,3}$/, "");
}

/**
 * Where the name that begins at `from` ends: words in capitals, small words inside; not past a full stop, a year or
 * "All rights reserved", but past the mark of "E! News". Equal to `from` where none begins.
 */
export function nameEnd(line: string, from: number): number {
  const words = /(?<word>[\p{L}\p{N}&][\p{L}\p{N}&’'.-]{0,40}(?:!(?= \p{Lu}))?)(?<blank> ?)/uy;
  words.lastIndex = from;
  let end = from;
  for (let count = 0; count < MAX_WORDS + 2; count++) {
    const found = words.exec(line)?.groups;
    const word = found?.word;
    if (
      !word ||
      /^(?:19|20)\d{2}\b/.test(word) ||
      /^all rights?\b/i.test(line.slice(words.lastIndex - word.length - 1))
    )
      break;
    const small = SMALL.has(word);
    if (!small && !/^\p{Lu}|^\p{N}|^\p{Ll}{1,3}\p{Lu}/u.test(word)) break;
    if (small && word !== "the" && end === from) break;
    const stop = /[.’'-]{1,3}$/.exec(word)?.[0] ?? "";
    const initials = /^(?:\p{Lu}\.){1,4}$|^(?:St|Mt|Ft)\.$/u.test(word);
    if (!small) end = words.lastIndex - (found.blank ?? "").length - (initials ? 0 : stop.length);
    if (!found.blank || (stop.includes(".") && !initials)) break;
  }
  return end;
}

/** The whole line is a name, a closing stop aside: where it ends; 0 when it is none. */
export function wholeName(line: string): number {
  if (line.length > 60) return 0;
  if (EXCLAIMED.has(line.toLowerCase())) return line.length;
  const end = nameEnd(line, 0);
  const words = line.slice(0, end).split(" ").length;
  return end > 1 && !CALLS.test(line) && words <= MAX_WORDS && /^\.?$/.test(line.slice(end)) && /\p{L}{2}/u.test(line)
    ? end
    : 0;
}

/** How a name shows that it is an outlet's: "strong" by itself, "weak" only beside other signs, null not at all. */
export function outletSign(name: string): "strong" | "weak" | null {
  const plain = plainName(name);
  const words = plain.split(" ");
  const article = /^the /i.test(name);
  const last = words.at(-1) ?? "";
  if (words.length === 1) return KNOWN.has(plain) || (article && WORDS.has(plain)) ? "weak" : null;
  if (words.every((word) => tops.menu.includes(word))) return null;
  if (KNOWN.has(plain) || isDoublePaper(name.slice(name.lastIndexOf(" ") + 1), (word) => WORDS.has(word.toLowerCase())))
    return "strong";
  if (WORDS.has(last) || WORDS.has(words.slice(-2).join(" ")))
    return words.length <= 4 && (article || (!WEAK.has(last) && words.length <= 3)) ? "strong" : "weak";
  return STARTS.has(words[0] ?? "") ? "weak" : null;
}

/** Sections that a broadcaster names after itself: "BBC Sport", "CBS Sports". */
const SECTIONS = new Set(tops.sections);

/** Whether a name is a known outlet's, its section named behind or not: "Reuters", "BBC Sport". */
export function isKnown(name: string): boolean {
  const plain = plainName(name);
  const cut = plain.lastIndexOf(" ");
  return KNOWN.has(plain) || (SECTIONS.has(plain.slice(cut + 1)) && KNOWN.has(plain.slice(0, Math.max(0, cut))));
}

/** "Harbor Holdings Ltd", "Harbor Media": who owns a page is not its outlet. */
export function isCompany(name: string): boolean {
  const words = plainName(name).split(/[\s.]+/u);
  return words.some((word) => COMPANY.has(word));
}

export function isAgency(name: string): boolean {
  return AGENCIES.has(plainName(name));
}
