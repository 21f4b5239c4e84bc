import type { Sentence } from "../tokens.js";
import { logistic, overlap } from "./chances.js";
import { cueFeatures } from "./cue-features.js";
import { newFeatures, sum, type Table } from "./hash.js";
import { newOutline, outline } from "./outline.js";
import { type Candidate, ROW, rowOf, type Where } from "./row.js";
import { type ByRule, plainAt } from "./rules.js";
import { forgetSources, likeliestSource, type Speaker } from "./source.js";
import { forgetSpans, likeliestSpans, type SpanTables } from "./spans.js";
import { climb, type Forest } from "./trees.js";
import { newWords, readWords, type Vocabulary } from "./words.js";

/** What is learned of single choices: is this word a cue, where does its content begin, where does it end, who speaks. */
export interface Tables extends SpanTables {
  readonly cue: Table;
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
/** A content less likely than this is not weighed, unless a plain construction stands there. */
const FAINT = 0.04;
/** A plain construction is followed up wherever the word is a cue at all. */
const PLAIN = -6;
/** Two contents that share more than this are one. */
const SAME = 0.45;

const words = newWords();
const lay = newOutline();
const features = newFeatures();
const row = new Float32Array(ROW);

/** The reported contents of one sentence that are at least as likely as `least`, in order. */
export function findIn(model: Model, sentence: Sentence, where: Where, least: number): Found[] {
  const candidates = candidatesIn(model, sentence, where);
  if (candidates.length === 0) return [];
  const found: Found[] = [];
  const low = Math.log(least / (1 - least));
  for (const one of candidates) {
    rowOf(row, words, lay, where, one, candidates);
    const score = climb(model.forest, row, low);
    if (score < low) continue;
    const chance = logistic(score);
    found.push({ cue: one.cue, from: one.from, to: one.to, source: one.source, chance });
  }
  return apart(found);
}

/** The candidates of a sentence with the rows that the trees learn from. */
export function rowsIn(model: Omit<Model, "forest">, sentence: Sentence, where: Where): [Candidate, Float32Array][] {
  const candidates = candidatesIn(model, sentence, where);
  return candidates.map((one) => {
    rowOf(row, words, lay, where, one, candidates);
    return [one, row.slice()];
  });
}

const LEAST = Math.log(CUE / (1 - CUE));

/** Every cue that is likely enough, with its likeliest content and speaker. Bounded work per sentence. */
function candidatesIn({ vocabulary, tables }: Omit<Model, "forest">, sentence: Sentence, where: Where): Candidate[] {
  readWords(words, sentence, vocabulary, where.headline);
  const { length } = words.places;
  if (length === 0 || words.count < SHORT || (length > CROWD && 5 * length > words.count)) return [];
  outline(lay, words);
  let cues: { at: number; logit: number; plain: ByRule | null }[] = [];
  for (let n = 0; n < length; n++) {
    const at = words.places[n] as number;
    const plain = plainAt(sentence.tokens, words, lay, at);
    cueFeatures(features, words, lay, n, where.headline, plain);
    const logit = sum(tables.cue, features);
    if (logit >= (plain === null ? LEAST : PLAIN)) cues.push({ at, logit, plain });
  }
  if (cues.length > CUES) cues = cues.sort((a, b) => b.logit - a.logit || a.at - b.at).slice(0, CUES);
  cues.sort((a, b) => a.at - b.at);
  if (cues.length === 0) return [];
  forgetSpans(words.count);
  forgetSources(words.count);
  const found: Candidate[] = [];
  for (const { at, logit, plain } of cues) {
    // The speaker hangs on the side only on which the content stands.
    const speakers: Speaker[] = [];
    for (const [rank, span] of likeliestSpans(tables, words, lay, at, plain).entries()) {
      const chance = logistic(logit) * span.mass;
      if (chance < FAINT && plain === null) continue;
      const side = span.from > at ? 0 : span.to <= at ? 1 : 2;
      speakers[side] ??= likeliestSource(tables.source, words, lay, at, span.from, span.to);
      const speaker = speakers[side];
      const agrees = plain === null ? 0 : overlap(span.from, span.to, plain.from, plain.to);
      found.push({ cue: at, logit, ...span, ...speaker, chance, rank, rule: plain?.rule ?? 0, agrees });
    }
  }
  return found;
}

/** Of two that are nearly one, or have one cue, the surer. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => b.chance - a.chance || a.from - b.from))
    if (kept.every((k) => k.cue !== one.cue && overlap(k.from, k.to, one.from, one.to) <= SAME)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}
