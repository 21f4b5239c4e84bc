/**
 * The records that pass between the stages. All are read-only: a stage makes new records and never fills in old ones,
 * and no record points back at its parent. Every `Span` cuts out what the record says it does.
 */

import type { Article, Span } from "./model/article.js";

export type * from "./model/article.js";

/** Something that could not be used, in one line: what, where, what was expected. The rest of the work is done. */
export interface Problem {
  readonly source: string;
  readonly message: string;
}

export type QuotationKind = "direct" | "partial" | "indirect";

export interface Speaker {
  /** The person or body in its fullest form in the article, "Jane Roe"; null when unknown. */
  readonly name: string | null;
  /**
   * The speaker as named at this quotation: "she", "the mayor", "Roe". Where nobody is named there, the nearest naming that the
   * quotation is carried over from, often in the sentence or paragraph before; null when there is none either.
   */
  readonly mention: Span | null;
}

/** One occurrence of quoted speech in one article. */
export interface Quotation {
  /** `${article}:${start}-${end}` of the first and last segment: the same in every command and run. */
  readonly id: string;
  readonly article: string;
  readonly kind: QuotationKind;
  /** The words between the marks, marks left out; several where an attribution or a new paragraph divides the quotation. */
  readonly segments: readonly Span[];
  readonly speaker: Speaker;
  /** The words that say this is speech: "said", "according to". */
  readonly cue: Span | null;
  /** The outlet or occasion named in the text: The New Yorker in "told The New Yorker", "text message". */
  readonly saidTo: string | null;
  /** The words that name it, here or at the mention it is carried over from. */
  readonly saidToAt: Span | null;
  /** 0 to 1: how sure the speaker is; of indirect speech, that these words are reported as theirs. */
  readonly confidence: number;
}

/** Two quotations found to be printings of the same words. Word positions count from 0 and leave bracketed words out. */
export interface Match {
  /** Quotation ids; `a` is the longer (ties: the lesser id). */
  readonly a: string;
  readonly b: string;
  /** Words aligned and equal. */
  readonly words: number;
  /** Equal words over the length of the aligned span, 0 to 1. */
  readonly identity: number;
  /** Surprisal of the best unbroken run, in bits. */
  readonly bits: number;
  /** First word aligned and the word after the last, in each. */
  readonly inA: Span;
  readonly inB: Span;
}

/** From the least departure to the greatest: a rendition's class is the highest one among its operations. */
export const CLASSES = [
  "verbatim",
  "orthographic",
  "trim",
  "marked-splice",
  "clean-up",
  "function-words",
  "bracketed",
  "omission",
  "reworded",
  "transposed",
  "conflated",
  "unattested",
] as const;
export type RenditionClass = (typeof CLASSES)[number];

/** Words of caution for a reader to check; independent of the class. */
export const FLAGS = [
  "negation",
  "modal",
  "quantity",
  "name",
  "qualifier",
  "antecedent",
  "speaker",
  "occasion",
] as const;
export type Flag = (typeof FLAGS)[number];

export type OperationKind =
  | "trim"
  | "omission"
  | "insertion"
  | "replacement"
  | "bracket"
  | "spelling"
  | "transposition";

/** One difference between a rendition and the statement's text. A report of what differs, not of who changed it. */
export interface Operation {
  readonly kind: OperationKind;
  /** The class this operation alone would give its rendition. */
  readonly class: RenditionClass;
  /** Closer word for it: "filler", "splice", "gloss", "case", "mask", "number form"…; null when the kind says all. */
  readonly detail: string | null;
  /** Offsets into `statement.text`; empty range where words were inserted. */
  readonly at: Span;
  /** Offsets into `article.text`; empty range where words are not printed. */
  readonly printed: Span;
  /** The words at `at`. */
  readonly statement: string;
  /** The words at `printed`. */
  readonly rendition: string;
  readonly flags: readonly Flag[];
  /** How many independent origins print the statement's words here, and how many print this rendition's. */
  readonly support: { readonly statement: number; readonly rendition: number };
}

