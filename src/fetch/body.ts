/** The body of an answer → its bytes, unpacked, in bounds. */

import { type Duplex, pipeline, Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { StemmaError } from "../errors.js";

const UNPACKERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * At most `limit` bytes as sent and as unpacked; throws a `StemmaError` beyond. `encoding`: the header Content-Encoding;
 * a body that is a gzip file in itself is unpacked as well, once.
 */
export async function readBody(body: Readable, encoding: string | null, limit: number): Promise<Buffer> {
  // A stream that is given up tells of it by an event, which would end the process if nobody listened.
  body.on("error", () => undefined);
  const names = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const [name] = names;
  const unpacker = name === undefined ? null : (UNPACKERS[name] ?? null);
  if (names.length > 1 || (name !== undefined && unpacker === null)) {
    body.destroy();
    throw new StemmaError("input", `sent as "${(encoding ?? "").slice(0, 60)}"; expected gzip, deflate or br`);
  }
  const bytes = await collect(unpacker === null ? body : through(counted(body, limit), unpacker()), limit);
  return bytes[0] === 0x1f && bytes[1] === 0x8b
    ? collect(through(Readable.from([bytes]), createGunzip()), limit)
    : bytes;
}

/** An error on either side ends both, and reaches whoever reads. */
function through(from: Readable, to: Duplex): Duplex {
  pipeline(from, to, () => undefined);
  return to;
}

function counted(body: Readable, limit: number): Readable {
  return Readable.from(
    (async function* () {
      let length = 0;
      for await (const chunk of body as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > limit) throw tooLarge(limit);
        yield chunk;
      }
    })(),
  );
}

async function collect(stream: Readable | Duplex, limit: number): Promise<Buffer> {
  const held: Buffer[] = [];
  let length = 0;
  // Leaving the loop by an error destroys the stream, and with it the connection.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    held.push(chunk);
  }
  return Buffer.concat(held, length);
}

const tooLarge = (limit: number): StemmaError =>
  new StemmaError("input", `an answer of more than ${readable(limit)}; expected one article`);

function readable(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
