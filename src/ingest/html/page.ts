/** A saved page → one article. */

import type { Article } from "../../model.js";
import { contentId } from "../../text/id.js";
import { NO_FIELDS, readArticle } from "../article.js";
import { bodyOf } from "./body.js";
import { cleanPage } from "./clean.js";
import { joinBlocks, withMarkup } from "./markup-roles.js";
import type { PageBlock } from "./page-blocks.js";
import { pageMetadata } from "./page-metadata.js";

/** `html`: the whole page. `source`: the path or address it came from. */
export async function readPage(html: string, source: string): Promise<Article> {
  const page = cleanPage(html);
  const { headline, ...metadata } = pageMetadata(page.facts, source);
  const found = page.html === null ? [] : await bodyOf(page.html);
  const whole = found.length > 0 ? found : page.lines.map((text): PageBlock => ({ text, role: null }));
  const blocks = withHeadline(whole, headline);
  const fields = { ...NO_FIELDS, ...metadata, id: contentId(html) };
  return readArticle(joinBlocks(blocks), source, fields, withMarkup(blocks));
}

/** The headline stands first, once. */
function withHeadline(blocks: readonly PageBlock[], headline: string | null): readonly PageBlock[] {
  if (headline === null) return blocks;
  const top = blocks.slice(0, 4).findIndex(({ text }) => text === headline);
  const rest = top < 0 ? blocks : blocks.filter((_, index) => index !== top);
  return [{ text: headline, role: "headline" }, ...rest];
}
