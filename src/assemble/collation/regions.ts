/** The walk along both sides: words that agree, and between them the regions where statement and print differ. */

import type { Pairs } from "../../text/align.js";
import type { Word } from "../../text/words.js";
import type { Moved } from "../moved.js";
import { isSignOrFigure, samePrint } from "../signs.js";
import type { AssembledText, StatementWord } from "../text.js";
import type { Witness } from "../witness.js";
import { headMargin, tailMargin } from "./margins.js";

/** A word of both that is equal in all but the initial capital of a sentence. */
export interface Agreed {
  readonly kind: "agreed";
  readonly s: number;
  readonly r: number;
}

/** Words between two agreed ones: what the statement has, what the witness has, what an editor put in brackets. */
export interface Region {
  readonly kind: "region";
  /** Positions in the statement's words, from and to. */
  readonly s: readonly [number, number];
  /** Positions in the witness's spoken words. */
  readonly r: readonly [number, number];
  readonly brackets: readonly Word[];
  /** An ellipsis or an attribution stands in it. */
  readonly marked: boolean;
  /** Both sides say one number. */
  readonly isNumber?: boolean;
}

/** A region while it is walked through. */
interface Open {
  readonly s0: number;
  readonly r0: number;
  readonly brackets: Word[];
  marked: boolean;
}

/** From the first printed word to the last, moved blocks left out. Linear in the words of both. */
export function toSteps(
  statement: AssembledText,
  witness: Witness,
  pairs: Pairs,
  moved: readonly Moved[],
): (Agreed | Region)[] {
  const { spoken } = witness;
  const steps: (Agreed | Region)[] = [];
  const movedS = positions(moved.map(({ s }) => s));
  const movedR = positions(moved.map(({ r }) => r));
  const brackets = bracketsBefore(witness);
  let s = headMargin(statement, witness, pairs, brackets.get(0));
  let r = 0;
  let open: Open | null = null;

  const region = (): Open => (open ??= { s0: s, r0: r, brackets: [], marked: false });
  const close = (): void => {
    if (open && (s > open.s0 || r > open.r0 || open.brackets.length > 0))
      steps.push({ kind: "region", s: [open.s0, s], r: [open.r0, r], brackets: open.brackets, marked: open.marked });
    open = null;
  };
  /** What stands in print before its word `r`: a bracket; a break, which marks what is left out before the word `next`. */
  const readMarks = (next: number): void => {
    for (const word of brackets.get(r) ?? []) {
      region().brackets.push(word);
      if (word.break) region().marked = true;
    }
    if (r > 0 && spoken[r]?.break && (open || s < next)) region().marked = true;
  };
  const passStatement = (to: number): void => {
    for (; s < to; s++) {
      if (movedS.has(s)) close();
      else region();
    }
  };
  const passPrint = (to: number, next: number): void => {
    for (; r < to; r++) {
      readMarks(next);
      if (movedR.has(r)) close();
      else region();
    }
    readMarks(next);
  };

  for (const [s1, r1] of pairs) {
    passStatement(s1);
    passPrint(r1, s1);
    if (agrees(statement, witness, s1, r1)) {
      close();
      steps.push({ kind: "agreed", s: s1, r: r1 });
    } else region();
    [s, r] = [s1 + 1, r1 + 1];
  }
  passPrint(spoken.length, s);
  s = Math.max(s, tailMargin(statement, witness, pairs, s, brackets.get(spoken.length)));
  close();
  return steps;
}

function positions(blocks: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [from, to] of blocks) for (let at = from; at < to; at++) found.add(at);
  return found;
}

/** Whole-bracket words by the position of the spoken word they stand before. */
function bracketsBefore(witness: Witness): Map<number, Word[]> {
  const found = new Map<number, Word[]>();
  let spoken = 0;
  for (const word of witness.printed) {
    if (word.bracket !== "whole") {
      spoken++;
      continue;
    }
    const known = found.get(spoken);
    if (known) known.push(word);
    else found.set(spoken, [word]);
  }
  return found;
}

/** The two words are printed alike. */
export function agrees(statement: AssembledText, witness: Witness, s: number, r: number): boolean {
  const [mine, theirs] = [statement.words[s], witness.spoken[r]];
  if (!mine || !theirs || mine.word !== witness.words[r] || theirs.bracket === "part") return false;
  if (isSignOrFigure(mine.norm) && !samePrint(statement.text, mine, witness.article.text, theirs)) return false;
  return sameCase(statement, mine, witness, r);
}

/** Capitals differ only as the opening of a sentence, of a quotation or of a part after a break asks for it. */
function sameCase(statement: AssembledText, mine: StatementWord, witness: Witness, r: number): boolean {
  const theirs = witness.spoken[r];
  if (!theirs) return false;
  const a = plain(statement.text.slice(mine.start, mine.end));
  const b = plain(witness.article.text.slice(theirs.start, theirs.end));
  if (a === b || witness.isTitleCase) return true;
  const before = witness.spoken[r - 1];
  const opens = r === 0 || theirs.break || mine.opensSentence || mine.gap !== "none";
  const ends = before !== undefined && /[.?!:;—–]/.test(witness.article.text.slice(before.end, theirs.start));
  return (opens || ends) && a.slice(1) === b.slice(1);
}

const plain = (surface: string): string => surface.replace(/[’‘ʼ]/g, "'").normalize("NFC");
