import { isSpace } from "./sentences.js";

/** Which way a mark faces by its neighbours: a space before and none behind opens. */
export type Lean = "open" | "close" | "unclear";

/** One quotation mark of a paragraph. */
export interface Mark {
  readonly at: number;
  /** 2 for two single marks typed for a double one. */
  readonly width: number;
  readonly glyph: string;
  readonly lean: Lean;
  readonly single: boolean;
}

const DOUBLE = '"“”„‟«»＂〝〞〟';
const SINGLE = "'‘’‚‛‹›";
/** Words that begin with an apostrophe. */
const CLIPPED = /^(?:\d\ds?|em|tis|twas|til|till|cause|bout|round|n|til|nuff|tude|hood|ere)\b/iu;
/** A height in feet and inches before the mark: 6'2". */
const FEET = /\d['’′]\s?\d{1,2}$/;

const isWordChar = (c: string) => c !== "" && /[\p{L}\p{N}]/u.test(c);

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

const openLeft = (text: string, at: number, from: number) =>
  at === from || isSpace(text.charCodeAt(at - 1)) || "([{—–-".includes(text[at - 1] ?? "");

/** Exactly two single marks of one kind, or two grave accents. */
function twice(text: string, at: number, to: number): boolean {
  const c = text[at];
  return (
    (c === "'" || c === "`" || c === "’" || c === "‘") &&
    at + 1 < to &&
    text[at + 1] === c &&
    text[at + 2] !== c &&
    text[at - 1] !== c
  );
}

/** Two single marks typed for a double one: ''so'', “so’’. */
function typedTwice(text: string, at: number, from: number, to: number): Mark {
  const end = at + 2;
  const facing = lean(text, at + (openLeft(text, at, from) ? 1 : 0), from, to);
  const opens = openLeft(text, at, from) && end < to && !isSpace(text.charCodeAt(end));
  return {
    at,
    width: 2,
    glyph: '"',
    lean: opens ? "open" : facing === "open" ? "unclear" : facing,
    single: false,
  };
}

/** A single mark that opens or closes; null for apostrophes and primes. */
function singleMark(text: string, at: number, from: number, to: number): Mark | null {
  const glyph = text[at] ?? "";
  const before = at > from ? (text[at - 1] ?? "") : "";
  const after = at + 1 < to ? (text[at + 1] ?? "") : "";
  if (isWordChar(before) && isWordChar(after)) return null;
  const facing = lean(text, at, from, to);
  if (facing === "unclear" || (glyph === "'" && /\d/.test(before))) return null;
  if (facing === "open" && glyph !== "‘" && CLIPPED.test(text.slice(at + 1, at + 8))) return null;
  // rock 'n' roll
  if (facing === "close" && /^[‘’']n$/i.test(text.slice(Math.max(from, at - 2), at))) return null;
  return { at, width: 1, glyph, lean: facing, single: true };
}

/** Where the next sign stands that may be a mark; `to` where none does. A loop of its own, for it looks at every letter. */
function nextSign(text: string, from: number, to: number): number {
  let at = from;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    // Cheap refusal of the common case: no mark lies between these.
    if (code === 32 || (code > 96 && code < 0xab)) continue;
    if (code === 34 || code === 39 || code === 96 || code === 0xab || code === 0xbb || code >= 0x2018) break;
  }
  return at;
}

/** Marks of the paragraph `text[from, to)` in order; apostrophes and primes are left out. Linear. */
export function readMarks(text: string, from: number, to: number, singles: boolean): Mark[] {
  const marks: Mark[] = [];
  const primes: Mark[] = [];
  let doubles = 0;
  for (let at = nextSign(text, from, to); at < to; at = nextSign(text, at + 1, to)) {
    const glyph = text[at] ?? "";
    if (singles && doubles === 0 && twice(text, at, to) && lean(text, at + 1, from, to) === "close") {
      // 'He said, 'No.'': the inner and the outer one close together, where none was typed for a double mark.
      for (const one of [at, at + 1]) marks.push({ at: one, width: 1, glyph, lean: "close", single: true });
      at++;
    } else if (twice(text, at, to)) {
      doubles++;
      marks.push(typedTwice(text, at, from, to));
      at++;
    } else if (DOUBLE.includes(glyph)) {
      const before = at > from ? (text[at - 1] ?? "") : "";
      const after = at + 1 < to ? (text[at + 1] ?? "") : "";
      // A run of marks is decoration.
      if (after === glyph && text[at + 2] === glyph) {
        while (at + 1 < to && text[at + 1] === glyph) at++;
        continue;
      }
      const digit = glyph === '"' && /\d/.test(before) && !/[\p{L}\d]/u.test(after);
      if (digit && doubles % 2 === 0) continue;
      const mark: Mark = { at, width: 1, glyph, lean: lean(text, at, from, to), single: false };
      doubles++;
      marks.push(mark);
      if (digit) primes.push(mark);
    } else if (singles && SINGLE.includes(glyph)) {
      const mark = singleMark(text, at, from, to);
      if (mark !== null) marks.push(mark);
    }
  }
  return primes.length === 0 ? marks : withoutPrimes(text, marks, primes);
}

/** "He is 6'2"," she said: inch signs within a quotation, where leaving them out leaves its marks even. */
function withoutPrimes(text: string, marks: readonly Mark[], primes: readonly Mark[]): Mark[] {
  const straight = marks.filter((mark) => mark.glyph === '"').length;
  const feet = primes.filter((mark) => FEET.test(text.slice(Math.max(0, mark.at - 6), mark.at)));
  const inches = primes.filter((mark) => /^" (?:\p{Ll}|\()/u.test(text.slice(mark.at, mark.at + 3)));
  const out = (straight - feet.length) % 2 === 0 ? feet : (straight - inches.length) % 2 === 0 ? inches : [];
  const left = new Set(out);
  return marks.filter((mark) => !left.has(mark));
}
