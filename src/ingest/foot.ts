/** What stands at a page's foot and is told by the page: lines about its own writers, readers' comments, tags. */

import { isPost } from "./byline.js";
import { countWords } from "./furniture.js";
import { isTagBar } from "./menus.js";
import type { Open } from "./pieces.js";
import { hasMarks, isParagraph } from "./prose.js";

/** So many paragraphs may follow a line about a writer: those of other writers, a notice, a reader's comment. */
const LAST = 3;
/** A longer line tells of more than who wrote the article. */
const LONGEST = 320;
/** What a line says of the writer it begins with. */
const TELLS =
  /^(?:,| (?:is|was|has|covers|writes|reports|contributed|joined|lives|works|worked|edits|leads|hosts|holds|serves|served|teaches|reported|can be|may be|and \p{Lu}))/u;
const REPORTED =
  /^(?:,? (?:and )?\p{Lu}[\p{L}’'-]{1,24}){0,3} (?:also )?(?:reported|contributed)(?: reporting)? from [^“”"!?]{2,80}\.?$/u;
/** A heading over what readers say: "Comments (87)", "Join the conversation". */
const COMMENTS =
  /^(?:\d{1,6} comments?|(?:view |all |top |reader )?comments?(?: ?[:(].{0,12})?|join the conversation|discussion)$/i;
/** A reader's name for the page: "riverrat58", "tar_and_rope", "HarborDeb", and what is said under it. */
const HANDLE = /^(?=[\w.-]{0,24}(?:\d|_|\p{Ll}\p{Lu}))[\p{L}][\w.-]{2,24}: ?\S/u;

/** Over a comment: "Ana Ruhl says:", and its day and hour in the next line; "Ana Ruhl on May 6, 2031 at 10:12 am said:". */
const SAYS = /^.{1,60} (?:says|said|writes|wrote):$/u;
const CLOCK = /^[^“”"]{6,40}\bat \d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?: \(?edit\)?)?$/iu;
const SAID_AT = /^.{1,60} on [^“”"]{6,40}\bat \d{1,2}:\d\d(?: ?[ap]\.?m\.?)? (?:says|said):$/iu;
/** "Tags harbor board ferry strike": what divided them was lost. */
const TAGS = /^(?:Tags|TAGS|Topics|TOPICS) [^.,!?:;“”"]{3,160}$/u;
/** An article whose last paragraphs are read as comments would lose them. */
const ENOUGH = 4;

/** Where the readers' comments of a page begin; its end where it has none. */
function commentsFrom(pieces: readonly Open[]): number {
  const isHead = ({ line: { words } }: Open, at: number): boolean =>
    words.endsWith(":") &&
    (SAID_AT.test(words) || (SAYS.test(words) && CLOCK.test(pieces[at + 1]?.line.words ?? ""))) &&
    pieces.slice(0, at).filter(({ role, line }) => role === null && isParagraph(line.words)).length >= ENOUGH;
  const from = pieces.findIndex(isHead);
  return from < 0 ? pieces.length : from;
}

/** The pieces; what is told so has the role "credit" or "boilerplate". */
export function withFoot(pieces: readonly Open[]): Open[] {
  const following = paragraphsAfter(pieces);
  const writers = pieces.flatMap(({ facts }) => facts.byline?.authors.map(({ name }) => name) ?? []);
  const comments = pieces.findLastIndex(({ role, line }) => role !== null && COMMENTS.test(line.words));
  const from = commentsFrom(pieces);
  return pieces.map((piece, at) => {
    const { words } = piece.line;
    if (at >= from && (piece.role === null || piece.role === "byline" || piece.role === "dateline"))
      return { ...piece, role: "boilerplate" };
    if (piece.role !== null || words.length > LONGEST) return piece;
    if ((following[at] ?? 0) <= LAST && !hasMarks(words) && writers.some((name) => tellsOf(name, words)))
      return { ...piece, role: "credit" };
    const isComment = comments >= 0 && at > comments && HANDLE.test(words);
    const isTags = following[at] === 0 && (isTagBar(words) || TAGS.test(words));
    return isComment || isTags ? { ...piece, role: "boilerplate" } : piece;
  });
}

function paragraphsAfter(pieces: readonly Open[]): number[] {
  const following = new Array<number>(pieces.length).fill(0);
  for (let at = pieces.length - 2; at >= 0; at--) {
    const next = pieces[at + 1] as Open;
    following[at] = (following[at + 1] ?? 0) + (next.role === null && isParagraph(next.line.words) ? 1 : 0);
  }
  return following;
}

/** Whether a line is about a writer: "Ana Ruhl covers the harbor.", "Ana is a reporter at the Lamp.", "Ruhl reported from Ostrey." */
function tellsOf(name: string, line: string): boolean {
  const words = line.replace(/^[–—•*-]{1,2} ?/u, "");
  const names = name.split(" ");
  const [first = "", last = ""] = [names[0], names.at(-1)];
  const opens = (one: string) => one.length > 2 && words.slice(0, one.length).toLowerCase() === one.toLowerCase();
  if (opens(name)) return TELLS.test(words.slice(name.length));
  if (opens(last) && REPORTED.test(words.slice(last.length))) return true;
  return opens(first) && isPostOf(words.slice(first.length));
}

/** " is a reporter at Harbor Radio": the post within a few words. */
function isPostOf(rest: string): boolean {
  const found = /^ (?:is|was) (?:an?|the|our) (?<post>[^,.;:]{3,60})/u.exec(rest);
  const post = found?.groups?.post?.split(/ (?:at|for|on|with|who|covering|based) /u)[0] ?? "";
  return post !== "" && countWords(post, 5) <= 5 && isPost(post);
}
