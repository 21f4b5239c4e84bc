/** JSON-LD scripts → the article they describe. Pages write them badly: what cannot be parsed states nothing. */

import { wordsOf } from "./parse.js";

export interface JsonLdArticle {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly outlet: string | null;
  /** The name that the page's data give its site. */
  readonly site: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** The body's words, where the page gives them whole. */
  readonly body: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|NewsStory|Report|LiveBlogPosting|Review|SocialMediaPosting)$/;
/** Lists within graphs within lists: no page needs more. */
const DEEPEST = 5;
const MOST = 500;
/** Of a body only its words are compared. */
const LONGEST_DECODED = 100_000;

export function readJsonLd(scripts: readonly string[]): JsonLdArticle {
  const things: Thing[] = [];
  for (const script of scripts) gather(parse(script), things, 0);
  const byId = new Map(things.map((thing) => [thing["@id"], thing]));
  const articles = things.filter((thing) => kinds(thing).some((kind) => ARTICLE.test(kind)));
  const article = articles.find((one) => one.headline && one.datePublished) ?? articles[0] ?? {};
  const whole = (value: unknown): unknown => {
    const id = isThing(value) && value.name === undefined ? value["@id"] : undefined;
    return id === undefined ? value : (byId.get(id) ?? value);
  };
  return {
    title: text(article.headline) ?? text(article.name),
    authors: list(article.author ?? article.creator)
      .map(whole)
      .flatMap(nameOf),
    published: text(article.datePublished) ?? text(article.dateCreated),
    modified: text(article.dateModified),
    outlet: list(article.publisher).map(whole).flatMap(nameOf)[0] ?? null,
    site: things.filter((thing) => kinds(thing).includes("WebSite")).flatMap(nameOf)[0] ?? null,
    url:
      [
        text(article.url),
        text(isThing(article.mainEntityOfPage) ? article.mainEntityOfPage["@id"] : article.mainEntityOfPage),
      ].find((one) => /^https?:\/\/[^\s/]+\/./.test(one ?? "")) ?? null,
    language: text(isThing(article.inLanguage) ? article.inLanguage.name : article.inLanguage),
    body: text(article.articleBody),
  };
}

function parse(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^<!--|-->$/g, "")
    .replace(/^\/\/ ?<!\[CDATA\[|\/\/ ?\]\]>$/g, "")
    .trim();
  for (const attempt of [bare, bare.replace(/[\n\r\t]/g, " ").replace(/;$/, "")]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

function gather(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST || things.length >= MOST) return;
  if (Array.isArray(value)) for (const one of value.slice(0, MOST)) gather(one, things, depth + 1);
  else if (isThing(value)) {
    things.push(value);
    gather(value["@graph"], things, depth + 1);
    if (isThing(value.mainEntity)) gather(value.mainEntity, things, depth + 1);
  }
}

function kinds(thing: Thing): string[] {
  return list(thing["@type"]).filter((kind) => typeof kind === "string");
}

function nameOf(value: unknown): string[] {
  if (!isThing(value)) return [text(value) ?? ""].filter(Boolean);
  const whole = [text(value.givenName), text(value.familyName)].filter((part) => part !== null).join(" ");
  return list(value.name ?? whole).flatMap((one) => text(one) ?? []);
}

function list(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, 50) : [value];
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Entities that pages leave in their JSON are read. */
function text(value: unknown): string | null {
  const words = typeof value === "string" ? value.trim() : "";
  if (words === "") return null;
  return /&[#\w]{2,12};|<\/?\w/.test(words) && words.length < LONGEST_DECODED ? wordsOf(words).trim() || null : words;
}
