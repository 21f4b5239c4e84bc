/** Replacements: words of the print that stand for other words of the statement. */

import type { Cell, Flag } from "../../model.js";
import { readings } from "../../text/quantities.js";
import type { Region } from "../collation/regions.js";
import { type Made, range, type Sides } from "../sides.js";
import { describeBracketPart } from "./brackets.js";
import { describeInsertion, describeOmission } from "./gaps.js";
import { type Name, NUMBER_FORM, nameReplacement, nameSign, nameWords } from "./naming.js";

/** Equal words at the ends of a region, where the alignment broke off early, are no part of the difference. */
export function describeReplacement(region: Region, side: Sides): Made {
  let [s0, s1] = region.s;
  let [r0, r1] = region.r;
  const [before, after]: [Cell[], Cell[]] = [[], []];
  while (s0 < s1 && r0 < r1 && side.isSame(s0, r0)) before.push(side.sameCell(s0++, r0++));
  while (s0 < s1 && r0 < r1 && side.isSame(s1 - 1, r1 - 1)) after.push(side.sameCell(--s1, --r1));
  const { operations, cells } = describeRest({ ...region, s: [s0, s1], r: [r0, r1] }, side);
  return { operations, cells: [...before, ...cells, ...after.reverse()] };
}

/** "the third of March" beside "March 3": one difference, whatever words of it both have. */
export function describeNumber({ s, r, marked }: Region, side: Sides): Made {
  const { cls, detail } = NUMBER_FORM;
  return {
    operations: [side.operation("spelling", cls, detail, s, side.printed(r), [])],
    cells: side.replacedCells("spelling", s, side.places(r), marked),
  };
}

function describeRest(rest: Region, side: Sides): Made {
  const [isCut, isAdded] = [rest.s[1] > rest.s[0], rest.r[1] > rest.r[0]];
  if (isCut && isAdded) return describeWords(rest, side);
  if (isCut) return describeOmission(rest, side);
  return isAdded ? describeInsertion(rest, side) : { operations: [], cells: [] };
}

/** Spelling first on the whole run ("twenty five", "25"), then word by word where both sides have as many. */
function describeWords(region: Region, side: Sides): Made {
  const { s, r, marked } = region;
  if (s[1] - s[0] === 1 && r[1] - r[0] === 1) return describeWord(region, side);
  const name = nameReplacement(region, side);
  const words = name.cls === "reworded" && s[1] - s[0] === r[1] - r[0] ? wordByWord(region, side) : null;
  if (words) return words;
  const kind = kindOf(name);
  const operation = side.operation(kind, name.cls, name.detail, s, side.printed(r), flagsOf(name, region, side));
  return { operations: [operation], cells: side.replacedCells(kind, s, side.places(r), marked) };
}

/** Null where no word of the one is nearly the word over it: then one phrase, or one number, stands for another. */
function wordByWord({ s, r, ...region }: Region, side: Sides): Made | null {
  const [mine, theirs] = [side.sNorms(s), side.rNorms(r)];
  const isPhrase = mine.every((norm, i) => norm !== theirs[i] && isOther(norm, theirs[i] ?? ""));
  if (readings(mine).length > 0 && readings(theirs).length > 0) return null;
  if (isPhrase) return null;
  const made = range(0, mine.length).map((i): Made => {
    const [at, printed] = [s[0] + i, r[0] + i];
    const isSame = mine[i] === theirs[i] && !side.isPart(printed) && !side.onlyCaseDiffers(at, printed);
    if (isSame) return { operations: [], cells: [side.sameCell(at, printed)] };
    return describeWord({ ...region, s: [at, at + 1], r: [printed, printed + 1] }, side);
  });
  return { operations: made.flatMap((one) => one.operations), cells: made.flatMap((one) => one.cells) };
}

/** Another word altogether, great or small: neither a spelling nor a form. */
function isOther(mine: string, theirs: string): boolean {
  const { cls } = nameWords([mine], [theirs]);
  return cls === "reworded" || cls === "function-words";
}

function describeWord(region: Region, side: Sides): Made {
  const { s, r, marked } = region;
  if (side.isPart(r[0])) return describeBracketPart(region, side);
  const isSigned = side.signDiffers(s[0], r[0]);
  const name = isSigned ? nameSign(side.sNorms(s)[0] ?? "") : nameReplacement(region, side);
  const kind = kindOf(name);
  const flags: Flag[] = isSigned && name.cls === "reworded" ? ["quantity"] : flagsOf(name, region, side);
  const operation = side.operation(kind, name.cls, name.detail, s, side.printed(r), flags);
  return {
    operations: [isSigned ? side.withSigns(operation) : operation],
    cells: side.replacedCells(kind, s, side.places(r), marked),
  };
}

function kindOf({ cls, detail }: Name): "spelling" | "bracket" | "replacement" {
  if (cls === "orthographic") return "spelling";
  return detail === "mask" ? "bracket" : "replacement";
}

/** One speech written down in two ways turns no sense; but a letter can make another name. */
function flagsOf({ cls, detail }: Name, { s, r }: Region, side: Sides): Flag[] {
  if (detail === "slip") return side.areNames(s[0], r[0]) ? ["name"] : [];
  return cls === "orthographic" || detail === "spoken form" ? [] : side.flags(s, r);
}
