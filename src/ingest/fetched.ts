/** What was fetched → articles. Knows the shape of an answer, and nothing of how it comes. */

import type { Fetched, Unfetched } from "../fetch/fetcher.js";
import { type Ingested, problem, reasonOf } from "./problem.js";
import type { Said } from "./said.js";

/** Reads the bytes of one input, whatever their kind. */
export type ReadBytes = (
  chunks: AsyncIterator<Buffer>,
  source: string,
  zipped: boolean,
  said: Said,
) => AsyncIterable<Ingested>;

/** What was fetched from `source`, read as a file of the same bytes would be. */
export async function* articlesOf(
  outcome: Fetched | Unfetched,
  source: string,
  read: ReadBytes,
): AsyncGenerator<Ingested> {
  if ("wrong" in outcome) return yield problem(source, outcome.wrong);
  const { bytes, charset, address, date } = outcome;
  try {
    yield* read(whole(bytes), source, false, { charset, address, made: date });
  } catch (error) {
    yield problem(source, reasonOf(error));
  }
}

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
