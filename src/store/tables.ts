/**
 * The tables as TypeScript sees them; `schema.ts` holds the same as SQL. Offsets are UTF-16 code units, half open, into
 * `article.text`, or into `statement.text` where the column's name begins with `statement_`.
 */

export interface Tables {
  article: ArticleRow;
  article_source: { article: string; source: string };
  author: { article: string; position: number; name: string };
  quotation: QuotationRow;
  statement: StatementRow;
  rendition: RenditionRow;
  rendition_flag: { statement: string; rendition: number; position: number; flag: string };
  operation: OperationRow;
  operation_flag: { statement: string; rendition: number; operation: number; position: number; flag: string };
  credit: {
    position: number;
    article: string;
    credited: string;
    kind: string;
    start_offset: number;
    end_offset: number;
  };
  credit_quotation: { credit: number; position: number; quotation: string };
  lineage: {
    position: number;
    from_article: string;
    to_article: string;
    kind: string;
    confidence: number;
    evidence: string;
  };
  story: { id: string; position: number; title: string };
  story_article: { story: string; position: number; article: string };
  problem: { source: string; message: string };
  index_reading: ReadingRow;
  index_quotation: { quotation: string; reading: number; checksum: number };
  index_article: SketchRow;
  index_entries: { key: string; segment: number; chunk: number; entries: Uint8Array; checksum: number };
  index_seen: { key: string; segment: number; part: number; seen: Uint8Array; checksum: number };
  ledger_state: { key: StateKey; value: string };
  input: InputRow;
  input_article: { input: string; content_hash: string; source: string };
}

/**
 * `articles`: counts every change to the articles. `woven`: that count when the statements were made; where the two
 * differ the statements are stale. `woven_by`: the version that made them. `woven_rest`: digest of credits, lineage, stories.
 * `index`: what the index consists of, where there is one. `feed …`, with a feed's address: JSON of what a watch has read of it.
 */
export type StateKey = "articles" | "woven" | "woven_by" | "woven_rest" | "index" | `feed ${string}`;

export interface ReadingRow {
  number: number;
  /** Of the words: by it they are found. */
  digest: string;
  words: string;
  breaks: string;
  first: string;
  speaker: string | null;
  day: number | null;
  /** Three letters for each telling word, and four of a checksum of these; empty where the reading is too short to match. */
  telling: string;
  checksum: number;
}

export interface SketchRow {
  number: number;
  article: string;
  outlet: string | null;
  whole: string;
  /** 32-bit numbers. */
  shingles: Uint8Array;
  origin: string;
  checksum: number;
}

/** A file, and how far it has been read; `input_article` has what was found in it so far. */
interface InputRow {
  path: string;
  /** What told it from another file at this path. */
  identity: string;
  /** The version that read it: another may read it otherwise. */
  read_by: string;
  /** JSON: where to go on; null where it was read to its end. */
  mark: string | null;
  /** JSON: messages of what could not be used in it so far. */
  problems: string;
}

interface ArticleRow {
  id: string;
  /** The id before a second article with the same one came. */
  given_id: string;
  /** SHA-256 of what the input said, or of a page's address and quotations: two articles are the same when this is. */
  content_hash: string;
  /** Digest of what was read out of it (blocks, quotations), which a later version may read otherwise. */
  reading: string;
  source: string;
  url: string | null;
  outlet: string | null;
  title: string | null;
  published_at: string | null;
  modified_at: string | null;
  role: string;
  language: string | null;
  text: string;
  /** JSON: [role, start, end] of each block; the view `block` shows them. */
  blocks: string;
  /** JSON: where each field of the metadata was read. */
  evidence: string;
  /** JSON: [label, start, end] of each page, paragraph or cue, shown by the view `place`; null where the text is the document. */
  places: string | null;
}

export interface QuotationRow {
  id: string;
  article: string;
  position: number;
  kind: string;
  text: string;
  /** JSON: [start, end] of each; the view `segment` shows them. */
  segments: string;
  speaker: string | null;
  mention_start: number | null;
  mention_end: number | null;
  cue_start: number | null;
  cue_end: number | null;
  said_to: string | null;
  said_to_start: number | null;
  said_to_end: number | null;
  confidence: number;
}

export interface StatementRow {
  id: string;
  /** Digest of the whole statement with its renditions: unchanged ones are not written again. */
  digest: string;
  speaker: string | null;
  said_to: string | null;
  said_from: string | null;
  said_until: string | null;
  text: string;
  /** JSON: [start, end, witnesses, origins] of each run of words; the view `statement_span` shows them. */
  spans: string;
  reference: string | null;
  /** JSON: offsets of joins in the text. */
  joints: string;
  first_seen_article: string | null;
  first_seen_time: string | null;
  first_seen_evidence: string | null;
  undated: number;
  origins: number;
}

export interface RenditionRow {
  statement: string;
  position: number;
  quotation: string;
  article: string;
  text: string;
  class: string;
  fragment: number;
  /** JSON: what of the statement it prints, word by word, and where only punctuation differs; for drawing. */
  coverage: string;
  cells: string;
  punctuation: string;
}

export interface OperationRow {
  statement: string;
  rendition: number;
  position: number;
  kind: string;
  class: string;
  detail: string | null;
  statement_start: number;
  statement_end: number;
  start_offset: number;
  end_offset: number;
  statement_words: string;
  rendition_words: string;
  statement_support: number;
  rendition_support: number;
}
