/**
 * Matching beside MinHash with an index of bands (Broder 1997; 128 permutations over word 3-grams) on real quotations:
 * how many known pairs of variants each makes candidates, how many candidates that takes, time and memory. One way in a
 * process of its own: `minhash.js FOLDER grams` or `minhash.js FOLDER BANDSIZE`. Prints one line of JSON.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import minhash from "minhash";
import { candidates } from "../src/match/candidates.js";
import { lexiconOf } from "../src/match/lexicon.js";
import { Numbers, ReadingsBuilder } from "../src/match/readings.js";
import { readWords } from "../src/text/words.js";

export interface Compared {
  readonly found: number;
  readonly pairs: number;
  readonly candidates: number;
  readonly cpu: number;
  readonly wall: number;
  /** Megabytes more than before the index was begun. */
  readonly MB: number;
}

const [, , folder = "", way = "grams"] = process.argv;
const PERMUTATIONS = 128;
const SHINGLE = 3;

const rows = gunzipSync(readFileSync(join(folder, "quotes-2016.jsonl.gz")))
  .toString("utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { id: string; q: string });
const norms = rows.map(({ q }) => readWords(q, [[0, q.length]]).map(({ norm }) => norm));
const position = new Map(rows.map(({ id }, at) => [id, at]));

const before = process.resourceUsage().maxRSS;
const began = performance.now();
const used = process.cpuUsage();
const reading: number[] = [];
const pairs = way === "grams" ? byGrams() : byBands(Number(way));
const { user, system } = process.cpuUsage(used);

const silver = readFileSync(join(folder, "silver-pairs-2016.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));
const isFound = ([a = "", b = ""]: readonly string[]): boolean => {
  const [x, y] = [reading[position.get(a) ?? -1] ?? -1, reading[position.get(b) ?? -1] ?? -1];
  return x === y || pairs.has(Math.min(x, y) * rows.length + Math.max(x, y));
};
const compared: Compared = {
  found: silver.filter(isFound).length,
  pairs: silver.length,
  candidates: pairs.size,
  cpu: (user + system) / 1e6,
  wall: (performance.now() - began) / 1000,
  MB: (process.resourceUsage().maxRSS - before) / 1024,
};
process.stdout.write(`${JSON.stringify(compared)}\n`);

function byGrams(): Set<number> {
  const numbers = new Numbers();
  const builder = new ReadingsBuilder();
  for (const words of norms) {
    reading.push(
      builder.add(
        words.map((norm) => numbers.of(norm)),
        new Uint8Array(words.length),
      ),
    );
  }
  return new Set(candidates(builder.finish(), lexiconOf(numbers.vocabulary)).map(([a, b]) => a * rows.length + b));
}

function byBands(bandSize: number): Set<number> {
  const known = new Map<string, number>();
  const sketches: InstanceType<typeof minhash.Minhash>[] = [];
  const isEmpty: boolean[] = [];
  const index = new minhash.LshIndex({ bandSize });
  for (const words of norms) {
    const key = words.join(" ");
    const at = known.get(key) ?? sketches.length;
    reading.push(at);
    if (at < sketches.length) continue;
    known.set(key, at);
    const sketch = new minhash.Minhash({ numPerm: PERMUTATIONS });
    const shingles = new Set(words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(" ")));
    for (const shingle of shingles) sketch.update(shingle);
    sketches.push(sketch);
    isEmpty.push(shingles.size === 0);
    if (shingles.size > 0) index.insert(String(at), sketch);
  }
  const found = new Set<number>();
  sketches.forEach((sketch, at) => {
    if (isEmpty[at]) return; // not in the index, which cannot be asked for what it does not hold
    for (const key of index.query(sketch)) if (Number(key) > at) found.add(at * rows.length + Number(key));
  });
  return found;
}
