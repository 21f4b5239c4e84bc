/** What ties two printings beside their words: a transcript, an occasion that both name, one speaker. */

import { mayBeSameName } from "../text/names.js";
import type { Witness } from "./witness.js";

/** One of the two is a transcript, or both name one occasion. */
export function haveOneOccasion(a: Witness, b: Witness): boolean {
  return a.isTranscript || b.isTranscript || (a.quotation.saidTo !== null && a.quotation.saidTo === b.quotation.saidTo);
}

/** Both are named and may be one person; both are named and cannot be; or not both are named. */
export function speakersOf(a: Witness, b: Witness): "one" | "two" | "unknown" {
  const [x, y] = [a.quotation.speaker.name, b.quotation.speaker.name];
  if (x === null || y === null) return "unknown";
  return mayBeSameName(x, y) ? "one" : "two";
}
