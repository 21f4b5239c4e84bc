/** Quotations as articles of their own, for evaluations of what comes after the extraction. */

import type { Article, Quotation } from "../src/model.js";

export interface Alone {
  readonly id: string;
  readonly text: string;
  readonly speaker: string | null;
  /** Day of publication, ISO. */
  readonly date: string;
  readonly role?: Article["role"];
}

export interface Collection {
  readonly articles: readonly Article[];
  readonly quotations: readonly Quotation[];
  /** Every article is a text of its own. */
  readonly origins: ReadonlyMap<string, string>;
}

/** Each text is an article that holds one quotation and nothing else. */
export function collectionOf(texts: readonly Alone[]): Collection {
  return {
    articles: texts.map(articleOf),
    quotations: texts.map(quotationOf),
    origins: new Map(texts.map(({ id }) => [id, id])),
  };
}

function articleOf({ id, text, date, role = "article" }: Alone): Article {
  return {
    id,
    source: id,
    url: null,
    role,
    language: "en",
    title: null,
    outlet: null,
    authors: [],
    publishedAt: date,
    evidence: {},
    text,
    blocks: [{ role: "body", start: 0, end: text.length }],
  };
}

function quotationOf({ id, text, speaker }: Alone): Quotation {
  return {
    id: `${id}:0-${text.length}`,
    article: id,
    kind: "direct",
    segments: [[0, text.length]],
    speaker: { name: speaker, mention: null },
    cue: null,
    saidTo: null,
    saidToAt: null,
    confidence: 1,
  };
}
