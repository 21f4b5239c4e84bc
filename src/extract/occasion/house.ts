/** "Channel 9's Brindle Asks", later "told Channel 9": whose programme somebody was on. */

import { broadcastWords } from "../occasion-words.js";
import type { SaidTo } from "./place.js";

/** Characters from a house to its programme, at most: "CBS’s long-running Sunday evening magazine show “". */
const APART = 60;
/** "CBS ‹News›": a house is called with it or without. */
const DESK = / (?:News|Radio|TV|Television|Sports?)$/;
/** What stands between a house and its programme: "CBS‹’s Sunday show “›". */
const BETWEEN = /^(?: (?:News|Radio|TV|Television|Sports?))?(?:['’]s?)? ((?:[\p{L}-]+ ){0,5})["“‘']?(?:The )?$/u;

/** Whether the text has `outlet` right beside `programme`, as the house whose it is. */
export function isHouseOf(text: string, { label }: SaidTo, { at: [start, end], label: programme }: SaidTo): boolean {
  const called = label.replace(/^The /, "");
  if (label === programme || called === "") return false;
  const before = text.slice(Math.max(0, start - called.length - APART), start);
  // told “Tideline” on Radio Two
  const behind = /["”’]/.test(text[end] ?? "") ? end + 1 : end;
  const desk = called.replace(DESK, "");
  const isBeside = (house: string): boolean =>
    isBefore(before, house) || text.startsWith(` on ${house}`, behind) || text.startsWith(` on the ${house}`, behind);
  return isBeside(called) || (desk !== called && isBeside(desk));
}

/** "‹CBS’s Sunday show› Tideline" */
function isBefore(before: string, house: string): boolean {
  const at = before.lastIndexOf(house);
  const words = at < 0 ? null : BETWEEN.exec(before.slice(at + house.length));
  return (
    words !== null &&
    (words[1] ?? "")
      .toLowerCase()
      .split(" ")
      .every((word) => word === "" || broadcastWords.has(word))
  );
}
