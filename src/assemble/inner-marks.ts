/** Marks within a statement: what the speaker quotes in turn, “He said, ‘Come in,’ and I did”. */

/** Short words that begin with an apostrophe, behind which years stand too: "’em", "the ’30s". */
const ELIDED = /^(?:em|im|er|tis|twas|til|till|cause|bout|cos|n|\d)(?![\p{L}])/iu;

/** A mark that opens, or one behind a word or a stop that may close. */
const MARK = /(?<=^|[\s([—–-])[‘'“"](?=[\p{L}\p{N}“‘[(])|(?<=[\p{L}\p{N}.,!?;:…])['’"”](?![\p{L}\p{N}])/gu;

interface Sides {
  /** A mark is opened last and not closed. */
  readonly leftOpen: boolean;
  /** A mark is closed, behind a stop or a comma, that is opened nowhere: before the first word, then. */
  readonly closedFirst: boolean;
}

export function sidesOf(text: string): Sides {
  let isOpen = false;
  let closedFirst = false;
  let seen = false;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const before = text[index - 1] ?? " ";
    if (/[\s([—–-]/.test(before)) {
      if (/[‘']/.test(mark) && ELIDED.test(text.slice(index + 1, index + 8))) continue;
      isOpen = true;
    } else if (isOpen) isOpen = false;
    // "The crews’ boats": no mark.
    else if (!seen && /[.,!?…]/.test(before)) closedFirst = true;
    else continue;
    seen = true;
  }
  return { leftOpen: isOpen, closedFirst };
}

/** Words of witnesses that print straight marks beside those of others that print curly ones: all are curly then, in their places. */
export function evenMarks(text: string): string {
  if (!/['"]/.test(text) || !/[‘’“”]/.test(text)) return text;
  return text.replace(/['"]/g, (mark, at: number) => {
    const isOpening =
      /(?:^|[\s([“‘—–-])$/u.test(text.slice(Math.max(0, at - 1), at)) && /^[\p{L}\p{N}“‘[(]/u.test(text.slice(at + 1));
    if (mark === '"') return isOpening ? "“" : "”";
    return isOpening && !ELIDED.test(text.slice(at + 1, at + 8)) ? "‘" : "’";
  });
}
