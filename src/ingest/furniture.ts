/**
 * Page furniture: lines known by their own words to be no part of an article, whatever stands around them.
 * The knowledge is in `data/furniture.json` and `data/photo-agencies.json`, each entry with tested examples.
 */

import furniture from "../../data/furniture.json" with { type: "json" };
import agencies from "../../data/photo-agencies.json" with { type: "json" };
import type { BlockRole, Span } from "../model.js";
import { loosened, loosenedLine, sieved } from "../text/loosened.js";

export interface Furniture {
  readonly role: BlockRole;
  /** An outlet that the line names as its own page: offsets into the line, "Lanternist" in "Lanternist Comment Policy". */
  readonly outlet: Span | null;
  /** Headlines of other articles may stand under it: "Most Read". */
  readonly list?: true;
}

/** Longer lines are taken for prose, a consent notice at worst. It also bounds the work of every pattern. */
export const MAX_FURNITURE = 320;

/** An outlet's name: one to five words in capitals, small words inside. */
const WORD = "\\p{Lu}[\\p{L}\\p{N}.&-]{1,24}";
export const NAME = `(?:The )?${WORD}(?: (?:(?:of|the|and|&) )?${WORD}){0,3}`;

interface Rule {
  /** Without the groups that name the outlet; they cost a second compilation. */
  readonly source: string;
  readonly caps: boolean;
  readonly role: BlockRole;
  readonly list: boolean;
  /** Compiled for the first line that may be of its kind: most runs meet a third of the rules. */
  readonly find: (line: string) => RegExpExecArray | null;
  readonly maxWords: number;
}

const ROLES = ["promo", "credit", "caption", "boilerplate"] as const;
const RULES: readonly Rule[] = furniture.entries.map((entry) => {
  const named = /\{(?:name|word)\}/.test(entry.pattern);
  const caps = named || entry.caps === true;
  // In a rule that names an outlet capitals tell the name, so its other words are matched in either case one by one.
  const source = named ? eitherCase(entry.pattern) : entry.pattern;
  const find = sieved(`^(?:${fill(source, "?<outlet>")})$`, `${named ? "d" : ""}${caps ? "u" : "iu"}`);
  return {
    source: fill(source, "?:"),
    caps,
    role: roleOf(entry.role),
    list: entry.list === true,
    find,
    maxWords: entry.maxWords ?? 60,
  };
});

function fill(source: string, group: string): string {
  return source.replaceAll("{name}", `(${group}${NAME})`).replaceAll("{word}", `(${group}${WORD})`);
}

/** V8 leaves patterns of 20,000 letters as they are, and six of 4,000 take an eighth of the time of one that long. */
const LONGEST_PATTERN = 4_000;

/**
 * Some tests say which rule could be the first to match, so that prose pays for these and not for each rule. The rules that
 * take either case are tried on the lower-cased line: ignoring case, the pattern takes three times as long to compile.
 */
const AS_PRINTED = anyOf((rule) => rule.caps, loosened);
const LOWERED = anyOf(
  (rule) => !rule.caps,
  (source) => lowered(loosened(source)),
);

interface AnyOf {
  /** A group for each of the rules, and none within them. */
  readonly pattern: RegExp;
  /** Their places in `RULES`. */
  readonly rules: readonly number[];
}

/** In the order of the rules. */
function anyOf(takes: (rule: Rule) => boolean, form: (source: string) => string): AnyOf[] {
  const parts: { sources: string[]; rules: number[]; length: number }[] = [];
  for (const [index, rule] of RULES.entries()) {
    if (!takes(rule)) continue;
    const source = `(${form(rule.source)})`;
    const last = parts[parts.length - 1];
    const fits = last !== undefined && last.length + source.length <= LONGEST_PATTERN;
    const part = fits ? last : { sources: [], rules: [], length: 0 };
    if (!fits) parts.push(part);
    part.sources.push(source);
    part.rules.push(index);
    part.length += source.length;
  }
  return parts.map(({ sources, rules }) => ({ pattern: new RegExp(`^(?:${sources.join("|")})$`), rules }));
}

