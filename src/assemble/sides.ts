/** The two sides of a collation, and how to cut words and places from them. */

import type { Cell, Flag, Operation, OperationKind, RenditionClass, Span } from "../model.js";
import { isAbbreviationStop } from "../text/sentences.js";
import { isCommonWord } from "../text/surprisal.js";
import { hasSentenceEnd, type Word } from "../text/words.js";
import { cutsApproximation, NOTHING, type Side, wordFlags } from "./flags.js";
import { isClosedClass } from "./grammar.js";
import type { Stretch } from "./operations/disfluency.js";
import { assertsQuestion } from "./questions.js";
import { isSignOrFigure, type Signed, samePrint, signBefore, withPoint } from "./signs.js";
import type { AssembledText } from "./text.js";
import type { Witness } from "./witness.js";

/** An operation before its support is counted. */
export type Draft = Omit<Operation, "support">;

/** What a region of a collation becomes: its differences, and the cells that draw them. */
export interface Made {
  readonly operations: readonly Draft[];
  readonly cells: readonly Cell[];
}

/** Word positions, from and to. */
type Pair = readonly [from: number, to: number];

/** A word that both sides have, by its position in either. */
interface Both {
  readonly s: number;
  readonly r: number;
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

export class Sides {
  constructor(
    private readonly statement: AssembledText,
    private readonly witness: Witness,
  ) {}

  s(at: number): Span {
    const word = this.statement.words[at];
    return word ? [word.start, word.end] : this.sPoint(at);
  }
  /** The empty place before a word of the statement. */
  sPoint(at: number): Span {
    const end = this.statement.words[at]?.start ?? this.statement.words.at(-1)?.end ?? 0;
    return [end, end];
  }
  r(at: number): Span {
    const word = this.witness.spoken[at];
    return word ? [word.start, word.end] : this.pointAt(at);
  }
  /** The empty place before a printed word. */
  pointAt(at: number): Span {
    const spot = this.witness.spoken[at]?.start ?? this.witness.spoken.at(-1)?.end ?? 0;
    return [spot, spot];
  }
  printed([from, to]: Pair): Span {
    const [first, last] = [this.witness.spoken[from], this.witness.spoken[to - 1]];
    return first && last && to > from ? [first.start, last.end] : this.pointAt(from);
  }
  /** Each word's by itself. */
  places(r: Pair): Span[] {
    return range(...r).map((at) => this.r(at));
  }
  /** With the brackets themselves. */
  bracketSpan(words: readonly Word[]): Span {
    const { text } = this.witness.article;
    let start = words[0]?.start ?? 0;
    let end = words.at(-1)?.end ?? start;
    while (start > 0 && !/[[(]/.test(text[start] ?? "")) start--;
    while (end < text.length && !/[\])]/.test(text[end - 1] ?? "")) end++;
    return [start, end];
  }
  sNorms([from, to]: Pair): string[] {
    const { text } = this.statement;
    return this.statement.words.slice(from, to).map((word) => cutShort(text, word) ?? withPoint(text, word));
  }
  rNorms([from, to]: Pair): string[] {
    const { text } = this.witness.article;
    return this.witness.spoken
      .slice(from, to)
      .map((word) => masked(text, word) ?? cutShort(text, word) ?? withPoint(text, word));
  }
  sStretch([from, to]: Pair): Stretch {
    return { text: this.statement.text, words: this.statement.words, from, to };
  }
  rStretch([from, to]: Pair): Stretch {
    return { text: this.witness.article.text, words: this.witness.spoken, from, to };
  }
  rWord(at: number): Word | undefined {
    return this.witness.spoken[at];
  }
  isPart(at: number): boolean {
    return this.witness.spoken[at]?.bracket === "part";
  }
  /** One word printed alike on both sides. */
  isSame(s: number, r: number): boolean {
    const [mine, theirs] = [this.statement.words[s], this.witness.spoken[r]];
    if (!mine || !theirs || mine.norm !== theirs.norm || this.isPart(r) || this.onlyCaseDiffers(s, r)) return false;
    return !this.signDiffers(s, r);
  }
  /** "%" beside "percent", "-5" beside "5". */
  signDiffers(s: number, r: number): boolean {
    const [mine, theirs] = [this.statement.words[s], this.witness.spoken[r]];
    if (!mine || !theirs || mine.norm !== theirs.norm || !isSignOrFigure(mine.norm)) return false;
    return !samePrint(this.statement.text, mine, this.witness.article.text, theirs);
  }
  onlyCaseDiffers(s: number, r: number): boolean {
    const [mine, theirs] = [this.cutStatement(this.s(s)), this.cutRendition(this.r(r))];
    return mine !== theirs && mine.toLowerCase() === theirs.toLowerCase();
  }

