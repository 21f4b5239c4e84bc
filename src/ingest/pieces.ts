/** Lines on the way to blocks: what was read on each, and the role it has or is still open for. */

import type { BlockRole, Span } from "../model.js";
import type { Byline } from "./byline.js";
import type { Echo } from "./echoes.js";
import type { Furniture } from "./furniture.js";
import type { Label } from "./labels.js";
import type { Line } from "./lines.js";
import type { PublishedLine } from "./published.js";

/** What a line says by its own words that the article's metadata can use. */
export interface Facts {
  readonly furniture?: Furniture;
  readonly label?: Label;
  readonly byline?: Byline;
  readonly published?: PublishedLine;
  /** Furniture that names its page. */
  readonly echo?: Echo;
  /** A masthead's name, offsets into the line. */
  readonly masthead?: Span;
}

/** A line with its role and what was read on it. */
export interface Piece {
  readonly line: Line;
  readonly role: BlockRole;
  readonly facts: Facts;
}

/** A line before its place is looked at: a role of null is open. */
export interface Open {
  readonly line: Line;
  readonly role: BlockRole | null;
  readonly facts: Facts;
}
