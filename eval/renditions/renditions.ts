/**
 * Classes, operations and flags on renditions made from real quotations by known edits, one to three at a time. Half of
 * the sources are transcripts, half are printed alike by two outlets.
 */

import { assemble } from "../../src/assemble/assemble.js";
import { match } from "../../src/match/match.js";
import { CLASSES, FLAGS, type Flag, type Operation, type Rendition, type Span } from "../../src/model.js";
import { byText } from "../../src/text/order.js";
import { type Alone, collectionOf } from "../collection.js";
import type { Score } from "../score.js";
import { bare, EDITS, type Item, isPlain, type Source, type Truth } from "./edits.js";
import { Random } from "./random.js";

const SEED = 20_261_121;
const SOURCES = 2000;
/** Words between two edits, so that each can be told from the other. */
const APART = 4;

interface Case {
  readonly id: string;
  readonly source: string;
  readonly print: string;
  readonly edits: readonly string[];
  readonly truths: readonly Truth[];
  /** Where each word of the source stands in it. */
  readonly places: readonly Span[];
}

/** `texts`: real quotations that match no other. */
export function scoreRenditions(texts: readonly string[], show: number): Score[] {
  if (texts.length === 0) return [];
  const cases = makeCases(texts);
  const found = describe(cases);
  const counts = { right: 0, found: 0, told: 0, flags: 0, flagged: 0, given: 0, classes: 0 };
  const byEdit = new Map<string, { of: number; right: number; ops: number; flags: number }>();
  let left = show;
  for (const one of cases) {
    const rendition = found.get(one.id);
    const operations = rendition?.operations ?? [];
    const hits = matched(one, operations);
    const cls = highest(one.truths);
    const given = new Set(operations.flatMap(({ flags }) => flags));
    const due = new Set(one.truths.flatMap(({ flags }) => flags));
    const isRight = rendition?.class === cls;
    const sameFlags = FLAGS.every((flag) => given.has(flag) === due.has(flag));
    counts.classes += isRight ? 1 : 0;
    counts.right += hits;
    counts.found += operations.length;
    counts.told += one.truths.length;
    counts.flags += [...given].filter((flag) => due.has(flag)).length;
    counts.flagged += given.size;
    counts.given += due.size;
    for (const edit of one.edits) {
      const row = byEdit.get(edit) ?? { of: 0, right: 0, ops: 0, flags: 0 };
      const exact = hits === one.truths.length && operations.length === hits;
      byEdit.set(edit, {
        of: row.of + 1,
        right: row.right + (isRight ? 1 : 0),
        ops: row.ops + (exact ? 1 : 0),
        flags: row.flags + (sameFlags ? 1 : 0),
      });
    }
    const wrong = !isRight || hits < one.truths.length || hits < operations.length || !sameFlags;
    if (wrong && left-- > 0) process.stdout.write(shown(one, rendition, cls, [...due]));
  }
  for (const [edit, { of, right, ops, flags }] of [...byEdit].sort((x, y) => byText(x[0], y[0])))
    process.stdout.write(
      `  ${edit.padEnd(42)} ${String(of).padStart(5)}  class ${part(right, of)}  operations ${part(ops, of)}  flags ${part(flags, of)}\n`,
    );
  return [
    { name: "renditions: class", right: counts.classes, of: cases.length, wrong: [] },
    { name: "renditions: operations, F1", right: f1(counts.right, counts.found, counts.told), of: 1, wrong: [] },
    { name: "renditions: flags, F1", right: f1(counts.flags, counts.flagged, counts.given), of: 1, wrong: [] },
  ];
}

const part = (right: number, of: number): string => (right / of).toFixed(3);
const f1 = (right: number, found: number, told: number): number => (2 * right) / Math.max(1, found + told);
/** More than two small words changed are a rewording. */
function highest(truths: readonly Truth[]): string {
  const small = truths.filter((truth) => truth.class === "function-words").length;
  const classes = small > 2 ? [...truths, { class: "reworded" as const }] : truths;
  return CLASSES[Math.max(...classes.map((one) => CLASSES.indexOf(one.class)))] ?? "verbatim";
}

function makeCases(texts: readonly string[]): Case[] {
  const random = new Random(SEED);
  const others = commonWords(texts);
  const inflections = inflectionsAmong(texts);
  const usable = texts.filter(
    (text) => /^[A-Z][\x20-\x7e’“”]{60,400}$/.test(text) && !/[[\]()"*`]|\.\.|--|,$| '|' |\bum\b|\buh\b/.test(text),
  );
  const names = Object.keys(EDITS);
  const cases: Case[] = [];
  const used = new Map<string, number>();
  for (let n = 0; cases.length < SOURCES && n < usable.length; n++) {
    const text = usable[n] ?? "";
    const words = withHesitation(text.split(" ").filter(Boolean), random);
    if (words.length < 20) continue;
    const source: Source = { words, others, inflections };
    const items: Item[] = words.map((word, from) => ({ text: word, from }));
    const truths: Truth[] = [];
    const edits: string[] = [];
    const free = (from: number, to: number): boolean =>
      truths.every(({ words: [x, y] }) => to + APART <= x || y + APART <= from);
    for (let tries = 0, wanted = random.between(1, 3); truths.length < wanted && tries < 30; tries++) {
      const name = rarest(names, used, random);
      const truth = edits.includes(name) ? null : (EDITS[name]?.(items, source, free, random) ?? null);
      if (!truth) continue;
      truths.push(truth);
      edits.push(name);
      used.set(name, (used.get(name) ?? 0) + 1);
    }
    if (truths.length === 0) continue;
    const at = placesOf(words);
    cases.push({
      id: `case-${n}`,
      source: words.join(" "),
      print: items.map((item) => item.text).join(" "),
      edits,
      truths,
      places: at,
    });
  }
  return cases;
}

/** Of four drawn the one that was used least: many edits find a place in few quotations only. */
function rarest(names: readonly string[], used: ReadonlyMap<string, number>, random: Random): string {
  const drawn = Array.from({ length: 4 }, () => random.pick(names) ?? "");
  return drawn.reduce((least, name) => ((used.get(name) ?? 0) < (used.get(least) ?? 0) ? name : least));
}

/** Words in a run that no two sources share. */
const RUN = 6;

/** Those that share no run of six words with another: told without the matcher, so that the sample stays when it changes. */
export function unlike(texts: readonly string[]): string[] {
  const holders = new Map<string, number>();
  const runs = texts.map((text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Set(words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(" ")));
  });
  for (const own of runs) for (const run of own) holders.set(run, (holders.get(run) ?? 0) + 1);
  return texts.filter((_, i) => [...(runs[i] ?? [])].every((run) => holders.get(run) === 1));
}

