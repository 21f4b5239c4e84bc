/**
 * Seams: places where scraped text has run two elements together. A small letter, digit or closing sign that meets a
 * capital or an opening mark; capitals that meet a capitalised word; a small letter that meets a year.
 */

const SEAM = /(?<=[\p{Ll}\p{Nd})!?.…])(?=[\p{Lu}"“‘])|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=\d{4} )/uy;

/** Offsets of the first seams, at most `max`. */
export function seamsOf(words: string, max: number): number[] {
  const seams: number[] = [];
  for (let at = 1; at < words.length && seams.length < max; at++) {
    // Every sign of every article is looked at, so what ASCII alone can tell is told before the pattern is asked.
    if (!couldBe(words.charCodeAt(at), words.charCodeAt(at - 1))) continue;
    SEAM.lastIndex = at;
    if (SEAM.test(words)) seams.push(at);
  }
  return seams;
}

/** False where the two codes cannot stand at a seam. */
function couldBe(here: number, before: number): boolean {
  if (before === 32 || here === 32 || (here >= 97 && here <= 122)) return false;
  // The second half of a surrogate pair is no place to cut.
  if (here >= 128) return here < 0xdc00 || here > 0xdfff;
  if (before >= 128) return true;
  const opens = (here >= 65 && here <= 90) || here === 34 || (here >= 48 && here <= 57);
  const letter = (before >= 97 && before <= 122) || (before >= 65 && before <= 90);
  return opens && (letter || (before >= 48 && before <= 57) || ")!?.".includes(String.fromCharCode(before)));
}
