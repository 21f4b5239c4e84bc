/**
 * Features as places in a table of weights (the hashing trick, Weinberger et al. 2009): no words are joined and no map is asked.
 * Two features may share a place; learning lives with it.
 */

/** A table of weights in steps of `step`, a power of two long: bytes stay in the processor's cache. */
export interface Table {
  readonly weights: Int8Array;
  readonly step: number;
}

/** A list of features that is filled anew for every place looked at. */
export interface Features {
  readonly at: Int32Array;
  count: number;
}

/** More than any place has. */
const MOST = 128;

export const newFeatures = (): Features => ({ at: new Int32Array(MOST), count: 0 });

/** Feature `kind` with up to three values, as 32 bits of which a table takes as many as it needs. */
function hash(kind: number, a: number, b: number, c: number): number {
  let h = Math.imul(Math.imul(kind, 0x9e3779b1) + a, 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 15)) + b, 0x2c1b3c6d);
  h = Math.imul((h ^ (h >>> 13)) + c, 0x297a2d39);
  return h ^ (h >>> 16);
}

export function add(features: Features, kind: number, a: number, b = 0, c = 0): void {
  features.at[features.count++] = hash(kind, a, b, c);
}

/** The sum of the weights of the features. */
export function sum({ weights, step }: Table, { at, count }: Features): number {
  const mask = weights.length - 1;
  let total = 0;
  for (let i = 0; i < count; i++) total += weights[(at[i] as number) & mask] as number;
  return total * step;
}

/** A bucket for a distance in tokens: one by one up to four, then wider. */
export function bucket(n: number): number {
  if (n < 0) return 15;
  if (n <= 4) return n;
  if (n <= 6) return 5;
  if (n <= 9) return 6;
  if (n <= 14) return 7;
  if (n <= 22) return 8;
  return n <= 35 ? 9 : 10;
}
