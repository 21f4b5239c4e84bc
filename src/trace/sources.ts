/** What the readers of credits share. */

import type { Credit, Span } from "../model.js";

/** A source named at a place, before the quotations it covers are known. Offsets are into the text that was read. */
export interface NamedSource {
  readonly to: string;
  readonly kind: Credit["kind"];
  readonly at: Span;
}

/**
 * Words as one branch of a pattern, longest first, with either case of the first letter. All come from data/ and hold no signs.
 * Both forms are plain words and not `[Tt]old`: the engine joins plain words by their beginnings, which is twice as fast.
 */
export function anyOf(words: readonly string[]): string {
  const forms = new Set(words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));
  return `(?:${[...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|")})`;
}
