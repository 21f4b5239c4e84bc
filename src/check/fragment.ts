/**
 * The address of a passage within a page: a text fragment as the WICG draft "URL Fragment Text Directives" has it,
 * `#:~:text=[prefix-,]start[,end][,-suffix]`. A browser scrolls to the words and marks them.
 */

import type { Span } from "../model.js";

/** Longer passages are named by their first and last words. */
const WHOLE = 10;
const ENDS = 5;
/** Words of context where the same words stand elsewhere on the page too. */
const CONTEXT = 4;

export function fragmentUrl(url: string, text: string, [start, end]: Span): string {
  const words = text.slice(start, end).split(/\s+/).filter(Boolean);
  const parts: string[] = [];
  const isLong = words.length > WHOLE || text.slice(start, end).includes("\n");
  const first = isLong ? words.slice(0, ENDS).join(" ") : words.join(" ");
  const isAmbiguous =
    text.indexOf(text.slice(start, end)) !== start || text.indexOf(text.slice(start, end), start + 1) >= 0;
  // A prefix or suffix may not reach over a paragraph: a browser looks for it within one block.
  const before = lastWords(
    text
      .slice(Math.max(0, start - 200), start)
      .split(/\n/)
      .at(-1) ?? "",
  );
  const after = firstWords(text.slice(end, end + 200).split(/\n/)[0] ?? "");
  if (isAmbiguous && before !== "") parts.push(`${encode(before)}-`);
  parts.push(encode(first));
  if (isLong) parts.push(encode(words.slice(-ENDS).join(" ")));
  if (isAmbiguous && after !== "") parts.push(`-${encode(after)}`);
  const [page = url, fragment] = url.split("#");
  return `${page}#${(fragment ?? "").split(":~:")[0]}:~:text=${parts.join(",")}`;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const lastWords = (text: string): string => wordsOf(text).slice(-CONTEXT).join(" ");
const firstWords = (text: string): string => wordsOf(text).slice(0, CONTEXT).join(" ");

/** "-", "&" and "," have a meaning in a text directive. */
const encode = (words: string): string => encodeURIComponent(words).replace(/-/g, "%2D");
