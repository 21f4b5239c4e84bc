/**
 * The keys of the index and whom they lead to: 32-bit hashes with numbers beside them, sorted, in segments, each cut by the
 * upper bits of the hash into chunks of which one is a row. A look-up reads one chunk of each segment. What is new is a
 * segment of its own, and is joined with the one before while it is more than half as large: so each entry is written
 * anew a few times at most.
 */

import { sql } from "kysely";
import { type Entries, KEYS, type Key } from "../kept.js";
import { groupedBy } from "../text/order.js";
import { checksumOf, IndexDamaged } from "./checksum.js";
import { type Chunk, chunkOf, cut, firstOf, ownersOf, type Part, partsOf, united } from "./chunks.js";
import { among, type Queries, sqlite } from "./query.js";
import { dropSeen, keepSeen, Seen, type SeenBits, seenOf } from "./seen.js";

export interface Segment {
  readonly key: Key;
  readonly segment: number;
  /** Upper bits of a hash that tell its chunk. */
  readonly bits: number;
  /** Entries that a chunk may have on average. */
  readonly most: number;
  readonly entries: number;
}

/**
 * Entries of a chunk at most, on average: a kilobyte to read for a look-up, since a row of less costs as much. A segment of
 * which most chunks are read for a few hundred quotations has fewer of four kilobytes.
 */
const CHUNK = 128;
const FEWER = 512;
const SMALL = 4_000_000;
/** Bytes of chunks read that are remembered. */
const REMEMBERED = 2 ** 26;
/** Chunks asked for at once: what they take beside those that are remembered stays small. */
const AT_ONCE = 1024;
/** Bits less than tell a chunk: so many chunks are written at a time when segments are joined. */
const PART_BITS = 10;
/** Hashes told apart for each entry that a chunk may have on average: one in eight that is not there seems to be. */
const APART = 8;
/** What was seen is read where more than one chunk in so many would be: it takes as long as those. */
const SOME = 32;

/**
 * Many chunks in one row: as rows of their own most of the time would go into making these. SQLite strings bytes together as
 * it does text, whose length it knows; each chunk's checksum tells whether it did.
 */
const inOneRow = sqlite
  .selectFrom("index_entries")
  .select([
    sql<string | null>`group_concat(chunk)`.as("chunks"),
    sql<string | null>`group_concat(length(entries))`.as("lengths"),
    sql<string | null>`group_concat(checksum)`.as("checksums"),
    sql<Uint8Array | null>`CAST(group_concat(entries, '') AS BLOB)`.as("entries"),
  ]);

const NONE = new Uint32Array(0);

export class IndexEntries {
  readonly #queries: Queries;
  readonly #chunks = new Map<Segment, Map<number, Chunk>>();
  readonly #seen = new Map<Segment, Seen>();
  #remembered = 0;
  segments: readonly Segment[];
  #byKey: ReadonlyMap<string, readonly Segment[]> | null = null;

  constructor(queries: Queries, segments: readonly Segment[]) {
    this.#queries = queries;
    this.segments = segments;
  }

  /** Reads at once what will be looked up under many hashes. */
  expect(key: Key, hashes: Iterable<number>): void {
    const asked = [...hashes];
    for (const segment of this.#segmentsOf(key)) {
      const known = this.#known(segment);
      if (SOME * asked.length > 2 ** segment.bits && !this.#seen.has(segment))
        this.#seen.set(segment, new Seen(this.#queries, key, segment.segment, seenBits(segment)));
      const seen = this.#seen.get(segment);
      const there = seen ? asked.filter((hash) => seen.may(hash)) : asked;
      const chunks = new Set(there.map((hash) => chunkOf(hash >>> 0, segment.bits)));
      this.#read(
        segment,
        [...chunks].filter((chunk) => !known.has(chunk)),
      );
    }
  }

