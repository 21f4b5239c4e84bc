/**
 * Runs of a witness that its alignment leaves over. An alignment keeps to ways through the graph, and two witnesses that
 * share no word are on none together: of a third that begins as the one and ends as the other it finds only one half.
 */

import { isByChance } from "./chance.js";
import { alignToGraph } from "./graph-align.js";
import { BLOCK } from "./moved.js";
import type { Node } from "./nodes.js";
import { slice, type Witness } from "./witness.js";

/** Runs that are looked for; each costs as much as its share of the witness. */
const RUNS = 8;

/**
 * The path with these runs on the nodes that print them, where no way leads from there back to the words before nor from the
 * words behind back to there: else the block is moved. In the order of the witness.
 */
export function placeRuns(nodes: readonly Node[], witness: Witness, path: readonly (Node | null)[]): (Node | null)[] {
  if (path.every((node) => node === null)) return [...path];
  const placed = isByChance(Uint8Array.from(path, (node) => (node ? 1 : 0))) ? path.map(() => null) : [...path];
  for (const [from, to] of runsLeft(placed).slice(0, RUNS)) {
    const found = alignToGraph(nodes, slice(witness, from, to));
    const [first, ...others] = found.filter((node) => node !== null);
    const last = others.at(-1);
    if (!first || !last || others.length + 1 < BLOCK) continue;
    const [behind, before] = [reachable(first, "out"), reachable(last, "in")];
    const goesBack = placed.some((node, at) => node !== null && (at < from ? behind : before).has(node));
    if (!goesBack) placed.splice(from, to - from, ...found);
  }
  return placed;
}

function runsLeft(path: readonly (Node | null)[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let from = 0; from < path.length; from++) {
    if (path[from]) continue;
    let to = from;
    while (to < path.length && !path[to]) to++;
    if (to - from >= BLOCK) runs.push([from, to]);
    from = to;
  }
  return runs;
}

/** The nodes to which a way leads, or from which one comes; itself among them. */
function reachable(start: Node, direction: "in" | "out"): Set<Node> {
  const seen = new Set([start]);
  for (const node of seen) for (const { from, to } of node[direction]) seen.add(direction === "out" ? to : from);
  return seen;
}