  /** Either side as its signs are read, "$" and "°". */
  get sSigned(): Signed {
    return this.statement;
  }
  get rSigned(): Signed {
    return { text: this.witness.article.text, words: this.witness.spoken };
  }

  operation(
    kind: OperationKind,
    cls: RenditionClass,
    detail: string | null,
    s: Pair,
    printed: Span,
    flags: readonly Flag[],
  ): Draft {
    const at: Span = s[1] > s[0] ? [this.s(s[0])[0], this.s(s[1] - 1)[1]] : this.sPoint(s[0]);
    return {
      kind,
      class: cls,
      detail,
      at,
      printed,
      statement: this.cutStatement(at),
      rendition: this.cutRendition(printed),
      flags,
    };
  }
  /** The same with the signs before its words: "£5" for "$5". */
  withSigns(operation: Draft): Draft {
    const at: Span = [operation.at[0] - signBefore(this.statement.text, operation.at[0]).length, operation.at[1]];
    const { printed: words } = operation;
    const printed: Span = [words[0] - signBefore(this.witness.article.text, words[0]).length, words[1]];
    return { ...operation, at, printed, statement: this.cutStatement(at), rendition: this.cutRendition(printed) };
  }
  sameCell(s: number, r: number): Cell {
    return { kind: "same", at: this.s(s), printed: this.r(r), break: false };
  }
  cutCells(s: Pair, printed: Span, marked: boolean): Cell[] {
    return range(...s).map((at) => ({ kind: "omission", at: this.s(at), printed, break: marked && at === s[0] }));
  }
  addedCells(s: number, r: Pair, marked: boolean): Cell[] {
    const at = this.sPoint(s);
    return range(...r).map((i) => ({ kind: "insertion", at, printed: this.r(i), break: marked && i === r[0] }));
  }
  replacedCells(kind: Cell["kind"] & OperationKind, s: Pair, printed: readonly Span[], marked: boolean): Cell[] {
    const count = s[1] - s[0];
    const end = printed.at(-1)?.[1] ?? 0;
    return range(0, Math.max(count, printed.length)).map((i) => ({
      kind,
      at: i < count ? this.s(s[0] + i) : this.sPoint(s[1]),
      printed: printed[i] ?? [end, end],
      break: marked && i === 0,
    }));
  }
  /** Two names, and not a word that many print beside a slip in it. */
  areNames(s: number, r: number): boolean {
    const [mine, theirs] = [this.statementSide([s, s + 1]), this.renditionSide([r, r + 1])];
    return [mine, theirs].every(({ norms, names }) => names.length > 0 && !norms.some(isCommonWord));
  }
  flags(s: Pair, r: Pair): Flag[] {
    return wordFlags(this.statementSide(s), this.renditionSide(r));
  }
  /** What a cut could turn: words of the sentences that are still printed in part; whole sentences cut turn nothing. */
  cutFlags([from, to]: Pair): Flag[] {
    let head = from;
    while (head < to && !this.opens(head)) head++;
    let tail = to;
    while (tail > head && !this.opens(tail)) tail--;
    const [before, after] = [this.statementSide([from, head]), this.statementSide([tail, to])];
    const cut: Side = { norms: [...before.norms, ...after.norms], names: [...before.names, ...after.names] };
    return wordFlags(cut, NOTHING);
  }
  /** "about" before "40 people": the number stands, and is no longer a rough one. */
  cutsApproximation([from, to]: Pair): boolean {
    return cutsApproximation(this.sNorms([from, to]), this.sNorms([to, to + 2]));
  }
  /** What was asked is printed as an assertion: the verb that opened the question was cut. */
  assertsQuestion(s: number, r: number): boolean {
    return assertsQuestion(this.statement, this.witness, s, r);
  }
  /** A sentence begins within the run, or behind it. */
  crossesSentence([from, to]: Pair): boolean {
    for (let at = from + 1; at <= to; at++) if (this.opens(at)) return true;
    return false;
  }
  /** A strand begins with the run, within it or behind it: nobody says that the words stand together. */
  crossesStrand([from, to]: Pair): boolean {
    for (let at = from; at <= to; at++) if (this.opensStrand(at)) return true;
    return false;
  }
  opensStrand(at: number): boolean {
    return this.statement.words[at]?.gap === "strand";
  }
  /** How many of the last words of a run stand after a sentence's end in it; one where none does so near. */
  wordsAfterStop([from, to]: Pair, most: number): number {
    for (let count = 1; count <= most && to - count >= from; count++) {
      if (this.opens(to - count)) return count;
    }
    return 1;
  }
  /** What stands between two neighbouring words that agree, on either side. */
  between(before: Both, after: Both): readonly [mine: string, theirs: string] {
    const { at, printed } = this.placeBetween(before, after);
    return [this.cutStatement(at), this.cutRendition(printed)];
  }
  placeBetween(before: Both, after: Both): { readonly at: Span; readonly printed: Span } {
    return {
      at: [this.s(before.s)[1], this.s(after.s)[0]],
      printed: [this.r(before.r)[1], this.r(after.r)[0]],
    };
  }

