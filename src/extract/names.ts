import { AUXILIARY, HE_OR_SHE, is, JOINER, PREPOSITION, ROLE, SUBJECT_PRONOUN, SUBORDINATOR } from "./classes.js";
import { type Draft, Drafts, isLikely, isThing, usualPronoun } from "./drafts.js";
import { givenName, minds, type Pronoun } from "./lexicon.js";
import { isPutIn } from "./name-clauses.js";
import { lettered, parter, withoutPosts } from "./name-parts.js";
import { type Run, readRuns } from "./name-runs.js";
import type { Scene } from "./namesakes.js";
import { mainSubject, type Range } from "./phrases.js";
import type { Sentence, Token } from "./tokens.js";

export { nameIn } from "./name-in.js";

/** Somebody or something with a name, under all its forms in one article. */
export interface Named {
  /** The fullest form: "Jane Roe". */
  readonly name: string;
  /** What pronoun may stand for it, where the article or the given name tells. */
  readonly pronoun: Pronoun | null;
  /** What pronoun goes with such a first name, should the article not tell: known of many more names. */
  readonly usual: Pronoun | null;
  /** Evidence that this is a person and no place or body. */
  readonly person: boolean;
  /** Two to four words, none of them a body's or a place's: a person unless something says otherwise. */
  readonly likely: boolean;
  /** A body, a document or a place by its words, its capitals or the "in" before it: "he" is somebody else. */
  readonly thing: boolean;
  /** An outlet or a programme by its name: where something is said. */
  readonly outlet: boolean;
  /** Times named. */
  readonly count: number;
  /** Role words said of it: "singer" in "the singer Jane Roe" and "Jane Roe, a singer". */
  readonly roles: ReadonlySet<string>;
}

/** One place where a name stands in the writer's own words. */
export interface NameAt {
  readonly start: number;
  readonly end: number;
  readonly named: Named;
  readonly sentence: number;
  readonly paragraph: number;
  readonly possessive: boolean;
  /** It is what its sentence is about, or it speaks. */
  readonly subject: boolean;
  /** A reporting verb stands beside it: "Roe said", "said Roe", "Roe, 43, tells". */
  readonly speaks: boolean;
  /** A question is put to it: it will answer. */
  readonly asked: boolean;
  /** It puts one, and another will answer. */
  readonly asks: boolean;
}

/** All names of an article; `find` resolves the words of one mention. */
export interface Names {
  readonly all: readonly NameAt[];
  /** `at`: where they stand, and `scene`: the quotation they are asked about. They matter where namesakes are told apart. */
  find(words: readonly string[], title: Pronoun | null, at: number, scene?: Scene): Named | null;
  /** Who is said to be a "harbourmaster", in the order they are named. */
  holders(role: string): readonly Named[];
  /** A run of capitals without the posts before the name; empty where it holds no name. */
  part(words: readonly string[]): readonly string[];
  /**
   * The same names, with those who share a last name told apart by place, and with the pronouns of many more first names; null where
   * that makes no difference. The trained ranker knows a bare last name as that of whoever is named most.
   */
  apart(): Names | null;
}

