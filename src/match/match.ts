/**
 * Quotations → matches: which quotations print the same words. Knows nothing of files, databases or HTML.
 */

import type { Article, Match, Quotation } from "../model.js";
import { byText } from "../text/order.js";
import { type WordsOf, wordsIn } from "../text/printed.js";
import { isSameStatement } from "./accept.js";
import { join, shareGrams } from "./candidates.js";
import { closePairs } from "./close.js";
import { indexGrams } from "./grams.js";
import { lexiconOf } from "./lexicon.js";
import { PairMatcher, type PairTable } from "./pairs.js";
import { type Collected, collectReadings } from "./readings.js";

/**
 * All accepted matches, sorted by `a` then `b`. Quotations of one reading are matched in a chain to the first of them,
 * so a statement printed n times gives n − 1 matches, not n²/2.
 */
export function match(
  articles: readonly Article[],
  quotations: readonly Quotation[],
  wordsOf: WordsOf = wordsIn(articles),
): Match[] {
  const collected = collectReadings(articles, quotations, wordsOf);
  const { readings, vocabulary } = collected;
  const lexicon = lexiconOf(vocabulary);
  const tried = new Set<number>();
  const matcher = new PairMatcher(lexicon.bitsOf);
  let held = -1;
  const attempt = (a: number, b: number): void => {
    if (a !== held) matcher.hold(readings, a, a);
    held = a;
    matcher.compare(readings, b, b);
  };
  join(readings, shareGrams(readings.count, indexGrams(readings, lexicon)), 0, readings.count, (a, b) => {
    tried.add(a * readings.count + b);
    attempt(a, b);
  });
  for (const [a, b] of closePairs(readings, collected.quotations, articles, quotations, lexicon.bitsOf))
    if (!tried.has(a * readings.count + b)) attempt(a, b);
  return [...repeats(collected, lexicon.bitsOf), ...toMatches(collected, matcher.finish())].sort(
    (x, y) => byText(x.a, y.a) || byText(x.b, y.b),
  );
}

function toMatches({ quotations }: Collected, table: PairTable): Match[] {
  return Array.from({ length: table.count }, (_, row) => {
    const [a0 = 0, a1 = 0, b0 = 0, b1 = 0] = table.spans.subarray(4 * row, 4 * row + 4);
    return {
      a: quotations[table.a[row] as number]?.[0] ?? "",
      b: quotations[table.b[row] as number]?.[0] ?? "",
      words: table.words[row] as number,
      identity: table.identity[row] as number,
      bits: table.bits[row] as number,
      inA: [a0, a1],
      inB: [b0, b1],
    };
  });
}

/** Quotations with the very same words; short ones say too little to be matched by their words alone. */
function repeats({ readings, quotations }: Collected, bitsOf: Float64Array): Match[] {
  const matches: Match[] = [];
  quotations.forEach(([first, ...others], r) => {
    if (first === undefined || others.length === 0) return;
    const printed = readings.words.subarray(readings.starts[r], readings.starts[r + 1]);
    const words = printed.length;
    let bits = 0;
    for (const word of printed) bits += bitsOf[word] as number;
    if (!isSameStatement({ words, run: words, identity: 1, bits })) return;
    for (const other of others) {
      matches.push({ a: first, b: other, words, identity: 1, bits, inA: [0, words], inB: [0, words] });
    }
  });
  return matches;
}
