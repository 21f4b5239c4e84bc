/** Families as another thread is given them: by the ids of their quotations, whose words it reads for itself. */

import type { Family } from "./assemble/families.js";
import { readWitnesses, type Witness } from "./assemble/witness.js";
import type { Article, Quotation } from "./model.js";
import type { Origins } from "./tied.js";

export { isAlone, toStatement } from "./assemble/assemble.js";
export type { Family };

/** A family by the ids of its quotations. */
export type FamilyIds = { readonly [Part in keyof Family]: readonly string[] };

export function idsOf({ members, conflated, leaves }: Family): FamilyIds {
  const ids = (witnesses: readonly Witness[]) => witnesses.map(({ quotation }) => quotation.id);
  return { members: ids(members), conflated: ids(conflated), leaves: ids(leaves) };
}

/** The families again. All their quotations must be among `quotations`. */
export function familiesOf(
  families: readonly FamilyIds[],
  articles: readonly Article[],
  quotations: readonly Quotation[],
  origins: Origins,
): Family[] {
  const ids = new Set(families.flatMap(({ members, conflated, leaves }) => [...members, ...conflated, ...leaves]));
  const wanted = quotations.filter(({ id }) => ids.has(id));
  const known = readWitnesses(articles, wanted, origins);
  const witnesses = (part: readonly string[]) => part.map((id) => known.get(id) as Witness);
  return families.map(({ members, conflated, leaves }) => ({
    members: witnesses(members),
    conflated: witnesses(conflated),
    leaves: witnesses(leaves),
  }));
}
