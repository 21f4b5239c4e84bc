/**
 * The classes a word belongs to, as bits of one number that its print carries: a look at a token answers what else took a set for
 * each class. Made once from the word lists.
 */

import words from "../../data/word-classes.json" with { type: "json" };
import {
  adverbs,
  auxiliaries,
  bodies,
  determiners,
  givenName,
  isAdverb,
  isPostInLetters,
  isRank,
  isRole,
  joiners,
  modifiers,
  namelike,
  notNames,
  posts,
  prepositions,
  roles,
  subjectPronouns,
  subordinators,
  timeWords,
  titles,
} from "./lexicon.js";
import { beginsOccasion } from "./occasion-words.js";

export const DETERMINER = 1 << 0;
export const PREPOSITION = 1 << 1;
export const JOINER = 1 << 2;
export const SUBORDINATOR = 1 << 3;
export const AUXILIARY = 1 << 4;
export const ADVERB = 1 << 5;
export const SUBJECT_PRONOUN = 1 << 6;
/** "Monday", "today", "June". */
export const TIME = 1 << 7;
/** A noun for a person: "harbourmaster". */
export const ROLE = 1 << 8;
/** One of those listed, and none told by its ending. */
export const LISTED_ROLE = 1 << 9;
/** "harbourmasters". */
export const ROLES = 1 << 10;
/** "council". */
export const BODY = 1 << 11;
/** Several or a body of people: "harbourmasters", "councils", "critics". */
export const GROUP = 1 << 12;
/** "Sen", "Dr". */
export const TITLE = 1 << 13;
/** What may stand before a name or a noun and belongs to it: "former", "harbour", "Norwegian". */
export const ATTRIBUTE = 1 << 14;
/** Any word that stands for a person or thing by itself: "he", "who", "their". */
export const PRONOUN = 1 << 15;
/** "his", "her", "their". */
export const OWNER = 1 << 16;
/** Before a verb of the same form as a noun: "two claim", "that claim". */
export const COUNTING = 1 << 17;
/** Ends as a participle does. */
export const PARTICIPLE = 1 << 18;
/** Part of a date or time: "week", "2031", "14". */
export const MOMENT = 1 << 19;
/** Before one: "last", "next", "on". */
export const BEFORE_MOMENT = 1 << 20;
/** Begins with a digit. */
export const FIGURE = 1 << 21;
/** Within a name: "van", "de la", "of". */
export const PARTICLE = 1 << 22;
/** What parts a name from the noun it is said of: "of", "for", "at". */
export const LINKING = 1 << 23;
export const GIVEN_NAME = 1 << 24;
/** May begin the naming of an occasion: "told", "interview", "tweet", "on". */
export const OCCASION = 1 << 25;
/** A noun that owns words: "his claim that …", "Roe's description of it as …". */
export const UTTERANCE = 1 << 26;
/** "he", "her", "himself": what tells how a person is called. */
export const HE_OR_SHE = 1 << 28;
/** Before a place: "in", "near". */
export const LOCATING = 1 << 29;
/** "Will", "May": a first name, a helping verb or a month, by what stands around it. */
export const NAMELIKE = 1 << 30;
/** Printed with a capital that may belong to a name: not "The", not "Monday". Of the print, not of the word. */
export const NAME = 1 << 27;

const MOMENTS = /^(?:week|month|year|night|morning|(?:19|20)\d\d|\d{1,2})$/;
const ATTRIBUTES = /(?:al|an|ic|ive|ary|ing|less|ful|ant|ent|ous)$/;

const listed = new Map<string, number>();
const put = (all: Iterable<string>, bits: number): void => {
  for (const word of all) listed.set(word, (listed.get(word) ?? 0) | bits);
};
put(determiners, DETERMINER);
put(prepositions, PREPOSITION);
put(joiners, JOINER);
put(subordinators, SUBORDINATOR);
put(auxiliaries, AUXILIARY);
put(adverbs, ADVERB);
put(subjectPronouns, SUBJECT_PRONOUN);
put(timeWords, TIME);
put(roles, LISTED_ROLE);
put(bodies, BODY);
put(titles.keys(), TITLE | ATTRIBUTE);
put(modifiers, ATTRIBUTE);
put(posts, ATTRIBUTE);
for (const [list, bits] of [
  [words.crowd, GROUP],
  [words.utterances, UTTERANCE],
  [words.pronouns, PRONOUN],
  [words.owners, OWNER],
  [words.locating, LOCATING],
  [words.heOrShe, HE_OR_SHE],
  [words.counting, COUNTING],
  [words.beforeMoments, BEFORE_MOMENT],
  [words.particles, PARTICLE],
  [words.linking, LINKING],
] as const)
  put(list.split(" "), bits);
put(namelike, NAMELIKE);

/** The classes of a word in small letters. */
function classesOf(low: string): number {
  let bits = listed.get(low) ?? 0;
  if (isAdverb(low)) bits |= ADVERB;
  if (isRole(low)) bits |= ROLE | ATTRIBUTE;
  if (givenName(low) !== undefined) bits |= GIVEN_NAME;
  if (beginsOccasion(low)) bits |= OCCASION;
  if (low.endsWith("s")) {
    const one = low.slice(0, -1);
    if (isRole(one)) bits |= ROLES | GROUP;
    else if (bodies.has(one)) bits |= GROUP;
  }
  if (low.endsWith("ing") || low.endsWith("ed")) bits |= PARTICIPLE;
  if (ATTRIBUTES.test(low)) bits |= ATTRIBUTE;
  if (MOMENTS.test(low)) bits |= MOMENT;
  const first = low.charCodeAt(0);
  if (first >= 48 && first <= 57) bits |= FIGURE;
  return bits;
}

/** The same for a word as printed. */
export function printedClasses(low: string, bare: string, cap: boolean): number {
  const classes = classesOf(low);
  if (!cap || notNames.has(low)) return classes;
  if (isRank(bare)) return classes | NAME | TITLE;
  return isPostInLetters(bare) ? classes | NAME | ROLE | TITLE : classes | NAME;
}

/** Whether a token is of any of the classes; false where there is none. */
export const is = (token: { readonly classes: number } | undefined, classes: number): boolean =>
  token !== undefined && (token.classes & classes) !== 0;
