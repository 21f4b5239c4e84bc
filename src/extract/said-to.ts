import type { Span } from "../model.js";
import type { Group, Reading, Region } from "./gather.js";
import { subordinators } from "./lexicon.js";
import type { Names, Named as Person } from "./names.js";
import { type Named as Occasion, occasionsIn } from "./occasions.js";
import { mainSubject } from "./phrases.js";
import { type Heard, namedIn } from "./speakers.js";
import type { Sentence, Token } from "./tokens.js";

export interface SaidTo {
  readonly label: string;
  readonly at: Span;
}

/** A message or post belongs to a cue only this near to it, in tokens. */
const NEAR = 9;
/** One that opens the sentence belongs to its cue over more words: "In a post on Chirper late on Monday, Roe of the harbour board wrote". */
const OPENING = 20;

/** Whether the sentence tells of something past beside the story: its occasion holds for its own words only. */
function background(tokens: readonly Token[], occasion: Occasion): boolean {
  const first = tokens[0]?.low ?? "";
  if (subordinators.has(first) && first !== "how" && first !== "what") return true;
  if (/^(?:back|in)$/.test(first) && tokens.slice(1, 4).some((t) => /^(?:19|20)\d\d$/.test(t.low))) return true;
  for (let i = occasion.token; i < tokens.length - 1; i++) {
    const low = tokens[i]?.low;
    if (
      (low === "in" || low === "during") &&
      tokens[i + 1]?.low === "which" &&
      tokens.slice(i).some((t) => t.type === "quote")
    )
      return true;
  }
  return false;
}

/**
 * To whom or where each quotation was said. A local occasion wins; one named in a main clause is carried to the same speaker's following
 * quotations until another is named; before the first, the occasion that the article opens with holds for its speaker.
 */
export function tellOccasions(
  reading: Reading,
  names: Names,
  groups: readonly Group[],
  heard: readonly Heard[],
  own: string | null = null,
): (SaidTo | null)[] {
  const named = inTurn(reading.sentences.map((sentence) => occasionsIn(reading.text, sentence, names, own)));
  const attributedIn = new Set(groups.flatMap((g) => g.map((r) => r.sentence)));
  const groupAt = new Map<number, number>();
  groups.forEach((regions, g) => {
    for (const { sentence, attributedIn: at } of regions) {
      if (!groupAt.has(sentence)) groupAt.set(sentence, g);
      if (!groupAt.has(at)) groupAt.set(at, g);
    }
  });
  const speakersAt = (sentence: number): Person | null => {
    return heard[groupAt.get(sentence) ?? -1]?.named ?? null;
  };
  const subject = (index: number): Person | null => {
    const tokens = (reading.sentences[index] as Sentence).tokens;
    const who = mainSubject(tokens);
    return who === null ? null : namedIn(names, tokens, who);
  };
  // The main occasion: the first carried one that a main clause names.
  let main: { person: Person; occasion: Occasion } | null = null;
  for (let s = 0; s < named.length && main === null; s++) {
    const occasion = (named[s] ?? []).find((o) => o.carries);
    const tokens = (reading.sentences[s] as Sentence).tokens;
    if (occasion === undefined || background(tokens, occasion)) continue;
    const person = (attributedIn.has(s) ? speakersAt(s) : subject(s)) ?? mostHeard(heard);
    if (person !== null) main = { person, occasion };
  }
  const current = new Map<Person, Occasion>();
  if (main !== null) current.set(main.person, main.occasion);
  const answers: (SaidTo | null)[] = [];
  let previous: { person: Person | null; answer: SaidTo | null } | null = null;
  let next = 0;
  groups.forEach((regions, g) => {
    const who = heard[g] as Heard;
    const first = regions[0] as Region;
    // Sentences without a quotation may name an occasion too.
    for (; next <= first.sentence; next++) {
      if (attributedIn.has(next)) continue;
      const tokens = (reading.sentences[next] as Sentence).tokens;
      const occasion = (named[next] ?? []).filter((o) => o.carries && !background(tokens, o))[0];
      if (occasion === undefined) continue;
      const person = subject(next) ?? (main?.occasion === occasion ? main.person : null);
      if (person !== null) current.set(person, occasion);
    }
    const region = regions.find((r) => r.attribution?.cue) ?? first;
    const tokens = (reading.sentences[region.attributedIn] as Sentence).tokens;
    const local = nearest(named[region.attributedIn] ?? [], tokens, region);
    let answer: SaidTo | null = null;
    const message = region.attribution?.message ?? null;
    const person = who.named;
    if (message !== null && region.attribution?.mention) {
      const [from, to] = region.attribution.mention;
      answer = { label: message, at: [(tokens[from] as Token).start, (tokens[to - 1] as Token).end] };
    } else if (local !== null) {
      answer = { label: local.label, at: local.at };
      if (local.carries && person !== null && !background(tokens, local)) current.set(person, local);
    } else if (POSTED.test(tokens[region.attribution?.cue?.[0] ?? -1]?.low ?? "")) {
      const site = siteBefore(named, region);
      if (site !== null) answer = { label: site.label, at: site.at };
    } else {
      const cue = region.attribution?.cue;
      const now = cue !== undefined && cue !== null && tokens[cue[0] - 1]?.low === "now";
      if (now && main !== null && person === main.person) current.set(person, main.occasion);
      if (who.by === "carried" && previous !== null && previous.person === person) answer = previous.answer;
      const carried = person === null ? undefined : current.get(person);
      if (answer === null && carried !== undefined) answer = { label: carried.label, at: carried.at };
    }
    // "in an interview with Roe, she said": nobody is spoken to by themselves.
    if (answer !== null && person !== null && answer.label === person.name) answer = null;
    answers.push(answer);
    previous = { person, answer };
  });
  return answers;
}

