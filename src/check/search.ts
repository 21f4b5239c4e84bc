/** All places that a quotation may be from, and the best of them. */

import { findChains } from "./chain.js";
import { compare, weigh } from "./compare.js";
import { severity } from "./judge.js";
import { findRuns, findWindows, isRun } from "./locate.js";
import type { Quoted } from "./quoted.js";
import { type Sources, sourceOf } from "./sources.js";
import { isTooShort, ofChain, ofComparison, ofRun, type Verdict } from "./verdict.js";

export interface Answer {
  /** Null where nothing is near enough to name. */
  readonly best: Verdict | null;
  /** Other places that fit as well. */
  readonly others: readonly Verdict[];
  /** True where the words stand nowhere side by side, and nothing near was looked for. */
  readonly isUncompared: boolean;
}

/** What is left to spend on alignments. */
export interface Budget {
  cells: number;
}

/** A longer quotation is looked up word for word alone: half an hour of speech is a document, not a quotation. */
const LONGEST = 5000;

const ANSWERED = { isUncompared: false } as const;

/** Windows compared word by word: those that hold nearly as much as the best. */
const COMPARED = 4;
const NEARLY = 0.85;
/** Of so few words one that is written otherwise ("gotta") weighs so much that all windows are compared. */
const FEW = 10;

/** Units at either side of a window, for what was changed or left out at its ends. */
const MARGIN = 24;

/** Passages whose shares differ by no more are as close; a better finding is then a better passage. */
const AS_CLOSE = 0.08;

/** A nearest passage that holds less of the quotation is not named. */
const NAMED = 0.3;

export function search(sources: Sources, quoted: Quoted, budget: Budget): Answer {
  if (quoted.spoken.length === 0) return { best: null, others: [], ...ANSWERED };
  const short = isTooShort(sources, quoted);
  const runs = quoted.hasBrackets ? [] : findRuns(sources, quoted.keys).map((from) => ofRun(sources, quoted, from));
  if (short) {
    const [best, ...others] = bestFirst(sources, runs).map((one): Verdict => ({ ...one, finding: "too-short" }));
    return { best: best ?? null, others, ...ANSWERED };
  }
  if (runs.length > 0) return answer(sources, runs);
  const chains = quoted.hasBrackets || quoted.parts.length < 2 ? [] : findChains(sources, quoted);
  if (chains.some(({ inOrder }) => inOrder))
    return answer(
      sources,
      chains.map((chain) => ofChain(sources, quoted, chain)),
    );
  if (budget.cells <= 0 || quoted.spoken.length > LONGEST) return { best: null, others: [], isUncompared: true };
  const near = compareWindows(sources, quoted, budget);
  const joined = chains.map((chain) => ofChain(sources, quoted, chain));
  const closest = Math.max(0, ...near.map(({ closeness }) => closeness));
  const fits = near.filter((one) => one.near && one.closeness >= closest - AS_CLOSE);
  // Parts that all stand somewhere, word for word, say more than a passage that holds them with changes.
  if (joined.length > 0 && !fits.some((one) => severity(one.finding) < severity("reworded")))
    return answer(sources, joined);
  if (fits.length > 0) return answer(sources, fits);
  const nearest = near.reduce<Verdict | null>(
    (top, one) => (one.share >= NAMED && one.share > (top?.share ?? 0) ? one : top),
    null,
  );
  return {
    best: nearest && { ...nearest, finding: "not-found", differences: [], flags: [], elsewhere: [], caution: null },
    others: [],
    ...ANSWERED,
  };
}

function compareWindows(sources: Sources, quoted: Quoted, budget: Budget): (Verdict & { readonly near: boolean })[] {
  // What a marked cut left out stands between the parts: the stretch is so much longer.
  const slack = MARGIN + 120 * (quoted.parts.length - 1);
  const weighed = findWindows(sources, quoted.keys, slack)
    .map(({ from, to }) => {
      const source = sourceOf(sources, from);
      const [a, b] = [
        Math.max(source.from, from - MARGIN - quoted.spoken.length),
        Math.min(source.to, to + MARGIN + quoted.spoken.length),
      ];
      budget.cells -= (b - a) * quoted.spoken.length;
      return { a, b, bits: weigh(sources, quoted, a, b) };
    })
    .sort((x, y) => y.bits - x.bits || x.a - y.a);
  const most = weighed[0]?.bits ?? 0;
  return weighed
    .filter(({ bits }) => bits > 0 && bits >= (quoted.spoken.length > FEW ? NEARLY : 0.4) * most)
    .slice(0, COMPARED)
    .flatMap(({ a, b }) => {
      const comparison = compare(sources, quoted, a, b);
      if (!comparison) return [];
      // The collation may come upon a run that was not looked up, where a phrase stands in too many places.
      const { from } = comparison;
      if (!quoted.hasBrackets && isRun(sources, quoted.keys, from))
        return [{ ...ofRun(sources, quoted, from), near: true }];
      return [ofComparison(sources, quoted, comparison)];
    });
}

function answer(sources: Sources, verdicts: readonly Verdict[]): Answer {
  const [best, ...others] = bestFirst(sources, verdicts);
  return { best: best ?? null, others: others.filter(({ finding }) => finding === best?.finding), ...ANSWERED };
}

const RANK = { transcript: 0, notes: 1, coverage: 2 } as const;

/** The least severe, and one that nothing is to be said against, then what was said before what was noted, then the order of the sources. */
function bestFirst(sources: Sources, verdicts: readonly Verdict[]): Verdict[] {
  const rank = ({ from }: Verdict): number => RANK[sourceOf(sources, from).kind];
  return [...verdicts].sort(
    (a, b) =>
      severity(a.finding) - severity(b.finding) ||
      Number(a.caution !== null) - Number(b.caution !== null) ||
      rank(a) - rank(b) ||
      b.share - a.share ||
      a.from - b.from,
  );
}
