/**
 * Connections to allowed addresses alone. The host's name is resolved once, each of its addresses is judged, and the socket
 * is opened to a judged address: no second answer of the name service can lead elsewhere. Literal addresses, which never
 * reach a lookup, pass through the same gate.
 */

import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { buildConnector } from "undici";
import { StemmaError } from "../errors.js";
import { refusalOf } from "./networks.js";

/** A host's name → all its addresses, the one to try first in front. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** As every program of the machine resolves names, its hosts file included. */
export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

export interface Gate {
  readonly resolve: Resolve;
  readonly allowPrivate: boolean;
  /** Milliseconds until one address has taken the connection. */
  readonly connect: number;
}

/** Hosts with more addresses than this are not tried to the end. */
const MOST_TRIED = 4;

export function gatedConnector({ resolve, allowPrivate, connect }: Gate): buildConnector.connector {
  const open = buildConnector({ timeout: connect, allowH2: false });
  const attempt = (options: buildConnector.Options, address: string) =>
    new Promise<buildConnector.Callback extends (...args: infer A) => void ? NonNullable<A[1]> : never>(
      (done, fail) => {
        // `host` stays the name: certificates are checked against it.
        open({ ...options, hostname: address }, (error, socket) => (error ? fail(error) : socket && done(socket)));
      },
    );
  return (options, callback) => {
    const connected = async () => {
      const addresses = await allowedAddresses(options.hostname, resolve, allowPrivate);
      let last: unknown = null;
      for (const address of addresses.slice(0, MOST_TRIED)) {
        try {
          return await attempt(options, address);
        } catch (error) {
          last = error;
        }
      }
      throw last;
    };
    connected().then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}

/** All addresses of the host; throws where one of them may not be asked, for the next answer could lead there. */
async function allowedAddresses(hostname: string, resolve: Resolve, allowPrivate: boolean): Promise<readonly string[]> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : await resolve(host);
  for (const address of addresses) {
    const wrong = refusalOf(address, allowPrivate);
    if (wrong !== null) {
      const where = address === host ? wrong : `${wrong} (${address})`;
      const hint = refusalOf(address, true) === null ? ", or --allow-private" : "";
      throw new StemmaError("input", `${host} is ${where}; expected a host on the public network${hint}`);
    }
  }
  if (addresses.length === 0) throw new StemmaError("input", `${host} has no address; expected a host that exists`);
  return addresses;
}
