import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildIndex, type GramIndex, isStanding, joinNew } from "../../src/match/added.js";
import { candidates, joiner, shareGrams } from "../../src/match/candidates.js";
import { Grams, indexGrams } from "../../src/match/grams.js";
import { fromBytes, toBytes } from "../../src/match/kept.js";
import { PairMatcher, type PairTable } from "../../src/match/pairs.js";
import type { Readings } from "../../src/match/readings.js";
import { lexiconOf, numbers, readingsOf } from "./readings.js";

const VOCABULARY = 400;
const BITS = new Float64Array(VOCABULARY).fill(13);
const LEXICON = lexiconOf(BITS);

/** Distinct texts, many of them parts of earlier ones; one phrase stands in most of them, others in a few. */
function texts(count: number, seed: number): number[][] {
  const next = numbers(seed);
  const all = new Map<string, number[]>();
  const list: number[][] = [];
  while (list.length < count) {
    const earlier = list[next(list.length)] ?? [];
    const from = next(Math.max(1, earlier.length - 8));
    const text = [
      ...(next(3) === 0 ? [1, 2, 3, 4] : []),
      ...(next(20) === 0 ? [5, 6, 7, 8, 9] : []),
      ...(next(2) === 0 ? earlier.slice(from, from + 8 + next(10)) : []),
      ...Array.from({ length: 3 + next(12) }, () => next(VOCABULARY)),
    ];
    if (!all.has(text.join())) list.push(text);
    all.set(text.join(), text);
  }
  return list;
}

const rows = (table: PairTable): string[] =>
  Array.from(
    { length: table.count },
    (_, r) =>
      `${table.a[r]} ${table.b[r]} ${table.words[r]} ${table.bits[r]} ${table.identity[r]} ${table.spans.slice(4 * r, 4 * r + 4).join()} ${table.departures[r]}`,
  ).sort();

function allAtOnce(readings: Readings): string[] {
  const matcher = new PairMatcher(BITS);
  joiner(readings, shareGrams(readings.count, indexGrams(readings, LEXICON)))(0, readings.count, (a, b) => {
    matcher.hold(readings, a, a);
    matcher.compare(readings, b, b);
  });
  return rows(matcher.finish());
}

/** In parts of the sizes given; the matches that still stand at the end. */
function inParts(lists: readonly number[][], sizes: readonly number[], reopen = false): string[] {
  let index: GramIndex = buildIndex(readingsOf(lists.slice(0, sizes[0])), LEXICON);
  const matcher = new PairMatcher(BITS);
  const { readings } = index.segments[0] ?? { readings: readingsOf([]) };
  joiner(readings, shareGrams(readings.count, indexGrams(readings, LEXICON)))(0, readings.count, (a, b) => {
    matcher.hold(readings, a, a);
    matcher.compare(readings, b, b);
  });
  let at = sizes[0] ?? 0;
  const grams = new Grams(LEXICON);
  let standing = pairsOf(matcher.finish());
  let seen = standing.length;
  for (const size of sizes.slice(1)) {
    if (reopen) index = reopened(index);
    const joined = joinNew(index, readingsOf(lists.slice(at, at + size)), LEXICON, matcher);
    index = joined.index;
    standing = standing.filter(([x, y]) => {
      const isAsked = joined.doubtful.has(x) && joined.doubtful.has(y);
      return !isAsked || isStanding(index, grams, x, y);
    });
    standing.push(...pairsOf(matcher.finish()).slice(seen));
    seen = matcher.finish().count;
    at += size;
  }
  const left = new Set(standing.map(([x, y]) => `${x} ${y}`));
  return rows(matcher.finish()).filter((row) => {
    const [x = 0, y = 0] = row.split(" ").map(Number);
    return left.has(`${Math.min(x, y)} ${Math.max(x, y)}`);
  });
}

/** The pairs accepted, the lesser number first. */
const pairsOf = (table: PairTable): (readonly [number, number])[] =>
  Array.from({ length: table.count }, (_, r) => {
    const [x, y] = [table.a[r] ?? 0, table.b[r] ?? 0];
    return [Math.min(x, y), Math.max(x, y)];
  });

function reopened(index: GramIndex): GramIndex {
  const opened = fromBytes(Buffer.concat(toBytes(index)));
  if (!opened) throw new Error("expected the bytes to open");
  return opened;
}

describe("adding gives the matches of all at once", () => {
  const lists = texts(600, 7);
  const expected = allAtOnce(readingsOf(lists));

  test("there are matches to find, and grams that grew common on the way", () => {
    expect(expected.length).toBeGreaterThan(100);
    const early = texts(600, 7).slice(0, 200);
    const found = allAtOnce(readingsOf(early));
    expect(found.filter((row) => !expected.includes(row)).length).toBeGreaterThan(0);
  });

  test("one by one", () => {
    expect(
      inParts(
        lists,
        lists.map(() => 1),
      ),
    ).toEqual(expected);
  });

  test("in parts of any sizes, the index kept as bytes and opened between them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 8 }), (asked) => {
        const sizes: number[] = [];
        for (const size of [...asked, lists.length]) {
          const left = lists.length - sizes.reduce((sum, one) => sum + one, 0);
          if (left > 0) sizes.push(Math.min(size, left));
        }
        expect(inParts(lists, sizes, true)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe("an index as bytes", () => {
  const index = buildIndex(readingsOf(texts(50, 3)), LEXICON);

  test("opens as it was, wherever the bytes lie", () => {
    const bytes = Buffer.concat(toBytes(index));
    expect(fromBytes(bytes)).toEqual(index);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(fromBytes(shifted.subarray(1))).toEqual(index);
  });

  test("does not open where it is cut off, or is something else", () => {
    const bytes = Buffer.concat(toBytes(index));
    for (const size of [0, 1, 4, 11, 40, 1000, bytes.length - 4]) expect(fromBytes(bytes.subarray(0, size))).toBe(null);
    expect(fromBytes(new TextEncoder().encode("another file altogether, long enough"))).toBe(null);
  });
});

test("every candidate shares a gram, and comes once", () => {
  const lists = texts(300, 11);
  const pairs = candidates(readingsOf(lists), LEXICON);
  const grams = lists.map((list) => new Set(list.slice(3).map((_, i) => list.slice(i, i + 4).join())));
  expect(new Set(pairs.map(([a, b]) => `${a} ${b}`)).size).toBe(pairs.length);
  expect(pairs.length).toBeGreaterThan(20);
  for (const [a, b] of pairs) expect([...(grams[a] ?? [])].some((gram) => grams[b]?.has(gram))).toBe(true);
});
