/** Which matches count as two printings of one statement, by what else ties the two or speaks against it. Asks of nothing but the two. */

import type { Match } from "../model.js";
import { daysBetween } from "../text/days.js";
import { COPIED } from "./again.js";
import { goOtherwise, ownAround, ownWithin, turnsWithin } from "./around.js";
import { COVERED_DAYS, haveOneOccasion, NEWS_DAYS, speakersOf } from "./tied.js";
import type { Witness } from "./witness.js";

/** The same words again after more than this many days are said on another occasion: usually a talking point. */
export const OCCASION_DAYS = 14;
/** From this many words on, even two named people did not hit on the same words: one of them is misattributed. */
const WORDS_ALONE = 12;
/** One speaker's run of words that says more than a phrase with a proper name in it (the example below holds 52 bits). */
const TELLING_BITS = 60;
/** Two names for one short quotation, which stands whole in the other: so many bits are no coincidence within an occasion. */
const MISATTRIBUTED_BITS = 70;
const WHOLE = 0.9;
/** Share of the longer one from which two quotations of one day are the same from end to end, whoever is named. */
const ALL = 0.85;
/** Share of the shorter quotation that a shorter match must be. */
const MOST = 0.6;
/** The same where neither a name nor a day ties the two: it is a phrase of the day, or the name of a thing. */
const NEARLY_ALL = 0.75;
/** Under this share of the shorter quotation, with other words around it, the same words were said on another occasion. */
const HALF = 0.5;
/** One speaker says so many of the same words, and others around them, twice in a week: a turn of phrase, the name of a thing. */
const TURN_OF_PHRASE = 9;
/** Share of the shorter quotation that fewer words must be for that where both go on otherwise within the sentence. */
const MOST_OF_PHRASE = 0.66;
/** The same where both go on otherwise within the sentence: it is another sentence about the same thing. */
const TURN_OF_SENTENCE = 13;
/** On one day and in one sentence's place, so many bits are no coincidence, however short the stretch. */
const NO_COINCIDENCE_BITS = 90;
/**
 * The same where no name ties the two, and each has so many words that the other has not: captions, notices and furniture of
 * pages are made by a form, and share most of their words.
 */
const FORM = 0.8;
const OWN = 5;

/**
 * A match of many words stands by itself, where the rest of the two does not speak against it. A short one may be a
 * phrase of the day ("to be president of the United States"): it needs one speaker within the window of one occasion,
 * or that it is most of the shorter quotation and no other speaker.
 */
export function isTrusted(match: Match, a: Witness, b: Witness): boolean {
  const share = match.words / Math.min(a.spoken.length, b.spoken.length);
  const who = speakersOf(a, b);
  const days = daysBetween(a.day, b.day);
  const isNear = a.day !== null && b.day !== null && days <= OCCASION_DAYS;
  const together = haveOneOccasion(a, b);
  const isAlone = byWordsAlone(a, b);
  const isOtherwise = goOtherwise(match, a, b);
  if (!together) {
    const isTied = who === "one" && isNear;
    const around = isTied ? shareAsked(match, days, turnsWithin(match, a, b)) : isAlone ? NEARLY_ALL : HALF;
    if (share < around && isOtherwise) return false;
    if (who !== "one" && share < (who === "two" ? WHOLE : FORM) && sharesForm(match, a, b)) return false;
  }
  if (match.words >= WORDS_ALONE) return true;
  if (isNear && days <= NEWS_DAYS && !isOtherwise && match.bits >= NO_COINCIDENCE_BITS) return true;
  if (who === "two") {
    if (!isAlone && match.words >= ALL * Math.max(a.spoken.length, b.spoken.length)) return true;
    return (together || isNear) && share >= WHOLE && match.bits >= MISATTRIBUTED_BITS;
  }
  return (who === "one" && (isNear || match.bits >= TELLING_BITS)) || share >= (isAlone ? NEARLY_ALL : MOST);
}

/** Where one speaker goes on otherwise, within days: the share of the shorter quotation under which the words were said twice. */
function shareAsked({ words, identity }: Match, days: number, isWithin: boolean): number {
  if (days > COVERED_DAYS && identity < COPIED) return 1;
  if (days > COVERED_DAYS && (isWithin || words < TURN_OF_SENTENCE)) return NEARLY_ALL;
  if (words >= (isWithin ? TURN_OF_SENTENCE : TURN_OF_PHRASE)) return 0;
  return isWithin && words < TURN_OF_PHRASE ? MOST_OF_PHRASE : HALF;
}

/** Neither a speaker, nor an occasion, nor a day ties the two: they have words in common, and nothing else is known. */
export function byWordsAlone(a: Witness, b: Witness): boolean {
  if (haveOneOccasion(a, b) || speakersOf(a, b) === "one") return false;
  return a.day === null || b.day === null || Math.abs(a.day - b.day) > NEWS_DAYS;
}

/** Before the stretch they share, after it or within, each prints words of its own: two captions, two slogans, two pages' furniture. */
function sharesForm(match: Match, a: Witness, b: Witness): boolean {
  return Math.max(ownAround(match, a, b), ownWithin(match, a, b)) >= OWN;
}
