/**
 * A gzipped archive as its members, one for each record as crawlers write them: each is unpacked by itself, so that reading
 * can begin at any of them, and a damaged one costs no other. Their lengths stand nowhere: a member is tried up to where the
 * next one seems to begin, and further on if it did not end there. Memory: one member.
 */

import { Readable } from "node:stream";
import { constants, createGunzip, gunzipSync } from "node:zlib";
import { MAX_BYTES } from "../byte-lines.js";
import { reasonOf } from "../problem.js";

/** Bytes of an archive, in order. */
export interface Stretch {
  readonly bytes: Buffer;
  /** The byte of the file that they begin at, where reading can begin anew; null where it cannot. */
  readonly start: number | null;
  /** Set where bytes before these are lost: from which byte of the file, and why. */
  readonly lost?: { readonly from: number; readonly why: string };
}

/** Longer members are unpacked as a stream, to the end of the file: beyond this stand films, or a file packed as one. */
const LARGEST = 32 * 1024 * 1024;
/** Tries of a member up to each next sign; after these the length doubles from try to try, so that all of them stay linear. */
const TRIES = 6;
/** Signs in a row with no record behind them: the rest is given up. Of whole members damage spoils few. */
const MOST_FAILED = 5000;
const SIGN = Buffer.from([0x1f, 0x8b, 0x08]);
/** Bytes of a member's header without its names. */
const HEADER = 10;

/** `from`: the byte of the file that `chunks` begin at. */
export async function* readMembers(chunks: AsyncIterable<Buffer>, from: number): AsyncGenerator<Stretch> {
  const input = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let at = from;
  let ended = false;
  let lost: Stretch["lost"];
  let failed = 0;
  /** Half as much again at the least: what is held is not copied for every chunk. */
  const more = async () => {
    const parts = [held];
    for (let length = 0; !ended && length <= held.length / 2; ) {
      const next = await input.next();
      if (next.done) ended = true;
      else {
        parts.push(next.value);
        length += next.value.length;
      }
    }
    held = held.length === 0 && parts.length === 2 ? (parts[1] ?? held) : Buffer.concat(parts);
  };
  /** Where the next member may begin, from `after` on; the end of the file counts, and so does the largest length. */
  const nextSign = async (after: number): Promise<number> => {
    for (let searched = after; ; ) {
      const sign = findSign(held, searched);
      if (sign >= 0) return sign;
      if (ended || held.length > LARGEST) return held.length;
      searched = Math.max(after, held.length - HEADER + 1);
      await more();
    }
  };
  const enough = async (length: number) => {
    while (held.length < length && !ended) await more();
  };
  const drop = (length: number) => {
    held = held.subarray(length);
    at += length;
  };
  const take = (bytes: Buffer): Stretch => {
    const stretch = { bytes, start: at, ...(lost !== undefined && { lost }) };
    lost = undefined;
    return stretch;
  };
  try {
    for (await enough(HEADER); held.length > 0 && failed < MOST_FAILED; await enough(HEADER)) {
      const first = await nextSign(1);
      let found: Unpacked = { failed: "short" };
      let length = first;
      for (let tries = 1; ; tries++) {
        found = unpack(held.subarray(0, length));
        if (!("failed" in found) || found.failed !== "short" || length > LARGEST || lost !== undefined) break;
        if (ended && length >= held.length) break;
        length = await nextSign(tries < TRIES ? length + 1 : 2 * length);
      }
      if ("bytes" in found) {
        // What follows damage is believed only if it is a record: packed pages hold members of their own.
        const isRecord = lost === undefined || found.bytes.subarray(0, 5).toString("latin1") === "WARC/";
        failed = isRecord ? 0 : failed + 1;
        if (isRecord) yield take(found.bytes);
        drop(isRecord ? length : first);
      } else if (found.failed === "damaged" || lost !== undefined) {
        lost ??= { from: at, why: "damaged gzip data" };
        failed++;
        drop(first);
      } else if (found.failed === "short" && ended && length <= LARGEST) {
        yield take(unpackWhatIsThere(held));
        lost = { from: at, why: "gzip data that ends too soon" };
        drop(held.length);
      } else {
        yield* asStream(rejoined(held, input), at);
        return;
      }
    }
    if (lost !== undefined && failed >= MOST_FAILED)
      lost = { ...lost, why: `${lost.why}, and no record in what follows; the rest was not read` };
    if (lost !== undefined) yield { bytes: Buffer.alloc(0), start: at, lost };
  } finally {
    await input.return?.();
  }
}

/** What a member begins with: its sign, no flag that is not defined, and a system that there is (RFC 1952). */
function findSign(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(SIGN, from); at >= 0; at = bytes.indexOf(SIGN, at + 1)) {
    const [flags = 0xff, extra = 0xff, system = 0] = [bytes[at + 3], bytes[at + 8], bytes[at + 9]];
    if (flags < 0x20 && (extra === 0 || extra === 2 || extra === 4) && (system < 14 || system === 0xff)) return at;
  }
  return -1;
}

type Unpacked = { readonly bytes: Buffer } | { readonly failed: "short" | "damaged" | "large" };

function unpack(packed: Buffer): Unpacked {
  try {
    return { bytes: gunzipSync(packed, { maxOutputLength: MAX_BYTES }) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return { failed: code === "Z_BUF_ERROR" ? "short" : code === "ERR_BUFFER_TOO_LARGE" ? "large" : "damaged" };
  }
}

function unpackWhatIsThere(packed: Buffer): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: MAX_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Members can no longer be told apart: reading begins anew only at the first. */
async function* asStream(packed: AsyncGenerator<Buffer>, at: number): AsyncGenerator<Stretch> {
  const source = Readable.from(packed);
  const plain = createGunzip({ chunkSize: 1 << 20 });
  source.on("error", (error) => plain.destroy(error));
  let start: number | null = at;
  try {
    for await (const bytes of source.pipe(plain)) {
      yield { bytes: bytes as Buffer, start };
      start = null;
    }
  } catch (error) {
    yield { bytes: Buffer.alloc(0), start: null, lost: { from: at, why: reasonOf(error) } };
  }
}

async function* rejoined(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
