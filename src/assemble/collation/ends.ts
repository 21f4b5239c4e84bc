/**
 * The print's first and last words. A local alignment stops before a gap with too few words behind it; the same few words
 * beyond the gap still belong there.
 */

import type { Pairs } from "../../text/align.js";
import { isClosedClass } from "../grammar.js";
import type { AssembledText, StatementWord } from "../text.js";
import type { Witness } from "../witness.js";

/** Words at either end that are still read together with the words beside them. */
export const HEAD = 3;

/** Words of the statement passed over to find them: "painted the boat shed", "painted the shed". */
const REACH = 6;

/** `aligned`, and the words before and behind it that stand beyond a gap. */
export function withEnds(statement: AssembledText, witness: Witness, aligned: Pairs): Pairs {
  const pairs = withLastSentence(statement, witness, aligned);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return pairs;
  const head = firstWords(statement, witness, first);
  const tail = lastWords(statement, witness, last);
  return [
    ...(head.length > 0 ? head : beginningOf(statement, witness, first)),
    ...pairs,
    ...(tail.length > 0 ? tail : restOf(statement, witness, last)),
  ];
}

function firstWords({ words }: AssembledText, witness: Witness, [s0, head]: Pairs[number]): Pairs {
  if (head > HEAD) return [];
  // "We will, if …, shut the harbour": what opens the sentence in both is no other word, however much was cut behind it.
  const opening = s0 - wordsSinceOpening(words, s0);
  if (opening + head < s0 && isRun(words, opening, witness, 0, head)) return run(opening, 0, head);
  for (let skip = 1; skip <= REACH; skip++) {
    const s = s0 - skip - head;
    if (s < 0 || words[s0 - skip + 1]?.opensSentence) break;
    if (isRun(words, s, witness, 0, head)) return run(s, 0, head);
  }
  return [];
}

function lastWords({ words }: AssembledText, witness: Witness, [s, r]: Pairs[number]): Pairs {
  const tail = witness.words.length - 1 - r;
  if (tail > HEAD) return [];
  for (let skip = 1; skip <= REACH; skip++) {
    if (words[s + skip]?.opensSentence) break;
    if (isRun(words, s + 1 + skip, witness, r + 1, tail)) return run(s + 1 + skip, r + 1, tail);
  }
  return [];
}

function isRun(words: readonly StatementWord[], s: number, witness: Witness, r: number, count: number): boolean {
  for (let k = 0; k < count; k++) if (words[s + k]?.word !== witness.words[r + k]) return false;
  return true;
}

const run = (s: number, r: number, count: number): Pairs =>
  Array.from({ length: count }, (_, k) => [s + k, r + k] as const);

/** A sentence is looked back through so far for its beginning, in words. */
const SENTENCE = 60;

function wordsSinceOpening(words: readonly StatementWord[], at: number): number {
  let count = 0;
  while (at - count > 0 && count < SENTENCE && !words[at - count]?.opensSentence) count++;
  return count;
}

/** Words of a print's end that are set beside the rest of the statement's sentence, at most, and words of that. */
const REST = 8;
const FURTHER = 24;
/** Share of them that the two must have in common, in this order; a word that says something among them. */
const IN_COMMON = 0.33;

/** “… nobody answers the telephone” beside “… no one answers the phone”: each ends the sentence, in part by the same words. */
function restOf({ words }: AssembledText, witness: Witness, [s, r]: Pairs[number]): Pairs {
  const mine: StatementWord[] = [];
  for (let at = s + 1; at < words.length && !words[at]?.opensSentence && mine.length <= FURTHER; at++)
    mine.push(words[at] as StatementWord);
  return inCommon(mine, witness.spoken.slice(r + 1)).map(([i, k]) => [s + 1 + i, r + 1 + k] as const);
}

/** The same of the sentence's beginning. */
function beginningOf({ words }: AssembledText, witness: Witness, [s, r]: Pairs[number]): Pairs {
  const mine: StatementWord[] = [];
  for (let at = s; at > 0 && !words[at]?.opensSentence && mine.length <= FURTHER; at--)
    mine.push(words[at - 1] as StatementWord);
  return inCommon(mine, witness.spoken.slice(0, r).reverse())
    .map(([i, k]) => [s - 1 - i, r - 1 - k] as const)
    .reverse();
}

type Normed = { readonly norm: string };

/** The words that two short runs have in common in one order, as far from their beginnings as may be; none where these are too few. */
function inCommon(mine: readonly Normed[], theirs: readonly Normed[]): [number, number][] {
  if (theirs.length <= HEAD || theirs.length > REST || mine.length === 0 || mine.length > FURTHER) return [];
  // A number has other words in figures.
  if ([...mine, ...theirs].some(({ norm }) => /\d/.test(norm))) return [];
  const wide = theirs.length + 1;
  const longest = new Uint8Array((mine.length + 1) * wide);
  const at = (i: number, k: number): number => longest[i * wide + k] ?? 0;
  for (let i = 1; i <= mine.length; i++)
    for (let k = 1; k < wide; k++) {
      const isSame = mine[i - 1]?.norm === theirs[k - 1]?.norm;
      longest[i * wide + k] = isSame ? at(i - 1, k - 1) + 1 : Math.max(at(i - 1, k), at(i, k - 1));
    }
  const pairs: [number, number][] = [];
  for (let [i, k] = [mine.length, theirs.length]; i > 0 && k > 0; ) {
    if (mine[i - 1]?.norm === theirs[k - 1]?.norm) pairs.unshift([--i, --k]);
    else if (at(i - 1, k) >= at(i, k - 1)) i--;
    else k--;
  }
  const says = pairs.some(([i]) => !isClosedClass(mine[i]?.norm ?? ""));
  return says && pairs.length >= IN_COMMON * theirs.length ? pairs : [];
}

/** Words of a last sentence so short that the one before it can take its first: "We had rain. We were lucky." without "had rain. We". */
const LAST = 6;

/** The print's last words, where they are the statement's last sentence as well: that is where they stand. */
function withLastSentence({ words }: AssembledText, witness: Witness, pairs: Pairs): Pairs {
  const tail = witness.words.length - 1 - (pairs.at(-1)?.[1] ?? witness.words.length);
  if (tail <= 0 || tail >= LAST) return pairs;
  let same = 0;
  while (same < LAST && words.at(-1 - same)?.word === witness.words.at(-1 - same)) {
    same++;
    if (same > tail && words.at(-same)?.opensSentence) break;
  }
  if (same <= tail || !words.at(-same)?.opensSentence) return pairs;
  const [s0, r0] = [words.length - same, witness.words.length - same];
  return [...pairs.filter(([s, r]) => s < s0 && r < r0), ...run(s0, r0, same)];
}
