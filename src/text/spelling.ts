/**
 * When two printed words are one word spelled in two ways: the lossy normal forms that stand behind the lossless one of
 * `words.ts`. British and American spellings, diacritics, abbreviations, numbers; a slip of one letter.
 */

import spelling from "../../data/spelling.json" with { type: "json" };
import { readings } from "./quantities.js";
import { isCommonWord } from "./surprisal.js";

const NUMBERS = new Map(Object.entries(spelling.numbers));
const ABBREVIATIONS = new Map(Object.entries(spelling.abbreviations));
/** What else some of them are short for. */
const ABBREVIATIONS_TOO = new Map(Object.entries(spelling.abbreviationsToo));
const VARIANTS = new Map(Object.entries(spelling.variants));

/** What makes two spellings one: the reason is the `detail` of a spelling operation. */
export type SpellingReason = "case" | "accent" | "hyphen" | "variant" | "number form" | "abbreviation" | "slip";

/** Letters with a stroke are no letters with an accent to Unicode. */
const STROKES = new Map(
  [..."łlŁLøoØOđdĐDðdıi"].flatMap((letter, i, all) => (i % 2 ? [] : [[letter, all[i + 1] ?? ""]])),
);

/** Without accents and strokes. */
const plain = (words: string): string =>
  words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łŁøØđĐðı]/g, (letter) => STROKES.get(letter) ?? letter);

/** One word or run of words without accents, hyphens, points and apostrophes. */
function bare(words: string): string {
  return plain(words).replace(/[.\s'’-]/g, "");
}

/** American form of a British spelling; other words as they are. Wrong on no pair, since both sides pass through it. */
export function american(word: string): string {
  const listed = VARIANTS.get(word);
  if (listed !== undefined) return regular(listed);
  const stem = word.replace(/(?:s|ed|d|ing)$/, "");
  const ending = word.slice(stem.length);
  const ofStem = VARIANTS.get(stem);
  if (ofStem !== undefined) return regular(ofStem + ending);
  // "Manoeuvring" has lost the "e" of "manoeuvre".
  const withE = ending === "ing" ? VARIANTS.get(`${stem}e`) : undefined;
  return regular(withE?.endsWith("e") || withE?.endsWith("er") ? withE.replace(/e$/, "") + ending : word);
}

/** The endings that differ by rule. Listed forms pass through it as well: "spelt" is "spelled", which it makes "speled". */
function regular(word: string): string {
  return word
    .replace(/is(e|ed|es|ing|ation|ations|er|ers)$/, "iz$1")
    .replace(/ll(ed|ing|er|ers)$/, "l$1")
    .replace(/ence$/, "ense")
    .replace(/logue(s?)$/, "log$1");
}

/** "1,200" and "1200", "twenty-five" and "25", "ninth" and "9th". */
function figures(words: string): string {
  const parts = words.split(/[\s-]+/).map((word) => NUMBERS.get(word) ?? word.replace(/(\d),(?=\d{3}\b)/g, "$1"));
  if (parts.length === 2 && /^[2-9]0$/.test(parts[0] ?? "") && /^[1-9]$/.test(parts[1] ?? "")) {
    return String(Number(parts[0]) + Number(parts[1]));
  }
  return parts.join(" ");
}

const expand = (words: string, short: ReadonlyMap<string, string>): string =>
  short.get(words) ??
  words
    .split(" ")
    .map((w) => short.get(w) ?? w)
    .join(" ");

/** What one word or run of words is compared by. */
interface Forms {
  readonly plain: string;
  readonly figures: string;
  readonly bareFigures: string;
  /** The numbers that the words may be. */
  readonly numbers: readonly string[];
  readonly expanded: string;
  readonly expandedToo: string;
  readonly american: string;
}

/** The same words are compared again and again, each with many. Longer runs are not remembered. */
const known = new Map<string, Forms>();
const MEMORY = 20_000;
const LONGEST = 40;

function formsOf(words: string): Forms {
  const found = known.get(words);
  if (found !== undefined) return found;
  const asFigures = figures(words);
  const forms = {
    plain: plain(words),
    figures: asFigures,
    bareFigures: bare(asFigures),
    numbers: readings(words.split(/[\s-]+/)),
    expanded: bare(expand(words, ABBREVIATIONS)),
    expandedToo: bare(expand(words, ABBREVIATIONS_TOO)),
    american: bare(american(words)),
  };
  if (words.length > LONGEST) return forms;
  if (known.size >= MEMORY) known.clear();
  known.set(words, forms);
  return forms;
}

/**
 * Why two differing normal forms (words joined by blanks) are one reading in two spellings; null where they are not.
 * An edit of one letter counts between words of five letters or more, unless both are common words ("there", "where").
 */
export function spellingReason(a: string, b: string): SpellingReason | null {
  if (a === b) return "case";
  const [x, y] = [formsOf(a), formsOf(b)];
  if (x.plain === y.plain) return "accent";
  if (x.bareFigures === y.bareFigures) return x.figures === a && y.figures === b ? "hyphen" : "number form";
  if (sameNumber(x.numbers, y.numbers, a, b)) return "number form";
  if (x.expanded === y.expanded || x.expandedToo === y.expandedToo) return "abbreviation";
  if (isInitialism(a, b) || isInitialism(b, a)) return "abbreviation";
  if (x.american === y.american) return "variant";
  if (samePossessive(a, b)) return "variant";
  return isSlip(a, b) ? "slip" : null;
}

/** Initials of fewer words may be any word's; those of more are listed nowhere. */
const [FEWEST, MOST] = [3, 7];
const SMALL = new Set(["of", "the", "and", "for", "in", "on"]);

/** "ppm" beside "parts per million", "E.P.A." beside "Environmental Protection Agency": with its small words or without. */
function isInitialism(short: string, long: string): boolean {
  if (!long.includes(" ") || short.length < FEWEST || short.length > 2 * MOST) return false;
  const letters = short.replace(/\./g, "");
  if (letters.length < FEWEST || letters.length > MOST) return false;
  const words = long.split(/[ -]/);
  const initials = (of: readonly string[]): string => of.map((word) => word[0]).join("");
  return (
    words.length <= 2 * MOST &&
    (initials(words) === letters || initials(words.filter((word) => !SMALL.has(word))) === letters)
  );
}

/** "500" and "five hundred"; of a day, "3" and "3rd" too, both in figures. */
function sameNumber(x: readonly string[], y: readonly string[], a: string, b: string): boolean {
  if (x.some((number) => y.includes(number))) return true;
  const plain = (numbers: readonly string[]): string | undefined => numbers[0]?.replace(/th$/, "");
  return /^\d/.test(a) && /^\d/.test(b) && x.length > 0 && plain(x) === plain(y);
}

/** "James'" and "James's": the bare apostrophe is no part of the word. */
const samePossessive = (a: string, b: string): boolean =>
  (a.endsWith("s") && b === `${a}'s`) || (b.endsWith("s") && a === `${b}'s`);

function isSlip(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || a.includes(" ") || b.includes(" ")) return false;
  if (/\d/.test(a + b) || (isCommonWord(a) && isCommonWord(b))) return false;
  return editDistanceAtMostOne(a, b);
}

/** One letter put in, left out or changed, or two neighbours exchanged. */
export function editDistanceAtMostOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
