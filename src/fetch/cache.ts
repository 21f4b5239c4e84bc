/**
 * Answers on disk, for asking again only whether they have changed. A body is kept once under the hash of its bytes, what
 * is known of an address under the hash of the address: no name on disk is made of what a host says.
 */

import { hash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answer } from "./answer.js";

export interface Cache {
  /** The answer kept for this address; null where there is none, or its file is damaged. */
  find(address: string): Promise<Answer | null>;
  /** Keeps an answer that can be asked about again. A disk that is full or read-only keeps nothing, and is no error. */
  keep(address: string, answer: Answer): Promise<void>;
}

/** Bodies in all: beyond this the oldest go. */
const MAX_BYTES = 512 * 1024 * 1024;

type Entry = Pick<Answer, "etag" | "lastModified" | "type" | "charset"> & {
  readonly body: string;
  /** Of the answer that brought the body; entries of older versions have none. */
  readonly date?: string | null;
};

const sha256 = (value: string | Buffer): string => hash("sha256", value, "hex");

export function openCache(folder: string): Cache {
  const [entries, bodies] = [join(folder, "addresses"), join(folder, "bodies")];
  const entryOf = (address: string) => join(entries, `${sha256(address)}.json`);
  let ready: Promise<void> | null = null;
  const prepare = async () => {
    for (const path of [entries, bodies]) await mkdir(path, { recursive: true, mode: 0o700 });
    await prune(bodies);
  };
  return {
    find: async (address) => {
      try {
        const entry = JSON.parse(await readFile(entryOf(address), "utf8")) as Entry;
        if (!isEntry(entry)) return null;
        const path = join(bodies, entry.body);
        const bytes = await readFile(path);
        if (sha256(bytes) !== entry.body) return null;
        const { etag, lastModified, type, charset, date = null } = entry;
        return { status: 200, location: null, retryAfter: null, etag, lastModified, type, charset, date, bytes };
      } catch {
        return null;
      }
    },
    keep: async (address, { etag, lastModified, type, charset, date, bytes }) => {
      if (etag === null && lastModified === null) return;
      try {
        ready ??= prepare();
        await ready;
        const body = sha256(bytes);
        await writeWhole(join(bodies, body), bytes);
        const entry: Entry = { etag, lastModified, type, charset, date, body };
        await writeWhole(entryOf(address), JSON.stringify(entry));
      } catch {
        ready = null;
      }
    },
  };
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const { body, date = null, ...rest } = value as Record<string, unknown>;
  if (date !== null && typeof date !== "string") return false;
  const fields = ["etag", "lastModified", "type", "charset"].map((name) => rest[name]);
  return /^[0-9a-f]{64}$/.test(String(body)) && fields.every((one) => one === null || typeof one === "string");
}

/** Another process sees the old file or the new one, never half of one. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content, { mode: 0o600 });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function prune(bodies: string): Promise<void> {
  const found: { path: string; size: number; written: number }[] = [];
  for (const name of await readdir(bodies)) {
    const path = join(bodies, name);
    const one = await stat(path).catch(() => null);
    if (one) found.push({ path, size: one.size, written: one.mtimeMs });
  }
  let total = found.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of found.sort((a, b) => a.written - b.written)) {
    if (total <= MAX_BYTES) return;
    await rm(path, { force: true });
    total -= size;
  }
}
