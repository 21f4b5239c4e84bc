/**
 * The alignment of a print with the statement where one has contractions that the other writes out: for it both are written
 * out, so that none of them stands in the way of the words around it.
 */

import { align, type Nearness, type Pairs, type Sequence } from "../../text/align.js";
import { contracted, mayBeContracted } from "../../text/contracted.js";

/** Words of one side, by their normal forms and their numbers, with the breaks before them. */
export interface Side extends Sequence {
  readonly norms: readonly string[];
}

/** Both sides as they are printed where neither has a contraction that the other writes out. */
export function alignContracted(a: Side, b: Side, nearness: Nearness): Pairs {
  const [inA, inB] = [contractionsIn(a, b), contractionsIn(b, a)];
  if (inA.size === 0 && inB.size === 0) return align(a, b, nearness);
  const numbers = new Map<string, number>();
  for (const { norms, words } of [a, b])
    norms.forEach((norm, i) => {
      numbers.set(norm, words[i] as number);
    });
  const numberOf = (norm: string): number => {
    const number = numbers.get(norm) ?? -2 - numbers.size;
    numbers.set(norm, number);
    return number;
  };
  const [ours, theirs] = [writeOut(a, inA, numberOf), writeOut(b, inB, numberOf)];
  return align(ours, theirs, nearness).flatMap(([i, j]) => {
    const [x, y] = [ours.of[i] as number, theirs.of[j] as number];
    return inA.has(x) || inB.has(y) ? [] : [[x, y] as const];
  });
}

/** Where the words stand for others, by their places: those that the other side has not, though it has the last of what they stand for. */
function contractionsIn({ norms, words }: Side, other: Side): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  const places = [...norms.keys()].filter((i) => mayBeContracted(norms[i] as string));
  if (places.length === 0) return found;
  const [theirs, theirNorms] = [new Set(other.words), new Set(other.norms)];
  for (const i of places) {
    if (theirs.has(words[i] as number)) continue;
    const said = contracted(norms[i] as string, norms[i + 1] ?? "", norms[i + 2] ?? "");
    if (said && theirNorms.has(said.at(-1) ?? "")) found.set(i, said);
  }
  return found;
}

/** A side written out, and which of its words each is made of. */
function writeOut(
  { norms, words, breaks }: Side,
  contractions: ReadonlyMap<number, readonly string[]>,
  numberOf: (norm: string) => number,
): Sequence & { readonly of: readonly number[] } {
  const of = norms.flatMap((_, i) => (contractions.get(i) ?? [""]).map(() => i));
  return {
    words: Int32Array.from(norms.flatMap((_, i) => contractions.get(i)?.map(numberOf) ?? [words[i] as number])),
    breaks: Uint8Array.from(of, (at, k) => (of[k - 1] === at ? 0 : (breaks[at] as number))),
    of,
  };
}
