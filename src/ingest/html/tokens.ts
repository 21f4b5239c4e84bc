/**
 * HTML → its tags and words, as htmlparser2 cuts them (a test compares the two on all kinds of pages), in a fraction of its
 * time: it looks at each letter of a page, and three in five stand in scripts and comments, most others in attributes that
 * nobody reads. Here the engine's own search finds the next sign that matters. Every search begins where the last ended: the
 * time grows with the page alone.
 */

import { decodeHTML, decodeHTMLAttribute } from "entities/decode";

export interface Tokens {
  readonly start: (name: string, attributes: Attributes, selfClosing: boolean) => void;
  readonly end: (name: string) => void;
  /** Words in pieces: comments and signs that open nothing divide them. */
  readonly words: (words: string) => void;
}

/** By lower-cased name; the first of each. */
export type Attributes = Readonly<Record<string, string>>;

const NO_ATTRIBUTES: Attributes = {};
/** Their content is words up to their own end tag, whatever else it holds; of `title` alone entities are read. */
const RAW = new Map(
  ["script", "style", "textarea", "title", "xmp"].map((name) => [name, new RegExp(`</${name}[ \\t\\n\\f\\r>]`, "gi")]),
);
const [TAB, NEWLINE, FEED, RETURN, SPACE] = [9, 10, 12, 13, 32];
const [BANG, QUOTE, DASH, SLASH, EQUALS, GREATER, QUESTION, BRACKET] = [33, 34, 45, 47, 61, 62, 63, 91];
const APOSTROPHE = 39;

const isSpace = (code: number): boolean =>
  code === SPACE || code === NEWLINE || code === TAB || code === RETURN || code === FEED;
const isLetter = (code: number): boolean => {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
};

/** Only attributes that `wanted` has are read. */
export function readTokens(html: string, wanted: ReadonlySet<string>, tokens: Tokens): void {
  const { length } = html;
  let at = 0;
  const words = (to: number, decoded = true) => {
    if (to <= at) return;
    const piece = html.slice(at, to);
    tokens.words(decoded && piece.includes("&") ? decodeHTML(piece) : piece);
  };
  /** On from behind the next `sign`; all that is left is words where there is none. False at the end of the page. */
  const skip = (sign: string, from: number): boolean => {
    const found = html.indexOf(sign, from);
    if (found >= 0) at = found + sign.length;
    return found >= 0;
  };

  for (let from = 0; ; ) {
    const open = html.indexOf("<", from);
    if (open < 0) break;
    const code = html.charCodeAt(open + 1);
    if (isLetter(code)) {
      words(open);
      const tag = readTag(html, open + 1, wanted);
      if (tag === null) return;
      tokens.start(tag.name, tag.attributes, tag.selfClosing);
      at = tag.end;
      const raw = tag.selfClosing ? undefined : RAW.get(tag.name);
      if (raw !== undefined) {
        raw.lastIndex = at;
        const end = raw.exec(html)?.index ?? length;
        words(end, tag.name === "title");
        if (end === length) return;
        tokens.end(tag.name);
        if (!skip(">", end)) return;
      }
    } else if (code === SLASH) {
      let first = open + 2;
      while (isSpace(html.charCodeAt(first))) first++;
      if (first >= length || html.charCodeAt(first) === GREATER) {
        // "</>" closes nothing.
        from = first;
        continue;
      }
      words(open);
      at = first;
      if (isLetter(html.charCodeAt(first))) {
        let last = first;
        while (last < length && html.charCodeAt(last) !== GREATER && !isSpace(html.charCodeAt(last))) last++;
        if (last === length) return;
        tokens.end(html.slice(first, last).toLowerCase());
        if (!skip(">", last)) return;
      } else if (!skip(">", first)) break;
    } else if (code === BANG) {
      words(open);
      at = open + 2;
      const next = html.charCodeAt(at);
      if (next === DASH && html.charCodeAt(open + 3) === DASH) {
        if (!skip("-->", at)) return;
      } else if (html.startsWith("[CDATA[", at)) {
        if (!skip("]]>", at)) return;
      } else if (!skip(">", at + (next === DASH ? 2 : next === BRACKET ? 0 : 1))) break;
    } else if (code === QUESTION) {
      words(open);
      at = open + 2;
      if (!skip(">", at)) break;
    } else {
      from = open + 1;
      continue;
    }
    from = at;
  }
  words(length);
}

interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly selfClosing: boolean;
  readonly end: number;
}

/** The tag whose name begins here; null where the page ends within it. */
function readTag(html: string, start: number, wanted: ReadonlySet<string>): Tag | null {
  const { length } = html;
  let at = start;
  let code = html.charCodeAt(at);
  while (at < length && code !== GREATER && code !== SLASH && !isSpace(code)) code = html.charCodeAt(++at);
  const name = html.slice(start, at).toLowerCase();
  let attributes: Record<string, string> | null = null;
  let selfClosing = false;
  while (at < length) {
    code = html.charCodeAt(at);
    if (code === GREATER) return { name, attributes: attributes ?? NO_ATTRIBUTES, selfClosing, end: at + 1 };
    if (code === SLASH || isSpace(code)) {
      selfClosing ||= code === SLASH;
      at++;
      continue;
    }
    selfClosing = false;
    const from = at++;
    code = html.charCodeAt(at);
    while (at < length && code !== EQUALS && code !== GREATER && code !== SLASH && !isSpace(code))
      code = html.charCodeAt(++at);
    const to = at;
    while (isSpace(code)) code = html.charCodeAt(++at);
    let [first, last] = [0, 0];
    if (code === EQUALS) {
      do code = html.charCodeAt(++at);
      while (isSpace(code));
      if (code === QUOTE || code === APOSTROPHE) {
        first = at + 1;
        last = html.indexOf(code === QUOTE ? '"' : "'", first);
        if (last < 0) return null;
        at = last + 1;
      } else {
        first = at;
        while (at < length && code !== GREATER && !isSpace(code)) code = html.charCodeAt(++at);
        last = at;
      }
    }
    const key = html.slice(from, to).toLowerCase();
    if (!wanted.has(key)) continue;
    attributes ??= {};
    if (key in attributes) continue;
    const value = html.slice(first, last);
    attributes[key] = value.includes("&") ? decodeHTMLAttribute(value) : value;
  }
  return null;
}
