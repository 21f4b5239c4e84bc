import { describe, expect, it } from "vitest";
import ranker from "../../data/speaker-ranker.json" with { type: "json" };
import { FEATURES } from "../../src/extract/speaker/features.js";
import { readTrees, sum } from "../../src/extract/speaker/trees.js";
import { growTrees } from "../../train/ranking-trees.js";

describe("data/speaker-ranker.json", () => {
  it("was grown on the features that the code measures, in their order", () => {
    expect(ranker.features).toEqual([...FEATURES]);
  });

  it("asks only for those, and every way down a tree ends at a leaf", () => {
    for (const tree of ranker.trees) {
      const leaves = new Set<number>();
      const walk = (node: number, depth: number) => {
        expect(depth).toBeLessThan(tree.length);
        const feature = tree[node * 3] as number;
        expect(feature).toBeLessThan(FEATURES.length);
        if (feature < 0) leaves.add(node);
        else for (const child of [0, 1]) walk((tree[node * 3 + 2] as number) + child, depth + 1);
      };
      walk(0, 0);
      expect(leaves.size * 2 - 1).toBe(tree.length / 3);
    }
  });
});

describe("boosted trees", () => {
  /** Groups of three candidates of which the one nearest to 5 is right, unless its second feature is set. */
  const rows = () => {
    const values: number[] = [];
    const right: number[] = [];
    const groups = [0];
    for (let i = 0; i < 300; i++) {
      const three = [i % 11, (i * 7 + 3) % 11, (i * 5 + 8) % 11].map((v, k) => [v, (i + k) % 3 === 0 ? 1 : 0] as const);
      const cost = three.map(([v, barred]) => Math.abs(v - 5) + barred * 100);
      const least = Math.min(...cost);
      three.forEach((pair, k) => {
        values.push(...pair);
        right.push(cost[k] === least ? 1 : 0);
      });
      groups.push(right.length);
    }
    return { width: 2, values: Float64Array.from(values), right: Uint8Array.from(right), groups };
  };
  const growth = { trees: 40, leaves: 8, rate: 0.2, ridge: 1, least: 1 };

  it("learn which candidate of a group is the right one", () => {
    const data = rows();
    const trees = readTrees(growTrees(data, growth));
    let found = 0;
    for (let g = 0; g + 1 < data.groups.length; g++) {
      const from = data.groups[g] as number;
      const scores = [0, 1, 2].map((k) => sum(trees, data.values, (from + k) * 2));
      found += data.right[from + scores.indexOf(Math.max(...scores))] as number;
    }
    expect(found).toBeGreaterThan(295);
  });

  it("are the same trees when grown again", () => {
    expect(growTrees(rows(), growth)).toEqual(growTrees(rows(), growth));
  });
});
