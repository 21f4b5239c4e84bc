/**
 * What a document's file states beside its text: the properties of a DOCX, PDF or EPUB. The text's own statements win over them, and
 * the day the file was made is not read: it is not the day its words were published.
 */

import bylines from "../../data/byline-words.json" with { type: "json" };
import type { Article, Evidence, Place } from "../model.js";
import { NO_FIELDS, readArticle } from "./article.js";
import { isPerson } from "./byline.js";

export interface Properties {
  readonly title: string | null;
  /** Names as one string, "Ana Ruhl; Tom Oake". */
  readonly authors: string | null;
  readonly language: string | null;
}

/** Titles that programs give by themselves. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint)\b|untitled|document ?\d*$|doc\d*$|slide 1$|presentation$)|\.(?:docx?|pdf|indd|rtf|odt|txt)$/i;
/** Authors that are programs or whoever set the computer up. */
const NO_AUTHOR = new RegExp(`\\b(?:${bylines.machines.join("|")})\\b`, "i");

/** The article of a document's text; its places, and properties where the text itself states nothing. */
export function documentArticle(
  text: string,
  source: string,
  properties: Properties,
  places: readonly Place[],
): Article {
  const own = readArticle(text, source, NO_FIELDS);
  const title = own.title === null && !NO_TITLE.test(properties.title ?? "") ? properties.title : null;
  const named = (properties.authors ?? "").split(/[;,]/).map((name) => name.trim());
  const people = named.filter((name) => isPerson(name) && !NO_AUTHOR.test(name));
  const authors = own.authors.length === 0 ? people.slice(0, 20) : [];
  // The id is that of the text: what is read from it, or from its file, must not rename an article.
  const read = readArticle(text, source, {
    ...NO_FIELDS,
    id: own.id,
    title,
    authors,
    language: /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,2}$/.test(properties.language ?? "") ? properties.language : null,
  });
  const evidence = Object.fromEntries(
    Object.entries(read.evidence).map(([field, one]) => [field, one.from === "input" ? OF_FILE : one]),
  );
  return { ...read, evidence, places };
}

const OF_FILE: Evidence = { from: "file properties", at: null };

/** The words of each element of a file's properties by its local name: title, creator, language; the first of each. */
export function statedProperties(xml: string): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (const [, name = "", words = ""] of xml.matchAll(
    /<(?:\w{1,20}:)?(title|creator|language)\b[^<>]{0,200}>([^<]{1,1000})</g,
  )) {
    if (!found.has(name)) found.set(name, decodeEntities(words).trim());
  }
  return Object.fromEntries(found);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(words: string): string {
  return words.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? "");
}

/** Paragraphs → one text, a blank line between them, and where each stands in it. */
export function joinParagraphs(paragraphs: readonly { readonly words: string; readonly place: string }[]): {
  readonly text: string;
  readonly places: readonly Place[];
} {
  const places: { start: number; end: number; label: string }[] = [];
  let length = 0;
  for (const { words, place } of paragraphs) {
    if (length > 0) length += 2;
    const last = places.at(-1);
    if (last?.label === place) last.end = length + words.length;
    else places.push({ start: length, end: length + words.length, label: place });
    length += words.length;
  }
  return { text: paragraphs.map(({ words }) => words).join("\n\n"), places };
}
