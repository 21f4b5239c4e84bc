/** From units of a source to the passage that is shown. */

import type { Passage, Span } from "../model.js";
import { placeAt } from "../text/places.js";
import { fragmentUrl } from "./fragment.js";
import { contextOf, lineAt, lineStarts, timeOf } from "./places.js";
import { type Source, type Sources, sourceOf } from "./sources.js";
import { type Voice, voiceOf } from "./voices.js";

const linesOf = new WeakMap<Source, Uint32Array>();

/** The passage of units `from` to `to`. */
export function passageOf(
  sources: Sources,
  from: number,
  to: number,
  voice: Voice = voiceOf(sources, from, to),
): Passage {
  const source = sourceOf(sources, from);
  const { article, name } = source;
  const at: Span = [sources.starts[from] as number, sources.ends[to - 1] as number];
  const label = placeAt(article.places, at[0])?.label ?? null;
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
    url: article.url === null ? null : fragmentUrl(article.url, article.text, at),
    text: article.text.slice(at[0], at[1]),
    ...contextOf(article.text, at),
    speaker: voice.speaker,
    spoken: voice.spoken,
  };
}
