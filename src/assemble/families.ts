/**
 * Families: the quotations that are versions of one statement. A family is a tree, each reading hung on its best parent,
 * so that two statements do not run together because some third text shares a phrase with both.
 */

import type { Match, Span } from "../model.js";
import { daysBetween } from "../text/days.js";
import { isSaidAgain } from "./again.js";
import { findConflated, type Shared } from "./conflated.js";
import { connect, type Judged, type Pair } from "./connect.js";
import { withRepeats } from "./repeats.js";
import { speakersOf } from "./tied.js";
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

/** What a reading may hang on. */
interface Parent {
  readonly pair: Pair;
  readonly match: Match;
  readonly inChild: Span;
  readonly child: Witness;
  /** The parent is a transcript's turn. */
  readonly isTurn: boolean;
}

/** A reading that shares fewer words with two texts ties no two that are told apart: it is a phrase that both hold, on which two people hit. */
const PHRASE = 12;

/** Every witness is in exactly one family, but for conflated ones, which are in two. Order-independent. */
export function gatherFamilies(witnesses: ReadonlyMap<string, Witness>, matches: readonly Match[]): Family[] {
  const order = [...witnesses.values()].sort(byLength);
  const rank = new Map(order.map((witness, at) => [witness.quotation.id, at]));
  const shared: Shared[] = [];
  const ones: Match[] = [];
  const judged: Judged[] = [];
  const doubted = new Set<string>();
  for (const match of withRepeats(matches, witnesses, OCCASION_DAYS)) {
    const [a, b] = [witnesses.get(match.a), witnesses.get(match.b)];
    if (!a || !b) continue;
    const hasReason = isTrusted(match, a, b);
    const isOne = hasReason && !isSaidAgain(match, a, b);
    const pair = pairOf(match, a, b, rank);
    if (hasReason || speakersOf(a, b) === "one") shared.push({ match, isTrusted: hasReason });
    if (isOne) ones.push(match);
    else if (byWordsAlone(a, b)) doubted.add(keyOf(pair));
    // The same words further apart are another occasion's, and say nothing of this one.
    if (!isOne || pair.days <= OCCASION_DAYS) judged.push({ ...pair, isOne });
  }
  // A quotation of words of two occasions may hold of each what was said again.
  const conflated = findConflated(shared, witnesses, OCCASION_DAYS);
  const apart = ones.filter(({ a, b }) => {
    const days = daysBetween(witnesses.get(a)?.day ?? null, witnesses.get(b)?.day ?? null);
    return !conflated.has(a) && !conflated.has(b) && days <= OCCASION_DAYS;
  });
  const edges = treeEdges(apart, witnesses, rank, doubted);
  const sets = connect(
    order.map(({ day }) => day),
    edges,
    judged,
    OCCASION_DAYS,
  );
  const groups = new Map<number, Witness[]>();
  for (const [at, witness] of order.entries()) {
    const set = sets[at] ?? at;
    const group = groups.get(set);
    if (group) group.push(witness);
    else groups.set(set, [witness]);
  }
  return attachConflated([...groups.values()], conflated);
}

/** `x` is the longer one. */
function pairOf({ a, b, words }: Match, one: Witness, other: Witness, rank: ReadonlyMap<string, number>): Pair {
  const [p, q] = [rank.get(a) ?? 0, rank.get(b) ?? 0];
  return {
    x: Math.min(p, q),
    y: Math.max(p, q),
    share: words / Math.min(one.spoken.length, other.spoken.length),
    days: daysBetween(one.day, other.day),
  };
}

const keyOf = ({ x, y }: Pick<Pair, "x" | "y">): string => `${x} ${y}`;

/**
 * Each reading's best parent, and further ones where they cover other words of the reading than the first does, or as good as
 * all: but then none that shares words with the first in another statement. A phrase ties no two texts that hold it.
 */
function treeEdges(
  matches: readonly Match[],
  witnesses: ReadonlyMap<string, Witness>,
  rank: ReadonlyMap<string, number>,
  doubted: ReadonlySet<string>,
): Pair[] {
  const parents = new Map<number, Parent[]>();
  for (const match of matches) {
    const [a, b] = [witnesses.get(match.a), witnesses.get(match.b)];
    if (!a || !b) continue;
    const pair = pairOf(match, a, b, rank);
    const isB = rank.get(match.b) === pair.y;
    const parent = {
      pair,
      match,
      inChild: isB ? match.inB : match.inA,
      child: isB ? b : a,
      isTurn: (isB ? a : b).isTranscript,
    };
    const known = parents.get(pair.y);
    if (known) known.push(parent);
    else parents.set(pair.y, [parent]);
  }
  const edges: Pair[] = [];
  for (const found of parents.values()) {
    found.sort(
      (p, q) =>
        q.match.words - p.match.words ||
        q.match.identity - p.match.identity ||
        p.pair.days - q.pair.days ||
        p.pair.x - q.pair.x,
    );
    const covered: Span[] = [];
    const taken: number[] = [];
    for (const { pair, match, inChild, child, isTurn } of found) {
      // Two turns of a transcript are two statements, whoever runs them together.
      if (covered.length > 0 && isTurn) continue;
      const isMost = inChild[1] - inChild[0] >= MOST * child.spoken.length;
      const isApart = match.words < PHRASE && taken.some((other) => doubted.has(keyOf(inOrder(pair.x, other))));
      if (covered.length > 0 && (!isMost || isApart) && wordsOutside(inChild, covered) < BRIDGE) continue;
      covered.push(inChild);
      taken.push(pair.x);
      edges.push(pair);
    }
  }
  return edges;
}

const inOrder = (p: number, q: number): Pick<Pair, "x" | "y"> => ({ x: Math.min(p, q), y: Math.max(p, q) });

function wordsOutside([from, to]: Span, covered: readonly Span[]): number {
  let outside = 0;
  for (let i = from; i < to; i++) if (!covered.some(([start, end]) => i >= start && i < end)) outside++;
  return outside;
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
  for (const draft of drafts) draft.conflated.sort(byLength);
  return drafts.filter((draft) => draft.members.length > 0);
}
