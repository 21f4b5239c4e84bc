/** Parts that stand in the print as in the source, far apart: nothing was moved, what lies between was left out. */

import { type Collation, collate } from "../assemble/collate.js";
import { withNumbers } from "../assemble/collation/numbers.js";
import { toSteps } from "../assemble/collation/regions.js";
import type { Moved } from "../assemble/moved.js";
import type { AssembledText } from "../assemble/text.js";
import type { Witness } from "../assemble/witness.js";

type Pair = readonly [s: number, r: number];

/** The collation, where a block counts as moved only if it stands before what precedes it in print, or after what follows. */
export function collateInOrder(statement: AssembledText, witness: Witness): Collation {
  const collation = collate(statement, witness);
  if (collation.moved.length === 0) return collation;
  let pairs = collation.steps.flatMap((step): Pair[] => (step.kind === "agreed" ? [[step.s, step.r]] : []));
  const moved: Moved[] = [];
  // The longest first: of two blocks that cross, the shorter was moved.
  for (const found of [...collation.moved].sort((a, b) => length(b) - length(a))) {
    const block = withSeams(statement, witness, found, pairs);
    pairs = pairs.filter(([, r]) => r < block.r[0] || r >= block.r[1]);
    const crosses = pairs.some(([s, r]) => (r < block.r[0] ? s >= block.s[0] : s < block.s[1]));
    if (crosses) moved.push(block);
    else for (let i = 0; i < length(block); i++) pairs.push([block.s[0] + i, block.r[0] + i]);
  }
  pairs.sort((a, b) => a[1] - b[1]);
  return { steps: withNumbers(toSteps(statement, witness, pairs, moved), statement, witness), moved };
}

const length = ({ r: [from, to] }: Moved): number => to - from;

/** A word at the seam, "the", was aligned with another of its kind: it belongs to the block that it was said with. */
function withSeams({ words }: AssembledText, witness: Witness, { s, r }: Moved, pairs: readonly Pair[]): Moved {
  const taken = new Set(pairs.map(([at]) => at));
  const isSame = (a: number, b: number): boolean => words[a]?.word === witness.words[b] && !taken.has(a);
  /** One pair by itself at the edge of the others: what is beside it in print stands elsewhere in the source. */
  const isLone = (at: number, way: 1 | -1): boolean => {
    const here = pairs.find(([, printed]) => printed === at);
    return here !== undefined && !pairs.some(([a, b]) => b === at + way && a === here[0] + way);
  };
  let [s0, s1, r0, r1] = [s[0], s[1], r[0], r[1]];
  const opens = words[s0 - 1]?.opensSentence === true;
  if (isSame(s0 - 1, r0 - 1) && (opens || isLone(r0 - 1, -1))) [s0, r0] = [s0 - 1, r0 - 1];
  if (isSame(s1, r1) && isLone(r1, 1)) [s1, r1] = [s1 + 1, r1 + 1];
  return { s: [s0, s1], r: [r0, r1] };
}
