/** Tells a transcript by its form: most lines are turns, "MARA VOSS: …", "Q. …", of two speakers or more. */

import { labelOf } from "./labels.js";
import type { Line } from "./lines.js";

/** "VOSS:", "Mara Voss:", "Dr. Voss (on tape):", "Q.", "A:", "[00:12] VOSS:"; up to four words. */
const TURN =
  /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{1,3})?(?:(?<letter>[QA])[.:]\s|(?<label>\p{Lu}[\p{L}.’'-]{0,24}(?: [\p{Lu}\d][\p{L}\d.’'-]{0,24}){0,3})(?: ?[([][^)\]]{1,40}[)\]])?:(?:\s|$))/u;
/** Fewer turns are an exchange quoted in an article. */
const MIN_TURNS = 4;

/** The label of a turn, or null. */
export function turnOf(line: string): string | null {
  const found = TURN.exec(line.slice(0, 200))?.groups;
  return found?.letter ?? found?.label ?? null;
}

export function isTranscript(lines: readonly Line[]): boolean {
  const labels = new Map<string, number>();
  let counted = 0;
  let turns = 0;
  for (const line of lines) {
    if (labelOf(line.words)) continue;
    counted++;
    const label = turnOf(line.words);
    if (!label) continue;
    turns++;
    labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  // Two who speak again: a list of "Name: score" lines has a new label each time.
  const again = [...labels.values()].filter((count) => count > 1).length;
  return turns >= MIN_TURNS && again >= 2 && turns * 2 > counted && labels.size * 2 <= turns + 1;
}
