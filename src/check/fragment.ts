/**
 * The address of a passage within a page: a text fragment as the WICG draft "URL Fragment Text Directives" has it,
 * `#:~:text=[prefix-,]start[,end][,-suffix]`. A browser scrolls to the words and marks them.
 */

import type { Span } from "../model.js";

/** Longer passages are named by their first and last words. */
const WHOLE = 10;
const ENDS = 5;
/** A longer page is not read for other places of the words: it gets the context. */
const READ = 5_000_000;
/** Words of context where the same words stand elsewhere on the page too. */
const CONTEXT = 4;

export function fragmentUrl(url: string, text: string, [start, end]: Span): string {
  const passage = text.slice(start, end);
  const parts: string[] = [];
  // A browser looks for the first words within one block, and for the last within another.
  const lines = passage
    .split("\n")
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const [opening = [], closing = []] = [lines[0], lines.at(-1)];
  const isLong = opening.length > WHOLE || lines.length > 1;
  const first = (isLong ? opening.slice(0, ENDS) : opening).join(" ");
  const isAmbiguous = text.length > READ || text.indexOf(passage) !== start || text.indexOf(passage, start + 1) >= 0;
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
  if (isLong) parts.push(encode(closing.slice(-ENDS).join(" ")));
  if (isAmbiguous && after !== "") parts.push(`-${encode(after)}`);
  const [page = url, fragment] = url.split("#");
  return `${page}#${(fragment ?? "").split(":~:")[0]}:~:text=${parts.join(",")}`;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const lastWords = (text: string): string => wordsOf(text).slice(-CONTEXT).join(" ");
const firstWords = (text: string): string => wordsOf(text).slice(0, CONTEXT).join(" ");

/** "-", "&" and "," have a meaning in a text directive. */
const encode = (words: string): string => encodeURIComponent(words.replace(LONE, "")).replace(/-/g, "%2D");
/** Half of a surrogate pair has no encoding. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
