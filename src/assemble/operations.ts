/** Operations: what each region of a collation is called, its class, and the cells that draw it. */

import type { Cell, Flag, OperationKind, RenditionClass, Span } from "../model.js";
import { readNumber } from "../text/numbers.js";
import { spellingReason } from "../text/spelling.js";
import type { Word } from "../text/words.js";
import type { Collation } from "./collate.js";
import type { Region } from "./collation/regions.js";
import { goesOnWithSomebody, pointsBack } from "./flags.js";
import { isClosedClass, isFiller, isMask, sameLemma, sameSpoken } from "./grammar.js";
import { type Draft, Sides } from "./sides.js";
import { isFigure, namesSign, signFor } from "./signs.js";
import type { AssembledText } from "./text.js";
import type { Witness } from "./witness.js";

/** Words cut silently that make a splice of an omission. */
const SPLICE = 4;

/** A longer insertion is not this statement with something put in: other words stand there, and turn no sense of it. */
const FOREIGN = 6;

/** Words that a bracket beside an ellipsis stands for, at most; the rest was cut. */
const BRACKET = 4;

export interface Described {
  readonly operations: readonly Draft[];
  readonly cells: readonly Cell[];
  readonly punctuation: readonly { readonly at: Span; readonly printed: Span }[];
}

/** One witness, described against the statement: linear in its words. */
export function describe(statement: AssembledText, witness: Witness, collation: Collation): Described {
  const side = new Sides(statement, witness);
  const operations: Draft[] = [];
  const cells: Cell[] = [];
  const punctuation: { at: Span; printed: Span }[] = [];
  let last: { s: number; r: number } | null = null;
  for (const step of collation.steps) {
    if (step.kind === "agreed") {
      const broken = witness.spoken[step.r]?.break === true && step.r > 0;
      cells.push({ kind: "same", at: side.s(step.s), printed: side.r(step.r), break: broken });
      if (last && last.s + 1 === step.s && last.r + 1 === step.r && !broken) {
        const place = side.punctuationBetween(last, step);
        if (side.hyphenDiffers(last, step)) operations.push(hyphen(last, step, side));
        else if (place) punctuation.push(place);
      }
      last = step;
    } else {
      for (const part of divide(step, witness)) {
        const made = describeRegion(part, side);
        // One by one: a hostile region has more cells than a call takes arguments.
        for (const operation of made.operations) operations.push(operation);
        for (const cell of made.cells) cells.push(cell);
      }
    }
  }
  for (const { s, r } of collation.moved) {
    operations.push(side.operation("transposition", "transposed", null, s, side.printed(r), []));
    for (let i = 0; i < s[1] - s[0]; i++)
      cells.push({ kind: "transposition", at: side.s(s[0] + i), printed: side.r(r[0] + i), break: i === 0 });
  }
  return { operations, cells: inOrder(cells), punctuation };
}

/** "long-term" beside "long term". */
const hyphen = (from: { s: number; r: number }, to: { s: number; r: number }, side: Sides): Draft =>
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
  const [n, m] = [s1 - s0, r1 - r0];
  if (m === 0 || n < m + SPLICE || region.brackets.length > 0) return [region];
  // Words before the break stand with the words before the cut, the others with those after it.
  let breakAt = r0;
  for (let r = r0; r < r1; r++) if (witness.spoken[r]?.break) breakAt = r;
  const before = breakAt - r0;
  const after = m - before;
  const parts: Region[] = [];
  if (before > 0) parts.push({ ...region, s: [s0, s0 + before], r: [r0, breakAt], marked: false });
  parts.push({ ...region, s: [s0 + before, s1 - after], r: [breakAt, breakAt] });
  if (after > 0) parts.push({ ...region, s: [s1 - after, s1], r: [breakAt, r1], marked: false });
  return parts;
}

function describeRegion(region: Region, side: Sides): { operations: Draft[]; cells: Cell[] } {
  if (region.brackets.length > 0) return describeBracket(region, side);
  const [s0, s1] = region.s;
  const [r0, r1] = region.r;
  if (s1 > s0 && r1 > r0) return withoutEqualEnds(region, side);
  if (s1 > s0) {
    const { cls, detail } = nameOmission(region, side);
    const flags = detail === "repeat" ? [] : side.cutFlags(region.s);
    if (!flags.includes("qualifier") && side.cutsApproximation(region.s)) flags.push("qualifier");
    if (cutsBeforePointer(region, side)) flags.push("antecedent");
    const at = side.pointAt(r0);
    const cells = range(s0, s1).map((s) => ({
      kind: "omission" as const,
      at: side.s(s),
      printed: at,
      break: region.marked && s === s0,
    }));
    const unit = unitForSign(region, side);
    return { operations: [unit ?? side.operation("omission", cls, detail, region.s, at, flags)], cells };
  }
  const { cls, detail } = nameInsertion(region, side);
  const cells = range(r0, r1).map((r) => ({
    kind: "insertion" as const,
    at: side.sPoint(s0),
    printed: side.r(r),
    break: region.marked && r === r0,
  }));
  const flags = r1 - r0 > FOREIGN || detail === "repeat" ? [] : side.flags(region.s, region.r);
  const unit = unitForSign(region, side);
  return {
    operations: [unit ?? side.operation("insertion", cls, detail, region.s, side.printed(region.r), flags)],
    cells,
  };
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
  return side.operation("spelling", "orthographic", "number form", at, printed, []);
}

