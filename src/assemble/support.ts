/**
 * Support: for each operation, how many independent origins print the statement's words there and how many print this
 * rendition's. It is what lets a page say "left out" or only "not printed here", and it never names a culprit.
 */

import type { Operation } from "../model.js";
import type { Collated } from "./collated.js";
import type { AssembledText } from "./text.js";

export function countSupport(statement: AssembledText, family: readonly Collated[]): Operation[][] {
  const position = new Map(statement.words.map(({ start }, i) => [start, i]));
  const ends = new Map(statement.words.map(({ end }, i) => [end, i]));
  // By each word, who prints it: a speech that thousands print a sentence of has few at any word.
  const printers = statement.words.map(() => new Set<number>());
  family.forEach(({ described }, i) => {
    for (const { kind, at } of described.cells) {
      if (kind === "same" || kind === "transposition") printers[position.get(at[0]) ?? -1]?.add(i);
    }
  });
  const made = new Map<string, Set<string>>();
  for (const { witness, operations } of family) {
    for (const operation of operations) {
      const key = keyOf(operation);
      made.set(key, (made.get(key) ?? new Set()).add(witness.origin));
    }
  }
  const changed = family.map(({ operations }) => new Set(operations.map(placeOf)));
  const supportOf = (operation: Pick<Operation, "at" | "kind">): number => {
    // A sign before the first word, "£5", is no part of the word.
    const start = position.get(operation.at[0]) ?? position.get(operation.at[0] + 1) ?? statement.words.length;
    const last = operation.at[1] > operation.at[0] ? (ends.get(operation.at[1]) ?? start) : start;
    // Inserted words are answered by those who print the words on both sides of the place.
    const from = operation.at[1] > operation.at[0] ? start : start - 1;
    const [head, tail] = [Math.max(0, from), Math.min(last, printers.length - 1)];
    const printsAll = (i: number): boolean => {
      for (let at = head; at <= tail; at++) if (!printers[at]?.has(i)) return false;
      return true;
    };
    const origins = new Set<string>();
    // Behind the last word nobody need print anything.
    for (const i of printers[head] ?? family.keys())
      if (!changed[i]?.has(placeOf(operation)) && printsAll(i)) origins.add(family[i]?.witness.origin ?? "");
    return origins.size;
  };
  const known = new Map<string, number>();
  return family.map(({ operations }) =>
    operations.map((operation) => {
      const place = placeOf(operation);
      const statementSupport = known.get(place) ?? supportOf(operation);
      known.set(place, statementSupport);
      return {
        ...operation,
        support: { statement: statementSupport, rendition: made.get(keyOf(operation))?.size ?? 1 },
      };
    }),
  );
}

const placeOf = ({ at }: Pick<Operation, "at">): string => `${at[0]} ${at[1]}`;

const keyOf = ({ kind, at, rendition }: Pick<Operation, "kind" | "at" | "rendition">): string =>
  `${kind} ${placeOf({ at })} ${rendition.toLowerCase().replace(/’/g, "'")}`;
