/** An occasion of a sentence that quotes nobody: for whom of those who speak next it holds. */

import type { Region } from "../gather.js";
import type { Named as Person } from "../names.js";
import type { Sentence } from "../tokens.js";
import { mentions } from "./lead.js";
import type { Named as Occasion } from "./place.js";
import { isAside, isSaidIn, isTakenTo, isTold, LEADS, wayOf } from "./standing.js";

export interface Held {
  readonly occasion: Occasion;
  readonly sentence: number;
  readonly paragraph: number;
  readonly subject: Person | null;
}

/** Sentences behind one that tells where somebody else was, within which others of its paragraph are there too. */
const ASIDE = 1;

/** A meeting or a letter that the sentences before speak of: of the same speaker, or right before in one paragraph. */
export function isHeldFor(
  sentences: readonly Sentence[],
  { occasion, sentence, paragraph, subject }: Held,
  person: Person | null,
  region: Region,
): boolean {
  // "In a statement, Roe said it was lost. “…,” she said."
  if (occasion.before === "site") return subject === person;
  const isNamed = person !== null && mentions(sentences, sentence, person);
  if (wayOf(occasion) !== "spoken") {
    const { tokens } = sentences[sentence] as Sentence;
    const isTaken = occasion.site === true && isTakenTo(tokens, occasion);
    const leads = occasion.given === true || occasion.token <= LEADS || isTaken || isSaidIn(tokens, occasion.token);
    if (isTaken && subject === null && region.attributedIn === sentence + 1) return true;
    if (subject !== null) return leads && (subject === person || isItsOwn(sentences, subject, sentence, region));
    return leads && (paragraph === region.paragraph || isNamed);
  }
  // "the director was asked": who that is, is seen from who speaks next.
  if (subject === person && person !== null) return true;
  if (region.attributedIn - sentence <= (subject === null ? ASIDE + 1 : ASIDE))
    return subject === null || paragraph === region.paragraph;
  return isNamed;
}

/** "In a statement, Tidewater said it was lost. “…,” said ‹its head›, Jane Roe.": who gives a body's statement. */
function isItsOwn(sentences: readonly Sentence[], body: Person, sentence: number, region: Region): boolean {
  if (body.person || region.attributedIn > sentence + 1) return false;
  return (sentences[region.attributedIn] as Sentence).tokens.some(({ low }) => low === "its");
}

/** Whether whoever speaks next is who speaks to the outlet: the sentence begins with it, or is about them. `isKnown`: they speak to one already. */
export function isTheirs(
  sentences: readonly Sentence[],
  { occasion, sentence, subject }: Held,
  person: Person,
  isKnown: boolean,
): boolean {
  if (occasion.again && isKnown) return false;
  // "Hale told the Courier": he did.
  const isOthers = subject !== null && subject !== person;
  if (isOthers && isTold((sentences[sentence] as Sentence).tokens, occasion)) return false;
  if (occasion.token <= LEADS || mentions(sentences, sentence, person)) return true;
  return subject === null && !isAside((sentences[sentence] as Sentence).tokens, occasion);
}
