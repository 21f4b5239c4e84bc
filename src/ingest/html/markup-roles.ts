/** The roles that the words of lines give, and what the page's markup says of the same lines. */

import type { BlockRole } from "../../model.js";
import type { Reading } from "../blocks.js";
import type { Piece } from "../pieces.js";
import type { PageBlock } from "./page-blocks.js";

/** A block's place in the article's text. */
interface Placed {
  readonly end: number;
  readonly role: BlockRole | null;
}

/** What joins blocks: a blank line. */
const BETWEEN = "\n\n";

export function joinBlocks(blocks: readonly PageBlock[]): string {
  return blocks.map((block) => block.text).join(BETWEEN);
}

/** `blocks` are those whose texts, joined by blank lines, were read. */
export function withMarkup(blocks: readonly PageBlock[]): (reading: Reading) => Reading {
  const placed: Placed[] = [];
  let end = -BETWEEN.length;
  for (const { text, role } of blocks) {
    end += BETWEEN.length + text.length;
    placed.push({ end, role });
  }
  return (reading) => {
    let at = 0;
    const pieces = reading.pieces.map((piece) => {
      while ((placed[at]?.end ?? Infinity) <= piece.line.start) at++;
      return retold(piece, placed[at]?.role ?? null);
    });
    return { ...reading, pieces };
  };
}

/**
 * Markup decides where words alone had to guess: a line in title case between paragraphs is a heading or an item of a list,
 * not another article's headline. What a line says by its own words ("Read more:") stands.
 */
function retold(piece: Piece, said: BlockRole | null): Piece {
  if (said === null || piece.role === said) return piece;
  if (said === "body") {
    const guessed =
      piece.role === "promo" || piece.role === "headline" || piece.role === "dek" || piece.role === "caption";
    return guessed && !piece.facts.furniture && !piece.facts.label ? { ...piece, role: "body" } : piece;
  }
  if (said === "headline" || said === "dek") return { ...piece, role: said };
  return piece.role === "body" || piece.role === "headline" || piece.role === "dek" ? { ...piece, role: said } : piece;
}
