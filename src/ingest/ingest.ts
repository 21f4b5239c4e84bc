/** Sources → articles: files, folders, standard input and addresses, one article at a time. The only file here that opens any. */

import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Fetched, LinkOptions, Unfetched } from "../fetch/fetcher.js";
import { articlesOf } from "./fetched.js";
import { FORMATS } from "./formats.js";
import { expandInputs } from "./inputs.js";
import { type Ingested, problem, reasonOf } from "./problem.js";
import { NOTHING_SAID, type Said } from "./said.js";

export { readArticle } from "./article.js";
export { readJsonLine } from "./json-article.js";
export type { Ingested } from "./problem.js";

export interface InputOptions {
  /** What "-" reads; `process.stdin` unless told otherwise. */
  readonly stdin?: NodeJS.ReadableStream;
  /** How addresses are fetched; see `LIMITS` for what holds where nothing is said. */
  readonly links?: LinkOptions;
}

/** Enough to tell any format, and a page's first tags after a long comment. */
const HEAD = 1024;

/**
 * Every article of the inputs, in an order that does not depend on that of the arguments, and a problem for each that
 * could not be read. The same article given twice, or two with one id, are passed on as they come: the ledger decides on
 * them, whatever their order. Memory: one article, or one line.
 */
export async function* ingest(inputs: readonly string[], options: InputOptions = {}): AsyncGenerator<Ingested> {
  const { files, addresses, problems } = await expandInputs(inputs);
  yield* problems;
  for (const { path } of files) yield* readFile(path, options);
  if (addresses.length === 0) return;
  // What reaches the network is loaded for addresses alone.
  const { readLinks } = await import("./links.js");
  yield* readLinks(addresses, options.links ?? {}, readStream);
}

/** What was fetched from `source`, read as a file of the same bytes would be. */
export function readFetched(outcome: Fetched | Unfetched, source: string): AsyncGenerator<Ingested> {
  return articlesOf(outcome, source, readStream);
}

async function* readFile(path: string, { stdin = process.stdin }: InputOptions): AsyncGenerator<Ingested> {
  try {
    yield* readStream(buffers(path === "-" ? stdin : createReadStream(path)), path, true);
  } catch (error) {
    yield problem(path, reasonOf(error));
  }
}

/** Tells the kind from the first bytes and hands the whole stream to its reader; gzip is taken off once. */
async function* readStream(
  chunks: AsyncIterator<Buffer>,
  source: string,
  zipped: boolean,
  said: Said = NOTHING_SAID,
): AsyncGenerator<Ingested> {
  const first: Buffer[] = [];
  let length = 0;
  while (length < HEAD) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const whole = rejoin(first, chunks);
  const head = Buffer.concat(first)
    .subarray(0, HEAD)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  if (zipped && head.startsWith("\x1f\x8b")) {
    const packed = Readable.from(whole);
    const plain = createGunzip({ chunkSize: 1 << 20 });
    packed.on("error", (error) => plain.destroy(error));
    return yield* readStream(buffers(packed.pipe(plain)), source, false, said);
  }
  const format = FORMATS.find((one) => one.recognises(head));
  try {
    if (format) yield* format.read(whole, source, said);
  } finally {
    // A reader may stop early, or never begin: the file is closed all the same.
    await chunks.return?.();
  }
}

async function* buffers(stream: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

async function* rejoin(first: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
