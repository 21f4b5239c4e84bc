/** Stemma as a library. Everything exported is listed here by hand. */

/** A draft held against sources; style profiles. */
export { type CheckOptions, checkDraft } from "./check/check.js";
export { readSources, type Sources } from "./check/sources.js";
export { readStyle, STYLES, type Style, type StyleRule } from "./check/style.js";
/** The one error thrown on purpose, with a code to test. */
export { StemmaError, type StemmaErrorCode } from "./errors.js";
/** One article → its quotations. */
export { extract } from "./extract/extract.js";
/** How addresses are fetched. */
export type { LinkOptions } from "./fetch/fetcher.js";
export { LIMITS, type Limits } from "./fetch/limits.js";
/** Files, folders, standard input and addresses → articles; and plain text → one article, without any disk. */
export { type Ingested, type InputOptions, ingest, readArticle } from "./ingest/ingest.js";
/** The records. */
export type {
  Article,
  AttestedSpan,
  Block,
  BlockRole,
  Cell,
  CheckedOperation,
  CheckResult,
  Credit,
  Evidence,
  Finding,
  FindingKind,
  FirstSeen,
  Flag,
  Ledger,
  Level,
  Lineage,
  Match,
  Metadata,
  Occasion,
  Operation,
  OperationKind,
  Passage,
  Place,
  Problem,
  Quotation,
  QuotationKind,
  Rendition,
  RenditionClass,
  SourceKind,
  Span,
  Speaker,
  Statement,
  Story,
  TracedStatement,
} from "./model.js";
/** Renditions' classes in order, flags, findings and levels. */
export { CLASSES, FINDINGS, FLAGS, LEVELS } from "./model.js";
/** Articles → ledger; and the part that needs the whole collection. */
export { traceArticles, weave } from "./pipeline.js";
/** The ledger on disk. */
export type { Added } from "./store/add.js";
export type { FoundRendition, FoundStatement } from "./store/search.js";
export { type Collection, type OpenOptions, openLedger, type Store } from "./store/store.js";
/** The page, paragraph or cue of a document that an offset of its text stands in. */
export { placeAt } from "./text/places.js";
/** Stemma's version. */
export { VERSION } from "./version.js";
