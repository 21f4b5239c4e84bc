/** Somebody without a name who told an outlet something, and goes on: "a source told the Courier that … the insider said". */

import { is, PREPOSITION } from "../classes.js";
import { sources } from "../occasion-words.js";
import type { Range } from "../phrases.js";
import type { Token } from "../tokens.js";
import type { Named as Occasion, SaidTo } from "./place.js";

/** Paragraphs later in which the same one is still quoted. */
const ON = 1;

/** Nouns that never have a name. */
const NAMELESS = /^(?:source|insider)$/;

interface Source {
  readonly to: SaidTo;
  readonly noun: string;
  readonly paragraph: number;
}

/** Goes along with the course of an article. */
export class Sources {
  #last: Source | null = null;

  /** A quotation's speaker, by the words for them, is told something at an outlet. */
  tells(tokens: readonly Token[], mention: Range | null, to: Occasion | SaidTo | null, paragraph: number): void {
    if (to === null || !("carries" in to) || !to.carries) return;
    const noun = nounOf(tokens, mention);
    if (noun !== null) this.#last = { to, noun, paragraph };
  }

  /** The outlet of "the insider", where one was told something a moment ago; `named`: somebody of this name is meant, perhaps. */
  of(tokens: readonly Token[], mention: Range | null, paragraph: number, named: boolean): SaidTo | null {
    const last = this.#last;
    if (last === null || paragraph - last.paragraph > ON || !/^th(?:e|at)$/.test(tokens[mention?.[0] ?? -1]?.low ?? ""))
      return null;
    const noun = nounOf(tokens, mention);
    if (noun === null || (named && !NAMELESS.test(noun))) return null;
    this.#last = { ...last, paragraph };
    return last.to;
  }
}

/** "a ‹source› close to her", "the ‹insider›" */
function nounOf(tokens: readonly Token[], mention: Range | null): string | null {
  if (mention === null) return null;
  for (let i = mention[0]; i < mention[1]; i++) {
    const token = tokens[i] as Token;
    if (token.cap && i > 0) return null;
    if (sources.has(token.low)) return token.low;
    if (is(token, PREPOSITION)) return null;
  }
  return null;
}
