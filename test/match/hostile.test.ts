/** Collections made to be slow: small enough to test, with the bounds that hold at any size. */

import { describe, expect, test } from "vitest";
import { buildIndex, joinNew } from "../../src/match/added.js";
import { candidates, joiner, shareGrams } from "../../src/match/candidates.js";
import { indexGrams } from "../../src/match/grams.js";
import { match } from "../../src/match/match.js";
import { PairMatcher, type PairTable } from "../../src/match/pairs.js";
import type { Readings } from "../../src/match/readings.js";
import { COMMON } from "../../src/match/shares.js";
import { coverage } from "../coverage.js";
import { lexiconOf, readingsOf } from "./readings.js";

const BITS = new Float64Array(1_100_000).fill(15);
const LEXICON = lexiconOf(BITS);

function matched(readings: Readings): { readonly table: PairTable; readonly aligned: number } {
  const matcher = new PairMatcher(BITS);
  joiner(readings, shareGrams(readings.count, indexGrams(readings, LEXICON)))(0, readings.count, (a, b) => {
    matcher.hold(readings, a, a);
    matcher.compare(readings, b, b);
  });
  const table = matcher.finish();
  return { table, aligned: table.aligned };
}

const timeOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
};

describe("copies of one quotation", () => {
  test("are one reading, and a chain of matches: n copies give n − 1", () => {
    const text = "“The ferry will run on Sundays from the spring, whatever the harbour board has to say about it.”";
    const { articles, quotations } = coverage(
      Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`n${i}`, text])),
    );
    expect(match(articles, quotations).length).toBe(499);
  });

  test("100,000 of them give one reading", () => {
    const list = Array.from({ length: 20 }, (_, i) => i);
    expect(readingsOf(Array.from({ length: 100_000 }, () => list)).count).toBe(1);
  });
});

describe("one phrase in very many quotations", () => {
  let word = 10;
  const withPhrase = (count: number): number[][] =>
    Array.from({ length: count }, () => [...Array.from({ length: 20 }, () => word++), 1, 2, 3, 4]);

  test("is a stock phrase and makes no candidates", () => {
    expect(candidates(readingsOf(withPhrase(COMMON + 1)), LEXICON).length).toBe(0);
    expect(candidates(readingsOf(withPhrase(40)), LEXICON).length).toBe(0); // one gram, and not a rare one
    expect(candidates(readingsOf(withPhrase(2)), LEXICON).length).toBe(1); // a rare one
  });

  test("costs an added quotation no more where 50,000 hold it", () => {
    const index = buildIndex(readingsOf(withPhrase(50_000)), LEXICON);
    const matcher = new PairMatcher(BITS);
    const seconds = timeOf(() => {
      joinNew(index, readingsOf(withPhrase(200)), LEXICON, matcher);
    });
    expect(matcher.finish().count).toBe(0);
    expect(seconds).toBeLessThan(5);
  });
});

describe("one very long quotation", () => {
  const speech = Array.from({ length: 150_000 }, (_, i) => i);

  test("is matched with every printing of a part of it, cut, changed or whole", () => {
    const parts = Array.from({ length: 1000 }, (_, k) => {
      const part = speech.slice(149 * k, 149 * k + 30);
      if (k % 3 === 1) part[15] = 200_000 + k;
      return k % 3 === 2 ? [...part.slice(0, 12), ...part.slice(16)] : part;
    });
    const readings = readingsOf([speech, ...parts]);
    let found = 0;
    const seconds = timeOf(() => {
      found = matched(readings).table.count;
    });
    expect(found).toBe(1000);
    expect(seconds).toBeLessThan(20);
  });

  test("of one word again and again ends, beside another and beside a short one", () => {
    const one = new Array<number>(100_000).fill(7);
    const readings = readingsOf([one, one.slice(1), [...one.slice(0, 300), 8, 9, 10, 11, 12]]);
    const seconds = timeOf(() => {
      matched(readings);
    });
    expect(seconds).toBeLessThan(10);
  });
});
