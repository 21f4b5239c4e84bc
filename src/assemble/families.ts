/**
 * Families: the quotations that are versions of one statement. A family is a tree, each reading hung on its best parent,
 * so that two statements do not run together because some third text shares a phrase with both.
 */

import type { Match } from "../model.js";
import { daysBetween } from "../text/days.js";
import { StaticDisjointSet } from "../text/disjoint-set.js";
import { mayBeSameName } from "../text/names.js";
import { findConflated } from "./conflated.js";
import { byLength, type Witness } from "./witness.js";

/** A statement's witnesses before its text is assembled. */
export interface Family {
  /** Those whose words make the text, longest first. */
  readonly members: readonly Witness[];
  /** Those that run this statement together with another one; shown beside it, never part of its text. */
  readonly conflated: readonly Witness[];
  /** Fragments that hang on it; they add no word. */
  readonly leaves: readonly Witness[];
}

/** The same words again after more than this many days are said on another occasion: usually a talking point. */
const OCCASION_DAYS = 14;
/** From this many words on, even two named people did not hit on the same words: one of them is misattributed. */
const WORDS_ALONE = 12;
/** One speaker's run of words that says more than a phrase with a proper name in it (the example above holds 52 bits). */
const TELLING_BITS = 60;
/** Two names for one short quotation, which stands whole in the other: so many bits are no coincidence within an occasion. */
const MISATTRIBUTED_BITS = 70;
const WHOLE = 0.9;
/** Share of the shorter quotation that a shorter match must be. */
const MOST = 0.6;
/** Under this share of the shorter quotation, with other words around it, the same words were said on another occasion. */
const HALF = 0.5;
const OTHERWISE = 3;
/** One speaker says so many of the same words, and others around them, twice in a week: a turn of phrase, the name of a thing. */
const TURN_OF_PHRASE = 9;
/**
 * The same where no name ties the two, and each has so many words that the other has not: captions, notices and furniture of
 * pages are made by a form, and share most of their words.
 */
const FORM = 0.75;
const OWN = 5;
/** Words on either side of the shared stretch that are looked at for that: a sentence's length. */
const AROUND = 30;
/** Words that a second parent must cover, beyond the first one's, to join two families. */
const BRIDGE = 7;

/** Every witness is in exactly one family, but for conflated ones, which are in two. Order-independent. */
export function gatherFamilies(witnesses: ReadonlyMap<string, Witness>, matches: readonly Match[]): Family[] {
  const order = [...witnesses.values()].sort(byLength);
  const rank = new Map(order.map((witness, at) => [witness.quotation.id, at]));
  const usable = matches.filter((match) => isTrusted(match, witnesses));
  const conflated = findConflated(usable, witnesses, OCCASION_DAYS);
  const dayOf = (id: string): number | null => witnesses.get(id)?.day ?? null;
  const apart = usable.filter(
    ({ a, b }) => !conflated.has(a) && !conflated.has(b) && daysBetween(dayOf(a), dayOf(b)) <= OCCASION_DAYS,
  );
  const edges = treeEdges(apart, rank, order, (at) => order[at]?.isTranscript === true);
  const groups = connectInTime(order, edges);
  return attachConflated(groups, conflated);
}

/**
 * A match of many words stands by itself, where the rest of the two does not speak against it. A short one may be a
 * phrase of the day ("to be president of the United States"): it needs one speaker within the window of one occasion,
 * or that it is most of the shorter quotation and no other speaker.
 */
function isTrusted(match: Match, witnesses: ReadonlyMap<string, Witness>): boolean {
  const [a, b] = [witnesses.get(match.a), witnesses.get(match.b)];
  if (!a || !b) return false;
  const share = match.words / Math.min(a.spoken.length, b.spoken.length);
  const [x, y] = [a.quotation.speaker.name, b.quotation.speaker.name];
  const isOne = x !== null && y !== null && mayBeSameName(x, y);
  const isNear = a.day !== null && b.day !== null && Math.abs(a.day - b.day) <= OCCASION_DAYS;
  const isNamed = a.quotation.saidTo !== null && a.quotation.saidTo === b.quotation.saidTo;
  const together = a.isTranscript || b.isTranscript || isNamed;
  if (!together) {
    const isTied = isOne && isNear && match.words >= TURN_OF_PHRASE;
    if (!isTied && share < HALF && goOtherwise(match, a, b)) return false;
    if (!isOne && share < (x && y ? WHOLE : FORM) && sharesForm(match, a, b)) return false;
  }
  if (match.words >= WORDS_ALONE) return true;
  if (x && y && !isOne) return (together || isNear) && share >= WHOLE && match.bits >= MISATTRIBUTED_BITS;
  return (x !== null && y !== null && (isNear || match.bits >= TELLING_BITS)) || share >= MOST;
}

/** Both print other words before the stretch they share, or both after it: a talking point in two speeches. */
function goOtherwise({ inA, inB }: Match, a: Witness, b: Witness): boolean {
  const before = Math.min(inA[0], inB[0]);
  const after = Math.min(a.spoken.length - inA[1], b.spoken.length - inB[1]);
  return Math.max(before, after) >= OTHERWISE;
}

