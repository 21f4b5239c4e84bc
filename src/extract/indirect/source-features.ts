import { add, type Features } from "./hash.js";
import type { Outline } from "./outline.js";
import { Kind, PAD, type Words } from "./words.js";

/** By kind: words that may stand for a speaker. */
const SPEAKS = new Uint8Array(40);
for (const kind of [
  Kind.determiner,
  Kind.pronoun,
  Kind.owner,
  Kind.object,
  Kind.that,
  Kind.question,
  Kind.number,
  Kind.name,
  Kind.namesOwn,
  Kind.noun,
  Kind.nouns,
  Kind.nounsOwn,
  Kind.other,
])
  SPEAKS[kind] = 1;

/** How far from a cue its speaker is looked for, in tokens. */
const BEFORE = 40;
const BEHIND = 30;

/** The words that may stand for the speaker of the cue at `i`. Ascending. */
export function sourcesOf(out: number[], words: Words, i: number): void {
  out.length = 0;
  const last = Math.min(words.count, i + BEHIND);
  for (let j = Math.max(0, i - BEFORE); j < last; j++)
    if (j !== i && SPEAKS[words.kinds[j + PAD] as number] === 1) out.push(j);
}

/** What stands where a speaker may be named, `j`: all that does not ask for the cue but for its side, 0 before and 1 behind it. */
export function sourcePlace(f: Features, { ids, kinds }: Words, j: number, side: number): void {
  const q = j + PAD;
  const kj = kinds[q] as number;
  f.count = 0;
  add(f, 153, kj, kinds[q - 1] as number, kinds[q + 1] as number);
  add(f, 157, ids[q] as number, side);
  add(f, 162, ids[q + 1] as number, side);
  add(f, 164, j < 2 ? j : 2, kj, side);
}

/**
 * How well the word at `j` stands for the speaker of the cue at `i`, whose content is `[a, e)`, beside what stands there. `j` = -1:
 * nobody is named.
 */
export function sourceFeatures(
  f: Features,
  words: Words,
  lay: Outline,
  i: number,
  a: number,
  e: number,
  j: number,
): void {
  const { ids, kinds, stems } = words;
  const p = i + PAD;
  const w = ids[p] as number;
  const s = stems[p] as number;
  const k0 = kinds[p] as number;
  const kl1 = kinds[p - 1] as number;
  const kr1 = kinds[p + 1] as number;
  const place = a > i ? 0 : e <= i ? 1 : 2;
  f.count = 0;
  if (j < 0) {
    add(f, 140, w);
    add(f, 141, s, kl1);
    add(f, 142, s, kr1);
    add(f, 143, k0, kl1, kr1);
    add(f, 144, place, k0);
    add(f, 145, i === 0 ? 1 : 0, k0);
    return;
  }
  const q = j + PAD;
  const kj = kinds[q] as number;
  const kb = kinds[q + 1] as number;
  const side = j < i ? 0 : 1;
  const apart = side === 0 ? Math.min(i - j, 15) : 16 + Math.min(j - i, 15);
  const borders = Math.min(Math.abs((lay.borders[j] as number) - (lay.borders[i] as number)), 4);
  const verbs = Math.min(Math.abs((lay.verbs[j] as number) - (lay.verbs[i] as number)), 4);
  add(f, 150, s, apart, kj);
  add(f, 151, k0, apart, kj);
  add(f, 154, side, borders, verbs);
  add(f, 155, kj, borders, side);
  add(f, 156, kj, verbs, side);
  add(f, 158, kl1, kr1, apart);
  add(f, 159, s, kj, side);
  add(f, 160, s, side, place);
  add(f, 165, s, ids[q - 1] as number, side);
  add(f, 166, kl1, apart, kj);
  add(f, 167, kr1, apart, kj);
  add(f, 168, k0, kb, apart);
  add(f, 170, kinds[p - 2] as number, kl1, apart);
  add(f, 171, (kj === Kind.name ? 1 : 0) + (kb === Kind.name ? 2 : 0), verbs, borders);
  add(f, 172, place, kj, apart);
}
