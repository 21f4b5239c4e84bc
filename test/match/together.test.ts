/** A large collection is compared on two threads; nobody can tell from the result. */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { shareGrams } from "../../src/match/candidates.js";
import { indexGrams } from "../../src/match/grams.js";
import { lexiconOf } from "../../src/match/lexicon.js";
import type { PairTable } from "../../src/match/pairs.js";
import { Numbers, ReadingsBuilder } from "../../src/match/readings.js";
import { compareFrom, comparePairs, compareThere, type Work } from "../../src/match/together.js";
import { builtProgram } from "../setup/build.js";
import { numbers as numbersFrom } from "./readings.js";

/** Printings of so many sentences, three of each: whole, cut, and with another word. */
function work(sentences: number): Work {
  const next = numbersFrom(20311);
  const vocabulary = new Numbers();
  const builder = new ReadingsBuilder();
  for (let n = 0; n < sentences; n++) {
    const words = Array.from({ length: 14 + next(12) }, () => vocabulary.of(`word${next(3000)}`));
    const reworded = words.map((word, i) => (i === 7 ? vocabulary.of(`other${n}`) : word));
    for (const printed of [words, words.slice(2, -1), reworded])
      builder.add(
        printed,
        printed.map(() => 0),
      );
  }
  const readings = builder.finish();
  const lexicon = lexiconOf(vocabulary.vocabulary);
  const state = new Int32Array(new SharedArrayBuffer(12));
  return { readings, grams: shareGrams(readings.count, indexGrams(readings, lexicon)), bitsOf: lexicon.bitsOf, state };
}

/** Every pair with all that is known of it. */
function rowsOf(tables: readonly PairTable[]): string[] {
  const rows = tables.flatMap((table) =>
    Array.from(
      { length: table.count },
      (_, r) =>
        `${table.a[r]} ${table.b[r]} ${table.words[r]} ${table.identity[r]} ${table.bits[r]} ${table.spans.slice(4 * r, 4 * r + 4)} ${table.departures[r]}`,
    ),
  );
  return rows.sort();
}

test("two threads find the pairs that one finds, each once", async () => {
  const file = new URL("../match-worker.js", pathToFileURL(await builtProgram()));
  const { readings, grams, bitsOf } = work(20_000);
  const alone = rowsOf(comparePairs(readings, grams, bitsOf));
  expect(alone.length).toBeGreaterThan(50_000);
  const runs = Array.from({ length: 3 }, () => comparePairs(readings, grams, bitsOf, { many: 0, file }));
  for (const tables of runs) expect(rowsOf(tables)).toEqual(alone);
  // The other starts later, yet long before this one is done alone.
  expect(runs.some((tables) => tables.length === 2 && tables.every(({ count }) => count > 0))).toBe(true);
}, 120_000);

const { readings, grams, bitsOf } = work(1000);
const alone = rowsOf(comparePairs(readings, grams, bitsOf));

test("so do two ends that take turns, wherever they meet", () => {
  const one = work(1000);
  const found: PairTable[] = [];
  // The other end takes all that is there when it is first asked; then nothing is left for this one.
  compareThere(one, (table) => found.push(table as PairTable));
  found.push(compareFrom(one, "front"));
  expect(found[0]?.count).toBe(alone.length);
  expect(rowsOf(found)).toEqual(alone);
});

test("a thread that cannot start is not waited for", () => {
  const file = new URL("file:///nowhere/match-worker.js");
  expect(rowsOf(comparePairs(readings, grams, bitsOf, { many: 0, file }))).toEqual(alone);
});

test("what a thread that died had taken is compared here", () => {
  const folder = mkdtempSync(join(tmpdir(), "stemma-"));
  const marker = join(folder, "taken");
  // It takes one block, says so, and is gone.
  const dies = `import { writeFileSync } from "node:fs";
    import { workerData } from "node:worker_threads";
    Atomics.add(workerData.work.state, 0, 1);
    Atomics.add(workerData.work.state, 1, 1);
    writeFileSync(${JSON.stringify(marker)}, "");`;
  writeFileSync(join(folder, "dies.mjs"), dies);
  const file = pathToFileURL(join(folder, "dies.mjs"));
  const many = work(20_000);
  const found = comparePairs(many.readings, many.grams, many.bitsOf, { many: 0, file, patience: 50 });
  expect(existsSync(marker)).toBe(true);
  expect(found.length).toBe(2);
  expect(rowsOf(found)).toEqual(rowsOf(comparePairs(many.readings, many.grams, many.bitsOf)));
  rmSync(folder, { recursive: true });
}, 120_000);

test("what goes wrong there is said here", () => {
  const one = work(1000);
  let answer: unknown = null;
  compareThere({ ...one, grams: null as never }, (given) => (answer = given));
  expect(answer).toBeInstanceOf(Error);
});
