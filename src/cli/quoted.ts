/**
 * Inputs with their quotations, in the order they come. Few articles are extracted in place; many go to a second thread
 * in batches, while this one reads the next and keeps the last.
 */

import { Tinypool } from "tinypool";
import { extract } from "../extract/extract.js";
import type { Ingested } from "../ingest/ingest.js";
import type { Article, Quotation } from "../model.js";

/** An article with what was found in it. */
interface Quoted {
  readonly article: Article;
  readonly quotations: readonly Quotation[];
}
export type Item = Quoted | Exclude<Ingested, { article: Article }>;

/** So many articles are done before a thread has started. */
const FEW = 64;
/** A task costs some 50 µs beside its articles; larger batches would only put more articles at risk when killed. */
const BATCH = 16;
/** Batches under way: enough that neither thread waits for the other. */
const AHEAD = 3;

/** `worker`: where the built `extract-worker.js` stands. Yields what `extract` gives, whichever thread did it. */
export async function* quoted(items: AsyncIterable<Ingested>, worker: URL): AsyncGenerator<Item> {
  let seen = 0;
  let batch: Ingested[] = [];
  const ahead: Promise<Item[]>[] = [];
  let pool: Tinypool | null = null;
  const send = (): void => {
    pool ??= new Tinypool({ filename: worker.href, minThreads: 1, maxThreads: 1 });
    ahead.push(quoteBatch(batch, pool));
    batch = [];
  };
  try {
    for await (const item of items) {
      if (seen < FEW) {
        if ("article" in item) seen++;
        yield "article" in item ? { article: item.article, quotations: extract(item.article) } : item;
        continue;
      }
      batch.push(item);
      if (batch.length === BATCH) send();
      if (ahead.length > AHEAD) yield* (await ahead.shift()) ?? [];
    }
    if (batch.length > 0) send();
    for (let next = ahead.shift(); next; next = ahead.shift()) yield* await next;
  } finally {
    await (pool as Tinypool | null)?.destroy();
  }
}

async function quoteBatch(batch: readonly Ingested[], pool: Tinypool): Promise<Item[]> {
  const articles = batch.flatMap((item) => ("article" in item ? [item.article] : []));
  const found = (await pool.run(articles)) as (readonly Quotation[])[];
  let next = 0;
  return batch.map((item) => ("article" in item ? { article: item.article, quotations: found[next++] ?? [] } : item));
}
