/** What each difference makes of a quotation: one finding each; the most severe is the quotation's. */

import grammar from "../../data/grammar.json" with { type: "json" };
import { isClosedClass } from "../assemble/grammar.js";
import type { Draft as Difference } from "../assemble/sides.js";
import type { CheckedOperation, FindingKind, Flag } from "../model.js";
import { firstAt } from "../text/first-at.js";
import type { Comparison } from "./compare.js";
import { cutFlags, cutTurnsNegation, isTidied, LONG_CUT, sensesOf } from "./cuts.js";
import type { Quoted } from "./quoted.js";
import { changesNumber, isNegation, isOneDate, type Sense, turnsNegation } from "./senses.js";
import { OPENS_SENTENCE, type Sources } from "./sources.js";
import { isJoined } from "./written.js";

/** From the least to the most severe; a quotation is named by the most severe of its signs. */
const SEVERITY: readonly FindingKind[] = [
  "exact",
  "exact-normalised",
  "partial",
  "ellipsis-ok",
  "cleaned",
  "bracketed",
  "ellipsis-risk",
  "secondhand-only",
  "wrong-speaker",
  "reworded",
  "spliced",
  "number-changed",
  "negation-changed",
  "too-short",
  "not-found",
];

export const severity = (finding: FindingKind): number => SEVERITY.indexOf(finding);

export const worst = (findings: readonly FindingKind[]): FindingKind =>
  findings.reduce((most, one) => (severity(one) > severity(most) ? one : most), "exact");

/** A difference with the finding that it alone would give. `at` is still in the source's text. */
export interface Judged {
  readonly finding: FindingKind;
  readonly difference: Omit<CheckedOperation, never>;
  /** Units of either side. */
  readonly s: readonly [number, number];
  readonly r: readonly [number, number];
}

export function judgeAll(sources: Sources, quoted: Quoted, comparison: Comparison): Judged[] {
  const placed = comparison.differences.map((difference) => ({
    difference,
    s: sourceUnits(sources, comparison, difference.at),
    r: quotedUnits(quoted, difference.printed),
  }));
  // Words that only one side has are a cut or an addition where both neighbours agree, else part of a rewording.
  const isBeside = (r: number): boolean =>
    placed.some((one) =>
      one.difference.kind === "replacement" || one.difference.kind === "insertion"
        ? r >= one.r[0] && r < one.r[1]
        : false,
    );
  // Words cut here and put in there have changed their place.
  const keysIn = ({ s, r, difference }: Placed): string =>
    difference.kind === "omission"
      ? sources.keys.subarray(s[0], s[1]).join(" ")
      : quoted.keys.subarray(r[0], r[1]).join(" ");
  const added = new Set(placed.filter(({ difference }) => difference.kind === "insertion").map(keysIn));
  return placed.map((one) => {
    const moved = one.difference.kind === "omission" && added.has(keysIn(one));
    return judge(sources, quoted, comparison, one, moved || isBeside(one.r[0]) || isBeside(one.r[0] - 1));
  });
}

type Placed = Omit<Judged, "finding">;

