/**
 * Quotations → matches: which quotations print the same words. Knows nothing of files, databases or HTML.
 */

import type { Article, Match, Quotation } from "../model.js";
import { byText } from "../text/order.js";
import { type WordsOf, wordsIn } from "../text/printed.js";
import { isSameStatement } from "./accept.js";
import { shareGrams } from "./candidates.js";
import { closePairs } from "./close.js";
import { indexGrams } from "./grams.js";
import { lexiconOf } from "./lexicon.js";
import { PairMatcher, type PairTable } from "./pairs.js";
import { PART, PART_BITS, printedWords } from "./parts.js";
import { type Collected, collectReadings } from "./readings.js";
import { comparePairs } from "./together.js";

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
  const grams = shareGrams(readings.count, indexGrams(readings, lexicon));
  const tables = comparePairs(readings, grams, lexicon.bitsOf);
  const keyOf = (a: number, b: number): number => Math.min(a, b) * readings.count + Math.max(a, b);
  const known = new Set(tables.flatMap(({ a, b }) => Array.from(a, (one, row) => keyOf(one, b[row] as number))));
  const matcher = new PairMatcher(lexicon.bitsOf);
  let held = -1;
  for (const [a, b] of closePairs(readings, collected.quotations, articles, quotations, lexicon.bitsOf)) {
    if (known.has(keyOf(a, b))) continue;
    if (a !== held) matcher.hold(readings, a, a);
    held = a;
    matcher.compare(readings, b, b);
  }
  const matches = [...tables, matcher.finish()].flatMap((table) => toMatches(collected, table));
  return [...repeats(collected, lexicon.bitsOf), ...matches].sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b));
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
    const words = printedWords(readings, r);
    let bits = 0;
    for (let at = readings.starts[r] as number; at < (readings.starts[r + 1] as number); at++)
      bits += readings.breaks[at] === PART ? PART_BITS : (bitsOf[readings.words[at] as number] as number);
    if (!isSameStatement({ words, run: words, identity: 1, bits })) return;
    for (const other of others) {
      matches.push({ a: first, b: other, words, identity: 1, bits, inA: [0, words], inB: [0, words] });
    }
  });
  return matches;
}
