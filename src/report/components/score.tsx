import type { Score, ScoreColumn } from "../score.js";
import type { Mark, ScoreCell } from "../score-cell.js";
import { clip } from "../words.js";

/** One letter per mark keeps a page of thousands of cells small; `style/score.ts` gives each a colour and a sign. */
const LETTER: Readonly<Record<Mark, string>> = {
  silent: "",
  same: "",
  spelling: "p",
  replacement: "r",
  insertion: "a",
  bracket: "b",
  omission: "o",
  transposition: "t",
};

/**
 * Lines of print that a block of systems may take (a page has some 45), and words that one system holds there: a score
 * is broken at a sentence's end near that, so that print can keep each block on one page.
 */
const PAGE = 42;
const SYSTEM = 12;
/** Characters of a line at phone width: how many times the gutter's labels may have to repeat. */
const NARROWEST = 20;
const LABEL = 18;

/**
 * The score. Each word is a column of lines (the statement's word, then one line per row), and the browser wraps
 * columns into systems at any width. The labels at the left repeat with every system because the gutter is text of the
 * same line height, repeated often enough for the narrowest page and cut off where the score ends.
 * Drawn for the eye: the list of printings beside it says all of it in words, so it is hidden from screen readers.
 */
export function ScoreView(props: { readonly score: Score; readonly labels: readonly string[] }) {
  const { score, labels } = props;
  const lines = labels.map(
    (label, i) =>
      `${String(i + 1).padStart(labels.length > 9 ? 2 : 1, "\u2007")}\u2003${clip(label.replace(/^The /, ""), LABEL)}`,
  );
  return (
    <div class="sc" aria-hidden="true">
      {blocks(score.columns, labels.length).map((columns) => (
        <div class="sy">
          <div class="gu">{gutter(lines, columns)}</div>
          {columns.map((column) => (
            <Column column={column} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Column({ column }: { readonly column: ScoreColumn }) {
  const figure = column.turn && column.origins > 0 ? <sup>{column.origins}</sup> : null;
  return (
    <span class={column.word === "" ? "k n" : "k"}>
      <b class={column.word === "" ? "" : `h${Math.min(5, column.origins)}`}>
        {clip(column.word, 60)}
        {figure}
      </b>
      {column.cells.map((cell) => (
        <CellView cell={cell} />
      ))}
    </span>
  );
}

function CellView({ cell }: { readonly cell: ScoreCell }) {
  const passing = cell.mark === "same" && cell.printed === "" ? "x" : "";
  const names = [LETTER[cell.mark], passing, cell.cut ? "c" : "", cell.faint ? "f" : "", cell.opens ? "l" : ""].filter(
    Boolean,
  );
  return names.length === 0 ? <i>{cell.printed}</i> : <i class={names.join(" ")}>{cell.printed}</i>;
}

function blocks(columns: readonly ScoreColumn[], rows: number): ScoreColumn[][] {
  const size = SYSTEM * Math.max(1, Math.floor(PAGE / (rows + 3)));
  const out: ScoreColumn[][] = [];
  let from = 0;
  while (columns.length - from > size * 1.3) {
    const ends = columns.slice(from + size / 2, from + size).findLastIndex((column) => column.ends);
    const to = from + (ends < 0 ? size : Math.floor(size / 2) + ends + 1);
    out.push(columns.slice(from, to));
    from = to;
  }
  return [...out, columns.slice(from)];
}

/** Two lines for the statement's word, one per row, one between systems; as often as the narrowest page has systems. */
function gutter(labels: readonly string[], columns: readonly ScoreColumn[]): string {
  const width = columns.reduce(
    (sum, column) => sum + Math.max(column.word.length, ...column.cells.map((cell) => cell.printed.length + 1)) + 1,
    0,
  );
  const system = `\n\n${labels.join("\n")}\n\n`;
  return system.repeat(1 + Math.ceil(width / NARROWEST));
}
