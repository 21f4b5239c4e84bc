/** From units of a source to the passage that is shown. */

import type { Passage, Span } from "../model.js";
import { contextOf, labelAt, lineAt, lineStarts, timeOf } from "./places.js";
import { type Source, type Sources, sourceOf, type Turn, turnOf } from "./sources.js";

const linesOf = new WeakMap<Source, Uint32Array>();

/** The passage of units `from` to `to`. */
export function passageOf(sources: Sources, from: number, to: number): Passage {
  const source = sourceOf(sources, from);
  const { article, name } = source;
  const at: Span = [sources.starts[from] as number, sources.ends[to - 1] as number];
  const turn = sources.turns[turnOf(sources, from)] as Turn;
  const label = labelAt(article, at[0]);
  const time = timeOf(label);
  let lines = linesOf.get(source);
  if (!lines) {
    lines = lineStarts(article.text);
    linesOf.set(source, lines);
  }
  return {
    name,
    at,
    time,
    place: label === null ? `line ${lineAt(lines, at[0]).line}` : time === null ? label : null,
    url: article.url,
    text: article.text.slice(at[0], at[1]),
    ...contextOf(article.text, at),
    speaker: turn.quotation?.speaker.name ?? null,
    spoken: turn.quotation ? "turn" : "prose",
  };
}
