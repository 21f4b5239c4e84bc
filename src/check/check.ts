/** The check: every quotation of a draft, held against sources. Pure: the same draft, sources and style give the same result. */

import { extract } from "../extract/extract.js";
import type { Article, CheckResult, Finding, FindingKind, Passage, Quotation } from "../model.js";
import { passageOf } from "./passage.js";
import { labelAt, lineAt, lineStarts } from "./places.js";
import { placesOfGram, placesOfUnit } from "./postings.js";
import { OPENS_SENTENCE, type Sources, sourceOf, turnOf } from "./sources.js";
import { DEFAULT_STYLE, STYLES, type Style } from "./style.js";
import { readUnits } from "./units.js";

export interface CheckOptions {
  /** What each finding means to the house; by default `STYLES.ap`. */
  readonly style?: Style;
}

/** Passages named beside the best one, at most. */
const OTHERS = 5;

export function checkDraft(draft: Article, sources: Sources, options: CheckOptions = {}): CheckResult {
  const style = options.style ?? (STYLES[DEFAULT_STYLE] as Style);
  const starts = lineStarts(draft.text);
  // A draft is the writer's text, whatever its form.
  const quotations = extract({ ...draft, role: "article" }).filter(({ kind }) => kind !== "indirect");
  return {
    draft: draft.source,
    style: style.name,
    sources: sources.sources.map(({ name, from, to, kind }) => ({ name, words: to - from, kind })),
    text: draft.text,
    findings: quotations.map((quotation) => checkQuotation(draft, quotation, sources, style, starts)),
  };
}

function checkQuotation(
  draft: Article,
  quotation: Quotation,
  sources: Sources,
  style: Style,
  starts: Uint32Array,
): Finding {
  const { segments } = quotation;
  const at = [segments[0]?.[0] ?? 0, segments.at(-1)?.[1] ?? 0] as const;
  const units = readUnits(draft.text, segments);
  const keys = units.map(({ key }) => sources.numbers.get(key) ?? -1);
  const found = runs(keys, sources);
  const passages: Passage[] = found.map((from) => passageOf(sources, from, from + keys.length));
  let finding: FindingKind = "not-found";
  if (found.length > 0) finding = isWhole(sources, found[0] as number, keys.length) ? "exact" : "partial";
  if (keys.length < 3) finding = "too-short";
  else if (passages[0] && isLetterForLetter(draft, quotation, passages[0].text) === false) finding = "exact-normalised";
  return {
    finding,
    level: style.rules[finding].level,
    at,
    segments,
    ...lineAt(starts, at[0]),
    quotation: segments.map(([start, end]) => draft.text.slice(start, end)).join(" … "),
    speaker: quotation.speaker.name,
    place: labelAt(draft, at[0]),
    source: passages[0] ?? null,
    others: passages.slice(1, OTHERS + 1),
    operations: [],
    flags: [],
    reason:
      finding === "not-found"
        ? `not found in the ${sources.sources.length} sources given`
        : `stands in ${passages[0]?.name ?? "no source"}`,
  };
}

/** Where all keys stand side by side in one turn: by the place of the rarest of them. */
function runs(keys: readonly number[], sources: Sources): number[] {
  if (keys.length === 0 || keys.includes(-1)) return [];
  const numbers = Int32Array.from(keys);
  const places = keys.map((key, i) =>
    i + 3 <= keys.length ? placesOfGram(sources.postings, numbers, i) : placesOfUnit(sources.postings, key),
  );
  const rarest = places.reduce((best, one, i) => (one.length < (places[best]?.length ?? 0) ? i : best), 0);
  const found: number[] = [];
  for (const place of places[rarest] ?? []) {
    const from = place - rarest;
    if (from < 0 || !keys.every((key, i) => sources.keys[from + i] === key)) continue;
    if (turnOf(sources, from) !== turnOf(sources, from + keys.length - 1)) continue;
    if (sourceOf(sources, from) === sourceOf(sources, from + keys.length - 1)) found.push(from);
    if (found.length > OTHERS) break;
  }
  return found;
}

function isWhole({ opens, keys }: Sources, from: number, count: number): boolean {
  const opensAt = (at: number): boolean => at === keys.length || ((opens[at] as number) & OPENS_SENTENCE) !== 0;
  return opensAt(from) && opensAt(from + count);
}

function isLetterForLetter(draft: Article, quotation: Quotation, passage: string): boolean {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return letters(quotation.segments.map(([start, end]) => draft.text.slice(start, end)).join(" ")) === letters(passage);
}