/** The place in `RULES` of the first that could match; their number where none could. */
function firstOf(parts: readonly AnyOf[], line: string): number {
  for (const { pattern, rules } of parts) {
    const found = pattern.exec(line);
    if (found) return rules[found.findIndex((group, at) => at > 0 && group !== undefined) - 1] ?? 0;
  }
  return RULES.length;
}

function firstRule(line: string): number {
  const loose = loosenedLine(line);
  return Math.min(firstOf(AS_PRINTED, loose), firstOf(LOWERED, loose.toLowerCase()));
}

/** Its letters in lower case, but not those of escapes. */
function lowered(source: string): string {
  return source.replace(/\\.|[A-Z]/gu, (part) => (part.length > 1 ? part : part.toLowerCase()));
}

const AGENCY = agencies.names
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  .join("|");

/** "Ana Ruhl/WireImage", "Ana Ruhl/AR77 / Getty", "REUTERS/Ana Ruhl", "Getty Images", several after semicolons. */
const PERSON = "[\\p{Lu}@][\\p{L}\\p{N}.'’_-]{0,24}(?: [\\p{L}\\p{N}.'’_&-]{1,24}){0,4}";
/** Two words or more: "(Ana Ruhl/Harbor Pictures)" is a credit, "[IBD/TIPP]" is not. */
const FULL_NAME = "\\p{Lu}[\\p{L}.'’-]{0,24} \\p{Lu}[\\p{L}.'’-]{0,24}(?: \\p{L}[\\p{L}.'’-]{0,24}){0,2}";
/** The names of agencies stand in it once: V8 takes a millisecond or two to compile each list of them. */
const CREDIT = `(?:(?:${PERSON} ?[/|] ?(?:[\\p{L}\\p{N} ]{1,24} ?/ ?)?|(?:${PERSON} )?(?:via|for) )(?:${AGENCY})|(?:REUTERS|AP|AP Photo|AFP|EPA|Reuters) ?/ ?${PERSON}(?: ?/ ?[Ff]ile [Pp]hoto)?|(?:Getty Images|Shutterstock|WireImage|AP Photo|iStock|Alamy))`;
/** One credit or several, after what stands before the first. */
const credits = (before: string): string => `(?:(?:${before}| ?[;,&] ?)${CREDIT}){1,6}`;
const wholeCredit = sieved(`^${credits("(?<=^[(\\[]?)")}(?: ?(?:via|for) .{2,40})?[)\\]]?\\.?$`, "u");
/** A caption's tail: "(Photo: REUTERS/Ana Ruhl)", "(Ana Ruhl/Harbor Pictures)", "(Ana Ruhl for The Lamp)", "(Harbor News: Ana Ruhl)", "(Lamp archive)", "(Lamp file photo)", "(Submitted by Ana Ruhl)", ". Photo: Ana Ruhl", ".Credit...Ana Ruhl", ". ANA RUHL/THE LAMP". */
const labelledTail = sieved(
  `(?:[(\\[](?:(?:File )?(?:[Pp]hoto|PHOTO|Image|Picture|Credit|Courtesy|Screenshot|Screengrab|Illustration)\\b[^()]{0,100}|AP Photo[^()]{0,60}|${FULL_NAME} ?(?:/| for) ?\\p{Lu}[^()]{1,40}|\\p{Lu}[^():]{1,30}: ${FULL_NAME}|(?:\\p{Lu}[\\p{L}.&’'-]{0,24} ){1,4}[Aa]rchives?|[^():]{0,40}\\b(?:[Ff]ile|[Hh]andout|[Ss]taff|[Cc]ourtesy) (?:photo|image|picture)|[^():]{0,30}\\b(?:[Pp]hoto|PHOTO)s? (?:by|BY) [^():]{3,40}|(?:Submitted|Supplied|Provided|Contributed)(?: (?:photo|image|by [^():]{2,50}))?)[)\\]]|(?:^|[.!?”"] ?|\\s)(?:Photo|PHOTO|Image|Picture|Photograph|Credit|CREDIT|Courtesy)(?: [Cc]redit| by| courtesy of| of)?(?:: |\\.{3} ?|… ?)(?:[^.!?]|(?<=\\b\\p{Lu})\\.){2,100}|[.!?”"] ?(?:File|Library|Stock|Handout|Archive) (?:[Pp]hoto|[Ii]mage|[Pp]icture)|[.!?”"] ?${FULL_NAME} ?/ ?\\p{Lu}[^.!?/]{1,40})\\.?$`,
  "u",
);
/** ". Ana Ruhl/WireImage", "(Ana Ruhl/AFP; Tom Oake/AP)". */
const creditTail = sieved(`${credits('(?:[.!?”"] ?|[(\\[](?=[^()[\\]]{1,178}[)\\]]\\.?$))')}[)\\]]?\\.?$`, "u");

