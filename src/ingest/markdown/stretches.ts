/** A Markdown text → its stretches: paragraphs and headings, and what is none of the article's words. */

import { Lexer } from "marked";
import type { Span } from "../../model.js";
import { inlineSigns } from "./inline.js";

export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** "apart": code, comments, rules, addresses of links. */
  readonly kind: "text" | "headline" | "heading" | "apart";
  /** Signs of Markdown within it, in order. */
  readonly signs: readonly Span[];
}

/** "> ", "- ", "12. " at the head of a line, one within the other. */
const PREFIX = /^(?:[ \t]{0,12}(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))){0,40}[ \t]{0,12}/;
/** Nested deeper than anybody writes: the lexer takes the square of the depth. */
const TOO_DEEP = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]){101}/m;
const HEADING = /^#{1,6}[ \t]{1,9}/;

/** Null for a text nested too deep to be told. */
export function stretchesOf(text: string, from: number): Stretch[] | null {
  // Same length: offsets of the lexer's tokens are the text's own.
  const plain = text.slice(from).replace(/\r\n?/g, (end) => (end.length === 2 ? " \n" : "\n"));
  if (TOO_DEEP.test(plain)) return null;
  const lexer = new Lexer({ gfm: true });
  const tokens = lexer.blockTokens(plain);
  const names = new Set(Object.keys(lexer.tokens.links).map((name) => name.toLowerCase()));
  const stretches: Stretch[] = [];
  let at = from;
  for (const token of tokens) {
    const end = at + token.raw.length;
    if (token.type === "heading") {
      const isFirst = token.depth === 1 && !stretches.some(({ kind }) => kind === "headline");
      stretches.push(heading(text, at, end, isFirst ? "headline" : "heading", names));
    } else if (token.type === "paragraph" || token.type === "text") stretches.push(paragraph(text, at, end, [], names));
    else if (token.type === "blockquote" || token.type === "list") stretches.push(...nested(text, at, end, names));
    else if (token.type === "table") stretches.push(...rows(text, at, end, names));
    else if (token.type === "html" && !/^\s*<(?:!|\?|script|style|pre)/i.test(token.raw))
      stretches.push(paragraph(text, at, end, [], names));
    else if (token.type !== "space") stretches.push({ start: at, end, kind: "apart", signs: [] });
    at = end;
  }
  return stretches.flatMap((stretch) => trimmed(text, stretch));
}

/** Outer white space left out; nothing where no more is left. */
function trimmed(text: string, stretch: Stretch): Stretch[] {
  const words = text.slice(stretch.start, stretch.end);
  const start = stretch.start + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  if (end <= start) return [];
  return [{ ...stretch, start, end, signs: stretch.signs.filter(([from, to]) => from < end && to > start) }];
}

function paragraph(
  text: string,
  start: number,
  end: number,
  prefixes: readonly Span[],
  names: ReadonlySet<string>,
): Stretch {
  return { start, end, kind: "text", signs: [...prefixes, ...inlineSigns(text, start, end, names)].sort(byStart) };
}

const byStart = (a: Span, b: Span): number => a[0] - b[0];

function heading(
  text: string,
  start: number,
  end: number,
  kind: "headline" | "heading",
  names: ReadonlySet<string>,
): Stretch {
  const raw = text.slice(start, end).trimEnd();
  const sign = /^\s{0,3}#{1,6}[ \t]*/.exec(raw)?.[0].length ?? 0;
  const tail = sign > 0 ? /(?:[ \t]+#{1,20})?$/.exec(raw) : /\r?\n[ \t]{0,9}(?:=+|-+)[ \t]*$/.exec(raw);
  const until = start + (tail && tail[0] !== "" ? tail.index : raw.length);
  const signs: Span[] = sign > 0 ? [[start, start + sign]] : [];
  signs.push(...inlineSigns(text, start + sign, until, names));
  if (until < start + raw.length) signs.push([until, start + raw.length]);
  return { start, end: start + raw.length, kind, signs };
}

/** Lines of quotations and lists: a blank line, or a new item, begins a paragraph. */
function nested(text: string, start: number, end: number, names: ReadonlySet<string>): Stretch[] {
  const stretches: Stretch[] = [];
  let open: { start: number; end: number; prefixes: Span[] } | null = null;
  const close = () => {
    if (open) stretches.push(paragraph(text, open.start, open.end, open.prefixes, names));
    open = null;
  };
  for (const [from, to] of lines(text, start, end)) {
    const line = text.slice(from, to);
    let length = PREFIX.exec(line)?.[0].length ?? 0;
    length += HEADING.exec(line.slice(length))?.[0].length ?? 0;
    if (line.slice(length).trim() === "") {
      close();
      continue;
    }
    if (/[-*+.)#][ \t]{0,12}$/.test(line.slice(0, length))) close();
    open ??= { start: from, end: to, prefixes: [] };
    if (length > 0) open.prefixes.push([from, from + length]);
    open.end = to;
  }
  close();
  return stretches;
}

/** A row of a table is a line; the bars are signs. */
function rows(text: string, start: number, end: number, names: ReadonlySet<string>): Stretch[] {
  return lines(text, start, end).map(([from, to]): Stretch => {
    const row = text.slice(from, to);
    if (/^[\s|:-]*$/.test(row)) return { start: from, end: to, kind: "apart", signs: [] };
    const bars = [...row.matchAll(/\|/g)].map(({ index }): Span => [from + index, from + index + 1]);
    return paragraph(text, from, to, bars, names);
  });
}

function lines(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  for (let from = start; from < end; ) {
    const stop = text.indexOf("\n", from);
    const to = stop < 0 || stop > end ? end : stop;
    found.push([from, to]);
    from = to + 1;
  }
  return found;
}
