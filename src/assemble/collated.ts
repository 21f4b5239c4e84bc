import type { Described } from "./operations.js";
import type { Run } from "./runs.js";
import type { Draft } from "./sides.js";
import type { Witness } from "./witness.js";

/** A witness with its description: what later steps count over. */
export interface Collated {
  readonly witness: Witness;
  readonly described: Described;
  /** Words of the statement it prints, merged runs of them. */
  readonly covered: readonly Run[];
  readonly operations: readonly Draft[];
}
