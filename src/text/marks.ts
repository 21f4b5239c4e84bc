import { isSpace } from "./sentences.js";

/** What stands between one pair of quotation marks in one paragraph. */
export interface Marked {
  /** The words between the marks. */
  readonly start: number;
  readonly end: number;
  /** From the opening mark to behind the closing one (or to the paragraph's end where it is never closed). */
  readonly from: number;
  readonly to: number;
  readonly style: "double" | "single";
  readonly closed: boolean;
}

export interface MarkOptions {
  /** Read single marks too: headlines, and outlets that quote with them. */
  readonly singles: boolean;
}

const DOUBLE = '"“”„‟«»＂〝〞';
const SINGLE = "'‘’‚‛‹›";
/** Words that begin with an apostrophe. */
const CLIPPED = /^(?:\d\ds?|em|tis|twas|til|till|cause|bout|round|n|til|nuff|tude|hood|ere)\b/iu;

const isWordChar = (c: string) => c !== "" && /[\p{L}\p{N}]/u.test(c);

type Lean = "open" | "close" | "unclear";

/** Which way a mark faces by its neighbours: a space before and none behind opens. */
function lean(text: string, at: number, from: number, to: number): Lean {
  const before = at > from ? (text[at - 1] ?? "") : "";
  const after = at + 1 < to ? (text[at + 1] ?? "") : "";
  const openLeft = before === "" || isSpace(before.charCodeAt(0)) || "([{—–-/‘“\"'".includes(before);
  const openRight = after === "" || isSpace(after.charCodeAt(0));
  if (openLeft && !openRight) return "open";
  if (openRight && !(before === "" || isSpace(before.charCodeAt(0)))) return "close";
  if (!openLeft && ",.;:!?)]}—–-’”'\"".includes(after)) return "close";
  return "unclear";
}

interface Mark {
  readonly at: number;
  readonly width: number;
  readonly glyph: string;
  readonly lean: Lean;
  readonly single: boolean;
}

const openLeft = (text: string, at: number, from: number) =>
  at === from || isSpace(text.charCodeAt(at - 1)) || "([{—–-".includes(text[at - 1] ?? "");

/** Exactly two straight single marks (or two grave accents). */
function twice(text: string, at: number, to: number): boolean {
  const c = text[at];
  return (c === "'" || c === "`") && at + 1 < to && text[at + 1] === c && text[at + 2] !== c && text[at - 1] !== c;
}

/** Marks of the paragraph in order; apostrophes, primes and the values of markup attributes are left out. */
function collect(text: string, from: number, to: number, singles: boolean): Mark[] {
  const marks: Mark[] = [];
  let doubles = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    // Cheap refusal of the common case: no mark lies between these.
    if (code !== 34 && code !== 39 && code !== 96 && code !== 0xab && code !== 0xbb && code < 0x2018) continue;
    const glyph = text[at] ?? "";
    const before = at > from ? (text[at - 1] ?? "") : "";
    const after = at + 1 < to ? (text[at + 1] ?? "") : "";
    if (twice(text, at, to)) {
      // Two single marks typed for a double one.
      doubles++;
      const end = at + 2;
      const facing = lean(text, at + (openLeft(text, at, from) ? 1 : 0), from, to);
      marks.push({
        at,
        width: 2,
        glyph: '"',
        lean:
          openLeft(text, at, from) && end < to && !isSpace(text.charCodeAt(end))
            ? "open"
            : facing === "open"
              ? "unclear"
              : facing,
        single: false,
      });
      at++;
      continue;
    }
    if (DOUBLE.includes(glyph)) {
      if (glyph === '"' && /\d/.test(before) && doubles % 2 === 0 && !/[\p{L}\d]/u.test(after)) continue;
      if (before === glyph && after === glyph) continue; // a run of marks is decoration
      doubles++;
      marks.push({ at, width: 1, glyph, lean: lean(text, at, from, to), single: false });
    } else if (singles && SINGLE.includes(glyph)) {
      if (isWordChar(before) && isWordChar(after)) continue;
      const facing = lean(text, at, from, to);
      if (glyph === "'" && /\d/.test(before)) continue;
      if (facing === "open" && glyph !== "‘" && CLIPPED.test(text.slice(at + 1, at + 8))) continue;
      if (facing === "unclear") continue;
      marks.push({ at, width: 1, glyph, lean: facing, single: true });
    }
  }
  return marks;
}

const opensDouble = (m: Mark) => (m.glyph === "”" ? m.lean === "open" : "“„‟«".includes(m.glyph) || m.lean !== "close");

