/** Whether a run of the source's units is the quotation letter for letter, and where the two are only written otherwise. */

import type { Draft as Difference } from "../assemble/sides.js";
import type { Quoted } from "./quoted.js";
import { OPENS_SENTENCE, type Sources, sourceOf, turnOf } from "./sources.js";

export interface Run {
  /** Words that are written otherwise: spellings, figures, capitals. */
  readonly spellings: readonly { readonly difference: Difference; readonly r: number }[];
  /** Signs between or behind the words differ, beyond what quoting does to them. */
  readonly punctuation: boolean;
  /** One number in two wordings, "a hundred" and "one hundred": not the words that were said. */
  readonly reworded: boolean;
}

/** Compares units that have the same keys, one by one, as printed. `from` is the source's first, `r` the quotation's. */
export function compareRun(sources: Sources, quoted: Quoted, from: number, r0: number, r1: number): Run {
  const { draft, spoken } = quoted;
  const { text } = sourceOf(sources, from).article;
  const spellings: { difference: Difference; r: number }[] = [];
  let [punctuation, reworded] = [false, false];
  for (let r = r0; r < r1; r++) {
    const unit = spoken[r];
    if (!unit) continue;
    const at = [sources.starts[from + r - r0] as number, sources.ends[from + r - r0] as number] as const;
    const [mine, theirs] = [text.slice(at[0], at[1]), draft.text.slice(unit.start, unit.end)];
    if (letters(mine) !== letters(theirs))
      spellings.push({ r, difference: spelled(mine, theirs, at, [unit.start, unit.end]) });
    if (unit.key.startsWith("#") && areOtherWords(mine, theirs)) reworded = true;
    if (r === r0) continue;
    const before = spoken[r - 1];
    const isDivided = quoted.parts.some((part) => part.from === r);
    const [s, p] = [text.slice(sources.ends[from + r - r0 - 1], at[0]), draft.text.slice(before?.end ?? 0, unit.start)];
    // Where a paragraph ends within the quotation, the next one's opening mark is no part of it.
    const opens = quoted.quotation.segments.some(([start]) => start > (before?.end ?? 0) && start <= unit.start);
    if (isDivided ? !agreesAtDivision(s, p) : signs(s) !== signs(opens ? p.replace(MARKS, "") : p)) punctuation = true;
  }
  const last = sources.ends[from + r1 - r0 - 1] as number;
  const printed = spoken[r1 - 1]?.end ?? 0;
  const close = quoted.quotation.segments.find(([start, end]) => start < printed && printed <= end)?.[1] ?? printed;
  if (
    r1 === spoken.length &&
    endSign(text.slice(last, last + 4)) !== endSign(draft.text.slice(printed, close)) &&
    endSign(draft.text.slice(printed, close)) !== ""
  )
    punctuation = true;
  return { spellings, punctuation, reworded };
}

/** As written, but for the form of an apostrophe and of composed letters. */
const letters = (surface: string): string => surface.replace(/[’‘ʼ]/g, "'").normalize("NFC");

const MARKS = /["“”„«»‘’']/g;

/** Blanks and the form of marks and dashes aside. */
function signs(between: string): string {
  const plain = between.replace(MARKS, "'").replace(/\(\p{L}[^()]{0,60}\)|\[[^[\]]{0,60}\]/gu, "");
  return /[-–—]/.test(plain) ? plain.replace(/[-–—]+/g, "-").replace(/\s+/g, "") : plain.replace(/\s+/g, " ").trim();
}

/** Both in words, and in other ones. */
function areOtherWords(mine: string, theirs: string): boolean {
  const plain = (surface: string): string => surface.toLowerCase().replace(/[-\s]+/g, " ");
  return !/\d/.test(mine + theirs) && plain(mine) !== plain(theirs);
}

/** An attribution brings its own commas and stops; what asks or exclaims stays. */
const agreesAtDivision = (source: string, printed: string): boolean => !/[?!]/.test(source) || /[?!]/.test(printed);

const endSign = (after: string): string => /^["“”’'»)]*([?!])/.exec(after)?.[1] ?? "";

function spelled(
  statement: string,
  rendition: string,
  at: readonly [number, number],
  printed: readonly [number, number],
): Difference {
  const detail =
    statement.toLowerCase() === rendition.toLowerCase()
      ? "case"
      : /\d/.test(statement) !== /\d/.test(rendition)
        ? "number form"
        : "variant";
  return { kind: "spelling", class: "orthographic", detail, at, printed, statement, rendition, flags: [] };
}

/** Whether units `from` to `to` stand in one turn. */
export const isOneTurn = (sources: Sources, from: number, to: number): boolean =>
  turnOf(sources, from) === turnOf(sources, to - 1);

/** Whether a sentence opens at `at`; so does what follows the end of a turn. */
export function opensAt(sources: Sources, at: number): boolean {
  if (at >= sources.keys.length || ((sources.opens[at] as number) & OPENS_SENTENCE) !== 0) return true;
  return turnOf(sources, at) !== turnOf(sources, at - 1);
}
