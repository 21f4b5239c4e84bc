/** Whom "her husband" and "his sister" mean. */

import { is, OWNER } from "../classes.js";
import { kin } from "../lexicon.js";
import type { NameAt, Named, Names } from "../names.js";
import type { Range } from "../phrases.js";
import type { Token } from "../tokens.js";

/** Words between the owner and the noun: "her former husband". */
const BETWEEN = 2;
/** Sentences back in which the one of a couple is named whose husband the other is. */
const NEAR = 2;
/** Those who mostly share a last name. */
const MARRIED = /^(?:husband|wife)$/;

/** The noun of "her husband", and nothing more; null where a phrase is none such. */
export function relationOf(tokens: readonly Token[], [from, to]: Range): string | null {
  if (to - from < 2 || to - from > BETWEEN + 2 || !is(tokens[from], OWNER)) return null;
  const noun = tokens[to - 1] as Token;
  return !noun.cap && kin.has(noun.low) ? noun.low : null;
}

/** Who is called so, else whoever has the same last name as another before `at` and is no "she" where it is a husband. */
export function relativeOf(names: Names, noun: string, at: number, sentence: number): Named | null {
  const called = kin.get(noun) ?? null;
  const pronounOf = ({ pronoun, usual }: Named) => pronoun ?? usual;
  const holders = names.holders(noun).filter((one) => (pronounOf(one) ?? called) === called);
  if (holders.length > 0) return holders.length === 1 ? (holders[0] as Named) : null;
  if (!MARRIED.test(noun)) return null;
  const persons = new Set<Named>();
  const near = new Set<Named>();
  for (const { named, start, sentence: there } of names.all as readonly NameAt[]) {
    if (start >= at) break;
    if (sentence - there <= NEAR) near.add(named);
    if (named.likely && named.name.includes(" ")) persons.add(named);
  }
  const last = ({ name }: Named) => name.slice(name.lastIndexOf(" "));
  const paired = [...persons].filter(
    (one) =>
      pronounOf(one) === called &&
      [...persons].some(
        (other) => other !== one && near.has(other) && last(other) === last(one) && pronounOf(other) !== called,
      ),
  );
  return paired.length === 1 ? (paired[0] as Named) : null;
}
