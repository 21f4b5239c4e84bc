/** A quotation beside its passage, word by word, in the order of the passage: what the terminal and the page draw. */

import type { CheckedOperation, Passage } from "../../model.js";

export type Piece =
  /** Words that both have; only punctuation and the like can differ. */
  | { readonly kind: "same"; readonly source: string }
  | {
      readonly kind: CheckedOperation["kind"];
      readonly source: string;
      /** The draft's words; empty where it prints none. */
      readonly draft: string;
      /** The draft shows by an ellipsis that something was cut. */
      readonly marked: boolean;
      readonly operation: CheckedOperation;
    };

/**
 * The passage's text, cut where the operations stand: joined, the pieces' `source` are the text again. Of two operations
 * in one another the first in order keeps the words.
 */
export function piecesOf(passage: Passage, operations: readonly CheckedOperation[]): Piece[] {
  const { text } = passage;
  const pieces: Piece[] = [];
  let from = 0;
  for (const operation of inOrder(operations)) {
    const start = Math.max(from, Math.min(operation.at[0], text.length));
    const end = Math.max(start, Math.min(operation.at[1], text.length));
    if (start > from) pieces.push({ kind: "same", source: text.slice(from, start) });
    pieces.push({
      kind: operation.kind,
      source: text.slice(start, end),
      draft: operation.rendition,
      marked: operation.class === "marked-splice",
      operation,
    });
    from = end;
  }
  if (from < text.length) pieces.push({ kind: "same", source: text.slice(from) });
  return pieces;
}

/** By their place in the passage; where two stand at one place, by their place in the draft. */
function inOrder(operations: readonly CheckedOperation[]): CheckedOperation[] {
  return [...operations].sort(
    (a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.printed[0] - b.printed[0] || a.printed[1] - b.printed[1],
  );
}
