/**
 * The second source of candidates: every pair of quotations by one speaker within three days that share a few telling
 * words. It finds rewordings that leave no telling grams standing; the windows keep it from growing with the square.
 */

import type { Article, Quotation } from "../model.js";
import { daysBetween, publicationDay } from "../text/days.js";
import { speakerKey } from "../text/names.js";
import { printedWords } from "./parts.js";
import type { Readings } from "./readings.js";

export const DAYS = 3;
/** Readings of one speaker that each reading is held against: a bound for a head of state with 10,000 quotations. */
export const WINDOW = 100;
/** Different telling words that both must hold. */
export const SHARED = 4;
/**
 * Bits of a telling word: about one quotation in fifty, of twenty words, holds one of so many. From a fixed table and not
 * counted in the collection, so that what is added far away changes nothing here.
 */
export const TELLING_BITS = 10;

/**
 * Pairs of readings, the lesser first. `printed` holds the quotations of each reading, `bitsOf` the surprisal of each word
 * number. What is undated is held against what is undated: beside the dated it would be near to everything.
 */
export function* closePairs(
  readings: Readings,
  printed: readonly (readonly string[])[],
  articles: readonly Article[],
  quotations: readonly Quotation[],
  bitsOf: Float64Array,
): Generator<readonly [a: number, b: number]> {
  const days = new Map(articles.map((article) => [article.id, publicationDay(article.publishedAt)]));
  const byId = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  const bySpeaker = new Map<string, { at: number; day: number | null }[]>();
  for (let at = 0; at < readings.count; at++) {
    if (printedWords(readings, at) < 7) continue;
    const first = byId.get(printed[at]?.[0] ?? "");
    if (!first?.speaker.name) continue;
    const entry = { at, day: days.get(first.article) ?? null };
    const key = `${entry.day === null ? "undated" : "dated"} ${speakerKey(first.speaker.name)}`;
    const group = bySpeaker.get(key);
    if (group) group.push(entry);
    else bySpeaker.set(key, [entry]);
  }
  const telling = new TellingWords(readings, bitsOf);
  for (const group of bySpeaker.values()) {
    group.sort((x, y) => (x.day ?? 0) - (y.day ?? 0) || x.at - y.at);
    for (const [i, x] of group.entries()) {
      let isHeld = false;
      for (let j = i + 1; j < Math.min(group.length, i + WINDOW); j++) {
        const y = group[j];
        if (!y || daysBetween(x.day, y.day) > DAYS) continue;
        if (!isHeld) telling.hold(x.at);
        isHeld = true;
        if (telling.sharesEnough(y.at)) yield [Math.min(x.at, y.at), Math.max(x.at, y.at)];
      }
    }
  }
}

/** Telling words; one reading's at a time are marked, to be found in others. */
class TellingWords {
  readonly #readings: Readings;
  readonly #bitsOf: Float64Array;
  /** Per word the last reading that was held with it, + 1; and the number of the last comparison that counted it. */
  readonly #marks: Uint32Array;
  readonly #counted: Float64Array;
  #mark = 0;
  #comparison = 0;

  constructor(readings: Readings, bitsOf: Float64Array) {
    this.#readings = readings;
    this.#bitsOf = bitsOf;
    this.#marks = new Uint32Array(bitsOf.length);
    this.#counted = new Float64Array(bitsOf.length);
  }

  hold(r: number): void {
    const { starts, words } = this.#readings;
    this.#mark = r + 1;
    for (let i = starts[r] as number; i < (starts[r + 1] as number); i++) {
      const word = words[i] as number;
      if ((this.#bitsOf[word] as number) >= TELLING_BITS) this.#marks[word] = this.#mark;
    }
  }

  /** Whether the reading held and another share as many different telling words as make them candidates. */
  sharesEnough(r: number): boolean {
    const { starts, words } = this.#readings;
    const comparison = ++this.#comparison;
    let shared = 0;
    for (let i = starts[r] as number; i < (starts[r + 1] as number); i++) {
      const word = words[i] as number;
      if (this.#marks[word] !== this.#mark || this.#counted[word] === comparison) continue;
      this.#counted[word] = comparison;
      if (++shared >= SHARED) return true;
    }
    return false;
  }
}
