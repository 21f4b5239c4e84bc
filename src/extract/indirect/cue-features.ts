import { add, bucket, type Features } from "./hash.js";
import { isVerb, type Outline } from "./outline.js";
import type { ByRule } from "./rules.js";
import { Kind, PAD, type Words } from "./words.js";

const near = (n: number) => (n <= 3 ? n : n < 8 ? 4 : n < 15 ? 5 : 6);

const inGroup = (kind: number) =>
  kind === Kind.auxiliary || kind === Kind.modal || kind === Kind.adverb || kind === Kind.not || kind === Kind.to;

/** Where the verb group that ends at `p` begins (padded). */
function groupStart(words: Words, p: number): number {
  let k = p;
  for (let steps = 0; steps < 5 && k > PAD && inGroup(words.kinds[k - 1] as number); steps++) k--;
  return k;
}

/** The word before the verb group, an insert between commas stepped over: the subject's last word. */
function subjectAt(words: Words, group: number): number {
  const { kinds } = words;
  let k = group - 1;
  if (kinds[k] === Kind.comma || kinds[k] === Kind.closes) {
    const open = kinds[k] === Kind.comma ? Kind.comma : Kind.opens;
    for (let m = k - 1; m > k - 20 && m > PAD; m--)
      if (kinds[m] === open) {
        k = m - 1;
        break;
      }
  }
  return k;
}

const beforeNoun = (kind: number) =>
  kind === Kind.determiner ||
  kind === Kind.owner ||
  kind === Kind.namesOwn ||
  kind === Kind.nounsOwn ||
  kind === Kind.adjective ||
  kind === Kind.number ||
  kind === Kind.adverb ||
  kind === Kind.preposition ||
  kind === Kind.to;

/** The first noun, name or verb behind the word at `p` (padded). */
function objectAt(words: Words, p: number): number {
  let k = p + 1;
  for (let steps = 0; steps < 6 && beforeNoun(words.kinds[k] as number); steps++) k++;
  return k;
}

/** Whether the `n`th of the words that may be cues is one: what stands around it. */
export function cueFeatures(
  f: Features,
  words: Words,
  lay: Outline,
  n: number,
  headline: boolean,
  plain: ByRule | null,
): void {
  const { ids, kinds, stems, places } = words;
  const i = places[n] as number;
  const p = i + PAD;
  const w = ids[p] as number;
  const s = stems[p] as number;
  const k0 = kinds[p] as number;
  const l1 = ids[p - 1] as number;
  const l2 = ids[p - 2] as number;
  const r1 = ids[p + 1] as number;
  const r2 = ids[p + 2] as number;
  const kl1 = kinds[p - 1] as number;
  const kl2 = kinds[p - 2] as number;
  const kl3 = kinds[p - 3] as number;
  const kr1 = kinds[p + 1] as number;
  const kr2 = kinds[p + 2] as number;
  const kr3 = kinds[p + 3] as number;
  f.count = 0;
  add(f, 0, w);
  add(f, 1, s);
  add(f, 6, w, kr1, kr2);
  add(f, 9, s, kr1);
  add(f, 10, s, kl1);
  add(f, 11, s, r1);
  add(f, 12, s, l1);
  add(f, 14, s, k0);
  add(f, 15, r1, k0);
  add(f, 16, l1, k0);
  add(f, 17, r2, k0);
  add(f, 18, l2, k0);
  add(f, 19, r1, r2);
  add(f, 20, l2, l1);
  add(f, 22, kl2, kl1, k0);
  add(f, 24, kl3, kl2, kl1);
  add(f, 25, kr1, kr2, kr3);
  add(f, 26, kl2, kl1, kr1);
  add(f, 29, s, ids[p - 3] as number);
  add(f, 31, s, l2);
  const group = groupStart(words, p);
  const sub = subjectAt(words, group);
  const subject = kinds[sub] as number;
  const obj = objectAt(words, p);
  add(f, 200, ids[sub] as number, k0);
  add(f, 203, ids[obj] as number, k0);
  add(f, 206, group < p ? (ids[group] as number) : 0, k0);
  add(f, 207, group < p ? (ids[group] as number) : 0, s);
  add(f, 209, kinds[sub - 1] as number, subject, k0);
  add(f, 210, ids[sub - 1] as number, k0);
  add(f, 211, kinds[group - 1] as number, p - group, k0);
  const qa = near(lay.quoteAfter[i] as number);
  const qb = near(lay.quoteBefore[i] as number);
  add(f, 35, qa, qb);
  add(f, 36, w, qa);
  add(f, 37, w, qb);
  add(f, 38, qa, kr1, kr2);
  add(f, 39, qb, kr1, kl1);
  const left = bucket(i);
  const right = bucket(lay.end - 1 - i);
  add(f, 40, left, k0);
  add(f, 41, right, k0);
  add(f, 42, w, Math.min(right, 4));
  add(f, 43, w, Math.min(left, 3));
  add(f, 44, headline ? 1 : 0, k0);
  // Does a clause follow: a verb in the next words, "that", "to"?
  let that = 0;
  let verb = 0;
  for (let k = 1; k <= 8 && i + k < words.count; k++) {
    const kind = kinds[p + k] as number;
    if (kind === Kind.that && that === 0) that = k;
    if (verb === 0 && isVerb(kind)) verb = k;
    if (kind === Kind.comma || kind === Kind.stop || kind === Kind.semicolon) break;
  }
  add(f, 45, w, that > 4 ? 5 : that);
  add(f, 46, s, Math.min(verb, 6), that > 0 ? 1 : 0);
  add(f, 47, k0, Math.min(verb, 6), kr1);
  // The nearest other possible cue on either side.
  const before = n === 0 ? 0 : (places[n - 1] as number) + 1;
  const after = n + 1 === places.length ? 0 : (places[n + 1] as number) + 1;
  const cueBefore = before === 0 ? 0 : (stems[before - 1 + PAD] as number);
  const cueAfter = after === 0 ? 0 : (stems[after - 1 + PAD] as number);
  add(f, 48, cueBefore, k0, before === 0 ? 9 : Math.min(i - before, 5));
  add(f, 49, cueAfter, k0, after === 0 ? 9 : Math.min(after - i, 5));
  add(f, 50, s, cueBefore);
  add(f, 51, s, cueAfter);
  const rule = plain?.rule ?? 0;
  add(f, 53, rule, s);
  add(f, 54, rule, plain?.source ? 1 + Math.min(Math.abs(i - plain.source[0]), 8) : 0);
}
