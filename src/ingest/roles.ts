/**
 * The part each line of an article plays: first what the line is by its own words, then what its place says.
 * What nothing speaks against is body: a paragraph taken for furniture would hide a quotation, the worse fault.
 */

import { withoutTitles } from "../text/turn-labels.js";
import { bylineOf, isGiven, isPerson, isPost, isUnderName, opensAsPerson, splitParts, withoutTown } from "./byline.js";
import { isPicture, isUnderHead } from "./captions.js";
import { datelineEnd } from "./dateline.js";
import { echoOf } from "./echoes.js";
import { withFoot } from "./foot.js";
import { countWords, furnitureOf } from "./furniture.js";
import { isCaptionOver, MAX_DEKS, openWords, TOP, withHeadline } from "./headline-line.js";
import { endsLikeSentence, isHeading } from "./headlines.js";
import { type Label, labelOf } from "./labels.js";
import type { Line } from "./lines.js";
import { withTop } from "./masthead.js";
import { isMenuBar, isMenuWord, isShortItem, itemsOf } from "./menus.js";
import { outletSign, plainName, wholeName } from "./outlet-names.js";
import type { Facts, Open, Piece } from "./pieces.js";
import { hasMarks, isParagraph, textStart } from "./prose.js";
import { isHour, publishedLineOf } from "./published.js";

const NO_FACTS: Facts = {};
/** No name on a line of its own is longer, in UTF-16 code units. */
const LONGEST_NAME = 60;
const LONGEST_CAPTION = 50;
/** Names of two or three writers, each with where he wrote: "Ana Ruhl in Pellhaven and Tom Oake in Ostrey". */
const LONGEST_NAMES = 120;

/** The date stands so many lines under the writer's name at most, where a long dek or a menu has moved both down. */
const UNDER_NAME = 3;

/** `title`: the headline as the input's own field gives it, else null. */
export function assignRoles(lines: readonly Line[], title: string | null): Piece[] {
  const start = textStart(lines.length, (at) => isParagraph((lines[at] as Line).words));
  const named = lines.slice(0, 4 * TOP).findIndex(({ words }) => /^by\b/i.test(words) && bylineOf(words) !== null);
  const isUnder = (index: number) => named >= 0 && index > named && index <= named + UNDER_NAME;
  const isTop = (index: number) => index < TOP || (index < start && index >= start - TOP) || isUnder(index);
  const own = underLists(lines.map((_, index) => byItself(lines, index, isTop(index))));
  const pieces = withFoot(withCaptions(withDeks(withHeadline(withTop(own), title))));
  return pieces.map((piece, index) => {
    if (piece.role !== null) return { line: piece.line, role: piece.role, facts: piece.facts };
    const [before, after] = [openWords(pieces[index - 1]), openWords(pieces[index + 1])];
    const heading =
      isPoint(pieces, index) ||
      (isHeading(piece.line.words, before, after) && !isSpeakerBelow(piece.line.words, before));
    return { line: piece.line, role: heading ? "promo" : "body", facts: piece.facts };
  });
}

