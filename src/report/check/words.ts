/** Findings and levels as a reader meets them: in the terminal, on the page, in SARIF. */

import {
  type AskedLedger,
  type CheckResult,
  type Finding,
  type FindingKind,
  LEVELS,
  type Level,
  type OperationKind,
} from "../../model.js";
import { count, listed } from "../words.js";

/** Short names; what stands in JSON and CSV is the finding itself. */
export const FINDING_WORDS: Readonly<Record<FindingKind, string>> = {
  exact: "exact",
  "exact-normalised": "exact but for spelling",
  partial: "a part, exact",
  "ellipsis-ok": "cut, and marked",
  "ellipsis-risk": "cut, and marked: check the sense",
  bracketed: "brackets",
  cleaned: "tidied",
  reworded: "words differ",
  "number-changed": "a number differs",
  "negation-changed": "a negation differs",
  spliced: "cut or joined without a mark",
  "wrong-speaker": "another speaker",
  "secondhand-only": "only in other coverage",
  "too-short": "too short to tell",
  "not-found": "not found in the sources given",
};

/** What each finding means, in a sentence: help for who meets it as an annotation. */
export const FINDING_MEANS: Readonly<Record<FindingKind, string>> = {
  exact: "The words stand in the source letter for letter, in whole sentences.",
  "exact-normalised":
    "The same words as spoken; only case, punctuation, hyphens, accents or a listed written form (10 for ten) differ.",
  partial: "The words stand in the source in one run, but begin or end inside a sentence of it.",
  "ellipsis-ok": "An ellipsis marks a cut; the parts stand in the source in that order, in one speaker’s turn.",
  "ellipsis-risk":
    "An ellipsis marks a cut, and what was cut may turn the sense: a negation, a qualifier, a quantity, the word a pronoun stands for.",
  bracketed: "Words in brackets stand for the source’s own, or beside them; the rest is exact.",
  cleaned: "Only fillers, repeats, false starts, contractions or the inflection of a word differ.",
  reworded: "Words were replaced, put in or moved without a mark.",
  "number-changed": "A number, amount, date or quantity differs from the source’s.",
  "negation-changed": "A negation stands in the draft and not in the source, or in the source and not in the draft.",
  spliced: "Words are left out without a mark, or joined that do not stand together in the source.",
  "wrong-speaker": "The words stand in the source, said by somebody else than the draft says.",
  "secondhand-only": "Found only as a quotation in other coverage, not in a transcript or notes.",
  "too-short": "One or two common words, which would be found anywhere.",
  "not-found": "No source that was given holds these words.",
};

/** The sign of each kind of difference, as in the report's score; "marked" is a cut that the draft shows by an ellipsis. */
export const SIGNS: Readonly<Record<OperationKind | "marked", string>> = {
  replacement: "≠",
  insertion: "+",
  omission: "‸",
  marked: "…",
  bracket: "[]",
  spelling: "~",
  transposition: "⇄",
  trim: "⌟",
};

export const SIGN_MEANS: Readonly<Record<OperationKind | "marked", string>> = {
  replacement: "other words",
  insertion: "words put in",
  omission: "not printed",
  marked: "cut, and marked",
  bracket: "in brackets",
  spelling: "another spelling or figure",
  transposition: "in another place",
  trim: "before or after the quotation",
};

/** A sign for each level, so that nothing rests on colour alone. */
export const LEVEL_SIGNS: Readonly<Record<Level, string>> = { ok: "✓", note: "•", warn: "!", error: "×" };

/** One, and several. */
export const LEVEL_WORDS: Readonly<Record<Level, readonly [string, string]>> = {
  ok: ["ok", "ok"],
  note: ["note", "notes"],
  warn: ["warning", "warnings"],
  error: ["error", "errors"],
};

/** From what stops a publication to what does not. */
export const BY_WEIGHT: readonly Level[] = LEVELS.toReversed();

export function tally(findings: readonly Finding[]): Readonly<Record<Level, number>> {
  const sums = { ok: 0, note: 0, warn: 0, error: 0 };
  for (const { level } of findings) sums[level] += 1;
  return sums;
}

/** "2 errors, 1 warning, 3 notes, 4 ok". */
export function levelCounts(findings: readonly Finding[]): string {
  const sums = tally(findings);
  return BY_WEIGHT.filter((level) => sums[level] > 0)
    .map((level) => count(sums[level], ...LEVEL_WORDS[level]))
    .join(", ");
}

/** "1 transcript, 2 notes and 3 articles of coverage", "what 3,000 articles of a ledger quote". */
export function sourceWords({ sources: all, ledger }: CheckResult): string {
  const sources = ledger === null ? all : all.slice(0, all.length - ledger.read);
  const of = (kind: CheckResult["sources"][number]["kind"]) => sources.filter((source) => source.kind === kind).length;
  const parts = [
    [of("transcript"), "transcript", "transcripts"],
    [of("notes"), "text of notes", "texts of notes"],
    [of("coverage"), "article of coverage", "articles of coverage"],
  ] as const;
  const given = parts.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
  return listed(ledger === null ? given : [...given, ledgerWords(ledger)]);
}

/** What a ledger that was asked and not read whole is held against. */
function ledgerWords({ articles }: AskedLedger): string {
  return articles === 1
    ? "what one article of a ledger quotes"
    : `what ${count(articles, "article")} of a ledger quote`;
}

/** Where a passage is: "00:12:31", "¶ 12", "p. 3, 00:12:31"; empty where nothing but its offset says. */
export function placeWords({ time, place }: { readonly time: string | null; readonly place: string | null }): string {
  return [...new Set([place, time].filter((part) => part !== null))].join(", ");
}

/** What a style profile says of each finding. */
export interface StyleRules {
  readonly name: string;
  /** "The Associated Press" */
  readonly title: string;
  readonly rules: Readonly<
    Record<FindingKind, { readonly level: Level; readonly why: string; readonly cites: string | null }>
  >;
}
