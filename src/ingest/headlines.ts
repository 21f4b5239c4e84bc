/** What tells a headline from a sentence, by the words alone. */

import data from "../../data/headline-words.json" with { type: "json" };
import { datelineEnd } from "./dateline.js";
import { countWords } from "./furniture.js";

const MINOR = new Set(data.minor);
const SENTENCE = new Set(data.sentence);
const CLOSERS = "[”’\"')\\]»]{0,3}";
const TERMINAL = new RegExp(`[.!?…。！？।]${CLOSERS}$`, "u");
const ABBREVIATION = /(?:\b\p{Lu}\.){2,4}$|\b(?:Jr|Sr|Inc|Corp|Co|Ltd|St|No)\.$/u;
/** Of 924 news articles one headline has more than 23 words. */
const MAX_HEADLINE = 32;

/** True when a line closes like a sentence; "in the U.S." does not. */
export function endsLikeSentence(line: string): boolean {
  return TERMINAL.test(line.slice(-8)) && !ABBREVIATION.test(line.slice(-12));
}

/** True when at least 85 % of the words that title case writes large are large, and there is one at all. */
function isTitleCase(line: string): boolean {
  // Scripts without large letters have no title case.
  if (/\p{Lo}/u.test(line.slice(0, 400))) return false;
  let large = 0;
  let counted = 0;
  for (const word of line.slice(0, 400).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)) {
    if (MINOR.has(word[0].toLowerCase()) || /^\d/.test(word[0])) continue;
    counted++;
    if (/^(?:\p{Lu}|i\p{Lu})/u.test(word[0])) large++;
  }
  return counted > 0 && large / counted >= 0.85 && /^[^\p{L}]{0,4}(?:\p{Lu}|\d)/u.test(line);
}

/** True for words that open a line which runs on from the one before, or an item of a list. */
function isRunOn(line: string): boolean {
  return /^(?:\p{Ll}|[,.;:)…]|[-–—•·*] ?)/u.test(line);
}

/**
 * Whether the first line of an article that is no furniture is its headline. Without a closing stop it is, when a text
 * follows. With one (some archives add it) it must be in title case, or leave out the small words that sentences need;
 * or be short and announced: a dateline or a heading in capitals stands under it. `next`: the two lines that follow.
 */
export function isHeadline(line: string, next: readonly string[]): boolean {
  const words = countWords(line);
  const [under] = next;
  if (under === undefined || words < 2 || words > MAX_HEADLINE || isRunOn(line) || /[:,]$/.test(line)) return false;
  if (/^\p{Ll}{2}/u.test(under)) return false;
  if (!endsLikeSentence(line) || isTitleCase(line)) return true;
  if (/^["“]/u.test(line) || Math.max(...next.map((one) => countWords(one))) <= words) return false;
  const tokens = line.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  const bare = !tokens.some((token) => SENTENCE.has(token));
  return bare ? words <= 18 : words <= 15 && (datelineEnd(under) > 0 || isAllCaps(under));
}

/** A section's name over the headline, "World News": one to three words that do not close like a sentence. */
export function isKicker(line: string): boolean {
  return countWords(line, 3) <= 3 && !endsLikeSentence(line) && isTitleCase(line);
}

/** Whether a line in the midst of an article is a heading or another article's headline: title case, and no sentence. */
export function isHeading(line: string, before: string | null, after: string | null): boolean {
  if (countWords(line, 24) > 24 || isRunOn(line) || /^["“„«]/u.test(line) || /[:,;–—-]$/.test(line)) return false;
  if (TERMINAL.test(line.slice(-8)) && !/[!?][”’"')]{1,3}$|\p{L}[”’"']$/u.test(line) && !isAllCaps(line)) {
    if (!/\?$/.test(line) || countWords(line, 3) < 3) return false;
  }
  if (!isTitleCase(line)) return false;
  // A name on a line of its own inside a running sentence, as links leave it: the neighbours go on.
  if (after !== null && /^(?:\p{Ll}|[,.;:)])/u.test(after)) return false;
  return before === null || endsLikeSentence(before) || !/[\p{Ll},]$/u.test(before) || isTitleCase(before);
}

function isAllCaps(line: string): boolean {
  return countWords(line, 1) === 1 && /^\p{Lu}{4,}\.?$/u.test(line);
}
