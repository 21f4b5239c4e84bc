/** A saved page → one article. */

import type { Article } from "../../model.js";
import { plainAddress } from "../../text/address.js";
import { contentId } from "../../text/id.js";
import { type Fields, NO_FIELDS, readArticle } from "../article.js";
import { bodyOf } from "./body.js";
import { cleanPage } from "./clean.js";
import { joinBlocks, withMarkup } from "./markup-roles.js";
import type { PageBlock } from "./page-blocks.js";
import { type PageMetadata, pageMetadata } from "./page-metadata.js";
import { plain, plainWhole } from "./plain.js";
import { savedAt } from "./relative-days.js";

/** Blocks this near to the top may repeat the headline, or give its time without saying so. */
const TOP = 6;
/** The first paragraph of the article is longer than the lines over it. */
const PARAGRAPH = 100;
/** Shorter lines may be in the data by chance. */
const SHORTEST_HELD = 20;
const MOST = 0.7;
/** A day or a year and a time, in the digits of any language: "22 de outubro de 2010 às 20:13", "05/10/2018". */
const DATED = /\b(?:19|20)\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/;

/** What an input says of a page beside it. */
export interface Beside {
  /** An instant at which the page was so, "Tue, 06 May 2031 07:30:00 GMT" of an answer's header: for "3 hours ago" in it. */
  readonly made?: string | null;
  /** Fields of the input, which win over the page's. */
  readonly given?: Fields;
}

/** `html`: the whole page. `source`: the path or address given; `address`: where it was found, or `source` again. */
export async function readPage(
  html: string,
  source: string,
  address = source,
  { made = null, given = NO_FIELDS }: Beside = {},
): Promise<Article> {
  const page = cleanPage(html);
  const { headline, dek, body, ...metadata } = await pageMetadata(page.facts, address, made ?? savedAt(html));
  const found = page.tree === null ? [] : await bodyOf(page.tree, body, () => cleanPage(html).tree);
  const whole = found.length > 0 ? found : page.lines.map((text): PageBlock => ({ text, role: null }));
  const blocks = withHeadline(withoutLateDeks(withDates(within(whole, body))), headline, dek);
  // The bytes of a page that is fetched are others each time: its advertisements, the time of its making.
  const fetched = /^https?:/i.test(address);
  const said = given === NO_FIELDS ? [] : [JSON.stringify(given)];
  const fields: Fields = { ...winning(given, metadata), id: given.id ?? (fetched ? null : contentId(html, ...said)) };
  const article = readArticle(joinBlocks(blocks), source, fields, withMarkup(blocks));
  const isJoined = article.role === "article" && given.id === null;
  const plainForm = isJoined ? plainAddress(fields.url ?? "") : null;
  return plainForm === null ? article : { ...article, address: plainForm };
}

/** What the input gives, and what the page gives where the input is silent. */
function winning(given: Fields, page: Omit<PageMetadata, "headline" | "dek" | "body">): Fields {
  const { from = {} } = page;
  const keep = <F extends keyof typeof from>(field: F, isGiven: boolean) =>
    isGiven || from[field] === undefined ? {} : { [field]: from[field] };
  return {
    id: null,
    role: given.role,
    url: given.url ?? page.url,
    language: given.language ?? page.language,
    title: given.title ?? page.title,
    outlet: given.outlet ?? page.outlet,
    authors: given.authors.length > 0 ? given.authors : page.authors,
    publishedAt: given.publishedAt ?? page.publishedAt,
    modifiedAt: given.modifiedAt ?? page.modifiedAt ?? null,
    from: {
      ...keep("title", given.title !== null),
      ...keep("outlet", given.outlet !== null),
      ...keep("authors", given.authors.length > 0),
      ...keep("publishedAt", given.publishedAt !== null),
      ...keep("modifiedAt", (given.modifiedAt ?? null) !== null),
    },
  };
}

/** The headline stands first, and its dek under it; where the body repeats them, that is no paragraph. */
function withHeadline(blocks: readonly PageBlock[], headline: string | null, dek: string | null): readonly PageBlock[] {
  if (headline === null) return blocks;
  const top: PageBlock[] = [{ text: headline, role: "headline" }];
  if (dek !== null) top.push({ text: dek, role: "dek" });
  const stated = top.map(({ text }) => plain(text));
  const rest = blocks.filter(
    ({ text }, index) =>
      index >= TOP || text.length > 2 * headline.length + (dek?.length ?? 0) || !stated.includes(plain(text)),
  );
  return [...top, ...rest];
}

/** Under the first paragraph the same names mark subheadings, which are the article's own. */
function withoutLateDeks(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const first = blocks.findIndex(({ text, role }) => role !== "dek" && text.length >= PARAGRAPH);
  return blocks.map((block, index) => (block.role === "dek" && index > first ? { ...block, role: "body" } : block));
}

/**
 * Where the page's data give the article whole, what stands before its first and after its last paragraph is none of it.
 * The data often leave out what stands between, and are believed only where they hold most of the words found.
 */
function within(blocks: readonly PageBlock[], stated: string | null): readonly PageBlock[] {
  if (stated === null) return blocks;
  const words = plainWhole(stated);
  const held = blocks.map(({ text }) => text.length >= SHORTEST_HELD && words.includes(plain(text).slice(0, 120)));
  const letters = (of: readonly PageBlock[]) => of.reduce((sum, { text }) => sum + text.length, 0);
  if (letters(blocks.filter((_, index) => held[index])) < MOST * letters(blocks)) return blocks;
  const [first, last] = [held.indexOf(true), held.lastIndexOf(true)];
  return blocks.map((block, index) =>
    (index < first || index > last) && (block.role === null || block.role === "body")
      ? { ...block, role: "promo" }
      : block,
  );
}

/** Short lines over the first paragraph that hold a date are its time. */
function withDates(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const first = blocks.findIndex(({ text }) => text.length >= PARAGRAPH);
  return blocks.map((block, index) => {
    const open = block.role === null || block.role === "body";
    const dated = index < Math.min(first, TOP) && open && DATED.test(block.text) && !/[.!?:”"]$/.test(block.text);
    return dated ? { ...block, role: "dateline" } : block;
  });
}
