/**
 * Fragments: quotations too short to be matched by their words alone. Each may hang on one family as a leaf, when it
 * stands there word for word, no speaker or date speaks against it, and only that family fits. It joins nothing.
 */

import { daysBetween } from "../text/days.js";
import { hashWord } from "../text/hash.js";
import { mayBeSameName } from "../text/names.js";
import { surprisal } from "../text/surprisal.js";
import type { Family } from "./families.js";
import { isNearWord } from "./grammar.js";
import { byLength, type Witness } from "./witness.js";

/** Fewer words than this in a fragment say nothing; from seven on the matching itself decides. */
const LEAST = 3;
const MOST = 6;
const DAYS = 14;
// Bits of surprisal that a fragment must hold, by what else ties it to the family. "do the right thing" and "a total
// disaster" hold 30: said again and again, they hang only where occasion or dates say that it was then.
const BITS_NEAR = 15;
const BITS_SPEAKER = 48;
const BITS_TRANSCRIPT = 40;
const BITS_ALONE = 54;
/** Bits of a homeless fragment whose repeats nothing dates. */
const BITS_REPEAT = 30;
/** A word in more readings than this is no anchor: a fragment of such words is a phrase of the day. Bounds the search. */
export const PLACES = 2000;
/** Less telling words are no anchors either: by a fixed table, so that an index needs to hold the others only. */
export const ANCHOR_BITS = 7;
/** Words of a statement that a bracket in the fragment may stand for. */
const BRACKET_REACH = 4;

/** Families of one short quotation become leaves of the family that fits, or gather with their exact repeats. */
export function hangLeaves(families: readonly Family[]): Family[] {
  const fragments = families.filter(isFragment).flatMap(({ members }) => members);
  const homes = families.filter((family) => !isFragment(family));
  const { hung, alone } = findHomes(fragments, homes, countReadings(homes, anchorWords(fragments)));
  const withLeaves = homes.map((home) => ({ ...home, leaves: (hung.get(home) ?? []).sort(byLength) }));
  return [...withLeaves, ...gatherRepeats(alone)];
}

const isFragment = (family: Family): boolean =>
  family.members.length === 1 && family.conflated.length === 0 && isShort(family.members[0]?.spoken.length ?? 0);

/** Too few words to be matched by them: such a quotation is in no family of several. */
export const isShort = (words: number): boolean => words <= MOST;
/** Says enough to hang somewhere, or to be gathered with its repeats. */
export const isLeaf = (words: number): boolean => words >= LEAST && isShort(words);

/** Where each fragment hangs; those that fit nowhere, or in several places. */
export interface Hung {
  readonly hung: ReadonlyMap<Family, Witness[]>;
  readonly alone: readonly Witness[];
}

/**
 * `homes` are families of longer quotations: all, or those at least in which the fragments may stand. `readingsWith` says
 * how many readings of longer quotations in the whole collection hold a word.
 */
export function findHomes(
  fragments: readonly Witness[],
  homes: readonly Family[],
  readingsWith: (word: string) => number,
): Hung {
  const index = indexWords(homes, anchorWords(fragments));
  const hung = new Map<Family, Witness[]>();
  const alone: Witness[] = [];
  for (const fragment of fragments) {
    const home = onlyHome(fragment, index, readingsWith);
    if (home) hung.set(home, [...(hung.get(home) ?? []), fragment]);
    else alone.push(fragment);
  }
  return { hung, alone };
}

interface Place {
  readonly family: Family;
  readonly witness: Witness;
  readonly at: number;
}

/** The words that fragments are looked up by. */
function anchorWords(fragments: readonly Witness[]): Set<string> {
  return new Set(fragments.flatMap((one) => anchors(normsOf(one)).map((at) => one.spoken[at]?.norm ?? "")));
}

const normsOf = ({ spoken }: Witness): string[] => spoken.map(({ norm }) => norm);

/** How many readings of the families hold each of the words asked about, conflated ones included. */
function countReadings(families: readonly Family[], asked: ReadonlySet<string>): (word: string) => number {
  const counts = new Map<number, number>();
  const seen = new Set<string>();
  for (const { line, spoken } of families.flatMap(({ members, conflated }) => [...members, ...conflated])) {
    if (seen.has(line)) continue;
    seen.add(line);
    for (const word of new Set(spoken.map(({ norm }) => norm)))
      if (asked.has(word)) counts.set(hashWord(word), (counts.get(hashWord(word)) ?? 0) + 1);
  }
  return (word) => counts.get(hashWord(word)) ?? 0;
}

/** Where the homes print the words that some fragment is looked up by. */
function indexWords(families: readonly Family[], asked: ReadonlySet<string>): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const family of families) {
    for (const witness of family.members) {
      witness.spoken.forEach(({ norm }, at) => {
        if (!asked.has(norm)) return;
        const list = index.get(norm);
        if (list) list.push({ family, witness, at });
        else index.set(norm, [{ family, witness, at }]);
      });
    }
  }
  return index;
}

