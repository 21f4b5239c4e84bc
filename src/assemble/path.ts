/**
 * The assembled text as a path through the word graph. Every adjacency on it is printed by some witness: inside a bubble
 * the best independent support wins, and only at the ends the longest. With a transcript its words are the text.
 */

import type { Edge, Node } from "./graph.js";
import type { Witness } from "./witness.js";

/** An adjacency across an attribution or an ellipsis counts less than one printed without a break. */
const ACROSS = 0.5;
/** A branch that ends within so many words does not lead on: a quotation simply stops there. */
const LEADS_ON = 4;

/** The nodes of the text, in order. Empty for an empty graph. O(nodes + edges). */
export function choosePath(nodes: readonly Node[]): Node[] {
  const reference = referencePath(nodes);
  if (reference) return reference;
  const isChain = nodes.every((node, i) => node.out.length <= 1 && (i === 0 ? 0 : 1) === node.in.length);
  if (isChain) return [...nodes];
  const after = reach(nodes, "out");
  const ahead = reach(nodes, "in");
  const total = (node: Node): number => (after.get(node) ?? 0) + (ahead.get(node) ?? 0);
  let seed: Node | null = null;
  for (const node of nodes) {
    const gain = seed ? originsAt(node) - originsAt(seed) || total(node) - total(seed) : 1;
    if (gain > 0) seed = node;
  }
  if (!seed) return [];
  const forward = follow(seed, "out", after);
  const backward = follow(seed, "in", ahead);
  return [...backward.reverse(), seed, ...forward];
}

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

/** Independent origins that print the word. */
function originsAt(node: Node): number {
  return new Set(node.printed.map(({ witness }) => witness.origin)).size;
}

/** Support of an adjacency: a vote of each origin that prints it without a break, half a vote of each that prints one. */
function votes(edge: Edge): number {
  const plain = new Set<string>();
  const broken = new Set<string>();
  for (const { witness, across } of edge.printed) (across ? broken : plain).add(witness.origin);
  for (const origin of plain) broken.delete(origin);
  return plain.size + ACROSS * broken.size;
}

/** Longest way from each node to an end in one direction, in words. */
function reach(nodes: readonly Node[], direction: "in" | "out"): Map<Node, number> {
  const far = new Map<Node, number>();
  const order = direction === "out" ? [...nodes].reverse() : nodes;
  for (const node of order) {
    let longest = 0;
    for (const edge of node[direction]) longest = Math.max(longest, 1 + (far.get(end(edge, direction)) ?? 0));
    far.set(node, longest);
  }
  return far;
}

function follow(seed: Node, direction: "in" | "out", far: ReadonlyMap<Node, number>): Node[] {
  const path: Node[] = [];
  for (let at = seed; ; ) {
    const next = strongest(at[direction], direction, far);
    if (!next) return path;
    path.push(next);
    at = next;
  }
}

const end = (edge: Edge, direction: "in" | "out"): Node => (direction === "out" ? edge.to : edge.from);

function strongest(edges: readonly Edge[], direction: "in" | "out", far: ReadonlyMap<Node, number>): Node | null {
  const branches = edges.map((edge) => {
    const node = end(edge, direction);
    return { node, votes: votes(edge), distance: far.get(node) ?? 0 };
  });
  const farthest = Math.max(0, ...branches.map(({ distance }) => distance));
  // Near the text's own end a branch a few words shorter is a variant of the end, not a print that stops.
  const needed = Math.min(LEADS_ON, Math.ceil(farthest / 2));
  const [best] = branches
    .filter(({ distance }) => distance >= needed)
    .sort((x, y) => y.votes - x.votes || y.distance - x.distance || x.node.order - y.node.order);
  return best?.node ?? null;
}
