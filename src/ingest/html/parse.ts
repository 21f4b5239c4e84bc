/** HTML → the events of htmlparser2, in time that grows with the page alone. */

import { Parser } from "htmlparser2";
import { BLOCK, SILENT } from "./tags.js";

export interface PageEvents {
  readonly onopentag: (name: string, attributes: Readonly<Record<string, string>>) => unknown;
  readonly ontext: (words: string) => void;
  readonly onclosetag: (name: string) => void;
  /** Too many elements were open: all count as closed, and what follows stands at the top again. */
  readonly onlost: () => void;
}

/**
 * The parser keeps open elements in a list and moves all of it for each, and looks all of it through for each end: its time
 * grows with the square of what stands in one another. Of 181 news pages the deepest has 51.
 */
const MAX_OPEN = 1000;
/** Words come in pieces, one for each entity and each "<" that opens nothing: so many are handed on as one. */
const MAX_PIECES = 1000;

export function parsePage(html: string, events: PageEvents): void {
  let open = 0;
  let paused = false;
  let words = "";
  let pieces = 0;
  const flush = () => {
    if (words !== "") events.ontext(words);
    words = "";
    pieces = 0;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        events.onopentag(name, attributes);
        // Not between a script's tag and its words, which would pass for the page's.
        paused ||= ++open >= MAX_OPEN && (!SILENT.has(name) || open >= 2 * MAX_OPEN);
        if (paused) parser.pause();
      },
      ontext(piece) {
        words += piece;
        if (++pieces === MAX_PIECES) flush();
      },
      onclosetag(name) {
        flush();
        open--;
        events.onclosetag(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  let from = 0;
  parser.write(html);
  while (paused) {
    from += parser.endIndex + 1;
    parser.reset();
    flush();
    events.onlost();
    open = 0;
    paused = false;
    parser.write(html.slice(from));
  }
  parser.end();
  flush();
}

/** The words of a short piece of HTML, its elements left out: "Ana &amp; <b>Tom</b>". */
export function wordsOf(html: string): string {
  let words = "";
  const nothing = () => {};
  const ontext = (piece: string) => {
    words += piece;
  };
  parsePage(html, {
    onopentag: (name) => BLOCK.has(name) && ontext("\n"),
    ontext,
    onclosetag: nothing,
    onlost: nothing,
  });
  return words;
}
