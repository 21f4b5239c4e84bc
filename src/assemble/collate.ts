/**
 * Collation: one witness beside the statement, word by word. Gives the stretches where the two agree and the regions
 * where they differ; what a difference is called is decided in `operations.ts`.
 */

import { align, type Pairs, type Sequence } from "../text/align.js";
import type { Word } from "../text/words.js";
import { isNearWord, isPronoun, sameSpoken } from "./grammar.js";
import { findMoved, type Moved } from "./moved.js";
import { isSignOrFigure, samePrint } from "./signs.js";
import type { AssembledText, StatementWord } from "./text.js";
import type { Witness } from "./witness.js";

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
}

export interface Collation {
  readonly steps: readonly (Agreed | Region)[];
  readonly moved: readonly Moved[];
}

export function collate(statement: AssembledText, witness: Witness): Collation {
  const sequence: Sequence = {
    words: Int32Array.from(statement.words, ({ word }) => word),
    breaks: Uint8Array.from(statement.words, ({ afterGap }) => (afterGap ? 1 : 0)),
  };
  const aligned =
    verbatimRun(sequence.words, witness) ??
    cutBySentences(statement, withEnds(statement, witness, align(sequence, witness, nearness(statement, witness))));
  const moved = findMoved(sequence.words, witness, aligned);
  const inBlock = (s: number, r: number): boolean =>
    moved.some((block) => (s >= block.s[0] && s < block.s[1]) || (r >= block.r[0] && r < block.r[1]));
  const pairs = moved.length === 0 ? aligned : aligned.filter(([s, r]) => !inBlock(s, r));
  return { steps: toSteps(statement, witness, pairs, moved), moved };
}

/** Comparisons after which the run is no longer looked for: only text of one word again and again needs so many. */
const COMPARISONS = 4_000_000;

/** The usual case first: all of the witness in one run of the statement. */
function verbatimRun(words: Int32Array, { words: run }: Witness): Pairs | null {
  let left = COMPARISONS;
  for (let from = 0; from + run.length <= words.length && left > 0; from++) {
    let at = 0;
    while (at < run.length && words[from + at] === run[at]) at++;
    left -= at + 1;
    if (at === run.length) return Array.from(run, (_, i) => [from + i, i] as const);
  }
  return null;
}

/** Words of the statement passed over to find the last (or first) printed ones: "painted the boat shed", "painted the shed". */
const REACH = 6;

/** A local alignment stops before a cut with too few words behind it; the same few words after it still belong there. */
function withEnds(statement: AssembledText, witness: Witness, aligned: Pairs): Pairs {
  const pairs = withLastSentence(statement, witness, aligned);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return pairs;
  const { words } = statement;
  const equal = (s: number, r: number, count: number): boolean =>
    Array.from({ length: count }, (_, k) => words[s + k]?.word === witness.words[r + k]).every(Boolean);
  const run = (s: number, r: number, count: number): Pairs =>
    Array.from({ length: count }, (_, k) => [s + k, r + k] as const);
  const tail = witness.words.length - 1 - last[1];
  const head = first[1];
  let [before, after]: [Pairs, Pairs] = [[], []];
  for (let skip = 1; tail > 0 && tail <= HEAD && after.length === 0 && skip <= REACH; skip++) {
    if (words[last[0] + skip]?.opensSentence) break;
    if (equal(last[0] + 1 + skip, last[1] + 1, tail)) after = run(last[0] + 1 + skip, last[1] + 1, tail);
  }
  // "We will, if …, shut the harbour": what opens the sentence in both is no other word, however much was cut behind it.
  const opening = first[0] - wordsSinceOpening(words, first[0]);
  if (head > 0 && head <= HEAD && opening + head < first[0] && equal(opening, 0, head)) before = run(opening, 0, head);
  for (let skip = 1; head > 0 && head <= HEAD && before.length === 0 && skip <= REACH; skip++) {
    const s = first[0] - skip - head;
    if (s < 0 || words[first[0] - skip + 1]?.opensSentence) break;
    if (equal(s, 0, head)) before = run(s, 0, head);
  }
  return [...before, ...pairs, ...after];
}

/** A sentence is looked back through so far for its beginning, in words. */
const SENTENCE = 60;

function wordsSinceOpening(words: readonly StatementWord[], at: number): number {
  let count = 0;
  while (at - count > 0 && count < SENTENCE && !words[at - count]?.opensSentence) count++;
  return count;
}

/** Words of a last sentence so short that the one before it can take its first: "We had rain. We were lucky." without "had rain. We". */
const LAST = 6;

