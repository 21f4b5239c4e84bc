/** Of many articles a thread of its own finds what ties them, while this one compares their quotations. */

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Article, Quotation } from "../model.js";
import { type Tied, tie } from "../tied.js";

/** For so many it takes as long as the thread takes to start: some 0.15 s. */
const MANY = 400;

/** What a thread is given to tie. */
export interface Untied {
  readonly articles: readonly Article[];
  readonly quotations: readonly Quotation[];
}

export async function tied(articles: readonly Article[], quotations: readonly Quotation[]): Promise<Tied> {
  if (articles.length < MANY) return tie(articles, quotations);
  const workerData: Untied = { articles, quotations };
  const worker = new Worker(new URL("./tying-worker.js", import.meta.url), { workerData });
  const [answer] = (await once(worker, "message")) as [Tied];
  return answer;
}
