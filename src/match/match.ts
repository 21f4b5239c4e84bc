/**
 * Quotations → matches: which quotations print the same words. Knows nothing of files, databases or HTML.
 */

import type { Article, Match, Quotation } from "../model.js";
import { align, type Pairs } from "../text/align.js";
import { byText } from "../text/order.js";
import { isSameStatement, measure, WORDS } from "./accept.js";
import { candidates } from "./candidates.js";
import { closePairs } from "./close.js";
import { collectReadings, type Reading } from "./readings.js";

/**
 * All accepted matches, sorted by `a` then `b`. Quotations of one reading are matched in a chain to the first of them,
 * so a statement printed n times gives n − 1 matches, not n²/2.
 */
export function match(articles: readonly Article[], quotations: readonly Quotation[]): Match[] {
  const { readings, vocabulary } = collectReadings(articles, quotations);
  const matches: Match[] = readings.flatMap((reading) => repeats(reading, vocabulary));
  const tried = new Set<number>();
  const attempt = ([x, y]: readonly [number, number]): void => {
    const key = x * readings.length + y;
    if (tried.has(key)) return;
    tried.add(key);
    const found = matchReadings(readings[x], readings[y], vocabulary);
    if (found) matches.push(found);
  };
  for (const pair of candidates(readings)) attempt(pair);
  for (const pair of closePairs(readings, articles, quotations)) attempt(pair);
  return matches.sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b));
}

function matchReadings(a: Reading | undefined, b: Reading | undefined, vocabulary: readonly string[]): Match | null {
  const [first, second] = [a?.quotations[0], b?.quotations[0]];
  if (!a || !b || first === undefined || second === undefined || !shareEnough(a, b)) return null;
  const pairs = align(a, b);
  const agreement = measure(a, b, pairs, vocabulary);
  return isSameStatement(agreement) ? toMatch(first, second, agreement, pairs) : null;
}

/** Whether two readings hold as many equal words at all as a match asks for: a count that spares most alignments. */
function shareEnough(a: Reading, b: Reading): boolean {
  const [long, short] = a.words.length >= b.words.length ? [a, b] : [b, a];
  const held = new Map<number, number>();
  for (const word of short.words) held.set(word, (held.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of long.words) {
    const left = held.get(word) ?? 0;
    if (left === 0) continue;
    held.set(word, left - 1);
    if (++shared >= WORDS) return true;
  }
  return false;
}

function toMatch(a: string, b: string, { words, identity, bits }: ReturnType<typeof measure>, pairs: Pairs): Match {
  const [i0, j0] = pairs[0] ?? [0, 0];
  const [i1, j1] = pairs.at(-1) ?? [-1, -1];
  return { a, b, words, identity, bits, inA: [i0, i1 + 1], inB: [j0, j1 + 1] };
}

/** Quotations with the very same words; short ones say too little to be matched by their words alone. */
function repeats(reading: Reading, vocabulary: readonly string[]): Match[] {
  const [first, ...others] = reading.quotations;
  if (first === undefined || others.length === 0) return [];
  const pairs: Pairs = Array.from(reading.words, (_, i) => [i, i] as const);
  const agreement = measure(reading, reading, pairs, vocabulary);
  return isSameStatement(agreement) ? others.map((other) => toMatch(first, other, agreement, pairs)) : [];
}
