/** The check against the set: what it finds of each quotation, beside what is true of it. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDraft } from "../../src/check/check.js";
import { readSources } from "../../src/check/sources.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { Article, Finding, Span } from "../../src/model.js";
import { docx } from "../../test/ingest/make-docx.js";
import { readKept } from "./kept.js";
import { plainWords, type Row } from "./rows.js";
import { readAll } from "./transcripts.js";

/** What was said of one quotation of the set; `got` is null where the check saw no quotation there. */
export interface Judged {
  readonly row: Row;
  readonly got: Finding | null;
}

export interface Judgement {
  readonly judged: readonly Judged[];
  /** Quotations that the check saw where the set has none. */
  readonly extra: readonly Finding[];
}

export async function judge(folder: string): Promise<Judgement> {
  const sources = readSources((await readAll(folder)).map(({ article }) => article));
  const judged: Judged[] = [];
  const extra: Finding[] = [];
  for (const { name, text, rows } of readKept(folder)) {
    const { text: read, findings } = checkDraft(await draftOf(name, text), sources);
    const left = new Set(findings);
    let from = 0;
    for (const row of rows) {
      // A reader of Markdown may give another text than the file's, so the words are looked for in order.
      const at = row.printed.map((words): Span => {
        const start = read.indexOf(words, from);
        if (start < 0) throw new Error(`${row.id}: “${words}” is not in the draft as it was read`);
        from = start + words.length;
        return [start, from];
      });
      const got = best(at, [...left]);
      if (got) left.delete(got);
      judged.push({ row, got });
    }
    extra.push(...left);
  }
  return { judged, extra };
}

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

/** The finding that shares most with these segments; null where none shares half of them. */
function best(at: readonly Span[], findings: readonly Finding[]): Finding | null {
  const length = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const shared = ({ segments }: Finding): number =>
    at.reduce((sum, one) => sum + segments.reduce((part, other) => part + overlap(one, other), 0), 0);
  const first = [...findings].sort((x, y) => shared(y) - shared(x) || length(x.segments) - length(y.segments))[0];
  return first && 2 * shared(first) >= length(at) ? first : null;
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

export const isRight = ({ row, got }: Judged): boolean => got !== null && row.finding.includes(got.finding);

/** Altered or absent, and reported as the very words. */
export const isFalseExact = ({ row, got }: Judged): boolean =>
  got !== null &&
  (got.finding === "exact" || got.finding === "exact-normalised") &&
  !row.finding.some((one) => ["exact", "exact-normalised", "partial", "too-short"].includes(one));

/** Half of the true passage or more is in the one named, in the same source. Null where the set names none. */
export function isPassageRight({ row, got }: Judged): boolean | null {
  if (row.source === null || row.passage.length === 0 || row.finding.length > 1) return null;
  if (!got?.source?.name.endsWith(row.source)) return false;
  const { at } = got.source;
  return row.passage.some(
    (one) => 2 * overlap(one, at) >= one[1] - one[0] && 2 * overlap(one, at) >= (at[1] - at[0]) / 2,
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
