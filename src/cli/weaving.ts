/**
 * Of many articles a thread of its own finds what ties them, while this one compares their quotations and gathers them into
 * families; then both assemble statements.
 */

import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { type Family, type FamilyIds, idsOf, isAlone, toStatement } from "../families.js";
import type { Article, Quotation, Statement } from "../model.js";
import { type Credited, type Origins, tie } from "../tied.js";

/** For so many it takes as long as the thread takes to start: some 0.15 s. */
const MANY = 400;

/** What is found of articles and their quotations, in the order in which it is needed. */
export interface Weaving {
  readonly origins: Promise<Origins>;
  readonly credited: Promise<Credited>;
  /** The statements of these families, in any order. To be asked once, when `origins` is there. */
  assemble(families: readonly Family[]): Promise<readonly Statement[]>;
  /** To be called when nothing more will be asked, or nothing more is wanted. */
  end(): void;
}

/** What the thread is given first, part by part: a large message leaves a hole in memory that little fits. Null ends it. */
export type Part = { readonly articles: readonly Article[]; readonly quotations: readonly Quotation[] } | null;

/** Records of one kind in a part: of articles of the news one or two megabytes. */
const PART = 200;

/** What it is given to assemble: families, and how many of them either thread has taken so far. It takes the first ones. */
export interface Shared {
  readonly families: readonly FamilyIds[];
  readonly taken: Int32Array;
}

export function weaving(articles: readonly Article[], quotations: readonly Quotation[]): Weaving {
  return articles.length < MANY ? weavingHere(articles, quotations) : weavingTogether(articles, quotations);
}

export function weavingHere(articles: readonly Article[], quotations: readonly Quotation[]): Weaving {
  const { origins, ...credited } = tie(articles, quotations);
  return {
    origins: Promise.resolve(origins),
    credited: Promise.resolve(credited),
    assemble: async (families) => families.map(toStatement),
    end: () => undefined,
  };
}

function weavingTogether(articles: readonly Article[], quotations: readonly Quotation[]): Weaving {
  const worker = new Worker(new URL("./weaving-worker.js", import.meta.url));
  for (let at = 0; at < Math.max(articles.length, quotations.length); at += PART) {
    const part = { articles: articles.slice(at, at + PART), quotations: quotations.slice(at, at + PART) };
    worker.postMessage(part satisfies Part);
  }
  worker.postMessage(null satisfies Part);
  const answers = on(worker, "message");
  const next = async <T>(): Promise<T> => ((await answers.next()).value as [T])[0];
  const origins = next<Origins>();
  const credited = next<Credited>();
  const theirs = next<readonly Statement[]>();
  // Who waits for the first hears of an error; until then nobody waits for the others.
  for (const later of [credited, theirs]) later.catch(() => undefined);
  return {
    origins,
    credited,
    assemble: async (families) => {
      const shared = families.filter((family) => !isAlone(family));
      const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      worker.postMessage({ families: shared.map(idsOf), taken } satisfies Shared);
      // Statements of one quotation are little work each, and to send one takes as long as to make it.
      const ours = families.filter(isAlone).map(toStatement);
      for (const family of untaken(shared.toReversed(), taken)) ours.push(toStatement(family));
      // Both are waited for: if the thread failed, the earlier of the two says why.
      const [made] = await Promise.all([theirs, credited]);
      return [...ours, ...made];
    },
    end: () => void worker.terminate(),
  };
}

/** The next ones, as long as not all are taken: two threads may go through the same list from its two ends. */
export function* untaken<T>(list: readonly T[], taken: Int32Array): Generator<T> {
  for (const one of list) {
    if (Atomics.add(taken, 0, 1) >= list.length) return;
    yield one;
  }
}
