import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align, type Pairs, type Sequence } from "../../src/text/align.js";

const numbers = new Map<string, number>();
/** Words; a "|" before a word is a break. */
function sequence(text: string): Sequence {
  const words = text.split(" ").filter(Boolean);
  return {
    words: Int32Array.from(words, (word) => {
      const plain = word.replace("|", "");
      if (!numbers.has(plain)) numbers.set(plain, numbers.size);
      return numbers.get(plain) ?? -1;
    }),
    breaks: Uint8Array.from(words, (word) => (word.startsWith("|") ? 1 : 0)),
  };
}
const shown = (a: string, pairs: Pairs): string => pairs.map(([i]) => a.split(" ")[i]).join(" ");

describe("aligns", () => {
  test.each([
    ["contained words", "we will not pay for the pier this year", "pay for the pier", "pay for the pier"],
    [
      "around a changed word",
      "we will not pay for the old pier this year",
      "we will not pay for the new pier this year",
      "we will not pay for the old pier this year",
    ],
    [
      "over a cut at an ellipsis",
      "we paid for a b c d e f g h i j k l m n o the pier and the quay",
      "we paid for |the pier and the quay",
      "we paid for the pier and the quay",
    ],
    ["nothing where nothing is shared", "we paid", "they slept", ""],
  ])("%s", (_, a, b, expected) => {
    expect(shown(a, align(sequence(a), sequence(b)))).toBe(expected);
  });
});

test("pairs ascend strictly on both sides, and equal sequences align whole", () => {
  const words = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, (x, y) => {
      const make = (list: number[]): Sequence => ({
        words: Int32Array.from(list),
        breaks: new Uint8Array(list.length),
      });
      const pairs = align(make(x), make(y));
      pairs.slice(1).forEach(([i, j], k) => {
        expect(i).toBeGreaterThan(pairs[k]?.[0] ?? -1);
        expect(j).toBeGreaterThan(pairs[k]?.[1] ?? -1);
      });
      expect(align(make(x), make(x)).length).toBe(x.length);
    }),
  );
});

test("near words earn something; and rows at which nothing can begin are passed over, as if they were filled", () => {
  const side = fc.array(fc.tuple(fc.nat({ max: 24 }), fc.boolean()), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(side, side, (x, y) => {
      const make = (list: [number, boolean][]): Sequence => ({
        words: Int32Array.from(list, ([word]) => word),
        breaks: Uint8Array.from(list, ([, isBreak]) => (isBreak ? 1 : 0)),
      });
      const of = (a: number, b: number): number => (a === b + 12 ? 4 : 0);
      const printed = new Set(y.map(([word]) => word));
      const passing = align(make(x), make(y), { of, isNearAny: (a) => printed.has(a - 12) });
      expect(passing).toEqual(align(make(x), make(y), { of, isNearAny: () => true }));
    }),
    { numRuns: 300 },
  );
});

test("two texts of 100,000 words with a few changes align in bounded time", () => {
  let seed = 1;
  const next = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8) % 5000;
  };
  const a = Array.from({ length: 100_000 }, next);
  const b = a.map((word, i) => (i % 500 === 0 ? 99_999 : word));
  const make = (list: number[]): Sequence => ({ words: Int32Array.from(list), breaks: new Uint8Array(list.length) });
  const before = process.cpuUsage();
  const pairs = align(make(a), make(b));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(10);
  expect(pairs.filter(([i, j]) => a[i] === b[j]).length).toBeGreaterThan(90_000);
});
