/** "Channel 9's Brindle Asks", later "told Channel 9": whose programme somebody was on. */

import type { SaidTo } from "./place.js";

/** Whether the text has `outlet` right beside `programme`, as the house whose it is. */
export function isHouseOf(text: string, { label }: SaidTo, { at: [start, end], label: programme }: SaidTo): boolean {
  const house = label.replace(/^The /, "");
  if (label === programme || house === "") return false;
  // told “Tideline” on Radio Two
  const behind = /["”’]/.test(text[end] ?? "") ? end + 1 : end;
  const before = text.slice(Math.max(0, start - house.length - POSSESSIVE), start);
  return (
    new Set([`${house}'s `, `${house}’s `]).has(before) ||
    text.startsWith(` on ${house}`, behind) ||
    text.startsWith(` on the ${house}`, behind)
  );
}

/** Characters of "'s " behind it, at most. */
const POSSESSIVE = 3;
