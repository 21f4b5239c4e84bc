/** One request and its answer: no redirect is followed, no robots.txt asked. */

import { Agent, type Dispatcher } from "undici";
import { VERSION } from "../version.js";
import { type Answer, contentTypeOf, headerOf, isText, retryAfterOf, type Validators } from "./answer.js";
import { readBody } from "./body.js";
import { type Gate, gatedConnector } from "./connect.js";
import { inPlainWords } from "./failures.js";
import type { Limits } from "./limits.js";

/** The name that robots.txt files may address. */
export const ROBOT = "stemma";
const USER_AGENT = `${ROBOT}/${VERSION} (reads news coverage for its quotations; asks a host one thing at a time)`;

/** Bytes of a page that says "not found". */
const SHORT = 64 * 1024;

export interface Requester {
  /** Throws a `StemmaError` whose message says what went wrong and what was expected. */
  get(address: URL, known: Validators | null, signal: AbortSignal | undefined): Promise<Answer>;
  close(): Promise<void>;
}

export function openRequester(gate: Gate, limits: Limits): Requester {
  const agent = new Agent({
    connect: gatedConnector(gate),
    connections: 1,
    pipelining: 1,
    headersTimeout: limits.firstByte,
    bodyTimeout: limits.firstByte,
    maxHeaderSize: limits.headerBytes,
    keepAliveTimeout: 4_000,
  });
  return {
    get: async (address, known, outer) => {
      const whole = AbortSignal.timeout(limits.whole);
      const signal = outer === undefined ? whole : AbortSignal.any([outer, whole]);
      try {
        const { statusCode, headers, body } = await agent.request({
          origin: address.origin,
          path: address.pathname + address.search,
          method: "GET",
          headers: headersFor(known),
          signal,
        });
        return await answerOf(statusCode, headers, body, limits);
      } catch (error) {
        if (outer?.aborted) throw outer.reason;
        throw inPlainWords(error, limits);
      }
    },
    close: () => agent.destroy(),
  };
}

function headersFor(known: Validators | null): Record<string, string> {
  return {
    "user-agent": USER_AGENT,
    accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "accept-encoding": "gzip, deflate, br",
    ...(known?.etag && { "if-none-match": known.etag }),
    ...(known?.lastModified && { "if-modified-since": known.lastModified }),
  };
}

async function answerOf(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: Dispatcher.ResponseData["body"],
  limits: Limits,
): Promise<Answer> {
  const said = contentTypeOf(headerOf(headers, "content-type"));
  const wanted = status === 200 && isText(said.type);
  // A short body is read to its end, for the sake of the connection; a long one ends it.
  if (!wanted) body.dump({ limit: SHORT }).catch(() => undefined);
  return {
    status,
    location: headerOf(headers, "location"),
    ...said,
    etag: headerOf(headers, "etag"),
    lastModified: headerOf(headers, "last-modified"),
    date: headerOf(headers, "date"),
    retryAfter: retryAfterOf(headers),
    bytes: wanted ? await readBody(body, headerOf(headers, "content-encoding"), limits.bytes) : Buffer.alloc(0),
  };
}
