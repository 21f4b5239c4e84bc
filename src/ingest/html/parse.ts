/** HTML → what opens and closes in what, in time that grows with the page alone: the rules of htmlparser2, which a test holds this to. */

import { BLOCK, READ_ATTRIBUTES, VOID } from "./tags.js";
import { type Attributes, readTokens } from "./tokens.js";

export interface PageEvents {
  readonly onopentag: (name: string, attributes: Attributes) => unknown;
  readonly ontext: (words: string) => void;
  readonly onclosetag: (name: string) => void;
}

/** Words come in pieces, one for each comment and each end that closes nothing: so many are handed on as one. */
const MAX_PIECES = 1000;

/** An element that opens → the innermost open ones that end with it: pages leave out their ends. */
const ENDS = endings({
  "p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul":
    "p",
  "select input output button datalist textarea": "input option optgroup select button datalist textarea",
  "dd dt": "dd dt",
  "rt rp": "rt rp",
  "tbody tfoot": "thead tbody",
  tr: "tr th td",
  th: "th",
  td: "thead th td",
  body: "head link script",
  li: "li",
  option: "option",
  optgroup: "optgroup option",
});
/** Within drawings and formulas "<path/>" is closed; elsewhere the stroke says nothing. */
const DRAWINGS = new Set(["math", "svg"]);
const WITHIN_DRAWINGS = new Set("mi mo mn ms mtext annotation-xml foreignobject desc title".split(" "));

function endings(rows: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(rows).flatMap(([opening, ended]) => {
      const names = new Set(ended.split(" "));
      return opening.split(" ").map((name) => [name, names] as const);
    }),
  );
}

export function parsePage(html: string, events: PageEvents, wanted: ReadonlySet<string> = READ_ATTRIBUTES): void {
  const stack: string[] = [];
  /** How many of each name are open: an end that closes nothing is not looked for. */
  const open = new Map<string, number>();
  const drawing: boolean[] = [];
  let words = "";
  let pieces = 0;
  const flush = () => {
    if (pieces > 0) events.ontext(words);
    words = "";
    pieces = 0;
  };
  const close = () => {
    const name = stack.pop() ?? "";
    open.set(name, (open.get(name) ?? 1) - 1);
    events.onclosetag(name);
  };
  readTokens(html, wanted, {
    words(piece) {
      words += piece;
      if (++pieces === MAX_PIECES) flush();
    },
    start(name, attributes, selfClosing) {
      flush();
      const ended = ENDS.get(name);
      if (ended !== undefined) while (ended.has(stack.at(-1) ?? "")) close();
      events.onopentag(name, attributes);
      if (VOID.has(name)) return events.onclosetag(name);
      stack.push(name);
      open.set(name, (open.get(name) ?? 0) + 1);
      if (DRAWINGS.has(name)) drawing.push(true);
      else if (WITHIN_DRAWINGS.has(name)) drawing.push(false);
      if (selfClosing && drawing.at(-1)) close();
    },
    end(name) {
      flush();
      if (DRAWINGS.has(name) || WITHIN_DRAWINGS.has(name)) drawing.pop();
      if (VOID.has(name) ? name === "br" : name === "p" && !open.get(name)) {
        events.onopentag(name, {});
        events.onclosetag(name);
      } else if (open.get(name)) {
        while (stack.at(-1) !== name) close();
        close();
      }
    },
  });
  flush();
  while (stack.length > 0) close();
}

const NO_ATTRIBUTES: ReadonlySet<string> = new Set();

/** The words of a short piece of HTML, its elements left out: "Ana &amp; <b>Tom</b>". */
export function wordsOf(html: string): string {
  let words = "";
  const ontext = (piece: string) => {
    words += piece;
  };
  parsePage(
    html,
    { onopentag: (name) => BLOCK.has(name) && ontext("\n"), ontext, onclosetag: () => {} },
    NO_ATTRIBUTES,
  );
  return words;
}
