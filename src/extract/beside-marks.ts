/** Words beside quotation marks that hold no speech. */

import notQuotations from "../../data/not-quotations.json" with { type: "json" };
import { wordSet as set } from "../text/word-set.js";

export const titled: ReadonlySet<string> = set(notQuotations.titled);
export const termed: ReadonlySet<string> = set(notQuotations.termed);
/** Of the termed: what follows is named as a word, whoever the sentence is about. */
export const mentioned: ReadonlySet<string> = set(notQuotations.mentioned);
export const objectsAfter: ReadonlySet<string> = set(notQuotations.after);
/** Things that words stand on. */
export const inscribed: ReadonlySet<string> = set(notQuotations.inscribed);
/** Verbs right before a name that is given. */
export const naming: ReadonlySet<string> = set(notQuotations.naming);
/** What is done with a song, a film, a book: right before its title. */
export const works: ReadonlySet<string> = set(notQuotations.works);
/** "Text “QUAY” to 555 0100". */
export const keyed: ReadonlySet<string> = set(notQuotations.keyed);
