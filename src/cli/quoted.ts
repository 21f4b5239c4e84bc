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

/** From so many articles on a second thread is worth its start; until it is ready, they are still done in place. */
const FEW = 32;
/** A task costs some 50 µs beside its articles; larger batches would only put more articles at risk when killed. */
const BATCH = 16;
/** Batches under way: enough that neither thread waits for the other. */
const AHEAD = 3;

/** `worker`: where the built `extract-worker.js` stands. Yields what `extract` gives, whichever thread did it. */
export async function* quoted(items: AsyncIterable<Ingested>, worker: URL): AsyncGenerator<Item> {
  let seen = 0;
  let batch: Ingested[] = [];
  const ahead: Promise<Item[]>[] = [];
  let thread: Thread | null = null;
  try {
    for await (const item of items) {
      if (!thread?.isReady) {
        if (++seen === FEW) thread = startThread(worker);
        yield "article" in item ? { article: item.article, quotations: extract(item.article) } : item;
        continue;
      }
      batch.push(item);
      if (batch.length === BATCH) {
        ahead.push(quoteBatch(batch, thread.pool));
        batch = [];
      }
      if (ahead.length > AHEAD) yield* (await ahead.shift()) ?? [];
    }
    if (batch.length > 0 && thread) ahead.push(quoteBatch(batch, thread.pool));
    for (let next = ahead.shift(); next; next = ahead.shift()) yield* await next;
  } finally {
    await thread?.pool.destroy();
  }
}

interface Thread {
  readonly pool: Tinypool;
  isReady: boolean;
}

function startThread(worker: URL): Thread {
  const pool = new Tinypool({ filename: worker.href, minThreads: 1, maxThreads: 1 });
  const thread: Thread = { pool, isReady: false };
  // An empty batch loads the program there. If it cannot be loaded, the first real batch says so.
  pool.run([]).then(
    () => {
      thread.isReady = true;
    },
    () => undefined,
  );
  return thread;
}

async function quoteBatch(batch: readonly Ingested[], pool: Tinypool): Promise<Item[]> {
  const articles = batch.flatMap((item) => ("article" in item ? [item.article] : []));
  const found = (await pool.run(articles)) as (readonly Quotation[])[];
  let next = 0;
  return batch.map((item) => ("article" in item ? { article: item.article, quotations: found[next++] ?? [] } : item));
}
