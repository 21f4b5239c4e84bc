/** Words of a page for comparing: case and marks do not make other words. */

export function plain(words: string): string {
  return plainWhole(words.slice(0, 400));
}

export function plainWhole(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
