/** A stream of bytes → lines, in memory bounded by the longest line allowed. */

export interface ByteLine {
  /** Counts from 1. */
  readonly number: number;
  /** Offset of its first byte in the stream. */
  readonly offset: number;
  /** Without its line break; null when it is longer than `MAX_BYTES`. */
  readonly bytes: Buffer | null;
}

/** The longest line, and the largest whole text, that is read: a novel is 1 MB; beyond this the input is no article. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** Every line, empty ones too. */
export async function* byteLines(chunks: AsyncIterable<Buffer>, max = MAX_BYTES): AsyncGenerator<ByteLine> {
  let number = 1;
  let offset = 0;
  let length = 0;
  let held: Buffer[] = [];
  const take = (part: Buffer) => {
    length += part.length;
    if (length > max) held = [];
    else held.push(part);
  };
  const line = (): ByteLine => ({ number, offset, bytes: length > max ? null : withoutReturn(Buffer.concat(held)) });
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, to));
      yield line();
      number++;
      offset += length + 1;
      length = 0;
      held = [];
      from = to + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}

function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes;
}

/** All bytes at once; null when there are more than `max`. */
export async function allBytes(chunks: AsyncIterable<Buffer>, max = MAX_BYTES): Promise<Buffer | null> {
  const held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > max) return null;
    held.push(chunk);
  }
  return Buffer.concat(held);
}
