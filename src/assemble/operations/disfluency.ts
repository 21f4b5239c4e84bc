/** Disfluencies: words said twice, and words broken off. Speech mends itself as it goes, and some printings leave that out. */

import type { Word } from "../../text/words.js";

/** One side: its text, its words, and which of them are asked about. */
export interface Stretch {
  readonly text: string;
  readonly words: readonly Pick<Word, "start" | "end" | "norm">[];
  readonly from: number;
  readonly to: number;
}

/** The stretch stands there twice: "I, I think", "we had, we had". */
export function isRepeated({ words, from, to }: Stretch): boolean {
  const length = to - from;
  const equals = (other: number): boolean => {
    if (other < 0 || other + length > words.length) return false;
    for (let i = 0; i < length; i++) if (words[from + i]?.norm !== words[other + i]?.norm) return false;
    return true;
  };
  return equals(to) || equals(from - length);
}

/** The stretch is a word's beginning, broken off before the whole: "the br- bridge". */
export function isBrokenOff({ text, words, from, to }: Stretch): boolean {
  const [word, next] = [words[from], words[to]];
  return (
    to - from === 1 &&
    word !== undefined &&
    next !== undefined &&
    /^[-–—]{1,2}[\s,]/.test(text.slice(word.end, next.start)) &&
    next.norm.startsWith(word.norm)
  );
}
