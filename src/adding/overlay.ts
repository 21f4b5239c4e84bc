/** The index as it will be once what is new is in it: what is kept, with what comes on top. */

import { type Entries, KEYS, type Kept, type KeptReading, type Key } from "../kept.js";
import { gramsOf } from "../match/grams.js";
import { groupedBy } from "../text/order.js";
import { type IndexedNow, ownerReading } from "./index-new.js";

export class Overlay {
  readonly kept: Kept;
  readonly added: IndexedNow;
  readonly #entries: Readonly<Record<Key, ReadonlyMap<number, readonly number[]>>>;
  readonly #readings: Map<number, KeptReading>;
  readonly #printings = new Map<number, string[]>();
  readonly #grams: ReadonlyMap<number, readonly number[]>;
  readonly #bySpeaker: ReadonlyMap<string, readonly KeptReading[]>;

  constructor(kept: Kept, added: IndexedNow) {
    this.kept = kept;
    this.added = added;
    this.#entries = Object.fromEntries(KEYS.map((key) => [key, byHash(added, key)])) as unknown as Record<
      Key,
      ReadonlyMap<number, readonly number[]>
    >;
    this.#grams = byReading(added.entries.gram);
    this.#readings = new Map(added.readings.map((reading) => [reading.number, reading]));
    this.#bySpeaker = groupedBy(
      added.readings.filter(({ speaker }) => speaker !== null),
      ({ speaker }) => speaker ?? "",
    );
    for (const [quotation, number] of added.printed) {
      const known = this.#printings.get(number);
      if (known) known.push(quotation);
      else this.#printings.set(number, [quotation]);
    }
  }

  holders(key: Key, hash: number): ArrayLike<number> {
    const old = this.kept.holders(key, hash);
    const more = this.#entries[key].get(hash >>> 0);
    if (!more) return old;
    if (old.length === 0 && more.length === 1) return more;
    // What comes has higher numbers than what is there, but for what is known and has another form.
    const isAfter = more.every((one, i) => one > ((i === 0 ? old.at(-1) : more[i - 1]) ?? -1));
    return isAfter ? Uint32Array.from([...old, ...more]) : Uint32Array.from(new Set([...old, ...more])).sort();
  }

  /** The grams of a reading, each once; those of new ones are not made again. */
  grams({ number, words }: KeptReading): Iterable<number> {
    return this.#grams.get(number) ?? gramsOf(words.split(" "));
  }

  reading(number: number): KeptReading {
    return this.readings([number])[0] as KeptReading;
  }

  readings(numbers: readonly number[]): KeptReading[] {
    const missing = numbers.filter((number) => !this.#readings.has(number));
    if (missing.length > 0)
      for (const reading of this.kept.readings(missing)) this.#readings.set(reading.number, reading);
    return numbers.flatMap((number) => this.#readings.get(number) ?? []);
  }

  /** Ids of the quotations that print each reading, sorted. */
  printings(numbers: readonly number[]): Map<number, readonly string[]> {
    const old = this.kept.printings(numbers);
    return new Map(
      numbers.map((number) => [number, [...(old.get(number) ?? []), ...(this.#printings.get(number) ?? [])].sort()]),
    );
  }

  readingsBy(speaker: string, days: readonly [number, number] | null): KeptReading[] {
    const old = this.kept.readingsBy(speaker, days).map((reading) => this.#readings.get(reading.number) ?? reading);
    const own = this.#bySpeaker.get(speaker) ?? [];
    const all = new Map([...old, ...own].map((reading) => [reading.number, reading]));
    return [...all.values()].filter((one) => {
      if (one.speaker !== speaker) return false;
      return days === null ? one.day === null : one.day !== null && one.day >= days[0] && one.day <= days[1];
    });
  }
}

function byHash({ entries }: IndexedNow, key: Key): ReadonlyMap<number, readonly number[]> {
  const { hashes, owners } = entries[key];
  const map = new Map<number, number[]>();
  for (const [i, hash] of hashes.entries()) {
    const known = map.get(hash);
    if (!known) map.set(hash, [owners[i] as number]);
    // One and the same may come several times, one after the other.
    else if (known.at(-1) !== owners[i]) known.push(owners[i] as number);
  }
  return map;
}

function byReading({ hashes, owners }: Entries): ReadonlyMap<number, readonly number[]> {
  const map = new Map<number, number[]>();
  for (const [i, owner] of owners.entries()) {
    const number = ownerReading(owner);
    const known = map.get(number);
    if (known) known.push(hashes[i] as number);
    else map.set(number, [hashes[i] as number]);
  }
  return map;
}
