/** Names while they are read: all that an article prints of somebody or something, under its fullest form. */

import {
  bodyWords,
  firmWords,
  givenName,
  heads,
  isFirmOrPlace,
  isShortFor,
  isWhole,
  type Pronoun,
  pronounFor,
  regionNames,
  verb,
} from "./lexicon.js";
import type { Lettered } from "./name-parts.js";
import type { Run } from "./name-runs.js";
import { paragraphStart, type Scene, whichOf } from "./namesakes.js";
import { adjectives, sites } from "./occasion-words.js";
import { isOutletName } from "./outlets.js";
import type { Sentence } from "./tokens.js";

export interface Draft {
  readonly name: string;
  readonly words: readonly string[];
  readonly low: readonly string[];
  /** By what it is made of an outlet's or a programme's name, and no first name opens it. */
  readonly outlet: boolean;
  pronoun: Pronoun | null;
  person: boolean;
  count: number;
  located: number;
  /** A reporting verb has stood beside it. */
  speaks: boolean;
  readonly roles: Set<string>;
  /** Where it is printed in full, and where so as what its sentence is about or as who speaks, in order. */
  readonly full: number[];
  readonly leads: number[];
  /** Times it is meant, by its full name or by one of those it shares. */
  meant: number;
}

/** More people than an article names by one name; further ones are found by their full names only. */
const MOST_NAMESAKES = 100;

export class Drafts {
  /** By all words as printed, those of a form within a longer one too. */
  readonly #byKey = new Map<string, Draft>();
  readonly #byLast = new Map<string, Draft[]>();
  readonly #byFirst = new Map<string, Draft[]>();
  /** By first and last name; the fullest form of those that share them. */
  readonly #byEnds = new Map<string, Draft>();
  /** Firms by the first word of their names. */
  readonly #firms = new Map<string, Draft>();
  /** First names by which the article calls a person, listed or not: "Jorunn, 38, gasped". */
  readonly #called: ReadonlySet<string>;
  /** Bodies by the rest of their names, "High Court", "Tidewater Ridge"; null for what several may be called. */
  readonly #bodies = new Map<string, Draft | null>();
  readonly #sentences: readonly Sentence[];
  /** Whom "Mr. Roe" shows to be a man, told by its place. */
  readonly titled = new Map<Draft, Pronoun>();

