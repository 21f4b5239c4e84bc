/** Which articles are one: by all that the input says, or by the page's address and what it quotes. */

import { hash } from "node:crypto";
import type { Article, Quotation } from "../model.js";
import { byText } from "../text/order.js";

/** Shorter quotations are terms and names, which a form of a page for telephones may leave out. */
const FEWEST_WORDS = 3;

/**
 * Equal for two articles that are one. A page has forms (AMP, print, the same one fetched again): what stands at one address
 * with the same quotations is one article; without quotations the whole text counts. An article with changed quotations
 * is another, at whatever address. Not over where it was read from, nor over what Stemma made of it.
 */
export function sameness(article: Article, quotations: readonly Quotation[]): string {
  const { id, url, outlet, title, authors, publishedAt, role, language, text, address } = article;
  if (address === undefined) return sha256([id, url, outlet, title, authors, publishedAt, role, language, text]);
  const quoted = quotations
    .filter(({ kind }) => kind !== "indirect")
    .map(({ segments }) => plainWords(segments.map(([start, end]) => text.slice(start, end)).join(" ")))
    .filter((words) => words.split(" ").length >= FEWEST_WORDS);
  return sha256(["page", address, quoted.length > 0 ? [...new Set(quoted)].sort(byText) : plainWords(text)]);
}

/** What stands in a form of a page that is kept. */
export type Form = Pick<Article, "id" | "title" | "outlet" | "authors" | "publishedAt" | "text">;

/**
 * Of two forms of one article the one to keep: it states more about itself, else it is longer, else its id is less. The
 * same whichever came first.
 */
export function isFuller(one: Form, other: Form): boolean {
  const more = stated(one) - stated(other) || one.text.length - other.text.length;
  return more === 0 ? one.id < other.id : more > 0;
}

function stated({ title, outlet, authors, publishedAt }: Form): number {
  return [title, outlet, authors[0], publishedAt].filter((value) => value !== null && value !== undefined).length;
}

function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export function sha256(value: unknown): string {
  return hash("sha256", JSON.stringify(value));
}
