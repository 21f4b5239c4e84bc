/**
 * Numbers that are written in two ways, "the third of March" and "March 3": words of theirs agree, and stand elsewhere. All
 * the words of the number are one difference, and none of sense.
 */

import { mayCount } from "../../text/quantities.js";
import { isOneNumber, type Signed } from "../signs.js";
import type { AssembledText } from "../text.js";
import type { Witness } from "../witness.js";
import { type Agreed, agrees, type Region } from "./regions.js";

/** Agreed words and other regions around a region that are read together with it, at most: "March" and what is behind it. */
const AROUND = 5;

type Step = Agreed | Region;
type Pair = readonly [from: number, to: number];

/** The steps, in which the words of one number are one region. Linear: a region looks at no more than the words around it. */
export function withNumbers(given: readonly Step[], statement: AssembledText, witness: Witness): Step[] {
  const print: Signed = { text: witness.article.text, words: witness.spoken };
  const steps = given.flatMap((step) =>
    step.kind === "region" && counts(step, statement, print) ? bared(step, statement, witness) : step,
  );
  const found: Step[] = [];
  let free = 0; // steps before this one are part of a number already
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at] as Step;
    const run = step.kind === "region" && counts(step, statement, print) ? numberAround(at) : null;
    if (run === null) {
      found.push(step);
      continue;
    }
    found.length -= at - run.from;
    found.push(run.region);
    free = run.to;
    at = run.to - 1;
  }
  return found;

  function numberAround(at: number): { from: number; to: number; region: Region } | null {
    for (let more = 0; more <= AROUND; more++) {
      for (let before = 0; before <= more; before++) {
        const [from, to] = [at - before, at + 1 + more - before];
        if (from < free || to > steps.length || !isJoined(steps.slice(from, to), witness)) continue;
        const [s, r] = [extent(steps, from, to, sOf), extent(steps, from, to, rOf)];
        if (isOneNumber(statement, s, print, r))
          return { from, to, region: { kind: "region", s, r, brackets: [], marked: false, isNumber: true } };
      }
    }
    return null;
  }
}

/** The region without equal words at its ends, which are steps of their own: "He earned" before a number. */
function bared(region: Region, statement: AssembledText, witness: Witness): Step[] {
  if (region.marked || region.brackets.length > 0) return [region];
  let [s0, s1] = region.s;
  let [r0, r1] = region.r;
  const [head, tail]: [Agreed[], Agreed[]] = [[], []];
  while (s0 < s1 && r0 < r1 && agrees(statement, witness, s0, r0)) head.push({ kind: "agreed", s: s0++, r: r0++ });
  while (s0 < s1 && r0 < r1 && agrees(statement, witness, s1 - 1, r1 - 1))
    tail.push({ kind: "agreed", s: --s1, r: --r1 });
  const rest: Region[] = s0 < s1 || r0 < r1 ? [{ ...region, s: [s0, s1], r: [r0, r1] }] : [];
  return [...head, ...rest, ...tail.reverse()];
}

const sOf = (step: Step): Pair => (step.kind === "agreed" ? [step.s, step.s + 1] : step.s);
const rOf = (step: Step): Pair => (step.kind === "agreed" ? [step.r, step.r + 1] : step.r);

const extent = (steps: readonly Step[], from: number, to: number, of: (step: Step) => Pair): Pair => [
  of(steps[from] as Step)[0],
  of(steps[to - 1] as Step)[1],
];

/** The steps follow one another on both sides, and nothing is marked or an editor's in them. */
function isJoined(steps: readonly Step[], { spoken }: Witness): boolean {
  return steps.every((step, i) => {
    const [before, r] = [steps[i - 1], rOf(step)];
    if (step.kind === "region" && (step.marked || step.brackets.length > 0)) return false;
    if (before && (sOf(before)[1] !== sOf(step)[0] || rOf(before)[1] !== r[0])) return false;
    for (let at = r[0]; at < r[1]; at++) {
      if (spoken[at]?.bracket === "part" || (spoken[at]?.break && !(i === 0 && at === r[0]))) return false;
    }
    return true;
  });
}

/** Words of a region in which a number is looked for: one, and words of a sentence's beginning before it. */
const MOST_REGION = 12;

/** A word of the region may be part of a number; a long one is none. */
function counts({ s, r }: Region, a: Signed, b: Signed): boolean {
  if (s[1] - s[0] > MOST_REGION || r[1] - r[0] > MOST_REGION) return false;
  const has = ({ words }: Signed, [from, to]: Pair): boolean =>
    words.slice(from, to).some(({ norm }) => mayCount(norm));
  return has(a, s) || has(b, r);
}
