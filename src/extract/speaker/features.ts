import { AUXILIARY, is } from "../classes.js";
import type { Reading, Region } from "../gather.js";
import type { Named } from "../names.js";
import { nameWord, type Range } from "../phrases.js";
import { lastSign, type Sentence, type Token } from "../tokens.js";
import { beside, JOINER } from "./beside.js";
import { wordsOf } from "./heard.js";
import type { Mention } from "./mentions.js";

/** A mention that may be the speaker of one quotation. */
export interface Candidate {
  readonly sentence: number;
  readonly mention: Mention;
  /** Whom it names; null for pronouns and nameless nouns. */
  readonly named: Named | null;
}

/** What is known of the quotation before. */
export interface Past {
  readonly region: Region;
  /** The sentence and words of its speaker's mention. */
  readonly sentence: number;
  readonly range: Range | null;
  readonly named: Named | null;
  /** The speaker before that, where it was another. */
  readonly other: Named | null;
}

/** A quotation and what its candidates are measured by. */
export interface Scene {
  readonly reading: Reading;
  readonly region: Region;
  readonly segments: number;
  /** What the rules say: the mention and where it stands. */
  readonly rule: { readonly sentence: number; readonly range: Range; readonly carried: boolean } | null;
  readonly past: Past | null;
  /** Times each name has spoken so far. */
  readonly spoken: ReadonlyMap<Named, number>;
}

const TIES = ["none", "object", "subject", "inverted", "according"] as const;
const CLASSES = ["thought", "judgement", "speech"] as const;
const FORMS = ["base", "participle", "present", "past"] as const;
const PLACES = ["weak", "lead", "before", "after"] as const;

/** What is measured of a candidate, in the order of a row. */
export const FEATURES: readonly string[] = `
  sentences paragraphs gap before rank quotes signs from rest tie class form verbGap adjacent helper
  verbsBetween say tell passive comma links kind person likely count length owner titled plural given known
  inQuote nearerSay fartherSay complement joined preceded followed leads relative inner ruled place cued ruleKind
  ruleGap ruleSentence spoke spokeOften same other since lastSame lastHere quoteStart quoteParagraph
  quotePreceded quoteSign quoteFollowed quoteWords quoteCount segments candidates role verbAfter opens
  quoteCapital
`
  .trim()
  .split(/\s+/);

export const WIDTH = FEATURES.length;

const HAS_OR_IS = new Set(["has", "have", "had", "'s", "is", "was", "are", "were", "been"]);
const IS = new Set(["is", "was", "are", "were", "be", "been", "being"]);

/**
 * Quotations, commas and verbs before each position of a sentence, a byte for each in one number: a sentence has at most 201 tokens,
 * so none runs over, and the difference of two numbers holds the differences of all three.
 */
type Counts = readonly number[];
const SIGN = 1 << 8;
const VERB = 1 << 16;

const counted = new WeakMap<Sentence, Counts>();

function countsOf(sentence: Sentence): Counts {
  const known = counted.get(sentence);
  if (known !== undefined) return known;
  let sum = 0;
  const counts = [0];
  for (const { type, low, verb } of sentence.tokens) {
    if (type === "quote") sum++;
    else if (low === "," || low === ";") sum += SIGN;
    else if (verb !== undefined && verb.class !== "thought" && verb.form !== "base") sum += VERB;
    counts.push(sum);
  }
  counted.set(sentence, counts);
  return counts;
}

const between = (counts: Counts, a: number, b: number): number =>
  b <= a ? 0 : (counts[b] as number) - (counts[a] as number);
const quotesIn = (counts: number) => counts & 255;
const signsIn = (counts: number) => (counts >> 8) & 255;
const verbsIn = (counts: number) => counts >> 16;
const overlap = (a: Range, b: Range) => a[0] < b[1] && b[0] < a[1];

/** What a quotation's candidates share. */
export interface Setting {
  readonly start: number;
  readonly paragraph: number;
  readonly preceded: number;
  readonly sign: number;
  readonly followed: number;
  readonly words: number;
  readonly count: number;
  readonly capital: number;
  readonly ruleGap: number;
  readonly opens: number;
  /** The words quoted, a long quotation's first ones. */
  readonly quoted: string;
}

