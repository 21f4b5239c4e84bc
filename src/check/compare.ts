/**
 * A quotation beside a stretch of a source, by the collation of `assemble`: the stretch plays the assembled statement, and
 * the quotation its only witness. What differs is named there; what it makes of the finding, in `judge.ts`.
 */

import { type Described, describe } from "../assemble/operations.js";
import type { Draft as Difference } from "../assemble/sides.js";
import type { AssembledText } from "../assemble/text.js";
import type { Witness } from "../assemble/witness.js";
import type { Span } from "../model.js";
import { align } from "../text/align.js";
import { surprisal } from "../text/surprisal.js";
import { collateInOrder } from "./in-order.js";
import { withNearEnds } from "./near-ends.js";
import type { Quoted } from "./quoted.js";
import { OPENS_SENTENCE, type Source, type Sources, sourceOf } from "./sources.js";
import { unfold, unfoldingOf } from "./unfold.js";
import { readUnits } from "./units.js";
import { keyOf } from "./written.js";

/** A quotation set beside units `from` to `to` of one source. */
export interface Comparison {
  readonly source: Source;
  /** From the first agreed unit to the last. */
  readonly from: number;
  readonly to: number;
  /** Per spoken unit of the quotation the source's unit that agrees with it, or −1. */
  readonly agreed: Int32Array;
  /** The source's units that agree with one of the quotation's. */
  readonly printed: ReadonlySet<number>;
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

/** Both sides with contractions written out, where one says "he's" and the other "he is". */
interface Sides {
  readonly statement: AssembledText;
  readonly witness: Witness;
  /** Per word of the statement its unit, from the stretch's first; per spoken word of the witness the quotation's. */
  readonly units: readonly number[];
  readonly spoken: readonly number[];
  /** Places in the stretch, and in the draft, of those in the texts of the two. */
  readonly inStretch: (at: Span) => Span;
  readonly inDraft: (at: Span) => Span;
}

function sidesOf(sources: Sources, quoted: Quoted, source: Source, from: number, to: number): Sides {
  const numbers = new Numbers();
  const [statement, witness] = [statementOf(sources, source, from, to, numbers), witnessOf(quoted, numbers)];
  const unfolding = unfoldingOf(statement.words, witness.spoken);
  if (unfolding.size === 0)
    return {
      statement,
      witness,
      units: statement.words.map((_, i) => i),
      spoken: witness.spoken.map((_, i) => i),
      inStretch: (at) => at,
      inDraft: (at) => at,
    };
  const numberOf = (norm: string): number => {
    const key = keyOf(norm);
    return numbers.of(sources.numbers.get(key) ?? key);
  };
  const mine = unfold(statement.text, statement.words, unfolding);
  const theirs = unfold(witness.article.text, witness.printed, unfolding);
  const words = mine.words.map((word, i) => {
    const isPart = mine.words[i - 1]?.of === word.of;
    const isWhole = !isPart && mine.words[i + 1]?.of !== word.of;
    return {
      ...word,
      word: isWhole ? word.word : numberOf(word.norm),
      opensSentence: word.opensSentence && !isPart,
      gap: isPart ? ("none" as const) : word.gap,
    };
  });
  const spoken = theirs.words.filter(({ bracket }) => bracket !== "whole");
  const numberOfPrinted = new Map(witness.spoken.map(({ start }, i) => [start, witness.words[i] as number] as const));
  const spokenOf = new Map(witness.spoken.map(({ start }, i) => [start, i]));
  const of = spoken.map((word) => spokenOf.get(witness.printed[word.of]?.start ?? -1) ?? 0);
  return {
    statement: { ...statement, text: mine.text, words },
    witness: {
      ...witness,
      article: { ...witness.article, text: theirs.text },
      printed: theirs.words,
      spoken,
      words: Int32Array.from(spoken, (word, i) =>
        of[i - 1] === of[i] || of[i + 1] === of[i]
          ? numberOf(word.norm)
          : (numberOfPrinted.get(witness.printed[word.of]?.start ?? -1) as number),
      ),
      breaks: Uint8Array.from(spoken, (_, i) =>
        of[i - 1] === of[i] ? 0 : (witness.breaks[of[i] as number] as number),
      ),
      line: spoken.map(({ norm }) => norm).join(" "),
    },
    units: mine.words.map((word) => word.of),
    spoken: of,
    inStretch: mine.place,
    inDraft: theirs.place,
  };
}

/** The quotation beside units `from` to `to`; null where nothing agrees. */
export function compare(sources: Sources, quoted: Quoted, from: number, to: number): Comparison | null {
  const source = sourceOf(sources, from);
  const sides = sidesOf(sources, quoted, source, from, to);
  const described = describe(sides.statement, sides.witness, collateInOrder(sides.statement, sides.witness));
  const pairs = agreedPairs(described, sides);
  if (pairs.length === 0) return null;
  const agreed = new Int32Array(quoted.spoken.length).fill(-1);
  const printed = new Set<number>();
  for (const [s, r] of pairs) {
    const [unit, at] = [from + (sides.units[s] as number), sides.spoken[r] as number];
    printed.add(unit);
    if (agreed[at] === -1) agreed[at] = unit;
  }
  const offset = sources.starts[from] as number;
  const texts = [source.article.text, quoted.draft.text] as const;
  const place = (one: Difference): Difference => {
    const [start, end] = sides.inStretch(one.at);
    const at = [start + offset, end + offset] as const;
    const draft = sides.inDraft(one.printed);
    return { ...one, at, printed: draft, statement: texts[0].slice(...at), rendition: texts[1].slice(...draft) };
  };
  const contractions = contractionsIn(pairs, sides)
    .map(place)
    .filter(({ statement, rendition }) => plain(statement) !== plain(rendition));
  const differences = [...described.operations.map(place), ...contractions];
  let bits = 0;
  agreed.forEach((at, i) => {
    if (at >= 0) bits += surprisal(quoted.spoken[i]?.norm ?? "");
  });
  return {
    source,
    from: Math.min(...printed),
    to: Math.max(...printed) + 1,
    agreed,
    printed,
    differences: withNearEnds(sources, source, quoted, differences),
    bits,
  };
}

const plain = (surface: string): string => surface.toLowerCase().replace(/[’‘ʼ]/g, "'");

type Pair = readonly [s: number, r: number];

/** By the cells that are the same on both sides: a region of the collation may have equal words at its ends. */
function agreedPairs({ cells }: Described, { statement, witness }: Sides): Pair[] {
  const words = new Map(statement.words.map(({ start }, i) => [start, i]));
  const printed = new Map(witness.spoken.map(({ start }, i) => [start, i]));
  return cells.flatMap(({ kind, at, printed: place }): Pair[] => {
    const [s, r] = [words.get(at[0]), printed.get(place[0])];
    return kind === "same" && s !== undefined && r !== undefined ? [[s, r]] : [];
  });
}

/** What was written out on one side and stands in words on the other: "he's" beside "he is", one difference each. */
function contractionsIn(pairs: readonly Pair[], { statement, witness, units, spoken }: Sides): Difference[] {
  if (units.length === new Set(units).size && spoken.length === new Set(spoken).size) return [];
  const found: Difference[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const [s, r] = pairs[i] as Pair;
    let last = i;
    while (last + 1 < pairs.length) {
      const [s1, r1] = pairs[last + 1] as Pair;
      const [s0, r0] = pairs[last] as Pair;
      if (s1 !== s0 + 1 || r1 !== r0 + 1 || (units[s1] !== units[s0] && spoken[r1] !== spoken[r0])) break;
      last++;
    }
    if (last === i) continue;
    const [s1, r1] = pairs[last] as Pair;
    found.push({
      kind: "replacement",
      class: "clean-up",
      detail: "spoken form",
      at: [statement.words[s]?.start ?? 0, statement.words[s1]?.end ?? 0],
      printed: [witness.spoken[r]?.start ?? 0, witness.spoken[r1]?.end ?? 0],
      statement: "",
      rendition: "",
      flags: [],
    });
    i = last;
  }
  return found;
}
