/**
 * The assembled text as a path through the word graph, by steps that printings bear out. Every run of so many words in it is
 * printed by some witness: inside a bubble the best independent support wins, and only at the ends the longest. With a
 * transcript its words are the text.
 */

import { surprisal } from "../text/surprisal.js";
import type { Edge, Node } from "./nodes.js";
import { edgeOf, readSteps, type Step, stepsWithout } from "./steps.js";
import type { Witness } from "./witness.js";

/** Words that two witnesses must print alike where the path goes over from one to the other: one or two recur by chance. */
const CONTEXT = 3;
/** An adjacency across an attribution or an ellipsis counts less than one printed without a break. */
const ACROSS = 0.5;
/** And any printing of one weighs more than all of those, of so many origins at most. */
const PLAIN = 1_000_000;
/** A branch that ends within so many words does not lead on: a quotation simply stops there. */
const LEADS_ON = 4;
/** Words further on in which a word that two witnesses place otherwise would be said twice. */
const TWICE = 6;
/** Bits of a word that is not said twice by chance: “also” holds more; “you”, “will” and whatever carries a sentence less. */
const SAYS = 9;
/** Words said twice that are mended in one text; more is a text that repeats itself. */
const MENDED = 8;

/** The nodes of the text, in order. Empty for an empty graph. O(words printed). */
export function choosePath(nodes: readonly Node[]): Node[] {
  const reference = referencePath(nodes);
  if (reference) return reference;
  const isChain = nodes.every((node, i) => node.out.length <= 1 && (i === 0 ? 0 : 1) === node.in.length);
  if (isChain) return [...nodes];
  let steps = readSteps(nodes, CONTEXT);
  let path = walk(steps);
  for (let left = MENDED; left > 0; left--) {
    const twice = saidTwice(path);
    if (!twice) break;
    const [withoutLater, withoutFirst] = twice.map((node) => stepsWithout(steps, node)) as [Step[], Step[]];
    const [later, first] = [walk(withoutLater), walk(withoutFirst)];
    [steps, path] = later.length >= first.length ? [withoutLater, later] : [withoutFirst, first];
  }
  return path;
}

/** From the run that most origins print, both ways. */
function walk(steps: readonly Step[]): Node[] {
  const after = reach(steps, "out");
  const ahead = reach(steps, "in");
  const total = (step: Step): number => (after.get(step)?.words ?? 0) + (ahead.get(step)?.words ?? 0);
  let seed: Step | null = null;
  for (const step of steps) {
    const gain = seed
      ? step.origins.size - seed.origins.size || step.printings - seed.printings || total(step) - total(seed)
      : 1;
    if (gain > 0) seed = step;
  }
  if (!seed) return [];
  const forward = follow(seed, "out", after).map((step) => step.nodes.at(-1) as Node);
  const backward = follow(seed, "in", ahead).map((step) => step.nodes[0] as Node);
  return [...backward.reverse(), ...seed.nodes, ...forward];
}

/** A word that says something and stands twice on the path within a few words, and in no witness: its later place and its first. */
function saidTwice(path: readonly Node[]): readonly [later: Node, first: Node] | null {
  for (const [at, later] of path.entries()) {
    const first = path.slice(Math.max(0, at - TWICE), at).find(({ word }) => word === later.word);
    if (!first || surprisal(normOf(later)) < SAYS) continue;
    const witnesses = new Set(first.printed.map(({ witness }) => witness));
    if (!later.printed.some(({ witness }) => witnesses.has(witness))) return [later, first];
  }
  return null;
}

const normOf = ({ printed: [first] }: Node): string => first?.witness.spoken[first.at]?.norm ?? "";

/** With a transcript the text is the transcript's: the longest one's words, where there are several. */
function referencePath(nodes: readonly Node[]): Node[] | null {
  let longest: Witness | null = null;
  for (const node of nodes) {
    for (const { witness } of node.printed) {
      if (witness.isTranscript && (longest === null || witness.words.length > longest.words.length)) longest = witness;
    }
  }
  if (!longest) return null;
  const path: Node[] = [];
  for (const node of nodes) {
    for (const { witness, at } of node.printed) if (witness === longest) path[at] = node;
  }
  return path;
}

/**
 * Support of an adjacency: a vote of each origin that prints it without a break, half a vote of each that prints one. Any that
 * prints it without one outweighs all others: a break says that words may be left out.
 */
function votes(edge: Edge | undefined): number {
  const plain = new Set<string>();
  const broken = new Set<string>();
  for (const { witness, across } of edge?.printed ?? []) (across ? broken : plain).add(witness.origin);
  for (const origin of plain) broken.delete(origin);
  return plain.size + ACROSS * broken.size + (plain.size > 0 ? PLAIN : 0);
}

/** The longest way from a step to an end in one direction: its words, and the word it comes to. */
interface Way {
  readonly words: number;
  readonly end: Node | undefined;
}

function reach(steps: readonly Step[], direction: "in" | "out"): Map<Step, Way> {
  const far = new Map<Step, Way>();
  const order = direction === "out" ? [...steps].reverse() : steps;
  for (const step of order) {
    let longest: Way = { words: 0, end: outermost(step, direction) };
    for (const next of step[direction]) {
      const way = far.get(next);
      if (way && way.words >= longest.words) longest = { words: way.words + 1, end: way.end };
    }
    far.set(step, longest);
  }
  return far;
}

const outermost = ({ nodes }: Step, direction: "in" | "out"): Node | undefined =>
  direction === "out" ? nodes.at(-1) : nodes[0];

function follow(seed: Step, direction: "in" | "out", far: ReadonlyMap<Step, Way>): Step[] {
  const path: Step[] = [];
  for (let at = seed; ; ) {
    const next = strongest(at, direction, far);
    if (!next) return path;
    path.push(next);
    at = next;
  }
}

function strongest(from: Step, direction: "in" | "out", far: ReadonlyMap<Step, Way>): Step | null {
  const branches = from[direction].map((step) => {
    const edge = edgeOf(from, step, direction);
    return {
      step,
      votes: votes(edge),
      printings: edge?.printed.length ?? 0,
      distance: far.get(step)?.words ?? 0,
      end: far.get(step)?.end,
      order: outermost(step, direction)?.order ?? 0,
    };
  });
  const farthest = branches.reduce((most, { distance }) => Math.max(most, distance), 0);
  const ends = new Set(branches.flatMap(({ distance, end }) => (distance === farthest ? [end] : [])));
  // Near the text's own end a branch a few words shorter is a variant of the end, not a print that stops: the more so where
  // it comes to the same last word, and where the longer one has but a word more ("They are", "They're").
  const needed = farthest > 1 ? Math.min(LEADS_ON, Math.ceil(farthest / 2)) : 0;
  const [best] = branches
    .filter(({ distance, end }) => distance >= needed || ends.has(end))
    .sort((x, y) => y.votes - x.votes || y.printings - x.printings || y.distance - x.distance || x.order - y.order);
  return best?.step ?? null;
}
