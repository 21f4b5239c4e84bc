/** Text → blocks: lines, cut where furniture is glued on, joined where a text is hard-wrapped, each with its role. */

import type { Block } from "../model.js";
import { datelineEnd } from "./dateline.js";
import { unglue } from "./glue.js";
import { type Line, lineAt, splitLines, trimSpan } from "./lines.js";
import { assignRoles, type Piece } from "./roles.js";
import { isTranscript } from "./transcript.js";
import { unwrap } from "./wrapping.js";

export interface Reading {
  readonly pieces: readonly Piece[];
  /** The text has a transcript's form. */
  readonly transcript: boolean;
}

/** `title`: the headline as the input's own field gives it, else null. Linear in the text. */
export function readBlocks(text: string, title: string | null, role: "article" | "transcript" | null): Reading {
  const lines = unwrap(text, splitLines(text));
  const transcript = role === "transcript" || (role === null && isTranscript(lines));
  // Every turn of a transcript is what it holds: only labelled lines at its head are told apart.
  const pieces = transcript ? transcriptRoles(lines, title) : articleRoles(text, lines, title);
  return { pieces, transcript };
}

export function toBlocks(pieces: readonly Piece[]): Block[] {
  return pieces.map(({ role, start, end }) => ({ role, start, end }));
}

function transcriptRoles(lines: readonly Line[], title: string | null): Piece[] {
  const stays = new Set(["headline", "byline", "dateline", "boilerplate", "dek"]);
  return assignRoles(lines, title).map((piece, index) =>
    index < 12 && stays.has(piece.role) ? piece : { ...piece, role: "body" },
  );
}

function articleRoles(text: string, lines: readonly Line[], title: string | null): Piece[] {
  const pieces = assignRoles(
    lines.flatMap((line) => unglue(text, line)),
    title,
  );
  const first = pieces.findIndex((piece) => piece.role === "body");
  return pieces.flatMap((piece, index) => (index === first ? splitDateline(text, piece) : [piece]));
}

/** "HARBOR CITY (AP) — The ferry …": the place is a block of its own. */
function splitDateline(text: string, piece: Piece): Piece[] {
  const to = datelineEnd(piece.words);
  if (to === 0) return [piece];
  const [start, end] = trimSpan(text, piece.start, piece.start + to);
  const [from, until] = trimSpan(text, piece.start + to, piece.end);
  if (until <= from) return [piece];
  return [
    { ...piece, ...lineAt(text, start, end, piece.gap), role: "dateline" },
    { ...piece, ...lineAt(text, from, until, false) },
  ];
}
