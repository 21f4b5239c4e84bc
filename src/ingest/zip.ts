/**
 * A part of a ZIP file by its name, through the directory at the file's end (APPNOTE 6.3). Only the part asked for is
 * unpacked, and no more of it than `MAX_BYTES`: the sizes that a file states are not believed. No path reaches a disk.
 */

import { inflateRawSync } from "node:zlib";
import { MAX_BYTES } from "./byte-lines.js";

/** `wrong`: why it could not be read. */
export type Unzipped = { readonly bytes: Buffer } | { readonly wrong: string };

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The record at the end, with the longest comment. */
const END_LENGTH = 22 + 65_535;
/** A document has some tens of parts; a directory of more is not read on. */
const MAX_ENTRIES = 10_000;

/** Names → entries; null where there is no whole directory. */
export function readDirectory(file: Buffer): ReadonlyMap<string, Entry> | null {
  const end = findEnd(file);
  if (end < 0) return null;
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  const count = Math.min(file.readUInt16LE(end + 10), MAX_ENTRIES);
  for (let seen = 0; seen < count; seen++) {
    if (at + 46 > end || file.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const name = at + 46;
    const length = file.readUInt16LE(at + 28);
    const entry = {
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      header: file.readUInt32LE(at + 42),
    };
    entries.set(file.toString("utf8", name, name + length), entry);
    at = name + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - END_LENGTH); at--) {
    if (file[at] === 0x50 && file.readUInt32LE(at) === DIRECTORY_END) return at;
  }
  return -1;
}

export function unzip(file: Buffer, { encrypted, method, packed, header }: Entry, max = MAX_BYTES): Unzipped {
  if (encrypted) return { wrong: "encrypted; expected a file without a password" };
  if (header + 30 > file.length || file.readUInt32LE(header) !== LOCAL_HEADER) return { wrong: "damaged ZIP data" };
  const from = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  if (from + packed > file.length) return { wrong: "ZIP data that ends too soon" };
  const bytes = file.subarray(from, from + packed);
  if (method === 0) return bytes.length > max ? tooLarge(max) : { bytes };
  if (method !== 8) return { wrong: `ZIP data packed by method ${method}; expected deflate` };
  try {
    return { bytes: inflateRawSync(bytes, { maxOutputLength: max }) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return code === "ERR_BUFFER_TOO_LARGE" ? tooLarge(max) : { wrong: "damaged ZIP data" };
  }
}

function tooLarge(max: number): Unzipped {
  return { wrong: `a part that unpacks to more than ${max / 1024 / 1024} MB` };
}
