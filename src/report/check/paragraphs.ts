/** The draft's text as paragraphs, each with the quotations and differences that are marked in it. */

import type { CheckedOperation, CheckResult, Finding, Span } from "../../model.js";

/** A finding and its number on the page, from 1 in the order of the draft. */
export interface Numbered {
  readonly number: number;
  readonly finding: Finding;
}

export type Run =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "quotation";
      readonly of: Numbered;
      readonly parts: readonly QuotedPart[];
      /** The first run of its quotation, and the last. */
      readonly first: boolean;
      readonly last: boolean;
    };

/** Words of a quotation; with an operation where they differ, and without words where the source has more. */
export interface QuotedPart {
  readonly text: string;
  readonly operation: CheckedOperation | null;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** Findings whose quotation begins here. */
  readonly findings: readonly Numbered[];
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly of: Numbered;
}

/** Lines with words on them; joined by what stands between, their runs are the text. `end` bounds what is shown. */
export function paragraphsOf({ text, findings }: CheckResult, end: number): Paragraph[] {
  const numbered = findings.map((finding, i) => ({ number: i + 1, finding }));
  const segments = segmentsOf(numbered, end);
  const paragraphs: Paragraph[] = [];
  let next = 0;
  let told = 0;
  for (const [start, stop] of linesOf(text, end)) {
    const here: Segment[] = [];
    while (next < segments.length && (segments[next]?.end ?? 0) <= start) next++;
    for (let i = next; i < segments.length; i++) {
      const segment = segments[i];
      if (segment === undefined || segment.start >= stop) break;
      here.push(segment);
    }
    const from = told;
    while (told < numbered.length && (numbered[told]?.finding.at[0] ?? 0) < stop) told++;
    paragraphs.push({ runs: runsOf(text, [start, stop], here), findings: numbered.slice(from, told) });
  }
  const left = numbered.slice(told);
  return left.length === 0 ? paragraphs : [...paragraphs, { runs: [], findings: left }];
}

/** In order, without overlaps: of two quotations in one another the outer is marked. */
function segmentsOf(numbered: readonly Numbered[], end: number): Segment[] {
  const all = numbered.flatMap((of) =>
    of.finding.segments.map(([start, stop]) => ({ start, end: Math.min(stop, end), of })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.of.number - b.of.number);
  let reached = 0;
  return all.filter((segment) => {
    if (segment.start < reached || segment.end <= segment.start) return false;
    reached = segment.end;
    return true;
  });
}

function* linesOf(text: string, end: number): Generator<Span> {
  let start = 0;
  while (start < end) {
    const found = text.indexOf("\n", start);
    const stop = found < 0 || found > end ? end : found;
    if (text.slice(start, stop).trim() !== "") yield [start, stop];
    start = stop + 1;
  }
}

function runsOf(text: string, [start, stop]: Span, segments: readonly Segment[]): Run[] {
  const runs: Run[] = [];
  let from = start;
  const plain = (to: number) => {
    if (to > from) runs.push({ kind: "text", text: text.slice(from, to) });
  };
  for (const segment of segments) {
    const begin = Math.max(segment.start, from);
    const end = Math.min(segment.end, stop);
    if (end <= begin) continue;
    plain(begin);
    const { of } = segment;
    runs.push({
      kind: "quotation",
      of,
      parts: partsOf(text, [begin, end], of.finding.operations),
      first: begin === of.finding.segments[0]?.[0],
      last: end === of.finding.segments.at(-1)?.[1],
    });
    from = end;
  }
  plain(stop);
  return runs;
}

function partsOf(text: string, [start, end]: Span, operations: readonly CheckedOperation[]): QuotedPart[] {
  const parts: QuotedPart[] = [];
  let from = start;
  const inOrder = [...operations].sort((a, b) => a.printed[0] - b.printed[0] || a.printed[1] - b.printed[1]);
  for (const operation of inOrder) {
    const [begin, stop] = operation.printed;
    // What a trim leaves out stands before or after the quotation, and an empty place at its edge says nothing more.
    if (begin < from || stop > end || operation.kind === "trim") continue;
    if (begin > from) parts.push({ text: text.slice(from, begin), operation: null });
    parts.push({ text: text.slice(begin, stop), operation });
    from = stop;
  }
  if (from < end) parts.push({ text: text.slice(from, end), operation: null });
  return parts;
}