function withHesitation(words: string[], random: Random): string[] {
  if (random.next() < 0.1 && words.length > 12)
    words.splice(random.between(4, words.length - 5), 0, random.pick(["um,", "uh,"]) ?? "um,");
  return words;
}

function placesOf(words: readonly string[]): Span[] {
  let start = 0;
  return words.map((word) => {
    const head = /^[^\p{L}\p{N}]*/u.exec(word)?.[0].length ?? 0;
    const tail = /[^\p{L}\p{N}%]*$/u.exec(word)?.[0].length ?? 0;
    const span: Span = [start + head, start + Math.max(head, word.length - tail)];
    start += word.length + 1;
    return span;
  });
}

/** Words of matter that stand in many quotations: a rewording takes its words from here. */
function commonWords(texts: readonly string[]): string[] {
  return [...counted(texts)]
    .filter(([word, n]) => n >= 40 && isPlain(word) && /^[a-z]{5,9}$/.test(word) && !/(?:ing|ed|s|ly)$/.test(word))
    .map(([word]) => word)
    .sort(byText);
}

/** Pairs that are surely one word's forms: "work" and "worked", where "works" and "working" are common too. */
function inflectionsAmong(texts: readonly string[]): ReadonlyMap<string, string> {
  const counts = counted(texts);
  const has = (word: string): boolean => (counts.get(word) ?? 0) >= 12;
  const found = new Map<string, string>();
  for (const [word] of counts)
    if (/^[a-z]{4,}[^sey]$/.test(word) && has(word) && has(`${word}s`) && has(`${word}ed`) && has(`${word}ing`)) {
      found.set(`${word}s`, `${word}ed`);
      found.set(`${word}ed`, `${word}s`);
    }
  return found;
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.split(" ")) counts.set(bare(word), (counts.get(bare(word)) ?? 0) + 1);
  return counts;
}

/** The rendition that each case's print comes out as. */
function describe(cases: readonly Case[]): Map<string, Rendition> {
  const texts: Alone[] = [];
  cases.forEach((one, i) => {
    const speaker = `Ada ${String.fromCharCode(65 + (i % 26))}${String(i)
      .split("")
      .map((digit) => "abcdefghij"[Number(digit)])
      .join("")}`;
    const alone = { speaker, date: "2031-05-02" };
    texts.push({ ...alone, id: `${one.id}-source`, text: one.source, role: i % 2 === 0 ? "transcript" : "article" });
    if (i % 2 === 1) texts.push({ ...alone, id: `${one.id}-second`, text: one.source });
    texts.push({ ...alone, id: one.id, text: one.print });
  });
  const { articles, quotations, origins } = collectionOf(texts);
  const statements = assemble(articles, quotations, match(articles, quotations), origins);
  const wanted = new Set(cases.map(({ id }) => id));
  return new Map(
    statements.flatMap(({ renditions }) =>
      renditions
        .filter(({ article }) => wanted.has(article))
        .map((rendition) => [rendition.article, rendition] as const),
    ),
  );
}

/** How many of the truths stand among the operations: the same kind at the same place, each once. */
function matched({ truths, places, source }: Case, operations: readonly Operation[]): number {
  const left = [...operations];
  let hits = 0;
  for (const truth of truths) {
    const [from, to] = truth.words;
    const start = places[from]?.[0] ?? source.length;
    const end = to > from ? (places[to - 1]?.[1] ?? start) : start;
    const i = left.findIndex(
      ({ kind, at }) =>
        kind === truth.kind &&
        (kind === "insertion" || at[0] === at[1]
          ? at[0] >= start - 2 && at[0] <= end + 12
          : overlap(at, [start, end]) > 0.5),
    );
    if (i < 0) continue;
    left.splice(i, 1);
    hits++;
  }
  return hits;
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared <= 0 ? 0 : shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

function shown(one: Case, rendition: Rendition | undefined, cls: string, due: readonly Flag[]): string {
  const told = one.truths.map(
    ({ kind, words, flags }, i) =>
      `${one.edits[i]} = ${kind} “${one.source
        .split(" ")
        .slice(...words)
        .join(" ")}” ${flags.join(",")}`,
  );
  const got = rendition?.operations.map(
    ({ kind, class: c, statement, rendition: r, flags }) => `${kind}/${c} “${statement}”→“${r}” ${flags.join(",")}`,
  ) ?? ["not in its statement"];
  return `${one.id} ${cls} [${due.join(",")}] came out as ${rendition?.class ?? "nothing"}\n    source ${one.source}\n    print  ${one.print}\n    truth  ${told.join("; ")}\n    found  ${got.join("; ")}\n`;
}
