/**
 * Families: the quotations that are versions of one statement. A family is a tree, each reading hung on its best parent,
 * so that two statements do not run together because some third text shares a phrase with both.
 */

import type { Match } from "../model.js";
import { daysBetween } from "../text/days.js";
import { StaticDisjointSet } from "../text/disjoint-set.js";
import { findConflated } from "./conflated.js";
import { byWordsAlone, isTrusted, OCCASION_DAYS } from "./trust.js";
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

/** Share of a reading that makes a further parent as good as the first. */
const MOST = 0.6;
/** Words that a second parent must cover, beyond the first one's, to join two families. */
const BRIDGE = 7;

/** A reading that shares fewer words with two texts ties no two that are told apart: it is a phrase that both hold. */
const PHRASE = 9;

/** Every witness is in exactly one family, but for conflated ones, which are in two. Order-independent. */
export function gatherFamilies(witnesses: ReadonlyMap<string, Witness>, matches: readonly Match[]): Family[] {
  const order = [...witnesses.values()].sort(byLength);
  const rank = new Map(order.map((witness, at) => [witness.quotation.id, at]));
  const usable: Match[] = [];
  const doubted = new Set<string>();
  for (const match of matches) {
    const [a, b] = [witnesses.get(match.a), witnesses.get(match.b)];
    if (!a || !b) continue;
    if (isTrusted(match, a, b)) usable.push(match);
    else if (byWordsAlone(a, b)) doubted.add(pairOf(rank.get(match.a) ?? 0, rank.get(match.b) ?? 0));
  }
  const conflated = findConflated(usable, witnesses, OCCASION_DAYS);
  const dayOf = (id: string): number | null => witnesses.get(id)?.day ?? null;
  const apart = usable.filter(
    ({ a, b }) => !conflated.has(a) && !conflated.has(b) && daysBetween(dayOf(a), dayOf(b)) <= OCCASION_DAYS,
  );
  const edges = treeEdges(apart, rank, order, doubted);
  const groups = connectInTime(order, edges);
  return attachConflated(groups, conflated);
}

interface Edge {
  readonly child: number;
  readonly parent: number;
}

const pairOf = (x: number, y: number): string => `${Math.min(x, y)} ${Math.max(x, y)}`;

/**
 * Each reading's best parent, and further ones where they cover other words of the reading than the first does, or as good as
 * all: but then none that shares words with the first in another statement. A phrase ties no two texts that hold it.
 */
function treeEdges(
  matches: readonly Match[],
  rank: ReadonlyMap<string, number>,
  order: readonly Witness[],
  doubted: ReadonlySet<string>,
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
    const taken: number[] = [];
    for (const { parent, match, inChild } of found) {
      // Two turns of a transcript are two statements, whoever runs them together.
      if (covered.length > 0 && order[parent]?.isTranscript) continue;
      const length = order[child]?.spoken.length ?? 0;
      const isMost = inChild[1] - inChild[0] >= MOST * length;
      const isApart = match.words < PHRASE && taken.some((other) => doubted.has(pairOf(parent, other)));
      if (covered.length > 0 && (!isMost || isApart) && wordsOutside(inChild, covered) < BRIDGE) continue;
      covered.push(inChild);
      taken.push(parent);
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
