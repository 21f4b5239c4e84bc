/** One feed, asked once: its new items into the ledger, and what was done kept beside them. */

import { extract } from "../extract/extract.js";
import { type FeedItem, readFeed } from "../feeds/feed.js";
import { MOST_TRIES, readState, withFailure, withSeen } from "../feeds/state.js";
import type { Fetcher, Unfetched } from "../fetch/fetcher.js";
import { decodePage } from "../ingest/charset.js";
import { itemArticle, withFeedDate } from "../ingest/feed.js";
import { type Ingested, readFetched } from "../ingest/ingest.js";
import { problem } from "../ingest/problem.js";
import type { Problem } from "../model.js";
import type { Store } from "../store/store.js";
import type { Terminal } from "./terminal.js";

export interface Polling {
  readonly fetcher: Fetcher;
  readonly store: Store;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

export interface Poll {
  /** Articles that the ledger did not hold. */
  readonly added: number;
  readonly problems: number;
  /** False where the feed itself could not be read. */
  readonly read: boolean;
  /** Seconds its host asks to wait. */
  readonly retryAfter: number | null;
  /** Feeds that it lists, if it is a list of feeds. */
  readonly feeds: readonly string[];
}

const NOTHING: Poll = { added: 0, problems: 0, read: true, retryAfter: null, feeds: [] };

/**
 * Each item is kept with its article before the next is fetched, so that a process that ends at any moment goes on behind
 * it. The feed is asked for changes only once all its items are done.
 */
export async function pollFeed(address: string, polling: Polling): Promise<Poll> {
  const { fetcher, store, terminal, signal } = polling;
  const fail = async (message: string, retryAfter: number | null): Promise<Poll> => {
    const told = problem(address, message).problem;
    terminal.problem(told);
    await store.keepProblems([address], [told]);
    return { ...NOTHING, problems: 1, read: false, retryAfter };
  };
  let state = readState(await store.feed(address));
  const outcome = await fetcher.get(address, state);
  if (outcome === "unchanged") return NOTHING;
  if ("wrong" in outcome) return fail(outcome.wrong, outcome.retryAfter);
  const feed = readFeed(await decodePage(outcome.bytes, outcome.charset), outcome.address);
  if ("wrong" in feed) return fail(feed.wrong, null);
  if ("feeds" in feed) return { ...NOTHING, feeds: feed.feeds };

  const seen = new Set(state.seen);
  const sources = [address];
  const problems: Problem[] = [];
  let added = 0;
  for (const item of feed.items) {
    if (seen.has(item.key)) continue;
    if (signal.aborted) break;
    terminal.progress.show(`reading ${address}`, added);
    const { gone, results } = await readItem(item, feed.title, address, fetcher);
    const source = item.address ?? address;
    sources.push(source);
    const wrong = results.flatMap((one) => ("problem" in one ? [one.problem] : []));
    problems.push(...wrong);
    // Told at the first try, and when it is given up.
    const tried = (state.tries[item.key] ?? 0) + 1;
    if (tried === 1 || tried === MOST_TRIES) for (const one of wrong) terminal.problem(one);
    for (const one of results) {
      if ("problem" in one) continue;
      const article = withFeedDate(one.article, item);
      const { status } = await store.add(article, extract(article));
      if (status !== "known") added++;
    }
    state =
      wrong.length > 0 && wrong.length === results.length
        ? withFailure(state, item.key, gone)
        : withSeen(state, item.key);
    await store.keepFeed(address, JSON.stringify({ ...state, etag: null, lastModified: null }));
  }
  await store.keepProblems(sources, problems);
  const done = new Set(state.seen);
  if (feed.items.every(({ key }) => done.has(key))) {
    const { etag, lastModified } = outcome;
    await store.keepFeed(address, JSON.stringify({ ...state, etag, lastModified }));
  }
  return { ...NOTHING, added, problems: problems.length };
}

/** The page that the item leads to; what the feed itself holds where there is none, or it cannot be read. */
async function readItem(
  item: FeedItem,
  outlet: string | null,
  feed: string,
  fetcher: Fetcher,
): Promise<{ readonly gone: boolean; readonly results: readonly Ingested[] }> {
  const held = () => itemArticle(item, outlet, item.address ?? feed);
  if (item.address === null) {
    const own = await held();
    const message = `the item "${item.key}" has neither an address nor the whole article; expected one of them`;
    return { gone: true, results: [own ?? problem(feed, message)] };
  }
  const outcome = await fetcher.get(item.address);
  const results: Ingested[] = [];
  for await (const one of readFetched(outcome, item.address)) results.push(one);
  const own = results.some((one) => "article" in one) ? null : await held();
  return { gone: isGone(outcome), results: own === null ? results : [own] };
}

function isGone(outcome: object | Unfetched): boolean {
  return "gone" in outcome && outcome.gone === true;
}
