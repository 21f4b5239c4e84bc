/** The check against the set: what it finds of each quotation, beside what is true of it. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDraft } from "../../src/check/check.js";
import { readSources } from "../../src/check/sources.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { Article, Finding, FindingKind, Span } from "../../src/model.js";
import { docx } from "../../test/ingest/make-docx.js";
import { readKept } from "./kept.js";
import { plainWords, type Row } from "./rows.js";
import { readAll } from "./transcripts.js";
import type { Draft } from "./written.js";

/** What was said of one quotation of the set. */
export interface Judged {
  readonly row: Row;
  /** What is right to say of it. */
  readonly due: readonly FindingKind[];
  /** What the check says; null where it saw no quotation there. */
  readonly given: FindingKind | null;
  readonly got: Finding | null;
}

export interface Judgement {
  readonly judged: readonly Judged[];
  /** Quotations that the check saw where the set has none. */
  readonly extra: readonly Finding[];
}

export async function judge(folder: string, drafts: readonly Draft[] = readKept(folder)): Promise<Judgement> {
  const sources = readSources((await readAll(folder)).map(({ article }) => article));
  const judged: Judged[] = [];
  const extra: Finding[] = [];
  for (const { name, text, rows } of drafts) {
    const { text: read, findings } = checkDraft(await draftOf(name, text), sources);
    const places = placesIn(read, rows);
    for (const { rows: mine, findings: got } of groups(rows, places, findings)) {
      if (mine.length === 0) extra.push(...got);
      // “…,” Roe said. “…” may be read as one quotation or as two: what is worst of all of it is held against what is worst.
      const due = mine.length > 1 ? worst(mine.map(({ finding }) => finding[0] ?? "exact")) : null;
      const given = got.length > 0 ? worst(got.map(({ finding }) => finding)) : null;
      for (const row of mine)
        judged.push({ row, due: due ? [due] : row.finding, given, got: closest(places.get(row) ?? [], got) });
    }
  }
  return { judged, extra };
}

/** From the worst: what is reported where several are so. */
const SEVERITY: readonly FindingKind[] = [
  ...(["not-found", "negation-changed", "number-changed", "spliced", "reworded", "secondhand-only"] as const),
  ...(["wrong-speaker", "ellipsis-risk", "bracketed", "cleaned", "ellipsis-ok", "too-short"] as const),
  ...(["partial", "exact-normalised", "exact"] as const),
];
/** “No,” Roe said. “…”: that its first word alone is too short says nothing of the rest. */
function worst(kinds: readonly FindingKind[]): FindingKind {
  const telling = kinds.some((kind) => kind !== "too-short") ? kinds.filter((kind) => kind !== "too-short") : kinds;
  return SEVERITY.find((one) => telling.includes(one)) ?? "exact";
}

/** A reader of Markdown may give another text than the file's, so the words are looked for in order. */
function placesIn(text: string, rows: readonly Row[]): Map<Row, Span[]> {
  let from = 0;
  const place = (row: Row, words: string): Span => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`${row.id}: “${words}” is not in the draft as it was read`);
    from = start + words.length;
    return [start, from];
  };
  return new Map(rows.map((row) => [row, row.printed.map((words) => place(row, words))]));
}

interface Group {
  readonly rows: Row[];
  readonly findings: Finding[];
}

/** Rows and findings that share half of a segment, and what hangs together by them. */
function groups(
  rows: readonly Row[],
  places: ReadonlyMap<Row, readonly Span[]>,
  findings: readonly Finding[],
): Group[] {
  const made: Group[] = rows.map((row) => ({ rows: [row], findings: [] }));
  for (const finding of findings) {
    const met = made.filter((group) => group.rows.some((row) => areOne(places.get(row) ?? [], finding.segments)));
    const joined = {
      rows: met.flatMap((group) => group.rows),
      findings: [...met.flatMap((group) => group.findings), finding],
    };
    for (const group of met) made.splice(made.indexOf(group), 1);
    made.push(joined);
  }
  return made;
}

const areOne = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((x) => b.some((y) => 2 * overlap(x, y) >= Math.min(x[1] - x[0], y[1] - y[0])));

/** A DOCX is made of its paragraphs; everything is read by the same way as a user's file. */
async function draftOf(name: string, text: string): Promise<Article> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-check-"));
  try {
    const path = join(folder, name);
    writeFileSync(path, name.endsWith(".docx") ? docx(text.split("\n\n")) : text);
    for await (const read of ingest([path])) if ("article" in read) return { ...read.article, source: name };
  } finally {
    rmSync(folder, { recursive: true });
  }
  throw new Error(`${name}: no article in it`);
}

/** Of the findings the one that shares most with these segments. */
function closest(at: readonly Span[], findings: readonly Finding[]): Finding | null {
  const shared = ({ segments }: Finding): number =>
    at.reduce((sum, one) => sum + segments.reduce((part, other) => part + overlap(one, other), 0), 0);
  return [...findings].sort((x, y) => shared(y) - shared(x))[0] ?? null;
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

export const isRight = ({ due, given }: Judged): boolean => given !== null && due.includes(given);

/** Altered or absent, and reported as the very words. What another said is neither: its words are right. */
export const isFalseExact = ({ due, given }: Judged): boolean =>
  (given === "exact" || given === "exact-normalised") &&
  !due.some((one) => ["exact", "exact-normalised", "partial", "too-short", "wrong-speaker"].includes(one));

/** Half of the true passage or more is in the one named, which is not much longer. Null where the set names none. */
export function isPassageRight({ row, got }: Judged): boolean | null {
  if (row.source === null || row.passage.length === 0 || row.finding.length > 1) return null;
  if (!got?.source?.name.endsWith(row.source)) return false;
  const { at } = got.source;
  return row.passage.some(
    (one) => 2 * overlap(one, at) >= one[1] - one[0] && at[1] - at[0] <= 3 * (one[1] - one[0]) + 150,
  );
}

/** The source's speaker by the surname. Null where the set names none, or no passage was found. */
export function isSpeakerRight(one: Judged): boolean | null {
  if (one.row.said === null || !isPassageRight(one)) return null;
  return sameName(one.got?.source?.speaker ?? null, one.row.said);
}

/** The draft's speaker by the surname. */
export function isAttributionRight({ row, got }: Judged): boolean | null {
  return row.speaker === null || got === null ? null : sameName(got.speaker, row.speaker);
}

/** "Abara" is "Justice Abara", who is "The Court" in the transcript of a hearing, as the mayor is "The Mayor" in a minute. */
const OFFICES: Readonly<Record<string, string>> = { abara: "court", ostrow: "mayor" };
function sameName(name: string | null, truth: string): boolean {
  const last = plainWords(truth).at(-1) ?? "";
  const given = plainWords(name ?? "").at(-1);
  return given === last || (given !== undefined && OFFICES[last] === given);
}

/** The words that the generator changed are among the operations. Null where it changed none. */
export function areOperationsThere({ row, got }: Judged): boolean | null {
  if (row.from === undefined || row.to === undefined || row.finding.length > 1 || row.finding[0] === "spliced")
    return null;
  if (row.made === "fillers and repeats taken out") return (got?.operations.length ?? 0) > 0;
  const [from, to] = [plainWords(row.from), plainWords(row.to)];
  return (got?.operations ?? []).some(({ statement, rendition }) => {
    const [mine, theirs] = [plainWords(statement), plainWords(rendition)];
    return from.length > 0 ? mine.some((word) => from.includes(word)) : theirs.some((word) => to.includes(word));
  });
}
