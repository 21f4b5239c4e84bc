/** Who speaks where speech is reported without marks. */

import type { Group, Reading, Region } from "../gather.js";
import type { Names } from "../names.js";
import type { Range } from "../phrases.js";
import type { Sentence } from "../tokens.js";
import { earOf, type Heard, heardAt, type Last, span } from "./heard.js";
import { resolve } from "./who.js";

/** The phrase that names the speaker of reported speech: tokens of a sentence; null where none does. */
export interface Reported {
  readonly sentence: number;
  readonly range: Range | null;
}

/** Names the speakers of reported speech, in reading order; the groups heard before each tell whom a pronoun means. */
export function hearReported(
  reading: Reading,
  names: Names,
  reported: readonly Reported[],
  groups: readonly Group[],
  heard: readonly Heard[],
): (Heard | null)[] {
  const ear = earOf(names);
  let last: Last = null;
  let next = 0;
  return reported.map(({ sentence, range }) => {
    for (; next < groups.length && ((groups[next] as Group)[0] as Region).sentence < sentence; next++) {
      const { paragraph, marked } = (groups[next] as Group).at(-1) as Region;
      const one = heard[next] as Heard;
      if (one.name !== null || one.mention !== null)
        last = { heard: one, paragraph, end: marked.to, at: null, other: null };
    }
    if (range === null) return null;
    const { tokens, paragraph } = reading.sentences[sentence] as Sentence;
    const mention = span(tokens, range);
    const found = heardAt(resolve(reading, ear, sentence, tokens, range, last, paragraph), mention, null);
    if (found.name !== null) last = { heard: found, paragraph, end: mention[1], at: { sentence, range }, other: null };
    return found;
  });
}
