/** Flags: words of caution on an operation, from closed lists. They say "check", and decide nothing. */

import grammar from "../../data/grammar.json" with { type: "json" };
import type { Flag } from "../model.js";

const NEGATORS = new Set(grammar.negators);
const MODALS = grammar.modals;
const QUANTITIES = new Set(grammar.quantities);
const QUALIFIERS = grammar.qualifiers;
const ANAPHORS = new Set(grammar.anaphors);

/** One side of a difference: normal forms, and which of them are proper names. */
export interface Side {
  readonly norms: readonly string[];
  readonly names: readonly string[];
}

/** What differs between the two sides in the words that most often turn a sense. */
export function wordFlags(statement: Side, rendition: Side): Flag[] {
  const flags: Flag[] = [];
  if (differ(statement, rendition, (norms) => norms.filter((norm) => NEGATORS.has(norm)).map(() => "not")))
    flags.push("negation");
  if (differ(statement, rendition, (norms) => phrasesIn(norms, MODALS).map(modalForm))) flags.push("modal");
  if (differ(statement, rendition, (norms) => norms.filter(isQuantity).map(quantityForm))) flags.push("quantity");
  if (differ(statement, rendition, (_, side) => side.names)) flags.push("name");
  const dropped = phrasesIn(statement.norms, QUALIFIERS).filter(
    (phrase) => !phrasesIn(rendition.norms, QUALIFIERS).includes(phrase),
  );
  if (dropped.length > 0) flags.push("qualifier");
  return flags;
}

/** After a cut the text goes on with a word that points back to what was cut. */
export const pointsBack = (norm: string | undefined): boolean => norm !== undefined && ANAPHORS.has(norm);

export const isNegator = (norm: string): boolean => NEGATORS.has(norm);

function differ(a: Side, b: Side, pick: (norms: readonly string[], side: Side) => readonly string[]): boolean {
  return [...pick(a.norms, a)].sort().join("|") !== [...pick(b.norms, b)].sort().join("|");
}

/** Listed words and two- to four-word phrases that occur in the run. */
function phrasesIn(norms: readonly string[], list: readonly string[]): string[] {
  const run = ` ${norms.join(" ")} `;
  return list.filter((phrase) => run.includes(` ${phrase} `));
}

const isQuantity = (norm: string): boolean => QUANTITIES.has(norm) || /^\p{N}/u.test(norm);

/** "everybody" and "everyone" are one quantity. */
const quantityForm = (norm: string): string => norm.replace(/body$/, "one");

/** "can't" and "cannot" are one modal; "won't" is "will". */
function modalForm(phrase: string): string {
  if (phrase === "won't" || phrase.endsWith("'ll")) return "will";
  if (phrase.endsWith("'d")) return "would";
  return phrase
    .replace(/n't$|not$/, "")
    .replace(/^ca$/, "can")
    .replace("gonna", "going to")
    .replace(/^need.*/, "need")
    .replace(/^(?:has|had) to$/, "have to")
    .replace(/^wants to$/, "want to");
}
