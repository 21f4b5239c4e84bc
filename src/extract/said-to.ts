import { Echoes, isAbove } from "./echoes.js";
import type { Group, Reading, Region } from "./gather.js";
import type { Names, Named as Person } from "./names.js";
import { type Askers, askersIn } from "./occasion/askers.js";
import { hostsIn } from "./occasion/company.js";
import { Course } from "./occasion/course.js";
import { isHouseOf } from "./occasion/house.js";
import { Kinds } from "./occasion/kinds.js";
import type { SaidTo } from "./occasion/place.js";
import { isVote, meetingBefore } from "./occasion/scene.js";
import { type Venue, venuesOf } from "./occasion/venues.js";
import { attending, scenes, writings } from "./occasion-words.js";
import { type Named as Occasion, occasionsIn } from "./occasions.js";
import { isOutletName, plain } from "./outlets.js";
import type { Heard } from "./speakers.js";
import type { Sentence } from "./tokens.js";

/**
 * To whom or where each quotation was said. A local occasion wins; one named in a main clause is carried to the same speaker's following
 * quotations until another is named; before the first, the occasion that the article opens with holds for its speaker. A letter, a post
 * or a meeting without a name is carried only as long as its speaker goes on at once.
 */
export function tellOccasions(
  reading: Reading,
  names: Names,
  groups: readonly Group[],
  heard: readonly Heard[],
  own: string | null = null,
): (SaidTo | null)[] {
  const venues = venuesOf(reading.text, reading.sentences, names);
  const shown = new Set(venues.map(({ label }) => plain(label)));
  const kinds = new Kinds(venues);
  const { occasions, askers } = occasionsOf(reading, names, shown, own);
  const named = inTurn(reading, occasions, venues, kinds);
  const hosts = new Set([...hostsIn(reading.text, reading.sentences), ...askers.keys()]);
  const course = new Course(reading, names, groups, heard, named, kinds, hosts);
  const answers = groups.map((_, g) => course.next(g));
  return repeated(
    reading,
    groups,
    heard,
    ofHeadlines(reading, groups, fromBelow(reading, answers, groups, heard, own)),
  );
}

/**
 * What each sentence names. A lone name by which one has named an outlet is one wherever it stands: "with Ana Ruhl of Halcyon", "told
 * Halcyon"; and she stands for it: "told Ruhl".
 */
function occasionsOf(
  { text, sentences }: Reading,
  names: Names,
  venues: ReadonlySet<string>,
  own: string | null,
): { readonly occasions: Occasion[][]; readonly askers: Askers } {
  const read = { text, names, venues };
  const named = sentences.map((sentence) => occasionsIn(read, sentence, own));
  const lone = new Set<string>();
  for (const occasions of named)
    for (const { label, carries, host } of occasions)
      if (carries && !host && /^\p{Lu}\S+$/u.test(label) && !isOutletName(label) && !venues.has(plain(label)))
        lone.add(plain(label));
  const askers = askersIn(text, sentences, named);
  if (lone.size === 0 && askers.size === 0) return { occasions: named, askers };
  const known = { text, names, venues: new Set([...venues, ...lone]), askers };
  const isNaming = ({ tokens }: Sentence): boolean => {
    const printed = plain(text.slice(tokens[0]?.start, tokens[tokens.length - 1]?.end));
    for (const name of lone) if (printed.includes(name)) return true;
    for (const name of askers.keys()) if (printed.includes(name.toLowerCase())) return true;
    return false;
  };
  const occasions = sentences.map((sentence, s) =>
    isNaming(sentence) ? occasionsIn(known, sentence, own) : (named[s] as Occasion[]),
  );
  return { occasions, askers };
}

/** Paragraphs before an outlet names itself in which its interview has begun. */
const BEFORE = 2;
/** Paragraphs with which an article opens, from its first quotation on. */
const OPENS = 2;

/**
 * What was said before its occasion is named: in the paragraphs that an article opens with, which take it from below; and shortly
 * before an outlet names itself.
 */
