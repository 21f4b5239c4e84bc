/** Labelled lines of a saved page, "Author: Ana Ruhl", which state a value outright. */

import data from "../../data/page-labels.json" with { type: "json" };
import type { BlockRole, Span } from "../model.js";

type LabelField = "title" | "authors" | "publishedAt" | "modifiedAt" | "outlet";

export interface Label {
  readonly field: LabelField | null;
  readonly role: BlockRole;
  /** The value, offsets into the line. */
  readonly value: Span;
}

const FIELDS: readonly LabelField[] = ["title", "authors", "publishedAt", "modifiedAt", "outlet"];
const LABELS = new Map(
  data.labels.flatMap((label) =>
    label.words.map((word) => [
      word,
      { field: FIELDS.find((field) => field === label.field) ?? null, role: label.role as BlockRole },
    ]),
  ) as [string, { field: LabelField | null; role: BlockRole }][],
);
const SHAPE = /^(?<label>\p{L}[\p{L} ]{2,21}): ?(?<value>\S.{0,400})$/u;

/** How a sentence ends, and what ends so and is none: "J.", "Jr.", "Inc." */
const ENDS = /[.?!…]["”’)]{0,2}$/u;
const NAMED = /^(?:\p{Lu}[\p{L}.,’'&|-]{0,30} ?){1,8}\.$/u;

/** A line read as a labelled value, or null. */
export function labelOf(line: string): Label | null {
  const colon = line.indexOf(":");
  const found = colon > 2 && colon <= 22 && line.length < 430 ? SHAPE.exec(line) : null;
  const known = found?.groups?.label && LABELS.get(found.groups.label.toLowerCase());
  if (!known || !found?.groups?.value) return null;
  // "Reporter: What did it cost?" is somebody's turn; "Reporter: Tom Oake Jr." is not.
  if (known.field === "authors" && ENDS.test(found.groups.value) && !NAMED.test(found.groups.value)) return null;
  return { ...known, value: [line.length - found.groups.value.length, line.length] };
}
