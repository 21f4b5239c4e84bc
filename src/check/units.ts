/** Units: the words of a text as they are compared, with their places. One unit is one spoken word, however it is written. */

import type { Span } from "../model.js";
import { readWords, type Word } from "../text/words.js";

export interface Unit extends Word {
  /** Units of one key are one spoken word in two written forms; the index and the alignment compare keys. */
  readonly key: string;
}

/** The units of `text` within `spans`, in order; spans are segments of one quotation, or one span of running text. */
export function readUnits(text: string, spans: readonly Span[]): Unit[] {
  return readWords(text, spans).map((word) => ({ ...word, key: word.norm }));
}
