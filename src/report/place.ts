import type { Article, BlockRole, Quotation } from "../model.js";
import { placeAt } from "../text/places.js";

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

/** Where in the article a quotation stands: "paragraph 4 of 12", "in the headline"; "p. 3, paragraph 4 of 12", "at 00:12:31.500" of a document. */
export function placeOf(article: Article, quotation: Quotation): string {
  const start = quotation.segments[0]?.[0] ?? 0;
  const label = placeAt(article.places, start)?.label ?? null;
  // A cue or a paragraph of the document says all; a page holds many paragraphs.
  if (label !== null && /^\d/.test(label)) return `at ${label}`;
  const block = article.blocks.find((candidate) => candidate.start <= start && start < candidate.end);
  const isBody = block === undefined || block.role === "body";
  if (label?.startsWith("¶")) return isBody ? label : `${label}, ${ROLE_WORDS[block.role]}`;
  const within = isBody ? paragraphWords(article, block) : ROLE_WORDS[block.role];
  return label === null ? within : `${label}, ${within}`;
}

function paragraphWords({ blocks }: Article, block: Article["blocks"][number] | undefined): string {
  if (block === undefined) return ROLE_WORDS.body;
  const body = blocks.filter((candidate) => candidate.role === "body");
  return `paragraph ${body.indexOf(block) + 1} of ${body.length}`;
}
