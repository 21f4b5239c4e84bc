/** One plain sentence on a finding: what was found where. It reports, and judges nobody. */

import type { FindingKind, SourceKind } from "../model.js";
import type { Verdict } from "./verdict.js";

const KINDS: Readonly<Record<SourceKind, string>> = { transcript: "transcript", notes: "notes", coverage: "article" };

const few = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`);

/** What a quotation was held against: sources given, and articles of a ledger, which was asked for its words. */
export interface HeldAgainst {
  readonly given: number;
  readonly inLedger: number;
}

/** The finding's reason, and what else is to be looked at. */
export function reasonOf(
  finding: FindingKind,
  verdict: Verdict | null,
  kind: SourceKind | null,
  against: HeldAgainst,
  named: string | null,
): string {
  const reason = plainReason(finding, verdict, kind, against, named);
  const caution = verdict?.caution;
  if (!caution || finding === "not-found" || finding === "too-short") return reason;
  return caution.kind === "cut"
    ? `${reason}; “${caution.words}” stands before it there, and could turn the sense`
    : `${reason}; “${caution.words}” goes with another sentence there`;
}

function plainReason(
  finding: FindingKind,
  verdict: Verdict | null,
  kind: SourceKind | null,
  against: HeldAgainst,
  named: string | null,
): string {
  const the = `the ${KINDS[kind ?? "notes"]}`;
  const places = verdict?.differences.length ?? 0;
  switch (finding) {
    case "exact":
      return `stands in ${the} letter for letter`;
    case "exact-normalised":
      return places === 0
        ? `stands in ${the}; only the punctuation differs`
        : `stands in ${the}; ${few(places, "word is", "words are")} written otherwise`;
    case "partial":
      return `stands in ${the} as part of a longer sentence`;
    case "ellipsis-ok":
      return `stands in ${the}; words were left out where it shows`;
    case "ellipsis-risk":
      return `stands in ${the}; what was left out could turn the sense`;
    case "bracketed":
      return `stands in ${the} but for words in brackets`;
    case "cleaned":
      return `differs from ${the} in fillers, repeats, contractions or inflection`;
    case "reworded":
      return places === 0 ? `differs from ${the}` : `differs from ${the} in ${few(places, "place", "places")}`;
    case "number-changed":
      return `differs from ${the} in a number, an amount or a date`;
    case "negation-changed":
      return `differs from ${the} in a negation`;
    case "spliced":
      return verdict && verdict.elsewhere.length > 0
        ? `joins words that stand apart in the sources`
        : verdict?.differences.some(({ kind }) => kind === "transposition")
          ? `prints what was said in ${the} in another order`
          : `leaves out words of ${the}, and nothing shows it`;
    case "wrong-speaker":
      return `stands in ${the} as the words of ${verdict?.voice.speaker ?? verdict?.voice.label ?? "somebody else"}, not of ${named ?? "the person named"}`;
    case "secondhand-only":
      return verdict?.voice.spoken === "quoted"
        ? "found only as a quotation in another article"
        : "found only in the running text of another article";
    case "too-short":
      return "too short to tell: one or two ordinary words";
    case "not-found":
      return notFoundIn(against);
  }
}

/** Of a ledger that was asked only what it quotes is known, not every word of its articles. */
function notFoundIn({ given, inLedger }: HeldAgainst): string {
  const sources = given === 1 ? "the source given" : `the ${given} sources given`;
  if (inLedger === 0) return `not found in ${sources}`;
  const ledger =
    inLedger === 1 ? "what the ledger’s one article quotes" : `what the ledger’s ${inLedger} articles quote`;
  return given === 0 ? `not found in ${ledger}` : `not found in ${sources}, nor in ${ledger}`;
}
