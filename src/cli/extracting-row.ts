/** Batches of articles in the order of the input, extracted by a thread of its own and, when this one would wait, by this one. */

import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Ingested, Reached } from "../ingest/ingest.js";
import type { Article, Problem, Quotation } from "../model.js";

/** What is read, in the order of the input. */
type Read = Ingested | Reached;

export type Extracted =
  | Reached
  | { readonly problem: Problem }
  | { readonly article: Article; readonly quotations: readonly Quotation[] };

/**
 * Batches that the thread has at once, some 70 ms of work: so long may this thread be busy without the other standing still.
 * With more, the other would work alone at the end.
 */
const IN_HAND = 24;

interface Job {
  readonly batch: readonly Read[];
  /** Settles when the thread is done with it. */
  done: Promise<void>;
  result: readonly Extracted[] | null;
}

export class Row {
  /** In order; those from `taken` on have been given to nobody. */
  readonly #jobs: Job[] = [];
  #taken = 0;
  #inHand = 0;
  readonly #thread: Thread;

  constructor(thread: Thread) {
    this.#thread = thread;
  }

  get length(): number {
    return this.#jobs.length;
  }

  add(batch: readonly Read[]): void {
    this.#jobs.push({ batch, done: Promise.resolve(), result: null });
    this.#give();
  }

  /** The first batch, which leaves the row. */
  async next(): Promise<readonly Extracted[]> {
    const [first] = this.#jobs;
    if (first === undefined) return [];
    while (first.result === null) {
      const spare = this.#jobs[this.#taken];
      if (spare === undefined) await first.done;
      else {
        this.#taken += 1;
        const { extract } = await import("../extract/extract.js");
        spare.result = withQuotations(spare.batch, articlesIn(spare.batch).map(extract));
        // The thread's answers are heard between two batches.
        await setImmediate();
      }
    }
    this.#jobs.shift();
    this.#taken -= 1;
    return first.result;
  }

  /** Keeps the thread supplied. */
  #give(): void {
    while (this.#inHand < IN_HAND) {
      const job = this.#jobs[this.#taken];
      if (job === undefined) return;
      this.#taken += 1;
      this.#inHand += 1;
      job.done = this.#thread.extract(articlesIn(job.batch)).then((quotations) => {
        job.result = withQuotations(job.batch, quotations);
        this.#inHand -= 1;
        this.#give();
      });
      // Whoever takes it from the row hears of the error; until then nobody does.
      job.done.catch(() => undefined);
    }
  }
}

function articlesIn(batch: readonly Read[]): Article[] {
  return batch.flatMap((item) => ("article" in item ? [item.article] : []));
}

function withQuotations(batch: readonly Read[], quotations: readonly (readonly Quotation[])[]): Extracted[] {
  let at = 0;
  return batch.map((item) =>
    "article" in item ? { article: item.article, quotations: quotations[at++] ?? [] } : item,
  );
}

export interface Thread {
  extract(articles: readonly Article[]): Promise<readonly (readonly Quotation[])[]>;
  end(): Promise<unknown>;
}

export function startThread(): Thread {
  const worker = new Worker(new URL("./extracting-worker.js", import.meta.url));
  const waiting: { resolve(quotations: readonly Quotation[][]): void; reject(error: unknown): void }[] = [];
  worker.on("message", (quotations: readonly Quotation[][]) => {
    waiting.shift()?.resolve(quotations);
    if (waiting.length === 0) worker.unref();
  });
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  // Only while something is asked of it does it keep the process. (Listening has taken hold of it.)
  worker.unref();
  return {
    extract: (articles) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.ref();
        worker.postMessage(articles);
      }),
    end: () => worker.terminate(),
  };
}
