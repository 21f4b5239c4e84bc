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

  /** To be called before a sentence is asked about. */
  forget(): void {
    this.known.fill(Number.NaN);
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
