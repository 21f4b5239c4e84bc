import { ADVERB, AUXILIARY, is } from "./classes.js";
import { Echoes, isAbove } from "./echoes.js";
import type { Group, Reading, Region } from "./gather.js";
import type { Named, Names } from "./names.js";
import { tellApart } from "./speaker/apart.js";
import { candidatesOf } from "./speaker/candidates.js";
import type { Candidate, Past, Scene } from "./speaker/features.js";
import {
  after,
  type Ear,
  earOf,
  type Heard,
  heardAt,
  type Last,
  meet,
  type Said,
  span,
  surely,
  wordsOf,
} from "./speaker/heard.js";
import { pick } from "./speaker/rank.js";
import { byRules } from "./speaker/rules.js";
import { resolve } from "./speaker/who.js";
import type { Sentence, Token } from "./tokens.js";

export type { Heard } from "./speaker/heard.js";
export { namedIn } from "./speaker/who.js";

/** Below this an answer is as likely wrong as right: the speaker stays unknown. */
const FLOOR = 0.35;

/** Picks the speaker of a quotation among candidates: its index, or −1 for what the rules say; and how likely it is. */
export type Choose = (
  scene: Scene,
  candidates: readonly Candidate[],
) => { readonly index: number; readonly chance: number };

/** Names the speaker of each group, in reading order: later ones lean on earlier ones. */
export const hear = (reading: Reading, names: Names, groups: readonly Group[], choose: Choose = pick): Heard[] =>
  hearMentions(reading, names, groups, choose).map(({ heard }) => orNobody(heard));

/** The same, with those who share a surname told apart: the names in which they are so, and who speaks. */
export function hearApart(
  reading: Reading,
  names: Names,
  groups: readonly Group[],
): {
  names: Names;
  heard: readonly Heard[];
} {
  const said = hearMentions(reading, names, groups, pick);
  const apart = said.length === 0 ? null : names.apart();
  const heard = apart === null ? said.map((one) => one.heard) : tellApart(reading, apart, groups, said);
  return { names: apart ?? names, heard: fromBelow(reading, groups, heard.map(orNobody)) };
}

/** What a headline's fragment keeps of the confidence of the quotation it is taken from: the words might be another's too. */
const BELOW = 0.9;

/** Less sure than this of whom a headline means, the body is asked. */
const SURE_ABOVE = 0.8;
/** Less sure than this of whom the body means, a headline that is sure is believed. */
const SURE_BELOW = 0.6;

/** Words of a quotation of nobody's that are printed again, at least: in a list under the headline, in a display. */
const FEW = 4;
/** So many of an article's are looked for. */
const DISPLAYS = 10;

/**
 * Who says the words below a headline that are printed in it: the body names its speakers, a headline has room for one. A lone word may be another's. The same for words that are nobody's where
 * they stand.
 */
function fromBelow(reading: Reading, groups: readonly Group[], heard: readonly Heard[]): readonly Heard[] {
  let displays = 0;
  const asked = (one: Heard, g: number) => {
    const region = groups[g]?.[0] as Region;
    const words = () => reading.text.slice(region.marked.start, region.marked.end).trim();
    if (!isAbove(reading.paragraphs, region))
      return (
        one.name === null &&
        !isSomebody(reading, one) &&
        words().split(" ", FEW).length === FEW &&
        displays++ < DISPLAYS
      );
    return one.name === null || one.confidence < SURE_ABOVE || words().includes(" ");
  };
  const open = heard.map(asked);
  if (!open.includes(true)) return heard;
  const echoes = new Echoes(reading.text, reading.paragraphs, reading.regions);
  const speaker = new Map<Region, Heard>();
  groups.forEach((regions, g) => {
    for (const region of regions) speaker.set(region, heard[g] as Heard);
  });
  return heard.map((one, g) => {
    const below = open[g] ? echoes.of(groups[g]?.[0] as Region) : null;
    const said = below === null ? undefined : speaker.get(below);
    if (said === undefined || said.name === null || said.name === one.name) return one;
    if (one.confidence >= SURE_ABOVE && said.confidence < SURE_BELOW) return one;
    return { ...one, named: said.named, name: said.name, confidence: said.confidence * BELOW };
  });
}

