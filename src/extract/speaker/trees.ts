/**
 * An ensemble of regression trees as flat arrays, one entry a node: the feature it asks (−1 at a leaf), the threshold (go left
 * where the value is at most that) or the leaf's value, and the left child; the right child stands behind it.
 */
export interface Trees {
  readonly roots: readonly number[];
  readonly feature: Int16Array;
  readonly value: Float64Array;
  readonly left: Int32Array;
}

/** Reads trees as they are printed: feature, threshold or value, left child within the tree, for every node. */
export function readTrees(printed: readonly (readonly number[])[]): Trees {
  const size = printed.reduce((n, tree) => n + tree.length / 3, 0);
  const feature = new Int16Array(size);
  const value = new Float64Array(size);
  const left = new Int32Array(size);
  const roots: number[] = [];
  let at = 0;
  for (const tree of printed) {
    const root = at;
    roots.push(root);
    for (let i = 0; i < tree.length; i += 3) {
      feature[at] = tree[i] as number;
      value[at] = tree[i + 1] as number;
      left[at] = root + (tree[i + 2] as number);
      at++;
    }
  }
  return { roots, feature, value, left };
}

/** The sum of the trees' answers for the row of features that begins at `from`. */
export function sum(trees: Trees, rows: Float64Array, from: number): number {
  const { feature, value, left } = trees;
  let total = 0;
  for (const root of trees.roots) {
    let node = root;
    let asked = feature[node] as number;
    while (asked >= 0) {
      node = (left[node] as number) + ((rows[from + asked] as number) <= (value[node] as number) ? 0 : 1);
      asked = feature[node] as number;
    }
    total += value[node] as number;
  }
  return total;
}
