/** Which of those who share a last name a bare "Roe" means. */

import type { Sentence } from "./tokens.js";

interface Namesake {
  readonly name: string;
  /** Times it is meant. */
  readonly meant: number;
  /** Where it is printed in full, and where so as what its sentence is about or as who speaks, in order. */
  readonly full: readonly number[];
  readonly leads: readonly number[];
}

/** The quotation that a bare last name is asked about. */
export interface Scene {
  /** The name of who was heard last. */
  readonly spoke: string | null;
  /** Whether the quoted words name somebody. */
  readonly isTold: (name: string) => boolean;
}
const NO_SCENE: Scene = { spoke: null, isTold: () => false };

/**
 * As reporters write: the one whom the same paragraph last was about under the full name, or who spoke in it; else who was heard last; else, of those named in full so far, the one the article
 * is about. A person is named in full before the bare last name stands for them, so one who comes later is not meant; and whom the quoted words name hardly speaks them.
 */
export function whichOf<T extends Namesake>(
  among: readonly T[],
  at: number,
  paragraph: number,
  { spoke, isTold }: Scene = NO_SCENE,
): T | null {
  const others = among.filter(({ name }) => !isTold(name));
  let near: T | null = null;
  let last = -1;
  let most: T | null = null;
  let open = false;
  for (const one of among) {
    const place = lastBefore(one.leads, at);
    if (place >= paragraph && place > last) {
      near = one;
      last = place;
    }
    if (others.length > 0 && !others.includes(one)) continue;
    const met = (one.full[0] ?? at) < at;
    if (most === null || (met && !open) || (met === open && one.meant > most.meant)) most = one;
    open ||= met;
  }
  return near ?? (others.length > 0 ? others : among).find(({ name }) => name === spoke) ?? most;
}

/** The last of these ascending offsets that is less than `at`; -1 where none is. */
function lastBefore(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? -1;
}

/** Where the paragraph begins that holds offset `at`. */
export function paragraphStart(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.tokens[0]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  let first = low - 1;
  const paragraph = sentences[first]?.paragraph;
  while (first > 0 && sentences[first - 1]?.paragraph === paragraph) first--;
  return sentences[first]?.tokens[0]?.start ?? 0;
}
