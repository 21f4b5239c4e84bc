/**
 * The signs of Markdown within a paragraph: emphasis, links, code, escapes, HTML. What they mark stays text; they are none.
 * One pass with bounded look-ahead: linear.
 */

import type { Span } from "../../model.js";

// In order: an escape; code; an image; the end of a link with its address, or with its name; a tag or comment; a run of emphasis.
const SIGN =
  /\\[!-/:-@[-`{-~]|(`{1,8})|!\[[^\][\n]{0,300}\]\([^()\n]{0,500}\)|\]\((?:<[^<>\n]{0,500}>|[^\s()]{0,500}(?:\([^\s()]{0,200}\)[^\s()]{0,500})?)(?:\s{1,3}(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?\s{0,3}\)|\]\[[^\][\n]{0,80}\]|\[\^[^\][\s]{1,40}\]|\[|\]|<!--(?:(?!-->)[\s\S]){0,500}-->|<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>\n]{0,300})?\/?>|(\*{1,3}|_{1,3}|~~)/giy;
const STARTS = new Set("\\`![]<*_~");
/** Openers that wait for their end; a paragraph of nothing else is no prose. */
const MAX_OPEN = 200;

interface Opener {
  readonly sign: string;
  readonly at: Span;
}

/** Spans of `text` between `from` and `to`, in order. `names`: the links named elsewhere in the text, in small letters. */
export function inlineSigns(text: string, from: number, to: number, names: ReadonlySet<string>): Span[] {
  const signs: Span[] = [];
  let open: Opener[] = [];
  const close = (sign: string, at: Span): boolean => {
    const index = open.findLastIndex((one) => one.sign === sign);
    const opener = open[index];
    if (!opener) return false;
    signs.push(opener.at, at);
    open = open.slice(0, index);
    return true;
  };
  for (let at = from; at < to; ) {
    if (!STARTS.has(text[at] ?? "")) {
      at++;
      continue;
    }
    SIGN.lastIndex = at;
    const found = SIGN.exec(text);
    const end = at + (found?.[0].length ?? 1);
    if (!found || end > to) {
      at++;
      continue;
    }
    const [whole, ticks, emphasis] = found;
    let next = end;
    if (ticks !== undefined) {
      // Nothing in code is a sign.
      const reach = text.slice(end, Math.min(to, end + 1000));
      const length = reach.indexOf(ticks);
      if (length >= 0) {
        signs.push([at, end], [end + length, end + length + ticks.length]);
        next = end + length + ticks.length;
      }
    } else if (emphasis !== undefined) {
      const before = text[at - 1] ?? " ";
      const after = text[end] ?? " ";
      const within = emphasis.startsWith("_") && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
      const opens = !/\s/.test(after) && end < to && !(/[\p{L}\p{N}]/u.test(before) && /\p{P}/u.test(after));
      const closes = !/\s/.test(before) && at > from;
      if (!within && !(closes && close(emphasis, [at, end])) && opens) open.push({ sign: emphasis, at: [at, end] });
    } else if (whole === "[") open.push({ sign: whole, at: [at, end] });
    else if (whole.startsWith("](") || whole.startsWith("][")) {
      const isNamed = whole.startsWith("](") || whole === "[]" || names.has(whole.slice(2, -1).toLowerCase());
      if (!isNamed || !close("[", [at, end])) next = at + 1;
    } else if (whole === "]") {
      // A name alone, "[the ferry]", is a link where the text gives it an address.
      const opener = open.findLast((one) => one.sign === "[");
      const name = opener ? text.slice(opener.at[1], at).toLowerCase() : "";
      if (name !== "" && name.length <= 80 && names.has(name)) close("[", [at, end]);
      else if (opener) open = open.slice(0, open.lastIndexOf(opener));
    } else signs.push([at, whole.startsWith("\\") ? at + 1 : end]);
    at = next;
    if (open.length > MAX_OPEN) open = open.slice(-MAX_OPEN / 2);
  }
  return signs.toSorted((a, b) => a[0] - b[0]);
}
