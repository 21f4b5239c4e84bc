/** A place in an archive's bytes that moves forwards; holds no more than is asked for at once. */

import type { Stretch } from "./members.js";

export interface Position {
  /** A byte of the file. */
  readonly offset: number;
  /** So many bytes on in what is packed there; 0 in a file that is not packed. */
  readonly unpacked: number;
}

export interface Cursor {
  /** Bytes from here on, at least `length` unless the archive ends sooner. Held until it moves on. */
  ahead(length: number): Promise<Buffer>;
  /** Moves on by as many bytes as `ahead` has shown, or fewer. */
  move(length: number): void;
  /**
   * The next bytes, up to `length`, piece by piece. They end sooner where the archive does, or where a record begins with a
   * member of its own: then the record before it was cut.
   */
  pieces(length: number): AsyncGenerator<Buffer>;
  /** Moves on from here to where a record seems to begin, or to the end; returns how many bytes that took. */
  toNextSign(): Promise<number>;
  position(): Position;
  /** What was lost since this was last asked. */
  lost(): readonly NonNullable<Stretch["lost"]>[];
}

/** What a record begins with. */
export const SIGN = "WARC/";

export function cursorOn(stretches: AsyncIterator<Stretch>, isPacked: boolean): Cursor {
  let held: Buffer = Buffer.alloc(0);
  /** Where members begin in what is held; the first may stand before it. */
  let starts: { at: number; readonly offset: number }[] = [];
  const losses: NonNullable<Stretch["lost"]>[] = [];
  let ended = false;

  const more = async (): Promise<void> => {
    const next = await stretches.next();
    if (next.done) {
      ended = true;
      return;
    }
    const { bytes, start, lost } = next.value;
    if (lost !== undefined) losses.push(lost);
    if (start !== null) starts.push({ at: held.length, offset: start });
    if (bytes.length > 0) held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
  };
  const ahead = async (length: number): Promise<Buffer> => {
    while (held.length < length && !ended) await more();
    return held;
  };
  const move = (length: number): void => {
    held = held.subarray(length);
    for (const start of starts) start.at -= length;
    // The last one that was passed says where this is.
    const passed = starts.findLastIndex(({ at }) => at <= 0);
    if (passed > 0) starts = starts.slice(passed);
  };
  /** Whether a record begins with the member that begins here. */
  const isRecord = async (): Promise<boolean> =>
    starts.some(({ at }) => at === 0) &&
    (await ahead(SIGN.length)).subarray(0, SIGN.length).toString("latin1") === SIGN;
  /** How much of what is held belongs to one member. */
  const toNextStart = (): number => starts.find(({ at }) => at > 0)?.at ?? held.length;

  return {
    ahead,
    move,
    async *pieces(length) {
      for (let left = length; left > 0; ) {
        if ((await ahead(1)).length === 0 || (isPacked && (await isRecord()))) return;
        const piece = held.subarray(0, Math.min(left, toNextStart()));
        move(piece.length);
        left -= piece.length;
        yield piece;
      }
    },
    async toNextSign() {
      let passed = 0;
      const pass = (length: number): void => {
        move(length);
        passed += length;
      };
      // Not the sign that stands here: it was no record.
      for (pass(Math.min(1, (await ahead(1)).length)); (await ahead(SIGN.length + 2)).length > 0; ) {
        if (isPacked && (await isRecord())) return passed;
        const next = toNextStart();
        const found = held.subarray(0, next).indexOf(`\n${SIGN}`);
        if (found >= 0) {
          pass(found + 1);
          return passed;
        }
        // The sign may be divided between this and what comes.
        pass(next < held.length || ended ? next : next - SIGN.length);
      }
      return passed;
    },
    position: () => {
      const { at = 0, offset = 0 } = starts.findLast((start) => start.at <= 0) ?? {};
      return isPacked ? { offset, unpacked: -at } : { offset: offset - at, unpacked: 0 };
    },
    lost: () => losses.splice(0),
  };
}