  /** Drafts of all names that are printed in full. */
  constructor(runs: readonly Run[], sentences: readonly Sentence[]) {
    this.#sentences = sentences;
    this.#called = calledAlone(runs);
    // Fullest forms first, so that "Roe" finds "Jane Roe". A form within a longer one with the same ends is the longer one.
    const inHeadline = fullInHeadline(runs);
    const ordered = runs
      .filter((run) => (!run.headline || inHeadline.has(run)) && run.words.length > 1)
      .sort(
        (a, b) => b.words.length - a.words.length || Number(isWholeOf(b)) - Number(isWholeOf(a)) || a.start - b.start,
      );
    for (const run of ordered) {
      if (this.#byKey.has(run.key)) continue;
      const ends = endsOf(run.low);
      const longer = this.#byEnds.get(ends) ?? this.#calledShort(run) ?? this.#bodies.get(run.key) ?? undefined;
      const draft = longer ?? this.add(run);
      if (longer !== undefined) this.#byKey.set(run.key, longer);
      else {
        this.#byEnds.set(ends, draft);
        if (!isLettered(draft) || isLetters(draft.words.at(-1))) put(this.#byLast, lastName(run.low), draft);
        put(this.#byFirst, run.low[0] ?? "", draft);
        if (isFirm(run.low)) this.#firms.set(run.low[0] ?? "", draft);
        for (const form of shortForms(run.low)) this.#bodies.set(form, this.#bodies.has(form) ? null : draft);
      }
    }
    // "in Brindle", "Mr. Brindle": what else goes by that word.
    if (this.#firms.size > 0)
      for (const { low, located, titled, aged, roles } of runs)
        if (low.length === 1 && (located || titled || aged || roles.length > 0)) this.#firms.delete(low[0] ?? "");
  }

  /** "Roz Roe" where Rosalind Roe is named: the only one who may be called so. */
  #calledShort({ low }: Run): Draft | undefined {
    const [first, last] = [low[0] ?? "", lastName(low)];
    if (last !== low[low.length - 1]) return undefined;
    const others = (this.#byLast.get(last) ?? []).filter(
      (d) => d.low.at(-1) === last && (isShortFor(first, d.low[0] ?? "") || isShortFor(d.low[0] ?? "", first)),
    );
    if (others.length === 1) put(this.#byFirst, first, others[0] as Draft);
    return others.length === 1 ? others[0] : undefined;
  }

  /** A new one, found by this form alone. */
  add(run: Run): Draft {
    const draft = draftOf(run);
    this.#byKey.set(run.key, draft);
    return draft;
  }

  /**
   * Whom a name means. `title`: the pronoun of the title before it; `at`: where it stands, which tells namesakes apart, or null: then
   * it is who is named most. `scene`: the quotation they are asked about.
   */
  lookUp(
    { low, key }: Pick<Lettered, "low" | "key">,
    title: Pronoun | null,
    at: number | null,
    scene?: Scene,
  ): Draft | null {
    if (low.length === 0) return null;
    const exact = this.#byKey.get(key);
    if (exact) return exact;
    if (low.length !== 1) return this.#byEnds.get(endsOf(low)) ?? this.#bodies.get(key) ?? null;
    const among = this.#titledSo(this.#bearing(key, at), title, at);
    if (at !== null && among.length > 1) return whichOf(among, at, paragraphStart(this.#sentences, at), scene);
    let best: Draft | null = null;
    for (const draft of among) if (best === null || draft.count > best.count) best = draft;
    return best ?? this.#firms.get(key) ?? null;
  }

  /** Who has this last name, else this first name; persons where there are any. */
  #bearing(key: string, at: number | null): readonly Draft[] {
    const among = this.#byLast.get(key) ?? [];
    if (among.length === 0)
      return (this.#byFirst.get(key) ?? []).filter(
        (d) =>
          givenName(key) !== undefined ||
          (d.words.length < 4 &&
            (d.person ||
              (isLikely(d) && (isFirst(key) || this.isShared(d) || (this.#called.has(key) && !endsAsFirst(d)))))),
      );
    if (among.length === 1) return among;
    const persons = among.filter(
      (d) => givenName(d.low[0] ?? "") !== undefined || d.person || (at !== null && maybePerson(d)),
    );
    return persons.length > 0 ? persons : among;
  }

  /** Of several those whom a title fits. */
  #titledSo(among: readonly Draft[], title: Pronoun | null, at: number | null): readonly Draft[] {
    if (title === null || among.length < 2) return among;
    const called = at === null ? givenName : pronounFor;
    const fit = among.filter(
      (d) => ((at === null ? d.pronoun : this.titled.get(d)) ?? called(d.low[0] ?? "") ?? title) === title,
    );
    return fit.length > 0 ? fit : among;
  }

  /** Whether others have the last name too. */
  isShared({ low }: Draft): boolean {
    return (this.#byLast.get(lastName(low))?.length ?? 0) > 1;
  }

  /** Whether any two share a last or a first name. */
  get haveNamesakes(): boolean {
    return [this.#byLast, this.#byFirst].some((map) => [...map.values()].some((among) => among.length > 1));
  }

  /** Whether anybody shares a last name, or has a first name that tells a pronoun which the article does not. */
  get areTold(): boolean {
    for (const among of this.#byLast.values()) {
      const [first] = among;
      if (among.length > 1 || (first?.pronoun === null && usualPronoun(first) !== null)) return true;
    }
    return false;
  }
}

/**
 * "Orla Finch's" in a headline, of whom the body has the last name alone; or the first alone, and others of the family: its words may all have capitals, so a known first name and
 * one more.
 */
function fullInHeadline(runs: readonly Run[]): ReadonlySet<Run> {
  const found = runs.filter(
    ({ headline, low }) => headline && low.length === 2 && pronounFor(low[0] ?? "") !== undefined,
  );
  if (found.length === 0) return new Set();
  const body = runs.filter(({ headline }) => !headline);
  const alone = new Set(body.flatMap(({ words, key }) => (words.length === 1 ? [key] : [])));
  const full = body.filter(({ words }) => words.length > 1);
  const firsts = new Set(full.map(({ low }) => low[0] ?? ""));
  const lasts = new Set(full.map(({ low }) => lastName(low)));
  const isFamily = (last: string): boolean => lasts.has(last) || alone.has(`${last}s`);
  return new Set(
    found.filter(({ low: [first = "", last = ""] }) =>
      alone.has(last) ? !lasts.has(last) : alone.has(first) && !firsts.has(first) && isFamily(last),
    ),
  );
}

/** Lone capitals that stand where a person's name does, and nowhere where a place's or a body's does. */
function calledAlone(runs: readonly Run[]): Set<string> {
  const called = new Set<string>();
  for (const run of runs) if (run.words.length === 1 && !run.headline && isShown(run)) called.add(run.key);
  if (called.size > 0) for (const { located, key } of runs) if (located) called.delete(key);
  return called;
}

/** "Roe. Orla": what only stands side by side. */
const endsAsFirst = ({ low }: Draft) => givenName(low[low.length - 1] ?? "") !== undefined;

const isShown = ({ aged, who, speaks, roles }: Run) => aged || who || speaks || roles.length > 0;

/** Of these there are others whose whole name the rest is. */
const OTHERS = /^(?:party|club|supreme court)$/;

/** What a body is called whose whole name has been printed: "High Court", "Tidewater Ridge" of "Tidewater Ridge Chemicals Inc". */
function shortForms(low: readonly string[]): string[] {
  const last = low[low.length - 1] ?? "";
  const forms: string[] = [];
  if (low.length < 3) return forms;
  if (firmWords.has(last) && givenName(low[0] ?? "") === undefined) {
    for (let to = low.length - 1; to > 1 && firmWords.has(low[to] ?? ""); to--) forms.push(low.slice(0, to).join(" "));
  } else if (heads.has(last)) {
    for (let from = 1; from < low.length - 1; from++) {
      const form = low.slice(from).join(" ");
      if (/^(?:of|and|for|the) /.test(form) || OTHERS.test(last) || OTHERS.test(form)) break;
      forms.push(form);
    }
  }
  return forms;
}

const draftOf = ({ printed, words, low }: Run): Draft => ({
  name: printed,
  words,
  low,
  outlet: pronounFor(low[0] ?? "") === undefined && isOutletName(printed),
  pronoun: null,
  person: false,
  count: 0,
  located: 0,
  speaks: false,
  roles: new Set(),
  full: [],
  leads: [],
  meant: 0,
});

function put(map: Map<string, Draft[]>, at: string, draft: Draft): void {
  const list = map.get(at);
  if (list === undefined) map.set(at, [draft]);
  else if (list.length < MOST_NAMESAKES) list.push(draft);
}

const isWholeOf = ({ low }: Run) => isWhole(low[0] ?? "");

const endsOf = (low: readonly string[]) => `${low[0] ?? ""} ${lastName(low)}`;

export function isThing({ words, low, located, count }: Draft): boolean {
  return (
    2 * located >= count ||
    low.some((word) => word === "&" || bodyWords.has(word)) ||
    (words.length === 1 &&
      (/^[A-Z.]{2,6}$/.test(words[0] ?? "") || sites.has(low[0] ?? "") || regionNames.has(low[0] ?? ""))) ||
    isLettered({ words, low }) ||
    (words.length > 1 && isFirmOrPlace(low[low.length - 1] ?? "") && pronounFor(low[0] ?? "") === undefined) ||
    (words.length > 2 && firmWords.has(low[low.length - 1] ?? "") && givenName(low[0] ?? "") === undefined)
  );
}

const isLetters = (word: string | undefined) => /^(?!III$)[A-Z]{3,6}$/.test(word ?? "");

/** "TCG Trophy": letters stand for words in it, and it is nobody's name. Not in a line set in capitals. */
const isLettered = ({ words, low }: Pick<Draft, "words" | "low">) =>
  words.some(isLetters) && words.some((word) => /^\p{Lu}\p{Ll}/u.test(word)) && pronounFor(low[0] ?? "") === undefined;

/** The pronoun that usually goes with the first name of a likely person. */
export const usualPronoun = (draft: Draft) => (isLikely(draft) ? (pronounFor(draft.low[0] ?? "") ?? null) : null);

/** "‹Tidewater› Motors": a firm that may be called by the first word alone; no "National Motors", no "Ohio Motors" and no "Jane Motors". */
function isFirm(low: readonly string[]): boolean {
  const [first, last] = [low[0] ?? "", low[low.length - 1] ?? ""];
  if (!firmWords.has(last) || firmWords.has(first) || bodyWords.has(first) || adjectives.has(first)) return false;
  return first.length > 3 && pronounFor(first) === undefined && !regionNames.has(first);
}

const isFirst = (low: string) => pronounFor(low) !== undefined;

/** "Said Roe: …" is nobody. */
const maybePerson = (draft: Draft) => isLikely(draft) && verb(draft.low[0] ?? "") === undefined;

export const isLikely = (draft: Draft) => likelyPerson(draft) && !isThing(draft);

function likelyPerson({ words, low }: Draft): boolean {
  return (
    words.length > 1 &&
    words.length < 5 &&
    low.every((word) => word !== "&" && !bodyWords.has(word)) &&
    words.every((word) => word !== word.toUpperCase())
  );
}

/** "Jane Roe Jr": no last names. */
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

function lastName(low: readonly string[]): string {
  let last = low.length - 1;
  while (last > 0 && SUFFIXES.has(low[last] ?? "")) last--;
  return low[last] ?? "";
}
