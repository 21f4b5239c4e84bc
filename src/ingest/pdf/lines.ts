/** Runs of text → lines, with the numbers that count lines at the margin told apart. */

import type { PdfLine, Run } from "./run.js";

/** Runs further apart than this many times their height belong to two columns. */
const GUTTER = 1;
/** Runs closer than this many times their height are one word. */
const WORD_GAP = 0.15;
/** Between "Q.", "THE COURT:" and the words after it a transcript leaves as many times their height at most. */
const LABEL_GAP = 10;
const LABEL = /^(?:[QA][.:]?|\p{Lu}[\p{Lu}.’' -]{1,40}:)$/u;
/** Fewer numbers one after the other are a list. */
const FEWEST_NUMBERS = 5;
/** A number at the margin, alone or before the words of its line. */
const NUMBERED = /^(\d{1,2})(?:\s+(\S.*))?$/s;

/** Rows from top to bottom, each cut where a gap is too wide for a space. n log n in the runs. */
export function linesOf(runs: readonly Run[]): PdfLine[] {
  const rows = rowsOf(runs);
  const numbers = marginNumbers(rows);
  return rows.flatMap((row) => {
    const [first, ...rest] = row;
    if (!first || !numbers.has(first)) return joined(row);
    const words = NUMBERED.exec(first.words.trim())?.[2];
    if (words === undefined) return [{ ...first, words: first.words.trim(), margin: true }, ...joined(rest)];
    // One run holds the number and the words: the number takes the share of its characters.
    const number = first.words.trim().slice(0, -words.length).trim();
    const edge = first.left + ((first.right - first.left) * (first.words.length - words.length)) / first.words.length;
    const numbered = { ...first, words: number, right: Math.min(edge, first.left + first.size), margin: true };
    return [numbered, ...joined([{ ...first, words, left: edge }, ...rest])];
  });
}

function joined(row: readonly Run[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: { parts: string[]; left: number; right: number; y: number; size: number } | null = null;
  const wordsOf = (parts: readonly string[]) => parts.join("").replace(/\s+/gu, " ").trim();
  const close = () => {
    const words = wordsOf(open?.parts ?? []);
    if (open && words !== "") lines.push({ words, left: open.left, right: open.right, y: open.y, size: open.size });
  };
  for (const run of row) {
    const gap: number = open ? run.left - open.right : 0;
    const size: number = Math.max(run.size, open?.size ?? 0);
    const isLabelled =
      open !== null && open.parts.length <= 6 && gap <= LABEL_GAP * size && LABEL.test(wordsOf(open.parts));
    if (!open || (gap > GUTTER * size && !isLabelled)) {
      close();
      open = { parts: [run.words], left: run.left, right: run.right, y: run.y, size: run.size };
    } else {
      if (gap > WORD_GAP * size) open.parts.push(" ");
      open.parts.push(run.words);
      open.right = Math.max(open.right, run.right);
      open.size = size;
    }
  }
  close();
  return lines;
}

/** Runs on one baseline, from left to right. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const run of runs.filter(({ words }) => words.trim() !== "").toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && run.y - base <= 0.3 * run.size) row.push(run);
    else {
      rows.push([run]);
      base = run.y;
    }
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

/**
 * The runs, each first in its row, that count the lines of a page: numbers under each other, left of all other words, of
 * which each is the one before and one more. They may begin with any number: a page can be cut.
 */
function marginNumbers(rows: readonly (readonly Run[])[]): ReadonlySet<Run> {
  const numbered = rows.flatMap((row) => {
    const [first] = row;
    const found = first ? NUMBERED.exec(first.words.trim()) : null;
    return first && found ? [{ run: first, number: Number(found[1]), alone: found[2] === undefined }] : [];
  });
  const chains: (typeof numbered)[] = [];
  for (const one of numbered) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    const near = last && Math.abs(one.run.left - last.run.left) < 1.5 * one.run.size;
    if (chain && near && one.number === last.number + 1) chain.push(one);
    else chains.push([one]);
  }
  const margin = chains.filter((chain) => chain.length >= FEWEST_NUMBERS).flat();
  const edge = Math.max(...margin.map(({ run }) => run.left));
  // A list's numbers stand where other lines have words.
  const numbers = new Set(margin.map(({ run }) => run));
  const others = rows.filter(([first]) => first && !numbers.has(first) && first.left <= edge + 1).length;
  return others * 4 <= numbers.size ? numbers : new Set();
}
