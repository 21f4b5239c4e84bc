/**
 * The telling words of a reading in short: for each three letters, which are 18 bits of its hash. Two readings that share some
 * words share as many of these at least; so who shares too few is told without reading either.
 */

import { TELLING_BITS } from "../match/close.js";
import { hashWord } from "../text/hash.js";
import { surprisal } from "../text/surprisal.js";

const LETTERS = 3;
const BITS = 6;
/** Of the letters from here on 64 stand side by side in ASCII, among them no blank and no comma. */
const FIRST = 48;
const MASK = 2 ** BITS - 1;

export function tellingWords(norms: readonly string[]): Set<string> {
  return new Set(norms.filter((norm) => surprisal(norm) >= TELLING_BITS));
}

export function tellingMarks(norms: readonly string[]): string {
  let marks = "";
  for (const norm of tellingWords(norms)) {
    const hash = hashWord(norm);
    for (let k = 0; k < LETTERS; k++) marks += String.fromCharCode(FIRST + ((hash >>> (BITS * k)) & MASK));
  }
  return marks;
}

/** Holds the marks of one reading against those of others. */
export class MarksHeld {
  readonly #isHeld = new Uint8Array(2 ** (BITS * LETTERS));
  #held = "";

  hold(marks: string): void {
    for (let at = 0; at < this.#held.length; at += LETTERS) this.#isHeld[markAt(this.#held, at)] = 0;
    for (let at = 0; at < marks.length; at += LETTERS) this.#isHeld[markAt(marks, at)] = 1;
    this.#held = marks;
  }

  /** Whether so many of the other's are among those held. */
  share(marks: string, least: number): boolean {
    let shared = 0;
    for (let at = 0; at < marks.length; at += LETTERS)
      if (this.#isHeld[markAt(marks, at)] === 1 && ++shared >= least) return true;
    return false;
  }
}

function markAt(marks: string, at: number): number {
  let mark = 0;
  for (let k = LETTERS - 1; k >= 0; k--) mark = (mark << BITS) | (marks.charCodeAt(at + k) - FIRST);
  return mark;
}
