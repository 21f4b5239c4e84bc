/** What a watch keeps of a feed between two polls, and when it asks again. Pure. */

export interface FeedState {
  /** Names the feed's document as it was read last, with all its items done; null for the whole document next time. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Keys of items that are done, the latest last. */
  readonly seen: readonly string[];
  /** How often items that are not done have failed, by key. */
  readonly tries: Readonly<Record<string, number>>;
}

const NEVER_READ: FeedState = { etag: null, lastModified: null, seen: [], tries: {} };

/** More than feeds hold at once: a feed that drops an item and shows it again gives it once. */
const MOST_SEEN = 5000;
/** A page that failed so often is given up. */
export const MOST_TRIES = 5;

export function readState(stored: string): FeedState {
  if (stored === "") return NEVER_READ;
  return { ...NEVER_READ, ...(JSON.parse(stored) as Partial<FeedState>) };
}

/** One item done. */
export function withSeen(state: FeedState, key: string): FeedState {
  const { [key]: _, ...tries } = state.tries;
  return { ...state, tries, seen: [...state.seen.filter((one) => one !== key), key].slice(-MOST_SEEN) };
}

/** One item that failed; given up at the last try, or at once where nothing will ever stand there. */
export function withFailure(state: FeedState, key: string, gone: boolean): FeedState {
  const tried = (state.tries[key] ?? 0) + 1;
  if (gone || tried >= MOST_TRIES) return withSeen(state, key);
  return { ...state, tries: { ...state.tries, [key]: tried } };
}

/** A day: a host that was away for a week is asked no sooner after it. */
const LONGEST_WAIT = 24 * 3600;

/**
 * Seconds until a feed is asked again: twice as long after each failure in a row, and never sooner than its host asks.
 * `failures`: how many polls in a row have failed; 0 after one that has not.
 */
export function waitFor(every: number, failures: number, retryAfter: number | null): number {
  const backedOff = Math.min(every * 2 ** Math.min(failures, 20), Math.max(every, LONGEST_WAIT));
  return Math.max(backedOff, Math.min(retryAfter ?? 0, LONGEST_WAIT));
}