interface Name {
  readonly cls: RenditionClass;
  readonly detail: string | null;
}

function nameOmission(region: Region, side: Sides): Name {
  const norms = side.sNorms(region.s);
  if (region.marked) return { cls: "marked-splice", detail: null };
  if (isFiller(norms)) return { cls: "clean-up", detail: "filler" };
  if (side.repeatsInStatement(region.s) || side.breaksOffInStatement(region.s))
    return { cls: "clean-up", detail: "repeat" };
  if (norms.length <= 2 && norms.every(isClosedClass)) return { cls: "function-words", detail: null };
  return { cls: "omission", detail: norms.length >= SPLICE || side.crossesSentence(region.s) ? "splice" : null };
}

function nameInsertion(region: Region, side: Sides): Name {
  const norms = side.rNorms(region.r);
  if (isFiller(norms)) return { cls: "clean-up", detail: "filler" };
  if (side.repeatsInRendition(region.r) || side.breaksOffInRendition(region.r))
    return { cls: "clean-up", detail: "repeat" };
  return { cls: norms.every(isClosedClass) && norms.length <= 2 ? "function-words" : "reworded", detail: null };
}

/** Equal words at the ends of a region, where the alignment broke off early, are no part of the difference. */
function withoutEqualEnds(region: Region, side: Sides): { operations: Draft[]; cells: Cell[] } {
  let [s0, s1] = region.s;
  let [r0, r1] = region.r;
  const [before, after]: [Cell[], Cell[]] = [[], []];
  const same = (s: number, r: number): Cell => ({ kind: "same", at: side.s(s), printed: side.r(r), break: false });
  while (s0 < s1 && r0 < r1 && side.isSame(s0, r0)) before.push(same(s0++, r0++));
  while (s0 < s1 && r0 < r1 && side.isSame(s1 - 1, r1 - 1)) after.unshift(same(--s1, --r1));
  const rest: Region = { ...region, s: [s0, s1], r: [r0, r1] };
  const made =
    s0 === s1 && r0 === r1
      ? { operations: [], cells: [] }
      : s0 === s1 || r0 === r1
        ? describeRegion(rest, side)
        : describeReplacement(rest, side);
  return { operations: made.operations, cells: [...before, ...made.cells, ...after] };
}

/** Spelling first on the whole run ("twenty five", "25"), then word by word where both sides have as many. */
function describeReplacement(region: Region, side: Sides): { operations: Draft[]; cells: Cell[] } {
  const [s, r] = [side.sNorms(region.s), side.rNorms(region.r)];
  const single = s.length === 1 && r.length === 1;
  const signed = single && side.signDiffers(region.s[0], region.r[0]);
  const whole = signed ? nameSign(s[0] ?? "") : isMoney(region, side) ? NUMBER_FORM : nameReplacement(s, r);
  if (!single && whole.cls === "reworded" && s.length === r.length) {
    const parts = range(0, s.length).map((i) => ({
      ...region,
      s: [region.s[0] + i, region.s[0] + i + 1] as const,
      r: [region.r[0] + i, region.r[0] + i + 1] as const,
    }));
    if (parts.some((_, i) => s[i] === r[i] || nameReplacement([s[i] ?? ""], [r[i] ?? ""]).cls !== "reworded")) {
      const made = parts
        .filter((part, i) => s[i] !== r[i] || side.isPart(part.r[0]) || side.onlyCaseDiffers(part.s[0], part.r[0]))
        .map((part) => describeReplacement(part, side));
      return { operations: made.flatMap((one) => one.operations), cells: made.flatMap((one) => one.cells) };
    }
  }
  if (single && side.isPart(region.r[0])) return bracketPart(region, side);
  const kind: OperationKind =
    whole.cls === "orthographic" ? "spelling" : whole.detail === "mask" ? "bracket" : "replacement";
  const isOneSpeech = whole.cls === "orthographic" || whole.detail === "spoken form";
  const flags: Flag[] = isOneSpeech ? [] : signed ? ["quantity"] : side.flags(region.s, region.r);
  const operation = side.operation(kind, whole.cls, whole.detail, region.s, side.printed(region.r), flags);
  return {
    operations: [signed ? side.withSigns(operation) : operation],
    cells: side.replacedCells(
      kind,
      region.s,
      range(region.r[0], region.r[1]).map((i) => side.r(i)),
      region.marked,
    ),
  };
}

const NUMBER_FORM: Name = { cls: "orthographic", detail: "number form" };

/** "%" for "percent" is another form; "-5" for "5" or "£5" for "$5" another number. */
const nameSign = (norm: string): Name =>
  norm === "percent"
    ? NUMBER_FORM
    : { cls: norm === "and" ? "orthographic" : "reworded", detail: norm === "and" ? "abbreviation" : null };

