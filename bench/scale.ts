/**
 * Matching of a generated collection, in a process of its own so that its peak of memory is its own: prints one line of
 * JSON. `scale.js FILE COUNT`: quotations; `scale.js FILE COUNT add`: then 1,000 more; `scale.js FILE COUNT copies` and
 * `… phrase`: hostile collections of as many; `scale.js FILE COUNT speech`: one text of so many words, and parts of it.
 */

import { buildIndex, isStanding, joinNew } from "../src/match/added.js";
import { joiner, shareGrams } from "../src/match/candidates.js";
import { Grams } from "../src/match/grams.js";
import { fromBytes, toBytes } from "../src/match/kept.js";
import { lexiconOf } from "../src/match/lexicon.js";
import { PairMatcher, type PairTable } from "../src/match/pairs.js";
import { Numbers, type Readings, ReadingsBuilder } from "../src/match/readings.js";
import { comparePairs } from "../src/match/together.js";
import { readWords } from "../src/text/words.js";
import { generate, readModel } from "./generate.js";

export interface Phase {
  readonly wall: number;
  readonly cpu: number;
}

export interface Measured {
  readonly quotations: number;
  readonly readings: number;
  readonly words: number;
  readonly candidates: number;
  readonly aligned: number;
  readonly matches: number;
  /** Of the matches: with words cut, with words replaced, with nothing but a trim. */
  readonly kinds: readonly [cut: number, replaced: number, trimmed: number];
  /** Seconds. Reading turns texts into words; making the texts is counted in neither. */
  readonly read: Phase;
  readonly index: Phase;
  readonly join: Phase;
  readonly align: Phase;
  readonly peakMB: number;
  readonly indexMB: number;
  readonly add: { readonly open: Phase; readonly match: Phase; readonly stand: Phase; readonly found: number } | null;
}

const ADDED = 1000;
/** Texts are made and read by so many at a time, so that the two can be timed apart. */
const BATCH = 10_000;

function timed<T>(work: () => T): readonly [T, Phase] {
  const began = performance.now();
  const used = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(used);
  return [made, { wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 }];
}

const sum = (x: Phase, y: Phase): Phase => ({ wall: x.wall + y.wall, cpu: x.cpu + y.cpu });

class Reader {
  readonly numbers = new Numbers();
  time: Phase = { wall: 0, cpu: 0 };

  read(text: (n: number) => string, from: number, to: number): Readings {
    const builder = new ReadingsBuilder();
    const words: number[] = [];
    const breaks: number[] = [];
    for (let at = from; at < to; at += BATCH) {
      const texts = Array.from({ length: Math.min(BATCH, to - at) }, (_, k) => text(at + k));
      const [, time] = timed(() => {
        for (const one of texts) {
          words.length = 0;
          breaks.length = 0;
          for (const word of readWords(one, [[0, one.length]])) {
            words.push(this.numbers.of(word.norm));
            breaks.push(word.break ? 1 : 0);
          }
          if (words.length > 0) builder.add(words, breaks);
        }
      });
      this.time = sum(this.time, time);
    }
    return builder.finish();
  }
}

function measureScale(count: number, text: (n: number) => string, isAdding: boolean): Measured {
  const reader = new Reader();
  const readings = reader.read(text, 0, count);
  let lexicon = lexiconOf([]);
  const [index, indexing] = timed(() => {
    lexicon = lexiconOf(reader.numbers.vocabulary);
    return buildIndex(readings, lexicon);
  });
  const [first] = index.segments;
  if (!first) throw new Error("expected a segment");
  const [shared, sharing] = timed(() => shareGrams(readings.count, first.postings));
  let candidates = 0;
  const [, joining] = timed(() => joiner(readings, shared)(0, readings.count, () => candidates++));
  const [tables, both] = timed(() => comparePairs(readings, shared, lexicon.bitsOf));
  const total = (of: (table: PairTable) => number): number => tables.reduce((all, table) => all + of(table), 0);
  const measured = {
    quotations: count,
    readings: readings.count,
    words: readings.words.length,
    candidates,
    aligned: total(({ aligned }) => aligned),
    matches: total(({ count }) => count),
    kinds: kindsOf(tables),
    read: reader.time,
    index: sum(indexing, sharing),
    join: joining,
    // The join is run again, with the alignments in it: what is over is theirs.
    align: { wall: Math.max(0, both.wall - joining.wall), cpu: Math.max(0, both.cpu - joining.cpu) },
    peakMB: process.resourceUsage().maxRSS / 1024,
  };
  const bytes = isAdding ? Buffer.concat(toBytes(index)) : null;
  if (!bytes) return { ...measured, indexMB: 0, add: null };
  const [opened, open] = timed(() => fromBytes(bytes));
  if (!opened) throw new Error("expected the index to open");
  const added = reader.read(text, count, count + ADDED);
  const wider = lexiconOf(reader.numbers.vocabulary);
  const [[{ index: grown, doubtful }, found], match] = timed(() => {
    const one = new PairMatcher(wider.bitsOf);
    return [joinNew(opened, added, wider, one), one.finish()] as const;
  });
  const grams = new Grams(wider);
  const [, stand] = timed(() => {
    for (const table of tables)
      for (let r = 0; r < table.count; r++) {
        const [a, b] = [table.a[r] as number, table.b[r] as number];
        if (doubtful.has(a) && doubtful.has(b)) isStanding(grown, grams, Math.min(a, b), Math.max(a, b));
      }
  });
  return { ...measured, indexMB: bytes.length / 2 ** 20, add: { open, match, stand, found: found.count } };
}

function kindsOf(tables: readonly PairTable[]): [number, number, number] {
  let [cut, replaced, trimmed] = [0, 0, 0];
  for (const { departures } of tables)
    for (const kinds of departures) {
      if ((kinds & 12) !== 0) cut++;
      if ((kinds & 16) !== 0) replaced++;
      if (kinds === 1) trimmed++;
    }
  return [cut, replaced, trimmed];
}

const [, , file = "", size = "0", what = ""] = process.argv;
const model = readModel(file);
const COUNT = Number(size);
const copy = generate(model, 1);
const texts: Readonly<Record<string, (n: number) => string>> = {
  // A word of its own keeps the phrase from being one reading; nothing else is shared.
  phrase: (n) => `w${n}a w${n}b w${n}c w${n}d we will not stand w${n}e w${n}f w${n}g w${n}h`,
  copies: () => copy,
  speech: (n) => {
    const words = Array.from({ length: n === 0 ? COUNT : 30 }, (_, k) => `s${(k + ((n * 7919) % COUNT)) % COUNT}`);
    if (n % 2 === 1) words[15] = "other";
    return words.join(" ");
  },
};
const measured =
  what === "speech"
    ? measureScale(20_000, texts.speech ?? String, false)
    : measureScale(COUNT, texts[what] ?? ((n) => generate(model, n)), what === "add");
process.stdout.write(`${JSON.stringify(measured)}\n`);