function judge(
  sources: Sources,
  quoted: Quoted,
  { source }: Comparison,
  one: Placed,
  besideRewording: boolean,
): Judged {
  const { difference, s, r } = one;
  const named = (finding: FindingKind, change: Partial<Difference> = {}): Judged => ({
    ...one,
    finding,
    difference: { ...difference, ...change },
  });
  const mine = sensesOf(sources, source, s[0], s[1]);
  const theirs = quoted.spoken.slice(r[0], r[1]);
  // A bracket stands for a few words; what it covers beyond them was cut, and nothing shows it.
  if (difference.kind === "bracket")
    return named(mine.length > BRACKET + bracketWords(quoted, difference) ? "spliced" : "bracketed");
  // Whole sentences in another order are joined as they were not; words in another place are a rewording.
  if (difference.kind === "transposition")
    return named(opensSentence(sources, s[0]) && opensSentence(sources, s[1]) ? "spliced" : "reworded");
  if (difference.kind === "omission") {
    const division = quoted.parts.find(({ from }) => from === r[0])?.before;
    if (cutTurnsNegation(sources, source, s[0], s[1]) && !isNegatedBefore(quoted, r[0]))
      return named("negation-changed", { flags: withFlag(difference.flags, "negation") });
    if (division === "ellipsis") {
      const flags = cutFlags(sources, source, s[0], s[1]);
      return named(flags.length > 0 || s[1] - s[0] > LONG_CUT ? "ellipsis-risk" : "ellipsis-ok", {
        class: "marked-splice",
        flags,
      });
    }
    if (isTidied(sources, source, s[0], s[1])) return named("cleaned", { class: "clean-up", flags: [] });
    const isSentence = opensSentence(sources, s[0]) && opensSentence(sources, s[1]);
    if (s[1] - s[0] <= 2 && !isSentence && changesNumber(mine, []))
      return named("number-changed", { flags: withFlag(difference.flags, "quantity") });
    // "the", "that", "any": nothing was joined to anything.
    const isSmall = mine.length > 0 && mine.length <= SMALL && !isSentence && isAllSmall(mine);
    return named(besideRewording || isSmall ? "reworded" : "spliced", {
      class: "omission",
      detail: difference.detail === "filler" || difference.detail === "repeat" ? null : difference.detail,
    });
  }
  const sameKeys = mine.map(({ key }) => key).join(" ") === theirs.map(({ key }) => key).join(" ");
  const joined =
    difference.class === "orthographic" &&
    difference.detail === "hyphen" &&
    isJoined(
      mine.map(({ norm }) => norm),
      theirs.map(({ norm }) => norm),
    );
  const otherWords =
    sameKeys &&
    mine.some(
      ({ norm }, i) => norm !== theirs[i]?.norm && !/\d/.test(norm + theirs[i]?.norm) && mine[i]?.key.startsWith("#"),
    );
  if (isOneDate(mine, theirs))
    return named("exact-normalised", { kind: "spelling", class: "orthographic", detail: "date form", flags: [] });
  if (mine.length > 0 && (sameKeys || joined) && !otherWords) {
    const isCase = difference.detail !== "case" && !joined;
    return named("exact-normalised", {
      kind: "spelling",
      class: "orthographic",
      detail: isCase ? (difference.detail ?? "number form") : difference.detail,
      flags: [],
    });
  }
  if (turnsNegation(mine, theirs))
    return named("negation-changed", {
      kind: kindOf(difference),
      class: "reworded",
      flags: withFlag(difference.flags, "negation"),
    });
  if (changesNumber(mine, theirs))
    return named("number-changed", {
      kind: kindOf(difference),
      class: "reworded",
      flags: withFlag(difference.flags, "quantity"),
    });
  const isContraction =
    difference.detail === "spoken form" && ![...mine, ...theirs].some(({ norm }) => isSpokenForm(norm));
  const cleans = difference.class === "clean-up" && !difference.flags.includes("modal") && !isContraction;
  if (cleans) return named("cleaned");
  // A slip of one letter, or a spelling that no list holds, is another word here.
  if (difference.class === "orthographic")
    return named("reworded", { kind: "replacement", class: "reworded", detail: difference.detail });
  return named("reworded");
}

/** Words that a bracket may stand for beyond its own: "[The mayor]" for "He, as I said". */
export const BRACKET = 4;

const bracketWords = (quoted: Quoted, { printed }: Difference): number =>
  quoted.printed.filter(({ start, end }) => start >= printed[0] && end <= printed[1]).length;

const opensSentence = ({ opens, keys }: Sources, at: number): boolean =>
  at >= keys.length || ((opens[at] as number) & OPENS_SENTENCE) !== 0;

/** A negation printed earlier in the same sentence still bears on what follows: "We will not refill it [… not …] next winter". */
function isNegatedBefore({ draft, spoken }: Quoted, r: number): boolean {
  for (let i = r - 1; i >= 0 && r - i < 12; i--) {
    const [unit, next] = [spoken[i], spoken[i + 1]];
    if (!unit || (next && /[.?!;,:]/.test(draft.text.slice(unit.end, next.start)))) return false;
    if (isNegation(unit)) return true;
  }
  return false;
}

/** "gonna" for "going to" is one way of saying it; "I'd" for "I would" is another. */
const isSpokenForm = (norm: string): boolean => norm.split(" ").some((word) => SPOKEN.has(word));
const SPOKEN = new Set(Object.keys(grammar.spoken));

/** Words of a cut that only small words were in, at most: "of the". */
const SMALL = 2;

const isAllSmall = (senses: readonly Sense[]): boolean => senses.every(({ norm }) => isClosedClass(norm));

const kindOf = ({ kind }: Difference): Difference["kind"] => (kind === "spelling" ? "replacement" : kind);

const withFlag = (flags: readonly Flag[], flag: Flag): Flag[] => (flags.includes(flag) ? [...flags] : [flag, ...flags]);

/** Units of the source within `from` and `to` of its text. */
function sourceUnits(
  { starts }: Sources,
  { source }: Comparison,
  [from, to]: readonly [number, number],
): readonly [number, number] {
  const first = firstAt(source.from, source.to, (at) => (starts[at] as number) >= from);
  return [first, to <= from ? first : firstAt(first, source.to, (at) => (starts[at] as number) >= to)];
}

function quotedUnits({ spoken }: Quoted, [from, to]: readonly [number, number]): readonly [number, number] {
  const startOf = (at: number): number => spoken[at]?.start ?? 0;
  const first = firstAt(0, spoken.length, (at) => startOf(at) >= from);
  return [first, to <= from ? first : firstAt(first, spoken.length, (at) => startOf(at) >= to)];
}
