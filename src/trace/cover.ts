import type { Span } from "../model.js";

/** Whether two ranges share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/**
 * Finds the items whose places share a character with a range, in order of place. Each look-up costs the logarithm of the number
 * of places and what it finds (more only where places nest deeply), so that articles with 100,000 marks stay near linear.
 */
export function placeIndex<T>(places: Iterable<readonly [Span, T]>): (range: Span) => T[] {
  const sorted = [...places].sort((a, b) => a[0][0] - b[0][0] || a[0][1] - b[0][1]);
  // The furthest end so far never falls, so the first place that can reach a range is found by halving.
  const reach: number[] = [];
  for (const [[, end]] of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ([from, to]) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] ?? 0) > from) high = middle;
      else low = middle + 1;
    }
    const found: T[] = [];
    for (let i = low; i < sorted.length; i++) {
      const place = sorted[i];
      if (place === undefined || place[0][0] >= to) break;
      if (place[0][1] > from) found.push(place[1]);
    }
    return found;
  };
}
