/**
 * Seams: places where scraped text has run two elements together. A small letter, digit or closing sign that meets a
 * capital or an opening mark; capitals that meet a capitalised word; a small letter that meets a year.
 */

const SEAM = /(?<=[\p{Ll}\p{Nd})!?.…])(?=[\p{Lu}"“‘])|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=\d{4} )/uy;

/**
 * The sign before what could be a seam, by what ASCII alone can tell: every sign of every article is looked at, and the engine's own
 * search is quicker at that than a loop, above all where the code is new to it. A surrogate pair's second half is no place to cut.
 */
const MAYBE =
  /[A-Za-z0-9)!?.](?=[A-Z"0-9])|[^ ](?=[\u0080-\udbff\ue000-\uffff])|[\u0080-\uffff](?=[^ a-z\u0080-\uffff])/g;

/** Offsets of the first seams, at most `max`. */
export function seamsOf(words: string, max: number): number[] {
  const seams: number[] = [];
  MAYBE.lastIndex = 0;
  while (seams.length < max && MAYBE.test(words)) {
    const at = MAYBE.lastIndex;
    SEAM.lastIndex = at;
    if (SEAM.test(words)) seams.push(at);
  }
  return seams;
}
