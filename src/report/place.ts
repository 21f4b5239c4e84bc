import type { Article, BlockRole, Quotation } from "../model.js";

const ROLE_WORDS: Readonly<Record<BlockRole, string>> = {
  headline: "in the headline",
  dek: "in the line under the headline",
  byline: "in the byline",
  dateline: "in the dateline",
  body: "in the text",
  caption: "in a caption",
  credit: "in a picture credit",
  promo: "in a link to another article",
  boilerplate: "in the page's furniture",
};

/** Where in the article a quotation stands: "paragraph 4 of 12", "in the headline". */
export function placeOf(article: Article, quotation: Quotation): string {
  const start = quotation.segments[0]?.[0] ?? 0;
  const block = article.blocks.find((candidate) => candidate.start <= start && start < candidate.end);
  if (block === undefined) return ROLE_WORDS.body;
  if (block.role !== "body") return ROLE_WORDS[block.role];
  const body = article.blocks.filter((candidate) => candidate.role === "body");
  return `paragraph ${body.indexOf(block) + 1} of ${body.length}`;
}
