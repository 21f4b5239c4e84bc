/**
 * Readings: the distinct word sequences among the quotations. Equal normal forms are one reading, however often printed,
 * so a wire story in a thousand papers is aligned once. All readings lie in three flat arrays: a million of them are no
 * more objects than ten.
 */

import type { Article, Quotation } from "../model.js";
import { contracted, mayBeContracted } from "../text/contracted.js";
import { byText } from "../text/order.js";
import { type WordsOf, wordsIn } from "../text/printed.js";
import type { Word } from "../text/words.js";
import { PART } from "./parts.js";
import { inShared } from "./shared.js";

/** Readings one after another; reading `r` has the positions `starts[r]` to `starts[r + 1]`. */
export interface Readings {
  readonly count: number;
  /** `count` + 1 positions. */
  readonly starts: Uint32Array;
  /** Word numbers in the vocabulary; bracketed words are left out, since nobody but the editor said them. Contractions are written out. */
  readonly words: Int32Array;
  /**
   * BREAK where an ellipsis, an attribution or a bracket stands before the word: what was said there may be missing. PART
   * where it is printed as one with the word before it: "is" of "he's".
   */
  readonly breaks: Uint8Array;
}

/** The readings of a collection, and who prints them. What a contraction is printed for is another reading. */
export interface Collected {
  /** Sorted from the longest to the shortest, then by their words: the same for the same quotations in any order. */
  readonly readings: Readings;
  /** Per reading the ids of the quotations that print it, sorted. */
  readonly quotations: readonly (readonly string[])[];
  /** The normal form of each word number. */
  readonly vocabulary: readonly string[];
}

/** Reads the words of every quotation and gathers equal ones. Quotations without a word give no reading. */
export function collectReadings(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  wordsOf: WordsOf = wordsIn(articles),
): Collected {
  const numbers = new Numbers();
  const drafts = new ReadingsBuilder();
  const printed: string[][] = [];
  for (const quotation of quotations) {
    const { norms, breaks } = spokenIn(wordsOf(quotation));
    if (norms.length === 0) continue;
    const at = drafts.add(
      norms.map((norm) => numbers.of(norm)),
      breaks,
    );
    const known = printed[at];
    if (known) known.push(quotation.id);
    else printed[at] = [quotation.id];
  }
  const { readings: sorted, order } = inOrder(drafts.finish(), numbers.vocabulary);
  const { readings, vocabulary } = writeOut(sorted, numbers.vocabulary);
  return {
    readings: inShared(readings),
    vocabulary,
    quotations: Array.from(order, (at) => (printed[at] ?? []).sort()),
  };
}

/** A quotation's words without bracketed ones, and before which of them something may be missing. */
export function spokenIn(words: readonly Word[]): { readonly norms: string[]; readonly breaks: number[] } {
  const norms: string[] = [];
  const breaks: number[] = [];
  let pending = false; // a bracket stands between this word and the spoken word before it
  for (const word of words) {
    if (word.bracket !== "whole") {
      norms.push(word.norm);
      breaks.push(pending || word.break ? 1 : 0);
    }
    pending = word.bracket === "whole";
  }
  return { norms, breaks };
}

/** Words by number, in the order in which they come. */
export class Numbers {
  readonly vocabulary: string[] = [];
  readonly #known = new Map<string, number>();

  of(norm: string): number {
    let number = this.#known.get(norm);
    if (number === undefined) {
      number = this.vocabulary.length;
      this.vocabulary.push(norm);
      this.#known.set(norm, number);
    }
    return number;
  }
}

/** Gathers readings one by one, each kept once. */
export class ReadingsBuilder {
  #count = 0;
  #end = 0;
  #starts = new Uint32Array(1 << 10);
  #words = new Int32Array(1 << 14);
  #breaks = new Uint8Array(1 << 14);
  #hashes = new Uint32Array(1 << 10);
  /** Open addressing by hash: a reading's number + 1, or 0. Never more than half full. */
  #slots = new Uint32Array(1 << 11);

