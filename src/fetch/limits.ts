/** How much a host may ask of us, and we of a host. */

export interface Limits {
  /** Bytes of an answer, as sent and again as unpacked. */
  readonly bytes: number;
  /** Bytes of an answer's headers. */
  readonly headerBytes: number;
  /** Milliseconds until the host takes the connection. */
  readonly connect: number;
  /** Milliseconds from the request to the answer's headers. */
  readonly firstByte: number;
  /** Milliseconds for the whole answer, redirects not counted in. */
  readonly whole: number;
  readonly redirects: number;
  /** Milliseconds between the end of one answer and the next request to the same host; a robots.txt may ask for more. */
  readonly pause: number;
}

/**
 * 16 MB: of 181 news pages the largest has under one, and a feed with whole articles stays under ten. Browsers read no headers
 * over 256 KB, news sites send 2. RFC 9309 asks for five redirects at least; browsers follow twenty.
 */
export const LIMITS: Limits = {
  bytes: 16 * 1024 * 1024,
  headerBytes: 64 * 1024,
  connect: 10_000,
  firstByte: 30_000,
  whole: 60_000,
  redirects: 8,
  pause: 1000,
};
