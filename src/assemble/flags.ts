/** Flags: words of caution on an operation, from closed lists. They say "check", and decide nothing. */

import grammar from "../../data/grammar.json" with { type: "json" };
import type { Flag } from "../model.js";
import { groupedBy } from "../text/order.js";
import { withoutClitic } from "./contractions.js";
import { basesOf } from "./inflections.js";

const NEGATORS = new Set(grammar.negators);
const [LESS, ...PREFIXES] = Object.keys(grammar.denials).sort((a, b) => Number(b === "less") - Number(a === "less"));
const DENIED = new Map(Object.entries(grammar.denied));
const NO_DENIALS = new Set(grammar.noDenials);
const MODALS = byFirstWord(grammar.modals);
const QUANTITIES = new Set(grammar.quantities);
const QUALIFIERS = byFirstWord(grammar.qualifiers);
const NO_QUANTITIES = byFirstWord(grammar.noQuantities);
const APPROXIMATIONS = new Set(grammar.approximations);
const REPORTING = new Set(grammar.reporting);
const ANAPHORS = new Set(grammar.anaphors);

/** One side of a difference: normal forms, and which of them are proper names. */
export interface Side {
  readonly norms: readonly string[];
  readonly names: readonly string[];
}

/** The side that has no words of a cut. */
export const NOTHING: Side = { norms: [], names: [] };

/** What differs between the two sides in the words that most often turn a sense. */
export function wordFlags(mine: Side, theirs: Side): Flag[] {
  const [statement, rendition] = [withNobody(mine), withNobody(theirs)];
  const flags: Flag[] = [];
  if (differ(statement, rendition, (norms) => norms.filter(isNegator).map(() => "not"))) flags.push("negation");
  else if (denies(statement.norms, rendition.norms) || denies(rendition.norms, statement.norms)) flags.push("negation");
  if (differ(statement, rendition, (norms) => phrasesIn(withoutNeeded(norms), MODALS).map(modalForm)))
    flags.push("modal");
  if (quantitiesDiffer(statement.norms, rendition.norms)) flags.push("quantity");
  if (differ(statement, rendition, (_, side) => side.names)) flags.push("name");
  const dropped = phrasesIn(statement.norms, QUALIFIERS).filter(
    (phrase) => !phrasesIn(rendition.norms, QUALIFIERS).includes(phrase),
  );
  if (dropped.length > 0) flags.push("qualifier");
  return flags;
}

/** "no one" is one word, "nobody". */
function withNobody(side: Side): Side {
  const { norms } = side;
  if (!norms.some((norm, i) => norm === "no" && norms[i + 1] === "one")) return side;
  const joined = norms.map((norm, i) => (norm === "no" && norms[i + 1] === "one" ? "nobody" : norm));
  return { ...side, norms: joined.filter((_, i) => norms[i - 1] !== "no" || norms[i] !== "one") };
}

/** After a cut the text goes on with a word that points back to what was cut. */
export const pointsBack = (norm: string | undefined): boolean => norm !== undefined && ANAPHORS.has(norm);

/** Letters that a word has beside "un" or "less", at least: "unit" denies no "it". */
const STEM = 3;

/** One side has a word and the other its denial: "able" and "unable", "harmful" and "harmless". Linear in the words. */
export function denies(norms: readonly string[], others: readonly string[]): boolean {
  if (norms.length === 0 || others.length === 0) return false;
  const there = new Set(others);
  return norms.some(
    (norm) => !there.has(norm) && !NO_DENIALS.has(norm) && denied(norm).some((word) => there.has(word)),
  );
}

function denied(norm: string): string[] {
  const words = PREFIXES.filter((prefix) => norm.startsWith(prefix) && norm.length >= prefix.length + STEM).map(
    (prefix) => norm.slice(prefix.length),
  );
  const listed = DENIED.get(norm);
  if (listed !== undefined) words.push(listed);
  const stem = norm.slice(0, -4);
  return norm.endsWith(LESS ?? "less") && stem.length >= STEM ? [...words, stem, `${stem}ful`] : words;
}

/**
 * "about" before "40", "less than" before "half" or "a third": the number is no longer a rough one. At most four words say so;
 * `next` are the words behind them.
 */
