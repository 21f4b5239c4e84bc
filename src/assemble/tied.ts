/** What ties two printings beside their words: a transcript, an occasion that both name, one speaker, and the days of coverage. */

import { mayBeSameName } from "../text/names.js";
import { isNamedOccasion } from "../text/occasions.js";
import type { Witness } from "./witness.js";

/** Where nobody's name ties the two, only coverage of one day does: printed in the morning here, in the evening there. */
export const NEWS_DAYS = 1;
/** Coverage of one occasion appears within so many days, a weekend between. What is printed later was copied, whole or cut, and not heard anew. */
export const COVERED_DAYS = 4;

/** One of the two is a transcript, or both name one occasion, which has a name of its own. */
export function haveOneOccasion(a: Witness, b: Witness): boolean {
  if (a.isTranscript || b.isTranscript) return true;
  const { saidTo } = a.quotation;
  return saidTo !== null && saidTo === b.quotation.saidTo && isNamedOccasion(saidTo);
}

/** Both are named and may be one person; both are named and cannot be; or not both are named. */
export function speakersOf(a: Witness, b: Witness): "one" | "two" | "unknown" {
  const [x, y] = [a.quotation.speaker.name, b.quotation.speaker.name];
  if (x === null || y === null) return "unknown";
  return mayBeSameName(x, y) ? "one" : "two";
}
