/** One thing at a time for each host, with a pause between. */

import { setTimeout as sleep } from "node:timers/promises";

export interface Pace {
  /** Does `work` when all work for this host that was asked for before is done and `pause` milliseconds have passed. */
  inTurn<T>(host: string, pause: () => number, work: () => Promise<T>): Promise<T>;
}

export function makePace(): Pace {
  const turns = new Map<string, Promise<unknown>>();
  return {
    inTurn: (host, pause, work) => {
      const before = turns.get(host);
      const done = before === undefined ? work() : before.then(() => sleep(pause())).then(work);
      const turn = done.catch(() => undefined);
      turns.set(host, turn);
      // Whoever asks after the pause has none to wait for. The timer keeps no program from ending.
      void turn.then(() => setTimeout(() => turns.get(host) === turn && turns.delete(host), pause()).unref());
      return done;
    },
  };
}
