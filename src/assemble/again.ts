/**
 * Whether the same words were said, or written, a second time. Who sets down one utterance differently differs throughout; who
 * repeats himself repeats a phrase word by word, and goes on otherwise. Asks of nothing but the two.
 */

import type { Match } from "../model.js";
import { daysBetween } from "../text/days.js";
import { endsAlike, ownAround } from "./around.js";
import { COVERED_DAYS, haveOneOccasion, NEWS_DAYS, speakersOf } from "./tied.js";
import type { Witness } from "./witness.js";

/** So much of a copied stretch is the same; more than one word in seven is another. Of two stretches of one day it says whether a phrase was repeated. */
export const COPIED = 0.857;

/** A sentence's length: fewer words are a sentence's part, or a short one that is said again. */
const SENTENCE = 16;
/** Share of the shorter quotation that a stretch of fewer words must be once an occasion is no longer covered. */
const MOST_OF_COPY = 0.8;
/** Under this share of the shorter quotation a stretch may be a phrase in two utterances. */
const TWO_THIRDS = 0.66;
/** So many words of its own that each prints on one side, and the other leaves out: not a cut in one sentence, but another one. */
const OWN_SENTENCE = 8;
/** A phrase has so few words, and not twice the bits that a match needs for its best run. */
const PHRASE = 13;
const PHRASE_BITS = 80;
/** Under this share of equal words, where neither a name nor a day ties the two, each says it in words of its own. */
const REWORDED = 0.8;
/** Share of the longer quotation under which the other is a part of it, and could be a text of somebody else that says the same. */
const PART = 0.5;

/** A transcript, and an occasion that both name, say more than this: then it was said once. */
export function isSaidAgain(match: Match, a: Witness, b: Witness): boolean {
  if (haveOneOccasion(a, b)) return false;
  const { words, identity, bits } = match;
  const days = daysBetween(a.day, b.day);
  const share = words / Math.min(a.spoken.length, b.spoken.length);
  if (days > COVERED_DAYS && words < SENTENCE && share < MOST_OF_COPY) return true;
  if (share < TWO_THIRDS) {
    if (endsAlike(match, a, b)) return true;
    const isRepeated = identity > COPIED;
    if (isRepeated && words < PHRASE && bits < PHRASE_BITS) return true;
    if (isRepeated && ownAround(match, a, b) >= OWN_SENTENCE) return true;
  }
  const who = speakersOf(a, b);
  if (who !== "one" && days > NEWS_DAYS && words < SENTENCE && identity < REWORDED) return true;
  const ofLonger = words / Math.max(a.spoken.length, b.spoken.length);
  return who === "two" && days > 0 && identity < COPIED && ofLonger < PART;
}