function fromBelow(
  reading: Reading,
  answers: readonly (SaidTo | null)[],
  groups: readonly Group[],
  heard: readonly Heard[],
  own: string | null,
): (SaidTo | null)[] {
  const told = [...answers];
  const first = groups.find((regions) => !isAbove(reading.paragraphs, regions[0] as Region));
  const opening = (first?.[0]?.paragraph ?? 0) + OPENS;
  const paragraph = (g: number): number => groups[g]?.[0]?.paragraph ?? 0;
  const next = new Map<Person, number>();
  for (let g = answers.length - 1; g >= 0; g--) {
    const person = heard[g]?.named ?? null;
    if (person === null) continue;
    const later = next.get(person) ?? -1;
    const met = told[later];
    if (told[g] === null && met) {
      const isNear = met.label === own && paragraph(later) - paragraph(g) <= BEFORE;
      const isNext =
        later === g + 1 && paragraph(later) - paragraph(g) <= 1 && isFragment(groups[g] as Group) && isSpoken(met);
      if (isNear || isNext || (paragraph(g) < opening && "carries" in met && met.carries === true)) told[g] = met;
    }
    next.set(person, g);
  }
  return told;
}

/** Characters of a fragment within somebody's sentence, at most. */
const FRAGMENT = 60;

/** "said they were “‹proud of her›”. “…,” the club added in a statement.": a foretaste of what is then quoted whole. */
const isFragment = (regions: Group): boolean =>
  regions.every(({ marked, token }) => token > 0 && marked.end - marked.start <= FRAGMENT);

/** Where one speaks, a statement too; what is put in a letter or a post is said nowhere before. */
const isSpoken = ({ label, ...to }: SaidTo): boolean =>
  label === "statement" || (!(writings.has(label) && !scenes.has(label)) && !("site" in to));

/** Quotations in headlines that are looked for below: a page has hardly ever as many. */
const HEADLINES = 20;

/** A headline's words were said where the quotation below it was, from which they are taken. */
function ofHeadlines(
  reading: Reading,
  groups: readonly Group[],
  answers: readonly (SaidTo | null)[],
): (SaidTo | null)[] {
  const above = (regions: Group): boolean => isAbove(reading.paragraphs, regions[0] as Region);
  if (!groups.some(above)) return [...answers];
  const echoes = new Echoes(reading.text, reading.paragraphs, reading.regions);
  const groupOf = new Map(groups.flatMap((regions, g) => regions.map((region) => [region, g] as const)));
  let asked = 0;
  return answers.map((answer, g) => {
    const regions = groups[g] as Group;
    const below = above(regions) && asked++ < HEADLINES ? echoes.of(regions[0] as Region) : null;
    return below === null ? answer : (answers[groupOf.get(below) ?? -1] ?? answer);
  });
}

/** Sentences behind one that names a programme, in which "viewers" are its own. */
const ON_AIR = 3;

/** Sentences with which an article opens: whoever listens there is at the meeting that one of them names, if only later. */
const OPENING = 8;

/** Characters of words that are printed once more at most, and words at least. */
const AGAIN = 80;
const WORDS = 3;

/** Words that an article prints twice were said once: a fragment was said where the same person's longer words were that hold it. */
function repeated(
  { text }: Reading,
  groups: readonly Group[],
  heard: readonly Heard[],
  answers: readonly (SaidTo | null)[],
): (SaidTo | null)[] {
  const known: { said: string; to: SaidTo; person: Person | null }[] = [];
  const said = (regions: Group): string =>
    regions.map(({ marked }) => plain(text.slice(marked.start, marked.end))).join(" ");
  const isShort = (regions: Group): boolean =>
    regions.every(({ marked }) => marked.end - marked.start <= AGAIN) && said(regions).split(" ").length >= WORDS;
  if (!groups.some((regions, g) => answers[g] === null && isShort(regions))) return [...answers];
  answers.forEach((to, g) => {
    if (to !== null) known.push({ said: ` ${said(groups[g] as Group)} `, to, person: heard[g]?.named ?? null });
  });
  return answers.map((answer, g) => {
    const regions = groups[g] as Group;
    if (answer !== null || known.length === 0 || !isShort(regions)) return answer;
    const words = ` ${said(regions)} `;
    const person = heard[g]?.named ?? null;
    return known.find((one) => one.said.includes(words) && (person === null || one.person === person))?.to ?? null;
  });
}

