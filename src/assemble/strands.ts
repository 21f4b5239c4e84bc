/**
 * Strands of a text. “A,” she said. “B.” in one paper and “A. C.” in another say that B and C both come after A, and no path
 * through printed words holds both. What stands on either side of an attribution or an ellipsis need not have been said in one
 * breath: so there the printings are cut, and the text is made of more than one path, with a gap between two. What was said
 * between them is not known.
 */

import { isAbbreviationStop } from "../text/sentences.js";
import { hasSentenceEnd } from "../text/words.js";
import { isByChance, longestRun } from "./chance.js";
import { buildGraph } from "./graph.js";
import type { Edge, Node } from "./nodes.js";
import { choosePath } from "./path.js";
import { slice, type Witness } from "./witness.js";

/** Words of a sentence that is more than another wording of the path's: as many as make a match. */
const SENTENCE = 7;
/** The same of what its print divides from the rest: as many as make a block. */
const DIVIDED = 4;
/** Strands of a text; more are not one statement's. */
const STRANDS = 8;

/** Words of all printings of a statement for which strands are looked for: fifty outlets' of a long answer. Bounds the time. */
const WORDS = 10_000;

/** A witness from one cut to the next. */
interface Part {
  readonly witness: Witness;
  readonly of: Witness;
  /** Its first word's place. */
  readonly from: number;
}

/** The nodes of the fullest text, in order; no edge leads from one strand to the next. */
export function chooseWords(witnesses: readonly Witness[]): Node[] {
  const nodes = buildGraph(witnesses);
  const path = choosePath(nodes);
  const isFixed = witnesses.some(({ isTranscript }) => isTranscript) || wordsIn(witnesses) > WORDS;
  if (isFixed || !leavesOut(witnesses, path)) return path;
  const cuts = cutsOf(nodes, path);
  const text = joinStrands(cutAt(witnesses, cuts), STRANDS);
  return text.length > path.length ? text : path;
}

function joinStrands(parts: readonly Part[], left: number): Node[] {
  const path = choosePath(buildGraph(parts.map(({ witness }) => witness)));
  const placed = placesOn(path);
  const isRest = ({ witness }: Part): boolean => isElsewhere(placed.get(witness) ?? nowhere(witness));
  const rest = parts.filter(isRest);
  const own = parts.filter((part) => !isRest(part));
  if (rest.length === 0 || own.length === 0 || left === 1) return path;
  // Once more without the words that the others have with it by chance.
  const strand = choosePath(buildGraph(own.map(({ witness }) => witness)));
  const others = joinStrands(rest, left - 1);
  return comeBefore(rest, own) ? [...others, ...strand] : [...strand, ...others];
}

/** Each wording once. */
const wordsIn = (witnesses: readonly Witness[]): number =>
  [...new Map(witnesses.map(({ line, words }) => [line, words.length])).values()].reduce(
    (sum, words) => sum + words,
    0,
  );

/** Somebody prints a run of words that the path has no place for. */
function leavesOut(witnesses: readonly Witness[], path: readonly Node[]): boolean {
  const placed = placesOn(path);
  return witnesses.some((witness) => longestRun(placed.get(witness) ?? nowhere(witness), 0) >= DIVIDED);
}

const nowhere = ({ words }: Witness): Uint8Array => new Uint8Array(words.length);

/** Which of its words each witness prints along the path: 1 for those. */
function placesOn(path: readonly Node[]): Map<Witness, Uint8Array> {
  const placed = new Map<Witness, Uint8Array>();
  for (const { printed } of path) {
    for (const { witness, at } of printed) {
      const places = placed.get(witness) ?? nowhere(witness);
      places[at] = 1;
      placed.set(witness, places);
    }
  }
  return placed;
}

const isElsewhere = (places: Uint8Array): boolean => places.length >= DIVIDED && isByChance(places);

/**
 * Where each witness is cut: at breaks over which it goes on otherwise than others do, or comes from elsewhere; and between
 * sentences where the path goes another way.
 */
