/** Of many articles a thread of its own finds what ties them, while this one compares their quotations and assembles them. */

import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { Article, Quotation } from "../model.js";
import { type Credited, type Origins, tie } from "../tied.js";

/** For so many it takes as long as the thread takes to start: some 0.15 s. */
const MANY = 400;

/** What a thread is given to tie. */
export interface Untied {
  readonly articles: readonly Article[];
  readonly quotations: readonly Quotation[];
}

/** What is found of them, in the order in which it is needed. */
export interface Tying {
  readonly origins: Promise<Origins>;
  readonly credited: Promise<Credited>;
}

export function tying(articles: readonly Article[], quotations: readonly Quotation[]): Tying {
  return articles.length < MANY ? tiedHere(articles, quotations) : tiedThere({ articles, quotations });
}

export function tiedHere(articles: readonly Article[], quotations: readonly Quotation[]): Tying {
  const { origins, ...credited } = tie(articles, quotations);
  return { origins: Promise.resolve(origins), credited: Promise.resolve(credited) };
}

function tiedThere(workerData: Untied): Tying {
  const worker = new Worker(new URL("./tying-worker.js", import.meta.url), { workerData });
  const answers = on(worker, "message");
  const next = async <T>(): Promise<T> => ((await answers.next()).value as [T])[0];
  const found = { origins: next<Origins>(), credited: next<Credited>() };
  // Who waits for the one hears of the error first; until then nobody waits for the other.
  found.credited.catch(() => undefined);
  return found;
}