/** "told the magazine", "told host Jane Roe": the outlet named before; where none is, the host or nobody is named. */
function inTurn(
  { text, sentences }: Reading,
  named: readonly (readonly Occasion[])[],
  venues: readonly Venue[],
  kinds: Kinds,
): Occasion[][] {
  let before: string | null = null;
  /** Outlets and programmes, each once, the last named at the end. */
  const outlets = new Set<string>();
  const names = (label: string, s: number): void => {
    before = label;
    beforeAt = s;
    outlets.delete(label);
    outlets.add(label);
  };
  let beforeAt = 0;
  let programme: Occasion | null = null;
  let next = 0;
  let site: string | null = null;
  let open = sentences.slice(0, OPENING).some(isVote);
  /** Each once, the last named at the end. */
  const meetings = new Set<string>();
  /** Those that are over when the article first speaks of them. */
  const over = new Set<string>();
  const opening = named
    .slice(0, OPENING)
    .flatMap((occasions) => occasions.filter(({ label }) => scenes.has(label)))
    .map(({ label }) => label)
    .reverse();
  const heardBefore = (audience: string, s: number): string | null => {
    if (audience === "site") return site;
    const sofar = s < OPENING ? [...opening, ...meetings] : [...meetings];
    // "was convicted after a hearing": that is not yet where a court is told something.
    const met = meetingBefore(audience, audience === "court" ? sofar.filter((label) => !over.has(label)) : sofar);
    if (met === null && audience === "meeting") return audience;
    return met ?? (attending.has(audience) && s - beforeAt <= ON_AIR ? before : null);
  };
  return named.map((occasions, s) => {
    const found: Occasion[] = [];
    for (const occasion of occasions) {
      for (let at = venues[next]; at !== undefined && isBefore(at, s, occasion.token); at = venues[++next]) {
        names(at.label, at.sentence);
      }
      if (occasion.site && occasion.label !== "") site = occasion.label;
      const outlet = occasion.host ? (before ?? programmeOf(occasions)) : before;
      const medium = occasion.label === "" && occasion.carries ? mediumIn(text.slice(...occasion.at)) : null;
      const meant = medium === null ? outlet : mediumOf(occasion, medium, kinds, outlets);
      const label = occasion.before === undefined ? labelOf(occasion, meant) : heardBefore(occasion.before, s);
      if (label === null && !occasion.host) continue;
      const told = medium === null ? occasion : { ...occasion, medium };
      const known = label === null || label === occasion.label ? told : { ...told, label };
      if (scenes.has(known.label)) {
        if (!known.over) over.delete(known.label);
        else if (!meetings.has(known.label)) over.add(known.label);
        meetings.delete(known.label);
        meetings.add(known.label);
      }
      if (known.open) open = true;
      found.push(open && known.label === "meeting" ? { ...known, open } : known);
      if (!occasion.carries || (occasion.host && label === null)) continue;
      if (label === null) continue;
      // "told CBS correspondent Jane Roe" of CBS's “Tideline”: that is still the programme.
      const isHouse = programme !== null && isHouseOf(text, { label, at: occasion.at }, programme);
      names(label, s);
      if (isHouse && programme !== null) names(programme.label, s);
      else if (label === occasion.label) programme = occasion;
    }
    return found;
  });
}

/** "told ‹the podcast›": of those named before. "told ‹the ITV show›": the broadcaster where none is. */
function mediumOf({ house }: Occasion, medium: string, kinds: Kinds, outlets: Iterable<string>): string | null {
  const meant = kinds.meant(outlets, medium);
  return house !== undefined && (meant === null || !kinds.mayBe(meant, medium)) ? house : meant;
}

/** "the Norwegian ‹magazine›"; "the same programme" is whichever was named last, whatever it is called. */
const mediumIn = (phrase: string): string | null =>
  /\bsame\b/.test(phrase) ? null : phrase.slice(phrase.lastIndexOf(" ") + 1).toLowerCase();

/** "told host Jane Roe on Monday's episode of ‹Tide Talk›" */
const programmeOf = (occasions: readonly Occasion[]): string | null =>
  occasions.find(({ carries, host, before, label }) => carries && !host && before === undefined && label !== "")
    ?.label ?? null;

const labelOf = ({ label, host }: Occasion, outlet: string | null): string | null =>
  label === "" || host ? outlet : label;

const isBefore = (venue: Venue, sentence: number, token: number): boolean =>
  venue.sentence < sentence || (venue.sentence === sentence && venue.token < token);