/** One step of a rendition beside its statement, word by word: what the page draws as a row under the statement. */
export interface Cell {
  readonly kind: "same" | "spelling" | "replacement" | "insertion" | "bracket" | "omission" | "transposition";
  /** The statement's word, offsets into `statement.text`; empty for inserted words. */
  readonly at: Span;
  /** The printed word, offsets into `article.text`; empty where nothing is printed. */
  readonly printed: Span;
  /** True when an ellipsis, a closed and opened mark, or a new paragraph stands before this cell in print. */
  readonly break: boolean;
}

/** A quotation seen as a version of a statement. */
export interface Rendition {
  readonly quotation: string;
  readonly article: string;
  /** As printed; segments joined by " … ". */
  readonly text: string;
  readonly class: RenditionClass;
  /** Under seven words, or without a finite verb. */
  readonly fragment: boolean;
  /** What of the statement it prints: sorted, disjoint offsets into `statement.text`. */
  readonly coverage: readonly Span[];
  readonly operations: readonly Operation[];
  readonly flags: readonly Flag[];
  /** None where the quotation alone attests its statement, which then is what it prints, word by word. */
  readonly cells: readonly Cell[];
  /** Places where only punctuation differs (a dash, a comma): shown faintly, never an operation. Offsets as in `Operation`. */
  readonly punctuation: readonly { readonly at: Span; readonly printed: Span }[];
}

