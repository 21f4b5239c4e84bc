/**
 * The word graph of a family: partial-order alignment (Lee, Grasso and Sharlow 2002), longest witnesses first. A node is a
 * word as some witnesses print it; an edge says that somebody prints the two words one after the other.
 */

import { EXTEND, MATCH, MISMATCH, OPEN, OPEN_AT_BREAK } from "../text/align.js";
import { movedWords } from "./moved.js";
import { byLength, type Witness } from "./witness.js";

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

/** Beyond this many cells (words of the witness × words of the graph) a witness adds no words of its own. */
const CELLS = 4_000_000;

/** Share of the longest witness's words from which a witness counts as a long one. */
const LONG = 0.95;

/**
 * The order of entry: transcripts, then the long witnesses, those first that most origins print in these very words, then
 * the others by length. Who enters first decides on which side a moved block stands, so it is not to be the mover.
 */
function byEntry(witnesses: readonly Witness[]): Witness[] {
  const longest = Math.max(...witnesses.map(({ words }) => words.length));
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
  const entered: Witness[] = [];
  for (const witness of byEntry(witnesses)) {
    if (witness.words.length === 0) continue;
    const key = `${witness.line}|${witness.breaks.join("")}`;
    const known = seen.get(key);
    const path = known ?? place(nodes, witness);
    if (path === null) continue;
    const moved = known
      ? new Set<number>()
      : movedWords(
          path.map((node) => node !== null),
          witness,
          entered,
        );
    const used = thread(witness, path, moved);
    if (moved.size === 0) seen.set(key, used);
    entered.push(witness);
    if (!known) nodes = sortNodes(nodes, used);
  }
  return nodes;
}

/** Node for each word of the witness, null where it needs a new one; null as a whole where the graph is too large. */
function place(nodes: readonly Node[], witness: Witness): (Node | null)[] | null {
  if (nodes.length === 0) return Array.from(witness.words, () => null);
  if (nodes.length * witness.words.length > CELLS) return null;
  return alignToGraph(nodes, witness);
}

/** Prints the witness along its nodes and makes the missing ones; gives the whole path. */
function thread(witness: Witness, path: readonly (Node | null)[], moved: ReadonlySet<number>): Node[] {
  const used: Node[] = [];
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
    if (before) edgeBetween(before, node).printed.push({ witness, at, across: witness.breaks[at] === 1 });
    used.push(node);
  });
  return used;
}

/** Few edges leave a node, so a list is searched sooner than a map is made. */
function edgeBetween(from: Node, to: Node): Edge {
  const known = from.out.find((edge) => edge.to === to);
  if (known) return known;
  const edge: Edge = { from, to, printed: [] };
  from.out.push(edge);
  to.in.push(edge);
  return edge;
}

/** Kahn's algorithm; among nodes that are free the one whose first witness entered first goes first. */
function sortNodes(nodes: readonly Node[], added: readonly Node[]): Node[] {
  const all = [...nodes, ...added.filter((node) => node.order < 0)];
  const waiting = new Map(all.map((node) => [node, node.in.length]));
  const free = all.filter((node) => node.in.length === 0).reverse();
  const sorted: Node[] = [];
  for (let node = free.pop(); node; node = free.pop()) {
    node.order = sorted.length;
    sorted.push(node);
    for (const { to: next } of [...node.out].reverse()) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) free.push(next);
    }
  }
  return sorted;
}

const STOP = 0;
const DIAGONAL = 1;
const SKIP_NODE = 2;
const SKIP_WORD = 3;
const NEVER = -1_000_000_000;

/** As `align` in `text/align.ts`, whose scores it shares, but that a word of the graph may have several words before it. */
function alignToGraph(nodes: readonly Node[], witness: Witness): (Node | null)[] {
  const m = witness.words.length;
  const wide = m + 1;
  const size = nodes.length * wide;
  const best = new Int32Array(size);
  const skipNode = new Int32Array(size).fill(NEVER);
  const skipWord = new Int32Array(size).fill(NEVER);
  // For each cell and state: the node before (or −1), and whether the gap opened there.
  const from = new Uint8Array(size);
  const before = new Int32Array(size).fill(-1);
  const gapBefore = new Int32Array(size).fill(-1);
  const nodeGapOpens = new Uint8Array(size);
  const wordGapOpens = new Uint8Array(size);
  let peak = 0;
  let peakAt = -1;
  for (let n = 0; n < nodes.length; n++) {
    const node = nodes[n] as Node;
    const previous = node.in.map(({ from: other }) => other.order);
    for (let j = 0; j <= m; j++) {
      const at = n * wide + j;
      if (j < m && witness.breaks[j] === 1) gapInto(j, at, previous, OPEN_AT_BREAK, 0);
      else gapInto(j, at, previous, OPEN, EXTEND);
      if (j > 0) {
        const open = (best[at - 1] ?? NEVER) + OPEN;
        const extend = (skipWord[at - 1] ?? NEVER) + EXTEND;
        skipWord[at] = Math.max(open, extend);
        wordGapOpens[at] = open >= extend ? 1 : 0;
      }
      let score = 0;
      let state = STOP;
      if (j > 0) {
        const gain = node.word === witness.words[j - 1] ? MATCH : MISMATCH;
        let came = -1;
        let base = 0; // a path may start anywhere
        for (const p of previous) {
          const candidate = best[p * wide + j - 1] ?? 0;
          if (candidate > base) {
            base = candidate;
            came = p;
          }
        }
        if (base + gain > score) {
          score = base + gain;
          state = DIAGONAL;
          before[at] = came;
        }
      }
      if ((skipNode[at] ?? NEVER) > score) {
        score = skipNode[at] ?? NEVER;
        state = SKIP_NODE;
      }
      if ((skipWord[at] ?? NEVER) > score) {
        score = skipWord[at] ?? NEVER;
        state = SKIP_WORD;
      }
      best[at] = score;
      from[at] = state;
      if (score > peak) {
        peak = score;
        peakAt = at;
      }
    }
  }
  return walkBack(peakAt);

  function gapInto(j: number, at: number, previous: readonly number[], open: number, extend: number): void {
    for (const p of previous) {
      const opened = (best[p * wide + j] ?? NEVER) + open;
      const extended = (skipNode[p * wide + j] ?? NEVER) + extend;
      const score = Math.max(opened, extended);
      if (score > (skipNode[at] ?? NEVER)) {
        skipNode[at] = score;
        gapBefore[at] = p;
        nodeGapOpens[at] = opened >= extended ? 1 : 0;
      }
    }
  }

  function walkBack(end: number): (Node | null)[] {
    const path: (Node | null)[] = Array.from(witness.words, () => null);
    let at = end;
    let state = at < 0 ? STOP : (from[at] ?? STOP);
    while (at >= 0 && state !== STOP) {
      const j = at % wide;
      const node = nodes[Math.floor(at / wide)] as Node;
      if (state === DIAGONAL) {
        if (node.word === witness.words[j - 1]) path[j - 1] = node;
        const p = before[at] ?? -1;
        at = p < 0 ? -1 : p * wide + j - 1;
        state = at < 0 ? STOP : (from[at] ?? STOP);
      } else if (state === SKIP_NODE) {
        const opens = nodeGapOpens[at] === 1;
        at = (gapBefore[at] ?? 0) * wide + j;
        if (opens) state = from[at] ?? STOP;
      } else {
        const opens = wordGapOpens[at] === 1;
        at -= 1;
        if (opens) state = from[at] ?? STOP;
      }
    }
    return path;
  }
}
