/** JSON objects → articles: the fields of `{"id"?, "text" | "html", "title"?, …}`; other fields are ignored. */

import { z } from "zod";
import { type Fields, readArticle } from "./article.js";
import { findDate } from "./dates.js";
import { type Ingested, problem } from "./problem.js";

/** Empty strings and null state nothing. */
const words = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

const schema = z.object({
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((id) => (id === null || id === undefined || id === "" ? null : String(id))),
  text: z.string({ error: "expected text as a string" }).nullish(),
  html: z.string({ error: "expected a page as a string" }).nullish(),
  title: words,
  url: words,
  outlet: words,
  authors: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .transform((authors) =>
      [authors ?? []]
        .flat()
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  publishedAt: words,
  modifiedAt: words,
  language: words,
  role: z.enum(["article", "transcript"]).nullish(),
});

/** An object whose article is a page, for the reader of pages. */
export interface JsonPage {
  readonly html: string;
  readonly fields: Fields;
  readonly source: string;
  /** "line 12", "item 3", for messages. */
  readonly place: string;
}

/** One line of JSON lines that holds a text; `lineNumber` counts from 1. */
export function readJsonLine(line: string, source: string, lineNumber: number): Ingested {
  const read = readJsonLineOrPage(line, source, lineNumber);
  return "html" in read
    ? problem(source, `${read.place}: a page in "html"; expected the article's words in "text"`)
    : read;
}

export function readJsonLineOrPage(line: string, source: string, lineNumber: number): Ingested | JsonPage {
  const place = `line ${lineNumber}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return problem(source, `${place}: not valid JSON; expected one object with a "text" or "html" on each line`);
  }
  return readJsonValue(value, source, place);
}

/** A parsed object; `place` names it in messages: "line 12", "item 3". */
export function readJsonValue(value: unknown, source: string, place: string): Ingested | JsonPage {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return problem(source, `${place}: not an object; expected an object with a "text" or "html"`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join(".") || "the object";
    return problem(source, `${place}: unusable "${field}" (${issue?.message ?? "invalid"})`);
  }
  const { text, html, role, publishedAt, modifiedAt, ...rest } = parsed.data;
  const dates = { publishedAt: isoOf(publishedAt), modifiedAt: isoOf(modifiedAt) };
  for (const [field, date] of Object.entries(dates)) {
    const given = field === "publishedAt" ? publishedAt : modifiedAt;
    if (date === undefined)
      return problem(source, `${place}: unreadable "${field}" ("${given}"); expected an ISO 8601 date`);
  }
  const { publishedAt: published = null, modifiedAt: modified = null } = dates;
  const fields: Fields = { ...rest, publishedAt: published, modifiedAt: modified, role: role ?? null };
  // Words that somebody took out of the page already stand before the page.
  if (typeof text === "string") {
    const wrong = unusableText(text);
    return wrong ? problem(source, `${place}: ${wrong}`) : { article: readArticle(text, source, fields) };
  }
  if (typeof html === "string") return { html, fields, source, place };
  return problem(source, `${place}: unusable "text" (expected text as a string, or a page in "html")`);
}

/** Why a text cannot be an article; null when it can. */
export function unusableText(text: string): string | null {
  if (text.trim() === "") return "no words in it; expected the text of an article";
  // SQLite and JSON files keep UTF-8, where half a pair has no form: offsets into the kept text would be wrong.
  const half = text.search(/\p{Surrogate}/u);
  return half < 0 ? null : `half of a surrogate pair at character ${half}; expected well-formed Unicode`;
}

/** ISO 8601 as given, other plain dates turned into it; undefined when it is neither. */
function isoOf(date: string | null): string | null | undefined {
  if (date === null) return null;
  if (/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(date)) {
    return Number.isNaN(Date.parse(date.slice(0, 10))) ? undefined : date;
  }
  return findDate(date)?.iso;
}