/** Reads the names outside the quotation marks. Headlines, set in capitals, add mentions, and full names only of whom the body has the last name alone. */
export function readNames(sentences: readonly Sentence[], headline: (paragraph: number) => boolean): Names {
  const printed = readRuns(sentences, headline);
  const part = parter(printed, sentences);
  const runs = withoutPosts(printed, part);
  const drafts = new Drafts(runs, sentences);
  // Two passes: full names are counted first, so that a bare surname goes to the one named most.
  for (const run of runs) {
    if (run.words.length > 1) note(drafts.lookUp(run, run.title, null), run);
  }
  const seen = new Set<string>();
  for (const run of runs) if (!run.initial && !run.headline && run.words.length === 1) seen.add(run.key);
  for (const run of runs) {
    if (run.words.length !== 1) continue;
    let draft = drafts.lookUp(run, run.title, null);
    if (draft === null && !run.headline && (!run.initial || seen.has(run.key))) {
      draft = drafts.add(run);
    }
    note(draft, run);
  }
  const led = new Map<Run, boolean>();
  /** Those whom a bare surname that is theirs by its place shows to be persons. */
  const persons = new Set<Draft>();
  const mostNamed = meant(false);
  return view(false, mostNamed, learnPronouns(false, mostNamed));

  /** Whom each run means, among namesakes by where it stands or by who is named most. */
  function meant(isApart: boolean): readonly (Draft | null)[] {
    return runs.map((run) => drafts.lookUp(run, run.title, isApart ? run.start : null));
  }

  function view(isApart: boolean, who: readonly (Draft | null)[], learned: ReadonlyMap<Draft, Pronoun>): Names {
    const place = (at: number) => (isApart ? at : null);
    const named = new Map<Draft, Named>();
    const finish = (draft: Draft): Named => {
      let done = named.get(draft);
      if (done === undefined) {
        const usual = isApart || draft.speaks ? usualPronoun(draft) : null;
        const person =
          draft.person ||
          persons.has(draft) ||
          (learned.has(draft) && draft.words.length > 1) ||
          (draft.speaks && usual !== null);
        const { name, count, roles } = draft;
        done = {
          name,
          pronoun: pronounOf(draft, isApart) ?? learned.get(draft) ?? null,
          usual: isApart ? usual : null,
          person,
          likely: person || isLikely(draft),
          thing: !person && isThing(draft),
          outlet: !person && draft.outlet,
          count,
          roles,
        };
        named.set(draft, done);
      }
      return done;
    };
    const all: NameAt[] = [];
    for (const [i, run] of runs.entries()) {
      const draft = who[i] ?? null;
      if (draft === null) continue;
      const { start, end, sentence, possessive, speaks, asked, asks } = run;
      const { paragraph } = sentences[sentence] as Sentence;
      all.push({
        start,
        end,
        named: finish(draft),
        sentence,
        paragraph,
        possessive,
        subject: isLed(run),
        speaks,
        asked,
        asks,
      });
    }
    let byRole: Map<string, Named[]> | null = null;
    const below = sentences.find(({ paragraph }) => !headline(paragraph))?.tokens[0]?.start ?? 0;
    return {
      all,
      holders: (role) => {
        byRole ??= holdersOf(all);
        return byRole.get(role) ?? [];
      },
      part: (words) => part(lettered(words)).words,
      find: (words, title, at, scene) => {
        const name = lettered(words);
        const draft =
          drafts.lookUp(name, title, place(at), scene) ?? drafts.lookUp(lettered(part(name).words), title, place(at));
        if (draft !== null) return finish(draft);
        if (words.length < 3 || at >= below) return null;
        // "Jane Roe Breaks Silence", "Defiant Jane Roe" in a headline set in capitals: who is named in it.
        for (const pair of [words.slice(0, 2), words.slice(-2)]) {
          const one = drafts.lookUp(lettered(pair), title, place(at));
          if (one !== null && (one.person || isLikely(one))) return finish(one);
        }
        return null;
      },
      apart: () => {
        if (isApart || !drafts.areTold) return null;
        // Without namesakes nobody else is meant.
        if (!drafts.haveNamesakes) return view(true, who, learned);
        markPlaces(who);
        const byPlace = meant(true);
        return view(true, byPlace, learnPronouns(true, byPlace));
      },
    };
  }

  /** What the article calls somebody by a title, or their name in the short list; what a title before a shared name says goes by its place. */
  function pronounOf(draft: Draft, isApart: boolean): Pronoun | null {
    if (!isApart || !drafts.isShared(draft)) return draft.pronoun;
    const given = draft.words.length > 1 ? givenName(draft.low[0] ?? "") : undefined;
    return given ?? drafts.titled.get(draft) ?? null;
  }

  /** Notes for each who is named in full where that is, and how often they are meant. */
  function markPlaces(who: readonly (Draft | null)[]): void {
    for (const [i, run] of runs.entries()) {
      const draft = run.words.length > 1 ? (who[i] ?? null) : null;
      if (draft === null) continue;
      draft.full.push(run.start);
      draft.meant++;
      if (run.apposed || isLed(run)) draft.leads.push(run.start);
    }
    for (const run of runs) {
      const draft = run.words.length === 1 ? drafts.lookUp(run, run.title, run.start) : null;
      if (draft === null) continue;
      draft.meant++;
      if (shows(run)) persons.add(draft);
      if (run.title !== null && !drafts.titled.has(draft)) drafts.titled.set(draft, run.title);
    }
  }

  /** Sentences that name one person alone say by their pronouns what that person is called. */
  function learnPronouns(isApart: boolean, who: readonly (Draft | null)[]): Map<Draft, Pronoun> {
    const tally = new Map<Draft, { he: number; she: number }>();
    let alone: Draft | null = null;
    let i = 0;
    sentences.forEach((sentence, index) => {
      let only: Draft | null = null;
      let several = false;
      let first = Number.POSITIVE_INFINITY;
      for (; i < runs.length && (runs[i]?.sentence ?? 0) <= index; i++) {
        const run = runs[i] as Run;
        const draft = who[i] ?? null;
        if (draft !== null) {
          several ||= only !== null && only !== draft;
          only = draft;
        }
        if (!run.possessive && run.start < first) first = run.start;
      }
      if (only !== null) alone = !several && leads(sentence, first) ? only : null;
      if (alone === null) return;
      const votes = tally.get(alone) ?? { he: 0, she: 0 };
      tally.set(alone, votes);
      for (const [at, token] of sentence.tokens.entries()) {
        // "Roe, she says, “never came”": somebody else says so.
        if (!is(token, HE_OR_SHE) || isPutIn(sentence.tokens, at)) continue;
        if (token.low.startsWith("h") && !token.low.startsWith("her")) votes.he++;
        else votes.she++;
      }
      if (only === null) alone = null;
    });
    const learned = new Map<Draft, Pronoun>();
    for (const [draft, { he, she }] of tally) {
      const surest = Math.max(he, she);
      if (pronounOf(draft, isApart) !== null || surest < 2 || Math.min(he, she) * 3 > surest) continue;
      const pronoun = he > she ? "he" : "she";
      if (draft.outlet || isThing(draft) || (surest < AGAINST && (usualPronoun(draft) ?? pronoun) !== pronoun))
        continue;
      learned.set(draft, pronoun);
    }
    return learned;
  }

  /** What its sentence is about, or one who speaks. */
  function isLed(run: Run): boolean {
    let known = led.get(run);
    if (known === undefined) {
      const { start, end, sentence, possessive, speaks } = run;
      const { tokens } = sentences[sentence] as Sentence;
      known = speaks || (possessive ? isTeller(tokens, end) : isSubject(tokens, start, end));
      led.set(run, known);
    }
    return known;
  }

  /** Whether what begins at `start` stands within the sentence's subject. */
  function leads({ tokens }: Sentence, start: number): boolean {
    const who = mainSubject(tokens);
    return who !== null && start < (tokens[who[1] - 1]?.end ?? -1);
  }

  function note(draft: Draft | null, run: Run): void {
    if (draft === null) return;
    draft.count++;
    if (run.located) draft.located++;
    if (run.speaks) draft.speaks = true;
    for (const role of run.roles) draft.roles.add(role);
    const given = givenName(draft.low[0] ?? "");
    draft.pronoun ??= run.title ?? (draft.words.length > 1 ? (given ?? null) : null);
    if (shows(run) || (given !== undefined && draft.words.length > 1)) draft.person = true;
  }
}

