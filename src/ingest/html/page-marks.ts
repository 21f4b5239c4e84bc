/** What the class names of an element say of the part that its lines play: `data/page-marks.json`. */

import data from "../../../data/page-marks.json" with { type: "json" };
import type { BlockRole } from "../../model.js";

const ROLES = ["dek", "byline", "dateline", "caption", "credit", "promo", "boilerplate"] as const;

const MARKS = data.entries.map((entry) => {
  const role = ROLES.find((known) => known === entry.role);
  if (!role) throw new Error(`data/page-marks.json: unknown role "${entry.role}", expected one of ${ROLES.join(", ")}`);
  const pattern = entry.loose === true ? entry.pattern : `(?:^|[\\s_-])(?:${entry.pattern})(?:$|[\\s_-])`;
  return { role, pattern: new RegExp(pattern, "i") };
});

/** Pages repeat the same few names. */
const KNOWN = new Map<string, BlockRole | null>();
const MOST_KNOWN = 2000;

export function markOf(names: string): BlockRole | null {
  if (names === "") return null;
  const known = KNOWN.get(names);
  if (known !== undefined) return known;
  const found = MARKS.find(({ pattern }) => pattern.test(names))?.role ?? null;
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(names, found);
  return found;
}
