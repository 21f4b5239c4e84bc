/** What an article's text states about itself, each value with the place it was read from. Nothing is guessed. */

import type { Evidence, Metadata, Span } from "../model.js";
import type { Reading } from "./blocks.js";
import { isPerson, splitParts } from "./byline.js";
import { findDate, type StatedDate } from "./dates.js";
import { inSmallLetters } from "./letters.js";
import { isMenuWord } from "./menus.js";
import { findOutlet } from "./outlet.js";
import type { Piece } from "./pieces.js";
import { turnOf } from "./transcript.js";

/** Values the input itself gives; null and empty where it gives none. They win over the text. */
export interface Given {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly modifiedAt?: string | null;
  /** Where the input has each value from, when it is no field of its own. */
  readonly from?: Readonly<Partial<Record<keyof Metadata["evidence"], Evidence["from"]>>>;
}

export const NOTHING_GIVEN: Given = { title: null, outlet: null, authors: [], publishedAt: null };

interface Stated<T> {
  readonly value: T;
  readonly evidence: Evidence;
}

/** Bylines further down belong to other articles, or to contributors at the foot. */
const BODY_BEFORE_BYLINE = 3;
/** A byline or a date may stand over the headline, so many lines up. */
const ABOVE = 8;

export function readMetadata(text: string, { pieces, transcript }: Reading, given: Given): Metadata {
  const top = topOf(pieces);
  const title = input(given.title, given.from?.title) ?? titleOf(text, pieces);
  const authors = given.authors.length > 0 ? input(given.authors, given.from?.authors) : authorsOf(text, top);
  const publishedAt =
    input(given.publishedAt, given.from?.publishedAt) ??
    publishedOf(pieces, top) ??
    (transcript ? heldOn(pieces) : null);
  const found = given.outlet === null ? findOutlet(text, pieces) : null;
  const outlet =
    input(given.outlet, given.from?.outlet) ??
    (found && { value: found.name, evidence: { from: found.from, at: found.at } });
  const modifiedAt = input(given.modifiedAt ?? null, given.from?.modifiedAt) ?? modifiedOf(pieces, top);
  return {
    title: title?.value ?? null,
    outlet: outlet?.value ?? null,
    authors: authors?.value ?? [],
    publishedAt: publishedAt?.value ?? null,
    ...(modifiedAt && { modifiedAt: modifiedAt.value }),
    evidence: {
      ...(title && { title: title.evidence }),
      ...(outlet && { outlet: outlet.evidence }),
      ...(authors && { authors: authors.evidence }),
      ...(publishedAt && { publishedAt: publishedAt.evidence }),
      ...(modifiedAt && { modifiedAt: modifiedAt.evidence }),
    },
  };
}

function input<T>(value: T | null, from: Evidence["from"] = "input"): Stated<T> | null {
  return value === null ? null : { value, evidence: { from, at: null } };
}

/** The pieces around the headline, up to the fourth paragraph of the body after it. What a menu above holds is no byline. */
function topOf(pieces: readonly Piece[]): readonly Piece[] {
  const head = pieces.findIndex(({ role }) => role === "headline");
  let body = 0;
  const end = pieces.findIndex(({ role }, at) => role === "body" && at > head && ++body > BODY_BEFORE_BYLINE);
  return pieces.slice(Math.max(0, head - ABOVE), end < 0 ? pieces.length : end);
}

