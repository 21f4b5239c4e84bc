/**
 * Readings with their contractions written out: "he's" and "he is" are the same words then, to the grams by which
 * candidates are found and to the alignment. Who counts words counts them as they are printed.
 */

import { contracted, mayBeContracted } from "../text/contracted.js";

/** The words of one reading, given as it is printed, and at which of them PART stands in `breaks`. */
export function writtenOut(printed: readonly string[]): { readonly norms: string[]; readonly parts: boolean[] } {
  const norms: string[] = [];
  const parts: boolean[] = [];
  printed.forEach((norm, i) => {
    const said = mayBeContracted(norm) ? contracted(norm, printed[i + 1] ?? "", printed[i + 2] ?? "") : null;
    for (const [k, word] of (said ?? [norm]).entries()) {
      norms.push(word);
      parts.push(k > 0);
    }
  });
  return { norms, parts };
}

/** In `breaks` of a reading: the word is printed as one with the word before it, "is" of "he's". */
export const PART = 2;
/** What a contraction says more than its first word does; "don't" holds 0.7 bits more than "do", "I'm" 2.9 more than "I". */
export const PART_BITS = 2;

/** Where readings begin, and what stands beside their words: see `Readings`. */
interface Marked {
  readonly starts: Uint32Array;
  readonly breaks: Uint8Array;
}

/** How many words the reading has as it is printed. */
export function printedWords({ starts, breaks }: Marked, r: number): number {
  let words = 0;
  for (let i = starts[r] as number; i < (starts[r + 1] as number); i++) if (breaks[i] !== PART) words++;
  return words;
}

/** Per word of the reading the printed word that it is, or is a part of. */
export function printedPlaces({ starts, breaks }: Marked, r: number): Int32Array {
  const from = starts[r] as number;
  const places = new Int32Array((starts[r + 1] as number) - from);
  let words = -1;
  for (let i = 0; i < places.length; i++) {
    if (breaks[from + i] !== PART) words++;
    places[i] = words;
  }
  return places;
}
