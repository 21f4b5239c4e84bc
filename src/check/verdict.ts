/** A quotation against one place of the sources: the signs found there, and the finding they make. */

import { isClosedClass } from "../assemble/grammar.js";
import type { Draft as Difference } from "../assemble/sides.js";
import type { FindingKind, Flag } from "../model.js";
import { FLAGS } from "../model.js";
import { surprisal } from "../text/surprisal.js";
import { type Caution, cutBefore, movedSentence } from "./caution.js";
import type { Chain } from "./chain.js";
import type { Comparison } from "./compare.js";
import { cutFlags, cutTurnsNegation, isTidied, LONG_CUT } from "./cuts.js";
import { compareRun, isOneTurn, opensAt } from "./exact.js";
import { type Judged, judgeAll, worst } from "./judge.js";
import { findRuns } from "./locate.js";
import { placesOfUnit } from "./postings.js";
import type { Quoted } from "./quoted.js";
import { withLabels, withSkipped } from "./skipped.js";
import { type Sources, sourceOf } from "./sources.js";
import { isWrongSpeaker, type Voice, voiceOf } from "./voices.js";

export interface Verdict {
  readonly finding: FindingKind;
  /** Units of the passage. */
  readonly from: number;
  readonly to: number;
  readonly differences: readonly Difference[];
  readonly flags: readonly Flag[];
  readonly voice: Voice;
  /** Further units that the quotation has words from, elsewhere. */
  readonly elsewhere: readonly (readonly [number, number])[];
  /** The share of the quotation that stands here, in bits; 1 for a run. */
  readonly share: number;
  /** The same, where a word for a near one ("can", "can't") counts half: which of two passages is closer. */
  readonly closeness: number;
  /** What raises the level, whatever the finding. */
  readonly caution: Caution | null;
}

/** What every passage is asked, whatever differs: whose it is, and whether anybody but an outlet holds it. */
function verdict(
  sources: Sources,
  quoted: Quoted,
  [from, to]: readonly [number, number],
  signs: readonly FindingKind[],
  differences: readonly Difference[],
  more: {
    flags?: readonly Flag[];
    share?: number;
    closeness?: number;
    elsewhere?: Verdict["elsewhere"];
    caution?: Caution | null;
  } = {},
): Verdict {
  const voice = voiceOf(sources, from, to);
  const found = [...signs];
  const flags = new Set<Flag>([
    ...differences.flatMap((one) => one.flags),
    ...(more.flags ?? []),
    ...(more.caution?.flags ?? []),
  ]);
  if (sourceOf(sources, from).kind === "coverage") found.push("secondhand-only");
  if (isWrongSpeaker(sources, quoted.quotation, voice, from)) {
    found.push("wrong-speaker");
    flags.add("speaker");
  }
  const { share = 1, closeness = share, elsewhere = [] } = more;
  const finding = worst(found);
  return {
    finding,
    from,
    to,
    differences,
    flags: FLAGS.filter((flag) => flags.has(flag)),
    voice,
    elsewhere,
    share,
    closeness,
    caution: more.caution ?? null,
  };
}

/** All spoken units stand side by side at `from`. */
export function ofRun(sources: Sources, quoted: Quoted, from: number): Verdict {
  const to = from + quoted.spoken.length;
  const { spellings, punctuation, reworded } = compareRun(sources, quoted, from, 0, quoted.spoken.length);
  const signs: FindingKind[] = [spellings.length > 0 || punctuation ? "exact-normalised" : "exact"];
  if (reworded) signs.push("reworded");
  const whole = opensAt(sources, from) && opensAt(sources, to);
  if (!whole) signs.push(isTidiedHead(sources, from) && opensAt(sources, to) ? "cleaned" : "partial");
  if (!isOneTurn(sources, from, to)) signs.push("spliced");
  const flags = whole ? [] : trimFlags(sources, from, to);
  const differences = spellings.map(({ difference }) => difference);
  const printedAt = (unit: number): number => quoted.spoken[unit - from]?.start ?? 0;
  const shown = withLabels(sources, sourceOf(sources, from), [from, to], differences, printedAt);
  const caution = cutBefore(sources, quoted, from) ?? movedSentence(sources, quoted, (r) => from + r);
  return verdict(sources, quoted, [from, to], signs, shown, { flags, caution });
}

