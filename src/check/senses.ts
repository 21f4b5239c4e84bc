/** Words whose change turns a sense, by closed lists: negations, numbers, dates. */

import words from "../../data/check-words.json" with { type: "json" };
import grammar from "../../data/grammar.json" with { type: "json" };

const NEGATORS = new Set(grammar.negators);
const QUANTITIES = new Set(grammar.quantities);
const CLAUSES = new Set(words.clauses);
const NOT_NEGATED = new Set(words.notNegated);
const DATES = new Set(words.dates);
/** Weeks, miles: what is counted by. */
const MEASURES = new Map(words.measures.flatMap((one) => one.split(" ").map((form) => [form, one] as const)));
const MONTHS = new Set(words.months);
/** Quantity words whose loss alone changes no amount: "any". */
const NO_AMOUNT = new Set(words.noAmount);
/** Months that are verbs as well: dates only where the other side has one in their place. */
const VERBS_TOO = new Set(words.datesOrVerbs);

/** A unit as far as its sense goes. */
export interface Sense {
  readonly norm: string;
  readonly key: string;
}

export const isNegation = ({ norm }: Sense): boolean => NEGATORS.has(norm);

/** "but", "because": what stands behind it is another clause. */
export const opensClause = (norm: string): boolean => CLAUSES.has(norm);

/** Letters that a prefix is put before, at least: "un-do", not "un-it". */
const STEM = 3;

/** "possible" and "impossible", "harmful" and "harmless": one stem, turned. */
function areOpposites(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= STEM && !NOT_NEGATED.has(long) && words.prefixes.some((prefix) => long === prefix + short))
    return true;
  return a.length === b.length + 1
    ? b.endsWith("ful") && a === `${b.slice(0, -3)}less`
    : a.endsWith("ful") && b === `${a.slice(0, -3)}less`;
}

/** Whether the two sides of a difference say yes where the other says no. */
export function turnsNegation(mine: readonly Sense[], theirs: readonly Sense[]): boolean {
  if (mine.some(isNegation) !== theirs.some(isNegation)) return true;
  return mine.some((a) => theirs.some((b) => areOpposites(a.norm, b.norm)));
}

/** "#12", "percent", "Monday". */
const isFigure = ({ key, norm }: Sense): boolean => (key.startsWith("#") && norm !== "one") || DATES.has(norm);
const isQuantity = (sense: Sense): boolean =>
  isFigure(sense) || sense.key.startsWith("#") || QUANTITIES.has(sense.norm);

/** "somebody" and "someone" are one quantity. */
const quantityOf = ({ key }: Sense): string => key.replace(/body$/, "one");

/**
 * Whether a number, an amount or a date differs: other figures, or one quantity word for another. A quantity word that goes
 * with the words around it is no change of a number, nor is a currency that one side leaves to the listener.
 */
export function changesNumber(mine: readonly Sense[], theirs: readonly Sense[]): boolean {
  const pick = (side: readonly Sense[], which: (sense: Sense) => boolean): string[] =>
    side.filter(which).map(quantityOf).sort();
  const areDates = [mine, theirs].every((side) => side.some(({ norm }) => DATES.has(norm) || VERBS_TOO.has(norm)));
  const isEither = (sense: Sense): boolean => isFigure(sense) || (areDates && VERBS_TOO.has(sense.norm));
  const [x, y] = [pick(mine, isEither), pick(theirs, isEither)];
  if (x.length !== y.length || x.some((figure, i) => !sameFigure(figure, y[i] ?? ""))) return true;
  const [m, n] = [measureIn(mine), measureIn(theirs)];
  if (m !== null && n !== null && m !== n) return true;
  if (x.length > 0) return false;
  const [a, b] = [pick(mine, isQuantity).join("|"), pick(theirs, isQuantity).join("|")];
  if (a !== "" && b !== "") return a !== b;
  const lone = mine.length <= 1 && theirs.length <= 1;
  return lone && a !== b && ![...mine, ...theirs].some(({ norm }) => norm === "one" || NO_AMOUNT.has(norm));
}

/** The one measure among the words; null where there is none, or more. */
function measureIn(side: readonly Sense[]): string | null {
  const found = side.flatMap(({ key }) => MEASURES.get(key) ?? []);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Words of a date that say nothing of the day: "the third of April". */
const DATE_WORDS = new Set(["the", "of"]);

/** "3 April", "April 3rd", "the third of April": one day, written in two ways; at least one of them in figures. */
export function isOneDate(mine: readonly Sense[], theirs: readonly Sense[]): boolean {
  const [a, b] = [dayOf(mine), dayOf(theirs)];
  return a !== null && a === b && [...mine, ...theirs].some(({ norm }) => /\d/.test(norm));
}

function dayOf(side: readonly Sense[]): string | null {
  const told = side.filter(({ norm }) => !DATE_WORDS.has(norm));
  const month = told.filter(({ norm }) => MONTHS.has(norm));
  const day = told.flatMap(({ key }) => /^#([1-9]|[12]\d|3[01])o?$/.exec(key)?.[1] ?? []);
  return told.length === 2 && month.length === 1 && day.length === 1 ? `${day[0]} ${month[0]?.norm}` : null;
}

/** "#13000" and "#13000 pounds". */
const sameFigure = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
