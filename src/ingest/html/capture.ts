/** Elements that state something about the page: headline, dek, times, bylines, microdata. */

import { markOf } from "./page-marks.js";

export type CaptureKind = "h1" | "dek" | "time" | "date" | "byline" | "microdata";

export interface Capture {
  readonly kind: CaptureKind;
  /** The microdata name, "datePublished", and class and id. */
  readonly name: string;
  /** `datetime`, `content` or `title` of the element; null where it has none. */
  readonly value: string | null;
  /** How many lines of text stand before it. */
  readonly line: number;
  /** The last words before it on its line: "Updated: ". */
  readonly before: string;
  /** The microdata name of the element around it: "publisher" of the name in it. */
  readonly inside: string;
  readonly add: (words: string) => void;
  /** An element begins or ends inside: words that touch there are two. */
  readonly edge: () => void;
  readonly text: () => string;
  /** The words with "\n" where elements divide them: "Ana Ruhl" and "Staff Writer" are seen apart, and stand together. */
  readonly parts: () => string;
}

/** Stands for the edge of an element; no page's words hold it. */
const EDGE = "\v";
/** A byline or a date is shorter. */
const LONGEST = 300;
/** With others, "caption description", it is of a picture. */
const DEK = /^(?:alternativeHeadline|description)$/;
const MICRODATA = /^(?:headline|author|datePublished|dateCreated|dateModified|creator|publisher|name)$/;
const BYLINE =
  /(?:^|[\s_-])(?:by-?line|authors?|author-?(?:name|link)|writers?|reporters?|contributors?|p-author|c-?byline|meta-?author|article-?author|writtenby|auteur|autor|autore)(?:$|[\s_-])/i;
const NOT_BYLINE =
  /bio|avatar|image|photo|social|follow|about|related|comment|share|description|teaser|promo|card|widget|sidebar|footer|nav|title|role|job|position|twitter|email|contact/i;
const DATE =
  /(?:^|[\s_-])(?:date|date-?(?:line|time|published|posted|modified|updated|created)|pub-?date|published(?:-?(?:at|on|date|time))?|publish-?(?:date|time)|publication-?date|time-?stamp|time|posted(?:-?(?:on|at))?|(?:post|entry|article|story|news|meta|updated|modified)-?(?:date|time)|last-?(?:modified|updated)|dt-published|datum|fecha|data)(?:$|[\s_-])/i;
/** A masthead's day is the reader's own; others are of other articles. */
const NOT_DATE =
  /current|today|clock|weather|event|expir|copyright|related|comment|footer|nav|teaser|promo|card|widget|sidebar|read(?:ing)?-?time|time-?(?:to|read)|video|live/i;

export interface Place {
  readonly line: number;
  readonly before: string;
  readonly inside: string;
}

export function startCapture(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  place: () => Place,
): Capture | null {
  const itemprop = attributes.itemprop?.split(" ").find((one) => MICRODATA.test(one));
  const marks = `${attributes.class ?? ""} ${attributes.id ?? ""} ${attributes.rel ?? ""}`.slice(0, 300);
  const isDek = tag !== "meta" && (DEK.test(attributes.itemprop ?? "") || markOf(attributes.class ?? "") === "dek");
  const kind = kindOf(tag, itemprop, marks) ?? (isDek ? "dek" : null);
  if (kind === null) return null;
  const value = attributes.datetime ?? attributes.content ?? (kind === "date" ? null : (attributes.title ?? null));
  return capture(kind, `${itemprop ?? ""} ${marks}`.trim(), value, place());
}

function kindOf(tag: string, itemprop: string | undefined, marks: string): CaptureKind | null {
  if (tag === "time") return "time";
  if (tag === "h1" && (itemprop ?? "headline") === "headline") return "h1";
  if (itemprop && tag !== "html") return "microdata";
  if (tag === "body" || tag === "html" || marks.length < 4) return null;
  if (BYLINE.test(marks) && !NOT_BYLINE.test(marks)) return "byline";
  return DATE.test(marks) && !NOT_DATE.test(marks) ? "date" : null;
}

function capture(kind: CaptureKind, name: string, value: string | null, place: Place): Capture {
  const parts: string[] = [];
  let length = 0;
  const add = (words: string) => {
    if (length > LONGEST) return;
    parts.push(words.slice(0, LONGEST + 1));
    length += words.length;
  };
  const edge = () => add(EDGE);
  const whole = (between: string) =>
    parts
      .join("")
      .replace(/(?<![\s\v])\v+(?![\s\v])/g, between)
      .replace(/\v/g, "")
      .replace(/[^\S\n]+/g, " ")
      .trim();
  return {
    ...{ kind, name, value, ...place, add, edge },
    text: () => whole(" ").replace(/\s+/g, " "),
    parts: () => whole("\n"),
  };
}

/** How many lines over and under the headline its byline and time stand; further down they are of other articles. */
const OVER = 8;
const UNDER = 25;

/** Those near to the headline, what stands under it first; all where the page shows none. */
export function nearHeadline(captures: readonly Capture[], headline: Capture | null): readonly Capture[] {
  if (headline === null) return captures;
  const from = headline.line;
  const near = captures.filter(({ line }) => line >= from - OVER && line <= from + UNDER);
  // One alone is the article's wherever it stands.
  if (near.length === 0) return new Set(captures.map((one) => one.text())).size === 1 ? captures : [];
  return [...near.filter(({ line }) => line >= from), ...near.filter(({ line }) => line < from).toReversed()];
}
