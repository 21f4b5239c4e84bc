/** Quotations of a text with signs of markup in it, read past the signs and led back to where they stand. */

import type { Article, Block, Quotation, Span } from "../model.js";
import { type Past, past, spanHome } from "../text/past.js";

export function pastMarkup(article: Article, extract: (article: Article) => Quotation[]): Quotation[] {
  const { markup = [], ...rest } = article;
  const quoted = new Set(article.blocks.filter((block) => isQuoted(article.text, block)).map(({ start }) => start));
  const read = past(
    article.text,
    markup.filter(([start]) => !quoted.has(start)),
  );
  const blocks = article.blocks
    .map(({ role, start, end }) => ({ role, start: read.away(start), end: read.away(end) }))
    .filter(({ start, end }) => end > start);
  return extract({ ...rest, text: read.text, blocks }).map((quotation) => home(article, quotation, read));
}

/** A block quotation without marks in it: what tells it is its sign. */
const isQuoted = (text: string, { start, end }: Block): boolean =>
  text[start] === ">" && !/["“”]/.test(text.slice(start, end));

function home(article: Article, quotation: Quotation, read: Past): Quotation {
  const span = (one: Span | null): Span | null => one && spanHome(read, one);
  const segments = quotation.segments.map((one) => whole(article.text, one, read));
  const { name, mention } = quotation.speaker;
  return {
    ...quotation,
    id: `${article.id}:${segments[0]?.[0]}-${segments.at(-1)?.[1]}`,
    segments,
    speaker: { name, mention: span(mention) },
    cue: span(quotation.cue),
    saidToAt: span(quotation.saidToAt),
  };
}

/** From the mark that opens to the mark that closes: "*Never*" in “*Never*,” keeps both of its signs. */
function whole(text: string, [start, end]: Span, read: Past): Span {
  const [first, last] = spanHome(read, [start, end]);
  let from = start > 0 ? Math.min(first, read.home(start - 1) + 1) : first;
  let to = end < read.text.length ? Math.max(last, read.home(end)) : last;
  // Signs of a line's head or a list lie beyond white space, and are none of the words.
  const before = text.slice(from, first).search(/\S*$/);
  from += Math.max(0, before);
  to = last + (/^\S*/.exec(text.slice(last, to))?.[0].length ?? 0);
  return [from, to];
}
