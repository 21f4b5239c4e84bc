/** The records of an article and of a quotation as every JSON output prints them: fixed names, keys in a fixed order. */

import type { Article, Quotation } from "../model.js";

/** Offsets are into `text`. `more` stands after the blocks: the quotations, where an output holds them by article. */
export function articleRecord(article: Article, more: object = {}): object {
  const { id, source, outlet, title, authors, publishedAt, language, text, blocks, url, role, evidence, places } =
    article;
  const modifiedAt = article.modifiedAt ?? null;
  return {
    id,
    source,
    outlet,
    title,
    authors,
    publishedAt,
    language,
    text,
    blocks: blocks.map(({ role: part, start, end }) => ({ role: part, start, end })),
    ...more,
    modifiedAt,
    url,
    role,
    evidence: {
      title: evidence.title ?? null,
      outlet: evidence.outlet ?? null,
      authors: evidence.authors ?? null,
      publishedAt: evidence.publishedAt ?? null,
      modifiedAt: evidence.modifiedAt ?? null,
    },
    // Pages, paragraphs or cues; only where the text was taken out of a document.
    ...(places && { places: places.map(({ label, start, end }) => ({ label, start, end })) }),
  };
}

export function quotationRecord(quotation: Quotation): object {
  const { id, article, kind, segments, speaker, cue, saidTo, saidToAt, confidence } = quotation;
  const { name, mention } = speaker;
  return { id, article, kind, segments, speaker: { name, mention }, cue, saidTo, saidToAt, confidence };
}
