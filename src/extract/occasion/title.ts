/** Titles of programmes between marks: on “Harbour Nights”. */

import type { Span } from "../../model.js";
import { titleCase } from "../accept.js";
import { isOutletName } from "../outlets.js";
import type { Token } from "../tokens.js";

/** Characters of a programme's title at most. */
export const TITLE = 60;

/** On “Harbour Nights”: a programme's title between marks. */
export function quotedTitle(text: string, token: Token): Title | null {
  const title = titleIn(text, token);
  return title !== null && (title.label.includes(" ") || isOutletName(title.label)) ? title : null;
}

export interface Title {
  readonly label: string;
  readonly at: Span;
}

export function titleIn(text: string, { marked }: Token): Title | null {
  if (marked === null || marked.end - marked.start > TITLE) return null;
  const label = text.slice(marked.start, marked.end).replace(/[,.]$/, "");
  return titleCase(label.split(/\s+/)) ? { label, at: [marked.start, marked.start + label.length] } : null;
}