  private statementSide([from, to]: Pair): Side {
    const words = this.statement.words.slice(from, to);
    const names = words
      .filter((word) => !word.opensSentence && isName(this.cutStatement([word.start, word.end])))
      .map(({ norm }) => norm);
    return { norms: words.map(({ norm }) => norm), names };
  }
  private renditionSide([from, to]: Pair): Side {
    const words = this.witness.spoken.slice(from, to);
    const names = words
      .filter((word, i) => !this.opensSentence(from + i) && isName(this.cutRendition([word.start, word.end])))
      .map(({ norm }) => norm);
    return { norms: words.map(({ norm }) => norm), names };
  }
  /** A sentence of the statement begins there. */
  opens(s: number): boolean {
    return this.statement.words[s]?.opensSentence === true;
  }
  private opensSentence(r: number): boolean {
    const [before, word] = [this.witness.spoken[r - 1], this.witness.spoken[r]];
    if (!before || !word || word.break) return true;
    const isEnd = hasSentenceEnd(this.witness.article.text.slice(before.end, word.start));
    return isEnd && !isAbbreviationStop(before.norm, word.norm);
  }
  private cutStatement([start, end]: Span): string {
    return this.statement.text.slice(start, end);
  }
  private cutRendition([start, end]: Span): string {
    return this.witness.article.text.slice(start, end);
  }
}

/** "d---" and "s——": a letter and dashes for the others. "I--" and "a--" break off. */
const masked = (text: string, { norm, end }: Word): string | null =>
  /^[^\W\dai_]$/.test(norm) && /^[-–—_]{2}/.test(text.slice(end, end + 2)) ? `${norm}*` : null;

/** "an'" is "and" said shortly; "an" is an article. */
const cutShort = (text: string, { norm, end }: Pick<Word, "norm" | "end">): string | null =>
  norm === "an" && /^['’](?![\p{L}\p{N}])/u.test(text.slice(end, end + 2)) ? "an'" : null;

/** A capital that no sentence opening asks for, "Marrow", or letters that are no word in capitals, "NATO"; the pronoun is none. */
function isName(surface: string): boolean {
  if (/^\p{Lu}\p{Ll}/u.test(surface)) return !/^I['’]/.test(surface);
  const lower = surface.toLowerCase();
  return /^\p{Lu}{2,6}$/u.test(surface) && !isClosedClass(lower) && !isCommonWord(lower);
}
