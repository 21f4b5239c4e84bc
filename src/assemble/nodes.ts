/** The word graph: a node is a word as some witnesses print it; an edge says that somebody prints the two words one after the other. */

import type { Witness } from "./witness.js";

export interface Node {
  readonly word: number;
  /** Where it is printed: the witness and the position in its spoken words. */
  readonly printed: { readonly witness: Witness; readonly at: number }[];
  readonly out: Edge[];
  readonly in: Edge[];
  /** Position in a topological order; renewed when words are added. */
  order: number;
}

/** Adjacency in print; `across` where an ellipsis, an attribution or a bracket stands between. */
export interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly printed: { readonly witness: Witness; readonly at: number; readonly across: boolean }[];
}

/** Few edges leave a node, so a list is searched sooner than a map is made. */
export function edgeBetween(from: Node, to: Node): Edge {
  const known = from.out.find((edge) => edge.to === to);
  if (known) return known;
  const edge: Edge = { from, to, printed: [] };
  from.out.push(edge);
  to.in.push(edge);
  return edge;
}
