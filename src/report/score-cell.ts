import type { Cell } from "../model.js";

/** "silent": the article prints nothing here, and nothing is known of why. */
export type Mark = Cell["kind"] | "silent";

export interface ScoreCell {
  readonly mark: Mark;
  /** As printed, with its punctuation, brackets and ellipses; empty where nothing is. */
  readonly printed: string;
  /** An ellipsis, closed and opened marks or a new paragraph stand before it in print. */
  readonly cut: boolean;
  /** Only punctuation differs. */
  readonly faint: boolean;
  /** The first of a run of words left out, put in or moved: where the sign stands. */
  readonly opens: boolean;
}
