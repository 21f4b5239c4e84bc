/** Outlets and programmes: where somebody speaks, and nobody whom "she" and "the singer" mean. */

import type { Reading } from "../gather.js";
import type { NameAt, Named } from "../names.js";
import { Kinds } from "../occasion/kinds.js";
import { venuesOf } from "../occasion/venues.js";
import { namedBefore } from "../occasion-words.js";
import { plain } from "../outlets.js";
import type { Token } from "../tokens.js";
import { countBefore, type Ear, MEMORY } from "./heard.js";

/** Whether a name is an outlet's or a programme's, by what it is made of or by what the article says of it. */
export const isVenue = (reading: Reading, names: Ear, named: Named): boolean =>
  named.outlet || (!named.person && shownIn(reading, names).labels.has(plain(named.name)));

/** What an article shows to be so: the names, as they are compared, and what it calls each. */
interface Shown {
  readonly labels: ReadonlySet<string>;
  readonly kinds: Kinds;
}

const shown = new WeakMap<Reading, Shown>();

function shownIn(reading: Reading, names: Ear): Shown {
  let found = shown.get(reading);
  if (found === undefined) {
    const venues = venuesOf(reading.text, reading.sentences, names);
    found = { labels: new Set(venues.map(({ label }) => plain(label))), kinds: new Kinds(venues) };
    shown.set(reading, found);
  }
  return found;
}

/** Names back that are looked at: bounds the search in a text of names alone. */
const REACH = 100;

/** The outlet that "the station" and "the podcast" at offset `at` are: of those named a moment ago the one that fits best. */
export function venueBefore(reading: Reading, names: Ear, at: number, paragraph: number, noun: string): Named | null {
  if (!namedBefore.has(noun)) return null;
  const found = new Map<string, Named>();
  const before = countBefore(names.all, at);
  for (let i = before - 1; i >= 0 && i >= before - REACH; i--) {
    const { named, paragraph: place } = names.all[i] as NameAt;
    if (paragraph - place > MEMORY) break;
    if (!found.has(named.name) && isVenue(reading, names, named)) found.set(named.name, named);
  }
  if (found.size === 0) return null;
  const { kinds } = shownIn(reading, names);
  const meant = kinds.meant([...found.keys()].reverse(), noun);
  return meant !== null && kinds.mayBe(meant, noun) ? (found.get(meant) ?? null) : null;
}

/** Whether a sentence names a person: who speaks there, where an outlet or a programme is named too. */
export function hasGuest(reading: Reading, names: Ear, tokens: readonly Token[]): boolean {
  const start = tokens[0]?.start ?? 0;
  const before = countBefore(names.all, tokens[tokens.length - 1]?.end ?? 0);
  for (let i = before - 1; i >= 0 && i >= before - REACH; i--) {
    const place = names.all[i] as NameAt;
    if (place.start < start) return false;
    if ((place.named.person || (place.named.likely && !isVenue(reading, names, place.named))) && !place.asks)
      return true;
  }
  return false;
}
