import type { Article } from "../model.js";

/**
 * What an article is called on a page: its outlet as it states it; else the host of its address; else the name of the
 * file it was read from. A transcript is called one, since it is the reference and not a printing.
 */
export function outletName(article: Article): string {
  const name = article.outlet ?? hostOf(article.url) ?? baseName(article.source);
  return article.role === "transcript" ? (article.outlet === null ? "Transcript" : `${name}, transcript`) : name;
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./, "");
  return host === "" ? null : host;
}

function baseName(source: string): string {
  const last = source.split(/[\\/]/).at(-1) ?? "";
  const name = last === "" || last === "-" ? "unnamed source" : last;
  return name.slice(0, 60);
}

/** The address as a link target, or null where following it could run a script or read a file: only http and https pass. */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed.href : null;
}
