/** What has been done of the inputs, told when it is kept: what a thread has read ahead is not done yet, and would make the time left too short. */

import type { Ingested, Reached, Watcher } from "../ingest/ingest.js";

export interface BytesDone {
  /** For the reader: it tells of bytes as they are read. */
  readonly watcher?: Watcher;
  /** The items as they are read, each with the bytes that were read for it. */
  readonly read: (items: AsyncIterable<Ingested | Reached>) => AsyncGenerator<Ingested | Reached>;
  /** As many items in the same order, when they are done. */
  readonly done: <T>(items: AsyncIterable<T>) => AsyncGenerator<T>;
}

export function bytesDone(watcher: Watcher | undefined): BytesDone {
  const owed: number[] = [];
  let bytes = 0;
  const taken = () => {
    const all = bytes;
    bytes = 0;
    return all;
  };
  return {
    ...(watcher && {
      watcher: {
        ...watcher,
        passed: (more: number) => {
          bytes += more;
        },
      },
    }),
    async *read(items) {
      for await (const item of items) {
        owed.push(taken());
        yield item;
      }
    },
    async *done(items) {
      for await (const item of items) {
        watcher?.passed(owed.shift() ?? 0);
        yield item;
      }
      watcher?.passed(taken());
    },
  };
}
