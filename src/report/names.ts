import type { Article } from "../model.js";
import { clip, named } from "./words.js";

/**
 * What an article is called on a page: its outlet as it states it; else the host of its address; else the name of the
 * file it was read from. A transcript is called one, since it is the reference and not a printing.
 */
export function outletName(article: Article): string {
  const stated = statedOutlet(article);
  if (article.role === "transcript") return stated === null ? "Transcript" : `${stated}, transcript`;
  return stated ?? fileName(article.source);
}

/** The outlet's name or the host of its address: what tells outlets apart. Null where neither is stated. */
export function statedOutlet(article: Article): string | null {
  return article.outlet === null ? hostOf(article.url) : named(article.outlet);
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./, "");
  return host === "" ? null : host;
}

/** The last part of a path without its ending: "coverage/monday.txt" is called "monday". */
function fileName(source: string): string {
  const last = source.split(/[\\/]/).at(-1) ?? "";
  const name = last.replace(/\.[a-z0-9]{1,5}$/i, "");
  return name === "" || name === "-" ? "unnamed source" : clip(name, 60);
}

/** The address as a link target, or null where following it could run a script or read a file: only http and https pass. */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed.href : null;
}

/** A language tag only where it is one, for it is the input's word. */
export function languageOf(article: Article): string | undefined {
  const tag = article.language;
  return tag !== null && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : undefined;
}
