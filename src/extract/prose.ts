/** Whether a long text's stretches are prose, told by how often their words come again. */

/** So much of a stretch is looked at, in as many windows spread evenly over it; lengths in UTF-16 code units. */
const WINDOWS = 16;
const WINDOW = 2000;
/** Prose has a word in six letters; where none stands in so many there is nothing to read. */
const LETTERS_A_WORD = 40;
/**
 * Of the 5,300 words looked at, 30 to 36 % are different in newspaper articles set end to end, 7 % in one printed again and again.
 * Under the first share the same few words are repeated; over the second nearly every word is new, as in lists.
 */
const LEAST_DIFFERENT = 0.04;
const MOST_DIFFERENT = 0.8;
/** Fewer words than this tell nothing. */
const LEAST_WORDS = 500;

const isLetter = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f));

/** Whether `text[from, to)` may be prose. Bounded time, whatever its length. */
export function mayBeProse(text: string, from: number, to: number): boolean {
  const words = new Set<number>();
  let count = 0;
  let looked = 0;
  const step = Math.max(WINDOW, Math.floor((to - from) / WINDOWS));
  for (let start = from; start < to; start += step) {
    const end = Math.min(to, start + WINDOW);
    looked += end - start;
    let hash = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) hash = (Math.imul(hash, 31) + (code | 32)) | 0;
      else if (hash !== 0) {
        words.add(hash);
        count++;
        hash = 0;
      }
    }
  }
  if (count * LETTERS_A_WORD < looked) return false;
  return count < LEAST_WORDS || (words.size >= LEAST_DIFFERENT * count && words.size <= MOST_DIFFERENT * count);
}
