/** What a page's markup states about its article: JSON-LD, meta elements, microdata, times and bylines, in that order of trust. */

import data from "../../../data/page-metadata.json" with { type: "json" };
import type { Metadata, PageEvidence } from "../../model.js";
import type { Given } from "../metadata.js";
import { type Capture, nearHeadline } from "./capture.js";
import type { PageFacts } from "./clean.js";
import { type JsonLdArticle, readJsonLd } from "./json-ld.js";
import { peopleOf } from "./page-authors.js";
import { datesOf, type Stated } from "./page-dates.js";
import { plain } from "./plain.js";

export interface PageMetadata extends Given {
  readonly url: string | null;
  readonly language: string | null;
  /** The words of the headline as the page shows them, for the text. */
  readonly headline: string | null;
  /** The line or lines that its markup sets under the headline. */
  readonly dek: string | null;
  /** The article's words as the page's data give them whole. */
  readonly body: string | null;
}

/** A longer one is a paragraph about the writer. */
const LONGEST_BYLINE = 160;
/** Each writer may stand in elements of their own; more are rather a list of other articles. */
const MOST_BYLINES = 8;

type Field = keyof Metadata["evidence"];

/** `made`: an instant at which the page was as it is, where the input states one. */
export async function pageMetadata(facts: PageFacts, source: string, made: string | null): Promise<PageMetadata> {
  const json = readJsonLd(facts.jsonLd);
  const meta = (names: readonly string[]) =>
    names
      .flatMap((name) => facts.meta.get(name) ?? [])
      .map(flat)
      .filter(Boolean);
  const url = addressOf(facts, json, source);
  const language = languageOf(facts, json);
  const titles = meta(data.title);
  const headline = headlineOf(facts, json, titles);
  const outlet = stated(
    [json.outlet, "json-ld"],
    [meta(data.outlet)[0] ?? null, "page metadata"],
    [publisherOf(facts), "microdata"],
    [json.site, "json-ld"],
  );
  const title = titleOf(facts, json, titles, outlet?.value ?? null);
  const authors = authorsOf(facts, json, meta(data.author), [outlet?.value ?? null, hostOf(url ?? source)], headline);
  const dates = await datesOf(facts, json, { address: url ?? source, language, headline, made });
  const from: Partial<Record<Field, PageEvidence>> = {
    ...(title && headline === null && { title: title.from }),
    ...(outlet && { outlet: outlet.from }),
    ...(authors && { authors: authors.from }),
    ...(dates.published && { publishedAt: dates.published.from }),
    ...(dates.modified && { modifiedAt: dates.modified.from }),
  };
  return {
    // A headline that the page shows is read from the text, where it has a place.
    title: headline === null ? (title?.value ?? null) : null,
    outlet: outlet?.value ?? null,
    authors: authors?.value ?? [],
    publishedAt: dates.published?.value ?? null,
    modifiedAt: dates.modified?.value ?? null,
    ...{ from, url, language, headline: headline?.text() ?? null, dek: dekUnder(facts, headline), body: json.body },
  };
}

function stated(...found: readonly (readonly [string | null, PageEvidence])[]): Stated<string> | null {
  for (const [value, from] of found) if (value) return { value, from };
  return null;
}

/** The `<h1>` that the metadata repeat; the only one where none does. */
function headlineOf(facts: PageFacts, json: JsonLdArticle, titles: readonly string[]): Capture | null {
  const shown = facts.captures.filter((one) => one.kind === "h1" && one.text() !== "");
  const wanted = [json.title ?? "", ...titles, facts.title ?? ""].map(plain).filter(Boolean);
  const repeated = shown.find((one) => {
    const words = plain(one.text());
    return wanted.some((other) => other.startsWith(words) || words.startsWith(other));
  });
  if (repeated !== undefined) return repeated;
  const [only] = shown;
  // An only heading may be the paper's name; one in other words than the title shares some of them.
  return only !== undefined &&
    shown.length === 1 &&
    (wanted.length === 0 || wanted.some((title) => likeness(only, title)))
    ? only
    : null;
}

/** A dek stands so many lines under its headline at most: a kicker, a date and a byline may come between. */
const DEK_UNDER = 4;
/** A longer one is the article's beginning, or all of it. */
const LONGEST_DEK = 300;

function dekUnder({ captures }: PageFacts, headline: Capture | null): string | null {
  if (headline === null) return null;
  const from = headline.line;
  const near = captures.filter(({ kind, line }) => kind === "dek" && line >= from && line <= from + DEK_UNDER);
  const words = near.map((one) => one.text()).find((text) => text.includes(" ") && text.length < LONGEST_DEK);
  return words === undefined || plain(words) === plain(headline.text()) ? null : words;
}

/** The name within the publisher's microdata. */
function publisherOf({ captures }: PageFacts): string | null {
  const named = captures.find(({ name, inside }) => /^name\b/.test(name) && /^publisher\b/.test(inside));
  return named?.value ?? named?.text() ?? null;
}

/** A third of its words or more stand in the title. */
function likeness(heading: Capture, title: string): boolean {
  const words = plain(heading.text()).split(" ");
  const other = new Set(title.split(" "));
  return words.filter((word) => other.has(word)).length * 3 >= words.length;
}

function titleOf(
  facts: PageFacts,
  json: JsonLdArticle,
  titles: readonly string[],
  outlet: string | null,
): Stated<string> | null {
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
  houses: readonly (string | null)[],
  headline: Capture | null,
): Stated<readonly string[]> | null {
  const micro = facts.captures.filter(({ kind }) => kind === "microdata");
  const persons = micro.filter(({ name, inside }) => /^name\b/.test(name) && /^(?:author|creator)\b/.test(inside));
  const marked = persons.length > 0 ? persons : micro.filter(({ name }) => /^(?:author|creator)\b/.test(name));
  const bylines = facts.captures.filter((one) => one.kind === "byline" && one.text().length <= LONGEST_BYLINE);
  const near = nearHeadline(bylines, headline);
  const ways: readonly (readonly [readonly string[], PageEvidence])[] = [
    [json.authors, "json-ld"],
    [named, "page metadata"],
    [marked.map((one) => one.parts() || (one.value ?? "")), "microdata"],
    [near.slice(0, MOST_BYLINES).map((one) => one.parts()), "page markup"],
  ];
  for (const [names, from] of ways) {
    const found = names.flatMap((words) => peopleOf(words, houses, from !== "page markup"));
    // One byline may be an element in another, with more on its line.
    const people = [...new Set(found)].filter((name) => !found.some((other) => name.startsWith(`${other} `)));
    if (people.length > 0) return { value: people.slice(0, 20), from };
  }
  return null;
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
  const meta = ["content-language", "language", "dc.language", "dcterms.language", "og:locale"];
  for (const named of [facts.language, json.language, ...meta.map((name) => facts.meta.get(name)?.[0])]) {
    const tag = named?.split(",")[0]?.trim().replaceAll("_", "-") ?? "";
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return tag;
  }
  return null;
}

function flat(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** "https://www.lamp.example/f" → "lamp". */
function hostOf(address: string): string | null {
  return /^https?:\/\/(?:www\.|m\.)?([^./:]{3,60})[.:]/i.exec(address)?.[1] ?? null;
}
