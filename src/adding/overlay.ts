/** The index as it will be once what is new is in it: what is kept, with what comes on top. */

import { KEYS, type Kept, type KeptReading, type Key } from "../kept.js";
import type { IndexedNow } from "./index-new.js";

export class Overlay {
  readonly kept: Kept;
  readonly added: IndexedNow;
  readonly #entries: Readonly<Record<Key, ReadonlyMap<number, readonly number[]>>>;
  readonly #readings: Map<number, KeptReading>;
  readonly #printings = new Map<number, string[]>();

  constructor(kept: Kept, added: IndexedNow) {
    this.kept = kept;
    this.added = added;
    this.#entries = Object.fromEntries(KEYS.map((key) => [key, byHash(added, key)])) as unknown as Record<
      Key,
      ReadonlyMap<number, readonly number[]>
    >;
    this.#readings = new Map(added.readings.map((reading) => [reading.number, reading]));
    for (const [quotation, number] of added.printed) {
      const known = this.#printings.get(number);
      if (known) known.push(quotation);
      else this.#printings.set(number, [quotation]);
    }
  }

  holders(key: Key, hash: number): ArrayLike<number> {
    const old = this.kept.holders(key, hash);
    const more = this.#entries[key].get(hash >>> 0);
    return more ? Uint32Array.from(new Set([...old, ...more])).sort() : old;
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
    const all = new Map([...old, ...this.added.readings].map((reading) => [reading.number, reading]));
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
    if (known) known.push(owners[i] as number);
    else map.set(hash, [owners[i] as number]);
  }
  return map;
}