function onlyHome(
  fragment: Witness,
  index: ReadonlyMap<string, readonly Place[]>,
  readingsWith: (word: string) => number,
): Family | null {
  if (fragment.spoken.length < LEAST || fragment.isTranscript) return null;
  const bits = bitsOf(fragment);
  if (bits < BITS_NEAR) return null;
  const fits = new Set<Family>();
  for (const anchor of anchors(normsOf(fragment))) {
    const word = fragment.spoken[anchor]?.norm ?? "";
    const places = index.get(word) ?? [];
    if (readingsWith(word) > PLACES) continue;
    for (const place of places) {
      // Hardly any stands there, and one word beside the anchor tells so: names and days are dearer to ask.
      if (fits.has(place.family) || !standsThere(fragment, anchor, place)) continue;
      if (bits >= bitsNeeded(fragment, place) && mayBelong(fragment, place.family)) fits.add(place.family);
    }
  }
  const [only, second] = fits;
  return only && !second ? only : null;
}

/** Positions to look from: the two rarest words, so that one changed word does not hide the place. */
export function anchors(norms: readonly string[]): number[] {
  return norms
    .map((norm, at) => ({ at, bits: surprisal(norm) }))
    .filter(({ bits }) => bits >= ANCHOR_BITS)
    .sort((x, y) => y.bits - x.bits || x.at - y.at)
    .slice(0, 2)
    .map(({ at }) => at);
}

/** Compares outward from the anchor: equal words; at a bracket some may be passed; one near word with good reason. */
function standsThere(fragment: Witness, anchor: number, place: Place): boolean {
  // Looked at last, when all other words stand there: what is near is dearer to say than what is equal.
  const near: (readonly [mine: number, theirs: number])[] = [];
  const walk = (step: 1 | -1): boolean => {
    let j = place.at;
    for (let i = anchor + step; i >= 0 && i < fragment.words.length; i += step) {
      const atBracket = fragment.breaks[step === 1 ? i : i + 1] === 1;
      const next = nextEqual(fragment.words[i], place.witness.words, j, step, atBracket ? BRACKET_REACH : 0);
      if (next === null && near.push([i, j + step]) > 1) return false;
      j = next ?? j + step;
    }
    return true;
  };
  if (!walk(1) || !walk(-1) || (near.length > 0 && !sameOccasion(fragment, place.witness))) return false;
  return near.every(([i, j]) => {
    const [mine, theirs] = [fragment.spoken[i], place.witness.spoken[j]];
    return mine !== undefined && theirs !== undefined && isNearWord(mine.norm, theirs.norm);
  });
}

function nextEqual(
  word: number | undefined,
  words: Int32Array,
  from: number,
  step: 1 | -1,
  reach: number,
): number | null {
  for (let skip = 0; skip <= reach; skip++) {
    const at = from + step * (1 + skip);
    if (words[at] === word) return at;
  }
  return null;
}

const speakerOf = (witness: Witness): string | null => witness.quotation.speaker.name;

function sameSpeaker(fragment: Witness, family: Family): boolean {
  const name = speakerOf(fragment);
  return name !== null && family.members.some((other) => mayBeSameName(name, speakerOf(other) ?? ""));
}

const bitsOf = ({ spoken }: Witness): number => spoken.reduce((sum, word) => sum + surprisal(word.norm), 0);

function bitsNeeded(fragment: Witness, { family, witness }: Place): number {
  if (!sameSpeaker(fragment, family)) return BITS_ALONE;
  const isDated = fragment.day !== null && family.members.some((other) => other.day !== null); // near, or `mayBelong` refuses
  const isSibling = family.members.some((other) => other.article === fragment.article);
  if (isDated || isSibling || sameOccasion(fragment, witness)) return BITS_NEAR;
  return family.members.some((other) => other.isTranscript) ? BITS_TRANSCRIPT : BITS_SPEAKER;
}

function mayBelong(fragment: Witness, family: Family): boolean {
  const name = speakerOf(fragment);
  const named = family.members.filter((other) => speakerOf(other) !== null);
  if (name !== null && named.length > 0 && !sameSpeaker(fragment, family)) return false;
  return family.members.some((other) => daysBetween(other.day, fragment.day) <= DAYS);
}

/** One speaker on one occasion, if only "a text message": reason enough to read "power and influential" as "powerful and influential". */
function sameOccasion(fragment: Witness, other: Witness): boolean {
  const [name, theirs] = [speakerOf(fragment), speakerOf(other)];
  const { saidTo } = fragment.quotation;
  return (
    name !== null &&
    theirs !== null &&
    mayBeSameName(name, theirs) &&
    saidTo !== null &&
    saidTo === other.quotation.saidTo
  );
}

/** Homeless fragments of the same words by the same named speaker, near in time, are one statement. */
export function gatherRepeats(alone: readonly Witness[]): Family[] {
  const groups: Witness[][] = [];
  const open = new Map<string, Witness[]>();
  for (const witness of [...alone].sort(byLength)) {
    const key = JSON.stringify([witness.line, speakerOf(witness)]);
    const group = open.get(key);
    const joins =
      group !== undefined &&
      witness.spoken.length >= LEAST &&
      speakerOf(witness) !== null &&
      group.every((other) => daysBetween(other.day, witness.day) <= DAYS) &&
      (bitsOf(witness) >= BITS_REPEAT || group.every((other) => other.day !== null && witness.day !== null));
    if (joins) group.push(witness);
    else {
      const fresh = [witness];
      groups.push(fresh);
      open.set(key, fresh);
    }
  }
  return groups.map((members) => ({ members, conflated: [], leaves: [] }));
}
