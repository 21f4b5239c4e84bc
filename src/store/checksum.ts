import { crc32 } from "node:zlib";
import type { Value } from "./driver.js";

/** A row of the index is not what was written, or is not there. The index is made anew then; what it says is not used. */
export class IndexDamaged extends Error {}

/** Of a row's values in their order. Their kinds and lengths count too, so that values cannot run together. */
export function checksumOf(...values: readonly Value[]): number {
  const plain = values.map((value) => (value instanceof Uint8Array ? [value.length] : value));
  let sum = crc32(JSON.stringify(plain));
  // Of no bytes zlib gives 0 or the sum before, by whether they lie anywhere.
  for (const value of values) if (value instanceof Uint8Array && value.length > 0) sum = crc32(value, sum);
  return sum;
}

/** Throws where a row's checksum is not that of its values. */
export function checked<T extends { readonly checksum: number }>(row: T): T {
  const { checksum, ...values } = row;
  if (checksumOf(...(Object.values(values) as Value[])) !== checksum) throw new IndexDamaged("a row is damaged");
  return row;
}
