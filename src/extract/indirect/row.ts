import type { Outline } from "./outline.js";
import { Kind, PAD, type Words } from "./words.js";

/** A cue with its likeliest content and speaker; places are indexes into the sentence. */
export interface Candidate {
  readonly cue: number;
  readonly from: number;
  readonly to: number;
  /** The word that stands for the speaker; -1 where nobody is named. */
  readonly source: number;
  /** The chance of the cue times that of about this content. */
  readonly chance: number;
  /** The logit of the cue. */
  readonly logit: number;
  /** The chance of about this content, given the cue, and that of its likeliest beginning. */
  readonly mass: number;
  readonly start: number;
  /** How much better the best speaker fits than nobody. */
  readonly lead: number;
  /** Which of the contents of its cue it is: 0 is the likeliest. */
  readonly rank: number;
  /** The plain construction at the cue, and the share of the union that its content has in common with this one. */
  readonly rule: number;
  readonly agrees: number;
}

/** Where a sentence stands in its article. */
export interface Where {
  readonly headline: boolean;
  readonly paragraph: number;
}

/** Stands for "none near" among distances. */
const FAR = 20;

/** Numbers in a row. */
export const ROW = 44;

/** What the trees weigh: `candidate` as numbers, with those of the same sentence that stand against it. */
export function rowOf(
  into: Float32Array,
  words: Words,
  lay: Outline,
  where: Where,
  candidate: Candidate,
  all: readonly Candidate[],
): void {
  const { kinds, count } = words;
  const { cue, from, to, source } = candidate;
  const kind = (i: number) => kinds[i + PAD] as number;
  const between = (counts: Uint8Array, a: number, b: number) => (counts[b] as number) - (counts[a] as number);
  let next = to;
  while (next < count && kind(next) !== Kind.quote) next++;
  const quoted = next < count;
  let before = -9;
  let behind = -9;
  let rival = 0;
  let over = 0;
  for (const other of all) {
    if (other === candidate) continue;
    if (other.cue < cue) before = other.logit;
    else if (other.cue > cue && behind === -9) behind = other.logit;
    const both = Math.min(to, other.to) - Math.max(from, other.from);
    if (both <= 0) continue;
    if (2 * both > Math.max(to, other.to) - Math.min(from, other.from)) rival = Math.max(rival, other.chance);
    if (other.cue < from) over = Math.max(over, other.chance);
  }
  const values = [
    candidate.logit,
    candidate.mass,
    candidate.start,
    to - from,
    from > cue ? 0 : to <= cue ? 1 : 2,
    Math.abs(from - cue),
    kind(cue),
    kind(cue - 1),
    kind(cue - 2),
    kind(cue - 3),
    kind(cue + 1),
    kind(cue + 2),
    kind(cue + 3),
    kind(from),
    kind(from - 1),
    kind(to),
    kind(to + 1),
    kind(to - 1),
    quoted ? Math.min(next - to, FAR) : FAR,
    lay.quoteAfter[cue] as number,
    lay.quoteBefore[cue] as number,
    lay.quoteBefore[from] as number,
    to === lay.end ? 1 : 0,
    between(lay.verbs, from, to),
    between(lay.borders, from, to),
    quoted ? between(lay.verbs, to, next) : FAR,
    quoted ? between(lay.borders, to, next) : FAR,
    cue,
    lay.end - cue,
    count,
    where.headline ? 1 : 0,
    Math.min(where.paragraph, 30),
    source < 0 ? 0 : kind(source),
    source < 0 ? 0 : kind(source - 1),
    source < 0 ? 50 : cue - source,
    candidate.lead,
    candidate.rank,
    candidate.rule,
    candidate.agrees,
    words.places.length,
    before,
    behind,
    rival,
    over,
  ];
  for (let k = 0; k < values.length; k++) into[k] = values[k] as number;
}
