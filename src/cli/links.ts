/** The options of commands that may be given addresses. */

import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { LinkOptions } from "../fetch/fetcher.js";

export interface LinkChoices {
  /** False with `--no-cache`. */
  readonly cache: boolean;
  readonly allowPrivate?: boolean;
}

export function linkOptions({ cache, allowPrivate = false }: LinkChoices): LinkOptions {
  return { allowPrivate, ...(cache && { cache: cacheFolder() }) };
}

/** After the XDG Base Directory Specification: a path that is not absolute counts as none. */
function cacheFolder(): string {
  const { XDG_CACHE_HOME: stated = "" } = process.env;
  return join(isAbsolute(stated) ? stated : join(homedir(), ".cache"), "stemma");
}
