/**
 * What shared grams make of two readings. A share is a small number: how many grams they share, counted to ASKED, and
 * whether one of these is telling by itself where a side is short.
 */

import { printedWords } from "./parts.js";
import type { Readings } from "./readings.js";

/** A gram in more readings than this is a stock phrase and says nothing; the bound also keeps the join near linear. */
export const COMMON = 100;
/** A gram in so few readings is telling by itself: these two alone, of all, begin a run with the same words. */
export const RARE = 2;
/** In so few it is where a side is short. */
export const UNCOMMON = 10;
/** Shared grams that make a candidate pair else: three that begin at one word after another cover the words of a match. */
const ASKED = 3;
/** A changed word or two leave a reading of so few words hardly more than one gram: one less is asked for each such side. */
const FEW = 16;

const COUNTED = 0x03;
const TELLING = 0x04;

/** The share of one gram that both sides hold, with so many readings in all; no more than COMMON. */
export function shareOf(holders: number): number {
  if (holders <= RARE) return ASKED | TELLING;
  return holders <= UNCOMMON ? 1 | TELLING : 1;
}

export function addShares(one: number, other: number): number {
  const counted = (one & COUNTED) + (other & COUNTED);
  return ((one | other) & TELLING) | (counted < ASKED ? counted : ASKED);
}

/** Whether it makes a candidate pair of two readings of which so many, 0 to 2, are short. */
export function isEnough(share: number, short: number): boolean {
  return (share & COUNTED) >= ASKED - short || (short > 0 && (share & TELLING) !== 0);
}

export const isFew = (words: number): boolean => words <= FEW;

export const countFew = (wordsOfA: number, wordsOfB: number): number =>
  Number(isFew(wordsOfA)) + Number(isFew(wordsOfB));

/** Whether a gram says less than it did, now that so many readings hold it. */
export function isTurned(once: number, now: number): boolean {
  return [RARE, UNCOMMON, COMMON].some((bound) => once <= bound && now > bound);
}

/** No reading. */
const FREE = -1;
/** Slots at first, a power of two. */
const SLOTS = 256;

/** What one reading shares with others, by their numbers: open addressing, so that it stays near the processor. */
export class Shares {
  /** A bit for each reading: whether it is short. */
  readonly #short: Uint32Array;
  #shift = Math.clz32(SLOTS) + 1;
  #others = new Int32Array(SLOTS).fill(FREE);
  #shares = new Uint8Array(SLOTS);
  /** Slots taken, in the order in which they were; never more than half of them. */
  #taken = new Uint32Array(SLOTS / 2);
  #count = 0;

  constructor(readings: Readings) {
    const { count } = readings;
    this.#short = new Uint32Array((count >>> 5) + 1);
    for (let r = 0; r < count; r++)
      if (isFew(printedWords(readings, r))) (this.#short[r >>> 5] as number) |= 1 << (r & 31);
  }

  add(other: number, share: number): void {
    const others = this.#others;
    const last = others.length - 1;
    let slot = Math.imul(other, 0x9e3779b1) >>> this.#shift;
    while (others[slot] !== other) {
      if (others[slot] === FREE) {
        others[slot] = other;
        this.#shares[slot] = share;
        this.#taken[this.#count++] = slot;
        if (this.#count === this.#taken.length) this.#grow();
        return;
      }
      slot = (slot + 1) & last;
    }
    this.#shares[slot] = addShares(this.#shares[slot] as number, share);
  }

  /** Tells with which others the reading makes a candidate pair, and forgets what it shares. */
  tellAll(reading: number, tell: (a: number, b: number) => void): void {
    if (this.#count === 0) return;
    const [others, shares, taken] = [this.#others, this.#shares, this.#taken];
    const own = this.#isShort(reading);
    for (let k = 0; k < this.#count; k++) {
      const slot = taken[k] as number;
      const other = others[slot] as number;
      const share = shares[slot] as number;
      others[slot] = FREE;
      if (isEnough(share, own + this.#isShort(other))) tell(reading, other);
    }
    this.#count = 0;
  }

  #isShort(r: number): number {
    return ((this.#short[r >>> 5] as number) >>> (r & 31)) & 1;
  }

  #grow(): void {
    const known = Array.from(
      this.#taken,
      (slot) => [this.#others[slot] as number, this.#shares[slot] as number] as const,
    );
    const size = 4 * this.#others.length;
    [this.#others, this.#shares] = [new Int32Array(size).fill(FREE), new Uint8Array(size)];
    this.#taken = new Uint32Array(size / 2);
    this.#shift -= 2;
    this.#count = 0;
    for (const [other, share] of known) this.add(other, share);
  }
}
