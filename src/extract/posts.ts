import {
  bodyWords,
  fields,
  givenName,
  isFirmOrPlace,
  isPostInLetters,
  isRole,
  modifiers,
  namedFor,
  opening,
  posts,
  pronounFor,
  surnames,
  titles,
  verb,
} from "./lexicon.js";
import { adjectives } from "./occasion-words.js";

/** What a word may be in a run of capitals, as bits. */
const POST = 1 << 0;
const SURNAME = 1 << 1;
const TITLE = 1 << 2;
const MODIFIER = 1 << 3;
const ADJECTIVE = 1 << 4;
const OPENING = 1 << 5;
const BODY_WORD = 1 << 6;
const ROLE = 1 << 7;
const GIVEN = 1 << 8;

const listed = new Map<string, number>();
const put = (words: Iterable<string>, bit: number): void => {
  for (const word of words) listed.set(word, (listed.get(word) ?? 0) | bit);
};
put(posts, POST);
put(surnames, SURNAME);
put(titles.keys(), TITLE);
put(modifiers, MODIFIER);
put(adjectives, ADJECTIVE);
put(opening, OPENING);
put(bodyWords, BODY_WORD);

function partsOf(low: string): number {
  let bits = listed.get(low) ?? 0;
  if (isRole(low)) bits |= (bits & SURNAME) === 0 ? ROLE | POST : ROLE;
  if (givenName(low) !== undefined) bits |= GIVEN;
  return bits;
}

/** A run of capitals parted into what somebody is and what they are called. */
export interface Parted {
  /** The name alone: "Jane Roe" of "Norland Harbour Board Chairman Jane Roe"; empty where the run holds none. */
  readonly words: readonly string[];
  /** The nouns of the post, lower case: "chairman". */
  readonly roles: readonly string[];
}

const isPlaced = (word: string) => word.includes("-") && /-(?:born|based|backed|led|elect)$/.test(word);

/** What stands in an article beside a run of capitals. An object and no pair of functions: code compiled for one article serves the next. */
export interface Beside {
  /** Whether it names somebody so elsewhere. */
  named(words: readonly string[]): boolean;
  /** Whether a run of capitals is this one word and nothing else. */
  alone(word: string): boolean;
  /** Whether a name of several words begins with this one. */
  begins(word: string): boolean;
  /** Whether these words stand nowhere but where any word has a capital. */
  opens(words: readonly string[]): boolean;
  /** Whether a word stands in it without a capital too. */
  lower(low: string): boolean;
}

const NO_ROLES: readonly string[] = [];

/** How most nouns for people by what they do end. */
const TRADE = /(?:er|or|ist|ian|eer|ant|man)$/;

/** A word of a sort no list is full of, before a first name and a last one: no first name itself, and small wherever it can be. */
function isTrade(words: readonly string[], low: readonly string[], bits: readonly number[], beside: Beside): boolean {
  const [first, second] = [low[0] ?? "", low[1] ?? ""];
  const last = bits[words.length - 1] ?? 0;
  if (words.length < 3 || words.length > 4 || first.length < 4 || (last & BODY_WORD) !== 0) return false;
  if (((bits[0] ?? 0) & (BODY_WORD | ADJECTIVE)) !== 0 || !/^\p{Lu}\p{Ll}+$/u.test(words[0] ?? "")) return false;
  if (pronounFor(first) !== undefined) return false;
  if (pronounFor(second) === undefined && !beside.named(words.slice(1)))
    return TRADE.test(first) && (beside.lower(first) || beside.opens(words));
  return beside.lower(first) || beside.opens(words);
}

