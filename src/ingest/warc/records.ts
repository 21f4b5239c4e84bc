/** An archive's bytes → its records, one at a time (WARC 1.0 and 1.1, ISO 28500). Memory: one record's header, or the block asked for. */

import { type Cursor, type Position, SIGN } from "./cursor.js";
import { readFields } from "./fields.js";

export interface WarcRecord {
  /** Counts from 1. */
  readonly number: number;
  readonly at: Position;
  /** By lower-cased name; the first of each. */
  readonly fields: ReadonlyMap<string, string>;
  readonly length: number;
  /** The bytes that the record holds; null where there are fewer than it says. To be asked for before the next record is, or not at all. */
  readonly block: () => Promise<Buffer | null>;
  /** The first of them, before any was asked for. */
  readonly head: () => Promise<Buffer>;
}

/** Something wrong: what, and at which byte of the file. */
export interface Damage {
  readonly wrong: string;
  readonly record: number;
  readonly at: number;
}

/** Longer headers are none: those of crawlers have some 500 bytes, and addresses of 8,000 are met. */
const LONGEST_HEADER = 1 << 16;
/** Holds the header of an answer. */
const HEAD = 1 << 14;
const VERSION = /^WARC\/\d{1,2}\.\d{1,2}[ \t]*\r?$/;

/** `done`: how many records stand before. `size`: of the file, where it is known and not packed. */
export async function* readRecords(
  cursor: Cursor,
  done: number,
  size: number | null,
): AsyncGenerator<WarcRecord | Damage> {
  let number = done;
  const damage = (wrong: string, at: number): Damage => ({ wrong, record: number, at });
  for (;;) {
    await skipBlankLines(cursor);
    for (const { why, from } of cursor.lost()) {
      number++;
      yield damage(why, from);
    }
    if ((await cursor.ahead(1)).length === 0) return;
    number++;
    const at = cursor.position();
    const header = await readHeader(cursor);
    if ("wrong" in header) {
      yield damage(`${header.wrong}; ${await cursor.toNextSign()} bytes passed over`, at.offset);
      continue;
    }
    const { fields, length } = header;
    if (size !== null && cursor.position().offset + length > size) {
      // A false length must not cost the records after it.
      await cursor.toNextSign();
      yield damage(tooShort(length, (await cursor.ahead(1)).length === 0), at.offset);
      continue;
    }
    let state: "unread" | "read" | "cut" = "unread";
    yield {
      number,
      at,
      fields,
      length,
      head: () => cursor.ahead(HEAD),
      block: async () => {
        const parts: Buffer[] = [];
        for await (const piece of cursor.pieces(length)) parts.push(piece);
        const block = Buffer.concat(parts);
        state = block.length === length ? "read" : "cut";
        return state === "cut" ? null : block;
      },
    };
    if (state === "unread" && (await skip(cursor, length)) < length) state = "cut";
    if (state !== "cut") continue;
    const isEnd = (await cursor.ahead(1)).length === 0;
    const [loss] = cursor.lost();
    yield damage(loss?.why ?? tooShort(length, isEnd), at.offset);
  }
}

function tooShort(length: number, isEnd: boolean): string {
  return isEnd
    ? `the archive ends within this record, which states ${length} bytes; expected a whole archive`
    : `a record that states ${length} bytes and has fewer`;
}

async function skip(cursor: Cursor, length: number): Promise<number> {
  let skipped = 0;
  for await (const piece of cursor.pieces(length)) skipped += piece.length;
  return skipped;
}

async function skipBlankLines(cursor: Cursor): Promise<void> {
  for (;;) {
    const held = await cursor.ahead(1);
    let blanks = 0;
    while (held[blanks] === 13 || held[blanks] === 10) blanks++;
    cursor.move(blanks);
    if (blanks === 0 || blanks < held.length) return;
  }
}

type Header = { readonly fields: ReadonlyMap<string, string>; readonly length: number } | { readonly wrong: string };

/** The lines up to the first empty one. */
async function readHeader(cursor: Cursor): Promise<Header> {
  let length = 512;
  let end = -1;
  let held = await cursor.ahead(length);
  if (held.subarray(0, SIGN.length).toString("latin1") !== SIGN) return { wrong: "no record where one is expected" };
  for (;;) {
    end = endOfHeader(held.subarray(0, LONGEST_HEADER));
    if (end >= 0 || held.length < length || length > LONGEST_HEADER) break;
    length *= 2;
    held = await cursor.ahead(length);
  }
  if (end < 0)
    return { wrong: held.length < LONGEST_HEADER ? "a header that ends too soon" : "a header without an end" };
  const { first, fields } = readFields(held.subarray(0, end));
  const stated = fields.get("content-length") ?? "";
  if (!VERSION.test(first)) return { wrong: "no record where one is expected" };
  if (!/^\d{1,15}$/.test(stated)) return { wrong: "a record without its length" };
  cursor.move(end);
  return { fields, length: Number(stated) };
}

/** Behind the first empty line; −1 where there is none. */
export function endOfHeader(bytes: Buffer): number {
  const [crlf, lf] = [bytes.indexOf("\r\n\r\n"), bytes.indexOf("\n\n")];
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return crlf + 4;
  return lf < 0 ? -1 : lf + 2;
}
