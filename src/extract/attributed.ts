import type { Range } from "./phrases.js";

/** How one quotation is attributed in its sentence. Ranges are token indexes. */
export interface Attribution {
  readonly mention: Range | null;
  readonly cue: Range | null;
  /** Where the cue stands to the quotation. */
  readonly place: "after" | "before" | "lead" | "weak";
  /** The mention owns the words ("Roe's claim that"). */
  readonly owner: boolean;
  /** True where the words quoted are those of the other party of a message that the mention shared. */
  readonly otherParty: boolean;
  /** Written in a message of the writer's own naming: "Roe's texts urging him to …". */
  readonly message: string | null;
  /** Whatever else is named there: in "the Courier quoted Roe as saying" the paper does not speak. */
  readonly sure: boolean;
}

/** An attribution of the plain kind. Written out: a spread of defaults costs ten times as much, and these are made for every quotation. */
export function attributed(mention: Range | null, cue: Range | null, place: Attribution["place"]): Attribution {
  return { mention, cue, place, owner: false, otherParty: false, message: null, sure: false };
}
