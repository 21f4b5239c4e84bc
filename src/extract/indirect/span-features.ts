import { add, bucket, type Features } from "./hash.js";
import { isVerb, type Outline } from "./outline.js";
import type { ByRule } from "./rules.js";
import { Kind, PAD, type Words } from "./words.js";

/** By kind: nothing begins right behind such a word, within a noun phrase. */
const OPEN = new Uint8Array(40);
for (const kind of [Kind.determiner, Kind.owner, Kind.adjective, Kind.namesOwn, Kind.nounsOwn, Kind.number])
  OPEN[kind] = 1;
/** By kind: nothing ends in such a word. */
const UNDONE = new Uint8Array(40);
for (const kind of [Kind.determiner, Kind.owner, Kind.namesOwn, Kind.joiner]) UNDONE[kind] = 1;
/** By kind: words that carry on a noun phrase. */
const NOMINAL = new Uint8Array(40);
for (const kind of [Kind.noun, Kind.nouns, Kind.name, Kind.nounsOwn, Kind.namesOwn]) NOMINAL[kind] = 1;

/** Where the content of the cue at `i` may begin, indexes into the sentence. Ascending. */
export function startsOf(out: number[], words: Words, i: number): void {
  const { kinds } = words;
  out.length = 0;
  const first = Math.max(0, i - 12);
  for (let k = 0; k < i; k++) {
    const kind = kinds[k + PAD] as number;
    if (kind <= Kind.sign) continue;
    const before = kinds[k - 1 + PAD] as number;
    if (OPEN[before] === 1 && k > 0) continue;
    if (k >= first || k < 2 || (before >= Kind.quote && before <= Kind.sign && i - k < 60)) out.push(k);
  }
  const last = Math.min(words.count - 1, i + 14);
  for (let k = i + 1; k <= last; k++) {
    const kind = kinds[k + PAD] as number;
    if (kind === Kind.quote) break;
    if (kind > Kind.sign && (k === i + 1 || OPEN[kinds[k - 1 + PAD] as number] === 0)) out.push(k);
  }
}

/** What stands where content may begin, `a`: all that does not ask for the cue but for its side, 1 before and 0 behind it. */
export function startPlace(f: Features, { ids, kinds }: Words, a: number, side: number): void {
  const q = a + PAD;
  const ka = kinds[q] as number;
  const kb = kinds[q - 1] as number;
  const wa = ids[q] as number;
  const wb = ids[q - 1] as number;
  const next = ids[q + 1] as number;
  f.count = 0;
  add(f, 65, ka, kb, side);
  add(f, 66, wa, side);
  add(f, 77, wb, wa);
  add(f, 94, next, ka, side);
  add(f, 95, next, wa);
  add(f, 98, ka, kinds[q + 1] as number, kb);
  add(f, 99, ids[q - 2] as number, wb, side);
}

/** How well the content of the cue at `i` begins at `a`, beside what stands there. */
export function startFeatures(
  f: Features,
  words: Words,
  lay: Outline,
  i: number,
  a: number,
  plain: ByRule | null,
): void {
  const { ids, kinds, stems } = words;
  const p = i + PAD;
  const q = a + PAD;
  const w = ids[p] as number;
  const s = stems[p] as number;
  const k0 = kinds[p] as number;
  const after = a > i;
  const side = after ? 1 : 0;
  const apart = after ? Math.min(a - i, 15) : 16 + Math.min(i - a, 15);
  const ka = kinds[q] as number;
  const kb = kinds[q - 1] as number;
  const wa = ids[q] as number;
  const wb = ids[q - 1] as number;
  const kl1 = kinds[p - 1] as number;
  const kr1 = kinds[p + 1] as number;
  const r1 = ids[p + 1] as number;
  f.count = 0;
  add(f, 61, s, apart);
  add(f, 62, k0, apart);
  add(f, 63, kr1, apart);
  add(f, 64, kl1, kr1, apart);
  add(f, 70, s, wa, side);
  add(f, 71, s, wb, side);
  add(f, 72, s, ka, kb);
  add(f, 73, r1, apart);
  add(f, 74, k0, ka, apart);
  add(f, 96, s, apart, ka);
  add(f, 97, k0, kl1, apart);
  const borders = Math.abs((lay.borders[a] as number) - (lay.borders[i] as number));
  add(f, 78, side, Math.min(borders, 4), kb);
  add(f, 79, a === 0 ? 1 : a === 1 ? 2 : 0, w, side);
  add(f, 80, a === 0 ? 1 : a === 1 ? 2 : 0, kr1, side);
  const verbs = Math.abs((lay.verbs[a] as number) - (lay.verbs[i] as number));
  add(f, 81, side, Math.min(verbs, 4), k0);
  add(f, 82, side, Math.min(verbs, 4), s);
  if (plain !== null) {
    add(f, 92, plain.rule, plain.from === a ? 1 : 0);
    add(f, 93, s, plain.from === a ? 1 : 0, plain.rule);
  }
  if (after) {
    add(f, 83, kr1, kinds[p + 2] as number, apart);
    add(f, 84, r1, ids[p + 2] as number, apart);
    add(f, 85, s, r1, apart);
    add(f, 86, s, kr1, apart);
  } else {
    add(f, 87, s, kr1, Math.min(borders, 4));
    add(f, 89, kinds[p + 1] as number, kinds[p + 2] as number, Math.min(borders, 4));
    add(f, 91, a === 0 ? 1 : 0, s, Math.min(bucket(lay.end - 1 - i), 5));
  }
}

