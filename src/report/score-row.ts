import type { Rendition, Span } from "../model.js";
import { pieces } from "./pieces.js";
import type { ScoreCell } from "./score-cell.js";
import type { LedgerView } from "./view.js";
import { count } from "./words.js";

/** One article's row of a score before the columns are known: what stands under each word and between words. */
export interface RowDraft {
  readonly article: string;
  /** By word; undefined where the article is silent. */
  readonly cells: readonly (ScoreCell | undefined)[];
  /** By the index of the word they stand before. */
  readonly inserted: ReadonlyMap<number, readonly ScoreCell[]>;
}

export const SILENT: ScoreCell = { mark: "silent", printed: "", cut: false, faint: false, opens: false };

/** Inserted words drawn side by side at one place; the last then says how many more there are. */
const MAX_INSERTED = 24;
/** Characters drawn under one word, however many tokens it holds. */
const MAX_PRINTED = 120;

/** All that one article prints of the statement, in one row: its longest rendition first, others where it is silent. */
export function draftRow(
  article: string,
  renditions: readonly Rendition[],
  words: readonly Span[],
  view: LedgerView,
): RowDraft {
  const cells: (ScoreCell | undefined)[] = new Array(words.length);
  const inserted = new Map<number, ScoreCell[]>();
  const longestFirst = [...renditions].sort((a, b) => b.cells.length - a.cells.length);
  for (const rendition of longestFirst) {
    const row = rowOf(rendition, words, view);
    for (const [slot, put] of row.inserted) {
      if (cells[slot] === undefined || cells[slot - 1] === undefined)
        inserted.set(slot, inserted.get(slot) ?? shown(put));
    }
    row.cells.forEach((cell, w) => {
      cells[w] ??= cell;
    });
  }
  return { article, cells, inserted };
}

/** One rendition's cells under the words they belong to; what lies past the last word drawn is left out. */
function rowOf(rendition: Rendition, words: readonly Span[], view: LedgerView) {
  const cells: (ScoreCell | undefined)[] = new Array(words.length);
  const inserted = new Map<number, ScoreCell[]>();
  const printed = pieces(rendition, view.articles.get(rendition.article), view.quotations.get(rendition.quotation));
  const faint = new Set(rendition.punctuation.map(({ at }) => wordAt(words, at[0])));
  const end = words.at(-1)?.[1] ?? 0;
  rendition.cells.forEach((cell, i) => {
    if (cell.at[0] > end) return;
    const first = wordAt(words, cell.at[0]);
    const drawn = { ...SILENT, mark: cell.kind, printed: printed[i] ?? "", cut: cell.break };
    if (cell.at[0] === cell.at[1]) {
      const slot = words[first]?.[0] === cell.at[0] ? first : first + 1;
      const here = inserted.get(slot);
      if (here === undefined) inserted.set(slot, [drawn]);
      else here.push(drawn);
      return;
    }
    for (let w = Math.max(0, first); w < words.length && (words[w]?.[0] ?? 0) < cell.at[1]; w++) {
      const under = w === first ? drawn : { ...drawn, printed: "", cut: false };
      cells[w] = join(cells[w], { ...under, faint: faint.has(w) });
    }
  });
  return { cells, inserted };
}

/** Two cells that fall under one column, as both halves of a hyphenated word do. */
function join(a: ScoreCell | undefined, b: ScoreCell): ScoreCell {
  if (a === undefined) return b;
  const touching = /[-–—’'/.]$/.test(a.printed) || b.printed === "" || a.printed === "";
  return {
    ...a,
    mark: a.mark === "same" ? b.mark : a.mark,
    printed: a.printed.length > MAX_PRINTED ? a.printed : `${a.printed}${touching ? "" : " "}${b.printed}`,
    cut: a.cut || b.cut,
    faint: a.faint || b.faint,
  };
}

function shown(put: readonly ScoreCell[]): ScoreCell[] {
  if (put.length <= MAX_INSERTED) return [...put];
  const left = count(put.length - MAX_INSERTED + 1, "more word");
  return [...put.slice(0, MAX_INSERTED - 1), { ...SILENT, mark: "insertion", printed: `(${left})` }];
}

/** Index of the last word that begins at or before `offset`; -1 before the first. */
function wordAt(words: readonly Span[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