/** Pronouns in an article that say more of somebody than a first name does which usually goes with the other one. */
const AGAINST = 3;

/** Whether what stands beside a name says that it is a person's. */
const shows = (run: Run) => run.titled || run.aged || run.who || run.roles.length > 0;

/** Whether what stands at `[start, end)` of the text and its sentence's subject share words. */
function isSubject(tokens: readonly Token[], start: number, end: number): boolean {
  const who = mainSubject(tokens);
  if (who === null) return false;
  if ((tokens[who[0]] as Token).start < end && start < (tokens[who[1] - 1] as Token).end)
    return !isWithin(tokens, who, start);
  return isBesideSubject(tokens, who, start) || isCleft(tokens, end);
}

/** "Her account of the end of ‹Tidewater›": what a noun in the subject goes on to name is not what the sentence is about. */
function isWithin(tokens: readonly Token[], [from]: Range, start: number): boolean {
  let at = from;
  while ((tokens[at]?.start ?? start) < start) at++;
  while (at > from && tokens[at - 1]?.type === "word" && (tokens[at - 1]?.cap || is(tokens[at - 1], ROLE))) at--;
  if (tokens[at - 1]?.low === "the") at--;
  return at > from + 1 && is(tokens[at - 1], PREPOSITION) && tokens[at - 2]?.cap === false;
}