/** Before the stretch they share, or after it, each prints words of its own: two captions, two slogans, two pages' furniture. */
function sharesForm({ inA, inB }: Match, a: Witness, b: Witness): boolean {
  const before = wordsApart(
    a.words.slice(Math.max(0, inA[0] - AROUND), inA[0]),
    b.words.slice(Math.max(0, inB[0] - AROUND), inB[0]),
  );
  const after = wordsApart(a.words.slice(inA[1], inA[1] + AROUND), b.words.slice(inB[1], inB[1] + AROUND));
  return Math.max(before, after) >= OWN;
}

/** Words that the side with fewer of its own has and the other has not. */
function wordsApart(a: Int32Array, b: Int32Array): number {
  const [ours, theirs] = [new Set(a), new Set(b)];
  let shared = 0;
  for (const word of ours) if (theirs.has(word)) shared++;
  return Math.min(ours.size, theirs.size) - shared;
}

interface Edge {
  readonly child: number;
  readonly parent: number;
}

/** Each reading's best parent, and a second one where it covers other words of the reading than the first does. */
function treeEdges(
  matches: readonly Match[],
  rank: ReadonlyMap<string, number>,
  order: readonly Witness[],
  isTurn: (at: number) => boolean, // two turns of a transcript are two statements, whoever runs them together
): Edge[] {
  const parents = new Map<number, { parent: number; match: Match; inChild: readonly [number, number] }[]>();
  for (const match of matches) {
    const [a, b] = [rank.get(match.a) ?? 0, rank.get(match.b) ?? 0];
    const child = Math.max(a, b);
    const inChild = child === b ? match.inB : match.inA;
    parents.set(child, [...(parents.get(child) ?? []), { parent: Math.min(a, b), match, inChild }]);
  }
  const edges: Edge[] = [];
  for (const [child, found] of parents) {
    found.sort((x, y) => y.match.words - x.match.words || y.match.identity - x.match.identity || x.parent - y.parent);
    const covered: (readonly [number, number])[] = [];
    for (const { parent, inChild } of found) {
      if (covered.length > 0 && isTurn(parent)) continue;
      const length = order[child]?.spoken.length ?? 0;
      const isMost = inChild[1] - inChild[0] >= MOST * length;
      if (covered.length > 0 && !isMost && wordsOutside(inChild, covered) < BRIDGE) continue;
      covered.push(inChild);
      edges.push({ child, parent });
    }
  }
  return edges.sort((x, y) => x.child - y.child || x.parent - y.parent);
}

function wordsOutside([from, to]: readonly [number, number], covered: readonly (readonly [number, number])[]): number {
  let outside = 0;
  for (let i = from; i < to; i++) if (!covered.some(([start, end]) => i >= start && i < end)) outside++;
  return outside;
}

/** Connects along the edges, but never what lies further apart in time than one occasion does. */
function connectInTime(order: readonly Witness[], edges: readonly Edge[]): Witness[][] {
  const sets = new StaticDisjointSet(Math.max(1, order.length));
  const days = order.map(({ day }): Days | null => (day === null ? null : [day, day]));
  for (const { child, parent } of edges) {
    const [x, y] = [sets.find(child), sets.find(parent)];
    const [ours, theirs] = [days[x] ?? null, days[y] ?? null];
    // Two that are dated are near by themselves; something undated must not tie two occasions together.
    if (ours && theirs && Math.max(ours[0], theirs[0]) - Math.min(ours[1], theirs[1]) > OCCASION_DAYS) continue;
    sets.union(x, y);
    days[sets.find(x)] =
      ours && theirs ? [Math.min(ours[0], theirs[0]), Math.max(ours[1], theirs[1])] : (ours ?? theirs);
  }
  const groups = new Map<number, Witness[]>();
  order.forEach((witness, at) => {
    const set = sets.find(at);
    const group = groups.get(set);
    if (group) group.push(witness);
    else groups.set(set, [witness]);
  });
  return [...groups.values()];
}

/** The days from the first to the last dated member. */
type Days = readonly [first: number, last: number];

/** Puts each conflated witness beside the two families that hold its parts. */
function attachConflated(groups: readonly Witness[][], conflated: ReadonlyMap<string, readonly string[]>): Family[] {
  const drafts = groups.map((members) => ({ members, conflated: [] as Witness[], leaves: [] as Witness[] }));
  const familyOf = new Map(drafts.flatMap((draft) => draft.members.map((m) => [m.quotation.id, draft] as const)));
  for (const [id, parts] of conflated) {
    const own = familyOf.get(id);
    const witness = own?.members.find((member) => member.quotation.id === id);
    if (!own || !witness) continue;
    const homes = new Set(parts.map((part) => familyOf.get(part)).filter((home) => home !== undefined && home !== own));
    if (homes.size < 2) continue;
    own.members.splice(own.members.indexOf(witness), 1);
    for (const home of homes) home?.conflated.push(witness);
  }
  for (const draft of drafts) draft.conflated.sort(byLength);
  return drafts.filter((draft) => draft.members.length > 0);
}
