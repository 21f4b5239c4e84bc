/** An editor's brackets: words and letters that say openly that they are not the speaker's. */

import type { Word } from "../../text/words.js";
import type { Region } from "../collation/regions.js";
import { isMask } from "../grammar.js";
import type { Made, Sides } from "../sides.js";

/** Words that a bracket beside an ellipsis stands for, at most; the rest was cut. */
const BRACKET = 4;

/** A region with brackets: them, and what is left of it on either side. */
export interface Bracketed {
  readonly before: Region | null;
  readonly bracket: Made;
  readonly after: Region | null;
}

/** Brackets take the statement's words that no printed word of the region stands for. */
export function takeBracket(region: Region, side: Sides): Bracketed {
  const [s0, s1] = region.s;
  const [r0, r1] = region.r;
  const rest: Region = { ...region, brackets: [] };
  if (region.marked && r0 === r1 && s1 - s0 > BRACKET) {
    // An ellipsis and a bracket: what was cut, and the few words that the bracket stands for.
    const cut = side.opensStrand(s1) ? s1 : s1 - side.wordsAfterStop(region.s, BRACKET);
    const bracket = describeBracket({ ...region, s: [cut, s1] }, side);
    return { before: { ...rest, s: [s0, cut] }, bracket, after: null };
  }
  const spare = Math.max(0, s1 - s0 - (r1 - r0));
  const word = side.rWord(r0);
  const leads = word === undefined || (region.brackets[0]?.start ?? 0) < word.start;
  const bracket = describeBracket({ ...region, s: leads ? [s0, s0 + spare] : [s1 - spare, s1] }, side);
  if (r1 === r0 && s1 - s0 === spare) return { before: null, bracket, after: null };
  return leads
    ? { before: null, bracket, after: { ...rest, s: [s0 + spare, s1] } }
    : { before: { ...rest, s: [s0, s1 - spare] }, bracket, after: null };
}

/** The brackets of a region stand for its words of the statement; for none of them where it has none. */
function describeBracket({ s, r, brackets }: Region, side: Sides): Made {
  const printed = side.bracketSpan(brackets);
  const isGloss = s[1] === s[0];
  const flags = isGloss ? [] : side.flags(s, [r[0], r[0]]).filter((flag) => flag !== "name");
  return {
    operations: [side.operation("bracket", "bracketed", detailOf(brackets, side.sNorms(s)), s, printed, flags)],
    cells: isGloss
      ? [{ kind: "bracket", at: side.sPoint(s[0]), printed, break: false }]
      : side.replacedCells("bracket", s, [printed], false),
  };
}

function detailOf(brackets: readonly Word[], replaced: readonly string[]): string {
  if (brackets.some(({ norm }) => isMask(norm))) return "mask";
  if (replaced.length === 0) return "gloss";
  const isCase = replaced.length === 1 && replaced[0] === brackets.map(({ norm }) => norm).join(" ");
  return isCase ? "case" : "replacement";
}

/** "[T]he", "want[ed]", "b[****]y": the editor's letters within a word. */
export function describeBracketPart({ s, r, marked }: Region, side: Sides): Made {
  const [mine, theirs = ""] = [side.sNorms(s)[0], side.rNorms(r)[0]];
  const detail = mine === theirs ? "case" : isMask(theirs) ? "mask" : "inflection";
  return {
    operations: [side.operation("bracket", "bracketed", detail, s, side.printed(r), [])],
    cells: side.replacedCells("bracket", s, side.places(r), marked),
  };
}
