import type { Cell, Rendition, Span, TracedStatement } from "../model.js";
import { pieces } from "./pieces.js";
import { printingsOf } from "./printings.js";
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

/** "silent": the article prints nothing here, and nothing is known of why. */
export type Mark = Cell["kind"] | "silent";

export interface ScoreCell {
  readonly mark: Mark;
  /** As printed, with its punctuation, brackets and ellipses; empty where nothing is. */
  readonly printed: string;
  /** An ellipsis, closed and opened marks or a new paragraph stand before it in print. */
  readonly cut: boolean;
  /** Only punctuation differs. */
  readonly faint: boolean;
  /** The first of a run of words left out, put in or moved: where the sign stands. */
  readonly opens: boolean;
}

export interface ScoreRow {
  /** Article ids: one, or several whose rows are the same when there are very many rows. */
  readonly articles: readonly string[];
}

/** Beyond these a statement is drawn in part, with a note: the page must open whatever it is given. */
const MAX_WORDS = 600;
const MAX_ROWS = 24;
/** Rows that are the same are drawn once when there are more than this. */
const MERGE_ABOVE = 12;
/** Inserted words drawn side by side at one place. */
const MAX_INSERTED = 24;

const SILENT: ScoreCell = { mark: "silent", printed: "", cut: false, faint: false, opens: false };

interface Draft {
  readonly article: string;
  readonly cells: (ScoreCell | undefined)[];
  /** By the index of the word they stand before. */
  readonly inserted: Map<number, ScoreCell[]>;
}

export function buildScore(statement: TracedStatement, view: LedgerView): Score {
  const all = wordSpans(statement.text);
  const words = all.slice(0, MAX_WORDS);
  const drafts = printingsOf(statement, view).map(({ article, renditions }) =>
    draftRow(article, renditions, words, view),
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
    wordsLeft: all.length - words.length,
    undrawn: rows.slice(MAX_ROWS).flatMap((row) => row.articles),
  };
}

/** Words with the punctuation that touches them; a dash between two words ends the first. */
function wordSpans(text: string): readonly Span[] {
  return Array.from(text.matchAll(/[^\s—]*—+|[^\s—]+/g), (found) => [found.index, found.index + found[0].length]);
}

/** All that one article prints of the statement, in one row: its longest rendition first, others where it is silent. */
function draftRow(article: string, renditions: readonly Rendition[], words: readonly Span[], view: LedgerView): Draft {
  const draft: Draft = { article, cells: new Array(words.length), inserted: new Map() };
  const longestFirst = [...renditions].sort((a, b) => b.cells.length - a.cells.length);
  for (const rendition of longestFirst) fill(draft, rendition, words, view);
  return draft;
}

function fill(draft: Draft, rendition: Rendition, words: readonly Span[], view: LedgerView): void {
  const taken = draft.cells.map((cell) => cell !== undefined);
  const printed = pieces(rendition, view.articles.get(draft.article), view.quotations.get(rendition.quotation));
  const faint = new Set(rendition.punctuation.map(({ at }) => wordAt(words, at[0])));
  rendition.cells.forEach((cell, i) => {
    const text = printed[i] ?? "";
    if (cell.at[0] === cell.at[1]) {
      const slot = wordAt(words, cell.at[0]) + (startsWord(words, cell.at[0]) ? 0 : 1);
      if (slot > words.length || (taken[slot] && taken[slot - 1])) return;
      const here = draft.inserted.get(slot) ?? [];
      draft.inserted.set(slot, [...here, { ...SILENT, mark: cell.kind, printed: text, cut: cell.break }]);
      return;
    }
    const first = wordAt(words, cell.at[0]);
    for (let w = first; w >= 0 && w < words.length && (words[w]?.[0] ?? 0) < cell.at[1]; w++) {
      if (taken[w]) continue;
      const before = draft.cells[w];
      draft.cells[w] = join(before, {
        ...SILENT,
        mark: cell.kind,
        printed: w === first ? text : "",
        cut: cell.break && w === first,
        faint: faint.has(w),
      });
    }
  });
}

/** Two cells that fall under one column, as both halves of a hyphenated word do. */
function join(a: ScoreCell | undefined, b: ScoreCell): ScoreCell {
  if (a === undefined) return b;
  return {
    ...a,
    mark: a.mark === "same" ? b.mark : a.mark,
    printed: a.printed + (/[-–—’'/.]$/.test(a.printed) || b.printed === "" ? "" : " ") + b.printed,
    cut: a.cut || b.cut,
    faint: a.faint || b.faint,
  };
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

function startsWord(words: readonly Span[], offset: number): boolean {
  return words[wordAt(words, offset)]?.[0] === offset;
}

function mergeSame(drafts: readonly Draft[]): { draft: Draft; articles: string[] }[] {
  const rows = new Map<string, { draft: Draft; articles: string[] }>();
  for (const draft of drafts) {
    const key = JSON.stringify([draft.cells.map((cell) => cell ?? 0), [...draft.inserted]]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { draft, articles: [draft.article] });
    else row.articles.push(draft.article);
  }
  return [...rows.values()];
}

function columnsOf(statement: TracedStatement, words: readonly Span[], drafts: readonly Draft[]): ScoreColumn[] {
  const columns: ScoreColumn[] = [];
  let last = -1;
  for (let w = 0; w <= words.length; w++) {
    const extra = Math.min(MAX_INSERTED, Math.max(0, ...drafts.map((draft) => draft.inserted.get(w)?.length ?? 0)));
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
