import { type Mark, readMarks } from "./mark-signs.js";
import { isSpace } from "./sentences.js";

/** What stands between one pair of quotation marks in one paragraph. */
export interface Marked {
  /** The words between the marks. */
  readonly start: number;
  readonly end: number;
  /** From the opening mark to behind the closing one (or to the paragraph's end where it is never closed). */
  readonly from: number;
  readonly to: number;
  /** "none" for words that the form of the page sets apart without marks. */
  readonly style: "double" | "single" | "none";
  readonly closed: boolean;
}

export interface MarkOptions {
  /** Read single marks too: headlines, and outlets that quote with them. */
  readonly singles: boolean;
  /** The next paragraph opens with a single mark: one that nothing closes here runs on into it. */
  readonly reopened?: boolean;
}

/**
 * Marks of one paragraph with a thousand quotations of less than eighteen letters each, on average, pair with nothing: no prose is
 * so, and what is not prose should cost no more than reading it.
 */
const PROSE = { marks: 2000, share: 0.1 };

/** Quotation marks of one paragraph, `text[from, to)`, in pairs; nested marks belong to the outer pair. Linear. */
export function findMarked(text: string, from: number, to: number, options: MarkOptions): Marked[] {
  const marks = readMarks(text, from, to, options.singles);
  if (marks.length > PROSE.marks && marks.length > PROSE.share * (to - from)) return [];
  const found: Marked[] = [];
  const singles = options.singles ? singleClosers(text, marks, options.reopened ? from : -1) : null;
  const doubles = doubleClosers(text, marks, from);
  for (let i = 0; i < marks.length; ) {
    const open = marks[i] as Mark;
    const close = open.single ? (singles?.[i] ?? NEVER) : (doubles[i] ?? NEVER);
    if (close === NEVER) {
      i++;
      continue;
    }
    const next = close !== ODD ? close : open.single ? marks.length : endOfOdd(text, marks, i, from);
    // The values of markup attributes, name="value", are no one's words.
    if (!isAttribute(text, open, from)) push(open, marks[next], close !== ODD);
    i = close === ODD ? next : next + 1;
  }
  return found;

  function push(open: Mark, close: Mark | undefined, closed: boolean): void {
    let start = open.at + open.width;
    let end = close === undefined ? to : close.at;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end <= start) return;
    found.push({
      start,
      end,
      from: open.at,
      to: close === undefined ? to : closed ? close.at + close.width : close.at,
      style: open.single ? "single" : "double",
      closed,
    });
  }
}

/** No opening mark. */
const NEVER = -1;
/** An opening mark that nothing closes. */
const ODD = -2;

const isAttribute = (text: string, mark: Mark, from: number) => mark.at > from && text[mark.at - 1] === "=";

/** For each double mark that opens: the index of the one that closes it, or `ODD`; marks within are paired too. One pass, a stack. */
function doubleClosers(text: string, marks: readonly Mark[], from: number): Int32Array {
  const closers = new Int32Array(marks.length).fill(NEVER);
  const stack: number[] = [];
  let attribute = false;
  const nexts = nextDoubles(marks);
  marks.forEach((mark, i) => {
    if (mark.single) return;
    const top = stack[stack.length - 1];
    const outer = top === undefined ? undefined : marks[top];
    if (attribute ? false : opens(text, mark, outer, marks[nexts[i] ?? NEVER], from)) {
      stack.push(i);
      closers[i] = ODD;
      attribute = isAttribute(text, mark, from);
    } else if (top !== undefined) {
      closers[top] = i;
      stack.pop();
      attribute = false;
    }
  });
  return closers;
}

/** Whether a double mark opens; `outer` is the one still open there. */
function opens(text: string, mark: Mark, outer: Mark | undefined, next: Mark | undefined, from: number): boolean {
  const { glyph, lean } = mark;
  if (outer !== undefined) {
    const closing = outer.glyph === "„" ? "“”" : "”»";
    return lean === "open" && !closing.includes(glyph);
  }
  if (glyph === "”" ? lean === "open" : "“„‟«".includes(glyph) || lean !== "close") return true;
  // A closing mark where one should open, as word processors set it: “” … he said,”” is read when the next mark closes.
  return next?.lean === "close" && next.glyph === glyph && startsOrSpaced(text, mark, from);
}

/** Nothing but a space, a comma or an invisible sign stands before the mark. */
function startsOrSpaced(text: string, mark: Mark, from: number): boolean {
  return mark.at <= from + 1 || /[\s,:]/.test(text[mark.at - 1] ?? "");
}

/** For each mark the index of the next double one, or -1. */
function nextDoubles(marks: readonly Mark[]): Int32Array {
  const nexts = new Int32Array(marks.length).fill(NEVER);
  let next = NEVER;
  for (let i = marks.length - 1; i >= 0; i--) {
    nexts[i] = next;
    if (marks[i]?.single === false) next = i;
  }
  return nexts;
}

const isStraight = (mark: Mark) => mark.glyph === '"' || mark.glyph === "＂";

/**
 * Where an odd opening mark's words end: at the next mark that opens, or with the paragraph. A paragraph of a quotation that runs
 * on opens with a mark that it does not close; marks of another style in it are nested.
 */
function endOfOdd(text: string, marks: readonly Mark[], i: number, from: number): number {
  const odd = marks[i] as Mark;
  const heads = text.slice(from, odd.at).trim() === "";
  let j = i + 1;
  while (j < marks.length) {
    const mark = marks[j] as Mark;
    if (mark.single) {
      j++;
      continue;
    }
    if (mark.lean !== "open" || !heads) return j;
    let close = j + 1;
    while (close < marks.length && marks[close]?.single) close++;
    const inner = marks[close];
    if (inner === undefined || inner.lean === "open") return j;
    if (isStraight(mark) === isStraight(odd)) return j;
    j = close + 1;
  }
  return marks.length;
}

/** "the voters’ choice", "goin’ home": a closing mark here may be an apostrophe. */
function mayBeApostrophe(text: string, mark: Mark): boolean {
  return (
    /(?:s|in)$/i.test(text.slice(Math.max(0, mark.at - 2), mark.at)) &&
    text[mark.at + 1] === " " &&
    /\p{L}/u.test(text[mark.at + 2] ?? "")
  );
}

/**
 * For each opening single mark the index of the mark that closes it, or `NEVER`. Where a further closing mark follows one that may
 * be an apostrophe, before the next opening one, the further one is taken. One pass from the end, then a stack. `from`: where the
 * paragraph begins, if the next one opens with a mark; the outermost mark that nothing closes is then `ODD`.
 */
function singleClosers(text: string, marks: readonly Mark[], from: number): Int32Array {
  const closers = new Int32Array(marks.length).fill(NEVER);
  const stack: number[] = [];
  let follows: Mark["lean"] | null = null;
  const further = new Uint8Array(marks.length);
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark;
    if (!mark.single) continue;
    if (follows === "close") further[i] = 1;
    follows = mark.lean;
  }
  marks.forEach((mark, i) => {
    if (!mark.single) return;
    if (mark.lean === "open") {
      stack.push(i);
      return;
    }
    if (further[i] === 1 && stack.length < 2 && mayBeApostrophe(text, mark)) return;
    const open = stack.pop();
    if (open !== undefined) closers[open] = i;
  });
  const [odd] = stack;
  if (from >= 0 && odd !== undefined && startsOrSpaced(text, marks[odd] as Mark, from)) closers[odd] = ODD;
  return closers;
}
