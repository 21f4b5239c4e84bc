/** JSON objects → articles: the fields of `{"id"?, "text", "title"?, …}`; other fields are ignored. */

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
  text: z.string({ error: "expected text as a string" }),
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
  language: words,
  role: z.enum(["article", "transcript"]).nullish(),
});

/** One line of JSON lines. `lineNumber` counts from 1. */
export function readJsonLine(line: string, source: string, lineNumber: number): Ingested {
  const place = `line ${lineNumber}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return problem(source, `${place}: not valid JSON; expected one object with a "text" on each line`);
  }
  return readJsonValue(value, source, place);
}

/** A parsed object; `place` names it in messages: "line 12", "item 3". */
export function readJsonValue(value: unknown, source: string, place: string): Ingested {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return problem(source, `${place}: not an object; expected an object with a "text"`);
  }
  if (!("text" in value) && "html" in value) {
    return problem(source, `${place}: "html" is not read yet; expected the article's words in "text"`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join(".") || "the object";
    return problem(source, `${place}: unusable "${field}" (${issue?.message ?? "invalid"})`);
  }
  const { text, role, ...fields } = parsed.data;
  const wrong = unusableText(text);
  if (wrong) return problem(source, `${place}: ${wrong}`);
  const publishedAt = isoOf(fields.publishedAt);
  if (publishedAt === undefined) {
    return problem(source, `${place}: unreadable "publishedAt" ("${fields.publishedAt}"); expected an ISO 8601 date`);
  }
  const given: Fields = { ...fields, publishedAt, role: role ?? null };
  return { article: readArticle(text, source, given) };
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
