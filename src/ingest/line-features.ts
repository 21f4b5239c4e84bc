/**
 * What is seen of a line among the lines of its page: how long it is, where it stands, what was announced above it (shallow text
 * features: Kohlschütter, Fankhauser and Nejdl 2010), and how much of it the article's paragraphs speak of.
 */

import type { BlockRole } from "../model.js";
import { countWords } from "./furniture.js";
import type { Piece } from "./pieces.js";
import { isParagraph, shareIn, toldIn } from "./prose.js";

/** As much of a line as is looked at, in UTF-16 code units. */
const READ = 300;

/** Where a line stands: before the first paragraph, among them, after the last; or in a text without one. */
export type Zone = "before" | "among" | "after" | "none";

/** A page's lines, each with what depends on the others. */
export interface Page {
  readonly pieces: readonly Piece[];
  readonly zones: readonly Zone[];
  /** Paragraphs that follow each line. */
  readonly following: readonly number[];
  /** What the last furniture before each line announces. */
  readonly under: readonly string[];
  /** Lines of a list that the article announces: "She made three demands:". */
  readonly listed: readonly boolean[];
  /** Lines that stand on the page more than once. */
  readonly repeated: ReadonlySet<string>;
  /** What its paragraphs say, in small letters. */
  readonly told: () => string;
}

/** Linear in the text. */
export function pageOf(pieces: readonly Piece[]): Page {
  const paragraph = pieces.map(({ role, line }) => role === "body" && isParagraph(line.words));
  let told: string | null = null;
  const [first, last] = [paragraph.indexOf(true), paragraph.lastIndexOf(true)];
  const following = new Array<number>(pieces.length).fill(0);
  for (let at = pieces.length - 2; at >= 0; at--)
    following[at] = (following[at + 1] ?? 0) + (paragraph[at + 1] ? 1 : 0);
  return {
    pieces,
    zones: pieces.map((_, at) => (first < 0 ? "none" : at < first ? "before" : at > last ? "after" : "among")),
    following,
    under: announced(pieces, paragraph),
    listed: listedOf(pieces, paragraph),
    repeated: repeatedOf(pieces),
    told: () => (told ??= toldIn(pieces.flatMap(({ line }, at) => (paragraph[at] ? [line.words] : [])))),
  };
}

const COMMENTS = /\b(?:comments?|repl(?:y|ies)|discussion)\b/i;
const MORE = /\b(?:related|more|read|popular|latest|trending|recommended|most)\b/i;
/** So many paragraphs end what a heading announced, but for readers' comments, which are paragraphs. */
const FORGOTTEN = 3;

/** What a line that is no body announces: of the article's own head, what every article has. */
function announcement(role: BlockRole, words: string): string {
  if (role === "headline" || role === "dek" || role === "byline" || role === "dateline") return "none";
  if (words.length > READ) return role;
  return COMMENTS.test(words) ? "comments" : MORE.test(words) ? "more" : role;
}

function announced(pieces: readonly Piece[], paragraph: readonly boolean[]): string[] {
  let announces = "none";
  let since = 0;
  return pieces.map(({ role, line: { words } }, at) => {
    const before = announces;
    if (role !== "body") {
      announces = announcement(role, words);
      since = 0;
    } else if (paragraph[at] && ++since >= FORGOTTEN && announces !== "comments") announces = "none";
    return before;
  });
}

function listedOf(pieces: readonly Piece[], paragraph: readonly boolean[]): boolean[] {
  let open = false;
  return pieces.map(({ role, line: { words } }, at) => {
    const listed = open;
    if (role !== "body" || paragraph[at]) open = false;
    if (role === "body" && /:$/.test(words)) open = true;
    return listed;
  });
}

function repeatedOf(pieces: readonly Piece[]): Set<string> {
  const once = new Set<string>();
  const more = new Set<string>();
  for (const { line } of pieces) (once.has(line.words) ? more : once).add(line.words);
  return more;
}

const SIGNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["address", /https?:|www\.|\.com\b/],
  ["at", /@/],
  ["mark", /[|•·»›→▶©]/],
  ["clock", /\d{1,2}:\d\d/],
  ["count", /\(\d+\)$/],
];

/** Each name is a key of `data/boilerplate.json`. */
export function lineFeatures({ pieces, zones, following, under, repeated, told }: Page, at: number): string[] {
  const { words } = (pieces[at] as Piece).line;
  const length = bin(countWords(words, 10), [3, 9]);
  const zone = zones[at] ?? "none";
  const shared = sharedOf(words, told());
  const found = [
    `zone ${zone}`,
    `zone ${zone}, ${length}`,
    `zone ${zone}, followed by ${bin(following[at] ?? 0, [0, 1, 2, 4, 9])}`,
    `under ${under[at]}`,
    `shares ${shared}`,
    `shares ${shared}, ${length}`,
    `shares ${shared}, zone ${zone}`,
  ];
  if (repeated.has(words)) found.push("repeated");
  const looked = words.length > READ ? `${words.slice(0, READ)}${words.slice(-READ)}` : words;
  for (const [name, pattern] of SIGNS) if (pattern.test(looked)) found.push(`has ${name}`, `has ${name}, ${length}`);
  return found;
}

/** How many of the line's words the article is told in: of another article's headline few, of a subheading most. */
function sharedOf(words: string, told: string): string {
  const share = shareIn(told, words);
  return share === null ? "no words" : bin(share, [0, 0.25, 0.5, 0.75, 1]);
}

/** The least bound that holds a number, as a name; "more" above all. */
function bin(value: number, bounds: readonly number[]): string {
  return String(bounds.find((bound) => value <= bound) ?? "more");
}
