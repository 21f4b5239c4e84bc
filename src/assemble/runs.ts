/** Runs of words by their positions: short to hold, where a print covers a few words of a long statement. */

/** Half open, never empty. */
export type Run = readonly [from: number, to: number];

/** Sorted and disjoint, with no two that touch, of runs in any order. O(n log n). */
export function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const [from, to] of [...runs].sort((x, y) => x[0] - y[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}

/** How many of merged runs begin before `at`, by binary search. */
export function runsBefore(runs: readonly Run[], at: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.[0] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
