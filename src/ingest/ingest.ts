/** Sources → articles: files, folders, standard input and addresses, one article at a time. */

import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { constants, createGunzip, gunzipSync } from "node:zlib";
import type { Fetched, LinkOptions, Unfetched } from "../fetch/fetcher.js";
import { articlesOf } from "./fetched.js";
import { findFile } from "./file.js";
import { FORMATS } from "./formats.js";
import { expandInputs } from "./inputs.js";
import { type Ingested, problem, reasonOf } from "./problem.js";
import { FROM_THE_START, type InputFile, type Mark, type Marked, type Reached, type Reading } from "./reached.js";
import { NOTHING_SAID, type Said } from "./said.js";

export { readArticle } from "./article.js";
export { readJsonLine } from "./json-article.js";
export type { Ingested } from "./problem.js";
export type { InputFile, Mark, Reached } from "./reached.js";

export interface InputOptions {
  /** What "-" reads; `process.stdin` unless told otherwise. */
  readonly stdin?: NodeJS.ReadableStream;
  /** How addresses are fetched; see `LIMITS` for what holds where nothing is said. */
  readonly links?: LinkOptions;
}

/** What lets a call go on where an earlier one was stopped, and be watched. */
export interface ReadingOptions extends InputOptions {
  /** How far an earlier call has read this file, "whole" if to its end; null where it has not, or what it read was another file. */
  readonly before?: (file: InputFile) => Promise<Mark | "whole" | null>;
  readonly watcher?: Watcher;
}

export interface Watcher {
  /** Bytes of all files together; null where the inputs are not files alone. */
  readonly total: (bytes: number | null) => void;
  /** So many of them more have been read, or passed over. */
  readonly passed: (bytes: number) => void;
  readonly note: (source: string, message: string) => void;
}

/** Enough to tell any format, and a page's first tags after a long comment. */
const HEAD = 1024;
/** Some letters of a packed input. */
const SHORTEST = 32;
/** Of a large file so much is read at once; of a small one, what there is. */
const CHUNK = 1 << 18;

/**
 * Every article of the inputs, in an order that does not depend on that of the arguments, and a problem for each that
 * could not be read. The same article given twice, or two with one id, are passed on as they come: the ledger decides on
 * them, whatever their order. Memory: one article, or one line.
 */
export async function* ingest(inputs: readonly string[], options: InputOptions = {}): AsyncGenerator<Ingested> {
  for await (const one of readInputs(inputs, options)) if (!("reached" in one)) yield one;
}

/** The same, with what has been reached of each file in between. */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadingOptions = {},
): AsyncGenerator<Ingested | Reached> {
  const { files, addresses, problems } = await expandInputs(inputs);
  const isAll = addresses.length === 0 && files.every(({ size }) => size !== null);
  options.watcher?.total(isAll ? files.reduce((sum, { size }) => sum + (size ?? 0), 0) : null);
  yield* problems;
  for (const { path } of files) yield* readFile(path, options);
  if (addresses.length === 0) return;
  // What reaches the network is loaded for addresses alone.
  const { readLinks } = await import("./links.js");
  yield* readLinks(addresses, options.links ?? {}, unmarked);
}

/** What was fetched from `source`, read as a file of the same bytes would be. */
export function readFetched(outcome: Fetched | Unfetched, source: string): AsyncGenerator<Ingested> {
  return articlesOf(outcome, source, unmarked);
}

async function* readFile(path: string, options: ReadingOptions): AsyncGenerator<Ingested | Reached> {
  const { stdin = process.stdin, before = async () => null, watcher } = options;
  try {
    const found = path === "-" ? null : findFile(path);
    const { bytes = null } = found ?? {};
    const bytesFrom = (start: number) =>
      watched(
        bytes === null ? createReadStream(path, { start, highWaterMark: CHUNK }) : [bytes.subarray(start)],
        watcher,
      );
    const note = (message: string) => watcher?.note(path, message);
    if (found === null) {
      const stream = path === "-" ? stdin : createReadStream(path);
      return yield* unmarked(watched(stream, watcher), path, true, NOTHING_SAID, { ...FROM_THE_START, note });
    }
    const file = { path, identity: found.identity };
    const from = await before(file);
    if (from === "whole") {
      watcher?.passed(found.size);
      return yield { reached: { file, state: "known", mark: null } };
    }
    yield { reached: { file, state: "begun", mark: from } };
    if (from !== null) watcher?.passed(from.offset ?? 0);
    const reading = { from, note, file: { size: found.size, bytesFrom } };
    for await (const one of readStream(bytesFrom(0), path, true, NOTHING_SAID, reading))
      yield "mark" in one ? { reached: { file, state: "part", mark: one.mark } } : one;
    yield { reached: { file, state: "whole", mark: null } };
  } catch (error) {
    yield problem(path, reasonOf(error));
  }
}

async function* unmarked(...given: Parameters<typeof readStream>): AsyncGenerator<Ingested> {
  for await (const one of readStream(...given)) if (!("mark" in one)) yield one;
}

/** Tells the kind from the first bytes and hands the whole stream to its reader; gzip is taken off once. */
async function* readStream(
  chunks: AsyncIterator<Buffer>,
  source: string,
  zipped: boolean,
  said: Said = NOTHING_SAID,
  reading: Reading = FROM_THE_START,
): AsyncGenerator<Ingested | Marked> {
  const first: Buffer[] = [];
  let length = 0;
  while (length < HEAD) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const whole = rejoin(first, chunks);
  const head = Buffer.concat(first).subarray(0, HEAD);
  const isPacked = zipped && head[0] === 0x1f && head[1] === 0x8b;
  const format = formatOf(isPacked ? unpackedHead(head) : head);
  if (isPacked && !format?.unpacks) {
    const packed = Readable.from(whole);
    const plain = createGunzip({ chunkSize: 1 << 20 });
    packed.on("error", (error) => plain.destroy(error));
    return yield* readStream(buffers(packed.pipe(plain)), source, false, said, reading);
  }
  try {
    if (format) yield* format.read(whole, source, said, reading);
  } finally {
    // A reader may stop early, or never begin: the file is closed all the same.
    await chunks.return?.();
  }
}

function formatOf(head: Buffer): (typeof FORMATS)[number] | undefined {
  const signs = head.toString("latin1").replace(/^\xef\xbb\xbf/, "");
  return FORMATS.find((one) => one.recognises(signs));
}

/** What a gzipped input begins with; at most a thousand times as much as is packed. Where the rest is damaged, less of it may do. */
function unpackedHead(packed: Buffer): Buffer {
  for (let length = packed.length; length >= SHORTEST; length >>= 1) {
    try {
      return gunzipSync(packed.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD);
    } catch {}
  }
  return Buffer.alloc(0);
}

/** The bytes of a stream, each chunk told of as it is taken. */
async function* watched(
  stream: NodeJS.ReadableStream | readonly Buffer[],
  watcher: Watcher | undefined,
): AsyncGenerator<Buffer> {
  for await (const chunk of "pipe" in stream ? buffers(stream) : stream) {
    watcher?.passed(chunk.length);
    yield chunk;
  }
}

async function* buffers(stream: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

async function* rejoin(first: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
