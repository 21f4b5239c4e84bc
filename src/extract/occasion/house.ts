/** "Channel 9's Brindle Asks", later "told Channel 9": whose programme somebody was on. */

import type { SaidTo } from "./place.js";

/** Whether the text has `outlet` right beside `programme`, as the house whose it is. */
export function isHouseOf(text: string, { label }: SaidTo, { at: [start, end], label: programme }: SaidTo): boolean {
  const house = label.replace(/^The /, "");
  if (label === programme || house === "") return false;
  const before = text.slice(Math.max(0, start - house.length - POSSESSIVE), start);
  return (
    new Set([`${house}'s `, `${house}’s `]).has(before) ||
    text.startsWith(` on ${house}`, end) ||
    text.startsWith(` on the ${house}`, end)
  );
}

/** Characters of "'s " behind it, at most. */
const POSSESSIVE = 3;
