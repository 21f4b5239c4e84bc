/** The outlet, only where the page names itself: its furniture, or its reporter's own voice in the text. */

import type { Span } from "../model.js";
import { NAME } from "./furniture.js";
import type { Piece } from "./roles.js";

/** How an article speaks of its own outlet. The place is searched for, then the words around it are read. */
const SELF: readonly { readonly anchor: string; readonly around: RegExp }[] = [
  {
    anchor: "request",
    around: new RegExp(
      `\\b(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)(?: \\p{Ll}{2,12})? to (?:the )?(?<outlet>${NAME})(?:['’]s|['’])? (?:\\p{Ll}{2,12} ){0,2}requests? for comment`,
      "du",
    ),
  },
  {
    anchor: " reached out to",
    around: new RegExp(`(?:^|[.!?”"] )(?<outlet>${NAME}) (?:has|have) reached out to .{2,80}for comment`, "du"),
  },
];
/** Words on each side of the anchor in which the name must stand. */
const WINDOW = 140;
/** An anchor on every line of a hostile text still costs little. */
const MAX_ANCHORS = 200;

export interface StatedOutlet {
  readonly name: string;
  readonly from: "page furniture" | "text";
  readonly at: Span;
}

/** Null when nothing names it, or when two different names are stated on one footing. */
export function findOutlet(text: string, pieces: readonly Piece[]): StatedOutlet | null {
  const labelled: Span[] = [];
  const furniture: Span[] = [];
  for (const { line, facts } of pieces) {
    if (facts.label?.field === "outlet") labelled.push(shift(facts.label.value, line.start));
    if (facts.furniture?.outlet) furniture.push(shift(facts.furniture.outlet, line.start));
  }
  const own = [labelled, furniture, selfReferences(text)];
  const stated = own.find((spans) => spans.length > 0);
  const first = stated?.[0];
  if (!stated || !first || new Set(stated.map((at) => plain(text, at))).size > 1) return null;
  return { name: text.slice(...first), from: own[2] === stated ? "text" : "page furniture", at: first };
}

function shift([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

function plain(text: string, at: Span): string {
  return text
    .slice(...at)
    .toLowerCase()
    .replace(/^the /, "");
}

function selfReferences(text: string): Span[] {
  return SELF.flatMap(({ anchor, around }) => {
    const found: Span[] = [];
    let at = text.indexOf(anchor);
    for (let tries = 0; at >= 0 && tries < MAX_ANCHORS; tries++) {
      const from = Math.max(0, at - WINDOW);
      const outlet = around.exec(text.slice(from, at + WINDOW))?.indices?.groups?.outlet;
      if (outlet) found.push([from + outlet[0], from + outlet[1]]);
      at = text.indexOf(anchor, at + anchor.length);
    }
    return found;
  });
}
