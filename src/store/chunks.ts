/** Hashes and the numbers that they lead to, sorted and cut into chunks, in memory. */

import type { Entries } from "../kept.js";

/** Hashes, ascending, then their numbers, ascending within a hash: equally many of both. */
export type Chunk = Uint32Array;

/** Hashes and their numbers, in any order. */
export interface Part {
  readonly hashes: Uint32Array;
  readonly owners: Uint32Array;
}

/** The number of the chunk of a hash: its upper bits. */
export const chunkOf = (hash: number, bits: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));

/** The numbers of the hashes in `[from, to)` of the chunk. */
export const ownersOf = (chunk: Chunk, from = 0, to = 0): Uint32Array =>
  chunk.subarray(chunk.length / 2 + from, chunk.length / 2 + to);

/** By halves: where the hash begins, or would, among the first half of the numbers. */
export function firstOf(chunk: Chunk, hash: number): number {
  let [from, to] = [0, chunk.length / 2];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((chunk[middle] as number) < hash) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The numbers of both, ascending, each once, of two that are so. */
export function united(some: Uint32Array, others: Uint32Array): Uint32Array {
  const all = new Uint32Array(some.length + others.length);
  all.set(some);
  all.set(others, some.length);
  // What comes later has higher numbers, but for what was known before.
  if ((some.at(-1) as number) < (others[0] as number)) return all;
  return all.sort().filter((one, i) => i === 0 || one !== all[i - 1]);
}

/** What is new, divided by the upper bits of the hashes. */
export function partsOf({ hashes, owners }: Entries, bits: number): Part[] {
  const sizes = new Uint32Array(2 ** bits);
  for (const hash of hashes) (sizes[chunkOf(hash >>> 0, bits)] as number)++;
  const parts = Array.from(sizes, (size) => ({ hashes: new Uint32Array(size), owners: new Uint32Array(size) }));
  const filled = new Uint32Array(parts.length);
  for (const [i, hash] of hashes.entries()) {
    const part = chunkOf(hash >>> 0, bits);
    const at = filled[part] as number;
    const { hashes: own, owners: numbers } = parts[part] as Part;
    own[at] = hash;
    numbers[at] = owners[i] as number;
    filled[part] = at + 1;
  }
  return parts;
}

/** The chunks of one part of the hashes; of each hash one number more than `most` at most, the least. */
export function cut(
  pieces: readonly Part[],
  part: number,
  partBits: number,
  bits: number,
  most: number,
): [number, Chunk][] {
  const hashes = joined(pieces.map((piece) => piece.hashes));
  const owners = joined(pieces.map((piece) => piece.owners));
  const order = Uint32Array.from(hashes, (_, i) => i).sort(
    (x, y) => (hashes[x] as number) - (hashes[y] as number) || (owners[x] as number) - (owners[y] as number),
  );
  const first = part * 2 ** (bits - partBits);
  let at = 0;
  return Array.from({ length: 2 ** (bits - partBits) }, (_, i) => {
    const kept: number[] = [];
    let count = 0;
    for (; at < order.length && chunkOf(hashes[order[at] as number] as number, bits) === first + i; at++) {
      const [before, now] = [order[at - 1] ?? -1, order[at] as number];
      const isNext = at > 0 && hashes[before] === hashes[now];
      if (isNext && owners[before] === owners[now]) continue;
      count = isNext ? count + 1 : 1;
      if (count <= most + 1) kept.push(now);
    }
    const chunk = new Uint32Array(2 * kept.length);
    for (const [k, one] of kept.entries()) {
      chunk[k] = hashes[one] as number;
      chunk[kept.length + k] = owners[one] as number;
    }
    return [first + i, chunk];
  });
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
