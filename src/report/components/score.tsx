import type { Mark, Score, ScoreCell, ScoreColumn } from "../score.js";
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

/** Words in one block of systems; broken at a sentence's end near it, so that print can keep a block on one page. */
const BLOCK = 48;
/** Characters of a line at phone width: how many times the gutter's labels may have to repeat. */
const NARROWEST = 20;
const LABEL = 20;

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
      {blocks(score.columns).map((columns) => (
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

function blocks(columns: readonly ScoreColumn[]): ScoreColumn[][] {
  const out: ScoreColumn[][] = [];
  let block: ScoreColumn[] = [];
  for (const column of columns) {
    block.push(column);
    if (block.length >= 2 * BLOCK || (block.length >= BLOCK && column.ends)) {
      out.push(block);
      block = [];
    }
  }
  if (block.length > 0) out.push(block);
  return out;
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