/** Whether only a filler or a false start was cut off the sentence: "I didn't, like, I didn't sit down". */
function isTidiedHead(sources: Sources, from: number): boolean {
  const source = sourceOf(sources, from);
  let start = from;
  while (start > source.from && from - start < SENTENCE && !opensAt(sources, start)) start--;
  return start < from && opensAt(sources, start) && isTidied(sources, source, start, from);
}

/** Words looked at before and after a fragment: the rest of its sentence, as far as one is spoken in a breath. */
const SENTENCE = 40;

/** What the rest of the sentence holds that could turn the fragment. */
function trimFlags(sources: Sources, from: number, to: number): Flag[] {
  const source = sourceOf(sources, from);
  let [start, end] = [from, to];
  while (start > source.from && from - start < SENTENCE && !opensAt(sources, start)) start--;
  while (end < source.to && end - to < SENTENCE && !opensAt(sources, end)) end++;
  const flags = [...cutFlags(sources, source, start, from), ...cutFlags(sources, source, to, end)];
  return flags.filter((flag) => flag === "negation" || flag === "qualifier");
}

/** Each part stands word for word at its place. */
export function ofChain(sources: Sources, quoted: Quoted, { starts, inOrder }: Chain): Verdict {
  const signs: FindingKind[] = ["exact"];
  const differences: Difference[] = [];
  const spans = quoted.parts.map((part, i): readonly [number, number] => {
    const start = starts[i] as number;
    return [start, start + part.to - part.from];
  });
  quoted.parts.forEach((part, i) => {
    const [start] = spans[i] as readonly [number, number];
    const { spellings, punctuation, reworded } = compareRun(sources, quoted, start, part.from, part.to);
    if (reworded) signs.push("reworded");
    if (spellings.length > 0 || punctuation) signs.push("exact-normalised");
    const before = spans[i - 1];
    if (before && inOrder && start > before[1]) {
      const cut = ofCut(sources, quoted, before[1], start, i);
      signs.push(cut.finding);
      differences.push(cut.difference);
    }
    differences.push(...spellings.map(({ difference }) => difference));
  });
  const unitOf = (r: number): number => {
    const i = quoted.parts.findIndex(({ to }) => r < to);
    return (starts[i] ?? 0) + r - (quoted.parts[i]?.from ?? 0);
  };
  const [first, last] = [spans[0] as readonly [number, number], spans.at(-1) as readonly [number, number]];
  if (inOrder && sameVoice(sources, spans))
    return verdict(sources, quoted, [first[0], last[1]], signs, differences, {
      caution: cutBefore(sources, quoted, first[0]) ?? movedSentence(sources, quoted, unitOf),
    });
  const longest = spans.reduce((best, one) => (one[1] - one[0] > best[1] - best[0] ? one : best));
  return verdict(sources, quoted, longest, [...signs, "spliced"], [], {
    elsewhere: spans.filter((one) => one !== longest),
  });
}

/** Parts of two people's quotations, printed in one article, are no one's words. */
function sameVoice(sources: Sources, spans: readonly (readonly [number, number])[]): boolean {
  const speakers = new Set(
    spans.map(([from, to]) => voiceOf(sources, from, to).speaker).filter((name) => name !== null),
  );
  return speakers.size <= 1;
}

