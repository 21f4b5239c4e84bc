/**
 * Keeps articles in a ledger that is there and matches their quotations, in this process: `into.js LEDGER FILE.jsonl`. The
 * matching is undone again, so the next call finds the articles kept and matches them anew. Prints one line of JSON.
 */

import { existsSync, readFileSync } from "node:fs";
import { indexNew } from "../src/adding/index-new.js";
import { Neighbours } from "../src/adding/neighbours.js";
import { Overlay } from "../src/adding/overlay.js";
import { extract } from "../src/extract/extract.js";
import { readJsonLine } from "../src/ingest/ingest.js";
import { openLedger } from "../src/store/store.js";

export interface Into {
  readonly quotations: number;
  /** Seconds of wall clock and of the processor. */
  readonly open: Took;
  readonly keep: Took;
  /** The new ones read into words, and those found that were printed before. */
  readonly read: Took;
  /** Looked up in the index, and compared with what they share words with; and the same once more, by code that is warm. */
  readonly match: Took;
  readonly again: Took;
  /** Quotations of before that these matched. */
  readonly found: number;
  /** The ledger still had its index: it is cleared when the articles put in before are extracted otherwise today. */
  readonly isIndexed: boolean;
  readonly peakMB: number;
}

interface Took {
  readonly wall: number;
  readonly cpu: number;
}

const [, , ledger = "", input = ""] = process.argv;
const articles = readFileSync(input, "utf8")
  .split("\n")
  .filter(Boolean)
  .flatMap((line, i) => {
    const read = readJsonLine(line, input, i + 1);
    return "article" in read ? [read.article] : [];
  });
const arrived = articles.map((article) => ({ article, quotations: extract(article) }));

let began = { wall: performance.now(), cpu: process.cpuUsage() };
const took = (): Took => {
  const { user, system } = process.cpuUsage(began.cpu);
  const took = { wall: (performance.now() - began.wall) / 1000, cpu: (user + system) / 1e6 };
  began = { wall: performance.now(), cpu: process.cpuUsage() };
  return took;
};

took();
const store = await openLedger(ledger);
await store.isStale();
const open = took();
for (const { article, quotations } of arrived) await store.add(article, quotations);
const keep = took();
class Undone extends Error {}
let isIndexed = false;
const [read, match, found] = await matched();
const [, again] = await matched();
await store.close();
const made: Into = {
  quotations: arrived.reduce((sum, { quotations }) => sum + quotations.length, 0),
  ...{ open, keep, read, match, again, found, isIndexed },
  peakMB: peak(),
};
process.stdout.write(`${JSON.stringify(made)}\n`);

async function matched(): Promise<[read: Took, match: Took, found: number]> {
  let [read, match, found] = [took(), took(), 0];
  await store
    .weaveNew((kept, { articles, quotations }) => {
      const index = new Overlay(kept, indexNew(kept, { articles, quotations, asked: new Map() }));
      isIndexed = true;
      read = took();
      found = new Neighbours(index).of([...new Set(index.added.printed.values())]).size;
      match = took();
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return [read, match, found];
}

/** Megabytes: of this process alone, where the system says so; `maxRSS` begins with what the process had that started it. */
function peak(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = /VmHWM:\s*(\d+) kB/u.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) / 1024;
}
