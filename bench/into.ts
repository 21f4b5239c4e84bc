/**
 * Keeps articles in a ledger that is there and matches their quotations, in this process: `into.js LEDGER FILE.jsonl`. The
 * matching is undone again, so the next call finds the articles kept and matches them anew. Prints one line of JSON.
 */

import { readFileSync } from "node:fs";
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
  /** The new ones looked up in the index, and compared with what they share words with. */
  readonly match: Took;
  /** Quotations of before that these matched. */
  readonly found: number;
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
let found = 0;
class Undone extends Error {}
took();
await store
  .weaveNew((kept, { articles, quotations }) => {
    const index = new Overlay(kept, indexNew(kept, { articles, quotations, asked: new Map() }));
    const neighbours = new Neighbours(index);
    found = neighbours.of([...new Set(index.added.printed.values())]).size;
    throw new Undone();
  })
  .catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
const match = took();
await store.close();
const made: Into = {
  quotations: arrived.reduce((sum, { quotations }) => sum + quotations.length, 0),
  ...{ open, keep, match, found },
  peakMB: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(made)}\n`);
