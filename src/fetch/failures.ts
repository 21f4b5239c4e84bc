/** What can go wrong on the way, in plain words: what, and what was expected. */

import { StemmaError } from "../errors.js";
import type { Limits } from "./limits.js";

const WORDS: readonly (readonly [code: RegExp, words: string | ((limits: Limits) => string)])[] = [
  [/^TimeoutError$/, ({ whole }) => `not done within ${seconds(whole)}; expected a whole answer`],
  [
    /^UND_ERR_CONNECT_TIMEOUT$/,
    ({ connect }) => `no connection within ${seconds(connect)}; expected a host that answers`,
  ],
  [
    /^UND_ERR_HEADERS_TIMEOUT$/,
    ({ firstByte }) => `no answer within ${seconds(firstByte)}; expected a host that answers`,
  ],
  [/^UND_ERR_BODY_TIMEOUT$/, ({ firstByte }) => `nothing came for ${seconds(firstByte)}; expected a whole answer`],
  [/^(?:UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/, "headers that are too long; expected an ordinary answer"],
  [/^UND_ERR_SOCKET$/, "the connection ended too soon; expected a whole answer"],
  [/^(?:HPE_|HTTPParserError$)/, "what it answers is no HTTP; expected a web server"],
  [/^ENOTFOUND$/, "no host of that name; expected one that exists"],
  [/^EAI_/, "the name service does not answer; expected a network"],
  [/^ECONNREFUSED$/, "the host takes no connection there; expected a web server"],
  [/^(?:ECONNRESET|EPIPE)$/, "the connection was broken off; expected a whole answer"],
  [/^(?:EHOSTUNREACH|ENETUNREACH)$/, "no way to that host; expected a network"],
  [/CERT|SELF_SIGNED|^UNABLE_TO_/, "its certificate does not hold; expected a valid one for this host"],
  [/^(?:ERR_SSL|EPROTO)/, "no secure connection comes about; expected TLS 1.2 or newer"],
  [/^Z_BUF_ERROR$/, "compressed data that ends too soon; expected a whole answer"],
  [/^(?:Z_DATA_ERROR|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/, "damaged compressed data; expected a whole answer"],
];

/** A `StemmaError` of the error that a request met; one that already is one is passed on. */
export function inPlainWords(error: unknown, limits: Limits): StemmaError {
  if (error instanceof StemmaError) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
  const words = WORDS.find(([pattern]) => pattern.test(code))?.[1] ?? `could not be fetched (${cause.message})`;
  return new StemmaError("input", typeof words === "string" ? words : words(limits), { cause });
}

function seconds(milliseconds: number): string {
  return `${Math.max(1, Math.round(milliseconds / 1000))} s`;
}
