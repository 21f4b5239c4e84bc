/** Renditions: every witness of a family described against the assembled text, with what only the whole family shows. */

import type { AttestedSpan, Flag, Operation, Rendition, RenditionClass, Span } from "../model.js";
import { CLASSES, FLAGS } from "../model.js";
import { mayBeSameName } from "../text/names.js";
import { collate } from "./collate.js";
import type { Collated } from "./collated.js";
import type { Family } from "./families.js";
import { hasFiniteVerb } from "./finite.js";
import { isClosedClass } from "./grammar.js";
import type { SameOccasion } from "./occasion.js";
import { type Described, describe } from "./operations.js";
import { mergeRuns, type Run } from "./runs.js";
import { countSupport } from "./support.js";
import type { AssembledText } from "./text.js";
import { findTrims } from "./trims.js";
import type { Witness } from "./witness.js";

/** What the statement is said to be, for the flags of those who say otherwise. */
export interface Attribution {
  readonly speaker: string | null;
  readonly saidTo: string | null;
  /** Whether another name stands for that occasion, or may. */
  readonly isSame: SameOccasion;
}

/** Under this share of its words in the statement, a quotation is not attested by it. */
const ATTESTED = 0.6;
const FRAGMENT_WORDS = 7;
/** More closed-class words changed than this is a rewording. */
const FUNCTION_WORDS = 2;

export function describeFamily(
  family: Family,
  statement: AssembledText,
  attribution: Attribution,
): { renditions: Rendition[]; spans: AttestedSpan[] } {
  const witnesses = [...family.members, ...family.leaves, ...family.conflated].filter((w) => w.printed.length > 0);
  const position = new Map(statement.words.map(({ start }, i) => [start, i]));
  const described = witnesses.map((witness) => {
    const one = describe(statement, witness, collate(statement, witness));
    return { witness, described: one, covered: coverage(position, one), operations: one.operations };
  });
  const trimmed = findTrims(statement, described);
  const counted = countSupport(statement, trimmed);
  const renditions = trimmed.map((collated, i) =>
    toRendition(collated, counted[i] ?? [], statement, attribution, family.conflated.includes(collated.witness)),
  );
  return { renditions, spans: attestedSpans(statement, position, trimmed) };
}

/** The only witness of a statement, whose words are the statement's, from `start` to `end`: nothing to compare, and no cell that says more. */
export function describeSole(
  witness: Witness,
  start: number,
  end: number,
): { renditions: Rendition[]; spans: AttestedSpan[] } {
  const printings = witness.isTranscript ? 0 : 1;
  const rendition: Rendition = {
    ...inPrint(witness),
    class: "verbatim",
    coverage: end > start ? [[start, end]] : [],
    operations: [],
    flags: [],
    cells: [],
    punctuation: [],
  };
  return {
    renditions: [rendition],
    spans: end > start ? [{ start, end, witnesses: printings, origins: printings }] : [],
  };
}

function coverage(position: ReadonlyMap<number, number>, { cells }: Described): Run[] {
  const runs: Run[] = [];
  for (const { kind, at } of cells) {
    const word = kind !== "omission" && at[1] > at[0] ? position.get(at[0]) : undefined;
    if (word !== undefined) runs.push([word, word + 1]);
  }
  return mergeRuns(runs);
}

function toRendition(
  { witness, described, covered }: Collated,
  operations: readonly Operation[],
  statement: AssembledText,
  attribution: Attribution,
  isConflated: boolean,
): Rendition {
  const { quotation } = witness;
  const flags = new Set(operations.flatMap((operation) => operation.flags));
  if (differs(quotation.speaker.name, attribution.speaker, mayBeSameName)) flags.add("speaker");
  if (isConflated || differs(quotation.saidTo, attribution.saidTo, attribution.isSame)) flags.add("occasion");
  return {
    ...inPrint(witness),
    class: isConflated ? "conflated" : classOf(operations, described, witness),
    coverage: covered.map(([from, to]) => placeOf(statement, from, to)),
    operations,
    flags: FLAGS.filter((flag: Flag) => flags.has(flag)),
    cells: described.cells,
    punctuation: described.punctuation,
  };
}

/** What the witness says by itself. */
function inPrint({
  quotation,
  article,
  spoken,
}: Witness): Pick<Rendition, "quotation" | "article" | "text" | "fragment"> {
  const norms = spoken.map(({ norm }) => norm);
  return {
    quotation: quotation.id,
    article: article.id,
    text: quotation.segments.map(([start, end]) => article.text.slice(start, end)).join(" … "),
    fragment: norms.length < FRAGMENT_WORDS || !hasFiniteVerb(norms),
  };
}

const differs = (mine: string | null, theirs: string | null, same: (a: string, b: string) => boolean): boolean =>
  mine !== null && theirs !== null && !same(mine, theirs);

/** The highest class among the operations; unattested where the statement holds too little of it. */
function classOf(operations: readonly Operation[], { cells }: Described, witness: Witness): RenditionClass {
  const held = cells.filter(({ kind }) => kind === "same" || kind === "spelling" || kind === "transposition").length;
  // "He's" is held where the statement has "he is".
  const spoken = operations.filter(({ detail }) => detail === "spoken form");
  const contracted = spoken.reduce((sum, { rendition }) => sum + rendition.split(/\s+/).length, 0);
  if (held + contracted < ATTESTED * witness.spoken.length) return "unattested";
  const changed = operations.filter((operation) => operation.class === "function-words");
  const words = changed.reduce(
    (sum, { statement, rendition }) => sum + Math.max(count(statement), count(rendition)),
    0,
  );
  const highest = operations.reduce((most, operation) => Math.max(most, CLASSES.indexOf(operation.class)), 0);
  if (words > FUNCTION_WORDS && highest < CLASSES.indexOf("reworded")) return "reworded";
  return CLASSES[highest] ?? "verbatim";
}

const count = (words: string): number =>
  words.split(/\s+/).filter((word) => word !== "" && isClosedClass(word.toLowerCase().replace(/’/g, "'"))).length;

const placeOf = ({ words }: AssembledText, from: number, to: number): Span => [
  words[from]?.start ?? 0,
  words[to - 1]?.end ?? 0,
];

/** Runs of words that the same number of articles and origins print as they stand. Transcripts are not printings. */
function attestedSpans(
  statement: AssembledText,
  position: ReadonlyMap<number, number>,
  family: readonly Collated[],
): AttestedSpan[] {
  const articles = statement.words.map(() => new Set<string>());
  const origins = statement.words.map(() => new Set<string>());
  for (const { witness, described } of family) {
    if (witness.isTranscript) continue;
    for (const { kind, at } of described.cells) {
      if (kind !== "same" && kind !== "spelling" && kind !== "transposition") continue;
      const i = position.get(at[0]) ?? -1;
      articles[i]?.add(witness.article.id);
      origins[i]?.add(witness.origin);
    }
  }
  const spans: AttestedSpan[] = [];
  statement.words.forEach(({ start, end }, i) => {
    const [w, o] = [articles[i]?.size ?? 0, origins[i]?.size ?? 0];
    const last = spans.at(-1);
    if (last && last.witnesses === w && last.origins === o) spans[spans.length - 1] = { ...last, end };
    else spans.push({ start, end, witnesses: w, origins: o });
  });
  return spans;
}
