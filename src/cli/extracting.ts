/**
 * Articles with their quotations. Where there is much to read, a second thread extracts while this one reads on, keeps what
 * is done, and extracts too where it would have to wait; the result is the same, in the same order.
 */

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Ingested, Reached, ReadingOptions } from "../ingest/ingest.js";
import { type BytesDone, bytesDone } from "./bytes-done.js";
import { type Extracted, Row, startThread, type Thread } from "./extracting-row.js";

export interface ExtractingOptions extends ReadingOptions {
  /** What this thread may do when it has to wait for the other. */
  readonly meanwhile?: () => Promise<void>;
}

/** From so many bytes of input the second thread saves more than the 0.2 s that it takes to start. */
const MUCH = 1 << 19;
/** A batch has so many letters, or one article: with less, threads wait for each other; with more, memory grows. */
const BATCH_LETTERS = 1 << 13;
/** What else than an article counts as, so that it is not held back for ever. */
const OTHER_LETTERS = 100;
/** Batches read and not yet kept. */
const AHEAD = 64;

/**
 * The articles of the inputs, and a problem for each that could not be read, as `readInputs` gives them. What it takes is loaded
 * here and not before, so that the thread starts first of all.
 */
export function extracted(
  inputs: readonly string[],
  { meanwhile = async () => undefined, ...options }: ExtractingOptions = {},
): AsyncGenerator<Extracted> {
  const bytes = bytesDone(options.watcher);
  const told = { ...options, ...(bytes.watcher && { watcher: bytes.watcher }) };
  return bytes.done(
    isMuch(inputs) ? onThread(inputs, told, startThread(), meanwhile, bytes) : oneByOne(inputs, told, bytes),
  );
}

async function* oneByOne(
  inputs: readonly string[],
  options: ReadingOptions,
  bytes: BytesDone,
): AsyncGenerator<Extracted> {
  const [{ readInputs }, { extract }] = await Promise.all([
    import("../ingest/ingest.js"),
    import("../extract/extract.js"),
  ]);
  for await (const item of bytes.read(readInputs(inputs, options)))
    yield "article" in item ? { article: item.article, quotations: extract(item.article) } : item;
}

async function* onThread(
  inputs: readonly string[],
  options: ReadingOptions,
  thread: Thread,
  meanwhile: () => Promise<void>,
  bytes: BytesDone,
): AsyncGenerator<Extracted> {
  const { readInputs } = await import("../ingest/ingest.js");
  const row = new Row(thread);
  try {
    let batch: (Ingested | Reached)[] = [];
    let letters = 0;
    let hasWaited = false;
    for await (const item of bytes.read(readInputs(inputs, options))) {
      batch.push(item);
      letters += "article" in item ? item.article.text.length : OTHER_LETTERS;
      if (letters < BATCH_LETTERS) continue;
      row.add(batch);
      batch = [];
      letters = 0;
      if (row.length > AHEAD && !hasWaited) {
        hasWaited = true;
        await meanwhile();
      }
      while (row.length > AHEAD) yield* await row.next();
    }
    row.add(batch);
    while (row.length > 0) yield* await row.next();
  } finally {
    await thread.end();
  }
}

/** What cannot be looked at (standard input, a link, what is not there) counts as little. */
function isMuch(inputs: readonly string[]): boolean {
  const met = new Set<string>();
  let left = MUCH;
  const count = (path: string): void => {
    const found = statSync(path);
    // Links may lead in circles.
    const file = `${found.dev}:${found.ino}`;
    if (met.has(file)) return;
    met.add(file);
    if (found.isFile()) left -= found.size;
    if (found.isDirectory()) for (const name of readdirSync(path)) tryTo(join(path, name));
  };
  const tryTo = (path: string): void => {
    if (left <= 0) return;
    try {
      count(path);
    } catch {
      // Whoever reads it says what is wrong with it.
    }
  };
  for (const input of inputs) tryTo(input);
  return left <= 0;
}