function cutsOf(nodes: readonly Node[], path: readonly Node[]): Map<Witness, number[]> {
  const ways = { out: waysOf(nodes, "out"), in: waysOf(nodes, "in") };
  const next = new Map(path.map((node, i) => [node, path[i + 1]]));
  const divided = new Map<Witness, ReadonlySet<number>>();
  const cuts = new Map<Witness, number[]>();
  for (const edge of nodes.flatMap(({ out }) => out)) {
    const { from, to, printed } = edge;
    const others = [...(ways.out.get(from) ?? []), ...(ways.in.get(to) ?? [])].filter((other) => other !== edge);
    if (others.length === 0) continue;
    const isOnPath = next.get(from) === to;
    const isPlain = others.some((other) => isPrintedPlain(other));
    for (const { witness, at } of printed) {
      const breaks = divided.get(witness) ?? breaksOf(witness);
      divided.set(witness, breaks);
      const words = Math.min(at, witness.words.length - at);
      const isBreak = breaks.has(at) && words >= DIVIDED && (isPlain || !isOnPath);
      if (isBreak || (!isOnPath && words >= SENTENCE && opensSentence(witness, at)))
        cuts.set(witness, [...(cuts.get(witness) ?? []), at]);
    }
  }
  return cuts;
}

const isPrintedPlain = ({ printed }: Edge): boolean => printed.some(({ across }) => !across);

/** By each node, of the edges that lead on for some words two, and two that somebody prints without a break: enough to know of another. */
function waysOf(nodes: readonly Node[], direction: "in" | "out"): Map<Node, Edge[]> {
  const words = reach(nodes, direction);
  const ways = new Map<Node, Edge[]>();
  for (const node of nodes) {
    const on = node[direction].filter(({ from, to }) => (words.get(direction === "out" ? to : from) ?? 0) >= DIVIDED);
    ways.set(node, [...new Set([...on.slice(0, 2), ...on.filter(isPrintedPlain).slice(0, 2)])]);
  }
  return ways;
}

/** The spoken words before which an ellipsis or an attribution stands, if before a bracket. */
function breaksOf({ printed, spoken }: Witness): Set<number> {
  const breaks = new Set<number>();
  let at = 0;
  for (const word of printed) {
    if (word.break && at > 0) breaks.add(at);
    if (word === spoken[at]) at++;
  }
  return breaks;
}

function opensSentence({ spoken, article }: Witness, at: number): boolean {
  const [before, word] = [spoken[at - 1], spoken[at]];
  if (!before || !word) return false;
  return hasSentenceEnd(article.text.slice(before.end, word.start)) && !isAbbreviationStop(before.norm, word.norm);
}

/** The words on the longest way from a node to an end, itself among them. */
function reach(nodes: readonly Node[], direction: "in" | "out"): Map<Node, number> {
  const words = new Map<Node, number>();
  for (const node of direction === "out" ? [...nodes].reverse() : nodes) {
    const ways = node[direction].map(({ from, to }) => words.get(direction === "out" ? to : from) ?? 0);
    words.set(node, 1 + Math.max(0, ...ways));
  }
  return words;
}

function cutAt(witnesses: readonly Witness[], cuts: ReadonlyMap<Witness, readonly number[]>): Part[] {
  return witnesses.flatMap((witness) => {
    const at = [...(cuts.get(witness) ?? [])].sort((x, y) => x - y);
    if (at.length === 0) return [{ witness, of: witness, from: 0 }];
    return [0, ...at].map((from, i) => ({
      witness: slice(witness, from, at[i] ?? witness.words.length),
      of: witness,
      from,
    }));
  });
}

/** More quotations print the first parts before the others than behind them. */
function comeBefore(first: readonly Part[], others: readonly Part[]): boolean {
  const starts = new Map<Witness, number>();
  for (const { of, from } of others) if (!starts.has(of)) starts.set(of, from);
  let votes = 0;
  for (const { of, from } of first) {
    const other = starts.get(of);
    if (other !== undefined) votes += from < other ? 1 : -1;
  }
  return votes > 0;
}
