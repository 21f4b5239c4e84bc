/** The words of a list that stands in one line, parted by blanks; none of an empty one. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words === "" ? [] : words.split(" "));
