/** Where every run of three units stands, and where every unit does: sorted positions in typed arrays (compressed rows). */

export interface Rows {
  /** Where each row begins in `places`, with an end sentinel. */
  readonly from: Uint32Array;
  /** Positions, ascending within their row. */
  readonly places: Uint32Array;
}

export interface Postings {
  /** By the number of a key. */
  readonly units: Rows;
  /** By the hash of a run of `GRAM` keys; a row may hold others of the same hash, so a hit is looked at. */
  readonly grams: Rows;
}

/** Two words stand together by chance everywhere, three seldom, and a quotation changed in every fourth word shares three. */
export const GRAM = 3;

export function indexUnits(keys: Int32Array, distinct: number): Postings {
  const grams = Math.max(0, keys.length - GRAM + 1);
  const rows = rowsFor(grams);
  return {
    units: fill(distinct, keys.length, (at) => keys[at] as number),
    grams: fill(rows, grams, (at) => gramOf(keys, at) & (rows - 1)),
  };
}

/** As many rows as runs, to a power of two. */
function rowsFor(grams: number): number {
  let rows = 1 << 10;
  while (rows < grams && rows < 1 << 24) rows <<= 1;
  return rows;
}

function gramOf(keys: Int32Array, at: number): number {
  let hash = 0x9e3779b9;
  for (let k = 0; k < GRAM; k++) {
    hash = Math.imul(hash ^ (keys[at + k] as number), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** Two passes: how many stand in each row, and where. */
function fill(rows: number, count: number, rowOf: (at: number) => number): Rows {
  const from = new Uint32Array(rows + 1);
  for (let at = 0; at < count; at++) {
    const row = rowOf(at);
    from[row + 1] = (from[row + 1] as number) + 1;
  }
  for (let row = 0; row < rows; row++) from[row + 1] = (from[row + 1] as number) + (from[row] as number);
  const places = new Uint32Array(count);
  const next = from.slice();
  for (let at = 0; at < count; at++) {
    const row = rowOf(at);
    const place = next[row] as number;
    places[place] = at;
    next[row] = place + 1;
  }
  return { from, places };
}

/** Places of the key's units. */
export function placesOfUnit({ units }: Postings, key: number): Uint32Array {
  return key < 0 ? new Uint32Array(0) : row(units, key);
}

/** Places where the run at `at` of `keys` may stand. */
export function placesOfGram({ grams }: Postings, keys: Int32Array, at: number): Uint32Array {
  return row(grams, gramOf(keys, at) & (grams.from.length - 2));
}

function row({ from, places }: Rows, at: number): Uint32Array {
  return places.subarray(from[at], from[at + 1]);
}
