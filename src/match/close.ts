/**
 * The second source of candidates: every pair of quotations by one speaker within three days that share a few telling
 * words. It finds rewordings that leave no telling grams standing; the windows keep it from growing with the square.
 */

import type { Article, Quotation } from "../model.js";
import { daysBetween, publicationDay } from "../text/days.js";
import { speakerKey } from "../text/names.js";
import type { Readings } from "./readings.js";

const DAYS = 3;
/** Readings of one speaker that each reading is held against: a bound for a head of state with 10,000 quotations. */
const WINDOW = 200;
/** Different words that both must hold; a word in more than one reading in 50 does not count. */
const SHARED = 4;

/** Pairs of readings, the lesser first. `printed` holds the quotations of each reading. */
export function* closePairs(
  readings: Readings,
  printed: readonly (readonly string[])[],
  articles: readonly Article[],
  quotations: readonly Quotation[],
): Generator<readonly [a: number, b: number]> {
  const days = new Map(articles.map((article) => [article.id, publicationDay(article.publishedAt)]));
  const byId = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  const bySpeaker = new Map<string, { at: number; day: number | null }[]>();
  const { starts } = readings;
  for (let at = 0; at < readings.count; at++) {
    if ((starts[at + 1] as number) - (starts[at] as number) < 7) continue;
    const first = byId.get(printed[at]?.[0] ?? "");
    if (!first?.speaker.name) continue;
    const entry = { at, day: days.get(first.article) ?? null };
    const key = speakerKey(first.speaker.name);
    const group = bySpeaker.get(key);
    if (group) group.push(entry);
    else bySpeaker.set(key, [entry]);
  }
  const telling = new TellingWords(readings);
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

/** Words that few readings hold; one reading's at a time are marked, to be found in others. */
class TellingWords {
  readonly #readings: Readings;
  readonly #limit: number;
  /** Per word the number of readings that hold it. */
  readonly #holders: Uint32Array;
  /** Per word the last reading that was seen to hold it, + 1; and the number of the last comparison that counted it. */
  readonly #marks: Uint32Array;
  readonly #counted: Float64Array;
  #mark = 0;
  #comparison = 0;

  constructor(readings: Readings) {
    const { count, starts, words } = readings;
    this.#readings = readings;
    this.#limit = Math.max(6, count / 50);
    let largest = -1;
    for (const word of words) if (word > largest) largest = word;
    this.#holders = new Uint32Array(largest + 1);
    this.#marks = new Uint32Array(largest + 1);
    this.#counted = new Float64Array(largest + 1);
    for (let r = 0; r < count; r++) {
      for (let i = starts[r] as number; i < (starts[r + 1] as number); i++) {
        const word = words[i] as number;
        if (this.#marks[word] === r + 1) continue;
        this.#marks[word] = r + 1;
        (this.#holders[word] as number)++;
      }
    }
    this.#marks.fill(0);
  }

  hold(r: number): void {
    const { starts, words } = this.#readings;
    this.#mark = r + 1;
    for (let i = starts[r] as number; i < (starts[r + 1] as number); i++) {
      const word = words[i] as number;
      if ((this.#holders[word] as number) <= this.#limit) this.#marks[word] = this.#mark;
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
