import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connect, type Judged, type Pair } from "../../src/assemble/connect.js";

const OCCASION = 14;

/** The readings of each set, sets in the order of their first reading. */
function sets(days: readonly (number | null)[], edges: readonly Pair[], pairs: readonly Judged[]): string[] {
  const groups = new Map<number, number[]>();
  for (const [reading, set] of connect(days, edges, pairs, OCCASION).entries())
    groups.set(set, [...(groups.get(set) ?? []), reading]);
  return [...groups.values()].map((group) => group.join(" "));
}

const pair = (x: number, y: number, share: number, days = 0): Pair => ({ x, y, share, days });
const one = (x: number, y: number, share: number, days = 0): Judged => ({ ...pair(x, y, share, days), isOne: true });
const two = (x: number, y: number, share: number, days = 0): Judged => ({ ...pair(x, y, share, days), isOne: false });

describe("what connects readings", () => {
  test("an edge does, where nothing else is known", () => {
    expect(sets([0, 0, 0], [pair(0, 1, 0.8)], [one(0, 1, 0.8)])).toEqual(["0 1", "2"]);
  });

  test("not further apart than an occasion lasts, though something undated stands between", () => {
    const edges = [pair(0, 1, 0.9), pair(1, 2, 0.8)];
    expect(sets([0, null, 20], edges, [one(0, 1, 0.9), one(1, 2, 0.8)])).toEqual(["0 1", "2"]);
  });

  describe("of two groups of printings that one match ties", () => {
    /** So many readings in a chain, then so many; between all of the one and all of the other a match that was refused. */
    const groups = (size: number): [Pair[], Judged[]] => {
      const chain = [...Array(2 * size - 1).keys()].filter((at) => at !== size - 1).map((at) => one(at, at + 1, 1));
      const tie = one(size - 1, size, 0.8);
      const refused = [...Array(size).keys()].flatMap((x) =>
        [...Array(size).keys()].map((y) => two(x, size + y, 0.4)).filter(({ y }) => x !== size - 1 || y !== size),
      );
      return [
        [...chain, tie],
        [...chain, tie, ...refused],
      ];
    };
    test.each([
      ["the one weighs more than three that were refused", 2, ["0 1 2 3"]],
      ["and less than eight", 3, ["0 1 2", "3 4 5"]],
    ])("%s", (_, size, found) => {
      const [edges, pairs] = groups(size);
      expect(sets(Array(2 * size).fill(0), edges, pairs)).toEqual(found);
    });
  });

  test("a reading joins the nearer in time of two that share as much with it", () => {
    const edges = [pair(0, 2, 0.15, 12), pair(1, 2, 0.15, 2)];
    const pairs = [one(0, 2, 0.15, 12), one(1, 2, 0.15, 2), two(0, 1, 0, 14)];
    expect(sets([14, 0, 2], edges, pairs)).toEqual(["0", "1 2"]);
  });

  test("the order of edges and pairs does not matter", () => {
    const count = 12;
    const number = fc.nat({ max: count - 1 });
    const judged = fc
      .record({ x: number, y: number, share: fc.nat({ max: 100 }), isOne: fc.boolean() })
      .filter(({ x, y }) => x !== y)
      .map(({ x, y, share, isOne }) => ({ x: Math.min(x, y), y: Math.max(x, y), share: share / 100, isOne }));
    const days = fc.array(fc.option(fc.nat({ max: 30 })), { minLength: count, maxLength: count });
    fc.assert(
      fc.property(
        days,
        fc.uniqueArray(judged, { selector: ({ x, y }) => `${x} ${y}` }),
        fc.infiniteStream(fc.nat()),
        (when, drawn, chance) => {
          const pairs = drawn.map((found) => ({
            ...found,
            days: Math.abs((when[found.x] ?? 0) - (when[found.y] ?? 0)),
          }));
          const edges = pairs.filter(({ isOne }) => isOne);
          const shuffled = [...pairs]
            .map((found) => ({ found, at: chance.next().value }))
            .sort((p, q) => p.at - q.at)
            .map(({ found }) => found);
          expect(sets(when, [...edges].reverse(), shuffled)).toEqual(sets(when, edges, pairs));
        },
      ),
    );
  });
});
