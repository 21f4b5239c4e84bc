/**
 * Families: the quotations that are versions of one statement. A family is a tree, each reading hung on its best parent,
 * so that two statements do not run together because some third text shares a phrase with both.
 */

import type { Match } from "../model.js";
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
/** Share of the shorter quotation that a shorter match must be. */
const MOST = 0.6;
/** Under this share of the shorter quotation, with other words around it, the same words were said on another occasion. */
const HALF = 0.5;
const OTHERWISE = 3;
/** Words that a second parent must cover, beyond the first one's, to join two families. */
const BRIDGE = 7;

/** Every witness is in exactly one family, but for conflated ones, which are in two. Order-independent. */
export function gatherFamilies(witnesses: ReadonlyMap<string, Witness>, matches: readonly Match[]): Family[] {
  const order = [...witnesses.values()].sort(byLength);
  const rank = new Map(order.map((witness, at) => [witness.quotation.id, at]));
  const usable = matches.filter((match) => isTrusted(match, witnesses));
  const conflated = findConflated(usable, witnesses, OCCASION_DAYS);
  const edges = treeEdges(
    usable.filter((match) => !conflated.has(match.a) && !conflated.has(match.b)),
    rank,
    (at) => order[at]?.isTranscript === true,
  );
  const groups = splitByTime(order, edges, rank);
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
  const isNear = a.day !== null && b.day !== null && Math.abs(a.day - b.day) <= OCCASION_DAYS;
  const together =
    a.isTranscript ||
    b.isTranscript ||
    isNear ||
    (a.quotation.saidTo !== null && a.quotation.saidTo === b.quotation.saidTo);
  if (share < HALF && !together && goOtherwise(match, a, b)) return false;
  if (match.words >= WORDS_ALONE) return true;
  if (x && y && !mayBeSameName(x, y)) return false;
  return (x !== null && y !== null && (isNear || match.bits >= TELLING_BITS)) || share >= MOST;
}

/** Both print other words before the stretch they share, or both after it: a talking point in two speeches. */
function goOtherwise({ inA, inB }: Match, a: Witness, b: Witness): boolean {
  const before = Math.min(inA[0], inB[0]);
  const after = Math.min(a.spoken.length - inA[1], b.spoken.length - inB[1]);
  return Math.max(before, after) >= OTHERWISE;
}

interface Edge {
  readonly child: number;
  readonly parent: number;
}

/** Each reading's best parent, and a second one where it covers other words of the reading than the first does. */
function treeEdges(
  matches: readonly Match[],
  rank: ReadonlyMap<string, number>,
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
      if (covered.length > 0 && (isTurn(parent) || wordsOutside(inChild, covered) < BRIDGE)) continue;
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

/** Connects along the edges, then cuts each family where its dates leave too wide a gap. */
function splitByTime(
  order: readonly Witness[],
  edges: readonly Edge[],
  rank: ReadonlyMap<string, number>,
): Witness[][] {
  const whole = connect(order.length, edges);
  const era = new Map<number, number>(); // rank → number of its time cluster within the family
  for (const family of groupBy(order, (witness) => whole.find(rank.get(witness.quotation.id) ?? 0))) {
    for (const [at, cluster] of timeClusters(family)) era.set(rank.get(at.quotation.id) ?? 0, cluster);
  }
  const within = edges.filter(({ child, parent }) => {
    const [x, y] = [era.get(child), era.get(parent)];
    return x === undefined || y === undefined || x === y;
  });
  return [...groupBy(order, keepUndatedApart(order, within, era, rank))];
}

/** An undated reading follows its first parent only, so that it cannot tie two occasions together. */
function keepUndatedApart(
  order: readonly Witness[],
  edges: readonly Edge[],
  era: Map<number, number>,
  rank: ReadonlyMap<string, number>,
): (witness: Witness) => number {
  const eraOfSet = new Map<number, number>();
  const sets = new StaticDisjointSet(Math.max(1, order.length));
  const join = ({ child, parent }: Edge): void => {
    const [x, y] = [sets.find(child), sets.find(parent)];
    const [p, q] = [eraOfSet.get(x) ?? era.get(x), eraOfSet.get(y) ?? era.get(y)];
    if (p !== undefined && q !== undefined && p !== q) return;
    sets.union(x, y);
    const known = p ?? q;
    if (known !== undefined) eraOfSet.set(sets.find(x), known);
  };
  for (const [at, cluster] of era) eraOfSet.set(at, cluster);
  edges.forEach(join);
  return (witness) => sets.find(rank.get(witness.quotation.id) ?? 0);
}

function connect(size: number, edges: readonly Edge[]): StaticDisjointSet {
  const sets = new StaticDisjointSet(Math.max(1, size));
  for (const { child, parent } of edges) sets.union(child, parent);
  return sets;
}

function* groupBy(order: readonly Witness[], key: (witness: Witness) => number): Generator<Witness[]> {
  const groups = new Map<number, Witness[]>();
  for (const witness of order) {
    const group = groups.get(key(witness));
    if (group) group.push(witness);
    else groups.set(key(witness), [witness]);
  }
  yield* groups.values();
}

/** Dated members with the number of their cluster: a new one after every gap of more than `OCCASION_DAYS`. */
function timeClusters(family: readonly Witness[]): [Witness, number][] {
  const dated = family.filter((witness) => witness.day !== null).sort((x, y) => (x.day ?? 0) - (y.day ?? 0));
  let cluster = 0;
  return dated.map((witness, i) => {
    const before = dated[i - 1];
    if (before && (witness.day ?? 0) - (before.day ?? 0) > OCCASION_DAYS) cluster++;
    return [witness, cluster];
  });
}

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
  return drafts.filter((draft) => draft.members.length > 0);
}