/** "$5" and "five dollars": numbers alike, and the word behind the one is the sign of the other. */
function isMoney({ s, r }: Region, side: Sides): boolean {
  const [a, b] = [side.sNorms(s), side.rNorms(r)];
  const without = (norms: readonly string[]): string | null => readNumber(norms.slice(0, -1));
  if (namesSign(b.at(-1) ?? "", side.sSigned, s) && readNumber(a) !== null) return readNumber(a) === without(b);
  return namesSign(a.at(-1) ?? "", side.rSigned, r) && readNumber(b) !== null && readNumber(b) === without(a);
}

function nameReplacement(s: readonly string[], r: readonly string[]): Name {
  const [mine, theirs] = [s.join(" "), r.join(" ")];
  const reason = mine === theirs && isFigure(mine) ? "number form" : spellingReason(mine, theirs);
  if (r.some(isMask)) return { cls: "bracketed", detail: "mask" };
  const inflects = s.length === 1 && r.length === 1 && sameLemma(s[0] ?? "", r[0] ?? "");
  if (reason !== null && !(reason === "slip" && inflects)) return { cls: "orthographic", detail: reason };
  if (sameSpoken(s, r)) return { cls: "clean-up", detail: "spoken form" };
  if (inflects) return { cls: "clean-up", detail: "inflection" };
  if (isFiller(s) && isFiller(r)) return { cls: "clean-up", detail: "filler" };
  const closed = [...s, ...r].every(isClosedClass) && Math.max(s.length, r.length) <= 2;
  return { cls: closed ? "function-words" : "reworded", detail: null };
}

/** "[T]he", "want[ed]": the editor's letters within a word. */
function bracketPart(region: Region, side: Sides): { operations: Draft[]; cells: Cell[] } {
  const [s, r] = [side.sNorms(region.s)[0], side.rNorms(region.r)[0]];
  const detail = s === r ? "case" : "inflection";
  return {
    operations: [side.operation("bracket", "bracketed", detail, region.s, side.printed(region.r), [])],
    cells: side.replacedCells("bracket", region.s, [side.r(region.r[0])], region.marked),
  };
}

/** Brackets take the statement's words that no printed word of the region stands for. */
function describeBracket(region: Region, side: Sides): { operations: Draft[]; cells: Cell[] } {
  const [s0, s1] = region.s;
  const [r0, r1] = region.r;
  if (region.marked && r0 === r1 && s1 - s0 > BRACKET) {
    // An ellipsis and a bracket: what was cut, and the few words that the bracket stands for.
    const cut = s1 - side.wordsAfterStop(region.s, BRACKET);
    const before = describeRegion({ ...region, brackets: [], s: [s0, cut] }, side);
    const after = describeBracket({ ...region, marked: false, s: [cut, s1] }, side);
    return { operations: [...before.operations, ...after.operations], cells: [...before.cells, ...after.cells] };
  }
  const spare = Math.max(0, s1 - s0 - (r1 - r0));
  const first = region.brackets[0] as Word;
  const leads = side.rWord(r0) === undefined || first.start < (side.rWord(r0)?.start ?? 0);
  const mine: readonly [number, number] = leads ? [s0, s0 + spare] : [s1 - spare, s1];
  const printed = side.bracketSpan(region.brackets);
  const masked = region.brackets.some((word) => isMask(word.norm));
  const isCase = spare === 1 && side.sNorms(mine)[0] === region.brackets.map(({ norm }) => norm).join(" ");
  const detail = masked ? "mask" : spare === 0 ? "gloss" : isCase ? "case" : "replacement";
  const flags = spare === 0 ? [] : side.flags(mine, [r0, r0]).filter((flag) => flag !== "name");
  const bracket = side.operation("bracket", "bracketed", detail, mine, printed, flags);
  const cells =
    spare === 0
      ? [{ kind: "bracket" as const, at: side.sPoint(mine[0]), printed, break: false }]
      : side.replacedCells("bracket", mine, [printed], false);
  const rest: Region = { ...region, brackets: [], s: leads ? [mine[1], s1] : [s0, mine[0]] };
  if (r1 === r0 && rest.s[1] === rest.s[0]) return { operations: [bracket], cells };
  const others = describeRegion(rest, side);
  return leads
    ? { operations: [bracket, ...others.operations], cells: [...cells, ...others.cells] }
    : { operations: [...others.operations, bracket], cells: [...others.cells, ...cells] };
}

/** After a cut that takes a sentence's end or stands at an ellipsis, the print goes on with "he", "it", "this". */
function cutsBeforePointer(region: Region, side: Sides): boolean {
  const isCut = (region.marked && region.s[1] - region.s[0] >= SPLICE) || side.crossesSentence(region.s);
  const [next, second] = [side.rWord(region.r[1])?.norm, side.rWord(region.r[1] + 1)?.norm];
  return isCut && (pointsBack(next) || goesOnWithSomebody(next, second));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
