/**
 * Which readings match a reading, found from the index: by shared grams, and by closeness within one speaker. Both as
 * `match` finds them over the whole collection, and compared in the same direction, so that the same pairs are accepted.
 */

import type { Days, KeptReading } from "../kept.js";
import { isSameStatement, WORDS } from "../match/accept.js";
import { DAYS, SHARED, WINDOW } from "../match/close.js";
import { PairMatcher, type PairTable } from "../match/pairs.js";
import { PART, PART_BITS, writtenOut } from "../match/parts.js";
import { Numbers, type Readings } from "../match/readings.js";
import { addShares, COMMON, countFew, isEnough, isFew, isTurned, shareOf } from "../match/shares.js";
import type { Match } from "../model.js";
import { daysBetween } from "../text/days.js";
import { byText, groupedBy } from "../text/order.js";
import { surprisal } from "../text/surprisal.js";
import { ownerIsFew, ownerReading } from "./index-new.js";
import type { Overlay } from "./overlay.js";
import { MarksHeld, tellingWords } from "./telling.js";

/** Words that the first matcher has room for; one that needs more is given twice as many. */
const ROOM = 1 << 15;

/** Readings whose grams are looked up at once: some tens of megabytes of the index at most. */
const TOGETHER = 1024;

const ONE = "1".charCodeAt(0);

/** Shorter readings match nothing. */
export const isLong = ({ breaks }: KeptReading): boolean => breaks.length >= WORDS;

export class Neighbours {
  readonly #index: Overlay;
  readonly #numbers = new Numbers();
  readonly #read = new Map<number, Readings>();
  /** By the numbers of two: the place among the pairs of what they have in common, or -1 where they match not. */
  readonly #tried = new Map<string, number>();
  readonly #pairs: (readonly [a: number, b: number])[] = [];
  /** Places of the pairs that share grams, or stand close: others are compared only to be told what may fall. */
  readonly #matched = new Set<number>();
  readonly #marks = new MarksHeld();
  readonly #tellingOf = new Map<number, ReadonlySet<string>>();
  readonly #groups = new Map<string, readonly KeptReading[]>();
  readonly #tables: PairTable[] = [];
  #bits = new Float64Array(ROOM);
  #matcher = new PairMatcher(this.#bits);
  #held = -1;

  constructor(index: Overlay) {
    this.#index = index;
  }

