/** What stands between two neighbouring words that agree, on either side: a hyphen or a blank, a comma or a dash. */

/** One side joins the two words by a hyphen, the other by a blank: "long-term", "long term". */
export const hyphenDiffers = (mine: string, theirs: string): boolean =>
  (isHyphen(mine) && isBlank(theirs)) || (isBlank(mine) && isHyphen(theirs));

/** Marks differ, quotation marks and blanks aside; or a dash has blanks around it on one side. */
export function punctuationDiffers(mine: string, theirs: string): boolean {
  if (tidy(mine) !== tidy(theirs)) return true;
  return /[—–-]/.test(mine) && closed(mine) === closed(theirs) && /^\s/.test(mine) !== /^\s/.test(theirs);
}

const isHyphen = (between: string): boolean => between === "-" || between === "‐" || between === "‑";
const isBlank = (between: string): boolean => /^\s+$/.test(between);

const tidy = (between: string): string =>
  between
    .replace(/\s+/g, " ")
    .replace(/["“”‘’'«»„]/g, "")
    .trim();
const closed = (between: string): string => between.replace(/\s+/g, "");
