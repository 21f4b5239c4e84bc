/** Arrays of numbers that two threads may look at. */

type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** A copy that may be looked at from elsewhere; the array itself where it may be already. */
export function shared<T extends Numbers>(array: T): T {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const kind = array.constructor as new (buffer: SharedArrayBuffer) => T;
  const copy = new kind(new SharedArrayBuffer(array.byteLength));
  copy.set(array as never);
  return copy;
}

/** So many zeros. */
export function sharedZeros(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
}

/** A record with its arrays so. */
export function inShared<T extends object>(record: T): T {
  const entries = Object.entries(record).map(([name, value]) => [
    name,
    ArrayBuffer.isView(value) ? shared(value as Numbers) : value,
  ]);
  return Object.fromEntries(entries) as T;
}
