/** Boosted regression trees (Friedman 2001), all of one depth: a node's children stand at 2i + 1 and 2i + 2. */
export interface Forest {
  readonly depth: number;
  readonly base: number;
  /** By tree, then by inner node: the feature asked and the threshold; a value over it goes right. */
  readonly features: Uint8Array;
  readonly thresholds: Float32Array;
  /** By tree, then by leaf. */
  readonly leaves: Float32Array;
}

/** The most that each tree and those behind it can say together. */
const bounds = new WeakMap<Forest, Float64Array>();

function boundsOf(forest: Forest): Float64Array {
  const known = bounds.get(forest);
  if (known !== undefined) return known;
  const wide = 1 << forest.depth;
  const trees = forest.leaves.length / wide;
  const most = new Float64Array(trees + 1);
  for (let t = trees - 1; t >= 0; t--)
    most[t] =
      (most[t + 1] as number) + forest.leaves.subarray(t * wide, (t + 1) * wide).reduce((a, b) => Math.max(a, b));
  bounds.set(forest, most);
  return most;
}

/** The sum of what the trees say of one row: a logit. Something lower than `least` as soon as it cannot be reached. */
export function climb(forest: Forest, row: Float32Array, least: number): number {
  const { depth, features, thresholds, leaves } = forest;
  const most = boundsOf(forest);
  const inner = (1 << depth) - 1;
  const trees = features.length / inner;
  let total = forest.base;
  for (let t = 0; t < trees; t++) {
    if (total + (most[t] as number) < least) break;
    const at = t * inner;
    let node = 0;
    for (let d = 0; d < depth; d++)
      node = 2 * node + ((row[features[at + node] as number] as number) > (thresholds[at + node] as number) ? 2 : 1);
    total += leaves[t * (inner + 1) + node - inner] as number;
  }
  return total;
}