/** "In ‹Roe's› version there were boots", "‹Roe's› answer was short": the sentence tells what Roe does or has in mind. */
function isTeller(tokens: readonly Token[], end: number): boolean {
  const within = /^(?:in|by)$/.test(tokens[0]?.low ?? "");
  for (let i = 0; i < BESIDE; i++) {
    const [token, noun] = [tokens[i], tokens[i + 1]?.low ?? ""];
    if (token?.end === end) return TELLING.test(noun) || (!within && minds.has(noun) && is(tokens[i + 2], AUXILIARY));
    if (!within && token?.type === "word" && (!token.cap || is(token, AUXILIARY))) return false;
  }
  return false;
}

const TELLING = /^(?:version|account|telling|recollection|view|words|memory)$/;

/** "It was ‹Roe› who said": whom the sentence is about, though "it" is its subject. */
function isCleft(tokens: readonly Token[], end: number): boolean {
  if (tokens[0]?.low !== "it" || !/^(?:was|is)$/.test(tokens[1]?.low ?? "")) return false;
  for (let i = 3; i < tokens.length && i < 3 + BESIDE; i++)
    if ((tokens[i] as Token).low === "who") return (tokens[i - 1] as Token).end === end;
  return false;
}

/** Words between a comma and the name behind it, at most: ", the harbour engineer Dr. Jane Roe,". */
const BESIDE = 6;
/** Words of a clause between a noun and the comma: "The man she sold it to, Bram Cole, …". */
const CLAUSE = 8;

/** "Cole's sister, ‹Jane Roe›, said …": the subject ends in a small noun, and the name at `start` of the text says who that is. */
function isBesideSubject(tokens: readonly Token[], [from, to]: Range, start: number): boolean {
  if (tokens[to - 1]?.cap !== false) return false;
  let comma = to;
  const clause = tokens.slice(from + 1, to + 1).some((token) => is(token, SUBJECT_PRONOUN) || token.low === "that");
  if (clause) while (comma < to + CLAUSE && tokens[comma]?.type === "word") comma++;
  if (tokens[comma]?.low !== ",") return false;
  for (let i = comma + 1; i <= comma + BESIDE; i++) {
    const token = tokens[i];
    if (token === undefined || (token.type !== "word" && token.low !== ".")) return false;
    if (token.start === start) return true;
    if (token.verb !== undefined || is(token, PREPOSITION | JOINER | SUBORDINATOR)) return false;
  }
  return false;
}

function holdersOf(all: readonly NameAt[]): Map<string, Named[]> {
  const byRole = new Map<string, Named[]>();
  const seen = new Set<Named>();
  for (const { named } of all) {
    if (named.roles.size === 0 || seen.has(named)) continue;
    seen.add(named);
    for (const role of named.roles) {
      const holders = byRole.get(role);
      if (holders === undefined) byRole.set(role, [named]);
      else holders.push(named);
    }
  }
  return byRole;
}
