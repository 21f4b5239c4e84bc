import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSameStatement, measure } from "../../src/match/accept.js";
import { withBlocks } from "../../src/match/blocks.js";
import { CUT, MARKED_CUT, OTHER_ENDS, REPLACEMENT, TRIM } from "../../src/match/departures.js";
import { PairMatcher, type PairTable } from "../../src/match/pairs.js";
import { align } from "../../src/text/align.js";
import { type Listed, readingsOf } from "./readings.js";

const VOCABULARY = 60;
/** No word has more than 18 bits, as in the table of surprisals: a run surprises or not by which words it holds. */
const BITS = Float64Array.from({ length: VOCABULARY }, (_, word) => 0.3 * word);

function pairOf(a: Listed, b: Listed): PairTable {
  const readings = readingsOf([a, b]);
  const matcher = new PairMatcher(BITS);
  if (readings.count === 2) {
    matcher.hold(readings, 0, 0);
    matcher.compare(readings, 1, 1);
  }
  return matcher.finish();
}

/** What a full table gives, without any short cut; null where the two are no printings of the same words. */
function byFullTable(a: Listed, b: Listed): Record<string, unknown> | null {
  const readings = readingsOf([a, b]);
  const { starts, words, breaks, count } = readings;
  if (count < 2) return null;
  const sides = [0, 1].map((r) => ({
    words: words.slice(starts[r], starts[r + 1]),
    breaks: breaks.slice(starts[r], starts[r + 1]),
  }));
  const isSwapped = (sides[1]?.words.length ?? 0) > (sides[0]?.words.length ?? 0);
  const [x, y] = isSwapped ? [sides[1], sides[0]] : [sides[0], sides[1]];
  if (!x || !y) return null;
  // No row is passed over: the whole table.
  const pairs = align(x, y, { of: () => 0, isNearAny: () => true });
  const path = {
    count: pairs.length,
    i: Int32Array.from(pairs, ([i]) => i),
    j: Int32Array.from(pairs, ([, j]) => j),
  };
  const inOrder = measure(x, y, path, BITS);
  const within = (r: number): readonly [number, number] => [starts[r] ?? 0, starts[r + 1] ?? 0];
  const agreement = isSameStatement(inOrder)
    ? inOrder
    : withBlocks(inOrder, readings, within(isSwapped ? 1 : 0), readings, within(isSwapped ? 0 : 1));
  if (!isSameStatement(agreement)) return null;
  const [first, last] = [pairs[0], pairs.at(-1)];
  return {
    longer: isSwapped ? 1 : 0,
    words: agreement.words,
    identity: agreement.identity,
    bits: agreement.bits,
    spans: [first?.[0] ?? 0, (last?.[0] ?? 0) + 1, first?.[1] ?? 0, (last?.[1] ?? 0) + 1],
  };
}

function byMatcher(a: Listed, b: Listed): Record<string, unknown> | null {
  const table = pairOf(a, b);
  if (table.count === 0) return null;
  return {
    longer: table.a[0],
    words: table.words[0],
    identity: table.identity[0],
    bits: table.bits[0],
    spans: [...table.spans],
  };
}

const word = fc.integer({ min: 0, max: VOCABULARY - 1 });
const text = (max: number, from: fc.Arbitrary<number> = word): fc.Arbitrary<number[]> =>
  fc.array(from, { minLength: 1, maxLength: max });
/** A text and a printing of it: parts of it in order, other words and breaks between them. */
const printing = (whole: readonly number[]): fc.Arbitrary<number[]> =>
  fc
    .array(
      fc.oneof(
        {
          weight: 3,
          arbitrary: fc.tuple(fc.nat(whole.length), fc.nat(14)).map(([at, size]) => whole.slice(at, at + size)),
        },
        { weight: 1, arbitrary: fc.array(word, { maxLength: 3 }) },
        { weight: 1, arbitrary: word.map((one) => [-1 - one]) },
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.flat());

describe("the short cuts give what a full table gives", () => {
  const check = (a: Listed, b: Listed): void => {
    expect(byMatcher(a, b)).toEqual(byFullTable(a, b));
  };

  test("a printing that is one run of the other", () => {
    fc.assert(
      fc.property(
        text(40).chain((whole) => fc.tuple(fc.constant(whole), fc.nat(whole.length), fc.nat(whole.length))),
        ([whole, x, y]) => {
          const run = whole.slice(Math.min(x, y), Math.max(x, y));
          if (run.length > 0) check(whole, run);
          if (run.length > 0) check(run, whole);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("a printing with cuts, changes and breaks", () => {
    fc.assert(
      fc.property(
        text(50).chain((whole) => fc.tuple(fc.constant(whole), printing(whole), printing(whole))),
        ([whole, one, two]) => {
          if (one.length > 0) check(whole, one);
          if (one.length > 0 && two.length > 0) check(one, two);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("texts of few words, which share many short runs", () => {
    const few = fc.integer({ min: VOCABULARY - 5, max: VOCABULARY - 1 });
    fc.assert(fc.property(text(30, few), text(30, few), check), { numRuns: 2000 });
  });

  test("texts of some words, which share a run here and there", () => {
    const some = fc.integer({ min: VOCABULARY - 22, max: VOCABULARY - 1 });
    const within = fc.tuple(text(60, some), text(60, some), fc.nat(40), fc.integer({ min: 4, max: 7 }), fc.nat(40));
    fc.assert(
      fc.property(within, ([x, y, from, size, to]) => {
        check(x, [...y.slice(0, to), ...x.slice(from, from + size), ...y.slice(to)]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("how two printings depart", () => {
  const whole = Array.from({ length: 24 }, (_, i) => 30 + i);
  test.each([
    ["one goes on where the other ends", whole.slice(0, 12), TRIM],
    ["words left out, unmarked", [...whole.slice(0, 10), ...whole.slice(13)], CUT],
    ["words left out at an ellipsis", [...whole.slice(0, 10), -1 - (whole[13] ?? 0), ...whole.slice(14)], MARKED_CUT],
    ["a changed word", [...whole.slice(0, 10), 2, ...whole.slice(11)], REPLACEMENT],
    ["both go on, with other words", [...whole.slice(0, 16), 1, 2, 3, 4], OTHER_ENDS],
    ["a trim and a changed word", [...whole.slice(4, 10), 2, ...whole.slice(11)], TRIM | REPLACEMENT],
  ])("%s", (_, printed, kinds) => {
    const table = pairOf(whole, printed);
    expect([...table.departures]).toEqual([kinds]);
  });
});
