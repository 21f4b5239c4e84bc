/** A cleaned page → the blocks of its article: Readability, and a second opinion where it gives too little. */

import type { DomDocument, DomElement } from "./dom.js";
import { type PageBlock, pageBlocks } from "./page-blocks.js";

/** Where pages that say so put the article, the surest first. */
const PLACES = [
  '[itemprop="articleBody"]',
  "article",
  '[role="article"]',
  "main",
  '[role="main"]',
  ".entry-content, .post-content, .article-body, .article-content, .story-body, .article__body",
] as const;
/** Below a short article Readability takes the comments for it; what holds the headline is no such section. */
const COMMENTS = "#comments, #disqus_thread, .comments-area, .comment-list, .commentlist, .comments-list";
/** Other people's words, and other articles'. */
const OTHERS =
  'nav, aside, footer, form, [id*="comment"], [class*="comment"], [id*="disqus"], [class*="related"], [class*="sidebar"]';
/** A body of fewer letters in paragraphs is doubted: two sentences. */
const THIN = 300;
/** Another body must hold this many times its letters: a little more is rather a footer than a lost paragraph. */
const FULLER = 2;
/** A paragraph, no label or link; what a body is weighed by. */
const PARAGRAPH = 60;

/** `stated`: the body as the page's own data give it, or null. */
export async function bodyOf(html: string, stated: string | null): Promise<readonly PageBlock[]> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  const parse = () => parseHTML(html).document as unknown as DomDocument;
  const options = { disableJSONLD: true, keepClasses: true, serializer: (content: unknown) => content as DomElement };
  const read = parse();
  for (const other of [...read.querySelectorAll(COMMENTS)])
    if ([...other.querySelectorAll("h1")].length === 0) other.remove();
  const found = new Readability(read as never, options).parse()?.content ?? null;
  const first = found ? pageBlocks(found) : [];
  if (weight(first) >= THIN && weight(first) * FULLER >= (stated?.length ?? 0)) return first;
  // Readability has changed the page it read.
  const page = parse();
  for (const other of [...page.querySelectorAll(OTHERS)]) other.remove();
  const others = PLACES.flatMap((place) => [...page.querySelectorAll(place)].slice(0, 20).map(pageBlocks));
  if (stated !== null) others.unshift(stated.split(/\n+/).map((text) => ({ text, role: "body" })));
  let best = first;
  for (const other of others) if (weight(other) > weight(best) * FULLER) best = other;
  return best;
}

/** All blocks of a cleaned `<body>` that is an article as a whole. */
export async function fragmentBlocks(html: string): Promise<readonly PageBlock[]> {
  const { parseHTML } = await import("linkedom");
  const { body } = parseHTML(`<!doctype html><html>${html}</html>`).document as unknown as DomDocument;
  return body === null ? [] : pageBlocks(body);
}

/** Letters in paragraphs of the article's own. */
function weight(blocks: readonly PageBlock[]): number {
  let letters = 0;
  for (const { text, role } of blocks)
    if ((role === null || role === "body") && text.length >= PARAGRAPH) letters += text.length;
  return letters;
}
