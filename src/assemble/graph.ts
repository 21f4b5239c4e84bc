/** The word graph of a family, by partial-order alignment, longest witnesses first. */

import { isByChance } from "./chance.js";
import { alignToGraph } from "./graph-align.js";
import { Entered, movedRuns } from "./moved.js";
import { type Edge, edgeBetween, type Node } from "./nodes.js";
import { placeRuns } from "./place-runs.js";
import { byLength, type Witness } from "./witness.js";

/** Beyond this many cells (words of the witness × words of the graph) a witness adds no words of its own. */
const CELLS = 4_000_000;
/** The same for all witnesses of a family together: a thousand sentences that begin alike need as many. */
const ALL_CELLS = 50_000_000;

/** Share of the longest witness's words from which a witness counts as a long one. */
const LONG = 0.95;

/**
 * The order of entry: transcripts, then the long witnesses, those first that most origins print in these very words, then
 * the others by length. Who enters first decides on which side a moved block stands, so it is not to be the mover.
 */
function byEntry(witnesses: readonly Witness[]): Witness[] {
  const longest = witnesses.reduce((most, { words }) => Math.max(most, words.length), 0);
  const origins = new Map<string, Set<string>>();
  for (const { line, origin } of witnesses) origins.set(line, (origins.get(line) ?? new Set()).add(origin));
  const support = ({ line, words }: Witness): number =>
    words.length >= LONG * longest ? (origins.get(line)?.size ?? 0) : 0;
  return [...witnesses].sort(
    (x, y) => Number(y.isTranscript) - Number(x.isTranscript) || support(y) - support(x) || byLength(x, y),
  );
}

/** The graph's nodes in topological order; the order in which the witnesses are given does not matter. */
export function buildGraph(witnesses: readonly Witness[]): Node[] {
  let nodes: Node[] = [];
  const seen = new Map<string, Node[]>();
  const entered = new Entered();
  let left = ALL_CELLS;
  for (const witness of byEntry(witnesses)) {
    if (witness.words.length === 0) continue;
    const key = `${witness.line}|${witness.breaks.join("")}`;
    const known = seen.get(key);
    const cells = known ? 0 : nodes.length * witness.words.length;
    if (cells > Math.min(CELLS, left)) continue;
    left -= cells;
    const { path, moved } = known ? { path: known, moved: new Set<number>() } : place(nodes, witness, entered);
    const { used, isNew } = thread(witness, path, moved);
    if (moved.size === 0) seen.set(key, used);
    entered.add(witness);
    if (isNew) nodes = sortNodes(nodes, used);
  }
  return nodes;
}

/** Where the witness's words stand in the graph, and which of them nowhere but at another place than it prints them. */
function place(
  nodes: readonly Node[],
  witness: Witness,
  entered: Entered,
): { path: readonly (Node | null)[]; moved: ReadonlySet<number> } {
  const aligned = withoutChance(alignToGraph(nodes, witness));
  const runs = movedRuns(
    aligned.map((node) => node !== null),
    witness,
    entered,
  );
  const { path, left } = placeRuns(nodes, witness, aligned, runs);
  const moved = new Set<number>();
  for (const [from, to] of left) for (let at = from; at < to; at++) moved.add(at);
  return { path, moved };
}

const withoutChance = (path: readonly (Node | null)[]): readonly (Node | null)[] =>
  isByChance(Uint8Array.from(path, (node) => (node ? 1 : 0))) ? path.map(() => null) : path;

/** Prints the witness along its nodes and makes the missing ones; gives the whole path, and whether the graph grew. */
function thread(
  witness: Witness,
  path: readonly (Node | null)[],
  moved: ReadonlySet<number>,
): { used: Node[]; isNew: boolean } {
  const used: Node[] = [];
  let isNew = false;
  path.forEach((found, at) => {
    if (moved.has(at)) return;
    const node: Node = found ?? {
      word: witness.words[at] ?? -1,
      printed: [],
      out: [],
      in: [],
      order: -1,
    };
    node.printed.push({ witness, at });
    const before = moved.has(at - 1) ? undefined : used.at(-1);
    if (before) {
      const edge = edgeBetween(before, node);
      if (edge.printed.length === 0) isNew = true;
      edge.printed.push({ witness, at, across: witness.breaks[at] === 1 });
    }
    if (node.order < 0) isNew = true;
    used.push(node);
  });
  return { used, isNew };
}

/** Kahn's algorithm; among nodes that are free the one whose first witness entered first goes first. */
function sortNodes(nodes: readonly Node[], added: readonly Node[]): Node[] {
  const all = [...nodes, ...added.filter((node) => node.order < 0)];
  // Until a node has its place, `order` is its number in `all`.
  all.forEach((node, at) => {
    node.order = at;
  });
  const waiting = Int32Array.from(all, (node) => node.in.length);
  const free = all.filter((node) => node.in.length === 0).reverse();
  const sorted: Node[] = [];
  for (let node = free.pop(); node; node = free.pop()) {
    node.order = sorted.length;
    sorted.push(node);
    for (let k = node.out.length - 1; k >= 0; k--) {
      const next = (node.out[k] as Edge).to;
      const left = (waiting[next.order] as number) - 1;
      waiting[next.order] = left;
      if (left === 0) free.push(next);
    }
  }
  return sorted;
}
