/** What a page's markup states about its article: JSON-LD, meta elements, microdata, times and bylines, in that order of trust. */

import type { Metadata, PageEvidence } from "../../model.js";
import { bylineOf, isPerson } from "../byline.js";
import { findDate } from "../dates.js";
import type { Given } from "../metadata.js";
import type { PageFacts } from "./clean.js";
import { type JsonLdArticle, readJsonLd } from "./json-ld.js";

export interface PageMetadata extends Given {
  readonly url: string | null;
  readonly language: string | null;
  /** The words of the headline as the page shows them, for the text. */
  readonly headline: string | null;
  /** The article's words as the page's data give them whole. */
  readonly body: string | null;
}

type Field = keyof Metadata["evidence"];

const TITLE = [
  "og:title",
  "twitter:title",
  "dc.title",
  "citation_title",
  "parsely-title",
  "sailthru.title",
  "headline",
];
const PUBLISHED = [
  ...["article:published_time", "article:published", "datepublished", "og:published_time", "parsely-pub-date"],
  ...["sailthru.date", "date", "pubdate", "publish-date", "publish_date", "article.published", "dc.date.issued"],
  ...["dc.date", "dcterms.date", "dcterms.created", "citation_publication_date", "citation_date", "article:post_date"],
  ...["originalpublicationdate", "publication_date", "cxenseparse:recs:publishtime"],
];
const AUTHOR = [
  ...["author", "article:author", "article:author_name", "byl", "dc.creator", "dcterms.creator", "citation_author"],
  ...["parsely-author", "sailthru.author", "og:article:author"],
];
const OUTLET = [
  "og:site_name",
  "citation_journal_title",
  "dc.publisher",
  "application-name",
  "publisher",
  "al:ios:app_name",
];

export function pageMetadata(facts: PageFacts, source: string): PageMetadata {
  const json = readJsonLd(facts.jsonLd);
  const meta = (names: readonly string[]) =>
    names
      .flatMap((name) => facts.meta.get(name) ?? [])
      .map(flat)
      .filter(Boolean);
  const url = addressOf(facts, json, source);
  const headline = headlineOf(facts, json, meta(TITLE));
  const outlet = stated([json.outlet, "json-ld"], [meta(OUTLET)[0] ?? null, "page metadata"]);
  const title = titleOf(facts, json, meta(TITLE), outlet.value);
  const authors = authorsOf(facts, json, meta(AUTHOR), outlet.value);
  const published = publishedOf(facts, json, meta(PUBLISHED), url ?? source);
  const from: Partial<Record<Field, PageEvidence>> = {};
  if (title.value !== null && headline === null) from.title = title.from;
  if (outlet.value !== null) from.outlet = outlet.from;
  if (authors.value.length > 0) from.authors = authors.from;
  if (published.value !== null) from.publishedAt = published.from;
  return {
    // A headline that the page shows is read from the text, where it has a place.
    ...{
      title: headline === null ? title.value : null,
      outlet: outlet.value,
      authors: authors.value,
      publishedAt: published.value,
      from,
    },
    ...{ url, language: languageOf(facts, json), headline, body: json.body },
  };
}

interface Found<T> {
  readonly value: T;
  readonly from: PageEvidence;
}

function stated(...found: readonly (readonly [string | null, PageEvidence])[]): Found<string | null> {
  for (const [value, from] of found) if (value) return { value, from };
  return { value: null, from: "page metadata" };
}

/** The `<h1>` that the metadata repeat; the only one where none does. */
function headlineOf(facts: PageFacts, json: JsonLdArticle, titles: readonly string[]): string | null {
  const shown = facts.captures
    .filter(({ kind }) => kind === "h1")
    .map((one) => one.text())
    .filter((words) => words !== "");
  const wanted = [json.title ?? "", ...titles, facts.title ?? ""].map(plain).filter(Boolean);
  const repeated = shown.find((words) =>
    wanted.some((one) => one.startsWith(plain(words)) || plain(words).startsWith(one)),
  );
  return repeated ?? (shown.length === 1 ? (shown[0] ?? null) : null);
}

function titleOf(
  facts: PageFacts,
  json: JsonLdArticle,
  titles: readonly string[],
  outlet: string | null,
): Found<string | null> {
  const bare = (words: string | null) => (words === null ? null : withoutOutlet(flat(words), outlet));
  return stated(
    [bare(json.title), "json-ld"],
    [bare(titles[0] ?? null), "page metadata"],
    [bare(facts.title), "page metadata"],
  );
}

/** "Harbor opens | The Daily Example" without the name; only where the outlet is known by it. */
function withoutOutlet(title: string, outlet: string | null): string {
  const cut = Math.max(...[" | ", " - ", " – ", " — ", " :: ", " » "].map((seam) => title.lastIndexOf(seam)));
  if (cut <= 0 || outlet === null) return title;
  const after = plain(title.slice(cut));
  const name = plain(outlet);
  return after !== "" && (after.includes(name) || name.includes(after)) ? title.slice(0, cut).trim() : title;
}

