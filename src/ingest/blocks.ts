/** Text → blocks: lines, cut where furniture is glued on, joined where a text is hard-wrapped, each with its role. */

import type { Block } from "../model.js";
import { isField, type TurnLabel, turnLabel } from "../text/turn-labels.js";
import { datelineEnd } from "./dateline.js";
import { unglue } from "./glue.js";
import { type Line, lineAt, splitLines, trimSpan } from "./lines.js";
import type { Piece } from "./pieces.js";
import { assignRoles } from "./roles.js";
import { isTranscript, readLabels } from "./transcript.js";
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
  return pieces.map(({ role, line }) => ({ role, start: line.start, end: line.end }));
}

function transcriptRoles(lines: readonly Line[], title: string | null): Piece[] {
  const stays = new Set(["headline", "byline", "dateline", "boilerplate", "dek"]);
  const pieces = assignRoles(lines, title);
  // "Photo: Tom Oake" has a turn's form, and no other turn has its label.
  const labels = pieces.map(({ line }) => turnLabel(line.words));
  const { times } = readLabels(labels.flatMap((found) => (found ? [found.label] : [])));
  const isTurn = (found: TurnLabel | null) => {
    const isAgain = found !== null && times(found.label) > 1;
    return found !== null && (isAgain || found.posted) && !isField(found.label, isAgain);
  };
  const [first, last] = [labels.findIndex(isTurn), labels.findLastIndex(isTurn)];
  return pieces.map((piece, index) => {
    // "REPORTER: In the second year", said again and again, is no byline.
    if (isTurn(labels[index] ?? null)) return { line: piece.line, role: "body", facts: {} };
    // An interview printed as questions and answers stands on a page as other articles do.
    const isFurniture = piece.facts.furniture !== undefined && (index < first || index > last);
    return isFurniture || (index < 12 && stays.has(piece.role)) ? piece : { ...piece, role: "body" };
  });
}

function articleRoles(text: string, lines: readonly Line[], title: string | null): Piece[] {
  const parts: Line[] = [];
  for (const line of lines) parts.push(...unglue(text, line));
  const pieces = assignRoles(parts, title);
  const first = pieces.findIndex((piece) => piece.role === "body");
  return pieces.flatMap((piece, index) => (index === first ? splitDateline(text, piece) : [piece]));
}

/** "HARBOR CITY (AP) — The ferry …": the place is a block of its own. */
function splitDateline(text: string, piece: Piece): Piece[] {
  const { line } = piece;
  const to = datelineEnd(line.words);
  const [start, end] = trimSpan(text, line.start, line.start + to);
  const [from, until] = trimSpan(text, line.start + to, line.end);
  if (to === 0 || until <= from) return [piece];
  return [
    { line: lineAt(text, start, end, line.gap), role: "dateline", facts: {} },
    { line: lineAt(text, from, until, false), role: piece.role, facts: {} },
  ];
}