/** Where and when something was said, as far as the texts state it. */
export interface Occasion {
  /** "The New Yorker", "text message"; null when no text says. */
  readonly saidTo: string | null;
  /** The transcript's date where there is one, else the first and last day of publication among the witnesses; ISO dates. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A run of a statement's words and how many independent origins print it. */
export interface AttestedSpan {
  /** Offsets into `statement.text`. */
  readonly start: number;
  readonly end: number;
  /** Articles that print these words. */
  readonly witnesses: number;
  /** Independent origins among them; 1 is shown as "one outlet alone". */
  readonly origins: number;
}

/** One thing once said, as far as the witnesses show. */
export interface Statement {
  readonly id: string;
  readonly speaker: string | null;
  readonly occasion: Occasion;
  /** The fullest attested form. A " … " in it is a gap that no witness fills. */
  readonly text: string;
  readonly spans: readonly AttestedSpan[];
  /** Offsets in `text` of joins that rest only on a quotation divided by its attribution. */
  readonly joints: readonly number[];
  /** The transcript quotation that is the reference; null when differences are symmetric. */
  readonly reference: string | null;
  readonly renditions: readonly Rendition[];
}

/** The earliest printing in this collection, and how its time is known. */
export interface FirstSeen {
  readonly article: string;
  readonly time: string | null;
  /** The `from` of the evidence for the time: "input", "published line", "byline"… */
  readonly evidence: string;
}

/** A statement with what the trace adds. */
export interface TracedStatement extends Statement {
  /** Null where no witness has a time. */
  readonly firstSeen: FirstSeen | null;
  /** Witnesses without a stated time, which could be earlier. */
  readonly undated: number;
  /** Independent origins among the articles that print it; reprints of one text count once. */
  readonly origins: number;
}

/** A source named in an article's own words: "told The New Yorker", "according to PEOPLE". */
export interface Credit {
  readonly article: string;
  /** The outlet or occasion as named. */
  readonly to: string;
  readonly kind: "interview" | "broadcast" | "post" | "message" | "statement" | "report";
  /** The words that give the credit. */
  readonly at: Span;
  /** Quotations it covers. */
  readonly quotations: readonly string[];
}

/** A tie between two articles: `from` credits (or copies, or agrees with) `to`. */
export interface Lineage {
  readonly from: string;
  readonly to: string;
  readonly kind: "credits" | "copies" | "agrees";
  readonly evidence: readonly string[];
  readonly confidence: number;
}

/** Articles on one matter: those that share statements. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly articles: readonly string[];
}

/** All that is known after a trace; arrays are sorted and the same for the same inputs in any order. */
export interface Ledger {
  readonly articles: readonly Article[];
  readonly quotations: readonly Quotation[];
  readonly statements: readonly TracedStatement[];
  readonly credits: readonly Credit[];
  readonly lineage: readonly Lineage[];
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
}

/** What a quotation of a draft turned out to be when it was held against the sources; `docs/checking.md` says what each means. */
export const FINDINGS = [
  "exact",
  "exact-normalised",
  "partial",
  "ellipsis-ok",
  "ellipsis-risk",
  "bracketed",
  "cleaned",
  "reworded",
  "number-changed",
  "negation-changed",
  "spliced",
  "wrong-speaker",
  "secondhand-only",
  "too-short",
  "not-found",
] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** What a style profile makes of a finding. Only "error" fails a check. */
export const LEVELS = ["ok", "note", "warn", "error"] as const;
export type Level = (typeof LEVELS)[number];

/** A passage of a source that a quotation was held against. */
export interface Passage {
  /** Path or URL of the source. */
  readonly name: string;
  /** Offsets into the source's text. */
  readonly at: Span;
  /** "00:12:31" of a VTT or SRT cue; null where the source has no times. */
  readonly time: string | null;
  /** "p. 3", "¶ 12", "line 40": for a reader to find it. */
  readonly place: string | null;
  /** The source's URL with a text fragment, "https://…#:~:text=…"; null where it has none. */
  readonly url: string | null;
  /** The source's text at `at`. */
  readonly text: string;
  /** What stands before and after it, bounded, as it stands. */
  readonly before: string;
  readonly after: string;
  /** Whose turn or quotation it is; null where the source does not say. */
  readonly speaker: string | null;
  /** A transcript's turn; between quotation marks; running text. */
  readonly spoken: "turn" | "quoted" | "prose";
}

/** One difference between a draft's quotation and the passage it was held against. */
export interface CheckedOperation {
  readonly kind: OperationKind;
  /** The class this difference alone would give a rendition. */
  readonly class: RenditionClass;
  readonly detail: string | null;
  /** Offsets into `passage.text`; empty range where words were inserted. */
  readonly at: Span;
  /** Offsets into the draft's text; empty range where words are not printed. */
  readonly printed: Span;
  /** The passage's words. */
  readonly statement: string;
  /** The draft's words. */
  readonly rendition: string;
  readonly flags: readonly Flag[];
}

/** One quotation of a draft and what the sources say to it. */
export interface Finding {
  readonly finding: FindingKind;
  readonly level: Level;
  /** First to last segment, offsets into the draft's text. */
  readonly at: Span;
  readonly segments: readonly Span[];
  /** Both from 1, in the draft's text; the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** As printed; segments joined by " … ". */
  readonly quotation: string;
  /** Whom the draft names; null where it names nobody. */
  readonly speaker: string | null;
  /** Page or paragraph of the draft, where it is a document. */
  readonly place: string | null;
  /** The best passage; for "not-found" the nearest, if any is near enough to name. */
  readonly source: Passage | null;
  /** Further passages that fit as well, bounded, in a fixed order. */
  readonly others: readonly Passage[];
  /** Differences from `source`. */
  readonly operations: readonly CheckedOperation[];
  readonly flags: readonly Flag[];
  /** One plain sentence: "differs from the transcript in one word". */
  readonly reason: string;
}

/** How a source counts: what was said, what somebody noted, what others have printed. */
export type SourceKind = "transcript" | "notes" | "coverage";

/** A ledger that was asked for a draft's words, and not read whole. */
export interface AskedLedger {
  /** Its file. */
  readonly name: string;
  /** Articles it holds. */
  readonly articles: number;
  /** Those of them whose quotations share words with the draft's: the last of the sources. */
  readonly read: number;
}

export interface CheckResult {
  /** The draft's path or URL. */
  readonly draft: string;
  /** The style profile's name. */
  readonly style: string;
  readonly sources: readonly { readonly name: string; readonly words: number; readonly kind: SourceKind }[];
  readonly ledger: AskedLedger | null;
  /** The draft's text. */
  readonly text: string;
  /** In the order of the draft. */
  readonly findings: readonly Finding[];
}
