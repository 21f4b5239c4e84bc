/**
 * Trims: words of the statement before or after a rendition that its article prints nowhere. What a fragment does not
 * cover is unknown, not changed; a trim says where the print begins and ends, and flags only words cut off mid-sentence.
 */

import type { Flag } from "../model.js";
import { groupedBy } from "../text/order.js";
import type { Collated } from "./collated.js";
import { cutsApproximation, isNegator, NOTHING, reportsOthers, wordFlags } from "./flags.js";
import { assertsQuestion } from "./questions.js";
import { mergeRuns, type Run, runsBefore } from "./runs.js";
import type { Draft } from "./sides.js";
import type { AssembledText } from "./text.js";
import type { Witness } from "./witness.js";

export function findTrims(statement: AssembledText, family: readonly Collated[]): Collated[] {
  const prints = groupedBy(family, ({ witness }) => witness.article.id);
  const printed = new Map([...prints].map(([id, own]) => [id, mergeRuns(own.flatMap(({ covered }) => covered))]));
  return family.map((collated) => withTrims(statement, collated, printed.get(collated.witness.article.id) ?? []));
}

/** `printed` is what the article prints, here or elsewhere. */
function withTrims(statement: AssembledText, collated: Collated, printed: readonly Run[]): Collated {
  const { witness, covered, operations } = collated;
  const [first, last] = [covered[0]?.[0], covered.at(-1)?.[1]];
  if (first === undefined || last === undefined) return collated;
  const from = Math.min(first, printed[runsBefore(printed, first) - 1]?.[1] ?? 0);
  const next = runsBefore(printed, last);
  const isPrinted = (printed[next - 1]?.[1] ?? 0) > last;
  const to = isPrinted ? last : (printed[next]?.[0] ?? statement.words.length);
  return {
    ...collated,
    operations: [
      ...(from < first ? [headTrim(statement, witness, from, first)] : []),
      ...operations,
      ...untold(statement, collated, printed).map((run) => tailTrim(statement, witness, ...run)),
      ...(to > last ? [tailTrim(statement, witness, last, to)] : []),
    ],
  };
}

/**
 * Where blocks are moved, words between them in the statement may stand behind the print's last word in its order, or before its
 * first: cut like those at the statement's own ends. Those that no difference tells of, and that the article prints nowhere.
 */
function untold({ words }: AssembledText, { covered, operations }: Collated, printed: readonly Run[]): Run[] {
  if (!operations.some(({ kind }) => kind === "transposition")) return [];
  const gaps = covered.slice(1).map(([to], i): Run => [covered[i]?.[1] ?? to, to]);
  return gaps.filter(([from, to]) => {
    const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
    const isTold = operations.some(({ at }) => at[0] < end && at[1] > start);
    const before = runsBefore(printed, from);
    const isPrinted = (printed[before - 1]?.[1] ?? 0) > from || runsBefore(printed, to) > before;
    return !isTold && !isPrinted;
  });
}

/** Words of the broken sentence that are looked through on either side: text without a stop has no sentences. */
const SENTENCE = 200;
/** Words before the cut in which a negation or modal still bears on what is printed: "I don't think that". */
const NEAR = 5;

function headTrim(statement: AssembledText, witness: Witness, from: number, to: number): Draft {
  // Only the words of the sentence that the print breaks into can turn its sense.
  let sentence = to;
  while (sentence > from && to - sentence < SENTENCE && !statement.words[sentence]?.opensSentence) sentence--;
  const norms = statement.words
    .slice(sentence, statement.words[to]?.opensSentence ? sentence : to)
    .map(({ norm }) => norm);
  const spot = witness.printed[0]?.start ?? 0;
  const next = statement.words.slice(to, to + 2).map(({ norm }) => norm);
  // "non" in "non-traditional" denies that word alone, and none of the print.
  const near = norms.slice(-NEAR).filter((norm) => norm !== "non");
  const isDirect = witness.quotation.kind === "direct" || madeToOpen(statement, witness, to);
  const flags = new Set<Flag>([
    ...cutFlags(witness, isDirect, norms, ["qualifier"]),
    ...cutFlags(witness, isDirect, near, ["negation", "modal"]),
  ]);
  const isAsserted = assertsQuestion(statement, witness, sentence, 0);
  if (isAsserted || (isDirect && (cutsApproximation(norms, next) || reportsOthers(norms)))) flags.add("qualifier");
  return trim(statement, from, to, spot, [...flags]);
}

/** The print has a capital where the statement has none: it makes a sentence of what is left, "I think we can" into "We can". */
function madeToOpen({ text, words }: AssembledText, { article, spoken: [first] }: Witness, to: number): boolean {
  const word = words[to];
  const isCapital = (surface: string): boolean => /^\[?\p{Lu}/u.test(surface);
  return (
    word !== undefined &&
    first !== undefined &&
    !word.opensSentence &&
    isCapital(article.text.slice(first.start, first.end)) &&
    !isCapital(text.slice(word.start, word.end))
  );
}

function tailTrim(statement: AssembledText, witness: Witness, from: number, to: number): Draft {
  let sentence = from;
  while (sentence < to && sentence - from < SENTENCE && !statement.words[sentence]?.opensSentence) sentence++;
  const norms = statement.words.slice(from, sentence).map(({ norm }) => norm);
  const spot = witness.printed.at(-1)?.end ?? 0;
  return trim(statement, from, to, spot, cutFlags(witness, witness.quotation.kind === "direct", norms, ["qualifier"]));
}

/**
 * What the words cut off the sentence could turn. A partial quotation stands in the writer's own sentence, which says
 * the rest in its own words: nothing is flagged there, nor a negation that the writer gives before the marks.
 */
function cutFlags(witness: Witness, isDirect: boolean, norms: readonly string[], asked: readonly Flag[]): Flag[] {
  if (!isDirect) return [];
  return wordFlags({ norms, names: [] }, NOTHING).filter(
    (flag) => asked.includes(flag) && !(flag === "negation" && saidOutside(witness)),
  );
}

function trim(statement: AssembledText, from: number, to: number, spot: number, flags: Draft["flags"]): Draft {
  const at = [statement.words[from]?.start ?? 0, statement.words[to - 1]?.end ?? 0] as const;
  const words = statement.text.slice(at[0], at[1]);
  return {
    kind: "trim",
    class: "trim",
    detail: null,
    at,
    printed: [spot, spot],
    statement: words,
    rendition: "",
    flags,
  };
}

/** How far the writer's own words before a fragment are looked through, in characters. */
const LOOK_BACK = 120;

/** The negation stands in the writer's own words before the marks: "he doesn't think that “…”". */
function saidOutside({ article, quotation }: Witness): boolean {
  const start = quotation.segments[0]?.[0] ?? 0;
  const lead = article.text.slice(Math.max(0, start - LOOK_BACK), start);
  const sentence = lead.slice(Math.max(lead.lastIndexOf("\n"), lead.lastIndexOf(". ")) + 1);
  return sentence
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[^\p{L}']+/u)
    .some(isNegator);
}
