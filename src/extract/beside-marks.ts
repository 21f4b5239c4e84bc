/** Words beside quotation marks that hold no speech. */

import notQuotations from "../../data/not-quotations.json" with { type: "json" };
import { wordSet as set } from "../text/word-set.js";

export const titled = set(notQuotations.titled);
export const termed = set(notQuotations.termed);
/** Of the termed: what follows is named as a word, whoever the sentence is about. */
export const mentioned = set(notQuotations.mentioned);
export const objectsAfter = set(notQuotations.after);
/** Things that words stand on. */
export const inscribed = set(notQuotations.inscribed);
/** Verbs right before a name that is given. */
export const naming = set(notQuotations.naming);
/** What is done with a song, a film, a book: right before its title. */
export const works = set(notQuotations.works);
/** "Text “QUAY” to 555 0100". */
export const keyed = set(notQuotations.keyed);
/** "The sign ‹reads› “…”": what such a thing does with words. */
export const bears = set(notQuotations.bears);
/** "‹painted› with the words “…”" */
export const inscribing = set(notQuotations.inscribing);
/** "a model ‹sold› as the “Wobble 3”" */
export const selling = set(notQuotations.selling);
/** The last words of the names of laws. */
export const laws = set(notQuotations.laws);
/** "cut the stock to “‹sell›”", and what stands before. */
export const ratings = set(notQuotations.ratings);
export const beforeRatings = set(notQuotations.beforeRatings);
/** "what ‹doctors› call “harbour lung”" */
export const experts = set(notQuotations.experts);
/** "an ‹episode› of “Tides”" */
export const ofWorks = set(notQuotations.ofWorks);
/** "in a ‹chapter› “Of Piles”": parts of what is written, and what is spoken to many. */
export const pieces = set(notQuotations.pieces);
/** "The ‹study›, “Tides and wages: a survey,” was" */
export const studies = set(notQuotations.studies);
/** "the ‹word› “quay” is" */
export const wordNouns = set(notQuotations.words);
