/** A ledger as a source of `check`: read whole where it is small, else asked for what a draft quotes. */

import { type Ask, nearest } from "../check/asks.js";
import type { LedgerReply } from "../serve/desk.js";
import type { Store } from "../store/store.js";

/**
 * Articles that are read whole: some hundred thousand words, in a fraction of a second. Then also the running text between
 * their quotations is known.
 */
const WHOLE = 200;

/** Stretches of quotations that one draft may ask for: some seconds. A long book quotes less. */
const ASKS = 4000;

export async function askLedger(store: Store, name: string, all: readonly Ask[]): Promise<LedgerReply> {
  const size = await store.size();
  if (size <= WHOLE) return { articles: await store.articles(), asked: null, problems: [] };
  const asks = all.slice(0, ASKS);
  const held = await store.quoting(asks);
  const ids = new Set(asks.flatMap((ask, i) => nearest(ask, held[i] ?? [])));
  const articles = await store.articles(ids);
  const message = `was asked for the first ${ASKS} of ${all.length} stretches of what is quoted; expected a shorter draft`;
  return {
    articles,
    asked: { name, articles: size, read: articles.length },
    problems: all.length > ASKS ? [{ source: name, message }] : [],
  };
}
