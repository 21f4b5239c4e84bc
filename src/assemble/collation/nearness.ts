/** What a changed word earns for standing under the one that it changed. */

import { isNearWord } from "../grammar.js";
import type { AssembledText } from "../text.js";
import type { Witness } from "../witness.js";

/** Beside the 10 of an equal word: a spelling, an inflection or a stem, but nothing drawn from far away. */
const NEAR = 4;
const NONE: ReadonlySet<number> = new Set();

/** By the numbers of a word of the statement and of one in print. Which are near is told once for a word of the statement. */
export function nearness(statement: AssembledText, witness: Witness): (a: number, b: number) => number {
  const norms = new Map<number, string>();
  for (const { word, norm } of statement.words) norms.set(word, norm);
  const printed = new Map<number, string>();
  witness.spoken.forEach(({ norm }, i) => {
    printed.set(witness.words[i] ?? -1, norm);
  });
  const near = new Map<number, ReadonlySet<number>>();
  return (a, b) => {
    const known = near.get(a);
    const theirs = known ?? nearTo(norms.get(a) ?? "", printed);
    if (known === undefined) near.set(a, theirs);
    return theirs.has(b) ? NEAR : 0;
  };
}

function nearTo(norm: string, printed: ReadonlyMap<number, string>): ReadonlySet<number> {
  const found: number[] = [];
  for (const [word, other] of printed) if (isNearWord(norm, other)) found.push(word);
  return found.length === 0 ? NONE : new Set(found);
}