/** "Told of ‹Roe›'s reply", "Shares of ‹Tidewater›": what is named behind a word that has a capital only because it comes first; 0 where that is none. */
function pastOpening(
  words: readonly string[],
  low: readonly string[],
  bits: readonly number[],
  beside: Beside,
): number {
  const first = low[0] ?? "";
  if (low[1] !== "of" || words.length < 3 || ((bits[0] ?? 0) & (BODY_WORD | TITLE | POST)) !== 0) return 0;
  const isSmall = verb(first) !== undefined || /ed$/.test(first) || (/s$/.test(first) && beside.lower(first));
  const rest = words.slice(2);
  return isSmall && (rest.length > 1 ? beside.named(rest) : beside.alone(rest[0] ?? "")) && beside.opens(words) ? 2 : 0;
}

/** How adjectives end that a name has before it: "Tearful ‹Orla› quits", "Hunky ‹Bram›". */
const ADJECTIVAL = /(?:y|ful|less|ous|ant|ent|ive|ed)$/;

/** Whether the first of two words says what the one of whom the second is the first name is like. */
function isEpithet(words: readonly string[], low: readonly string[], beside: Beside): boolean {
  const first = low[0] ?? "";
  if (words.length !== 2 || !ADJECTIVAL.test(first) || pronounFor(first) !== undefined) return false;
  return pronounFor(low[1] ?? "") !== undefined && beside.begins(words[1] ?? "") && beside.opens(words);
}

/** "Wife ‹Orla› replied": a first name alone behind a noun that has a capital only because it comes first. */
const opensOnFirst = (words: readonly string[], low: readonly string[], beside: Beside): boolean =>
  words.length === 2 && pronounFor(low[1] ?? "") !== undefined && beside.opens(words);

/** Whether what stands behind "American" is a body's name, which that is a word of: "American ‹Harbour Union of Norland›". */
function isBody(low: readonly string[], from: number, bits: readonly number[]): boolean {
  for (let i = from; i < low.length; i++) if (((bits[i] ?? 0) & BODY_WORD) !== 0) return true;
  return isFirmOrPlace(low[low.length - 1] ?? "") && pronounFor(low[from] ?? "") === undefined;
}

/** "National ‹Institute of› Tides" */
const isHeadOf = (low: readonly string[], at: number) =>
  namedFor.has(low[at] ?? "") && /^(?:of|for)$/.test(low[at + 1] ?? "");

/** "Health Service Executive", "Scottish Executive": a body by the word before, and nobody's post. */
function isExecutive(low: readonly string[]): boolean {
  const before = low[low.length - 2] ?? "";
  return low[low.length - 1] === "executive" && (fields.has(before) || bodyWords.has(before) || adjectives.has(before));
}

/** Words before "of" that are no last name's. */
const HEAD = POST | TITLE | BODY_WORD | ROLE | MODIFIER;

/** "Jane Roe ‹of› Tidewater Securities": where the house begins that somebody is of; -1 where none does. */
function houseAt(
  words: readonly string[],
  low: readonly string[],
  from: number,
  bits: readonly number[],
  beside: Beside,
) {
  const of = words.indexOf("of", from + 2);
  if (of < 0 || ((bits[of - 1] ?? 0) & HEAD) !== 0 || namedFor.has(low[of - 1] ?? "")) return -1;
  const isPerson =
    ((bits[from] ?? 0) & GIVEN) !== 0 ||
    pronounFor(low[from] ?? "") !== undefined ||
    beside.named(words.slice(from, of));
  return isPerson ? of : -1;
}

const isBeforeName = (low: string): boolean => low === "of" || fields.has(low);