  /** The readings that print the same words as one of these. */
  of(numbers: readonly number[]): Set<number> {
    const found = new Set<number>();
    for (let at = 0; at < numbers.length; at += TOGETHER) {
      const some = this.#index.readings(numbers.slice(at, at + TOGETHER)).filter(isLong);
      const grams = new Map(some.map((own) => [own, [...this.#index.grams(own)]]));
      this.#index.kept.expect("gram", [...grams.values()].flat());
      const near = new Map(some.map((own) => [own, this.#near(own)]));
      const sharing = new Map(some.map((own) => [own, this.#sharing(own, grams.get(own) ?? [])]));
      // Read at once; then each is there.
      this.#index.readings([...new Set([...near.values(), ...sharing.values()].flat())]);
      const candidates = new Map(
        some.map((own) => [own, new Set([...(sharing.get(own) ?? []), ...this.#close(own, near.get(own) ?? [])])]),
      );
      for (const [own, others] of candidates)
        for (const other of this.#index.readings([...others])) {
          const place = isLong(other) ? this.#compare(own, other) : -1;
          if (place < 0) continue;
          this.#matched.add(place);
          found.add(other.number);
        }
    }
    return found;
  }

  /**
   * Readings that may match less than before, or more, by closeness alone, because others came between them or went: two on
   * either side of a place where something changed, about a window apart, that match if they are held together.
   */
  displaced(): Set<number> {
    const { added } = this.#index;
    const moved = new Set<number>();
    const changed = [...added.readings, ...added.before.values()].filter((one) => one.speaker !== null && isLong(one));
    const bySpeaker = groupedBy(changed, ({ speaker }) => speaker ?? "");
    for (const reading of changed) {
      if (!this.#mayFillWindow(reading)) continue;
      const group = this.#group(reading);
      // Their distance has changed by no more than came or went near this day.
      const { speaker, day } = reading;
      const count = (bySpeaker.get(speaker ?? "") ?? []).filter((one) => daysBetween(one.day, day) <= DAYS).length;
      let at = group.findIndex((other) => inGroup(other, reading) >= 0);
      if (at < 0) at = group.length;
      for (let x = Math.max(0, at - WINDOW - count); x < at; x++) {
        const one = group[x] as KeptReading;
        for (const other of group.slice(Math.max(at, x + WINDOW - count), x + WINDOW + count + 1)) {
          if (!sharesEnough(this.#telling(one), this.#telling(other)) || this.#compare(one, other) < 0) continue;
          moved.add(one.number);
          moved.add(other.number);
        }
      }
    }
    return moved;
  }

  /** Readings of before that match by a gram which says less than it did, and by no other. */
  turned(): Set<number> {
    const { kept } = this.#index;
    const found = new Set<number>();
    for (const hash of this.#index.addedHashes("gram")) {
      const old = kept.holders("gram", hash);
      if (old.length < 2 || old.length > COMMON) continue;
      const now = this.#index.holders("gram", hash).length;
      if (isTurned(old.length, now)) this.#addFallen(Array.from(old, ownerReading), found);
    }
    return found;
  }

  /** Of the holders of a gram that says less than it did, those that match one another and share too little else. */
  #addFallen(holders: readonly number[], fallen: Set<number>): void {
    const long = this.#index.readings(holders).filter(isLong);
    const grams = long.map((reading) => new Set(this.#index.grams(reading)));
    for (const [x, a] of long.entries()) {
      for (const [y, b] of long.slice(0, x).entries()) {
        if (fallen.has(a.number) && fallen.has(b.number)) continue;
        const short = countFew(a.breaks.length, b.breaks.length);
        if (this.#share(grams[x] ?? new Set(), grams[y] ?? new Set(), short) || this.#compare(a, b) < 0) continue;
        fallen.add(a.number).add(b.number);
      }
    }
  }

  /** Whether two share enough grams that say something, as it is now. */
  #share(some: ReadonlySet<number>, others: ReadonlySet<number>, short: number): boolean {
    let share = 0;
    for (const hash of some) {
      if (!others.has(hash)) continue;
      const held = this.#index.holders("gram", hash).length;
      if (held > COMMON) continue;
      share = addShares(share, shareOf(held));
      if (isEnough(share, short)) return true;
    }
    return false;
  }

  /** All matches found, of readings and of their printings, as `match` gives them. */
  matches(printings: ReadonlyMap<number, readonly string[]>): Match[] {
    const table = this.#matcher.finish();
    const pairs = [...this.#tables, table].flatMap((one) => toMatches(one));
    const found = pairs.flatMap((match, i): Match | [] => {
      if (!this.#matched.has(i)) return [];
      const [a, b] = this.#pairs[i] ?? [0, 0];
      return { ...match, a: printings.get(a)?.[0] ?? "", b: printings.get(b)?.[0] ?? "" };
    });
    for (const [number, [first = "", ...others]] of printings) {
      const printed = this.#index.reading(number).words.split(" ");
      const words = printed.length;
      let bits = 0;
      const { norms, parts } = writtenOut(printed);
      norms.forEach((norm, i) => {
        bits += parts[i] ? PART_BITS : surprisal(norm);
      });
      if (!isSameStatement({ words, run: words, identity: 1, bits })) continue;
      for (const b of others) found.push({ a: first, b, words, identity: 1, bits, inA: [0, words], inB: [0, words] });
    }
    return found.sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b));
  }

  /** Readings that share as many grams with this one as make them candidates. */
  #sharing(own: KeptReading, grams: readonly number[]): number[] {
    const shared = new Map<number, number>();
    const short = Number(isFew(own.breaks.length));
    for (const hash of grams) {
      const holders = this.#index.holders("gram", hash);
      if (holders.length > COMMON) continue;
      const share = shareOf(holders.length);
      for (let k = 0; k < holders.length; k++) {
        const other = holders[k] as number;
        shared.set(other, addShares(shared.get(other) ?? 0, share));
      }
    }
    return [...shared]
      .filter(([other, share]) => isEnough(share, short + Number(ownerIsFew(other))))
      .map(([other]) => ownerReading(other))
      .filter((other) => other !== own.number);
  }

  /** Readings of those days that share enough telling words with this one; and, where they are told in short, some more. */
  #near(own: KeptReading): number[] {
    const { speaker, day, marks } = own;
    if (speaker === null || marks === null) return [];
    if (this.#mayFillWindow(own)) return this.#inWindow(own).map(({ number }) => number);
    this.#marks.hold(marks);
    const said = this.#index.said(speaker, daysAround(day));
    return said.filter((one) => this.#marks.share(one.marks, SHARED)).map(({ number }) => number);
  }

  #close(own: KeptReading, near: readonly number[]): number[] {
    const others = this.#index.readings(near).filter(({ number }) => number !== own.number);
    return others.filter((other) => sharesEnough(this.#telling(own), this.#telling(other))).map(({ number }) => number);
  }

  #inWindow(own: KeptReading): readonly KeptReading[] {
    const group = this.#group(own);
    const at = group.findIndex((other) => other.number === own.number);
    return group.slice(Math.max(0, at - WINDOW + 1), at + WINDOW);
  }

  /** Whether somebody said so much in those days that not each is held against each. */
  #mayFillWindow({ speaker, day }: KeptReading): boolean {
    return speaker !== null && this.#index.said(speaker, daysAround(day)).length > WINDOW;
  }

  /** The long readings that one is held against, and itself, in the order in which their windows are counted. */
  #group({ speaker, day }: KeptReading): readonly KeptReading[] {
    if (speaker === null) return [];
    const key = `${day} ${speaker}`;
    const known = this.#groups.get(key);
    if (known) return known;
    const group = this.#index.readingsBy(speaker, daysAround(day)).filter(isLong);
    group.sort(inGroup);
    this.#groups.set(key, group);
    return group;
  }

  #telling({ number, words }: KeptReading): ReadonlySet<string> {
    const known = this.#tellingOf.get(number);
    if (known) return known;
    const telling = tellingWords(writtenOut(words.split(" ")).norms);
    this.#tellingOf.set(number, telling);
    return telling;
  }

  /** The place of the two among the pairs that match; -1 where they do not. */
  #compare(one: KeptReading, other: KeptReading): number {
    const [a, b] = byRank(one, other) < 0 ? [one, other] : [other, one];
    const key = `${a.number} ${b.number}`;
    const known = this.#tried.get(key);
    if (known !== undefined) return known;
    const [readA, readB] = [this.#readings(a), this.#readings(b)];
    if (this.#held !== a.number) this.#matcher.hold(readA, 0, 0);
    this.#held = a.number;
    const place = this.#matcher.compare(readB, 0, 1) ? this.#pairs.push([a.number, b.number]) - 1 : -1;
    this.#tried.set(key, place);
    return place;
  }

  #readings({ number, words, breaks }: KeptReading): Readings {
    const known = this.#read.get(number);
    if (known) return known;
    const { norms, parts } = writtenOut(words.split(" "));
    const length = norms.length;
    const { vocabulary } = this.#numbers;
    let next = vocabulary.length;
    const read = {
      count: 1,
      starts: Uint32Array.of(0, length),
      words: new Int32Array(length),
      breaks: new Uint8Array(length),
    };
    for (let i = 0, at = -1; i < length; i++) {
      read.words[i] = this.#numbers.of(norms[i] as string);
      if (!parts[i]) at++;
      read.breaks[i] = parts[i] ? PART : breaks.charCodeAt(at) === ONE ? 1 : 0;
    }
    this.#read.set(number, read);
    if (vocabulary.length > this.#bits.length) {
      this.#tables.push(this.#matcher.finish());
      this.#bits = new Float64Array(2 * vocabulary.length);
      this.#matcher = new PairMatcher(this.#bits);
      this.#held = -1;
      next = 0;
    }
    for (; next < vocabulary.length; next++) this.#bits[next] = surprisal(vocabulary[next] as string);
    return read;
  }
}

function toMatches(table: PairTable): Omit<Match, "a" | "b">[] {
  return Array.from({ length: table.count }, (_, row) => {
    const [a0 = 0, a1 = 0, b0 = 0, b1 = 0] = table.spans.subarray(4 * row, 4 * row + 4);
    const [words, identity, bits] = [table.words[row] ?? 0, table.identity[row] ?? 0, table.bits[row] ?? 0];
    return { words, identity, bits, inA: [a0, a1] as const, inB: [b0, b1] as const };
  });
}

const daysAround = (day: number | null): Days => (day === null ? null : [day - DAYS, day + DAYS]);

/** From the longest to the shortest, then by their words: as `collectReadings` sorts them. */
function byRank(x: KeptReading, y: KeptReading): number {
  return y.breaks.length - x.breaks.length || byText(x.words, y.words);
}

const inGroup = (x: KeptReading, y: KeptReading): number => (x.day ?? 0) - (y.day ?? 0) || byRank(x, y);

function sharesEnough(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of some) if (others.has(word) && ++shared >= SHARED) return true;
  return false;
}