/** Where content that begins at `a` may end: exclusive indexes. It never holds a quote, nor ends in a sign. */
export function endsOf(out: number[], words: Words, lay: Outline, a: number): void {
  const { kinds } = words;
  out.length = 0;
  const last = Math.min(lay.end, a + 90);
  for (let e = a + 1; e <= last; e++) {
    const kind = kinds[e - 1 + PAD] as number;
    if (kind === Kind.quote) return;
    if (kind <= Kind.sign && kind !== Kind.closes) continue;
    if (e < last) {
      const next = kinds[e + PAD] as number;
      if (UNDONE[kind] === 1) continue;
      if ((kind === Kind.adjective || kind === Kind.number || kind === Kind.name) && NOMINAL[next] === 1) continue;
      if (kind === Kind.preposition && e > a + 1 && next !== Kind.comma) continue;
    }
    out.push(e);
  }
}

/** What stands where content may end before `e`: all that does not ask for the cue but for its side. */
export function endPlace(f: Features, { ids, kinds }: Words, e: number, side: number): void {
  const q = e + PAD;
  const kd = kinds[q - 1] as number;
  const ke = kinds[q] as number;
  const kf = kinds[q + 1] as number;
  const wd = ids[q - 1] as number;
  const we = ids[q] as number;
  const next = ids[q + 1] as number;
  const third = ids[q + 2] as number;
  f.count = 0;
  add(f, 101, kd, ke, side);
  add(f, 111, ke, kf, side);
  add(f, 112, we, next);
  add(f, 131, we, next, third);
  add(f, 136, ke, kf, kinds[q + 2] as number);
  add(f, 141, wd, ke);
  add(f, 142, wd, we);
  add(f, 153, third, next);
  let verb = 0;
  while (verb < 5 && !isVerb(kinds[q + verb] as number)) verb++;
  add(f, 147, verb, verb < 5 ? (ids[q + verb] as number) : 0, we);
}

/** How well the content from `a` of the cue at `i` ends before `e`, beside what stands there. */
export function endFeatures(
  f: Features,
  words: Words,
  lay: Outline,
  i: number,
  a: number,
  e: number,
  plain: ByRule | null,
): void {
  const { ids, kinds, stems } = words;
  const p = i + PAD;
  const q = e + PAD;
  const w = ids[p] as number;
  const s = stems[p] as number;
  const side = a > i ? 0 : e <= i ? 1 : 2;
  const ke = kinds[q] as number;
  const kd = kinds[q - 1] as number;
  const we = ids[q] as number;
  const ka = kinds[a + PAD] as number;
  const wa = ids[a + PAD] as number;
  const length = bucket(e - a - 1);
  const isEnd = e === lay.end ? 1 : 0;
  const borders = Math.min((lay.borders[e] as number) - (lay.borders[a] as number), 5);
  const verbs = Math.min((lay.verbs[e] as number) - (lay.verbs[a] as number), 3);
  f.count = 0;
  add(f, 100, side, length, isEnd);
  add(f, 102, we, side, Math.min(verbs, 2));
  add(f, 104, ke, verbs, ka);
  add(f, 108, s, length);
  add(f, 113, borders, isEnd, side);
  add(f, 114, ke, borders, side);
  add(f, 115, w, isEnd, side);
  add(f, 117, wa, length);
  const rest = bucket(lay.end - e);
  const next = ids[q + 1] as number;
  add(f, 130, rest, ke, length);
  add(f, 132, s, ke, verbs);
  const k0 = kinds[p] as number;
  const kr = kinds[p + 1] as number;
  const left = Math.min((lay.verbs[lay.end] as number) - (lay.verbs[e] as number), 3);
  add(f, 140, left, s);
  add(f, 143, k0, ke, kd);
  add(f, 144, k0, kr, ke);
  const clause = lay.clause[e] as number;
  add(f, 149, clause > a ? (ids[clause + PAD] as number) : 0, we);
  add(f, 150, borders, we, next);
  add(f, 151, k0, length, ke);
  if (plain !== null) {
    const same = plain.to === e ? 1 : 0;
    add(f, 137, plain.rule, same, side);
    add(f, 138, plain.rule, same, ke);
  }
  if (side === 1) {
    const gap = Math.min(i - e, 12);
    add(f, 121, gap, ke);
    add(f, 122, s, gap);
    add(f, 123, kinds[p + 1] as number, kinds[p - 1] as number, gap);
    add(f, 124, borders === (lay.borders[i] as number) - (lay.borders[a] as number) ? 1 : 0, ke);
    add(f, 125, (lay.borders[i] as number) - (lay.borders[e] as number), ke);
  } else if (side === 2) {
    add(f, 126, isEnd, kinds[p + 1] as number, ke);
    add(f, 127, s, isEnd, a === 0 ? 1 : 0);
    add(f, 128, isEnd, Math.min((lay.borders[e] as number) - (lay.borders[i] as number), 4), a === 0 ? 1 : 0);
  }
}
