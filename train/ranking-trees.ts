/**
 * Gradient-boosted regression trees over groups of candidates (Friedman 2001, with the second-order leaves of Chen and Guestrin 2016).
 * The loss of a group is −log of the share of the softmax that its right candidates get. Deterministic: no sampling.
 */

export interface Rows {
  readonly width: number;
  /** Row after row. */
  readonly values: Float64Array;
  /** 1 for a right candidate, 0 for another. */
  readonly right: Uint8Array;
  /** First row of each group, and one past the last row. */
  readonly groups: readonly number[];
}

export interface Growth {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Added to a leaf's second derivative. */
  readonly ridge: number;
  /** Least sum of second derivatives in a leaf. */
  readonly least: number;
}

const BINS = 64;

/** Thresholds that part a feature's values into at most BINS bins of about equal size. */
function thresholds(rows: Rows, feature: number): number[] {
  const all: number[] = [];
  for (let r = 0; r < rows.right.length; r++) all.push(rows.values[r * rows.width + feature] as number);
  all.sort((a, b) => a - b);
  const cuts: number[] = [];
  for (let b = 1; b < BINS; b++) {
    const at = Math.floor((b * all.length) / BINS);
    const low = all[at] as number;
    // The next greater value: the threshold stands half-way.
    let high = at;
    while (high < all.length && all[high] === low) high += 1;
    if (high >= all.length) continue;
    const cut = (low + (all[high] as number)) / 2;
    if (cuts[cuts.length - 1] !== cut) cuts.push(cut);
  }
  const distinct = [...new Set(all)];
  if (distinct.length <= BINS) return distinct.slice(1).map((v, i) => (v + (distinct[i] as number)) / 2);
  return cuts;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly node: number;
  readonly sums: Float64Array;
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
  readonly g: number;
  readonly h: number;
}

/** Trees as printed: feature, threshold or value, left child, for every node. */
export function growTrees(rows: Rows, growth: Growth): number[][] {
  const { width } = rows;
  const count = rows.right.length;
  const cuts = Array.from({ length: width }, (_, f) => thresholds(rows, f));
  const bins = new Uint8Array(count * width);
  for (let f = 0; f < width; f++) {
    const cut = cuts[f] as number[];
    for (let r = 0; r < count; r++) {
      const v = rows.values[r * width + f] as number;
      let low = 0;
      let high = cut.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (v <= (cut[middle] as number)) high = middle;
        else low = middle + 1;
      }
      bins[r * width + f] = low;
    }
  }
  const scores = new Float64Array(count);
  const g = new Float64Array(count);
  const h = new Float64Array(count);
  const trees: number[][] = [];
  /** Sums of both derivatives by feature and bin: of a leaf's rows, or of its parent's without its sibling's. */
  const sumsOf = (members: Int32Array): Float64Array => {
    const sums = new Float64Array(width * BINS * 2);
    for (const r of members) {
      const gr = g[r] as number;
      const hr = h[r] as number;
      for (let f = 0, base = r * width; f < width; f++) {
        const at = (f * BINS + (bins[base + f] as number)) * 2;
        sums[at] = (sums[at] as number) + gr;
        sums[at + 1] = (sums[at + 1] as number) + hr;
      }
    }
    return sums;
  };

  const best = (members: Int32Array, node: number, sums: Float64Array): Leaf => {
    let G = 0;
    let H = 0;
    for (const r of members) {
      G += g[r] as number;
      H += h[r] as number;
    }
    let gain = 1e-6;
    let feature = -1;
    let bin = 0;
    const whole = (G * G) / (H + growth.ridge);
    for (let f = 0; f < width; f++) {
      let gl = 0;
      let hl = 0;
      const last = (cuts[f] as number[]).length;
      for (let b = 0; b < last; b++) {
        const at = (f * BINS + b) * 2;
        gl += sums[at] as number;
        hl += sums[at + 1] as number;
        const hr = H - hl;
        if (hl < growth.least || hr < growth.least) continue;
        const won = (gl * gl) / (hl + growth.ridge) + ((G - gl) * (G - gl)) / (hr + growth.ridge) - whole;
        if (won > gain) {
          gain = won;
          feature = f;
          bin = b;
        }
      }
    }
    return { rows: members, node, sums, gain: feature < 0 ? 0 : gain, feature, bin, g: G, h: H };
  };

  const everyone = Int32Array.from({ length: count }, (_, r) => r);
  for (let t = 0; t < growth.trees; t++) {
    derive(rows, scores, g, h);
    const tree: number[] = [-1, 0, 0];
    const leaves: Leaf[] = [best(everyone, 0, sumsOf(everyone))];
    while (leaves.length < growth.leaves) {
      let top = 0;
      for (let l = 1; l < leaves.length; l++) if ((leaves[l] as Leaf).gain > (leaves[top] as Leaf).gain) top = l;
      const leaf = leaves[top] as Leaf;
      if (leaf.gain <= 0) break;
      const goesLeft = (r: number) => (bins[r * width + leaf.feature] as number) <= leaf.bin;
      const left = leaf.rows.filter(goesLeft);
      const right = leaf.rows.filter((r) => !goesLeft(r));
      const child = tree.length / 3;
      tree[leaf.node * 3] = leaf.feature;
      tree[leaf.node * 3 + 1] = (cuts[leaf.feature] as number[])[leaf.bin] as number;
      tree[leaf.node * 3 + 2] = child;
      tree.push(-1, 0, 0, -1, 0, 0);
      const small = sumsOf(left.length < right.length ? left : right);
      const large = leaf.sums.map((sum, i) => sum - (small[i] as number));
      const [ofLeft, ofRight] = left.length < right.length ? [small, large] : [large, small];
      leaves.splice(top, 1, best(left, child, ofLeft), best(right, child + 1, ofRight));
    }
    for (const leaf of leaves) {
      const value = Math.round((-growth.rate * leaf.g * 10_000) / (leaf.h + growth.ridge)) / 10_000;
      tree[leaf.node * 3 + 1] = value;
      for (const r of leaf.rows) scores[r] = (scores[r] as number) + value;
    }
    trees.push(tree);
  }
  return trees;
}

/** First and second derivatives of the loss by each candidate's score. */
function derive(rows: Rows, scores: Float64Array, g: Float64Array, h: Float64Array): void {
  for (let i = 0; i + 1 < rows.groups.length; i++) {
    const from = rows.groups[i] as number;
    const to = rows.groups[i + 1] as number;
    let top = -Infinity;
    for (let r = from; r < to; r++) top = Math.max(top, scores[r] as number);
    let all = 0;
    let good = 0;
    for (let r = from; r < to; r++) {
      const e = Math.exp((scores[r] as number) - top);
      g[r] = e;
      all += e;
      if (rows.right[r] === 1) good += e;
    }
    for (let r = from; r < to; r++) {
      const e = g[r] as number;
      const p = e / all;
      g[r] = p - (rows.right[r] === 1 ? e / good : 0);
      h[r] = Math.max(1e-3, p * (1 - p));
    }
  }
}
