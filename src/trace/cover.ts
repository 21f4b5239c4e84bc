import type { Span } from "../model.js";

/** Whether two ranges share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
