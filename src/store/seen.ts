/**
 * Which hashes a segment of the index may hold: a bit for each value of a hash's upper bits, set where some entry begins so
 * (a filter as Bloom's of 1970, of one function, since hashes are spread evenly already). Nine in ten of what a new text asks
 * for nobody has printed; so who asks for much is told by reading some megabytes, and not a chunk for each.
 */

import type { Key } from "../kept.js";
import { checksumOf, IndexDamaged } from "./checksum.js";
import { type Queries, sqlite } from "./query.js";

/** Upper bits of a hash that tell the part, and all that are told apart. */
export interface SeenBits {
  readonly part: number;
  readonly all: number;
}

/** The bits of one part, from the hashes of its entries in lists of any lengths. */
export function seenOf(lists: Iterable<Uint32Array>, bits: SeenBits): Uint8Array {
  const seen = new Uint8Array(2 ** (bits.all - bits.part - 3));
  for (const hashes of lists)
    for (const hash of hashes) {
      const bit = bitOf(hash, bits);
      seen[bit >>> 3] = (seen[bit >>> 3] as number) | (1 << (bit & 7));
    }
  return seen;
}

/** Where the bit of a hash stands within its part. */
const bitOf = (hash: number, { part, all }: SeenBits): number => (hash << part) >>> (32 - (all - part));

const partOf = (hash: number, part: number): number => (part === 0 ? 0 : hash >>> (32 - part));

/** What was seen of one segment, read at once. */
export class Seen {
  readonly #bits: SeenBits;
  readonly #parts: readonly Uint8Array[];

  constructor({ all }: Queries, key: Key, segment: number, bits: SeenBits) {
    this.#bits = bits;
    const rows = all(
      sqlite
        .selectFrom("index_seen")
        .select(["part", "seen", "checksum"])
        .where("key", "=", key)
        .where("segment", "=", segment)
        .orderBy("part"),
    );
    this.#parts = rows.map(({ part, seen, checksum }) => {
      if (checksumOf(key, segment, part, seen) !== checksum)
        throw new IndexDamaged(`what was seen of ${key} ${segment}`);
      return seen;
    });
    if (rows.length !== 2 ** bits.part) throw new IndexDamaged(`what was seen of ${key} ${segment}`);
  }

  /** False where no entry has this hash. */
  may(hash: number): boolean {
    const bit = bitOf(hash, this.#bits);
    return (((this.#parts[partOf(hash, this.#bits.part)]?.[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 1;
  }
}

/** Writes what was seen of one part of a segment. Must run inside one transaction. */
export function keepSeen({ insert }: Queries, key: Key, segment: number, part: number, seen: Uint8Array): void {
  insert("index_seen", { key, segment, part, seen, checksum: checksumOf(key, segment, part, seen) });
}

export function dropSeen({ run }: Queries, key: Key, segment: number): void {
  run(sqlite.deleteFrom("index_seen").where("key", "=", key).where("segment", "=", segment));
}
