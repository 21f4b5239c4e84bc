/**
 * Addresses → what stands there, by the rules of `limits.ts`: robots.txt first, one request at a time for each host, every
 * redirect through the same gate, and what the cache holds asked for only where it has changed.
 */

import { StemmaError } from "../errors.js";
import { type Answer, isText, type Validators } from "./answer.js";
import { openCache } from "./cache.js";
import { type Resolve, resolveBySystem } from "./connect.js";
import { LIMITS, type Limits } from "./limits.js";
import { makePace } from "./pace.js";
import { openRequester, ROBOT } from "./request.js";
import { type Robots, readRobots } from "./robots.js";

export interface LinkOptions {
  /** Also hosts on this machine and in private networks; link-local and metadata addresses never. */
  readonly allowPrivate?: boolean;
  /** The folder of the cache; nothing is kept where it is left out. */
  readonly cache?: string;
  /** Leaves running requests when it is aborted. */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<Limits>;
  /** The name service; the system's own unless told otherwise. */
  readonly resolve?: Resolve;
}

export interface Fetched extends Validators {
  /** Where it was found, after all redirects. */
  readonly address: string;
  readonly type: string | null;
  /** The charset that the header names. */
  readonly charset: string | null;
  /** When the host made it, as its answer says. */
  readonly date: string | null;
  readonly bytes: Buffer;
}

export interface Unfetched {
  /** What went wrong, and what was expected. */
  readonly wrong: string;
  /** Seconds the host asks to wait. */
  readonly retryAfter: number | null;
  /** True where the host says that nothing stands there, or never will: 404, 410. */
  readonly gone: boolean;
}

export interface Fetcher {
  /** `known`: where nothing has changed since, the answer is "unchanged"; the cache is then left aside. */
  get(address: string): Promise<Fetched | Unfetched>;
  get(address: string, known: Validators): Promise<Fetched | Unfetched | "unchanged">;
  close(): Promise<void>;
}

/** A day, as RFC 9309 advises. */
const ROBOTS_HOLD = 24 * 3_600_000;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function openFetcher(options: LinkOptions = {}): Fetcher {
  const { allowPrivate = false, resolve = resolveBySystem, signal } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const requester = openRequester({ resolve, allowPrivate, connect: limits.connect }, limits);
  const cache = options.cache === undefined ? null : openCache(options.cache);
  const pace = makePace();
  const robots = new Map<string, Promise<Robots>>();
  /** Milliseconds that the robots.txt of an origin asks for. */
  const pauses = new Map<string, number>();

  /** A robots.txt is followed to where it was moved; one that is not there allows everything, one that fails nothing. */
  const fetchRobots = async (origin: string): Promise<Robots> => {
    const own = `${origin}/robots.txt`;
    let at = new URL(own);
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const answer = await requester.get(at, null, signal);
      if (REDIRECTS.has(answer.status) && answer.location !== null) at = nextOf(at, answer.location);
      else if (answer.status >= 500 || answer.status === 429)
        throw new StemmaError(
          "input",
          `its robots.txt answers ${answer.status}; expected rules, or that there are none`,
        );
      else return readRobots(own, answer.status === 200 ? answer : null);
    }
    return readRobots(own, null);
  };
  const robotsOf = ({ origin }: URL): Promise<Robots> => {
    let rules = robots.get(origin);
    if (rules === undefined) {
      rules = fetchRobots(origin);
      robots.set(origin, rules);
      rules.then(
        () => setTimeout(() => robots.delete(origin), ROBOTS_HOLD).unref(),
        () => robots.delete(origin),
      );
    }
    return rules;
  };

  /** One address, in its host's turn. */
  const ask = (at: URL, known: Validators | null): Promise<Answer> => {
    return pace.inTurn(
      at.host,
      () => Math.max(limits.pause, pauses.get(at.origin) ?? 0),
      async () => {
        const rules = await robotsOf(at);
        pauses.set(at.origin, rules.pause ?? 0);
        if (!rules.allows(at))
          throw new StemmaError(
            "input",
            `the robots.txt of ${at.host} does not let ${ROBOT} read it; expected a page that programs may read`,
          );
        return requester.get(at, known, signal);
      },
    );
  };

  const follow = async (address: string, known: Validators | null): Promise<Fetched | Unfetched | "unchanged"> => {
    let at = usable(address);
    const seen = new Set([at.href]);
    for (;;) {
      const kept = known === null ? ((await cache?.find(at.href)) ?? null) : null;
      let answer = await ask(at, known ?? kept);
      if (answer.status === 304 && known !== null) return "unchanged";
      if (answer.status === 304 && kept !== null) answer = kept;
      if (REDIRECTS.has(answer.status) && answer.location !== null) {
        at = nextOf(at, answer.location);
        if (seen.has(at.href)) throw new StemmaError("input", `redirects in a circle, by ${at.href}; expected a page`);
        if (seen.size > limits.redirects)
          throw new StemmaError("input", `more than ${limits.redirects} redirects; expected a page`);
        seen.add(at.href);
        continue;
      }
      if (answer.status !== 200) return refused(answer);
      if (!isText(answer.type))
        throw new StemmaError("input", `sent as ${answer.type}; expected a page, a feed or text`);
      if (answer !== kept && known === null) await cache?.keep(at.href, answer);
      const { type, charset, date, bytes, etag, lastModified } = answer;
      return { address: at.href, type, charset, date, bytes, etag, lastModified };
    }
  };

  return {
    get: async (address: string, known?: Validators): Promise<never> => {
      try {
        return (await follow(address, known ?? null)) as never;
      } catch (error) {
        if (!(error instanceof StemmaError)) throw error;
        return { wrong: error.message, retryAfter: null, gone: false } as never;
      }
    },
    close: () => requester.close(),
  };
}

function usable(address: string): URL {
  if (!URL.canParse(address)) throw new StemmaError("input", "no address that can be read; expected https://…");
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new StemmaError("input", `${url.protocol} is not read; expected http: or https:`);
  if (url.username !== "" || url.password !== "")
    throw new StemmaError("input", "an address with a name or a password in it; expected one without");
  url.hash = "";
  return url;
}

function nextOf(at: URL, location: string): URL {
  const next = URL.canParse(location, at.href) ? new URL(location, at.href).href : location;
  try {
    return usable(next);
  } catch (error) {
    throw new StemmaError("input", `redirects to ${next.slice(0, 200)}: ${(error as StemmaError).message}`, {
      cause: error,
    });
  }
}

const MEANING: Readonly<Record<number, string>> = {
  401: "it wants a password",
  402: "it wants to be paid",
  403: "it refuses programs, or this one",
  404: "nothing stands there",
  410: "what stood there is gone",
  429: "too many requests",
  451: "it is withheld for legal reasons",
  503: "the host is busy",
};

function refused({ status, retryAfter }: Answer): Unfetched {
  const meaning = MEANING[status] === undefined ? "" : ` (${MEANING[status]})`;
  const wait = retryAfter === null ? "" : `; it asks to wait ${retryAfter} s`;
  return {
    wrong: `the host answers ${status}${meaning}${wait}; expected 200`,
    retryAfter,
    gone: status === 404 || status === 410,
  };
}