  /** The numbers under a hash, ascending, each once. */
  holders(key: Key, hash: number): Uint32Array {
    let found: Uint32Array = NONE;
    for (const segment of this.#segmentsOf(key)) {
      if (this.#seen.get(segment)?.may(hash) === false) continue;
      const number = chunkOf(hash >>> 0, segment.bits);
      const chunk = this.#chunks.get(segment)?.get(number) ?? this.#chunk(segment, number);
      const from = firstOf(chunk, hash >>> 0);
      let to = from;
      while (to < chunk.length / 2 && chunk[to] === hash >>> 0) to++;
      if (to > from) found = found === NONE ? ownersOf(chunk, from, to) : united(found, ownersOf(chunk, from, to));
    }
    return found;
  }

  /** Writes what is new. Must run inside one transaction. */
  add(added: Readonly<Record<Key, Entries>>): void {
    for (const key of KEYS) if (added[key].hashes.length > 0) this.#addSegment(key, added[key]);
    this.#chunks.clear();
    this.#seen.clear();
    this.#remembered = 0;
    this.#byKey = null;
  }

  /** The hashes are gone through in parts, so that no more than a part of what is joined lies in memory. */
  #addSegment(key: Key, added: Entries): void {
    const others = this.segments.filter((one) => one.key !== key);
    const own = this.segments.filter((one) => one.key === key);
    const segments: Segment[] = [];
    let size = added.hashes.length;
    for (let last = own.at(-1); last && 2 * size > last.entries; last = own.at(-1)) {
      segments.push(last);
      own.pop();
      size += last.entries;
    }
    const most = size < SMALL ? FEWER : CHUNK;
    const bits = Math.max(0, Math.ceil(Math.log2(size / most)));
    const partBits = partBitsOf(bits);
    const seen = seenBits({ bits, most });
    const segment = Math.max(0, ...[...own, ...segments].map((one) => one.segment)) + 1;
    let entries = 0;
    for (const [part, fresh] of partsOf(added, partBits).entries()) {
      const old = segments.flatMap((one) => this.#part(one, part, partBits));
      const chunks = cut([...old, fresh], part, partBits, bits, added.most);
      const hashes = chunks.map(([, numbers]) => numbers.subarray(0, numbers.length / 2));
      keepSeen(this.#queries, key, segment, part, seenOf(hashes, seen));
      for (const [chunk, numbers] of chunks) {
        const bytes = new Uint8Array(numbers.buffer);
        const row = { key, segment, chunk, entries: bytes, checksum: checksumOf(key, segment, chunk, bytes) };
        this.#queries.insert("index_entries", row);
        entries += numbers.length / 2;
      }
    }
    for (const one of segments) {
      this.#queries.run(sqlite.deleteFrom("index_entries").where("key", "=", key).where("segment", "=", one.segment));
      dropSeen(this.#queries, key, one.segment);
    }
    this.segments = [...others, ...own, { key, segment, bits, most, entries }];
  }

  #segmentsOf(key: Key): readonly Segment[] {
    this.#byKey ??= groupedBy(this.segments, (segment) => segment.key);
    return this.#byKey.get(key) ?? [];
  }

  #chunk(segment: Segment, chunk: number): Chunk {
    const known = this.#known(segment).get(chunk);
    if (known) return known;
    this.#read(segment, [chunk]);
    return this.#known(segment).get(chunk) as Chunk;
  }

  #known(segment: Segment): Map<number, Chunk> {
    const known = this.#chunks.get(segment);
    if (known) return known;
    const none = new Map<number, Chunk>();
    this.#chunks.set(segment, none);
    return none;
  }

  /** Reads chunks and remembers them. In their order, in which they lie in the file. */
  #read(segment: Segment, chunks: readonly number[]): void {
    const sorted = Uint32Array.from(chunks).sort();
    for (let at = 0; at < sorted.length; at += AT_ONCE) {
      const asked = Array.from(sorted.subarray(at, at + AT_ONCE));
      if (this.#remembered > REMEMBERED) {
        this.#chunks.clear();
        this.#remembered = 0;
      }
      const known = this.#known(segment);
      for (const [chunk, numbers] of this.#rows(segment, asked)) {
        known.set(chunk, numbers);
        this.#remembered += numbers.byteLength;
      }
    }
  }

  /** Chunks by their numbers, of which every one must be there. */
  #rows({ key, segment }: Segment, chunks: readonly number[]): Map<number, Chunk> {
    const [row] = this.#queries.all(
      inOneRow.where("key", "=", key).where("segment", "=", segment).where(among("chunk", chunks)),
    );
    const found = new Map<number, Chunk>();
    const [numbers, lengths, checksums] = [row?.chunks, row?.lengths, row?.checksums].map(
      (list) => list?.split(",") ?? [],
    );
    const bytes = row?.entries ?? new Uint8Array(0);
    const words = new Uint32Array(bytes.length >>> 2);
    new Uint8Array(words.buffer).set(bytes.subarray(0, 4 * words.length));
    let at = 0;
    for (const [i, number] of (numbers ?? []).entries()) {
      const to = at + Number(lengths?.[i]);
      if (checksumOf(key, segment, Number(number), bytes.subarray(at, to)) !== Number(checksums?.[i]))
        throw new IndexDamaged(`chunk ${number} of ${key} ${segment}`);
      found.set(Number(number), words.subarray(at >>> 2, to >>> 2));
      at = to;
    }
    if (found.size !== chunks.length) throw new IndexDamaged(`no chunk of ${key} ${segment}`);
    return found;
  }

  /** What a segment holds of one part of the hashes: whole chunks, or a piece of one. */
  #part(segment: Segment, part: number, partBits: number): Part[] {
    const finer = segment.bits - partBits;
    const chunks = Array.from({ length: 2 ** Math.max(0, finer) }, (_, i) =>
      finer > 0 ? part * 2 ** finer + i : part >>> -finer,
    );
    const size = 2 ** (32 - partBits);
    return Array.from(this.#rows(segment, chunks).values(), (chunk) => {
      const [from, to] =
        finer >= 0 ? [0, chunk.length / 2] : [part * size, (part + 1) * size].map((hash) => firstOf(chunk, hash));
      return { hashes: chunk.subarray(from, to), owners: ownersOf(chunk, from, to) };
    });
  }
}

const partBitsOf = (bits: number): number => Math.max(0, bits - PART_BITS);

const seenBits = ({ bits, most }: Pick<Segment, "bits" | "most">): SeenBits => ({
  part: partBitsOf(bits),
  all: Math.min(32, bits + Math.log2(most * APART)),
});
