import type { Sentence } from "../tokens.js";
import { cueFeatures } from "./cue-features.js";
import { newFeatures, sum, type Table } from "./hash.js";
import { newOutline, outline } from "./outline.js";
import { type Candidate, rowOf, type Where } from "./row.js";
import { type ByRule, plainAt } from "./rules.js";
import { sourceFeatures, sourcesOf } from "./source-features.js";
import { endFeatures, endsOf, startFeatures, startsOf } from "./span-features.js";
import { climb, type Forest } from "./trees.js";
import { newWords, readWords, type Vocabulary } from "./words.js";

/** What is learned of single choices: is this word a cue, where does its content begin, where does it end, who speaks. */
export interface Tables {
  readonly cue: Table;
  readonly start: Table;
  readonly end: Table;
  readonly source: Table;
}

export interface Model {
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
  /** Weighs each choice as a whole. */
  readonly forest: Forest;
}

/** Content found in one sentence, as token indexes, with the chance that it is one. */
export interface Found {
  readonly cue: number;
  readonly from: number;
  readonly to: number;
  readonly source: number;
  readonly chance: number;
}

/** A cue less likely than this is not followed up: the trees hardly ever accept one. */
const CUE = 0.15;
/** Cues followed up in one sentence: what has more is no prose. */
const CUES = 10;
/** Nor is a sentence of which one word in five, and more than so many, may be cues. */
const CROWD = 8;
/** A sentence of fewer words and signs holds no content beside a speaker, a cue and a stop. */
const SHORT = 5;
/** Beginnings followed up at one cue, and the least chance of each. */
const STARTS = 2;
const START = 0.1;
/** Contents weighed at one cue, and the least chance of one that is not the likeliest. */
const SPANS = 3;
const SPAN = 0.08;
/** A plain construction is followed up wherever the word is a cue at all. */
const PLAIN = -6;
/** Ends less likely than this hardly move a choice. */
const END = 0.02;
/** Two contents that share more than this are one. */
const SAME = 0.45;

const words = newWords();
const lay = newOutline();
const features = newFeatures();

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Turns scores into chances that add up to one, in place. */
export function softmax(scores: number[]): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    const power = Math.exp((scores[i] as number) - most);
    scores[i] = power;
    total += power;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / total;
}

/** The reported contents of one sentence that are at least as likely as `least`, in order. */
export function findIn(model: Model, sentence: Sentence, where: Where, least: number): Found[] {
  const candidates = candidatesIn(model, sentence, where);
  if (candidates.length === 0) return [];
  const found: Found[] = [];
  for (const one of candidates) {
    const chance = logistic(climb(model.forest, rowOf(words, lay, where, one, candidates)));
    if (chance >= least) found.push({ cue: one.cue, from: one.from, to: one.to, source: one.source, chance });
  }
  return apart(found);
}

/** The candidates of a sentence with the rows that the trees learn from. */
export function rowsIn(model: Omit<Model, "forest">, sentence: Sentence, where: Where): [Candidate, Float32Array][] {
  const candidates = candidatesIn(model, sentence, where);
  return candidates.map((one) => [one, rowOf(words, lay, where, one, candidates)]);
}

const LEAST = Math.log(CUE / (1 - CUE));

/** Every cue that is likely enough, with its likeliest content and speaker. Bounded work per sentence. */
function candidatesIn({ vocabulary, tables }: Omit<Model, "forest">, sentence: Sentence, where: Where): Candidate[] {
  readWords(words, sentence, vocabulary, where.headline);
  const { length } = words.places;
  if (length === 0 || words.count < SHORT || (length > CROWD && 5 * length > words.count)) return [];
  outline(lay, words);
  let cues: { at: number; logit: number; plain: ByRule | null }[] = [];
  for (const at of words.places) {
    const plain = plainAt(sentence.tokens, words, lay, at);
    cueFeatures(features, words, lay, at, where.headline, plain);
    const logit = sum(tables.cue, features);
    if (logit >= (plain === null ? LEAST : PLAIN)) cues.push({ at, logit, plain });
  }
  if (cues.length > CUES) cues = cues.sort((a, b) => b.logit - a.logit || a.at - b.at).slice(0, CUES);
  cues.sort((a, b) => a.at - b.at);
  const found: Candidate[] = [];
  for (const { at, logit, plain } of cues) {
    // The speaker hangs on the side only on which the content stands.
    const speakers: Speaker[] = [];
    for (const [rank, span] of likeliestSpans(tables, at, plain).entries()) {
      const side = span.from > at ? 0 : span.to <= at ? 1 : 2;
      speakers[side] ??= likeliestSource(tables, at, span.from, span.to);
      const speaker = speakers[side];
      const agrees = plain === null ? 0 : overlap(span.from, span.to, plain.from, plain.to);
      const chance = logistic(logit) * span.mass;
      found.push({ cue: at, logit, ...span, ...speaker, chance, rank, rule: plain?.rule ?? 0, agrees });
    }
  }
  return found;
}

