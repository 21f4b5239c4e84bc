import type { Span, TracedStatement } from "../model.js";
import { withCells } from "./cells.js";
import { printingsOf } from "./printings.js";
import type { Mark, ScoreCell } from "./score-cell.js";
import { draftRow, type RowDraft, SILENT } from "./score-row.js";
import type { LedgerView } from "./view.js";

/**
 * The score of a statement: its words as columns, one row per article beneath, as the parts of a printed score stand
 * under one another. Pure records; how they are drawn is the component's business.
 */
export interface Score {
  readonly columns: readonly ScoreColumn[];
  readonly rows: readonly ScoreRow[];
  /** Words not drawn because there are too many. */
  readonly wordsLeft: number;
  /** Articles whose rows are not drawn because there are too many. */
  readonly undrawn: readonly string[];
}

export interface ScoreColumn {
  /** The statement's word with its punctuation; empty for a column that holds only words some outlet inserts. */
  readonly word: string;
  /** Independent origins that print it; 0 for an inserted column and for a gap. */
  readonly origins: number;
  /** True where the number of origins changes, so that it is written once per run. */
  readonly turn: boolean;
  /** True where the statement's sentence ends: a good place to begin a new system. */
  readonly ends: boolean;
  /** One per row. */
  readonly cells: readonly ScoreCell[];
}

interface ScoreRow {
  /** Article ids: one, or several whose rows are the same when there are very many rows. */
  readonly articles: readonly string[];
}

/** Beyond these a statement is drawn in part, with a note: the page must open whatever it is given. */
const MAX_WORDS = 600;
const MAX_ROWS = 24;
/** Rows that are the same are drawn once when there are more than this. */
const MERGE_ABOVE = 12;
export function buildScore(statement: TracedStatement, view: LedgerView): Score {
  const { words, left } = wordSpans(statement.text);
  const drafts = printingsOf(statement, view).map(({ article, renditions }) =>
    draftRow(
      article,
      renditions.map((rendition) => withCells(rendition, statement, view)),
      words,
      view,
    ),
  );
  const rows =
    drafts.length > MERGE_ABOVE ? mergeSame(drafts) : drafts.map((draft) => ({ draft, articles: [draft.article] }));
  const drawn = rows.slice(0, MAX_ROWS);
  return {
    columns: columnsOf(
      statement,
      words,
      drawn.map((row) => row.draft),
    ),
    rows: drawn.map(({ articles }) => ({ articles })),
    wordsLeft: left,
    undrawn: rows.slice(MAX_ROWS).flatMap((row) => row.articles),
  };
}

/** Words with the punctuation that touches them; a dash between two words ends the first. At most `MAX_WORDS`. */
function wordSpans(text: string): { readonly words: readonly Span[]; readonly left: number } {
  const words: Span[] = [];
  let left = 0;
  for (const found of text.matchAll(/[^\s—]*—+|[^\s—]+/g)) {
    if (words.length < MAX_WORDS) words.push([found.index, found.index + found[0].length]);
    else left++;
  }
  return { words, left };
}

function mergeSame(drafts: readonly RowDraft[]): { draft: RowDraft; articles: string[] }[] {
  const rows = new Map<string, { draft: RowDraft; articles: string[] }>();
  for (const draft of drafts) {
    const key = JSON.stringify([draft.cells.map((cell) => cell ?? 0), [...draft.inserted]]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { draft, articles: [draft.article] });
    else row.articles.push(draft.article);
  }
  return [...rows.values()];
}

function columnsOf(statement: TracedStatement, words: readonly Span[], drafts: readonly RowDraft[]): ScoreColumn[] {
  const columns: ScoreColumn[] = [];
  let last = -1;
  for (let w = 0; w <= words.length; w++) {
    const extra = Math.max(0, ...drafts.map((draft) => draft.inserted.get(w)?.length ?? 0));
    for (let i = 0; i < extra; i++) {
      const cells = drafts.map((draft) => draft.inserted.get(w)?.[i] ?? passing(draft.cells, w));
      columns.push({ word: "", origins: 0, turn: false, ends: false, cells });
    }
    const at = words[w];
    if (at === undefined) break;
    const origins = statement.spans.find((span) => span.start < at[1] && span.end > at[0])?.origins ?? 0;
    const word = statement.text.slice(at[0], at[1]);
    columns.push({
      word,
      origins,
      turn: origins !== last,
      ends: /[.!?]["”’)\]]{0,3}$/.test(word),
      cells: drafts.map((draft) => draft.cells[w] ?? SILENT),
    });
    last = origins;
  }
  return markRuns(columns);
}

/** Under words that another row inserts, a row that goes on is not silent: it prints nothing because nothing is there. */
function passing(cells: readonly (ScoreCell | undefined)[], slot: number): ScoreCell {
  const [before, after] = [cells[slot - 1], cells[slot]];
  if (before === undefined || after === undefined) return SILENT;
  const inside = before.mark === "omission" && after.mark === "omission";
  return { ...SILENT, mark: inside ? "omission" : "same" };
}

/** Marks that are signed once for a run of neighbouring words, not at each. */
const RUNS: ReadonlySet<Mark> = new Set(["omission", "insertion", "transposition"]);

function markRuns(columns: readonly ScoreColumn[]): ScoreColumn[] {
  return columns.map((column, i) => ({
    ...column,
    cells: column.cells.map((cell, row) =>
      RUNS.has(cell.mark) && columns[i - 1]?.cells[row]?.mark !== cell.mark ? { ...cell, opens: true } : cell,
    ),
  }));
}
