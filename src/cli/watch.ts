/** `stemma watch`: feeds into the ledger as they change, and what that changes in what it says. */

import { createReadStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { StemmaError } from "../errors.js";
import { readFeed } from "../feeds/feed.js";
import { waitFor } from "../feeds/state.js";
import { openFetcher } from "../fetch/fetcher.js";
import { allBytes } from "../ingest/byte-lines.js";
import { decodePage } from "../ingest/charset.js";
import type { Ledger } from "../model.js";
import { changesBetween } from "../report/changes.js";
import { changesJsonLines, changesText } from "../report/changes-text.js";
import { openLedger, type Store } from "../store/store.js";
import { EXIT, type ExitStatus } from "./exit.js";
import { closeOnExit, stopSignal } from "./interrupt.js";
import { type LinkChoices, linkOptions } from "./links.js";
import { type Polling, pollFeed } from "./poll.js";
import type { Terminal } from "./terminal.js";
import { bringUpToDate } from "./woven.js";

export interface WatchOptions extends LinkChoices {
  readonly ledger: string;
  readonly format: "text" | "jsonl";
  /** "15m" */
  readonly every: string;
  readonly once?: boolean;
}

/** Feeds asked at the same time; one host is asked one thing at a time all the same. */
const AT_ONCE = 8;

interface Watched {
  /** Milliseconds of the clock. */
  readonly due: number;
  /** Polls in a row that have failed. */
  readonly failures: number;
}

export async function watch(feeds: readonly string[], options: WatchOptions, terminal: Terminal): Promise<ExitStatus> {
  const every = secondsOf(options.every);
  const watched = new Map<string, Watched>();
  for (const address of await addressesOf(feeds)) watched.set(address, { due: 0, failures: 0 });
  const signal = stopSignal();
  const store = closeOnExit(await openLedger(options.ledger));
  const fetcher = openFetcher({ ...linkOptions(options), signal });
  const polling: Polling = { fetcher, store, terminal, signal };
  let problems = 0;
  let read = 0;
  try {
    // What was added before the last end, and not yet told of, is told of first.
    let known = await told(await store.load(), store, options, terminal);
    for (;;) {
      const due = [...watched].filter(([, one]) => one.due <= Date.now()).map(([address]) => address);
      await inTurns(due, async (address) => {
        const poll = await pollFeed(address, polling).catch((error: unknown) => {
          if (signal.aborted) return null;
          throw error;
        });
        if (poll === null) return;
        problems += poll.problems;
        if (poll.read) read++;
        const before = watched.get(address);
        const failures = poll.read ? 0 : (before?.failures ?? 0) + 1;
        watched.set(address, { due: Date.now() + 1000 * waitFor(every, failures, poll.retryAfter), failures });
        for (const found of poll.feeds) {
          if (watched.has(found)) continue;
          watched.set(found, { due: 0, failures: 0 });
          due.push(found);
        }
      });
      terminal.progress.clear();
      known = await told(known, store, options, terminal);
      if (options.once || signal.aborted) break;
      const next = Math.min(...[...watched.values()].map((one) => one.due));
      await sleep(Math.max(0, next - Date.now()), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) break;
    }
  } finally {
    terminal.progress.clear();
    await fetcher.close();
    await store.close();
  }
  // To be told to stop is how a watch ends.
  if (signal.aborted || problems === 0) return EXIT.done;
  return read === 0 ? EXIT.unusable : EXIT.partly;
}

/** Weaves what is new, and says what that has changed since `known`. */
async function told(known: Ledger, store: Store, { format }: WatchOptions, terminal: Terminal): Promise<Ledger> {
  if (!(await store.isStale())) return known;
  terminal.progress.show("weaving", known.articles.length);
  await bringUpToDate(store);
  const now = await store.load();
  terminal.progress.clear();
  const changes = changesBetween(known, now);
  const text = format === "jsonl" ? changesJsonLines(changes) : changesText(changes, terminal);
  if (text !== "") await terminal.write(text);
  return now;
}

/** `queue` may grow while it is worked on. */
async function inTurns(queue: string[], work: (address: string) => Promise<void>): Promise<void> {
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Addresses as they are; a file is an OPML list of them. */
async function addressesOf(feeds: readonly string[]): Promise<readonly string[]> {
  const addresses = await Promise.all(
    feeds.map(async (feed) => {
      if (/^https?:\/\//i.test(feed)) return [feed];
      const expected = "expected the address of a feed, or an OPML file that lists some";
      const bytes = await allBytes(createReadStream(feed)).catch((error: unknown) => {
        throw new StemmaError("input", `${feed}: could not be read; ${expected}`, { cause: error });
      });
      const read = readFeed(bytes === null ? "" : await decodePage(bytes), null);
      if (!("feeds" in read) || read.feeds.length === 0)
        throw new StemmaError("input", `${feed}: no list of feeds; ${expected}`);
      return read.feeds;
    }),
  );
  return [...new Set(addresses.flat())];
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
/** A newsroom's feed does not change sooner, and its host should not be asked sooner. */
const SHORTEST = 60;

function secondsOf(every: string): number {
  const [, number = "", unit = ""] = /^(\d{1,6})([smhd])$/.exec(every) ?? [];
  const seconds = Number(number) * (SECONDS[unit] ?? 0);
  if (number === "" || seconds < SHORTEST)
    throw new StemmaError("usage", `--every ${every}: no such time; expected one minute or more, such as 15m or 2h`);
  return seconds;
}
