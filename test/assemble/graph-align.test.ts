import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignToGraph } from "../../src/assemble/graph-align.js";
import { edgeBetween, type Node } from "../../src/assemble/nodes.js";
import type { Sequence } from "../../src/text/align.js";

/** Printings that share no node, one behind another in the order. */
function graphOf(...printings: readonly (readonly number[])[]): Node[] {
  const nodes: Node[] = [];
  for (const words of printings) {
    words.forEach((word, i) => {
      const node: Node = { word, printed: [], out: [], in: [], order: nodes.length };
      const before = i > 0 ? nodes.at(-1) : undefined;
      if (before) edgeBetween(before, node);
      nodes.push(node);
    });
  }
  return nodes;
}

const sequence = (words: readonly number[], breaks: readonly number[] = []): Sequence => ({
  words: Int32Array.from(words),
  breaks: Uint8Array.from(words, (_, i) => breaks[i] ?? 0),
});
const places = (nodes: readonly Node[], printed: Sequence): (number | null)[] =>
  alignToGraph(nodes, printed).map((node) => node?.order ?? null);

const words = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 });
const printed = fc.tuple(words, fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 20 }));

describe("a printing beside the word graph", () => {
  it("stands on each of its own words where the graph holds it whole", () => {
    fc.assert(
      fc.property(words, (all) => {
        expect(places(graphOf(all), sequence(all))).toEqual(all.map((_, i) => i));
      }),
    );
  });

  it("leaves out what the print marks as left out", () => {
    const nodes = graphOf([1, 2, 7, 8, 9, 3, 4]);
    expect(places(nodes, sequence([1, 2, 3, 4], [0, 0, 1, 0]))).toEqual([0, 1, 5, 6]);
  });

  it("stands where it did, however many words that it does not hold go before and come after", () => {
    const foreign = fc.array(fc.integer({ min: 10, max: 12 }), { maxLength: 30 });
    fc.assert(
      fc.property(words, printed, foreign, foreign, (all, [own, breaks], before, after) => {
        const alone = places(graphOf(all), sequence(own, breaks));
        const among = places(graphOf(before, all, after), sequence(own, breaks));
        expect(among).toEqual(alone.map((at) => (at === null ? null : at + before.length)));
      }),
    );
  });

  it("stands where it did, whatever was aligned before it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, printed), { maxLength: 6 }), (cases) => {
        const once = cases.map(([all, [own, breaks]]) => places(graphOf(all), sequence(own, breaks)));
        const again = cases.toReversed().map(([all, [own, breaks]]) => places(graphOf(all), sequence(own, breaks)));
        expect(again.reverse()).toEqual(once);
      }),
    );
  });
});
