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

/** The sum of what the trees say of one row: a logit. */
export function climb(forest: Forest, row: Float32Array): number {
  const { depth, features, thresholds, leaves } = forest;
  const inner = (1 << depth) - 1;
  const trees = features.length / inner;
  let total = forest.base;
  for (let t = 0; t < trees; t++) {
    const at = t * inner;
    let node = 0;
    for (let d = 0; d < depth; d++)
      node = 2 * node + ((row[features[at + node] as number] as number) > (thresholds[at + node] as number) ? 2 : 1);
    total += leaves[t * (inner + 1) + node - inner] as number;
  }
  return total;
}