const lastWord = (name: string) => name.slice(name.lastIndexOf(" ") + 1);

const SIGNS = ["", ",", ".", "?", "!", "…", "—", "–", "-", ";", ":"];

export function settingOf(scene: Scene): Setting {
  const { reading, region, rule } = scene;
  const { tokens } = reading.sentences[region.sentence] as Sentence;
  const k = region.token;
  let opens = k;
  while (opens > 0 && tokens[opens - 1]?.type === "sign") opens--;
  const first = reading.text[region.marked.start] ?? "";
  return {
    start: k === 0 ? 1 : 0,
    paragraph: reading.sentences[region.sentence - 1]?.paragraph === region.paragraph ? 0 : 1,
    preceded: beside(tokens[k - 1]),
    sign: SIGNS.indexOf(lastSign(reading.text, tokens[k] as Token)),
    followed: beside(tokens[k + 1]),
    words: Math.min(60, Math.round((region.marked.end - region.marked.start) / 6)),
    count: quotesIn(countsOf(reading.sentences[region.sentence] as Sentence)[tokens.length] as number),
    capital: first !== first.toLowerCase() ? 1 : 0,
    ruleGap: rule === null ? 99 : rule.sentence === region.sentence ? Math.min(60, Math.abs(rule.range[0] - k)) : 70,
    opens: opens === 0 ? 1 : 0,
    quoted: wordsOf(reading, [region]),
  };
}

