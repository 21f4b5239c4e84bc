/** Two statements of one speaker, two months apart, run together in one pair of marks. */

import { assemble } from "../../src/assemble/assemble.js";
import { match } from "../../src/match/match.js";
import { type Alone, collectionOf } from "../collection.js";
import { type Score, tally } from "../score.js";

const CASES = 100;

/** `texts`: real quotations that match no other. */
export function scoreConflated(texts: readonly string[]): Score[] {
  const printed: Alone[] = [];
  const usable = texts.filter((text) => text.split(" ").length >= 14 && text.split(" ").length <= 40);
  for (let n = 0; n < CASES && 2 * n + 1 < usable.length; n++) {
    const [first = "", second = ""] = [usable[2 * n], usable[2 * n + 1]];
    const speaker = `Ada ${"abcdefghij"[n % 10]?.toUpperCase()}${"abcdefghij"[Math.floor(n / 10)]}row`;
    printed.push(
      { id: `${n}-march`, text: first, speaker, date: "2031-03-02" },
      // It goes on otherwise, so the two were not said in one breath.
      { id: `${n}-more`, text: `${first} That was all for the harbour that day.`, speaker, date: "2031-03-03" },
      { id: `${n}-may`, text: second, speaker, date: "2031-05-02" },
      { id: `${n}-both`, text: `${first} ${second}`, speaker, date: "2031-05-03" },
    );
  }
  if (printed.length === 0) return [];
  const { articles, quotations, origins } = collectionOf(printed);
  const statements = assemble(articles, quotations, match(articles, quotations), origins);
  const classes = new Map<string, Set<string>>();
  for (const { renditions } of statements)
    for (const rendition of renditions)
      classes.set(rendition.article, (classes.get(rendition.article) ?? new Set()).add(rendition.class));
  const cases = printed.filter(({ id }) => id.endsWith("-both"));
  return [
    tally(
      "renditions: two statements run together",
      cases.map(({ id }) => [id, classes.get(id)?.has("conflated") === true && classes.get(id)?.size === 1]),
    ),
  ];
}
