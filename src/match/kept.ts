/**
 * An index as bytes, to be kept and opened again: a head of whole numbers, then the arrays one after another, each on a
 * multiple of four. Opening copies nothing and reads nothing but the head.
 */

import type { GramIndex, Segment } from "./added.js";

/** "SGI1" as the machine writes it: a file from a machine with the other order of bytes is not recognised. */
const MAGIC = 0x31494753;

/** The bytes of an index, in pieces to be written one after another. */
export function toBytes({ count, segments }: GramIndex): Uint8Array[] {
  const sizes = segments.flatMap(({ readings, postings }) => [
    readings.count,
    readings.words.length,
    postings.buckets.length,
    postings.low.length,
  ]);
  const head = Uint32Array.from([MAGIC, count, segments.length, ...sizes]);
  return [head, ...segments.flatMap(arraysOf)].flatMap((array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const rest = -bytes.length & 3;
    return rest === 0 ? [bytes] : [bytes, new Uint8Array(rest)];
  });
}

function arraysOf({ readings, postings }: Segment): (Uint32Array | Int32Array | Uint16Array | Uint8Array)[] {
  return [readings.starts, readings.words, readings.breaks, postings.buckets, postings.low, postings.owners];
}

/** The index in the bytes; null where they hold none, or not all of it: then it is built anew. */
export function fromBytes(bytes: Uint8Array): GramIndex | null {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const numbers = new Uint32Array(whole.buffer, whole.byteOffset, whole.byteLength >>> 2);
  const [magic, count = 0, size = 0] = numbers;
  if (magic !== MAGIC || numbers.length < 3 + 4 * size) return null;
  let at = whole.byteOffset + 4 * (3 + 4 * size);
  const end = whole.byteOffset + whole.byteLength;
  const place = (byteLength: number): number => {
    const from = at;
    at += byteLength + (-byteLength & 3);
    return at <= end ? from : -1;
  };
  const segments: Segment[] = [];
  let first = 0;
  for (let k = 0; k < size; k++) {
    const [readings = 0, words = 0, buckets = 0, grams = 0] = numbers.subarray(3 + 4 * k, 7 + 4 * k);
    const places = [4 * (readings + 1), 4 * words, words, 4 * buckets, 2 * grams, 4 * grams].map(place);
    if (places.some((from) => from < 0)) return null;
    const [p0 = 0, p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0] = places;
    const { buffer } = whole;
    segments.push({
      first,
      readings: {
        count: readings,
        starts: new Uint32Array(buffer, p0, readings + 1),
        words: new Int32Array(buffer, p1, words),
        breaks: new Uint8Array(buffer, p2, words),
      },
      postings: {
        buckets: new Uint32Array(buffer, p3, buckets),
        low: new Uint16Array(buffer, p4, grams),
        owners: new Uint32Array(buffer, p5, grams),
      },
    });
    first += readings;
  }
  return first === count ? { count, segments } : null;
}
