/** The index as it will be once what is new is in it: what is kept, with what comes on top. */

import { type Days, type Entries, KEYS, type Kept, type KeptReading, type Key, type Said } from "../kept.js";
import { gramsOf } from "../match/grams.js";
import { groupedBy } from "../text/order.js";
import { type IndexedNow, ownerReading } from "./index-new.js";

/** Hashes read ahead at once: some megabytes of the index. */
const LOOKED_UP = 4096;

export class Overlay {
  readonly kept: Kept;
  readonly added: IndexedNow;
  readonly #entries: Readonly<Record<Key, ReadonlyMap<number, readonly number[]>>>;
  readonly #readings: Map<number, KeptReading>;
  readonly #printings = new Map<number, string[]>();
  readonly #grams: ReadonlyMap<number, readonly number[]>;
  /** By day and speaker: what is new or otherwise than before, and what the index has. */
  readonly #added: ReadonlyMap<string, readonly KeptReading[]>;
  readonly #days = new Map<string, readonly KeptReading[]>();
  readonly #saidIn = new Map<string, Said[]>();

  constructor(kept: Kept, added: IndexedNow) {
    this.kept = kept;
    this.added = added;
    this.#entries = Object.fromEntries(KEYS.map((key) => [key, byHash(added, key)])) as unknown as Record<
      Key,
      ReadonlyMap<number, readonly number[]>
    >;
    this.#grams = byReading(added.entries.gram);
    this.#readings = new Map(added.readings.map((reading) => [reading.number, reading]));
    this.#added = groupedBy(added.readings, ({ speaker, day }) => `${day} ${speaker}`);
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
    const all = new Uint32Array(old.length + more.length);
    all.set(old);
    all.set(more, old.length);
    return isAfter ? all : all.sort().filter((one, i) => i === 0 || one !== all[i - 1]);
  }

  /** The different hashes of what is new, in their order and read ahead: for whom looks each up. */
  *addedHashes(key: Key): Generator<number> {
    const hashes = Uint32Array.from(this.#entries[key].keys()).sort();
    for (let from = 0; from < hashes.length; from += LOOKED_UP) {
      const some = hashes.subarray(from, from + LOOKED_UP);
      this.kept.expect(key, some);
      yield* some;
    }
  }

  /** How many of what is new a hash leads to. */
  addedHolders(key: Key, hash: number): number {
    return this.#entries[key].get(hash)?.length ?? 0;
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

  /** Readings of one speaker from one day to another, or of no day. A day is asked of the index once. */
  readingsBy(speaker: string, days: Days): KeptReading[] {
    if (days === null) return this.#said(speaker, null);
    const [from, to] = days;
    const wanted = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const missing = wanted.filter((day) => !this.#days.has(`${day} ${speaker}`));
    const [first, last] = [missing[0], missing.at(-1)];
    if (first !== undefined && last !== undefined) {
      const byDay = groupedBy(this.kept.readingsBy(speaker, [first, last]), ({ day }) => String(day));
      for (const day of missing) this.#days.set(`${day} ${speaker}`, byDay.get(String(day)) ?? []);
    }
    return wanted.flatMap((day) => this.#said(speaker, day));
  }

  /** The same in short, and only those long enough to match another. */
  said(speaker: string, days: Days): Said[] {
    const key = `${days} ${speaker}`;
    const known = this.#saidIn.get(key);
    if (known) return known;
    const old = this.kept.said(speaker, days).filter(({ number }) => !this.added.before.has(number));
    const from = days === null ? [null] : Array.from({ length: days[1] - days[0] + 1 }, (_, i) => days[0] + i);
    const own = from.flatMap((day) => this.#added.get(`${day} ${speaker}`) ?? []);
    const all = [...old, ...own.flatMap(({ number, marks }) => (marks === null ? [] : { number, marks }))];
    this.#saidIn.set(key, all);
    return all;
  }

  /** What one speaker said on one day, or on none, as it stands now. */
  #said(speaker: string, day: number | null): KeptReading[] {
    const key = `${day} ${speaker}`;
    const old = this.#days.get(key) ?? this.kept.readingsBy(speaker, null);
    this.#days.set(key, old);
    const now = old.map((one) => this.#readings.get(one.number) ?? one);
    const all = new Map([...now, ...(this.#added.get(key) ?? [])].map((one) => [one.number, one]));
    return [...all.values()].filter((one) => one.speaker === speaker && one.day === day);
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
