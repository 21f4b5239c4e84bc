/** Grows boosted trees for a yes or no by the second-order method of XGBoost (Chen and Guestrin 2016), on binned values. */

import type { Forest } from "../src/extract/indirect/trees.js";

export interface Growth {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly least: number;
  readonly lambda: number;
}

const BINS = 48;

/** Thresholds that part the values of one feature into bins of about one size. */
function borders(values: Float32Array): number[] {
  const sorted = Float32Array.from(values).sort();
  const found: number[] = [];
  for (let b = 1; b < BINS; b++) {
    const at = Math.floor((b * sorted.length) / BINS);
    const value = sorted[at - 1] as number;
    if (found.length === 0 || value > (found[found.length - 1] as number)) found.push(value);
  }
  return found;
}

export function grow(rows: readonly Float32Array[], labels: Uint8Array, growth: Growth): Forest {
  const count = rows.length;
  const width = rows[0]?.length ?? 0;
  const cuts: number[][] = [];
  const binned: Uint8Array[] = [];
  for (let f = 0; f < width; f++) {
    const values = Float32Array.from(rows, (row) => row[f] as number);
    const cut = borders(values);
    cuts.push(cut);
    binned.push(
      Uint8Array.from(values, (v) => {
        let low = 0;
        let high = cut.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (v > (cut[middle] as number)) low = middle + 1;
          else high = middle;
        }
        return low;
      }),
    );
  }
  let positives = 0;
  for (const label of labels) positives += label;
  const base = Math.log((positives + 1) / (count - positives + 1));
  const scores = new Float64Array(count).fill(base);
  const inner = (1 << growth.depth) - 1;
  const features = new Uint8Array(growth.trees * inner);
  const thresholds = new Float32Array(growth.trees * inner).fill(Number.POSITIVE_INFINITY);
  const leaves = new Float32Array(growth.trees * (inner + 1));
  const gradients = new Float64Array(count);
  const curvatures = new Float64Array(count);
  const nodes = new Int32Array(count);
  for (let t = 0; t < growth.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      gradients[i] = p - (labels[i] as number);
      curvatures[i] = p * (1 - p);
    }
    nodes.fill(0);
    for (let d = 0; d < growth.depth; d++) {
      const first = (1 << d) - 1;
      const wide = 1 << d;
      const best = Array.from({ length: wide }, () => ({ gain: 1e-6, feature: -1, bin: 0 }));
      for (let f = 0; f < width; f++) {
        const g = new Float64Array(wide * BINS);
        const h = new Float64Array(wide * BINS);
        const bins = binned[f] as Uint8Array;
        for (let i = 0; i < count; i++) {
          const at = ((nodes[i] as number) - first) * BINS + (bins[i] as number);
          g[at] = (g[at] as number) + (gradients[i] as number);
          h[at] = (h[at] as number) + (curvatures[i] as number);
        }
        for (let n = 0; n < wide; n++) {
          let allG = 0;
          let allH = 0;
          for (let b = 0; b < BINS; b++) {
            allG += g[n * BINS + b] as number;
            allH += h[n * BINS + b] as number;
          }
          let leftG = 0;
          let leftH = 0;
          for (let b = 0; b < (cuts[f] as number[]).length; b++) {
            leftG += g[n * BINS + b] as number;
            leftH += h[n * BINS + b] as number;
            const rightH = allH - leftH;
            if (leftH < growth.least || rightH < growth.least) continue;
            const rightG = allG - leftG;
            const gain =
              (leftG * leftG) / (leftH + growth.lambda) +
              (rightG * rightG) / (rightH + growth.lambda) -
              (allG * allG) / (allH + growth.lambda);
            const top = best[n] as { gain: number; feature: number; bin: number };
            if (gain > top.gain) {
              top.gain = gain;
              top.feature = f;
              top.bin = b;
            }
          }
        }
      }
      for (let n = 0; n < wide; n++) {
        const { feature, bin } = best[n] as { feature: number; bin: number };
        if (feature < 0) continue;
        features[t * inner + first + n] = feature;
        thresholds[t * inner + first + n] = cuts[feature]?.[bin] ?? 0;
      }
      for (let i = 0; i < count; i++) {
        const node = nodes[i] as number;
        const { feature, bin } = best[node - first] as { feature: number; bin: number };
        const right = feature >= 0 && ((binned[feature] as Uint8Array)[i] as number) > bin;
        nodes[i] = 2 * node + (right ? 2 : 1);
      }
    }
    const g = new Float64Array(inner + 1);
    const h = new Float64Array(inner + 1);
    for (let i = 0; i < count; i++) {
      const leaf = (nodes[i] as number) - inner;
      g[leaf] = (g[leaf] as number) + (gradients[i] as number);
      h[leaf] = (h[leaf] as number) + (curvatures[i] as number);
    }
    for (let n = 0; n <= inner; n++)
      leaves[t * (inner + 1) + n] = (-growth.rate * (g[n] as number)) / ((h[n] as number) + growth.lambda);
    for (let i = 0; i < count; i++)
      scores[i] = (scores[i] as number) + (leaves[t * (inner + 1) + (nodes[i] as number) - inner] as number);
  }
  return { depth: growth.depth, base, features, thresholds, leaves };
}
