/**
 * Collation: one witness beside the statement, word by word. Gives the stretches where the two agree and the regions
 * where they differ; what a difference is called is decided in `operations.ts`.
 */

import { align, type Pairs, type Sequence } from "../text/align.js";
import { cutBySentences, repeatsBehind } from "./collation/boundaries.js";
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
  const sequence = sequenceOf(statement);
  const aligned =
    verbatimRun(sequence.words, witness) ??
    repeatsBehind(
      witness,
      cutBySentences(statement, withEnds(statement, witness, align(sequence, witness, nearness(statement, witness)))),
    );
  const moved = findMoved(sequence.words, witness, aligned);
  const inBlock = (s: number, r: number): boolean =>
    moved.some((block) => (s >= block.s[0] && s < block.s[1]) || (r >= block.r[0] && r < block.r[1]));
  const pairs = moved.length === 0 ? aligned : aligned.filter(([s, r]) => !inBlock(s, r));
  return { steps: withNumbers(toSteps(statement, witness, pairs, moved), statement, witness), moved };
}

/** A statement is held against all its witnesses, one after another; and the alignment remembers what it found in its words. */
const sequences = new WeakMap<AssembledText, Sequence>();

function sequenceOf(statement: AssembledText): Sequence {
  const known = sequences.get(statement);
  if (known) return known;
  const made = {
    words: Int32Array.from(statement.words, ({ word }) => word),
    breaks: Uint8Array.from(statement.words, ({ gap }) => (gap === "none" ? 0 : 1)),
  };
  sequences.set(statement, made);
  return made;
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
