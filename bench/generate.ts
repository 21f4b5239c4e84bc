/**
 * Quotations without end, like real ones in their words and lengths: walks through the word pairs of a real collection
 * (a bigram model), one in five of them a variant of an earlier one by a trim, a changed word or a cut. Each is made from
 * its own number alone, so that none needs to be kept, and a larger collection begins as a smaller one does.
 */

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readWords } from "../src/text/words.js";

/** One quotation in this many is a variant. */
const VARIANTS = 5;
/** A variant keeps at least so many words: fewer are never matched. */
const LEAST = 8;
/** Words that a cut takes out, at most. */
const CUT = 8;

export interface Model {
  readonly vocabulary: readonly string[];
  /** All words of the collection, with −1 after each quotation. */
  readonly words: Int32Array;
  /** Per word where its places begin in `places`, with an end sentinel. */
  readonly first: Uint32Array;
  readonly places: Uint32Array;
  /** Where each quotation begins. */
  readonly starts: Uint32Array;
}

/** Reads the `q` of JSON lines. */
export function readModel(file: string): Model {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean);
  const numbers = new Map<string, number>();
  const words: number[] = [];
  const starts: number[] = [];
  for (const line of lines) {
    const { q } = JSON.parse(line) as { q: string };
    starts.push(words.length);
    for (const { norm } of readWords(q, [[0, q.length]])) {
      const number = numbers.get(norm) ?? numbers.size;
      numbers.set(norm, number);
      words.push(number);
    }
    words.push(-1);
  }
  const first = new Uint32Array(numbers.size + 1);
  for (const word of words) if (word >= 0) first[word + 1] = (first[word + 1] ?? 0) + 1;
  for (let word = 0; word < numbers.size; word++) first[word + 1] = (first[word + 1] ?? 0) + (first[word] ?? 0);
  const next = first.slice();
  const places = new Uint32Array(words.length);
  words.forEach((word, at) => {
    if (word < 0) return;
    const place = next[word] ?? 0;
    places[place] = at;
    next[word] = place + 1;
  });
  return {
    vocabulary: [...numbers.keys()],
    words: Int32Array.from(words),
    first,
    places,
    starts: Uint32Array.from(starts),
  };
}

/** The text of quotation `n`. */
export function generate(model: Model, n: number, seed = 2016): string {
  const chance = dice(seed, n);
  const words =
    n > 0 && chance(VARIANTS) === 0
      ? vary(walk(model, original(chance(n), seed), seed), model, chance)
      : walk(model, n, seed);
  return words.map((word) => (word < 0 ? "…" : model.vocabulary[word])).join(" ");
}

/** The number of a quotation that is no variant itself. */
function original(n: number, seed: number): number {
  let at = n;
  while (at > 0 && dice(seed, at)(VARIANTS) === 0) at--;
  return at;
}

/** As many words as some real quotation has, each one following the last somewhere in the collection. */
function walk({ words, first, places, starts }: Model, n: number, seed: number): number[] {
  const chance = dice(seed + 1, n);
  const like = chance(starts.length - 1);
  const length = (starts[like + 1] ?? 0) - (starts[like] ?? 0) - 1;
  const walked: number[] = [];
  let at = starts[chance(starts.length)] ?? 0;
  while (walked.length < length) {
    const word = words[at] ?? -1;
    if (word < 0) {
      at = starts[chance(starts.length)] ?? 0;
      continue;
    }
    walked.push(word);
    const from = first[word] ?? 0;
    at = (places[from + chance((first[word + 1] ?? 0) - from)] ?? 0) + 1;
  }
  return walked;
}

function vary(words: number[], { vocabulary }: Model, chance: (below: number) => number): number[] {
  let varied = words;
  for (let times = 1 + chance(2); times > 0; times--) {
    const spare = varied.length - LEAST;
    const kind = chance(3);
    if (kind === 0 && spare > 0) {
      const from = chance(spare + 1);
      varied = varied.slice(from, varied.length - chance(spare - from + 1));
    } else if (kind === 1 && spare > 0) {
      const from = 1 + chance(varied.length - 2);
      const cut = 1 + chance(Math.min(CUT, spare));
      const mark = chance(2) === 0 ? [-1] : [];
      varied = [...varied.slice(0, from), ...mark, ...varied.slice(from + cut)];
    } else {
      varied = varied.slice();
      varied[chance(varied.length)] = chance(vocabulary.length);
    }
  }
  return varied;
}

/** Whole numbers below a bound, the same for the same two numbers (Mulberry32). */
function dice(seed: number, n: number): (below: number) => number {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca77);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}
