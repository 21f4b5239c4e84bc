/**
 * The ways through a word graph that printings bear out. A path that may turn at every shared word joins what nobody printed:
 * of “struck Mac out” and “struck out Mac” it makes “struck out Mac out”. So it goes by steps: runs of words that some witness
 * prints, each one word on from the last. It changes from one witness to another only where both print the same run.
 */

import type { Edge, Node } from "./nodes.js";
import type { Witness } from "./witness.js";

/** A run of words as some witness prints it. */
export interface Step {
  readonly nodes: readonly Node[];
  /** Independent origins that print it. */
  readonly origins: Set<string>;
  /** Witnesses that print it. */
  printings: number;
  /** The runs that somebody prints one word further on, and one word back. */
  readonly out: Step[];
  readonly in: Step[];
}

/** Every run of so many words that a witness prints, or of as many as there are; in the order of the graph. O(words printed). */
export function readSteps(nodes: readonly Node[], length: number): Step[] {
  const runs = readRuns(nodes);
  const longest = runs.reduce((most, { run }) => Math.max(most, run.length), 0);
  const words = Math.min(length, longest);
  // The runs of one word, of two, … each have a number; a longer one is the one before with a word more.
  const numbers = Array.from({ length: words }, () => new Map<number, number>());
  const steps: Step[] = [];
  for (const { run, origin } of runs) {
    let before: Step | null = null;
    let ending: number[] = [];
    run.forEach((node, at) => {
      const next: number[] = [];
      for (let k = 0; k < Math.min(words, at + 1); k++) {
        const known = numbers[k] as Map<number, number>;
        const key = k === 0 ? node.order : (ending[k - 1] ?? 0) * nodes.length + node.order;
        const number = known.get(key) ?? known.size;
        known.set(key, number);
        next.push(number);
      }
      ending = next;
      if (at + 1 < words) return;
      const number = ending[words - 1] as number;
      steps[number] ??= { nodes: run.slice(at + 1 - words, at + 1), origins: new Set(), printings: 0, out: [], in: [] };
      const step: Step = steps[number];
      step.origins.add(origin);
      step.printings++;
      if (before && !before.out.includes(step)) {
        before.out.push(step);
        step.in.push(before);
      }
      before = step;
    });
  }
  return steps.sort(byPlace);
}

/** By the last word, then by the one before it …: what follows a step comes after it. */
function byPlace(x: Step, y: Step): number {
  for (let k = x.nodes.length - 1; k >= 0; k--) {
    const gain = (x.nodes[k]?.order ?? 0) - (y.nodes[k]?.order ?? 0);
    if (gain !== 0) return gain;
  }
  return 0;
}

interface Run {
  readonly run: readonly Node[];
  readonly origin: string;
}

/** What each witness prints without a word between that stands elsewhere in the graph. */
function readRuns(nodes: readonly Node[]): Run[] {
  const places = new Map<Witness, Node[]>();
  for (const node of nodes) {
    for (const { witness, at } of node.printed) {
      const known = places.get(witness);
      if (known) known[at] = node;
      else places.set(witness, Object.assign([], { [at]: node }));
    }
  }
  const runs: Run[] = [];
  for (const [{ origin, words }, placed] of places) {
    let run: Node[] = [];
    for (let at = 0; at <= words.length; at++) {
      const node = placed[at];
      if (node) run.push(node);
      else {
        if (run.length > 0) runs.push({ run, origin });
        run = [];
      }
    }
  }
  return runs;
}

/** The edge that a step forward or back goes along. */
export function edgeOf(from: Step, to: Step, direction: "in" | "out"): Edge | undefined {
  if (direction === "out") return from.nodes.at(-1)?.out.find((edge) => edge.to === to.nodes.at(-1));
  return from.nodes[0]?.in.find((edge) => edge.from === to.nodes[0]);
}

/** The ways that are left without a word. What only led to it, or only came from it, is none. O(steps). */
export function stepsWithout(steps: readonly Step[], node: Node): Step[] {
  const copies = new Map(steps.map((step) => [step, { ...step, out: [], in: [] } as Step]));
  const gone = new Set(steps.filter(({ nodes }) => nodes.includes(node)));
  const waiting = [...gone];
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const blind = [
      ...step.in.filter((before) => before.out.every((next) => gone.has(next))),
      ...step.out.filter((after) => after.in.every((previous) => gone.has(previous))),
    ];
    for (const one of blind) {
      if (gone.has(one)) continue;
      gone.add(one);
      waiting.push(one);
    }
  }
  const left = steps.filter((step) => !gone.has(step));
  const copyOf = (kept: readonly Step[]): Step[] =>
    kept.flatMap((step) => (gone.has(step) ? [] : (copies.get(step) ?? [])));
  for (const step of left) {
    copies.get(step)?.out.push(...copyOf(step.out));
    copies.get(step)?.in.push(...copyOf(step.in));
  }
  return copyOf(left);
}
