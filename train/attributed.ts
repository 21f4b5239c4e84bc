/** PolNeAR's attributions as the speaker's ranker learns from them: for each quotation found, the words that its source is in print. */

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Group, gather, group, type Reading } from "../src/extract/gather.js";
import { type Names, readNames } from "../src/extract/names.js";
import { readJsonLine } from "../src/ingest/ingest.js";
import type { Span } from "../src/model.js";

/** One quoted region of the gold standard that a group of ours holds. */
export interface Sourced {
  /** Index of the group. */
  readonly group: number;
  /** Start of the region in the group that it is. */
  readonly start: number;
  readonly source: readonly Span[];
}

export interface Attributed {
  readonly id: string;
  /** "gazette" of "gazette_2016-01-02_a-title". */
  readonly outlet: string;
  readonly reading: Reading;
  readonly names: Names;
  readonly groups: readonly Group[];
  readonly sourced: readonly Sourced[];
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly annotators: readonly string[];
  readonly attributions: Readonly<Record<string, readonly { source: Span[]; content: Span[] }[]>>;
}

/** The pairs of marks that the scorer counts as regions. */
const PAIRS = /["“”]([^"“”\n]{1,4000}?)(?:["“”]|(?=\n)|$)/g;

/** Offsets in code points to offsets in UTF-16. */
function toUtf16(text: string): (at: number) => number {
  const map: number[] = [];
  let at = 0;
  for (const character of text) {
    map.push(at);
    at += character.length;
  }
  map.push(at);
  return (i) => map[Math.min(i, map.length - 1)] as number;
}

const shared = (a: Span, b: Span) => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
const overUnion = (a: Span, b: Span) => shared(a, b) / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));

/** Whether a mention is a source as the scorer has it: the two overlap. */
export const isSource = (mention: Span | null, source: readonly Span[]): boolean =>
  mention !== null && source.some((span) => shared(span, mention) > 0);

export function readAttributed(file: string): Attributed[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  return lines.flatMap((line, i) => {
    const read = line === "" ? null : readJsonLine(line, file, i + 1);
    if (read === null || !("article" in read)) return [];
    const gold = JSON.parse(line) as Line;
    const reading = gather(read.article);
    const names = readNames(reading.sentences, (p) => reading.paragraphs[p]?.role === "headline");
    const groups = group(reading);
    const outlet = gold.id.split("_")[0] ?? "";
    return [{ id: gold.id, outlet, reading, names, groups, sourced: align(gold, groups) }];
  });
}

function align(gold: Line, groups: readonly Group[]): Sourced[] {
  const utf16 = toUtf16(gold.text);
  const spans = (given: readonly Span[]) => given.map(([from, to]): Span => [utf16(from), utf16(to)]);
  const marked = [...gold.text.matchAll(PAIRS)]
    .filter(([, words = ""]) => words.trim() !== "")
    .map(({ index, 1: words = "" }): Span => [index + 1, index + 1 + words.length]);
  const left = groups.flatMap((regions, g) =>
    regions.map(({ marked }) => ({ group: g, at: [marked.start, marked.end] as Span })),
  );
  const seen = new Set<number>();
  const found: Sourced[] = [];
  for (const attribution of gold.attributions[gold.annotators[0] ?? ""] ?? []) {
    const source = spans(attribution.source);
    for (const content of spans(attribution.content)) {
      for (const region of marked) {
        if (seen.has(region[0]) || shared(content, region) <= (region[1] - region[0]) / 2) continue;
        seen.add(region[0]);
        const fits = left.filter(({ at }) => overUnion(at, region) > 0.5);
        const best = fits.sort((a, b) => overUnion(b.at, region) - overUnion(a.at, region))[0];
        if (best === undefined) continue;
        left.splice(left.indexOf(best), 1);
        if (source.length > 0) found.push({ group: best.group, start: best.at[0], source });
      }
    }
  }
  return found;
}