/** The print's last words, where they are the statement's last sentence as well: that is where they stand. */
function withLastSentence({ words }: AssembledText, witness: Witness, pairs: Pairs): Pairs {
  const tail = witness.words.length - 1 - (pairs.at(-1)?.[1] ?? witness.words.length);
  if (tail <= 0 || tail >= LAST) return pairs;
  let same = 0;
  while (same < LAST && words.at(-1 - same)?.word === witness.words.at(-1 - same)) {
    same++;
    if (same > tail && words.at(-same)?.opensSentence) break;
  }
  if (same <= tail || !words.at(-same)?.opensSentence) return pairs;
  const [s0, r0] = [words.length - same, witness.words.length - same];
  const kept = pairs.filter(([s, r]) => s < s0 && r < r0);
  return [...kept, ...Array.from({ length: same }, (_, k) => [s0 + k, r0 + k] as const)];
}

/** Words that a cut is moved over to find a sentence's beginning, at most. */
const SHIFT = 6;

/**
 * "It was perfect. It was dull." printed "It was dull.": whether "It was perfect" was cut or "perfect. It was" is all one to
 * the alignment. A cut that can begin and end where sentences do was made there.
 */
function cutBySentences({ words }: AssembledText, pairs: Pairs): Pairs {
  const opens = (s: number): boolean => words[s]?.opensSentence === true;
  const moved = pairs.map(([s, r]) => [s, r] as [number, number]);
  for (let k = 0; k + 1 < moved.length; k++) {
    const [before, after] = [moved[k] as [number, number], moved[k + 1] as [number, number]];
    let [from, to] = [before[0] + 1, after[0]];
    if (to === from || after[1] !== before[1] + 1 || opens(from)) continue;
    let back = 0;
    // Only words that the print has one after the other, and that recur at the cut's end, can stand on its other side.
    while (
      back < SHIFT &&
      back <= k &&
      moved[k - back]?.[0] === from - 1 &&
      words[from - 1]?.word === words[to - 1]?.word
    ) {
      [from, to, back] = [from - 1, to - 1, back + 1];
      if (opens(from) && opens(to)) break;
    }
    if (!opens(from) || !opens(to)) continue;
    for (let i = 0; i < back; i++) (moved[k - i] as [number, number])[0] = after[0] - 1 - i;
  }
  return moved;
}

/** Near words earn something, so that a changed word stands under the one it changed. Told once for a word of the statement. */
function nearness(statement: AssembledText, witness: Witness): (a: number, b: number) => number {
  const norms = new Map<number, string>();
  for (const { word, norm } of statement.words) norms.set(word, norm);
  const printed = new Map<number, string>();
  witness.spoken.forEach(({ norm }, i) => {
    printed.set(witness.words[i] ?? -1, norm);
  });
  const near = new Map<number, ReadonlySet<number>>();
  return (a, b) => {
    const known = near.get(a);
    const theirs = known ?? nearTo(norms.get(a) ?? "", printed);
    if (known === undefined) near.set(a, theirs);
    return theirs.has(b) ? NEAR : 0;
  };
}

const NEAR = 4;
const NONE: ReadonlySet<number> = new Set();

function nearTo(norm: string, printed: ReadonlyMap<number, string>): ReadonlySet<number> {
  const found: number[] = [];
  for (const [word, other] of printed) if (isNearWord(norm, other)) found.push(word);
  return found.length === 0 ? NONE : new Set(found);
}

/** Walks both sides along the aligned pairs, from the first printed word to the last. */
function toSteps(
  statement: AssembledText,
  witness: Witness,
  pairs: Pairs,
  moved: readonly Moved[],
): (Agreed | Region)[] {
  const steps: (Agreed | Region)[] = [];
  const inMovedR = (r: number): boolean => moved.some((block) => r >= block.r[0] && r < block.r[1]);
  const inMovedS = (s: number): boolean => moved.some((block) => s >= block.s[0] && s < block.s[1]);
  const brackets = bracketsBefore(witness);
  const head = headRegion(statement, witness, pairs, brackets.get(0));
  let s = head;
  let r = 0;
  let open: { s0: number; r0: number; brackets: Word[]; marked: boolean } | null = null;
  const region = (): NonNullable<typeof open> => (open ??= { s0: s, r0: r, brackets: [], marked: false });
  const close = (): void => {
    if (open && (s > open.s0 || r > open.r0 || open.brackets.length > 0)) {
      steps.push({ kind: "region", s: [open.s0, s], r: [open.r0, r], brackets: open.brackets, marked: open.marked });
    }
    open = null;
  };
  const enterWord = (): void => {
    const words = brackets.get(r);
    for (const word of words ?? []) {
      region().brackets.push(word);
      if (word.break) region().marked = true;
    }
    if (witness.spoken[r]?.break && r > 0) {
      if (open || s < (pairs.find((pair) => pair[1] >= r)?.[0] ?? s)) region().marked = true;
    }
  };
  for (const [s1, r1] of [...pairs, [-1, witness.spoken.length] as const]) {
    const last = s1 < 0;
    while (!last && s < s1) {
      if (inMovedS(s)) {
        close();
        s++;
        continue;
      }
      region();
      s++;
    }
    while (r < r1) {
      enterWord();
      if (inMovedR(r)) {
        close();
        r++;
        continue;
      }
      region();
      r++;
    }
    enterWord();
    if (last) {
      s = Math.max(s, tailEnd(statement, witness, pairs, s, brackets.get(witness.spoken.length)));
      break;
    }
    if (agrees(statement, witness, s1, r1)) {
      close();
      steps.push({ kind: "agreed", s: s1, r: r1 });
      s = s1 + 1;
      r = r1 + 1;
    } else {
      region();
      s = s1 + 1;
      r = r1 + 1;
    }
  }
  close();
  return steps;
}

