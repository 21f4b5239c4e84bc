/** A file as it is found: its size, and what tells it from another with its name. */

import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

export interface FoundFile {
  readonly size: number;
  readonly identity: string;
  /** All of a small file, which need not be opened again. */
  readonly bytes: Buffer | null;
}

/** Of larger files the first and the last so many bytes are looked at, and the time of the last change. */
const LOOKED_AT = 1 << 16;

/**
 * Small files are known by their content alone, wherever and whenever they were copied; large ones also by size, time, and
 * both ends. Null for what is no file (a pipe), which can be read once. Throws where it cannot be opened.
 */
export function findFile(path: string): FoundFile | null {
  // Synchronous: for thousands of small files the way through the thread pool costs more than the reading.
  const handle = openSync(path, "r");
  try {
    const found = fstatSync(handle, { bigint: true });
    if (!found.isFile()) return null;
    const size = Number(found.size);
    const hash = createHash("sha256").update(`${size}\0`);
    const part = Buffer.allocUnsafe(Math.min(size, LOOKED_AT));
    const look = (at: number) => {
      const read = part.subarray(0, readSync(handle, part, 0, part.length, at));
      hash.update(read);
      return read;
    };
    const first = look(0);
    if (size > LOOKED_AT) {
      look(size - LOOKED_AT);
      hash.update(`\0${found.mtimeNs}`);
    }
    const bytes = size > LOOKED_AT ? null : first;
    return { size, bytes, identity: hash.digest("hex").slice(0, 32) };
  } finally {
    closeSync(handle);
  }
}
