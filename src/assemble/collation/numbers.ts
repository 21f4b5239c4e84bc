/**
 * Numbers that are written in two ways, "the third of March" and "March 3": words of theirs agree, and stand elsewhere. All
 * the words of the number are one difference, and none of sense.
 */

import { MOST_WORDS, mayCount, saySame } from "../../text/quantities.js";
import { countedNorms, moneySame, type Signed, saysOther, signBefore } from "../signs.js";
import type { AssembledText } from "../text.js";
import type { Witness } from "../witness.js";
import type { Agreed, Region } from "./regions.js";

/** Agreed words and other regions around a region that are read together with it, at most: "March" and what is behind it. */
const AROUND = 5;

type Step = Agreed | Region;
type Pair = readonly [from: number, to: number];

/** `steps`, in which the words of one number are one region. Linear: a region looks at no more than the words around it. */
export function withNumbers(steps: readonly Step[], statement: AssembledText, witness: Witness): Step[] {
  const print: Signed = { text: witness.article.text, words: witness.spoken };
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

/** Both sides say one number, in other words or figures; "5" and "£5" beside "$5" are no two forms of one. */
export function isOneNumber(a: Signed, s: Pair, b: Signed, r: Pair): boolean {
  if (s[1] - s[0] > MOST_WORDS || r[1] - r[0] > MOST_WORDS || s[1] <= s[0] || r[1] <= r[0]) return false;
  const [mine, theirs] = [countedNorms(a, s), countedNorms(b, r)];
  if (mine.join(" ") === theirs.join(" ")) return false;
  if (inOtherMoney(a, s, b, r)) return false;
  return saySame(mine, theirs) || moneySame(a, s, b, r);
}

/** "£5" beside "$5 million": whatever the figures, the signs are two. */
export function inOtherMoney(a: Signed, s: Pair, b: Signed, r: Pair): boolean {
  const sign = ({ text, words }: Signed, [from]: Pair): string => signBefore(text, words[from]?.start ?? 0);
  const [mine, theirs] = [sign(a, s), sign(b, r)];
  return saysOther(mine, theirs) && !/[.-]/.test(mine + theirs);
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

/** A word of the region may be part of a number; a long one is none. */
function counts({ s, r }: Region, a: Signed, b: Signed): boolean {
  if (s[1] - s[0] > MOST_WORDS || r[1] - r[0] > MOST_WORDS) return false;
  const has = ({ words }: Signed, [from, to]: Pair): boolean =>
    words.slice(from, to).some(({ norm }) => mayCount(norm));
  return has(a, s) || has(b, r);
}