/** The source's units `from` to `to`, left out before part `i`. */
function ofCut(
  sources: Sources,
  quoted: Quoted,
  from: number,
  to: number,
  i: number,
): { finding: FindingKind; difference: Difference } {
  const source = sourceOf(sources, from);
  const part = quoted.parts[i];
  const at = [sources.starts[from] as number, sources.ends[to - 1] as number] as const;
  const spot = quoted.spoken[part?.from ?? 0]?.start ?? 0;
  const flags = cutFlags(sources, source, from, to);
  const make = (finding: FindingKind, cls: Difference["class"], marked: readonly Flag[] = flags) => ({
    finding,
    difference: {
      kind: "omission" as const,
      class: cls,
      detail: null,
      at,
      printed: [spot, spot] as const,
      statement: source.article.text.slice(at[0], at[1]),
      rendition: "",
      flags: marked,
    },
  });
  const isMarked = part?.before === "ellipsis";
  if (cutTurnsNegation(sources, source, from, to))
    return make("negation-changed", isMarked ? "marked-splice" : "omission");
  if (isMarked)
    return make(flags.length > 0 || to - from > LONG_CUT ? "ellipsis-risk" : "ellipsis-ok", "marked-splice");
  if (isTidied(sources, source, from, to)) return make("cleaned", "clean-up", []);
  return make("spliced", "omission");
}

// A quotation is told to be from a passage by half of its words and half of what they say, and a run of three among them;
// under that a paraphrase and a chance likeness are not to be told apart. Bits: three words of the rarer sort.
const WORDS = 0.5;
const SHARE = 0.5;
const RUN = 3;
const BITS = 24;

/** As compared word by word; null where too little stands there to say that this is the passage. */
export function ofComparison(
  sources: Sources,
  quoted: Quoted,
  comparison: Comparison,
): Verdict & { readonly near: boolean } {
  const judged = judgeAll(sources, quoted, comparison);
  const held = heldUnits(quoted, comparison, judged);
  const bits = (units: readonly boolean[]): number =>
    quoted.spoken.reduce((sum, { norm }, i) => sum + (units[i] ? surprisal(norm) : 0), 0);
  const share = bits(held) / Math.max(1, bits(quoted.spoken.map(() => true)));
  const count = held.filter(Boolean).length;
  // A figure in the place of another: the words around it say where the passage is.
  const kept = held.map(
    (holds, i) => holds || judged.some((one) => isFigureForFigure(one) && i >= one.r[0] && i < one.r[1]),
  );
  const near =
    count >= WORDS * held.length &&
    share >= SHARE &&
    bits(held) >= BITS &&
    longestRun(quoted, comparison.agreed, kept) >= Math.min(RUN, held.length - 1);
  const replaced = judged.filter(
    ({ s, r, difference }) => difference.kind === "replacement" && s[1] - s[0] === 1 && r[1] - r[0] === 1,
  );
  const halves = replaced
    .filter(({ difference }) => areNear(difference.statement, difference.rendition))
    .map(({ r }) => r[0]);
  const closeness =
    share +
    bits(held.map((_, i) => halves.includes(i) && !held[i])) / Math.max(1, bits(quoted.spoken.map(() => true))) / 2;
  const { places: elsewhere, units } = restOf(sources, quoted, held);
  // Words that stand elsewhere differ from this passage in everything: that they were joined to it says all.
  const isElsewhere = ({ r }: Judged): boolean => units.some(([from, to]) => r[0] < to && r[1] > from);
  const signs: FindingKind[] = judged.map((one) => (isElsewhere(one) ? "spliced" : one.finding));
  const agreed = [...comparison.agreed].filter((at) => at >= 0);
  if (agreed.some((at) => !isOneTurn(sources, Math.min(at, comparison.from), Math.max(at, comparison.from) + 1)))
    signs.push("spliced");
  // Only a run found letter for letter is exact: what came this way and shows no difference is still not called so.
  const isSpelled =
    judged.length > 0 && count === held.length && judged.every(({ finding }) => finding === "exact-normalised");
  const onlySpelled = judged.every(({ finding }) => finding === "exact-normalised");
  if (onlySpelled && !isSpelled) signs.push("reworded");
  const whole = opensAt(sources, comparison.from) && opensAt(sources, comparison.to);
  if (!whole) signs.push("partial");
  const made = verdict(
    sources,
    quoted,
    [comparison.from, comparison.to],
    signs,
    withSkipped(
      sources,
      quoted,
      comparison,
      judged.map(({ difference }) => difference),
    ),
    {
      share,
      closeness,
      elsewhere,
      caution:
        (comparison.agreed[0] === comparison.from ? cutBefore(sources, quoted, comparison.from) : null) ??
        movedSentence(sources, quoted, (r) => comparison.agreed[r] as number),
    },
  );
  return { ...made, near };
}

