import { describe, expect, test } from "vitest";
import { candidates } from "../../src/match/candidates.js";
import { Grams } from "../../src/match/grams.js";
import type { Readings } from "../../src/match/readings.js";
import { COMMON, UNCOMMON } from "../../src/match/shares.js";
import { lexiconOf, numbers, readingsOf } from "./readings.js";

const VOCABULARY = 60_000;
/** Twelve bits a word: four words in a row are telling. */
const LEXICON = lexiconOf(new Float64Array(VOCABULARY).fill(12));

/** The pairs by their definition, without an index. */
function byDefinition(readings: Readings): string[] {
  const grams = new Grams(LEXICON);
  const sets = Array.from({ length: readings.count }, (_, r) => {
    const count = grams.read(readings, r);
    return new Set(grams.hashes.slice(0, count));
  });
  const held = new Map<number, number>();
  for (const set of sets) for (const gram of set) held.set(gram, (held.get(gram) ?? 0) + 1);
  const isShort = (r: number): boolean => (readings.starts[r + 1] ?? 0) - (readings.starts[r] ?? 0) <= 16;
  const pairs: string[] = [];
  for (const [a, mine] of sets.entries())
    for (const [b, theirs] of sets.entries()) {
      if (a >= b) continue;
      const holders = [...mine]
        .filter((gram) => theirs.has(gram))
        .map((gram) => held.get(gram) ?? 0)
        .filter((count) => count <= 100);
      const short = Number(isShort(a)) + Number(isShort(b));
      const rarest = Math.min(...holders);
      if (holders.length >= 3 - short || rarest <= 2 || (short > 0 && rarest <= 10)) pairs.push(`${a} ${b}`);
    }
  return pairs.sort();
}

const found = (readings: Readings): string[] =>
  candidates(readings, LEXICON)
    .map(([a, b]) => `${a} ${b}`)
    .sort();

/** Texts of so many words of their own, with phrases that others have too. */
function texts(count: number, phrases: number, seed: number): number[][] {
  const below = numbers(seed);
  let own = 1000;
  return Array.from({ length: count }, () => {
    const text: number[] = [];
    const parts = 1 + below(6);
    for (let part = 0; part < parts; part++) {
      for (let k = below(8); k > 0; k--) text.push(own++);
      const phrase = below(phrases);
      for (let k = 0; k < 4 + (phrase % 4); k++) text.push(10 * phrase + k);
    }
    return text;
  });
}

describe("candidates are the pairs that share enough grams", () => {
  test.each([
    ["few phrases, in many texts", 400, 20],
    ["many phrases, in few", 400, 90],
  ])("%s", (_, count, phrases) => {
    for (const seed of [1, 2, 3]) {
      const readings = readingsOf(texts(count, phrases, seed));
      expect(found(readings)).toEqual(byDefinition(readings));
    }
  });

  test("a reading that shares with five hundred others", () => {
    // Thirty phrases of four words, each in nineteen short texts; one long text has them all.
    let own = 1000;
    const short = Array.from({ length: 30 * 19 }, (_, n) => {
      const phrase = n % 30;
      return [own++, 10 * phrase, 10 * phrase + 1, 10 * phrase + 2, 10 * phrase + 3, own++];
    });
    const long = Array.from({ length: 30 }, (_, phrase) => [own++, ...[0, 1, 2, 3].map((k) => 10 * phrase + k)]).flat();
    const readings = readingsOf([long, ...short]);
    expect(found(readings)).toEqual(byDefinition(readings));
    // Twenty hold each: too many for one gram beside a long text, enough between short ones.
    expect(found(readings).filter((pair) => pair.startsWith("0 "))).toEqual([]);
    expect(found(readings).length).toBe((30 * (19 * 18)) / 2);
  });
});

describe("one gram between a short reading and a long one", () => {
  const PHRASE = [1, 2, 3, 4];
  let own = 1000;
  const longText = (): number[] => [...Array.from({ length: 20 }, () => own++), ...PHRASE];
  const short = [500, ...PHRASE, 501];

  test(`is enough where ${UNCOMMON} readings hold it, and not where one more does`, () => {
    const lists = Array.from({ length: UNCOMMON }, longText);
    const withShort = (n: number): string[] => found(readingsOf([short, ...lists.slice(0, n)]));
    expect(withShort(UNCOMMON - 1).length).toBe(UNCOMMON - 1);
    expect(withShort(UNCOMMON)).toEqual([]);
  });

  test(`is enough between two short ones up to ${COMMON}`, () => {
    const shorts = (n: number): number[][] => Array.from({ length: n }, () => [own++, ...PHRASE, own++]);
    expect(found(readingsOf(shorts(COMMON))).length).toBe((COMMON * (COMMON - 1)) / 2);
    expect(found(readingsOf(shorts(COMMON + 1)))).toEqual([]);
  });
});
