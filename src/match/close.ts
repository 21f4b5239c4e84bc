/**
 * The second source of candidates: every pair of quotations by one speaker within three days that share a few telling
 * words. It finds rewordings that leave no two 4-grams standing; the windows keep it from growing with the square.
 */

import type { Article, Quotation } from "../model.js";
import { daysBetween, publicationDay } from "../text/days.js";
import { speakerKey } from "../text/names.js";
import type { Reading } from "./readings.js";

const DAYS = 3;
/** Readings of one speaker that each reading is held against: a bound for a head of state with 10,000 quotations. */
const WINDOW = 200;
/** Different words that both must hold; a word in more than one reading in 50 does not count. */
const SHARED = 4;

/** Pairs of positions in `readings`, the lesser first. */
export function* closePairs(
  readings: readonly Reading[],
  articles: readonly Article[],
  quotations: readonly Quotation[],
): Generator<readonly [a: number, b: number]> {
  const days = new Map(articles.map((article) => [article.id, publicationDay(article.publishedAt)]));
  const byId = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  const telling = tellingWords(readings);
  const bySpeaker = new Map<string, { at: number; day: number | null }[]>();
  readings.forEach((reading, at) => {
    if (reading.words.length < 7) return;
    const first = byId.get(reading.quotations[0] ?? "");
    if (!first?.speaker.name) return;
    const day = days.get(first.article) ?? null;
    const key = speakerKey(first.speaker.name);
    bySpeaker.set(key, [...(bySpeaker.get(key) ?? []), { at, day }]);
  });
  for (const group of bySpeaker.values()) {
    group.sort((x, y) => (x.day ?? 0) - (y.day ?? 0) || x.at - y.at);
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < Math.min(group.length, i + WINDOW); j++) {
        const [x, y] = [group[i], group[j]];
        if (!x || !y || daysBetween(x.day, y.day) > DAYS) continue;
        if (sharesEnough(telling[x.at], telling[y.at])) yield [Math.min(x.at, y.at), Math.max(x.at, y.at)];
      }
    }
  }
}

/** Per reading, its words that few other readings hold. */
function tellingWords(readings: readonly Reading[]): Set<number>[] {
  const holders = new Map<number, number>();
  const sets = readings.map((reading) => new Set(reading.words));
  for (const set of sets) for (const word of set) holders.set(word, (holders.get(word) ?? 0) + 1);
  const limit = Math.max(6, readings.length / 50);
  return sets.map((set) => new Set([...set].filter((word) => (holders.get(word) ?? 0) <= limit)));
}

function sharesEnough(a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean {
  if (!a || !b) return false;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word) && ++shared >= SHARED) return true;
  return false;
}