/** Takes posts, peoples and places before a name off it. `low`: its words in small letters. */
export function partName(words: readonly string[], low: readonly string[], beside: Beside): Parted {
  if (words.length === 1 && isPostInLetters(words[0] ?? "")) return { words: [], roles: NO_ROLES };
  let all = 0;
  // "Office of the Attorney General", "Health and Safety Executive": a body's whole name.
  if (isHeadOf(low, 0) || low.includes("and") || isExecutive(low)) return { words, roles: NO_ROLES };
  const bits = low.map((word) => {
    const one = partsOf(word);
    all |= one;
    return one;
  });
  // Most runs: one or two words, none of them a post or the like, of which nothing could be taken.
  if (words.length < 3 && (all & ~(GIVEN | SURNAME | BODY_WORD)) === 0 && !words.some(isPlaced))
    return { words: isEpithet(words, low, beside) ? words.slice(1) : words, roles: NO_ROLES };
  const opened = pastOpening(words, low, bits, beside);
  if (opened > 0) return { words: words.slice(opened), roles: NO_ROLES };
  const has = (i: number, some: number) => ((bits[i] ?? 0) & some) !== 0;
  let from = 0;
  const roles: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = low[i] ?? "";
    const rest = words.length - i - 1;
    // "Jane Baker Cole" keeps its middle name; "Georgia Secretary Jane Roe" is no Georgia.
    const surname = (has(i, SURNAME) && !(rest >= 2 && has(i + 1, GIVEN))) || (has(0, GIVEN) && !posts.has(word));
    if (isPlaced(words[i] ?? "") || ((has(i, POST) || (i > 0 && has(i, ROLE))) && !(i > 0 && surname))) {
      if (rest === 1 && !has(i, TITLE) && !beside.lower(word) && !opensOnFirst(words, low, beside)) continue;
      from = i + 1;
      if (has(i, ROLE)) roles.push(word);
    } else if (
      i === 0 &&
      rest > 0 &&
      has(i, ROLE) &&
      (rest >= 2 || beside.lower(word)) &&
      (has(1, GIVEN) || beside.named(words.slice(1)) || beside.lower(word))
    ) {
      from = i + 1;
      roles.push(word);
    } else if (from === i && rest > 0 && i > 0 && has(i, MODIFIER | TITLE)) from = i + 1;
  }
  // A people or party before a name: "Norwegian Jane Roe".
  while (from < words.length - 2 && has(from, ADJECTIVE) && !isBody(low, from + 1, bits)) from++;
  // "Misnaming Jane Roe was …": the word opens the sentence.
  if (from === 0 && words.length > 2 && has(1, GIVEN) && !has(0, GIVEN) && /.{4}ing$/.test(low[0] ?? "")) from = 1;
  while (from < words.length - 1 && has(from, OPENING | TITLE) && !isHeadOf(low, from + 1)) from++;
  // "Defiant Jane Roe", "The Act of Jane Roe" in a line set in capitals, "Minister for ‹Health Sadhbh Roe›": who is named so elsewhere.
  if (from === 0 && words.length > 2 && !has(0, GIVEN)) {
    for (let i = 1; i < words.length - 1; i++)
      if ((isBeforeName(low[i - 1] ?? "") || pronounFor(low[i] ?? "") !== undefined) && beside.named(words.slice(i))) {
        from = i;
        break;
      }
  }
  // "Hotelier Jane Roe", "Custodian Jane Roe": trades are an open class, and this one has a capital only because it comes first.
  if (from === 0 && isTrade(words, low, bits, beside)) {
    from = 1;
    roles.push(low[0] ?? "");
  }
  // "Under-fire Jane Roe": no name has a small letter behind a hyphen.
  if (from === 0 && words.length > 2 && words[0]?.includes("-") && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[0])) from = 1;
  // "Jane Roe of Brindle"
  const of = houseAt(words, low, from, bits, beside);
  const rest = words.slice(from, of < 0 ? words.length : of);
  // "Board Chairman of the Harbour": what is left is a body or a place of the post, no name.
  if (from > 0 && rest.length > 0 && has(words.length - 1, BODY_WORD) && !rest.some((_, i) => has(from + i, GIVEN)))
    return { words, roles: [] };
  // "Supporters of Roe" are others than Roe.
  if (from > 0 && /^(?:of|for|and)$/.test(rest[0] ?? "")) return { words: [], roles };
  const shouted = rest.length > 2 && rest.every((word) => word.length > 1 && word === word.toUpperCase());
  const bare =
    shouted ||
    rest.every((_, i) => has(from + i, ADJECTIVE | OPENING | POST) || (has(from + i, MODIFIER) && rest.length > 1));
  return { words: bare ? [] : rest, roles };
}