/** "told the magazine": the outlet named before; where none is, nobody is named. */
function inTurn(named: readonly (readonly Occasion[])[]): Occasion[][] {
  let before: string | null = null;
  return named.map((occasions) => {
    const found: Occasion[] = [];
    for (const occasion of occasions) {
      const label: string | null = occasion.label === "" ? before : occasion.label;
      if (label === null) continue;
      found.push(label === occasion.label ? occasion : { ...occasion, label });
      if (occasion.carries) before = label;
    }
    return found;
  });
}

/** Sentences back in which the site is named where a post was put. */
const SITE_BACK = 3;

/** The site on which the sentences before have something posted: "Roe shared the news on Chirper. “…,” she wrote." */
function siteBefore(named: readonly (readonly Occasion[])[], { attributedIn, sentence }: Region): Occasion | null {
  for (let s = Math.max(attributedIn, sentence); s >= 0 && s >= attributedIn - SITE_BACK; s--) {
    const site = named[s]?.findLast((occasion) => occasion.site);
    if (site !== undefined) return site;
  }
  return null;
}

/** Cues of what is written for all to see: no interview holds for them. */
const POSTED = /^(?:caption|captioned|captions|tweet|tweeted|tweets|posted|posts|wrote|writes|blogged)$/;

/** The occasion of a quotation among those its sentence names: the nearest to its cue; messages only beside the cue. */
function nearest(occasions: readonly Occasion[], tokens: readonly Token[], region: Region): Occasion | null {
  const cue = region.attribution?.cue?.[0] ?? region.token;
  let best: Occasion | null = null;
  let least = 60;
  for (const occasion of occasions) {
    const apart = Math.abs(occasion.token - cue);
    if (occasion.beside) continue;
    if (apart >= least || (!occasion.carries && isMessage(occasion) && apart > (occasion.token === 0 ? OPENING : NEAR)))
      continue;
    best = occasion;
    least = apart;
  }
  return tokens.length === 0 ? null : best;
}

const isMessage = (occasion: Occasion) => !occasion.label.includes(" interview");

function mostHeard(heard: readonly Heard[]): Person | null {
  const counts = new Map<Person, number>();
  for (const { named } of heard) if (named !== null) counts.set(named, (counts.get(named) ?? 0) + 1);
  let best: Person | null = null;
  for (const [person, count] of counts) if (count > (best === null ? 0 : (counts.get(best) ?? 0))) best = person;
  return best;
}