const isFigureForFigure = ({ finding, difference, s, r }: Judged): boolean =>
  finding === "number-changed" && difference.kind === "replacement" && s[1] - s[0] === 1 && r[1] - r[0] === 1;

/** Words that begin alike: "can" and "can't", "possible" and "possibly". */
const areNear = (a: string, b: string): boolean => a.slice(0, 3).toLowerCase() === b.slice(0, 3).toLowerCase();

/** Spoken units that the passage holds, though it may write them otherwise. */
function heldUnits(quoted: Quoted, { agreed }: Comparison, judged: readonly Judged[]): boolean[] {
  const held = quoted.spoken.map((_, i) => (agreed[i] ?? -1) >= 0);
  for (const { finding, r, difference } of judged) {
    const holds =
      finding === "exact-normalised" ||
      (finding === "cleaned" && difference.kind !== "insertion") ||
      difference.kind === "transposition" ||
      difference.kind === "bracket";
    if (holds) for (let i = r[0]; i < r[1]; i++) held[i] = true;
  }
  return held;
}

/** The longest run of units that stand side by side here as there; a word written otherwise does not end it. */
function longestRun({ spoken }: Quoted, agreed: Int32Array, held: readonly boolean[]): number {
  let [longest, run] = [0, 0];
  // "he's" stands over "he is", and "he is" over "he's".
  const isUnfolded = (i: number, step: number): boolean =>
    step === 0 || (step === 2 && spoken[i - 1]?.norm.includes("'") === true);
  held.forEach((holds, i) => {
    const [at, before] = [agreed[i] as number, i > 0 ? (agreed[i - 1] as number) : -1];
    run = !holds ? 0 : at >= 0 && before >= 0 && at !== before + 1 && !isUnfolded(i, at - before) ? 1 : run + 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** Words from elsewhere: so many in a run, and so many bits, do not stand in two places by chance. */
const ELSEWHERE = 4;
const ELSEWHERE_BITS = 28;

/** Runs of the quotation that stand somewhere else in the sources, word for word, and not in the passage. */
function restOf(sources: Sources, quoted: Quoted, held: readonly boolean[]): Rest {
  const [places, units]: [Units[], Units[]] = [[], []];
  for (let from = 0; from < held.length; from++) {
    if (held[from]) continue;
    let to = from;
    while (to < held.length && !held[to]) to++;
    // The words at the seam may have been changed to fit.
    for (const [a, b] of [
      [from, to],
      [from + 1, to],
      [from, to - 1],
    ] as const) {
      if (b - a < ELSEWHERE) continue;
      const bits = quoted.spoken.slice(a, b).reduce((sum, { norm }) => sum + surprisal(norm), 0);
      const place = bits >= ELSEWHERE_BITS ? findRuns(sources, quoted.keys.subarray(a, b), 1)[0] : undefined;
      if (place === undefined) continue;
      places.push([place, place + b - a]);
      units.push([a, b]);
      break;
    }
    from = to;
  }
  return { places, units };
}

type Units = readonly [number, number];

interface Rest {
  readonly places: readonly Units[];
  /** The quotation's units that stand there. */
  readonly units: readonly Units[];
}

/** A word in no more places than this is rare in the sources; and it is none of the 5,000 most usual of the news ("sorry"). */
const RARE_PLACES = 3;
const RARE_BITS = 16;
/** In so many words of sources a word met so seldom is rare though the news has it often (1 word in 4,000). */
const MANY_WORDS = 20_000;
const RARE_AMONG_MANY = 12;

/** One or two words show something only where a rare one is among them. */
export function isTooShort(sources: Sources, { spoken, keys }: Quoted): boolean {
  if (spoken.length > 2) return false;
  const bits = sources.keys.length >= MANY_WORDS ? RARE_AMONG_MANY : RARE_BITS;
  return !spoken.some(
    ({ norm }, i) =>
      !isClosedClass(norm) &&
      surprisal(norm) >= bits &&
      placesOfUnit(sources.postings, keys[i] as number).length <= RARE_PLACES,
  );
}
