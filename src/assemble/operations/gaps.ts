/** Gaps: words that one side has and the other has not, cut from the statement or put in by the print. */

import type { Flag } from "../../model.js";
import type { Region } from "../collation/regions.js";
import { goesOnWithSomebody, pointsBack } from "../flags.js";
import type { Draft, Made, Sides } from "../sides.js";
import { signFor } from "../signs.js";
import { NUMBER_FORM, nameInsertion, nameOmission, SPLICE } from "./naming.js";

/** A longer insertion is not this statement with something put in: other words stand there, and turn no sense of it. */
const FOREIGN = 6;

export function describeOmission(region: Region, side: Sides): Made {
  const { cls, detail } = nameOmission(region, side);
  const at = side.pointAt(region.r[0]);
  const operation =
    unitForSign(region, side) ??
    side.operation("omission", cls, detail, region.s, at, omissionFlags(region, detail, side));
  return { operations: [operation], cells: side.cutCells(region.s, at, region.marked) };
}

export function describeInsertion(region: Region, side: Sides): Made {
  const { s, r, marked } = region;
  const { cls, detail } = nameInsertion(region, side);
  const flags = r[1] - r[0] > FOREIGN || detail === "repeat" ? [] : side.flags(s, r);
  const operation = unitForSign(region, side) ?? side.operation("insertion", cls, detail, s, side.printed(r), flags);
  return { operations: [operation], cells: side.addedCells(s[0], r, marked) };
}

function omissionFlags(region: Region, detail: string | null, side: Sides): Flag[] {
  // What stands between two strands was said nobody knows when: no word of it is missed.
  if (side.crossesStrand(region.s)) return [];
  const flags = detail === "repeat" ? [] : side.cutFlags(region.s);
  const isQualifier = side.cutsApproximation(region.s) || side.assertsQuestion(region.s[0], region.r[0]);
  if (!flags.includes("qualifier") && isQualifier) flags.push("qualifier");
  if (cutsBeforePointer(region, side)) flags.push("antecedent");
  return flags;
}

/** After a cut that takes a sentence's end or stands at an ellipsis, the print goes on with "he", "it", "this". */
function cutsBeforePointer({ s, r, marked }: Region, side: Sides): boolean {
  // "today" cut from a sentence's end leaves what the next one points to.
  const isLong = s[1] - s[0] >= SPLICE;
  const isCut = (marked && isLong) || (side.crossesSentence(s) && (isLong || side.opens(s[0])));
  const [next, second] = [side.rWord(r[1])?.norm, side.rWord(r[1] + 1)?.norm];
  return isCut && (pointsBack(next) || goesOnWithSomebody(next, second));
}

/** "$5" beside "5 dollars", "30°" beside "30 degrees": the word on one side is a sign on the other. The number goes with it. */
function unitForSign({ s, r, marked }: Region, side: Sides): Draft | null {
  if (marked || s[1] - s[0] + (r[1] - r[0]) !== 1) return null;
  const isCut = s[1] > s[0];
  const norm = (isCut ? side.sNorms(s) : side.rNorms(r))[0] ?? "";
  const words = isCut ? signFor(norm, side.rSigned, r[0]) : signFor(norm, side.sSigned, s[0]);
  if (words === 0) return null;
  const at = [Math.max(0, s[0] - words), s[1]] as const;
  const printed = side.printed([Math.max(0, r[0] - words), r[1]]);
  return side.operation("spelling", NUMBER_FORM.cls, NUMBER_FORM.detail, at, printed, []);
}