/** "asked the boy": somebody says so, though nobody by name. */
const isSomebody = ({ text }: Reading, { by, cue, mention }: Heard) =>
  by === "nameless" && cue !== null && mention !== null && /^(?:an?|the|one)\s/i.test(text.slice(...mention));

const orNobody = (found: Heard): Heard => (found.confidence < FLOOR ? { ...found, name: null, confidence: 0 } : found);

function hearMentions(reading: Reading, names: Names, groups: readonly Group[], choose: Choose): Said[] {
  const ear = earOf(names);
  const all: Said[] = [];
  const spoken = new Map<Named, number>();
  let past = null as Past | null;
  let last = null as Last;
  for (const regions of groups) {
    ear.quoted = wordsOf(reading, regions);
    const said = one(reading, ear, regions, last, past, spoken, choose);
    const found = said.heard;
    all.push(said);
    const final = regions[regions.length - 1] as Region;
    last = after(last, said, final);
    if (found.named !== null) spoken.set(found.named, (spoken.get(found.named) ?? 0) + 1);
    past = {
      region: final,
      sentence: said.at?.sentence ?? -1,
      range: said.at?.range ?? null,
      named: found.named,
      other: past !== null && past.named !== found.named ? past.named : (past?.other ?? null),
    };
  }
  return all;
}

function one(
  reading: Reading,
  ear: Ear,
  regions: Group,
  last: Last,
  past: Past | null,
  spoken: ReadonlyMap<Named, number>,
  choose: Choose,
): Said {
  const said = byRules(reading, ear, regions, last);
  if (said.fixed) return said;
  const strong = regions.find((r) => r.attribution?.mention && r.attribution.place !== "weak");
  const region = strong ?? regions.find((r) => r.attribution?.mention) ?? (regions[0] as Region);
  const scene: Scene = {
    reading,
    region,
    segments: regions.length,
    rule: said.at === null ? null : { sentence: said.at.sentence, range: said.at.range, carried: said.carried },
    past,
    spoken,
  };
  if (isPlain(scene)) return again(said, surely(said.heard, PLAIN));
  const candidates = candidatesOf(scene, ear);
  if (candidates.length === 0) return said;
  const { index, chance } = choose(scene, candidates);
  const chosen = candidates[index];
  if (chosen === undefined) return said;
  const { sentence, mention } = chosen;
  const { tokens } = reading.sentences[sentence] as Sentence;
  // "Roe refused": the rules' phrase ran on into the verb where the mention is the name alone.
  const ran = said.heard.name === null && chosen.named !== null && verbLike(tokens[mention.range[1]]);
  if (said.at !== null && said.at.sentence === sentence && !ran && meet(said.at.range, mention.range))
    return again(said, surely(said.heard, chance));
  if (past?.range && last !== null && past.sentence === sentence && meet(past.range, mention.range)) {
    const heard = heardAt(surely(last.heard, chance), last.heard.mention, null, "carried");
    return { heard, at: { sentence, range: past.range }, carried: true, fixed: false };
  }
  const found = resolve(reading, ear, sentence, tokens, mention.range, last, region.paragraph);
  const verb = mention.links.find((l) => l.tie !== "object")?.verb;
  const cue = verb === undefined ? null : span(tokens, [verb, verb + 1]);
  const heard = heardAt(surely(found, chance), span(tokens, mention.range), cue);
  return { heard, at: { sentence, range: mention.range }, carried: false, fixed: false };
}

/** How often the one mention of such a sentence is the source, in PolNeAR's training articles. */
const PLAIN = 0.99;

/** “…,” Roe said. The sentence holds nothing but the words and their attribution: there is nothing to rank. */
function isPlain({ reading, region }: Scene): boolean {
  const said = region.attribution;
  if (region.token !== 0 || said?.place !== "after" || !said.cue || !said.mention) return false;
  const { tokens } = reading.sentences[region.sentence] as Sentence;
  return tokens.length <= 8 && Math.max(said.cue[1], said.mention[1]) >= tokens.length - 1;
}

const verbLike = (token: Token | undefined) =>
  token?.type === "word" &&
  !token.cap &&
  (token.verb !== undefined || is(token, AUXILIARY | ADVERB) || /(?:ed|n't|n’t)$/.test(token.low));

const again = ({ at, carried, fixed }: Said, heard: Heard): Said => ({ heard, at, carried, fixed });