function authorsOf(
  facts: PageFacts,
  json: JsonLdArticle,
  named: readonly string[],
  outlet: string | null,
): Found<readonly string[]> {
  const marked = facts.captures.filter(({ kind, name }) => kind === "microdata" && /^(?:author|creator)$/.test(name));
  const shown = facts.captures.filter(({ kind }) => kind === "byline");
  const ways: readonly (readonly [readonly string[], PageEvidence])[] = [
    [json.authors, "json-ld"],
    [named, "page metadata"],
    [marked.map((one) => one.text() || (one.value ?? "")), "microdata"],
    [shown.slice(0, 3).map((one) => one.text()), "page markup"],
  ];
  for (const [names, from] of ways) {
    const people = [...new Set(names.flatMap(peopleOf))].filter((name) => plain(name) !== plain(outlet ?? ""));
    if (people.length > 0) return { value: people.slice(0, 20), from };
  }
  return { value: [], from: "page metadata" };
}

/** "By Ana Ruhl and Tom Oake, Staff" → both; an address or an account is nobody. */
export function peopleOf(words: string): string[] {
  const line = flat(words).slice(0, 200);
  if (line === "" || /https?:|www\.|@/.test(line)) return [];
  const byline = bylineOf(/^by\b/i.test(line) ? line : `By ${line}`);
  if (byline) return byline.authors.map(({ name }) => name);
  return isPerson(line) ? [line] : [];
}

/** A day in the address stands where a UTC stamp falls on the day after or before it: the address has the outlet's own day. */
function publishedOf(
  facts: PageFacts,
  json: JsonLdArticle,
  named: readonly string[],
  address: string,
): Found<string | null> {
  const marked = facts.captures.filter(({ kind, name }) => kind !== "h1" && /datePublished|dateCreated/.test(name));
  const times = facts.captures.filter(({ kind, name }) => kind === "time" && !/modif|updat/i.test(name));
  const found = stated(
    [isoOf(json.published), "json-ld"],
    [named.map(isoOf).find(Boolean) ?? null, "page metadata"],
    [marked.map(whenOf).find(Boolean) ?? null, "microdata"],
    [times.map(whenOf).find(Boolean) ?? null, "page markup"],
  );
  const day = dayIn(address);
  if (day === null) return found;
  if (found.value === null) return { value: day, from: "address" };
  const apart = Math.abs(Date.parse(found.value.slice(0, 10)) - Date.parse(day)) / 86_400_000;
  return apart === 1 && /(?:Z|[+-]00:?00)$/.test(found.value) ? { value: day, from: "address" } : found;
}

const whenOf = (one: { value: string | null; text: () => string }) => isoOf(one.value) ?? isoOf(one.text());

/** ISO 8601 as given; other dates by the reader of dates. Null for what is none. */
export function isoOf(words: string | null): string | null {
  if (!words) return null;
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      words.trim(),
    );
  if (!iso) return findDate(words)?.iso ?? null;
  const [, year, month, day, hour, minute, second, zone = ""] = iso;
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(date)) || Number(year) < 1800) return null;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return `${date}T${hour}:${minute}${second === undefined ? "" : `:${second}`}${offset}`;
}

/** "…/2031/05/06/harbor" and "…/2031-05-06-harbor" → "2031-05-06". */
function dayIn(address: string): string | null {
  const found = /^https?:\/\/[^?#]{0,500}?\/((?:19|20)\d{2})[/-]?(\d{1,2})[/-]?(\d{2})(?:[/-]|$)/.exec(
    address.slice(0, 600),
  );
  if (!found) return null;
  const day = `${found[1]}-${found[2]?.padStart(2, "0")}-${found[3]}`;
  return Number.isNaN(Date.parse(day)) ? null : day;
}

/** The page's own word on which address all its forms have stands first. */
function addressOf(facts: PageFacts, json: JsonLdArticle, source: string): string | null {
  const base = /^https?:/i.test(source) ? source : undefined;
  for (const named of [facts.links.get("canonical"), json.url, facts.meta.get("og:url")?.[0], source]) {
    if (!named) continue;
    if (/^https?:\/\/[^\s/]+/i.test(named)) return named;
    // "/ferry" is an address where it is known whose.
    if (base !== undefined && URL.canParse(named, base)) return new URL(named, base).href;
  }
  return null;
}

function languageOf(facts: PageFacts, json: JsonLdArticle): string | null {
  const named =
    facts.language ?? json.language ?? facts.meta.get("content-language")?.[0] ?? facts.meta.get("og:locale")?.[0];
  const tag = named?.trim().replace("_", "-") ?? "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null;
}

function flat(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** Case and marks do not make other words. */
export function plain(words: string): string {
  return plainWhole(words.slice(0, 400));
}

export function plainWhole(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
