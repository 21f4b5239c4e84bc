import type { Article, Quotation, Rendition, Span } from "../model.js";
import { clip, flat } from "./words.js";

/** Longest run of marks drawn with a word: a page of dashes must not become one cell. */
const MAX_MARKS = 24;
const MAX_WORD = 80;

/**
 * What is drawn for each cell of a rendition: the printed word with the marks that stand about it in print: brackets,
 * ellipses, dashes, commas. Between two words, what touches the first goes with it and what touches the second with
 * that; only text inside the quotation's own segments is taken. One string per cell, empty where nothing is printed.
 */
export function pieces(rendition: Rendition, article: Article | undefined, quotation: Quotation | undefined): string[] {
  const drawn: string[] = rendition.cells.map(() => "");
  if (article === undefined) return drawn;
  const { text } = article;
  const segments = quotation?.segments ?? whole(rendition);
  const inPrint = rendition.cells
    .map((cell, i) => ({ at: cell.printed, i }))
    .filter(({ at }) => at[0] < at[1])
    .sort((a, b) => a.at[0] - b.at[0]);
  let s = 0;
  inPrint.forEach(({ at, i }, k) => {
    while (s < segments.length - 1 && (segments[s]?.[1] ?? 0) <= at[0]) s++;
    const segment = segments[s] ?? at;
    const before = inPrint[k - 1]?.at;
    const after = inPrint[k + 1]?.at;
    const follows = before !== undefined && before[1] > segment[0];
    const leads = after !== undefined && after[0] < segment[1];
    const lead = text.slice(follows ? before[1] : Math.min(segment[0], at[0]), at[0]);
    const trail = text.slice(at[1], leads ? after[0] : Math.max(segment[1], at[1]));
    drawn[i] =
      (follows ? lastTouching(lead) : squeezed(lead)) +
      clip(flat(text.slice(at[0], Math.min(at[1], at[0] + 400))), MAX_WORD) +
      (leads ? allButLastTouching(trail) : squeezed(trail));
  });
  return drawn;
}

function whole(rendition: Rendition): readonly Span[] {
  const printed = rendition.cells.map((cell) => cell.printed).filter(([start, end]) => start < end);
  return [[Math.min(...printed.map((at) => at[0])), Math.max(...printed.map((at) => at[1]))]];
}

/** "(" of `, (`: the marks after the last space; none when there is no space, for then they belong to the word before. */
function lastTouching(gap: string): string {
  const marks = gap.slice(-MAX_MARKS);
  const space = marks.search(/\s\S*$/);
  return space < 0 ? "" : marks.slice(space + 1);
}

function allButLastTouching(gap: string): string {
  const last = lastTouching(gap);
  const rest = gap.slice(0, gap.length - last.length);
  const marks = squeezed(rest);
  return marks !== "" && /^\s/.test(rest) ? ` ${marks}` : marks;
}

function squeezed(gap: string): string {
  return gap.length > 4 * MAX_MARKS ? clip(flat(gap.slice(0, 4 * MAX_MARKS)), MAX_MARKS) : clip(flat(gap), MAX_MARKS);
}