type Speaker = Pick<Candidate, "source" | "lead">;
type Likely = Pick<Candidate, "from" | "to" | "mass" | "start">;
/** What shares more than this with the content of a plain construction stands for it. */
const NEARLY = 0.8;

const starts: number[] = [];
const startScores: number[] = [];
const ends: number[] = [];
const endScores: number[] = [];
const froms: number[] = [];
const tos: number[] = [];
const chances: number[] = [];

/**
 * The contents that overlap most of the chance by more than half, apart from each other: the choice of least expected loss where
 * overlap counts, and not the exact border. What a plain construction says is always among them.
 */
function likeliestSpans(tables: Tables, at: number, plain: ByRule | null): Likely[] {
  startsOf(starts, words, at);
  if (starts.length === 0) return [];
  startScores.length = 0;
  for (const from of starts) {
    startFeatures(features, words, lay, at, from, plain);
    startScores.push(sum(tables.start, features));
  }
  softmax(startScores);
  froms.length = 0;
  tos.length = 0;
  chances.length = 0;
  let start = 0;
  for (let n = 0; n < STARTS; n++) {
    let best = 0;
    for (let k = 1; k < starts.length; k++) if ((startScores[k] as number) > (startScores[best] as number)) best = k;
    const chance = startScores[best] as number;
    if (n > 0 && chance < START) break;
    if (n === 0) start = chance;
    startScores[best] = 0;
    followUp(tables, at, starts[best] as number, chance, plain);
  }
  const likely: Likely[] = [];
  for (let n = 0; n < SPANS; n++) {
    const { top, mass } = mostCovering(likely);
    if (top < 0 || (n > 0 && mass < SPAN)) break;
    likely.push({ from: froms[top] as number, to: tos[top] as number, mass, start });
  }
  if (plain !== null && likely.every(({ from, to }) => overlap(from, to, plain.from, plain.to) <= NEARLY))
    likely.push({ from: plain.from, to: plain.to, mass: 0, start });
  return likely;
}

/** Of the contents followed up, the one that covers most of the chance; it is apart from those chosen before. */
function mostCovering(chosen: readonly Likely[]): { top: number; mass: number } {
  let top = -1;
  let mass = 0;
  for (let k = 0; k < froms.length; k++) {
    const from = froms[k] as number;
    const to = tos[k] as number;
    if (chosen.some((one) => overlap(one.from, one.to, from, to) > 0.5)) continue;
    // The likelier of two that cover as much.
    let total = 1e-3 * (chances[k] as number);
    for (let m = 0; m < froms.length; m++)
      if (overlap(from, to, froms[m] as number, tos[m] as number) > 0.5) total += chances[m] as number;
    if (total <= mass) continue;
    mass = total;
    top = k;
  }
  return { top, mass };
}

/** Adds the likely ends of the content that begins at `from`, a beginning of this chance. */
function followUp(tables: Tables, at: number, from: number, chance: number, plain: ByRule | null): void {
  endsOf(ends, words, lay, from);
  endScores.length = 0;
  for (const to of ends) {
    endFeatures(features, words, lay, at, from, to, plain);
    endScores.push(sum(tables.end, features));
  }
  softmax(endScores);
  for (let k = 0; k < ends.length; k++) {
    const share = endScores[k] as number;
    if (share < END) continue;
    froms.push(from);
    tos.push(ends[k] as number);
    chances.push(chance * share);
  }
}

/** Shared length over the whole length of two ranges. */
export function overlap(a: number, b: number, c: number, d: number): number {
  const both = Math.min(b, d) - Math.max(a, c);
  return both <= 0 ? 0 : both / (Math.max(b, d) - Math.min(a, c));
}

const sources: number[] = [];

function likeliestSource(tables: Tables, at: number, from: number, to: number): Speaker {
  sourceFeatures(features, words, lay, at, from, to, -1);
  const nobody = sum(tables.source, features);
  sourcesOf(sources, words, at);
  let source = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const j of sources) {
    sourceFeatures(features, words, lay, at, from, to, j);
    const score = sum(tables.source, features);
    if (score <= most) continue;
    most = score;
    source = j;
  }
  const lead = Math.max(-50, most - nobody);
  return { source: lead > 0 ? source : -1, lead };
}

/** Of two that are nearly one, or have one cue, the surer. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => b.chance - a.chance || a.from - b.from))
    if (kept.every((k) => k.cue !== one.cue && overlap(k.from, k.to, one.from, one.to) <= SAME)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}