/** Without one of these signs no line is a credit: a cheap test before the dear ones. */
const CREDIT_SIGN = new RegExp(
  "[)\\]]\\.?$|[/|]|(?:[Pp]hoto|PHOTO|Image|Picture|Credit|CREDIT|Courtesy)(?:[a-z ]{0,14}: |\\.{3}|…)|(?:[Pp]hoto|[Ii]mage|[Pp]icture)\\.?$|Getty|WireImage|Shutterstock|AP Photo|iStock|Alamy|" +
    `(?:via|for) (?:${AGENCY})`,
  "u",
);

/** What a whole line is by its own words; null for a line that could be the article's. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > MAX_FURNITURE) return null;
  const first = firstRule(line);
  if (first < RULES.length) {
    const words = countWords(line);
    for (const rule of RULES.slice(first)) {
      if (words > rule.maxWords) continue;
      const found = rule.find(line);
      if (!found) continue;
      const outlet = found.indices?.groups?.outlet ?? null;
      return { role: rule.role, outlet, ...(rule.list && { list: true }) };
    }
  }
  if (CREDIT_SIGN.test(line) && countWords(line, 24) <= 24 && wholeCredit(line))
    return { role: "credit", outlet: null };
  return isCaption(line) ? { role: "caption", outlet: null } : null;
}

/** A line that ends with a photo credit is a caption, "The ferry lands. (Photo: Ana Ruhl)"; one that only mentions a photo is not. */
function isCaption(line: string): boolean {
  const tail = line.slice(-180);
  if (!CREDIT_SIGN.test(tail)) return false;
  // What somebody says over a glued credit stays to be read: "“I paint it blue,” he said.Credit...Ana Ruhl".
  if (/Credit(?:\.{3}|…)/.test(tail) && /[“"]/.test(line)) return false;
  return (labelledTail(tail) ?? creditTail(tail)) !== null;
}

/** Not counted on once there are more than `enough`. */
export function countWords(line: string, enough = Number.POSITIVE_INFINITY): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < line.length && words <= enough; at++) {
    const code = line.charCodeAt(at);
    const blank = code === 32 || code === 0xa0 || code === 9 || code === 10;
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words;
}

function roleOf(name: string): BlockRole {
  const role = ROLES.find((known) => known === name);
  if (!role) throw new Error(`data/furniture.json: unknown role "${name}", expected one of ${ROLES.join(", ")}`);
  return role;
}

/** Lets the words of a pattern match in either case at their first letter: "comment policy" also as "Comment Policy". */
function eitherCase(source: string): string {
  return source.replace(
    /(?<![\\\p{L}<{])\b([a-z])(?=[a-z]{2,}(?![\p{L}>]))/gu,
    (letter) => `[${letter.toUpperCase()}${letter}]`,
  );
}
