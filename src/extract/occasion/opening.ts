/** What an article opens with: the occasion that holds for one speaker before another is named. */

import type { Reading } from "../gather.js";
import type { Named as Person } from "../names.js";
import type { Heard } from "../speakers.js";
import type { Sentence } from "../tokens.js";
import type { Named as Occasion } from "./place.js";
import { background, isEarlier, namesNobody } from "./standing.js";

/** Paragraphs with which an article opens: where somebody was that is told later is nothing of what comes before. */
const OPENING = 12;

/** The first occasion that is carried and that a main clause names, with who was there: `whoIn` a sentence speaks, or is its subject. `first`: the sentence that first quotes. */
export function openingOf(
  { sentences }: Reading,
  named: readonly (readonly Occasion[])[],
  heard: readonly Heard[],
  first: number,
  whoIn: (sentence: number) => Person | null,
): { readonly person: Person; readonly occasion: Occasion; readonly sentence: number } | null {
  for (let s = 0; s < named.length; s++) {
    const occasion = named[s]?.find((one) => one.carries);
    const { tokens, paragraph } = sentences[s] as Sentence;
    if (paragraph > OPENING) return null;
    if (occasion === undefined || background(tokens, occasion) || isEarlier(tokens)) continue;
    const person = whoIn(s) ?? (s <= first && namesNobody(tokens) ? mostHeard(heard) : null);
    if (person !== null) return { person, occasion, sentence: s };
  }
  return null;
}

function mostHeard(heard: readonly Heard[]): Person | null {
  const counts = new Map<Person, number>();
  for (const { named } of heard) if (named !== null) counts.set(named, (counts.get(named) ?? 0) + 1);
  let best: Person | null = null;
  for (const [person, count] of counts) if (count > (best === null ? 0 : (counts.get(best) ?? 0))) best = person;
  return best;
}
