/** A feed → the articles that it holds whole. Summaries are none: `stemma watch` fetches the pages they lead to. */

import { type FeedItem, readFeed } from "../feeds/feed.js";
import type { Article } from "../model.js";
import { contentId } from "../text/id.js";
import { readArticle } from "./article.js";
import { allBytes, MAX_BYTES } from "./byte-lines.js";
import { decodePage } from "./charset.js";
import { cleanPage, flat } from "./html/clean.js";
import { joinBlocks, withMarkup } from "./html/markup-roles.js";
import { peopleOf } from "./html/page-authors.js";
import { pageBlocks } from "./html/page-blocks.js";
import { isoOf } from "./html/page-days.js";
import { unusableText } from "./json-article.js";
import { type Ingested, problem } from "./problem.js";
import type { Said } from "./said.js";

export async function* readFeedFile(
  chunks: AsyncIterable<Buffer>,
  source: string,
  { charset, address }: Said,
): AsyncGenerator<Ingested> {
  const bytes = await allBytes(chunks);
  if (!bytes) return yield problem(source, `a feed over ${MAX_BYTES / 1024 / 1024} MB; expected a newsroom's feed`);
  const feed = readFeed(await decodePage(bytes, charset), address);
  if ("wrong" in feed) return yield problem(source, feed.wrong);
  if ("feeds" in feed)
    return yield problem(
      source,
      `a list of feeds (${feed.feeds.length}); expected articles: stemma watch reads such lists`,
    );
  let short = 0;
  for (const item of feed.items) {
    const read = await itemArticle(item, feed.title, source);
    if (read === null) short++;
    else yield read;
  }
  if (short > 0)
    yield problem(
      source,
      `${short} of ${feed.items.length} items without the whole article; expected it: stemma watch fetches their pages`,
    );
  else if (feed.items.length === 0) yield problem(source, "a feed without items; expected articles in it");
}

/** The article of an item whose feed holds it whole, else null. */
export async function itemArticle(item: FeedItem, outlet: string | null, source: string): Promise<Ingested | null> {
  if (item.whole === null) return null;
  const { tree, lines } = cleanPage(`<body>${item.whole}</body>`);
  const blocks = tree === null ? lines.map((text) => ({ text, role: null })) : pageBlocks(tree.body);
  const title = words(item.title);
  const whole = title === null ? blocks : [{ text: title, role: "headline" as const }, ...blocks];
  const text = joinBlocks(whole);
  if (blocks.length === 0) return null;
  const wrong = unusableText(text);
  if (wrong) return problem(source, wrong);
  const authors = item.authors.flatMap((name) => peopleOf(name, [outlet], true));
  const publishedAt = isoOf(item.published);
  const name = words(outlet);
  const article = readArticle(
    text,
    source,
    {
      ...{ id: null, url: item.address, language: language(item.language), role: null, title: null },
      ...{ outlet: name, authors, publishedAt },
      from: { outlet: "feed", authors: "feed", publishedAt: "feed" },
    },
    withMarkup(whole),
  );
  return { article };
}

/** The page's article with the day that its feed gives, where the page gives none: another form of it, which states more. */
export function withFeedDate(article: Article, item: FeedItem): Article {
  const publishedAt = article.publishedAt === null ? isoOf(item.published) : null;
  if (publishedAt === null) return article;
  const evidence: Article["evidence"] = { ...article.evidence, publishedAt: { from: "feed", at: null } };
  return { ...article, id: contentId(article.id, "feed", publishedAt), publishedAt, evidence };
}

/** Titles may hold markup and entities. */
function words(title: string | null): string | null {
  if (title === null) return null;
  const plain = /[<&]/.test(title) ? cleanPage(title.slice(0, 2000)).lines.join(" ") : title;
  return flat(plain).slice(0, 1000).trim() || null;
}

function language(tag: string | null): string | null {
  const one = tag?.trim() ?? "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(one) ? one : null;
}
