/** A cleaned page → the blocks of its article: Readability, and a second opinion where it gives too little. */

import { type Document, type Element, TooMuchWork } from "./dom.js";
import { type PageBlock, pageBlocks } from "./page-blocks.js";

/** Where pages that say so put the article, the surest first. */
const PLACES: readonly ((element: Element) => boolean)[] = [
  (one) => one.getAttribute("itemprop") === "articleBody",
  (one) => one.localName === "article",
  (one) => one.getAttribute("role") === "article",
  (one) => one.localName === "main",
  (one) => one.getAttribute("role") === "main",
  (one) =>
    /(?:^|\s)(?:entry-content|post-content|article-body|article-content|story-body|article__body)(?:\s|$)/.test(
      one.className,
    ),
];
/** Below a short article Readability takes the comments for it; what holds the headline is no such section. */
const COMMENTS = /(?:^|\s)(?:comments-area|comment-list|commentlist|comments-list)(?:\s|$)/;
/** Other people's words, and other articles'. */
const OTHERS = new Set(["nav", "aside", "footer", "form"]);
/** A body of fewer letters in paragraphs is doubted: two sentences. */
const THIN = 300;
/** Another body must hold this many times its letters: a little more is rather a footer than a lost paragraph. */
const FULLER = 2;
/** A paragraph, no label or link; what a body is weighed by. */
const PARAGRAPH = 60;

/**
 * `stated`: the body as the page's own data give it, or null. `again`: the page anew, for Readability changes the one it reads.
 * Empty where nothing is found within the work that a page may cost.
 */
export async function bodyOf(
  page: Document,
  stated: string | null,
  again: () => Document | null,
): Promise<readonly PageBlock[]> {
  const { findArticle } = await import("./finder.js");
  const first = bounded(() => {
    removeAll(page.body, (one) => isComments(one) && one.getElementsByTagName("h1").length === 0);
    const found = findArticle(page);
    return found === null ? [] : pageBlocks(found);
  });
  if (weight(first) >= THIN && weight(first) * FULLER >= (stated?.length ?? 0)) return first;
  const others: (readonly PageBlock[])[] = [];
  if (stated !== null) others.push(stated.split(/\n+/).map((text) => ({ text, role: "body" })));
  bounded(() => {
    const whole = again()?.body;
    if (whole === undefined) return [];
    removeAll(whole, isOthers);
    const elements = whole.getElementsByTagName("*");
    for (const place of PLACES) for (const one of elements.filter(place).slice(0, 20)) others.push(pageBlocks(one));
    return [];
  });
  let best = first;
  for (const other of others) if (weight(other) > weight(best) * FULLER) best = other;
  return best;
}

/** Nothing where it takes too much work. */
function bounded(read: () => readonly PageBlock[]): readonly PageBlock[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooMuchWork) return [];
    throw error;
  }
}

function isComments({ attributes }: Element): boolean {
  return attributes.some(({ name, value }) =>
    name === "id" ? value === "comments" || value === "disqus_thread" : name === "class" && COMMENTS.test(value),
  );
}

function isOthers({ localName, id, className }: Element): boolean {
  return OTHERS.has(localName) || /comment|disqus/.test(id) || /comment|related|sidebar/.test(className);
}

function removeAll(root: Element, unwanted: (element: Element) => boolean): void {
  for (const one of root.getElementsByTagName("*")) if (unwanted(one)) one.remove();
}

/** Letters in paragraphs of the article's own. */
function weight(blocks: readonly PageBlock[]): number {
  let letters = 0;
  for (const { text, role } of blocks)
    if ((role === null || role === "body") && text.length >= PARAGRAPH) letters += text.length;
  return letters;
}