function titleOf(text: string, pieces: readonly Piece[]): Stated<string> | null {
  const labelled = pieces.find((piece) => piece.facts.label?.field === "title");
  const piece = labelled ?? pieces.find((one) => one.role === "headline" && !one.facts.label);
  if (!piece) return null;
  const start = piece.line.start + (piece.facts.label?.value[0] ?? sectionEnd(piece.line.words));
  // Some archives close each headline with a full stop, and each half of it with a semicolon: no part of the words.
  const words = text.slice(start, piece.line.end).replace(/(?<=[\p{Ll}\p{N}’'”")])[.;]$/u, "");
  return { value: words, evidence: { from: "headline", at: [start, start + words.length] } };
}

/** "Opinion|Mayor opens ferry": the section, as a link over the headline leaves it. */
function sectionEnd(words: string): number {
  const bar = words.indexOf("|");
  return bar > 0 && words[bar + 1] !== " " && isMenuWord(words.slice(0, bar)) ? bar + 1 : 0;
}

/** The writers of the first byline that names one, and of those right under it. */
function authorsOf(text: string, top: readonly Piece[]): Stated<readonly string[]> | null {
  const named = (piece: Piece | undefined) => piece?.facts.byline?.authors ?? (piece ? labelledAuthors(piece) : []);
  const first = top.findIndex((piece) => named(piece).length > 0);
  if (first < 0) return null;
  const after = top.findIndex((piece, at) => at > first && (piece.role !== "byline" || named(piece).length === 0));
  const authors = top
    .slice(first, after < 0 ? top.length : after)
    .flatMap((piece) =>
      named(piece).map(({ name, at }) => ({ name: inSmallLetters(name, text), at: shift(at, piece.line.start) })),
    );
  const at: Span = [authors[0]?.at[0] ?? 0, authors.at(-1)?.at[1] ?? 0];
  return { value: [...new Set(authors.map(({ name }) => name))], evidence: { from: "byline", at } };
}

/** "Author: Ana Ruhl; Harbor News Reporter" names a person and a post; "Author: Harbor Newswire" is taken as it stands. */
function labelledAuthors(piece: Piece): readonly { name: string; at: Span }[] {
  if (piece.facts.label?.field !== "authors") return [];
  const [from, to] = piece.facts.label.value;
  const parts = splitParts(piece.line.words, from, to);
  const people = parts.filter(({ name }) => isPerson(name));
  return people.length > 0 ? people : [{ name: piece.line.words.slice(from, to), at: [from, to] }];
}

function publishedOf(pieces: readonly Piece[], top: readonly Piece[]): Stated<string> | null {
  const said = pieces.filter((piece) => piece.facts.published?.said && piece.facts.published.date);
  const stated = said.find((piece) => !piece.facts.published?.foot);
  const bare = top.find((piece) => piece.facts.published && !piece.facts.published.said);
  for (const [piece, from] of [
    [stated, "published line"],
    [top.find((one) => one.facts.byline?.date), "byline"],
    [pieces.find((one) => one.facts.label?.field === "publishedAt"), "published line"],
    [bare, "published line"],
    [said[0], "published line"],
  ] as const) {
    if (!piece) continue;
    const date = piece.facts.published?.date ?? piece.facts.byline?.date ?? labelledDate(piece);
    if (date) {
      return {
        value: date.iso,
        evidence: { from, at: [piece.line.start + date.at[0], piece.line.start + date.at[1]] },
      };
    }
  }
  return null;
}

/** "Updated May 7, 2031 7:16 PM", alone, behind a writer's name or after the time of publication, and "Last modified: 2031-05-07". */
function modifiedOf(pieces: readonly Piece[], top: readonly Piece[]): Stated<string> | null {
  for (const piece of pieces) {
    const { line, facts } = piece;
    const date =
      facts.published?.changed ??
      (facts.byline?.changed && top.includes(piece) ? facts.byline.changed : null) ??
      (facts.label?.field === "modifiedAt" ? dateAfter(line.words, facts.label.value[0]) : null);
    if (!date) continue;
    return { value: date.iso, evidence: { from: "published line", at: shift(date.at, line.start) } };
  }
  return null;
}

function dateAfter(words: string, from: number): StatedDate | null {
  const date = findDate(words.slice(from));
  return date && { iso: date.iso, at: shift(date.at, from) };
}

const CHANGED = /\b(?:updated|corrected|modified|accessed|retrieved)\b/i;

/** "Harbor office, Friday 2 May 2031": the one date above a transcript's first turn, the day its words were said. */
function heldOn(pieces: readonly Piece[]): Stated<string> | null {
  const turn = pieces.findIndex((piece) => piece.role === "body" && turnOf(piece.line.words) !== null);
  const head = pieces.slice(0, Math.max(0, turn)).filter(({ line }) => !CHANGED.test(line.words));
  const dates = head.flatMap(({ line }) =>
    datesOf(line.words).map((date) => ({ ...date, at: shift(date.at, line.start) })),
  );
  const [date] = dates;
  if (!date || dates.some((other) => other.iso !== date.iso)) return null;
  return { value: date.iso, evidence: { from: "text", at: date.at } };
}

/** The first two dates of a line. */
function datesOf(line: string): StatedDate[] {
  const first = findDate(line);
  const second = first && findDate(line.slice(first.at[1]));
  if (!first) return [];
  return second ? [first, { iso: second.iso, at: shift(second.at, first.at[1]) }] : [first];
}

function shift([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

function labelledDate({ line, facts }: Piece): StatedDate | null {
  return facts.label ? dateAfter(line.words, facts.label.value[0]) : null;
}
