/** The passage in lines of text, and under each word what the draft prints there: readable without colour. */

import { printable } from "../terminal.js";
import type { Piece } from "./difference.js";
import { SIGNS } from "./words.js";

interface Column {
  readonly above: string;
  /** Empty where the draft prints the same. */
  readonly below: string;
  /** The line under this word goes on under the next. */
  readonly runs?: boolean;
}

/** Pairs of lines, each at most `width` columns; `below` is empty where nothing differs on that line. */
export function interlinear(pieces: readonly Piece[], width: number): { above: string; below: string }[] {
  const lines: { above: string; below: string }[] = [];
  let above = "";
  let below = "";
  const end = () => lines.push({ above: above.trimEnd(), below: below.slice(0, width).trimEnd() });
  for (const column of columnsOf(pieces)) {
    const wide = Math.max(column.above.length, column.below.length);
    if (above !== "" && above.length + wide > width) {
      end();
      above = "";
      below = "";
    }
    above += `${column.above.padEnd(wide)} `;
    below += column.runs ? column.below.padEnd(wide + 1, "─") : `${column.below.padEnd(wide)} `;
  }
  end();
  return lines;
}

/** A column for each word; marks that touch a word stay with it, though a piece may end between them. */
function columnsOf(pieces: readonly Piece[]): Column[] {
  const columns: Column[] = [];
  let touches = false;
  for (const piece of pieces) {
    const words = printable(piece.source).split(" ").filter(Boolean);
    const under = underneath(piece, words);
    const glued = touches && /^\S/.test(piece.source) && piece.kind === "same";
    for (let i = 0; i < Math.max(words.length, under.length); i++) {
      const runs = piece.kind !== "same" && piece.draft.trim() === "" && i < words.length - 1;
      const column = { above: words[i] ?? "", below: under[i] ?? "", runs };
      const last = columns.at(-1);
      if (i === 0 && glued && last !== undefined) {
        columns[columns.length - 1] = { ...last, above: last.above + column.above };
      } else columns.push(column);
    }
    touches = piece.source === "" ? touches : /\S$/.test(piece.source);
  }
  return columns;
}

/** What stands under each word of a piece: a line under words that are not printed, else the draft's words behind a sign. */
function underneath(piece: Piece, words: readonly string[]): string[] {
  if (piece.kind === "same") return [];
  const sign = piece.marked ? "…" : SIGNS[piece.kind];
  if (piece.draft.trim() === "") return words.map((word, i) => (i === 0 ? sign : "").padEnd(word.length, "─"));
  const [first = "", ...rest] = printable(piece.draft).split(" ");
  // Brackets are printed already.
  const under = [(piece.kind === "bracket" ? "" : sign) + first, ...rest];
  // The draft's words beyond the source's go on under the last of them: what follows it keeps its place beside it.
  const last = words.length - 1;
  return last < 0 || under.length <= words.length ? under : [...under.slice(0, last), under.slice(last).join(" ")];
}
