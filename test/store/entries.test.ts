import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Entries, KEYS, type Key } from "../../src/kept.js";
import { connect } from "../../src/store/driver.js";
import { IndexEntries } from "../../src/store/entries.js";
import { migrate } from "../../src/store/migrate.js";
import { queries } from "../../src/store/query.js";

const nothing = (most: number): Record<Key, Entries> =>
  Object.fromEntries(KEYS.map((key) => [key, { hashes: [], owners: [], most }])) as unknown as Record<Key, Entries>;

function empty(): IndexEntries {
  const connection = connect(":memory:");
  migrate(connection, ":memory:");
  return new IndexEntries(queries(connection), []);
}

/** A lot of entries in few words: some hashes alone, one that very many hold, and gaps in which there is none. */
const lot = fc.record({
  spread: fc.array(fc.nat(2 ** 32 - 1), { maxLength: 40 }),
  dense: fc.record({ hash: fc.nat(2 ** 32 - 1), holders: fc.nat(3000) }),
  from: fc.nat(100_000),
});

describe("the entries of the index", () => {
  it("lead to what was put in, in however many lots, and to no more of what many hold than says so", () => {
    fc.assert(
      fc.property(fc.array(lot, { minLength: 1, maxLength: 8 }), fc.constantFrom(3, 200, 1e9), (lots, most) => {
        const index = empty();
        const expected = new Map<number, Set<number>>();
        for (const { spread, dense, from } of lots) {
          const added = nothing(most);
          const { hashes, owners } = added.word;
          const put = (hash: number, owner: number): void => {
            hashes.push(hash);
            owners.push(owner);
            expected.set(hash, (expected.get(hash) ?? new Set()).add(owner));
          };
          for (const [i, hash] of spread.entries()) put(hash, from + i);
          for (let k = 0; k < dense.holders; k++) put(dense.hash, from + k);
          index.add(added);
        }
        index.expect("word", expected.keys());
        for (const [hash, owners] of expected) {
          const found = [...index.holders("word", hash)];
          expect(found).toEqual([...new Set(found)].sort((x, y) => x - y));
          if (owners.size <= most) expect(found).toEqual([...owners].sort((x, y) => x - y));
          else expect(found.length).toBeGreaterThan(most);
          expect(found.every((one) => owners.has(one))).toBe(true);
          if (!expected.has(hash + 1)) expect([...index.holders("word", hash + 1)]).toEqual([]);
        }
        expect([...index.holders("gram", 1)]).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("so many that they are joined part by part", () => {
    const index = empty();
    const hashOf = (n: number): number => Math.imul(n, 0x9e3779b1) >>> 0;
    for (const [from, to] of [
      [0, 700_000],
      [700_000, 1_200_000],
    ] as const) {
      const added = nothing(1e9);
      for (let n = from; n < to; n++) {
        added.gram.hashes.push(hashOf(n));
        added.gram.owners.push(n);
      }
      index.add(added);
    }
    expect(index.segments).toHaveLength(1);
    const asked = Array.from({ length: 2000 }, (_, i) => 600 * i);
    index.expect("gram", asked.map(hashOf));
    expect(asked.filter((n) => index.holders("gram", hashOf(n)).indexOf(n) < 0)).toEqual([]);
    // Asked for more than it would read one by one, most of which it has not.
    const more = Array.from({ length: 40_000 }, (_, i) => (i % 8 === 0 ? 30 * i : 1_200_000 + i));
    index.expect("gram", more.map(hashOf));
    const wrong = more.filter((n) => index.holders("gram", hashOf(n)).indexOf(n) >= 0 !== n < 1_200_000);
    expect(wrong).toEqual([]);
    index.add({ ...nothing(1e9), gram: { hashes: [hashOf(2_000_000)], owners: [7], most: 1e9 } });
    expect([...index.holders("gram", hashOf(2_000_000))]).toEqual([7]);
  }, 60_000);
});