/** "What's next?", the second of the points that "In short:" opens above an article. */
function isPoint(pieces: readonly Open[], index: number): boolean {
  if (!/^what[’']s next\?$/i.test(pieces[index]?.line.words ?? "")) return false;
  return pieces.slice(Math.max(0, index - NEAR), index).some(({ line }) => /^in short:?$/i.test(line.words));
}

/** "Dr. Ana Ruhl" under a paragraph that is nothing but somebody's words: whose they are. */
function isSpeakerBelow(line: string, before: string | null): boolean {
  if (before === null || !/^["“][^"“”]{10,600}[.!?…]["”]$/u.test(before)) return false;
  const [name = ""] = line.split(", ", 1);
  const words = withoutTitles(name);
  const isTitled = words.length > 0 && words.length < name.split(" ").length;
  return words.length <= 4 && (isTitled ? /^\p{Lu}/u.test(words[0] ?? "") : isPerson(name) && opensAsPerson(name));
}

/** What a line is by its own words; a role of null is decided by its place. `top`: it stands where bylines and dates do. */
function byItself(lines: readonly Line[], index: number, top: boolean): Open {
  const line = lines[index] as Line;
  const { words } = line;
  const label = labelOf(words);
  if (label && index < 2 * TOP) return { line, role: label.role, facts: labelled(label, words) };
  const published = publishedLineOf(label ? words.slice(label.value[0]) : words);
  if (published && (published.said || top)) {
    const { authors, foot } = published;
    // A sentence that may credit whose report it is: "This report by The Harbor Press was first published May 6, 2031."
    if (foot) return { line, role: null, facts: { published } };
    // "Posted by Ana Ruhl on May 6, 2031" is both.
    if (authors.length > 0) return { line, role: "byline", facts: { published, byline: { authors, date: null } } };
    return { line, role: "dateline", facts: { published } };
  }
  const furniture = furnitureOf(words);
  if (furniture) {
    const echo = furniture.role === "boilerplate" || furniture.role === "promo" ? echoOf(words) : null;
    return { line, role: furniture.role, facts: echo ? { furniture, echo } : { furniture } };
  }
  if (top && isHour(words)) return { line, role: "dateline", facts: NO_FACTS };
  if (isPicture(words)) return { line, role: "caption", facts: NO_FACTS };
  const byline = top || /^by\b/i.test(words) ? bylineOf(words) : null;
  if (byline) return { line, role: "byline", facts: { byline } };
  return (top ? nameAlone(lines, index) : null) ?? { line, role: null, facts: top ? bylineAtEnd(words) : NO_FACTS };
}

/** "Updated: May 7, 2031 | Published: May 6, 2031": two labels on one line. */
function labelled(label: Label, words: string): Facts {
  const isDate = label.field === "publishedAt" || label.field === "modifiedAt";
  const published = isDate ? publishedLineOf(words) : null;
  return published?.date && published.changed ? { label, published } : { label };
}

/** "Follow the count here. By Ana Ruhl and Tom Oake": the writers at the end of a dek. */
function bylineAtEnd(words: string): Facts {
  const from = /[.!?”"] By \p{Lu}[^.!?]{4,100}$/u.exec(words)?.index;
  const byline = from === undefined ? null : bylineOf(words.slice(from + 2));
  if (from === undefined || byline === null) return NO_FACTS;
  const authors = byline.authors.map(({ name, at }) => ({ name, at: [at[0] + from + 2, at[1] + from + 2] as const }));
  return { byline: { authors, date: null } };
}

/** A name on a line of its own, told by the line before ("By") or the next (a date, a post, the name again); an outlet's is its masthead. */
function nameAlone(lines: readonly Line[], index: number): Open | null {
  const line = lines[index] as Line;
  const { words } = line;
  if (words.length > LONGEST_NAMES) return null;
  const next = lines[index + 1]?.words ?? "";
  const dated = publishedLineOf(next) !== null || isHour(next) || isOverTown(lines, index);
  const sign = index > 0 && dated ? outletSign(words) : null;
  if (sign === "strong" || (sign === "weak" && !opensAsPerson(words) && !isPost(words))) {
    const name = wholeName(words);
    if (name > 0) return writerOfPaper(line, name) ?? masthead(line, name);
  }
  if (isPageName(lines, index, words) || (isOverTown(lines, index - 1) && !opensAsPerson(words))) return null;
  const after = /^(?:words )?by:?$/i.test(lines[index - 1]?.words ?? "");
  // "RSS Feeds" over "News" is a menu: what is no known first name takes a date.
  const under = index > 0 && (isUnderName(words, next) || isPageName(lines, index + 1, next));
  const named = after || (dated && index > 0) || (under && isGiven(words.split(" ")[0] ?? ""));
  const parts =
    named || isOverText(lines, index) || isUnderSection(lines, index)
      ? splitParts(words, 0, withoutTown(words).length)
      : [];
  // "Ana Ruhl, Harbor Insider"
  const names = parts.filter(({ name }, at) => at === 0 || outletSign(name) === null);
  const [first] = names;
  if (!first || !names.every(({ name }) => isPerson(name)) || words.length > LONGEST_NAME * names.length) return null;
  // "Harbor City and Low Tide" over a date are two towns.
  const isPlain =
    first.name === words || words.startsWith(`${first.name} in `) || names.some(({ name }) => opensAsPerson(name));
  if (!isPlain) return null;
  return { line, role: "byline", facts: { byline: { authors: names, date: null } } };
}

/** A writer's name over the town that it was written in and a date that says so: "Ana Ruhl", "Pellhaven", "Published May 6, 2031". */
function isOverTown(lines: readonly Line[], index: number): boolean {
  const [name = "", town = "", date = ""] = [0, 1, 2].map((by) => lines[index + by]?.words ?? "");
  if (!isShortItem(town) || isMenuWord(town) || !isPerson(name) || !opensAsPerson(name)) return false;
  return publishedLineOf(date)?.said === true;
}

const masthead = (line: Line, name: number): Open => ({ line, role: "boilerplate", facts: { masthead: [0, name] } });

/** "Ana Ruhl Pellhaven Star-Journal": whoever wrote it, with the paper's name behind. */
function writerOfPaper(line: Line, end: number): Open | null {
  const [first = "", last = "", ...paper] = line.words.slice(0, end).split(" ");
  const name = `${first} ${last}`;
  if (paper.length < 2 || !opensAsPerson(name) || !isPerson(name) || outletSign(paper.join(" ")) !== "strong")
    return null;
  const byline = { authors: [{ name, at: [0, name.length] as const }], date: null };
  return { line, role: "byline", facts: { byline, masthead: [name.length + 1, end] } };
}

/** Lines above an article that may hold the page's name. */
const OWN = 3;

/** Whether a line is what the page calls itself above: "Wexham Record" under "The Wexham Record". */
function isPageName(lines: readonly Line[], index: number, words: string): boolean {
  const name = plainName(words);
  return (
    name.includes(" ") && lines.slice(0, Math.min(OWN, index)).some((line) => plainName(line.words).endsWith(name))
  );
}

/** Names under a date, right over the first paragraph: "May 6, 2031", "Ana Ruhl", "Tom Oake". Who is told of in the article is its matter. */
function isOverText(lines: readonly Line[], index: number): boolean {
  const wordsAt = (at: number) => withoutTown(lines[at]?.words ?? "");
  if (!isPerson(wordsAt(index))) return false;
  let [from, to] = [index, index + 1];
  while (isPerson(wordsAt(from - 1)) && index - from < MAX_DEKS) from--;
  while (isPerson(wordsAt(to)) && to - index < MAX_DEKS) to++;
  const names = lines.slice(from, to).map(({ words }) => words);
  // One line may stand between: "Heard on Harbor Morning".
  const isDated = lines.slice(Math.max(0, from - 2), from).some(({ words }) => publishedLineOf(words) !== null);
  // And a picture's caption: "Harbor Hospice  Credit: Tom Oake".
  if (furnitureOf(wordsAt(to))?.role === "caption") to++;
  if (!isDated || !endsLikeSentence(wordsAt(to)) || !names.some(opensAsPerson)) return false;
  return !lines.slice(to).some(({ words }) => words.includes(wordsAt(index)) && furnitureOf(words) === null);
}

/** Lines that may stand between a page's bar and the section, and between a headline and its day. */
const NEAR = 4;
const SHORTEST_HEADLINE = 5;

/**
 * A name between a section that the bar above has too and a dated headline: "Markets  Galley", "Galley", "Ana Ruhl", "Who sank the pier vote", "May 6, 2031".
 * Whom the article is about is named in it.
 */
function isUnderSection(lines: readonly Line[], index: number): boolean {
  const [section = "", name = "", headline = ""] = [-1, 0, 1].map((by) => lines[index + by]?.words ?? "");
  if (!isPerson(name) || !opensAsPerson(name) || outletSign(name) !== null) return false;
  const above = lines.slice(Math.max(0, index - 1 - NEAR), Math.max(0, index - 1));
  if (!above.some(({ words }) => isMenuBar(words) && itemsOf(words).includes(section))) return false;
  const under = lines.slice(index + 2, index + 2 + NEAR);
  const isDated = under.some(({ words }) => (publishedLineOf(words)?.date ?? null) !== null);
  if (!isDated || countWords(headline) < SHORTEST_HEADLINE || under.some(({ words }) => bylineOf(words))) return false;
  const surname = name.slice(name.lastIndexOf(" ") + 1);
  const rest = lines.slice(index + 1).map(({ words }) => words);
  // At the foot it may stand again over what the writer does.
  const isFoot = (at: number) => rest[at] === name || (rest[at - 1] === name && rest[at]?.startsWith(name));
  return !rest.some((words, at) => words.includes(surname) && !isFoot(at) && furnitureOf(words) === null);
}

/** So many headlines of other articles stand under one heading at most, and none is as long as a short paragraph. */
const MOST_LISTED = 12;
const LONGEST_LISTED = 24;
/** Before the first sentence of so many words the article has not begun: its own headline may stand under "Latest News". */
const PARAGRAPH = 12;

/** "Most Read", then "‘I wept’: the pier’s last night": lines under such a heading that are no sentences are other articles'. */
function underLists(pieces: readonly Open[]): Open[] {
  let begun = false;
  let left = 0;
  return pieces.map((piece) => {
    const { words } = piece.line;
    if (piece.facts.furniture) left = piece.facts.furniture.list && begun ? MOST_LISTED : left;
    if (piece.role !== null) return piece;
    const isSentence = endsLikeSentence(words);
    begun ||= isSentence && countWords(words, PARAGRAPH) >= PARAGRAPH;
    left = isSentence || countWords(words, LONGEST_LISTED) >= LONGEST_LISTED ? 0 : Math.max(0, left - 1);
    return left > 0 ? { ...piece, role: "promo" } : piece;
  });
}

/** Lines between the headline and the byline or date, and the second half of a headline that ends with a semicolon. */
function withDeks(pieces: readonly Open[]): Open[] {
  const head = pieces.slice(0, 4 * TOP).findLastIndex((piece) => piece.role === "headline");
  if (head < 0) return [...pieces];
  const after = pieces.slice(head + 1, head + 2 + MAX_DEKS);
  const stop = after.findIndex((piece) => piece.role === "byline" || piece.role === "dateline");
  const deks = stop > 0 ? stop : isSecondHalf(pieces[head], after[0], after[1]) ? 1 : 0;
  return pieces.map((piece, index) =>
    piece.role === null && index > head && index <= head + deks ? { ...piece, role: "dek" } : piece,
  );
}

function isSecondHalf(head: Open | undefined, piece: Open | undefined, next: Open | undefined): boolean {
  if (!head || !piece || piece.role !== null || !next) return false;
  const count = countWords(piece.line.words);
  if (/;$/.test(head.line.words) && !piece.line.gap && count <= 40) return true;
  return count >= 4 && count <= 40 && /[\p{L}\p{N}]$/u.test(piece.line.words);
}

/** Lines over a photo credit or file name: no sentences, "Harbor Awards 2031 - Backstage", but for one over the article that is joined to its credit. */
function withCaptions(pieces: readonly Open[]): Open[] {
  const first = pieces.findIndex(({ role, line }) => role === null && isParagraph(line.words));
  return pieces.map((piece, index) => {
    const caption =
      piece.role === null &&
      (isCaptionOver(piece, pieces[index + 1]) ||
        (index <= first && isJoined(pieces, index)) ||
        (index < 4 * TOP && isOfHead(pieces, index)));
    return caption ? { ...piece, role: "caption" } : piece;
  });
}

/** A picture's line among those of the head, which blank lines divide from the paragraphs: "May 6, 2031", "The keeper on his stairs", "". */
function isOfHead(pieces: readonly Open[], index: number): boolean {
  const [before, piece, ...after] = pieces.slice(index - 1, index + 4);
  if (index < 1 || !piece || piece.line.gap || after.length < 3 || !after.every(({ line }) => line.gap)) return false;
  if (before?.role !== "dateline" && before?.role !== "byline" && before?.facts.furniture === undefined) return false;
  const head = pieces.findLastIndex(({ role }, at) => at < index && role === "headline");
  const isHead =
    head >= 0 && pieces.slice(head + 1, index).every(({ role, line }) => role !== null || isPost(line.words));
  return isHead && datelineEnd(piece.line.words) === 0 && isUnderHead(piece.line.words);
}

/** A sentence over the article that no blank line divides from the credit under it, where one follows: "Tom Oake lands.", "Photo: Ana Ruhl", "". */
function isJoined(pieces: readonly Open[], index: number): boolean {
  const [piece, credit, after] = pieces.slice(index, index + 3);
  const isCredit = credit?.role === "credit" && !credit.line.gap && after?.line.gap === true;
  return (
    isCredit &&
    !hasMarks(piece?.line.words ?? "") &&
    countWords(piece?.line.words ?? "", LONGEST_CAPTION) <= LONGEST_CAPTION
  );
}
