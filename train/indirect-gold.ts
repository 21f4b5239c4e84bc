/** PolNeAR's annotations laid over the sentences and tokens that extraction reads. */

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { gather, type Reading } from "../src/extract/gather.js";
import { whereIn } from "../src/extract/indirect/indirect.js";
import type { Where } from "../src/extract/indirect/row.js";
import type { Sentence } from "../src/extract/tokens.js";
import { readJsonLine } from "../src/ingest/ingest.js";
import type { Article, Span } from "../src/model.js";

interface Annotated {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly meta: { readonly publisher: string };
  readonly annotators: readonly string[];
  readonly attributions: Readonly<Record<string, readonly Annotated[]>>;
}

/** One attribution without marks, as token indexes of one sentence. */
export interface Gold {
  readonly cue: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly sources: readonly number[];
  /** Holds quotation marks: its cue and its beginning are learned from, its end is not. */
  readonly mixed: boolean;
}
/** One that is scored: offsets into the text. */
interface GoldSpan {
  readonly span: Span;
  readonly sources: readonly Span[];
}

export interface GoldArticle {
  readonly id: string;
  readonly publisher: string;
  readonly article: Article;
  readonly reading: Reading;
  readonly where: (sentence: Sentence) => Where;
  /** By sentence. */
  readonly gold: readonly (readonly Gold[])[];
  readonly spans: readonly GoldSpan[];
}

const MARKED = /["“”]([^"“”\n]{1,4000}?)(?:["“”]|(?=\n)|$)/g;

function regionsOf(text: string): Span[] {
  return [...text.matchAll(MARKED)]
    .filter((m) => (m[1] ?? "").trim() !== "")
    .map((m): Span => [m.index + 1, m.index + 1 + (m[1] ?? "").length]);
}

/** From offsets in code points to offsets in UTF-16 code units. */
function utf16(text: string): (at: number) => number {
  const points: number[] = [];
  let any = false;
  let unit = 0;
  for (const c of text) {
    points.push(unit);
    unit += c.length;
    any ||= c.length > 1;
  }
  points.push(unit);
  return any ? (at) => points[at] ?? text.length : (at) => at;
}

export function readGold(file: string): GoldArticle[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").filter(Boolean);
  return lines.flatMap((line, i) => readLine(line, file, i + 1));
}

/** An annotated article as one line of JSON; none where it cannot be read. */
export function readLine(line: string, file: string, n: number): GoldArticle[] {
  const read = readJsonLine(line, file, n);
  return "article" in read ? [lay(JSON.parse(line) as Line, read.article)] : [];
}

function lay(line: Line, article: Article): GoldArticle {
  const { text } = line;
  const unit = utf16(text);
  const regions = regionsOf(text);
  const reading = gather(article);
  const gold: Gold[][] = reading.sentences.map(() => []);
  const spans: GoldSpan[] = [];
  const toSpans = (some: readonly Span[]) => some.map(([a, b]): Span => [unit(a), unit(b)]);
  for (const one of line.attributions[line.annotators[0] ?? ""] ?? []) {
    const content = toSpans(one.content);
    if (content.length === 0) continue;
    const quoted = content.some(([a, b]) =>
      regions.some((r) => Math.min(b, r[1]) - Math.max(a, r[0]) > 0.5 * (r[1] - r[0])),
    );
    const span: Span = [content[0]?.[0] ?? 0, content[content.length - 1]?.[1] ?? 0];
    const sources = toSpans(one.source);
    if (!quoted) spans.push({ span, sources });
    const cue = toSpans(one.cue);
    reading.sentences.forEach((sentence, s) => {
      const placed = within(sentence, span, cue, sources);
      if (placed !== null) gold[s]?.push(placed);
    });
  }
  return {
    id: line.id,
    publisher: line.meta.publisher,
    article,
    reading,
    where: whereIn(reading),
    gold,
    spans,
  };
}

/** An attribution as tokens of this sentence; null where the sentence does not hold it, or it holds quotation marks. */
function within({ tokens }: Sentence, span: Span, cues: readonly Span[], sources: readonly Span[]): Gold | null {
  if (span[0] < (tokens[0]?.start ?? 0) || span[1] > (tokens[tokens.length - 1]?.end ?? 0) + 1) return null;
  let from = tokens.findIndex((t) => t.end > span[0]);
  let to = tokens.findLastIndex((t) => t.start < span[1]) + 1;
  while (to > from && tokens[to - 1]?.type === "sign" && !")]".includes(tokens[to - 1]?.low ?? "")) to--;
  while (from < to && tokens[from]?.type === "sign") from++;
  const under = (some: readonly Span[]) =>
    tokens.flatMap((t, k) => (some.some(([a, b]) => t.start < b && a < t.end) ? [k] : []));
  const cue = under(cues);
  if (to <= from || cue.length === 0 || tokens[from]?.type === "quote") return null;
  const mixed = tokens.slice(from, to).some((t) => t.type === "quote");
  return { cue, from, to, sources: under(sources), mixed };
}