/**
 * Marks of one paragraph with a thousand quotations of less than eighteen letters each, on average, pair with nothing: no prose is
 * so, and what is not prose should cost no more than reading it.
 */
const PROSE = { marks: 2000, share: 0.1 };

/** Quotation marks of one paragraph, `text[from, to)`, in pairs; nested marks belong to the outer pair. Linear. */
export function findMarked(text: string, from: number, to: number, options: MarkOptions): Marked[] {
  const marks = collect(text, from, to, options.singles);
  if (marks.length > PROSE.marks && marks.length > PROSE.share * (to - from)) return [];
  const found: Marked[] = [];
  const closerAhead = singleClosers(text, marks);
  let i = 0;
  while (i < marks.length) {
    const open = marks[i] as Mark;
    if (open.single) {
      const close = open.lean === "open" ? (closerAhead[i] ?? -1) : -1;
      if (close > i) {
        push(open, marks[close] as Mark, true);
        i = close + 1;
      } else i++;
      continue;
    }
    // A closing mark where one should open, as word processors set it: “” … he said,”” is read when the next mark closes.
    const next = opensDouble(open) ? -1 : nextDouble(marks, i + 1);
    const turned =
      next >= 0 &&
      marks[next]?.lean === "close" &&
      marks[next]?.glyph === open.glyph &&
      startsOrSpaced(text, open, from);
    if (!opensDouble(open) && !turned) {
      i++;
      continue;
    }
    // An attribute of markup, name="value": the pair is skipped whole.
    const attribute = open.at > from && text[open.at - 1] === "=";
    let depth = 0;
    let j = i + 1;
    let resume = marks.length;
    let end: Mark | null = null;
    for (; j < marks.length; j++) {
      const mark = marks[j] as Mark;
      if (mark.single) continue;
      const next = nextDouble(marks, j + 1);
      const opensAgain =
        mark.lean === "open" && mark.glyph !== "”" && mark.glyph !== "»" && open.glyph !== "„" && !attribute;
      if (opensAgain && depth === 0) {
        const afterNext = next < 0 ? -1 : nextDouble(marks, next + 1);
        const glyphs = `${open.glyph}${mark.glyph}${marks[next]?.glyph ?? ""}${marks[afterNext]?.glyph ?? ""}`;
        // Straight marks nest where both that follow close: "Roe's "soft" claim is wrong," he said.
        const straight =
          glyphs === '""""' &&
          marks[next]?.lean === "close" &&
          marks[afterNext]?.lean === "close" &&
          mark.lean === "open";
        const nested = straight || glyphs === "““””" || /^“""[^"]$/.test(glyphs);
        if (nested) {
          depth++;
          continue;
        }
        // The first one was never closed: it ends here, odd, and this one begins.
        end = mark;
        resume = j;
        break;
      }
      if (depth > 0) {
        depth--;
        continue;
      }
      end = mark;
      resume = j + 1;
      break;
    }
    if (!attribute) push(open, end, end !== null && resume === j + 1);
    i = resume;
  }
  return found;

  function push(open: Mark, close: Mark | null, closed: boolean): void {
    let start = open.at + open.width;
    let end = close === null ? to : close.at;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end <= start) return;
    const style = open.single ? "single" : "double";
    found.push({
      start,
      end,
      from: open.at,
      to: close === null ? to : closed ? close.at + close.width : close.at,
      style,
      closed,
    });
  }
}

/** Nothing but a space, a comma or an invisible sign stands before the mark. */
function startsOrSpaced(text: string, mark: Mark, from: number): boolean {
  return mark.at <= from + 1 || /[\s,:]/.test(text[mark.at - 1] ?? "");
}

function nextDouble(marks: readonly Mark[], from: number): number {
  for (let i = from; i < marks.length; i++) if (marks[i]?.single === false) return i;
  return -1;
}

/**
 * For each opening single mark the index of the mark that closes it, or -1. After an "s" a closing mark may be a plural possessive
 * ("the voters’ choice"): where a further closing mark follows before the next opening one, that one is taken.
 */
function singleClosers(text: string, marks: readonly Mark[]): Int32Array {
  const closers = new Int32Array(marks.length).fill(-1);
  let ahead = -1;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark;
    if (!mark.single) continue;
    if (mark.lean === "open") {
      closers[i] = ahead;
      ahead = -1;
      continue;
    }
    const possessive =
      /s/i.test(text[mark.at - 1] ?? "") && text[mark.at + 1] === " " && /\p{L}/u.test(text[mark.at + 2] ?? "");
    if (!(possessive && ahead >= 0)) ahead = i;
  }
  return closers;
}
