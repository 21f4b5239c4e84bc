/** Problems: one line each, what, where, what was expected. */

import type { Article, Problem } from "../model.js";

/** What reading gives, one by one: an article, or why there is none. */
export type Ingested = { readonly article: Article } | { readonly problem: Problem };

export function problem(source: string, message: string): { readonly problem: Problem } {
  return { problem: { source: oneLine(source), message: oneLine(message) } };
}

/** Line breaks and other control characters, which a file's name may hold, never reach a message. */
function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 600);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder; expected a path that exists",
  EACCES: "no permission to read it; expected a file or folder that can be read",
  EPERM: "no permission to read it; expected a file or folder that can be read",
  ENOTDIR: "a part of the path is no folder; expected a path that exists",
  ELOOP: "a chain of links without an end; expected a file or folder",
  ENAMETOOLONG: "the path is too long; expected a path that exists",
  EIO: "the disk could not read it; expected a readable file",
  Z_DATA_ERROR: "damaged gzip data; expected a whole .gz file",
  Z_BUF_ERROR: "gzip data that ends too soon; expected a whole .gz file",
};

/** The system's error in plain words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? `could not be read (${error instanceof Error ? error.message : String(error)})`;
}
