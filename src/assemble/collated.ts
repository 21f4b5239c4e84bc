import type { Described } from "./operations.js";
import type { Draft } from "./sides.js";
import type { Witness } from "./witness.js";

/** A witness with its description: what later steps count over. */
export interface Collated {
  readonly witness: Witness;
  readonly described: Described;
  /** Words of the statement it prints, by position. */
  readonly covered: readonly boolean[];
  readonly operations: readonly Draft[];
}
