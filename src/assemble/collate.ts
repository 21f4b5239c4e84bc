/**
 * Collation: one witness beside the statement, word by word. Gives the stretches where the two agree and the regions
 * where they differ; what a difference is called is decided in `operations.ts`.
 */

import type { Pairs } from "../text/align.js";
import { cutBySentences, repeatsBehind } from "./collation/boundaries.js";
import { alignContracted, type Side } from "./collation/contracted.js";
import { withEnds } from "./collation/ends.js";
import { nearness } from "./collation/nearness.js";
import { withNumbers } from "./collation/numbers.js";
import { type Agreed, type Region, toSteps } from "./collation/regions.js";
import { findMoved, type Moved } from "./moved.js";
import type { AssembledText } from "./text.js";
import type { Witness } from "./witness.js";

export interface Collation {
  readonly steps: readonly (Agreed | Region)[];
  readonly moved: readonly Moved[];
}

export function collate(statement: AssembledText, witness: Witness): Collation {
  const side = sideOf(statement);
  const aligned =
    verbatimRun(side.words, witness) ??
    repeatsBehind(
      witness,
      cutBySentences(statement, withEnds(statement, witness, alignSides(side, statement, witness))),
    );
  const moved = findMoved(side.words, witness, aligned);
  const inBlock = (s: number, r: number): boolean =>
    moved.some((block) => (s >= block.s[0] && s < block.s[1]) || (r >= block.r[0] && r < block.r[1]));
  const pairs = moved.length === 0 ? aligned : aligned.filter(([s, r]) => !inBlock(s, r));
  return { steps: withNumbers(toSteps(statement, witness, pairs, moved), statement, witness), moved };
}

/** A statement is held against all its witnesses, one after another; and the alignment remembers what it found in its words. */
const sides = new WeakMap<AssembledText, Side>();

function sideOf(statement: AssembledText): Side {
  const known = sides.get(statement);
  if (known) return known;
  const made = {
    norms: statement.words.map(({ norm }) => norm),
    words: Int32Array.from(statement.words, ({ word }) => word),
    breaks: Uint8Array.from(statement.words, ({ gap }) => (gap === "none" ? 0 : 1)),
  };
  sides.set(statement, made);
  return made;
}

function alignSides(side: Side, statement: AssembledText, witness: Witness): Pairs {
  const { spoken, words, breaks } = witness;
  const printed = { norms: spoken.map(({ norm }) => norm), words, breaks };
  return alignContracted(side, printed, nearness(statement, witness));
}

/** Comparisons after which the run is no longer looked for: only text of one word again and again needs so many. */
const COMPARISONS = 4_000_000;

/** The usual case first: all of the witness in one run of the statement. */
function verbatimRun(words: Int32Array, { words: run }: Witness): Pairs | null {
  let left = COMPARISONS;
  for (let from = 0; from + run.length <= words.length && left > 0; from++) {
    let at = 0;
    while (at < run.length && words[from + at] === run[at]) at++;
    left -= at + 1;
    if (at === run.length) return Array.from(run, (_, i) => [from + i, i] as const);
  }
  return null;
}
