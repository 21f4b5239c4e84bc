/** Style profiles: what a house makes of each finding. Data, so that a newsroom can write its own. */

import { z } from "zod";
import ap from "../../data/styles/ap.json" with { type: "json" };
import guardian from "../../data/styles/guardian.json" with { type: "json" };
import nyt from "../../data/styles/nyt.json" with { type: "json" };
import reuters from "../../data/styles/reuters.json" with { type: "json" };
import strict from "../../data/styles/strict.json" with { type: "json" };
import { StemmaError } from "../errors.js";
import { FINDINGS, type FindingKind, LEVELS, type Level } from "../model.js";

/** What one finding means to a house. */
export interface StyleRule {
  readonly level: Level;
  /** One sentence for the page: why this level. */
  readonly why: string;
  /** The published guide the rule follows, by title and entry; null for a rule of the profile's own. */
  readonly cites: string | null;
}

export interface Style {
  readonly name: string;
  readonly title: string;
  /** The published guides behind the rules. */
  readonly guide: readonly { readonly title: string; readonly publisher: string; readonly url: string | null }[];
  readonly rules: Readonly<Record<FindingKind, StyleRule>>;
}

const RULE = z.strictObject({ level: z.enum(LEVELS), why: z.string().min(1), cites: z.string().min(1).nullable() });

const STYLE = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  guide: z.array(
    z.strictObject({ title: z.string().min(1), publisher: z.string().min(1), url: z.url().nullable().default(null) }),
  ),
  rules: z.record(z.enum(FINDINGS), RULE),
});

/** Reads a profile; throws a `StemmaError` of one line that names the field and what was expected there. */
export function readStyle(json: unknown, from = "the style"): Style {
  const read = STYLE.safeParse(json);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  const expected = `expected {name, title, guide, rules}, with a rule {level: ${LEVELS.join("|")}, why, cites} for each finding`;
  throw new StemmaError(
    "input",
    `${from}: ${field === "" ? "not a style profile" : `“${field}”: ${issue?.message}`}; ${expected}`,
  );
}

/** The profiles that come with Stemma, by name. */
export const STYLES: Readonly<Record<string, Style>> = Object.fromEntries(
  [ap, nyt, reuters, guardian, strict].map((profile) => {
    const style = readStyle(profile, "a profile of Stemma’s own");
    return [style.name, style];
  }),
);

/** The profile that is used unless another is named. */
export const DEFAULT_STYLE = "ap";
