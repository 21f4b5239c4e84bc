/**
 * Page furniture: lines known by their own words to be no part of an article, whatever stands around them.
 * The knowledge is in `data/furniture.json` and `data/photo-agencies.json`, each entry with tested examples.
 */

import furniture from "../../data/furniture.json" with { type: "json" };
import agencies from "../../data/photo-agencies.json" with { type: "json" };
import type { BlockRole, Span } from "../model.js";

export interface Furniture {
  readonly role: BlockRole;
  /** An outlet that the line names as its own page: offsets into the line, "Lanternist" in "Lanternist Comment Policy". */
  readonly outlet: Span | null;
}

/** Longer lines are taken for prose, a consent notice at worst. It also bounds the work of every pattern. */
export const MAX_FURNITURE = 320;

/** An outlet's name: one to five words in capitals, small words inside. */
const WORD = "\\p{Lu}[\\p{L}\\p{N}.&-]{1,24}";
export const NAME = `(?:The )?${WORD}(?: (?:(?:of|the|and|&) )?${WORD}){0,3}`;

interface Rule {
  readonly source: string;
  readonly caps: boolean;
  readonly role: BlockRole;
  readonly test: RegExp;
  readonly maxWords: number;
}

const ROLES = ["promo", "credit", "caption", "boilerplate"] as const;
const RULES: readonly Rule[] = furniture.entries.map((entry) => {
  const named = /\{(?:name|word)\}/.test(entry.pattern);
  const caps = named || entry.caps === true;
  // In a rule that names an outlet capitals tell the name, so its other words are matched in either case one by one.
  const source = named ? eitherCase(entry.pattern) : entry.pattern;
  // Offsets of groups cost a second compilation: only rules that have one ask for them.
  const test = new RegExp(`^(?:${fill(source, "?<outlet>")})$`, `${named ? "d" : ""}${caps ? "u" : "iu"}`);
  return { source: fill(source, "?:"), caps, role: roleOf(entry.role), test, maxWords: entry.maxWords ?? 60 };
});

function fill(source: string, group: string): string {
  return source.replaceAll("{name}", `(${group}${NAME})`).replaceAll("{word}", `(${group}${WORD})`);
}

/**
 * One pass that says whether any rule could match, so that prose pays for two tests and not for each rule. The rules that
 * take either case are tried on the lower-cased line: ignoring case, the pattern takes three times as long to compile.
 */
const ANY_AS_PRINTED = anyOf(RULES.filter((rule) => rule.caps).map((rule) => rule.source));
const ANY_LOWERED = anyOf(RULES.filter((rule) => !rule.caps).map((rule) => lowered(rule.source)));

function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(`^(?:${sources.join("|")})$`, "u");
}

/** Its letters in lower case, but not those of "\\p{Lu}" and other escapes. */
function lowered(source: string): string {
  return source.replace(/\\p\{[^}]{1,40}\}|\\.|[A-Z]/gu, (part) => (part.length > 1 ? part : part.toLowerCase()));
}

const AGENCY = agencies.names
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  .join("|");

/** "Ana Ruhl/WireImage", "Ana Ruhl/AR77 / Getty", "REUTERS/Ana Ruhl", "Getty Images", several after semicolons. */
const PERSON = "[\\p{Lu}@][\\p{L}\\p{N}.'’_-]{0,24}(?: [\\p{L}\\p{N}.'’_&-]{1,24}){0,4}";
/** Two words or more: "(Ana Ruhl/Harbor Pictures)" is a credit, "[IBD/TIPP]" is not. */
const FULL_NAME = "\\p{Lu}[\\p{L}.'’-]{0,24} \\p{Lu}[\\p{L}.'’-]{0,24}(?: \\p{L}[\\p{L}.'’-]{0,24}){0,2}";
const CREDIT = `(?:${PERSON} ?[/|] ?(?:[\\p{L}\\p{N} ]{1,24} ?/ ?)?(?:${AGENCY})|(?:REUTERS|AP|AP Photo|AFP|EPA|Reuters) ?/ ?${PERSON}|(?:${PERSON} )?(?:via|for) (?:${AGENCY})|(?:Getty Images|Shutterstock|WireImage|AP Photo|iStock|Alamy))`;
const WHOLE_CREDIT = new RegExp(
  `^[(\\[]?${CREDIT}(?: ?[;,&] ?${CREDIT}){0,5}(?: ?(?:via|for) .{2,40})?[)\\]]?\\.?$`,
  "u",
);
/** A caption's tail: "(Photo: REUTERS/Ana Ruhl)", ". Photo: Ana Ruhl/AFP", ". Ana Ruhl/WireImage". */
const CREDIT_TAIL = new RegExp(
  `(?:[(\\[](?:(?:Photo|PHOTO|Image|Picture|Credit|Courtesy|Screenshot|Screengrab|Illustration)\\b[^()]{0,100}|AP Photo[^()]{0,60}|${CREDIT}|${FULL_NAME} ?/ ?\\p{Lu}[^()]{1,40})[)\\]]|(?:^|[.!?”"] ?|\\s)(?:Photo|PHOTO|Image|Picture|Photograph|Credit|Courtesy)(?: credit| by| courtesy of| of)?: [^.!?]{2,100}|[.!?”"] ?${CREDIT}(?: ?[;,&] ?${CREDIT}){0,5})\\.?$`,
  "u",
);

/** Without one of these signs no line is a credit: a cheap test before the dear ones. */
const CREDIT_SIGN = new RegExp(
  "[)\\]]\\.?$|[/|]|(?:Photo|PHOTO|Image|Picture|Credit|Courtesy)[a-z ]{0,14}: |Getty|WireImage|Shutterstock|AP Photo|iStock|Alamy|" +
    `(?:via|for) (?:${AGENCY})`,
  "u",
);

/** What a whole line is by its own words; null for a line that could be the article's. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > MAX_FURNITURE) return null;
  const printed = ANY_AS_PRINTED.test(line);
  const lowered = ANY_LOWERED.test(line.toLowerCase());
  if (printed || lowered) {
    const words = countWords(line);
    for (const rule of RULES) {
      if (words > rule.maxWords || !(rule.caps ? printed : lowered)) continue;
      const found = rule.test.exec(line);
      if (found) return { role: rule.role, outlet: found.indices?.groups?.outlet ?? null };
    }
  }
  if (CREDIT_SIGN.test(line) && countWords(line) <= 24 && WHOLE_CREDIT.test(line))
    return { role: "credit", outlet: null };
  return isCaption(line) ? { role: "caption", outlet: null } : null;
}

/** A line that ends with a photo credit is a caption, "The ferry lands. (Photo: Ana Ruhl)"; one that only mentions a photo is not. */
function isCaption(line: string): boolean {
  const tail = line.slice(-180);
  return CREDIT_SIGN.test(tail) && CREDIT_TAIL.test(tail);
}

export function countWords(line: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < line.length; at++) {
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
