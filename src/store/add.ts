/** Keeping one article: what happens when it is new, known, read otherwise than before, or has another's id. */

import type { Article, Quotation } from "../model.js";
import { byText } from "../text/order.js";
import { readArticles, readQuotations } from "./article-read.js";
import { insertArticle, type Keeping } from "./article-rows.js";
import { compiledOnce, type Queries, sqlite } from "./query.js";
import { isFuller, sameness, sha256 } from "./same.js";
import { countChange } from "./state.js";
import { clearWoven } from "./woven-rows.js";

export interface Added {
  /** "known": nothing was written but, at most, the new place it was read from. */
  readonly status: "new" | "known" | "changed";
  /** Finds the article again whatever id it is kept under: its content hash. */
  readonly key: string;
  /** The least source it was read from, when that is another than the one given: the same article twice. */
  readonly sameAs: string | null;
}

/** An article as it comes, with the two digests that tell whether it is known. */
export interface Arrival {
  readonly article: Article;
  readonly quotations: readonly Quotation[];
  readonly key: string;
  readonly reading: string;
}

export function arrivalOf(article: Article, quotations: readonly Quotation[]): Arrival {
  return { article, quotations, key: sameness(article, quotations), reading: readingDigest(article, quotations) };
}

/** What `addArticle` would say if it had nothing to write, else null; asks without taking the write lock. */
export function alreadyKept(queries: Queries, { article, key, reading }: Arrival): Added | null {
  const known = knownArticle(queries, key);
  if (known === null || !known.sources.includes(article.source)) return null;
  const same = known.given_id === article.id ? known.reading === reading : !replaces(queries, known, article);
  if (!same) return null;
  return { status: "known", key, sameAs: known.source === article.source ? null : known.source };
}

/** Must run inside one transaction. */
export function addArticle(queries: Queries, { article, quotations, key, reading }: Arrival): Added {
  const known = knownArticle(queries, key);
  if (known === null) {
    const id = freeId(queries, article.id, key);
    const keeping = { givenId: article.id, contentHash: key, reading, sources: [article.source] };
    insertArticle(queries, { ...article, id }, underId(quotations, id), keeping);
    countChange(queries);
    return { status: "new", key, sameAs: null };
  }
  const sources = [...new Set([...known.sources, article.source])].sort(byText);
  const source = sources[0] ?? article.source;
  const sameAs = source === article.source ? null : source;
  // The same input may be read otherwise by a later version; of two forms of a page the fuller is kept.
  const isForm = known.given_id !== article.id;
  if (isForm ? replaces(queries, known, article) : known.reading !== reading) {
    clearWoven(queries);
    queries.run(sqlite.deleteFrom("article").where("id", "=", known.id));
    const id = isForm ? freeId(queries, article.id, key) : known.id;
    const keeping = { givenId: article.id, contentHash: key, reading, sources };
    insertArticle(queries, { ...article, id, source }, underId(quotations, id), keeping);
    countChange(queries);
    return { status: "changed", key, sameAs };
  }
  if (!known.sources.includes(article.source)) {
    queries.insert("article_source", { article: known.id, source: article.source });
    queries.run(sqlite.updateTable("article").set({ source }).where("id", "=", known.id));
  }
  return { status: "known", key, sameAs };
}

/**
 * Two articles that give one id: the one with the lesser content hash has it, the other gets the id, "~" and the first
 * eight digits of its hash. So the outcome does not depend on which came first; the one that came first may be renamed.
 */
function freeId(queries: Queries, id: string, key: string): string {
  const rival = queries.all(byId(id))[0];
  if (rival === undefined) return id;
  if (rival.content_hash < key) return freeId(queries, suffixed(id, key), key);
  const moved = freeId(queries, suffixed(id, rival.content_hash), rival.content_hash);
  const keeping = {
    givenId: rival.given_id,
    contentHash: rival.content_hash,
    reading: rival.reading,
    sources: sourcesOf(queries, id),
  };
  const quotations = readQuotations(queries, id);
  const articles = readArticles(queries, id);
  clearWoven(queries);
  queries.run(sqlite.deleteFrom("article").where("id", "=", id));
  for (const article of articles)
    insertArticle(queries, { ...article, id: moved }, underId(quotations, moved), keeping);
  return id;
}

function suffixed(id: string, hash: string): string {
  return `${id}~${hash.slice(0, 8)}`;
}

/** The quotations with their ids as they are under another article id; places in the text stay what they are. */
function underId(quotations: readonly Quotation[], id: string): readonly Quotation[] {
  return quotations.map((quotation) => {
    if (quotation.article === id) return quotation;
    return { ...quotation, id: id + quotation.id.slice(quotation.article.length), article: id };
  });
}

/** Whether this form of a page is to be kept in the place of the one that is. */
function replaces(queries: Queries, known: KnownArticle, article: Article): boolean {
  const [kept] = readArticles(queries, known.id);
  return kept === undefined || isFuller(article, { ...kept, id: known.given_id });
}

interface KnownArticle extends Pick<Keeping, "reading" | "sources"> {
  readonly id: string;
  readonly given_id: string;
  readonly source: string;
}

const byHash = compiledOnce((key: string) =>
  sqlite.selectFrom("article").select(["id", "given_id", "source", "reading"]).where("content_hash", "=", key),
);
const byId = compiledOnce((id: string) => sqlite.selectFrom("article").selectAll().where("id", "=", id));
const sourcesById = compiledOnce((id: string) =>
  sqlite.selectFrom("article_source").select("source").where("article", "=", id),
);

function knownArticle(queries: Queries, key: string): KnownArticle | null {
  const row = queries.all(byHash(key))[0];
  return row === undefined ? null : { ...row, sources: sourcesOf(queries, row.id) };
}

function sourcesOf({ all }: Queries, id: string): readonly string[] {
  return all(sourcesById(id)).map((row) => row.source);
}

function readingDigest(article: Article, quotations: readonly Quotation[]): string {
  const places = quotations.map(({ id, article: _, ...rest }) => [id.slice(id.lastIndexOf(":")), rest]);
  // Named only where there are any: the digests of other articles stay what they were before places were kept.
  const more = article.places === undefined ? [] : [article.places];
  return sha256([article.blocks, article.evidence, places, ...more]).slice(0, 16);
}
