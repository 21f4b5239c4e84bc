/** Addresses → articles: fetched by the rules of `fetch/`, several hosts at a time, passed on in a fixed order. */

import { type Fetched, type LinkOptions, openFetcher, type Unfetched } from "../fetch/fetcher.js";
import { byText } from "../text/order.js";
import { articlesOf, type ReadBytes } from "./fetched.js";
import type { Ingested } from "./problem.js";

/** Answers under way, or held until their turn: memory is bounded by this many of the largest size. */
const AHEAD = 8;

export async function* readLinks(
  addresses: readonly string[],
  options: LinkOptions,
  read: ReadBytes,
): AsyncGenerator<Ingested> {
  const fetcher = openFetcher(options);
  const waiting = takingTurns(addresses);
  const running: { readonly address: string; readonly outcome: Promise<Fetched | Unfetched> }[] = [];
  const start = () => {
    const address = waiting.shift();
    if (address === undefined) return;
    const outcome = fetcher.get(address);
    // Awaited in its turn; until then a failure is no unhandled one.
    outcome.catch(() => undefined);
    running.push({ address, outcome });
  };
  try {
    for (let ahead = 0; ahead < AHEAD; ahead++) start();
    for (let next = running.shift(); next !== undefined; next = running.shift()) {
      yield* articlesOf(await next.outcome, next.address, read);
      start();
    }
  } finally {
    await fetcher.close();
  }
}

/** The first address of each host, then the second of each: one host's slowness holds up no other. */
function takingTurns(addresses: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const turns = addresses.map((address) => {
    const host = URL.canParse(address) ? new URL(address).host : "";
    const turn = counts.get(host) ?? 0;
    counts.set(host, turn + 1);
    return { address, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn || byText(a.address, b.address)).map(({ address }) => address);
}
