import { is, JOINER } from "../classes.js";
import type { Reading, Region } from "../gather.js";
import { isRegion } from "../name-runs.js";
import type { Named } from "../names.js";
import type { Sentence, Token } from "../tokens.js";
import type { Candidate, Scene } from "./features.js";
import { type Ear, meet } from "./heard.js";
import { type Mention, mentionsOf } from "./mentions.js";
import { hasGuest, isVenue } from "./venues.js";
import { namedIn } from "./who.js";

/** Sentences before a quotation's own in which its speaker may be named. */
const BACK = 2;
/** At most this many candidates before a quotation and behind it, nearest first. */
const MOST_BEFORE = 24;
const MOST_BEHIND = 8;

/** The mentions near a quotation, nearest first on each side, and the one before's speaker. */
export function candidatesOf(scene: Scene, names: Ear): Candidate[] {
  const { reading, region, past } = scene;
  const before: Candidate[] = [];
  const behind: Candidate[] = [];
  const add = (to: Candidate[], most: number, index: number, mention: Mention) => {
    if (to.length >= most) return;
    const named = mention.kind === "name" ? namedAt(names, reading, index, mention) : null;
    const { tokens } = reading.sentences[index] as Sentence;
    if (mention.traits.told || isNobodys(tokens, mention)) return;
    if (named !== null && !tells(tokens, mention) && isVenue(reading, names, named) && hasGuest(reading, names, tokens))
      return;
    if (named !== null || canSpeak(mention)) to.push({ sentence: index, mention, named });
  };
  const own = mentionsOf(reading.sentences[region.sentence] as Sentence);
  // "According to Cole, Roe said “…”": Roe's words, whoever passes them on.
  const through =
    scene.rule?.sentence === region.sentence && region.attribution?.place === "before" ? scene.rule.range[0] : 0;
  // "Cole asked about it, and Roe replied that it was “…”": the clause begins anew with its own speaker.
  const anew = through > 1 && beginsAnew((reading.sentences[region.sentence] as Sentence).tokens, through, region);
  for (let i = own.length - 1; i >= 0; i--) {
    const mention = own[i] as Mention;
    if (mention.range[1] <= through && (anew || isAccording(mention))) continue;
    if (mention.range[0] < region.token) add(before, MOST_BEFORE, region.sentence, mention);
  }
  // “…,” Roe said, according to Cole.
  const cue = region.attribution?.place === "after" ? (region.attribution.cue?.[0] ?? -1) : -1;
  const saysIt = (reading.sentences[region.sentence] as Sentence).tokens[cue]?.verb?.class === "speech";
  // "was “never a part” of their talk": an owner behind the words does not speak them.
  for (const mention of own)
    if (mention.range[0] > region.token && mention.kind !== "his" && !(saysIt && isAccording(mention)))
      add(behind, MOST_BEHIND, region.sentence, mention);
  // Where a cue of its own sentence attributes the quotation, its speaker stands there too.
  const place = region.attribution?.place;
  if (scene.rule?.sentence === region.sentence && (place === "after" || place === "before"))
    return before.concat(behind);
  for (let s = region.sentence - 1; s >= 0 && s >= region.sentence - BACK; s--) {
    const sentence = reading.sentences[s] as Sentence;
    if (region.paragraph - sentence.paragraph > 1) break;
    const found = mentionsOf(sentence);
    for (let i = found.length - 1; i >= 0; i--) add(before, MOST_BEFORE, s, found[i] as Mention);
  }
  const next = reading.sentences[region.sentence + 1];
  if (next !== undefined && next.paragraph === region.paragraph)
    for (const mention of mentionsOf(next)) add(behind, MOST_BEHIND, region.sentence + 1, mention);
  if (past !== null && past.range !== null && past.sentence < region.sentence - BACK) {
    const range = past.range;
    const far = mentionsOf(reading.sentences[past.sentence] as Sentence).find((m) => meet(m.range, range));
    if (far !== undefined) before.push({ sentence: past.sentence, mention: far, named: past.named });
  }
  return before.concat(behind);
}

/** What begins large and speaks for nobody: the region of "in Harbor, ‹Maryland›,", the party of "Voss (‹R›)", "‹Oake-era› papers". */
function isNobodys(tokens: readonly Token[], { kind, range: [from, to] }: Mention): boolean {
  if (kind !== "name") return false;
  const [before, first] = [tokens[from - 1], tokens[from] as Token];
  if (to === from + 1 && OF_A_NAME.test(first.low)) return true;
  if (before?.low === "(" && to === from + 1 && PARTY.test(first.bare)) return true;
  return isRegion(tokens, from, to);
}

/** "Harbour FM ‹reported›": an outlet that says something itself, and not only asks for it. */
const tells = (tokens: readonly Token[], { links }: Mention): boolean =>
  links.some(({ verb, tie }) => tie !== "object" && tokens[verb]?.verb?.base !== "ask");

const OF_A_NAME = /\p{L}-(?:era|style|led|based|backed|born|owned|funded|run|area|linked)$/u;
const PARTY = /^[A-Z]$|^[A-Z]-\p{Lu}/u;

const isAccording = ({ links }: Mention) => links.some((link) => link.tie === "according");

function beginsAnew(tokens: readonly Token[], at: number, { attribution }: Region): boolean {
  const cue = attribution?.cue?.[0] ?? -1;
  return is(tokens[at - 1], JOINER) && tokens[at - 2]?.low === "," && tokens[cue]?.verb?.class === "speech";
}

/** A capital that only opens its sentence and is no name ("Political talk was …") says nothing. */
const canSpeak = ({ kind, links, range }: Mention) => links.length > 0 || kind !== "name" || range[0] > 0;

function namedAt(names: Ear, reading: Reading, sentence: number, mention: Mention): Named | null {
  let found = names.named.get(mention);
  if (found === undefined) {
    found = namedIn(names, (reading.sentences[sentence] as Sentence).tokens, mention.range);
    names.named.set(mention, found);
  }
  return found;
}
