/**
 * Runs of a witness that its alignment leaves over. An alignment keeps to ways through the graph, and two witnesses that
 * share no word are on none together: of a third that begins as the one and ends as the other it finds only one half.
 */

import { alignToGraph } from "./graph-align.js";
import { BLOCK } from "./moved.js";
import type { Node } from "./nodes.js";
import type { Run } from "./runs.js";
import { slice, type Witness } from "./witness.js";

/** Runs that are looked for; each costs as much as its share of the witness. */
const RUNS = 8;

type Path = readonly (Node | null)[];

/**
 * The path with these runs on the nodes that print them, where no way leads from there back to the words before nor from the
 * words behind back to there; and those that are left, which are moved.
 */
export function placeRuns(
  nodes: readonly Node[],
  witness: Witness,
  path: Path,
  runs: readonly Run[],
): { path: Path; left: Run[] } {
  const placed = [...path];
  const left = runs.slice(RUNS);
  for (const [from, to] of runs.slice(0, RUNS)) {
    const found = alignToGraph(nodes, slice(witness, from, to));
    if (goesOn(found, placed, from)) placed.splice(from, to - from, ...found);
    else left.push([from, to]);
  }
  return { path: placed, left };
}

/** Whether the nodes found, for the words from `from` on, stand in one order with the others. */
function goesOn(found: Path, placed: Path, from: number): boolean {
  const [first, ...others] = found.filter((node) => node !== null);
  const last = others.at(-1);
  if (!first || !last || others.length + 1 < BLOCK) return false;
  const [behind, before] = [reachable(first, "out"), reachable(last, "in")];
  return !placed.some((node, at) => node !== null && (at < from ? behind : before).has(node));
}

/** The nodes to which a way leads, or from which one comes; itself among them. */
function reachable(start: Node, direction: "in" | "out"): Set<Node> {
  const seen = new Set([start]);
  for (const node of seen) for (const { from, to } of node[direction]) seen.add(direction === "out" ? to : from);
  return seen;
}
