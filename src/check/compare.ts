/**
 * A quotation beside a stretch of a source, by the collation of `assemble`: the stretch plays the assembled statement, and
 * the quotation its only witness. What differs is named there; what it makes of the finding, in `judge.ts`.
 */

import { collate } from "../assemble/collate.js";
import { type Described, describe } from "../assemble/operations.js";
import type { Draft as Difference } from "../assemble/sides.js";
import type { AssembledText } from "../assemble/text.js";
import type { Witness } from "../assemble/witness.js";
import { align } from "../text/align.js";
import { surprisal } from "../text/surprisal.js";
import type { Quoted } from "./quoted.js";
import { OPENS_SENTENCE, type Source, type Sources, sourceOf } from "./sources.js";
import { readUnits } from "./units.js";

/** A quotation set beside units `from` to `to` of one source. */
export interface Comparison {
  readonly source: Source;
  /** From the first agreed unit to the last. */
  readonly from: number;
  readonly to: number;
  /** Per spoken unit of the quotation the source's unit that agrees with it, or −1. */
  readonly agreed: Int32Array;
  /** Offsets: `at` into the source's text, `printed` into the draft's. */
  readonly differences: readonly Difference[];
  /** Surprisal of the agreed units, in bits. */
  readonly bits: number;
}

/** The stretch as a statement; `numbers` gives both sides one numbering, as an alignment wants it: small, from 0. */
function statementOf(sources: Sources, source: Source, from: number, to: number, numbers: Numbers): AssembledText {
  const { text } = source.article;
  const offset = sources.starts[from] as number;
  const cut = text.slice(offset, sources.ends[to - 1]);
  const words = readStretch(sources, source, from, to).map(({ start, end, norm }, i) => ({
    start: start - offset,
    end: end - offset,
    norm,
    word: numbers.of(sources.keys[from + i] as number),
    opensSentence: i === 0 || ((sources.opens[from + i] as number) & OPENS_SENTENCE) !== 0,
    gap: "none" as const,
  }));
  return { text: cut, words, joints: [] };
}

/** The normal forms of a stretch, which the arrays do not keep: read again, unit by unit. */
function readStretch(
  sources: Sources,
  { article }: Source,
  from: number,
  to: number,
): { start: number; end: number; norm: string }[] {
  return Array.from({ length: to - from }, (_, i) => {
    const [start, end] = [sources.starts[from + i] as number, sources.ends[from + i] as number];
    return { start, end, norm: normOf(article.text.slice(start, end)) };
  });
}

const norms = new Map<string, string>();

function normOf(surface: string): string {
  let norm = norms.get(surface);
  if (norm === undefined) {
    norm = readUnits(surface, [[0, surface.length]])
      .map((unit) => unit.norm)
      .join(" ");
    if (norms.size > 50_000) norms.clear();
    norms.set(surface, norm);
  }
  return norm;
}

class Numbers {
  readonly #known = new Map<number | string, number>();
  of(key: number | string): number {
    const known = this.#known.get(key) ?? this.#known.size + 1;
    this.#known.set(key, known);
    return known;
  }
}

function witnessOf(quoted: Quoted, numbers: Numbers): Witness {
  const { draft, quotation, printed, spoken, keys } = quoted;
  let pending = false;
  const breaks: number[] = [];
  for (const unit of printed) {
    if (unit.bracket !== "whole") breaks.push(pending || unit.break ? 1 : 0);
    pending = unit.bracket === "whole";
  }
  return {
    quotation,
    article: draft,
    origin: draft.id,
    day: null,
    printed,
    spoken,
    words: Int32Array.from(spoken, ({ key }, i) => numbers.of((keys[i] as number) < 0 ? key : (keys[i] as number))),
    breaks: Uint8Array.from(breaks),
    isTranscript: false,
    line: spoken.map(({ norm }) => norm).join(" "),
    isTitleCase: false,
  };
}

/** How well the quotation fits a stretch, without saying what differs: the bits of equal words. Cheap beside `compare`. */
export function weigh(sources: Sources, quoted: Quoted, from: number, to: number): number {
  const numbers = new Numbers();
  const stretch = {
    words: Int32Array.from(sources.keys.subarray(from, to), (key) => numbers.of(key)),
    breaks: new Uint8Array(to - from),
  };
  const { words, breaks } = witnessOf(quoted, numbers);
  let bits = 0;
  for (const [s, r] of align(stretch, { words, breaks }))
    if (stretch.words[s] === words[r]) bits += surprisal(quoted.spoken[r]?.norm ?? "");
  return bits;
}

/** The quotation beside units `from` to `to`; null where nothing agrees. */
export function compare(sources: Sources, quoted: Quoted, from: number, to: number): Comparison | null {
  const numbers = new Numbers();
  const source = sourceOf(sources, from);
  const statement = statementOf(sources, source, from, to, numbers);
  const witness = witnessOf(quoted, numbers);
  const collation = collate(statement, witness);
  const described = describe(statement, witness, collation);
  const agreed = agreedUnits(described, statement, quoted, from);
  const units = agreed.filter((at) => at >= 0);
  if (units.length === 0) return null;
  const offset = sources.starts[from] as number;
  const differences = described.operations.map((one) => ({
    ...one,
    at: [one.at[0] + offset, one.at[1] + offset] as const,
  }));
  let bits = 0;
  agreed.forEach((at, i) => {
    if (at >= 0) bits += surprisal(quoted.spoken[i]?.norm ?? "");
  });
  return { source, from: Math.min(...units), to: Math.max(...units) + 1, agreed, differences, bits };
}

/** By the cells that are the same on both sides: a region of the collation may have equal words at its ends. */
function agreedUnits({ cells }: Described, statement: AssembledText, quoted: Quoted, from: number): Int32Array {
  const agreed = new Int32Array(quoted.spoken.length).fill(-1);
  const units = new Map(statement.words.map(({ start }, i) => [start, from + i]));
  const printed = new Map(quoted.spoken.map(({ start }, i) => [start, i]));
  for (const { kind, at, printed: place } of cells) {
    const r = printed.get(place[0]);
    if (kind === "same" && r !== undefined) agreed[r] = units.get(at[0]) ?? -1;
  }
  return agreed;
}
