/** Operations: the regions of a collation become differences with a class and flags, and the cells that draw them. */

import type { Cell, Span } from "../model.js";
import type { Collation } from "./collate.js";
import type { Agreed, Region } from "./collation/regions.js";
import { takeBracket } from "./operations/brackets.js";
import { describeInsertion, describeOmission } from "./operations/gaps.js";
import { SPLICE } from "./operations/naming.js";
import { hyphenDiffers, punctuationDiffers } from "./operations/punctuation.js";
import { describeNumber, describeReplacement } from "./operations/replacements.js";
import { type Draft, type Made, range, Sides } from "./sides.js";
import type { AssembledText } from "./text.js";
import type { Witness } from "./witness.js";

export interface Described extends Made {
  /** Places where only punctuation differs. */
  readonly punctuation: readonly { readonly at: Span; readonly printed: Span }[];
}

/** One witness, described against the statement: linear in its words. */
export function describe(statement: AssembledText, witness: Witness, collation: Collation): Described {
  const side = new Sides(statement, witness);
  const operations: Draft[] = [];
  const cells: Cell[] = [];
  const punctuation: { at: Span; printed: Span }[] = [];
  // One by one: a hostile region has more cells than a call takes arguments.
  const add = (made: Made): void => {
    for (const operation of made.operations) operations.push(operation);
    for (const cell of made.cells) cells.push(cell);
  };
  let last: Agreed | null = null;
  for (const step of collation.steps) {
    if (step.kind === "region") {
      for (const part of divide(step, witness)) add(describeRegion(part, side));
      continue;
    }
    const isBroken = step.r > 0 && witness.spoken[step.r]?.break === true;
    cells.push({ ...side.sameCell(step.s, step.r), break: isBroken });
    if (last && last.s + 1 === step.s && last.r + 1 === step.r && !isBroken) {
      const [mine, theirs] = side.between(last, step);
      if (hyphenDiffers(mine, theirs)) operations.push(hyphen(last, step, side));
      else if (punctuationDiffers(mine, theirs)) punctuation.push(side.placeBetween(last, step));
    }
    last = step;
  }
  for (const { s, r } of collation.moved) {
    operations.push(side.operation("transposition", "transposed", null, s, side.printed(r), []));
    for (const i of range(0, s[1] - s[0]))
      cells.push({ kind: "transposition", at: side.s(s[0] + i), printed: side.r(r[0] + i), break: i === 0 });
  }
  return { operations, cells: inOrder(cells), punctuation };
}

/** "long-term" beside "long term". */
const hyphen = (from: Agreed, to: Agreed, side: Sides): Draft =>
  side.operation("spelling", "orthographic", "hyphen", [from.s, to.s + 1], side.printed([from.r, to.r + 1]), []);

/** Cells in the order of the statement; a moved block goes to its place there. */
function inOrder(cells: readonly Cell[]): Cell[] {
  return cells
    .map((cell, i) => ({ cell, i }))
    .sort((x, y) => x.cell.at[0] - y.cell.at[0] || x.cell.at[1] - y.cell.at[1] || x.i - y.i)
    .map(({ cell }) => cell);
}

/** A long cut with a few changed words beside it is two things: the cut, and the words. */
function divide(region: Region, witness: Witness): Region[] {
  const [s0, s1] = region.s;
  const [r0, r1] = region.r;
  if (region.isNumber || r1 === r0 || s1 - s0 < r1 - r0 + SPLICE || region.brackets.length > 0) return [region];
  // Words before the break stand with the words before the cut, the others with those after it.
  let breakAt = r0;
  for (let r = r0; r < r1; r++) if (witness.spoken[r]?.break) breakAt = r;
  const [before, after] = [breakAt - r0, r1 - breakAt];
  const parts: Region[] = [];
  if (before > 0) parts.push({ ...region, s: [s0, s0 + before], r: [r0, breakAt], marked: false });
  parts.push({ ...region, s: [s0 + before, s1 - after], r: [breakAt, breakAt] });
  if (after > 0) parts.push({ ...region, s: [s1 - after, s1], r: [breakAt, r1], marked: false });
  return parts;
}

function describeRegion(region: Region, side: Sides): Made {
  if (region.brackets.length > 0) {
    const { before, bracket, after } = takeBracket(region, side);
    const nothing: Made = { operations: [], cells: [] };
    return joined(
      before ? describeRegion(before, side) : nothing,
      bracket,
      after ? describeRegion(after, side) : nothing,
    );
  }
  if (region.isNumber) return describeNumber(region, side);
  const [isCut, isAdded] = [region.s[1] > region.s[0], region.r[1] > region.r[0]];
  if (isCut && isAdded) return describeReplacement(region, side);
  return isCut ? describeOmission(region, side) : describeInsertion(region, side);
}

const joined = (...parts: readonly Made[]): Made => ({
  operations: parts.flatMap(({ operations }) => operations),
  cells: parts.flatMap(({ cells }) => cells),
});