/** Changed words at either end that are still read as a change of the words beside them. */
const HEAD = 3;
/** Words more or fewer that the statement may have there, if the outermost word is the same: "robbing", "borrowing from". */
const WIDER = 3;

/** Words that an editor's bracket stands for where the print begins or ends, at most: "[The mayor] said" for "That man said". */
const BRACKET = 4;

/**
 * Where the witness's first words, if not aligned, belong: from the same first word, if it stands about as far before the
 * first aligned one; else, being few, over as many words before it. Never into the sentence before.
 */
function headRegion(
  { words }: AssembledText,
  witness: Witness,
  pairs: Pairs,
  bracket: readonly Word[] | undefined,
): number {
  const [s0, r0] = pairs[0] ?? [0, 0];
  let room = 0;
  while (s0 - room > 0 && !words[s0 - room]?.opensSentence) room++;
  if (r0 === 0) return s0 - (bracket ? replacedBy(bracket.at(-1), words[s0 - 1], room) : 0);
  for (let back = Math.max(1, r0 - WIDER); back <= Math.min(room, r0 + WIDER); back++) {
    if (words[s0 - back]?.word === witness.words[0]) return s0 - back;
    if (isSameSpeech(words.slice(s0 - back, s0), witness.spoken.slice(0, r0))) return s0 - back;
  }
  return r0 <= HEAD ? s0 - Math.min(r0, room) : s0;
}

/** The same at the end: the last words, if not aligned, stand over the words after the last aligned one. */
function tailEnd(
  { words }: AssembledText,
  witness: Witness,
  pairs: Pairs,
  s: number,
  bracket: readonly Word[] | undefined,
): number {
  const left = witness.spoken.length - 1 - (pairs.at(-1)?.[1] ?? witness.spoken.length - 1);
  let room = 0;
  while (s + room < words.length && !words[s + room]?.opensSentence) room++;
  if (left === 0) return s + (bracket ? replacedBy(bracket[0], words[s], room) : 0);
  for (let on = Math.max(1, left - WIDER); on <= Math.min(room, left + WIDER); on++) {
    if (words[s + on - 1]?.word === witness.words.at(-1)) return s + on;
    if (isSameSpeech(words.slice(s, s + on), witness.spoken.slice(-left))) return s + on;
  }
  return left <= HEAD ? s + Math.min(left, room) : s;
}

/**
 * How many words a bracket at the print's first or last word stands for: the one beside it, where that is a pronoun or nearly
 * the bracket's own word; else all to the sentence's end, being few; else none: it is a gloss, and the print is cut there.
 */
function replacedBy(bracket: Word | undefined, beside: StatementWord | undefined, room: number): number {
  if (!bracket || !beside || room === 0) return 0;
  if (isPronoun(beside.norm) || bracket.norm === beside.norm || isNearWord(bracket.norm, beside.norm)) return 1;
  return room <= BRACKET ? room : 0;
}

const isSameSpeech = (a: readonly StatementWord[], b: readonly Word[]): boolean =>
  sameSpoken(
    a.map(({ norm }) => norm),
    b.map(({ norm }) => norm),
  );

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

function agrees(statement: AssembledText, witness: Witness, s: number, r: number): boolean {
  const [mine, theirs] = [statement.words[s], witness.spoken[r]];
  if (!mine || !theirs || mine.word !== witness.words[r] || theirs.bracket === "part") return false;
  if (isSignOrFigure(mine.norm) && !samePrint(statement.text, mine, witness.article.text, theirs)) return false;
  return sameCase(statement, mine, witness, r);
}

/** Capitals differ only as the opening of a sentence, of a quotation or of a part after a break asks for it. */
function sameCase(statement: AssembledText, mine: StatementWord, witness: Witness, r: number): boolean {
  const theirs = witness.spoken[r];
  if (!theirs) return false;
  const a = statement.text.slice(mine.start, mine.end);
  const b = witness.article.text.slice(theirs.start, theirs.end);
  if (plain(a) === plain(b) || witness.isTitleCase) return true;
  const before = witness.spoken[r - 1];
  const opens = r === 0 || theirs.break || mine.opensSentence || mine.afterGap;
  const ends = before !== undefined && /[.?!:;—–]/.test(witness.article.text.slice(before.end, theirs.start));
  return (opens || ends) && plain(a).slice(1) === plain(b).slice(1);
}

const plain = (surface: string): string => surface.replace(/[’‘ʼ]/g, "'").normalize("NFC");
