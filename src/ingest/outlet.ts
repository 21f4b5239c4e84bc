/** The outlet, only where the page names itself: its furniture, or its reporter's own voice in the text. */

import type { Span } from "../model.js";
import { sieved } from "../text/loosened.js";
import { claimedName } from "./claimed.js";
import { NAME } from "./furniture.js";
import { printedElsewhere } from "./letters.js";
import { isMenuWords } from "./menus.js";
import { plainName } from "./outlet-names.js";
import type { Piece } from "./pieces.js";

/** How an article speaks of its own outlet. The place is searched for, then the words around it are read. */
const SELF: readonly { readonly anchor: string; readonly around: (words: string) => RegExpExecArray | null }[] = [
  {
    anchor: "request",
    around: sieved(
      `\\b(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)(?: \\p{Ll}{2,12})? to (?:the )?(?<outlet>${NAME})(?:['’]s|['’])? (?:\\p{Ll}{2,12} ){0,2}requests? for comment`,
      "du",
    ),
  },
  {
    anchor: " reached out to",
    around: sieved(`(?:^|[.!?”"] )(?<outlet>${NAME}) (?:has|have) reached out to .{2,80}for comment`, "du"),
  },
];
const SITE = /^(?:www\.)?[\p{L}\p{N}-]{2,30}\.(?:\p{Ll}{2,4}|co\.\p{Ll}{2}|com\.\p{Ll}{2}|example)$/u;
/** Words on each side of the anchor in which the name must stand. */
const WINDOW = 140;
/** An anchor on every line of a hostile text still costs little. */
const MAX_ANCHORS = 200;

export interface StatedOutlet {
  readonly name: string;
  readonly from: "page furniture" | "text";
  readonly at: Span;
}

/** Null when nothing names it, or when two different names are stated on one footing. The order is that of trust. */
export function findOutlet(text: string, pieces: readonly Piece[]): StatedOutlet | null {
  const labelled: Span[] = [];
  const head = pieces.findIndex(({ role }) => role === "headline");
  const mastheads: Span[] = [];
  const below: Span[] = [];
  const furniture: Span[] = [];
  const copyrights: Span[] = [];
  for (const [index, { line, facts }] of pieces.entries()) {
    // "Site: media | arena: …" is data of the page.
    if (facts.label?.field === "outlet" && !/[|{}<>=]/.test(line.words))
      labelled.push(shift(facts.label.value, line.start));
    if (facts.masthead) (index > head && head >= 0 ? below : mastheads).push(shift(facts.masthead, line.start));
    // "Latest Videos" is an entry of a menu.
    if (facts.furniture?.outlet && !isMenuWords(line.words.slice(...facts.furniture.outlet)))
      furniture.push(shift(facts.furniture.outlet, line.start));
    if (facts.echo?.alone) copyrights.push(shift(facts.echo.at, line.start));
  }
  // Under a writer's name stands whose report it is, "The Harbor Press", and on the page's first lines whose page.
  for (const spans of [labelled, papersOf(text, mastheads), below, furniture]) {
    if (spans.length > 0) return agreed(text, spans, "page furniture");
  }
  const said = selfReferences(text);
  if (said.length > 0) return agreed(text, said, "text");
  if (copyrights.length > 0) return agreed(text, copyrights, "page furniture");
  const claimed = claimedName(pieces);
  return claimed && agreed(text, [claimed], "page furniture");
}

/** "harbor.example" over "The Harbor Bell": the paper, not the address that it is read at. */
function papersOf(text: string, spans: readonly Span[]): readonly Span[] {
  const papers = spans.filter((span) => !SITE.test(text.slice(...span)));
  return papers.length > 0 ? papers : spans;
}

function agreed(text: string, spans: readonly Span[], from: StatedOutlet["from"]): StatedOutlet | null {
  const [first] = spans;
  if (!first) return null;
  // "a writer at The Lantern.": the stop is the sentence's; "Harbor P.M." keeps its own.
  const stop = /(?<!\p{Lu})\.$/u.test(text.slice(...first)) ? 1 : 0;
  const at: Span = [first[0], first[1] - stop];
  if (new Set(spans.map((span) => plainName(text.slice(...span)))).size > 1) return null;
  // "HARBOR RADIO" at the top, and "told Harbor Radio" below; "PEOPLE" is what a magazine calls itself.
  const stated = text.slice(...at);
  const printed = /\s|^\p{Ll}/u.test(stated) ? printedElsewhere(stated, text) : null;
  if (printed) return { name: printed.name, from, at: [printed.at, printed.at + printed.name.length] };
  return { name: stated, from, at };
}

function shift([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

function selfReferences(text: string): Span[] {
  return SELF.flatMap(({ anchor, around }) => {
    const found: Span[] = [];
    let at = text.indexOf(anchor);
    for (let tries = 0; at >= 0 && tries < MAX_ANCHORS; tries++) {
      const from = Math.max(0, at - WINDOW);
      const outlet = around(text.slice(from, at + WINDOW))?.indices?.groups?.outlet;
      if (outlet) found.push([from + outlet[0], from + outlet[1]]);
      at = text.indexOf(anchor, at + anchor.length);
    }
    return found;
  });
}
