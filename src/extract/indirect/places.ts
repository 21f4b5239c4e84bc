import { type Features, newFeatures, sum, type Table } from "./hash.js";
import type { Words } from "./words.js";

/** Sides of a cue on which a place may stand. */
const SIDES = 3;
const MOST = 260;
const features = newFeatures();

/**
 * What a table says of a place by the words around it alone. Each cue of a sentence asks for much the same places, so the answer is
 * kept until the next sentence.
 */
export class Places {
  private readonly known = new Float64Array(SIDES * MOST);

  constructor(private readonly read: (f: Features, words: Words, place: number, side: number) => void) {}

  /** To be called before a sentence of so many words is asked about. */
  forget(count: number): void {
    for (let side = 0; side < SIDES; side++) this.known.fill(Number.NaN, side * MOST, side * MOST + count + 1);
  }

  of(table: Table, words: Words, place: number, side: number): number {
    const at = side * MOST + place;
    const known = this.known[at] as number;
    if (!Number.isNaN(known)) return known;
    this.read(features, words, place, side);
    const score = sum(table, features);
    this.known[at] = score;
    return score;
  }
}