  /** The reading's number, the one of its first printing. A break in any printing is one in the reading. */
  add(words: ArrayLike<number>, breaks: ArrayLike<number>): number {
    const hash = hashWords(words);
    let slot = hash & (this.#slots.length - 1);
    for (let at = this.#slots[slot] as number; at !== 0; at = this.#slots[slot] as number) {
      if (this.#hashes[at - 1] === hash && this.#holds(at - 1, words)) {
        const start = this.#starts[at - 1] as number;
        for (let i = 0; i < words.length; i++) if (breaks[i]) this.#breaks[start + i] = 1;
        return at - 1;
      }
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    this.#makeRoom(words.length);
    this.#slots[slot] = this.#count + 1;
    this.#hashes[this.#count] = hash;
    this.#words.set(words, this.#end);
    for (let i = 0; i < words.length; i++) this.#breaks[this.#end + i] = breaks[i] ? 1 : 0;
    this.#end += words.length;
    this.#starts[++this.#count] = this.#end;
    if (2 * this.#count > this.#slots.length) this.#spread();
    return this.#count - 1;
  }

  /** The readings in the order of their first printings. The builder is not used again. */
  finish(): Readings {
    return inShared({
      count: this.#count,
      starts: this.#starts.subarray(0, this.#count + 1),
      words: this.#words.subarray(0, this.#end),
      breaks: this.#breaks.subarray(0, this.#end),
    });
  }

  #holds(at: number, words: ArrayLike<number>): boolean {
    const start = this.#starts[at] as number;
    if ((this.#starts[at + 1] as number) - start !== words.length) return false;
    for (let i = 0; i < words.length; i++) if (this.#words[start + i] !== words[i]) return false;
    return true;
  }

  #makeRoom(words: number): void {
    if (this.#count + 2 > this.#starts.length) {
      this.#starts = enlarged(this.#starts, 2 * this.#starts.length);
      this.#hashes = enlarged(this.#hashes, 2 * this.#hashes.length);
    }
    if (this.#end + words > this.#words.length) {
      const size = Math.ceil(1.5 * (this.#end + words));
      this.#words = enlarged(this.#words, size);
      this.#breaks = enlarged(this.#breaks, size);
    }
  }

  #spread(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let at = 0; at < this.#count; at++) {
      let slot = (this.#hashes[at] as number) & (this.#slots.length - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = at + 1;
    }
  }
}

/** A larger copy; the rest is zero. */
function enlarged<T extends Uint32Array | Int32Array | Uint8Array>(array: T, size: number): T {
  const larger = new (array.constructor as new (size: number) => T)(size);
  larger.set(array);
  return larger;
}

function hashWords(words: ArrayLike<number>): number {
  let hash = words.length;
  for (let i = 0; i < words.length; i++) {
    hash = Math.imul(hash ^ (words[i] as number), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** From the longest to the shortest, then by their words, as texts are ordered. */
function inOrder(
  readings: Readings,
  vocabulary: readonly string[],
): { readonly readings: Readings; readonly order: Uint32Array } {
  const { count, starts, words, breaks } = readings;
  const length = (r: number): number => (starts[r + 1] as number) - (starts[r] as number);
  const byWords = (x: number, y: number): number => {
    for (let i = starts[x] as number, j = starts[y] as number; i < (starts[x + 1] as number); i++, j++) {
      if (words[i] !== words[j])
        return byText(vocabulary[words[i] as number] ?? "", vocabulary[words[j] as number] ?? "");
    }
    return 0;
  };
  const order = Uint32Array.from({ length: count }, (_, r) => r).sort((x, y) => length(y) - length(x) || byWords(x, y));
  const sorted = {
    count,
    starts: new Uint32Array(count + 1),
    words: new Int32Array(words.length),
    breaks: new Uint8Array(words.length),
  };
  order.forEach((from, to) => {
    const at = sorted.starts[to] as number;
    sorted.words.set(words.subarray(starts[from], starts[from + 1]), at);
    sorted.breaks.set(breaks.subarray(starts[from], starts[from + 1]), at);
    sorted.starts[to + 1] = at + length(from);
  });
  return { readings: sorted, order };
}

/**
 * The readings with their contractions written out. Words are numbered as the readings have them, so that what two grams' hashes
 * are does not hang on the order of the input.
 */
function writeOut(
  { count, starts: printedStarts, words: printed, breaks: printedBreaks }: Readings,
  vocabulary: readonly string[],
): { readonly readings: Readings; readonly vocabulary: readonly string[] } {
  const most = Uint8Array.from(vocabulary, mostWords);
  let size = 0;
  for (const word of printed) size += most[word] as number;
  const starts = new Uint32Array(count + 1);
  const words = new Int32Array(size);
  const breaks = new Uint8Array(size);
  const numbers = new Numbers();
  const known = new Int32Array(vocabulary.length).fill(-1);
  const plain = (word: number): number => {
    if (known[word] === -1) known[word] = numbers.of(vocabulary[word] as string);
    return known[word] as number;
  };
  let to = 0;
  for (let r = 0; r < count; r++) {
    const end = printedStarts[r + 1] as number;
    const normAt = (at: number): string => (at < end ? (vocabulary[printed[at] as number] as string) : "");
    for (let at = printedStarts[r] as number; at < end; at++) {
      const word = printed[at] as number;
      breaks[to] = printedBreaks[at] as number;
      const said = most[word] === 1 ? null : contracted(normAt(at), normAt(at + 1), normAt(at + 2));
      if (said === null) {
        words[to++] = plain(word);
        continue;
      }
      for (const [k, norm] of said.entries()) {
        if (k > 0) breaks[to] = PART;
        words[to++] = numbers.of(norm);
      }
    }
    starts[r + 1] = to;
  }
  return {
    readings: { count, starts, words: words.subarray(0, to), breaks: breaks.subarray(0, to) },
    vocabulary: numbers.vocabulary,
  };
}

/** No contraction stands for more. */
const MOST = 4;

const mostWords = (norm: string): number => (mayBeContracted(norm) ? MOST : 1);
