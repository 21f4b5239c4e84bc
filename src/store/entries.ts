/**
 * The keys of the index and whom they lead to: 32-bit hashes with numbers beside them, sorted, in segments, each cut by the
 * upper bits of the hash into chunks of which one is a row. A look-up reads one chunk of each segment. What is new is a
 * segment of its own, and is joined with the one before while it is more than half as large: so each entry is written
 * anew a few times at most.
 */

import { type Entries, KEYS, type Key } from "../kept.js";
import { groupedBy } from "../text/order.js";
import { checked, checksumOf, IndexDamaged } from "./checksum.js";
import { compiledOnce, type Queries, sqlite } from "./query.js";

export interface Segment {
  readonly key: Key;
  readonly segment: number;
  /** Upper bits of a hash that tell its chunk. */
  readonly bits: number;
  readonly entries: number;
}

/** Entries of a chunk, on average: four kilobytes to read for a look-up, and few rows to write. */
const CHUNK = 512;
/** Chunks read that are remembered: some 100 MB at most. */
const REMEMBERED = 20_000;

const chunkRow = compiledOnce((key: string, segment: number, chunk: number) =>
  sqlite
    .selectFrom("index_entries")
    .select(["key", "segment", "chunk", "entries", "checksum"])
    .where("key", "=", key)
    .where("segment", "=", segment)
    .where("chunk", "=", chunk),
);

/** Hashes, then numbers: equally many of both. */
type Chunk = Uint32Array;

export class IndexEntries {
  readonly #queries: Queries;
  readonly #chunks = new Map<string, Chunk>();
  segments: readonly Segment[];
  #byKey: ReadonlyMap<string, readonly Segment[]> | null = null;

  constructor(queries: Queries, segments: readonly Segment[]) {
    this.#queries = queries;
    this.segments = segments;
  }

  /** The numbers under a hash, ascending, each once. */
  holders(key: Key, hash: number): Uint32Array {
    const found: number[] = [];
    for (const segment of this.#segmentsOf(key)) {
      const chunk = this.#chunk(segment, chunkOf(hash >>> 0, segment.bits));
      const size = chunk.length / 2;
      for (let at = firstOf(chunk, hash >>> 0); at < size && chunk[at] === hash >>> 0; at++)
        found.push(chunk[size + at] as number);
    }
    const sorted = Uint32Array.from(found);
    // Most are found in one segment, where they stand in this order.
    if (sorted.every((one, i) => i === 0 || (sorted[i - 1] as number) < one)) return sorted;
    sorted.sort();
    return sorted.filter((one, i) => i === 0 || one !== sorted[i - 1]);
  }

  #segmentsOf(key: Key): readonly Segment[] {
    this.#byKey ??= groupedBy(this.segments, (segment) => segment.key);
    return this.#byKey.get(key) ?? [];
  }

  /** Writes what is new. Must run inside one transaction. */
  add(added: Readonly<Record<Key, Entries>>): void {
    for (const key of KEYS) {
      const { hashes, owners } = added[key];
      if (hashes.length > 0) this.#addSegment(key, Uint32Array.from(hashes), Uint32Array.from(owners));
    }
    this.#chunks.clear();
    this.#byKey = null;
  }

  #addSegment(key: Key, hashes: Uint32Array, owners: Uint32Array): void {
    let [allHashes, allOwners] = [hashes, owners];
    const kept = [...this.segments.filter((one) => one.key !== key)];
    const own = this.segments.filter((one) => one.key === key);
    for (let last = own.at(-1); last && 2 * allHashes.length > last.entries; last = own.at(-1)) {
      own.pop();
      const chunks = Array.from({ length: 2 ** last.bits }, (_, chunk) => this.#chunk(last as Segment, chunk));
      allHashes = joined([...chunks.map((chunk) => chunk.subarray(0, chunk.length / 2)), allHashes]);
      allOwners = joined([...chunks.map((chunk) => chunk.subarray(chunk.length / 2)), allOwners]);
      const { segment } = last;
      this.#queries.run(sqlite.deleteFrom("index_entries").where("key", "=", key).where("segment", "=", segment));
    }
    const bits = Math.max(0, Math.ceil(Math.log2(allHashes.length / CHUNK)));
    const segment = Math.max(0, ...own.map((one) => one.segment)) + 1;
    for (const [chunk, entries] of cut(allHashes, allOwners, bits).entries()) {
      const checksum = checksumOf(key, segment, chunk, entries);
      this.#queries.insert("index_entries", { key, segment, chunk, entries, checksum });
    }
    this.segments = [...kept, ...own, { key, segment, bits, entries: allHashes.length }];
  }

  #chunk({ key, segment }: Segment, chunk: number): Chunk {
    const name = `${key} ${segment} ${chunk}`;
    const known = this.#chunks.get(name);
    if (known) return known;
    const [row] = this.#queries.all(chunkRow(key, segment, chunk));
    if (!row) throw new IndexDamaged(`no chunk ${name}`);
    const { entries } = checked(row);
    // A copy, since the driver's bytes need not lie on a multiple of four.
    const numbers = new Uint32Array(new Uint8Array(entries).buffer);
    if (this.#chunks.size >= REMEMBERED) this.#chunks.clear();
    this.#chunks.set(name, numbers);
    return numbers;
  }
}

const chunkOf = (hash: number, bits: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));

/** By halves: where the hash begins among the first half of the numbers. */
function firstOf(chunk: Chunk, hash: number): number {
  let [from, to] = [0, chunk.length / 2];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((chunk[middle] as number) < hash) from = middle + 1;
    else to = middle;
  }
  return from;
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

/** The chunks' bytes, each sorted by hash and then by number. */
function cut(hashes: Uint32Array, owners: Uint32Array, bits: number): Uint8Array[] {
  const ends = new Uint32Array(2 ** bits);
  for (const hash of hashes) (ends[chunkOf(hash, bits)] as number)++;
  for (let chunk = 1; chunk < ends.length; chunk++) (ends[chunk] as number) += ends[chunk - 1] as number;
  const next = Uint32Array.from(ends, (_, chunk) => (chunk === 0 ? 0 : (ends[chunk - 1] as number)));
  const order = new Uint32Array(hashes.length);
  for (let i = 0; i < hashes.length; i++) {
    const chunk = chunkOf(hashes[i] as number, bits);
    order[next[chunk] as number] = i;
    (next[chunk] as number)++;
  }
  return Array.from(ends, (end, chunk) => {
    const own = order.subarray(chunk === 0 ? 0 : ends[chunk - 1], end);
    const sorted = Array.from(own).sort(
      (x, y) => (hashes[x] as number) - (hashes[y] as number) || (owners[x] as number) - (owners[y] as number),
    );
    const numbers = new Uint32Array(2 * sorted.length);
    for (const [at, i] of sorted.entries()) {
      numbers[at] = hashes[i] as number;
      numbers[sorted.length + at] = owners[i] as number;
    }
    return new Uint8Array(numbers.buffer);
  });
}
