/** The two sides of a collation, and how to cut words and places from them. */

import type { Cell, Flag, Operation, OperationKind, RenditionClass, Span } from "../model.js";
import { isAbbreviationStop } from "../text/sentences.js";
import { isCommonWord } from "../text/surprisal.js";
import { hasSentenceEnd, type Word } from "../text/words.js";
import { cutsApproximation, type Side, wordFlags } from "./flags.js";
import { isClosedClass } from "./grammar.js";
import { isSignOrFigure, type Signed, samePrint, signBefore } from "./signs.js";
import type { AssembledText } from "./text.js";
import type { Witness } from "./witness.js";

/** An operation before its support is counted. */
export type Draft = Omit<Operation, "support">;

type Pair = readonly [number, number];

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Both sides of the collation, and how to cut words and places from them. */
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
    return this.statement.words.slice(from, to).map((word) => withPoint(this.statement.text, word));
  }
  rNorms([from, to]: Pair): string[] {
    return this.witness.spoken.slice(from, to).map((word) => withPoint(this.witness.article.text, word));
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
  replacedCells(kind: Cell["kind"] & OperationKind, s: Pair, printed: readonly Span[], marked: boolean): Cell[] {
    const cells: Cell[] = [];
    const count = s[1] - s[0];
    for (let i = 0; i < Math.max(count, printed.length); i++) {
      const at = i < count ? this.s(s[0] + i) : this.sPoint(s[1]);
      const place = printed[i] ?? ([printed.at(-1)?.[1] ?? 0, printed.at(-1)?.[1] ?? 0] as const);
      cells.push({ kind, at, printed: place, break: marked && i === 0 });
    }
    return cells;
  }
  flags(s: Pair, r: Pair): Flag[] {
    return wordFlags(this.statementSide(s), this.renditionSide(r));
  }
  /** What a cut could turn: words of the sentences that are still printed in part; whole sentences cut turn nothing. */
  cutFlags([from, to]: Pair): Flag[] {
    const opens = (at: number): boolean => this.statement.words[at]?.opensSentence === true;
    let head = from;
    while (head < to && !(opens(head) && head >= from)) head++;
    let tail = to;
    while (tail > head && !opens(tail)) tail--;
    const [before, after] = [this.statementSide([from, head]), this.statementSide([tail, to])];
    const cut: Side = { norms: [...before.norms, ...after.norms], names: [...before.names, ...after.names] };
    return wordFlags(cut, { norms: [], names: [] });
  }
  /** "about" before "40 people": the number stands, and is no longer a rough one. */
  cutsApproximation([from, to]: Pair): boolean {
    return cutsApproximation(this.sNorms([from, to]), this.sNorms([to, to + 1])[0]);
  }
  crossesSentence([from, to]: Pair): boolean {
    return (
      range(from, to + 1).some(
        (at) =>
          at > 0 && at < this.statement.words.length && this.statement.words[at]?.opensSentence === true && at > from,
      ) || false
    );
  }
  /** How many of the last words of a run stand after a sentence's end in it; one where none does so near. */
  wordsAfterStop([from, to]: Pair, most: number): number {
    for (let count = 1; count <= most && to - count >= from; count++) {
      if (this.statement.words[to - count]?.opensSentence) return count;
    }
    return 1;
  }
  /** The words cut stand there twice: "I, I think". */
  repeatsInStatement([from, to]: Pair): boolean {
    const norms = this.sNorms([from, to]).join(" ");
    return (
      norms === this.sNorms([to, to + to - from]).join(" ") ||
      norms === this.sNorms([from - (to - from), from]).join(" ")
    );
  }
  /** The word cut is the beginning of the next, broken off: "the br- bridge". */
  breaksOffInStatement([from, to]: Pair): boolean {
    const [word, next] = [this.statement.words[from], this.statement.words[to]];
    return to - from === 1 && isBrokenOff(this.statement.text, word, next);
  }
  breaksOffInRendition([from, to]: Pair): boolean {
    const [word, next] = [this.witness.spoken[from], this.witness.spoken[to]];
    return to - from === 1 && isBrokenOff(this.witness.article.text, word, next);
  }
  repeatsInRendition([from, to]: Pair): boolean {
    const norms = this.rNorms([from, to]).join(" ");
    return (
      norms === this.rNorms([to, to + to - from]).join(" ") ||
      norms === this.rNorms([from - (to - from), from]).join(" ")
    );
  }
  /** One side joins the two neighbouring words by a hyphen, the other by a blank. */
  hyphenDiffers(before: { s: number; r: number }, after: { s: number; r: number }): boolean {
    const mine = this.cutStatement([this.s(before.s)[1], this.s(after.s)[0]]);
    const theirs = this.cutRendition([this.r(before.r)[1], this.r(after.r)[0]]);
    return (isHyphen(mine) && isBlank(theirs)) || (isBlank(mine) && isHyphen(theirs));
  }
  /** Where only punctuation differs between two neighbouring words that agree. */
  punctuationBetween(
    before: { s: number; r: number },
    after: { s: number; r: number },
  ): { at: Span; printed: Span } | null {
    const at: Span = [this.s(before.s)[1], this.s(after.s)[0]];
    const printed: Span = [this.r(before.r)[1], this.r(after.r)[0]];
    const tidy = (between: string): string =>
      between
        .replace(/\s+/g, " ")
        .replace(/["“”‘’'«»„]/g, "")
        .trim();
    const [a, b] = [this.cutStatement(at), this.cutRendition(printed)];
    const dashes = (between: string): string => between.replace(/\s+/g, "");
    return tidy(a) !== tidy(b) || (/[—–-]/.test(a) && dashes(a) === dashes(b) && tidyDash(a) !== tidyDash(b))
      ? { at, printed }
      : null;
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

/** ".5" is the word "5" and the number "0.5". */
const withPoint = (text: string, { norm, start }: Placed): string =>
  isSignOrFigure(norm) && signBefore(text, start) === "." ? `0.${norm}` : norm;

type Placed = Pick<Word, "start" | "end" | "norm">;

/** A dash closes a word whose letters the next one begins with. */
const isBrokenOff = (text: string, word: Placed | undefined, next: Placed | undefined): boolean =>
  word !== undefined &&
  next !== undefined &&
  /^[-–—]{1,2}[\s,]/.test(text.slice(word.end, next.start)) &&
  next.norm.startsWith(word.norm);

const isHyphen = (between: string): boolean => between === "-" || between === "‐" || between === "‑";
const isBlank = (between: string): boolean => /^\s+$/.test(between);

const tidyDash = (between: string): string => (/^\s/.test(between) ? "spaced" : "closed");

/** A capital that no sentence opening asks for, "Marrow", or letters that are no word in capitals, "NATO"; the pronoun is none. */
function isName(surface: string): boolean {
  if (/^\p{Lu}\p{Ll}/u.test(surface)) return !/^I['’]/.test(surface);
  const lower = surface.toLowerCase();
  return /^\p{Lu}{2,6}$/u.test(surface) && !isClosedClass(lower) && !isCommonWord(lower);
}