/** Writes the features of one candidate to `out` from `at` on, in the order of `FEATURES`. `rank`: how many candidates stand nearer on its side. */
export function measure(
  scene: Scene,
  setting: Setting,
  candidate: Candidate,
  rank: number,
  candidates: readonly Candidate[],
  out: Float64Array,
  at: number,
): void {
  const { reading, region, rule, past } = scene;
  const { mention, named } = candidate;
  const sentence = reading.sentences[candidate.sentence] as Sentence;
  const { tokens } = sentence;
  const counts = countsOf(sentence);
  const [from, to] = mention.range;
  const same = candidate.sentence === region.sentence;
  const k = same ? region.token : candidate.sentence < region.sentence ? tokens.length : -1;
  const isBefore = from < k;
  const low = isBefore ? to : k + 1;
  const high = isBefore ? k : from;
  // The verb that ties this mention nearest to the quotation.
  let verb = -1;
  let tie = 0;
  let verbGap = 99;
  for (const link of mention.links) {
    const gap = Math.abs(link.verb - k);
    const value = TIES.indexOf(link.tie);
    const between = same && isBefore ? link.verb < k : true;
    const cost = gap + (between ? 0 : 30) + (value === 1 ? 40 : 0);
    if (verb < 0 || cost < verbGap) {
      verb = link.verb;
      tie = value;
      verbGap = cost;
    }
  }
  const token = tokens[verb];
  const gap = verb < 0 ? 99 : same ? Math.min(60, Math.abs(verb - k) - 1) : 80;
  const before = tokens[verb - 1];
  const helper = before?.low ?? "";
  const traits = mention.traits;
  let i = at;
  out[i++] = candidate.sentence - region.sentence;
  out[i++] = sentence.paragraph - region.paragraph;
  out[i++] = same ? Math.min(60, high - low) : 61;
  out[i++] = isBefore ? 1 : 0;
  out[i++] = rank;
  out[i++] = quotesIn(between(counts, low, high));
  out[i++] = Math.min(9, signsIn(between(counts, low, high)));
  out[i++] = Math.min(60, from);
  out[i++] = Math.min(60, tokens.length - to);
  out[i++] = tie;
  out[i++] = token?.verb === undefined ? (verb < 0 ? -1 : 3) : CLASSES.indexOf(token.verb.class);
  out[i++] = token?.verb === undefined ? -1 : FORMS.indexOf(token.verb.form);
  out[i++] = gap;
  out[i++] =
    verb >= 0 && same && (verb < k ? quotesIn(between(counts, verb + 1, k)) === 0 && k - verb <= 3 : verb - k <= 4)
      ? 1
      : 0;
  out[i++] = helper === "to" ? 3 : is(before, AUXILIARY) ? (HAS_OR_IS.has(helper) ? 1 : 2) : 0;
  out[i++] =
    verb < 0 || !same
      ? 0
      : Math.min(5, verb < k ? verbsIn(between(counts, verb + 1, k)) : verbsIn(between(counts, k + 1, verb)));
  out[i++] = token?.verb?.base === "say" ? 1 : 0;
  out[i++] = token?.verb?.base === "tell" ? 1 : token?.verb?.base === "ask" ? 2 : 0;
  out[i++] = token?.verb?.form === "participle" || token?.verb?.form === "past" ? (IS.has(helper) ? 1 : 0) : 0;
  out[i++] = same && tokens[isBefore ? k - 1 : k + 1]?.low === "," ? 1 : 0;
  out[i++] = mention.links.length;
  out[i++] = traits.kind;
  out[i++] = named?.person ? 1 : 0;
  out[i++] = named?.likely ? 1 : 0;
  out[i++] = Math.min(20, named?.count ?? 0);
  out[i++] = to - from;
  out[i++] = traits.owner;
  out[i++] = traits.titled;
  out[i++] = traits.plural;
  out[i++] = named?.pronoun == null ? 0 : 1;
  out[i++] = named !== null ? 1 : 0;
  out[i++] = named?.likely && setting.quoted.includes(lastWord(named.name)) ? 1 : 0;
  let nearer = 0;
  let farther = 0;
  // "Cole asked, and Roe replied that it was “…”": what follows the joint is no more Cole's.
  let joined = 0;
  if (same)
    for (const other of candidates) {
      if (other === candidate || other.sentence !== candidate.sentence || !other.mention.traits.says) continue;
      const place = other.mention.range[0];
      if (place < k !== isBefore) continue;
      if (isBefore ? place > from : place < from) {
        nearer++;
        if (isBefore && other.mention.traits.preceded === JOINER) joined = 1;
      } else farther++;
    }
  out[i++] = nearer;
  out[i++] = farther;
  out[i++] = verb < 0 ? -1 : beside(tokens[verb + 1]);
  out[i++] = joined;
  out[i++] = traits.preceded;
  out[i++] = traits.followed;
  out[i++] = mention.leads ? 1 : 0;
  out[i++] = traits.relative;
  out[i++] = traits.inner;
  const ruled = rule !== null && rule.sentence === candidate.sentence && overlap(rule.range, mention.range);
  out[i++] = ruled ? (rule.carried ? 2 : 1) : 0;
  out[i++] = region.attribution === null ? -1 : PLACES.indexOf(region.attribution.place);
  out[i++] = region.attribution?.cue ? 1 : 0;
  const ruleFirst = rule === null ? undefined : (reading.sentences[rule.sentence] as Sentence).tokens[rule.range[0]];
  out[i++] = ruleFirst === undefined ? 0 : nameWord(ruleFirst) ? 3 : ruleFirst.cap ? 2 : 1;
  out[i++] = setting.ruleGap;
  out[i++] = rule === null ? 9 : rule.sentence - region.sentence;
  const often = named === null ? 0 : (scene.spoken.get(named) ?? 0);
  out[i++] = often > 0 ? 1 : 0;
  out[i++] = Math.min(10, often);
  out[i++] = past !== null && named !== null && past.named === named ? 1 : 0;
  out[i++] = past !== null && named !== null && past.other === named ? 1 : 0;
  out[i++] = past === null ? 9 : Math.min(8, region.paragraph - past.region.paragraph);
  out[i++] = past !== null && past.region.sentence === region.sentence ? 1 : 0;
  out[i++] =
    past !== null && past.range !== null && past.sentence === candidate.sentence && overlap(past.range, mention.range)
      ? 1
      : 0;
  out[i++] = setting.start;
  out[i++] = setting.paragraph;
  out[i++] = setting.preceded;
  out[i++] = setting.sign;
  out[i++] = setting.followed;
  out[i++] = setting.words;
  out[i++] = setting.count;
  out[i++] = scene.segments;
  out[i++] = Math.min(30, candidates.length);
  out[i++] = traits.role;
  out[i++] = traits.verbAfter;
  out[i++] = setting.opens;
  out[i++] = setting.capital;
}