export function cutsApproximation(norms: readonly string[], [next = "", second = ""]: readonly string[]): boolean {
  if (!isQuantity(next) && !(/^an?$/.test(next) && isQuantity(second))) return false;
  return [1, 2, 3, 4].some((count) => count <= norms.length && APPROXIMATIONS.has(norms.slice(-count).join(" ")));
}

/** Words of a cut that is the qualifier's own: "some of". */
const MOST_DROPPED = 2;

/** Words between the verb that reports and what it reports: "told me that". */
const BETWEEN = new Set(grammar.betweenReports);

/** "Some people say that", "my opponent told us": what follows are other people's words. The speaker's own "I said", "I don't think" are none. */
export function reportsOthers(norms: readonly string[]): boolean {
  let at = norms.length - 1;
  while (at > norms.length - 3 && BETWEEN.has(norms[at] ?? "")) at--;
  const before = norms.slice(Math.max(0, at - 2), at);
  return before.length > 0 && REPORTING.has(norms[at] ?? "") && !before.includes("i") && !before.includes("we");
}

/** "… and they", "… but he's": somebody just named, and perhaps in the words cut. "And it", "and those" seldom point so far. */
export const goesOnWithSomebody = (norm: string | undefined, next: string | undefined): boolean =>
  (norm === "and" || norm === "but" || norm === "so") && /^(?:he|she|they)(?:'|$)/.test(next ?? "");

/** "Nobody" as well as "nobody's". */
export const isNegator = (norm: string): boolean => NEGATORS.has(norm) || NEGATORS.has(withoutClitic(norm));

/** "some" or "some of" that is dropped, and no quantity put in its place, is a qualifier's loss. */
function quantitiesDiffer(mine: readonly string[], theirs: readonly string[]): boolean {
  const [ours, others] = [counted(mine), counted(theirs)];
  const isQualifier = (norm: string): boolean => QUALIFIERS.get(norm)?.some(({ length }) => length === 1) === true;
  const left = others.length > 0 || mine.length > MOST_DROPPED ? ours : ours.filter((norm) => !isQualifier(norm));
  return areOther(left.map(quantityForm), others.map(quantityForm));
}

function differ(a: Side, b: Side, pick: (norms: readonly string[], side: Side) => readonly string[]): boolean {
  return areOther(pick(a.norms, a), pick(b.norms, b));
}

const areOther = (mine: readonly string[], theirs: readonly string[]): boolean =>
  [...mine].sort().join("|") !== [...theirs].sort().join("|");

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Hundreds are listed: only those that begin with a word of the run are looked for in it. */
function byFirstWord(phrases: readonly string[]): Phrases {
  return groupedBy(
    phrases.map((phrase) => phrase.split(" ")),
    ([first = ""]) => first,
  );
}

/** Listed words and phrases that occur in the run, each once. */
function phrasesIn(norms: readonly string[], listed: Phrases): string[] {
  const found = new Set<string>();
  norms.forEach((norm, i) => {
    for (const phrase of listed.get(norm) ?? [])
      if (phrase.every((word, k) => norms[i + k] === word)) found.add(phrase.join(" "));
  });
  return [...found];
}

/** "is needed to" says what a thing is for; "needed to" alone, what somebody had to do. */
const withoutNeeded = (norms: readonly string[]): readonly string[] =>
  norms.filter((norm, i) => norm !== "needed" || !basesOf(norms[i - 1] ?? "").has("be"));

/** The quantities among the words: none is the "all" of "at all", nor what a qualifier says, "in some cases". */
function counted(norms: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < norms.length; i++) {
    const phrase = longest(norms, i);
    if (phrase > 1) i += phrase - 1;
    else if (isQuantity(norms[i] as string)) found.push(norms[i] as string);
  }
  return found;
}

/** How many words the longest phrase has that begins here and counts nothing. */
function longest(norms: readonly string[], at: number): number {
  let most = 0;
  for (const listed of [NO_QUANTITIES, QUALIFIERS])
    for (const phrase of listed.get(norms[at] ?? "") ?? [])
      if (phrase.length > most && phrase.every((word, k) => norms[at + k] === word)) most = phrase.length;
  return most;
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
