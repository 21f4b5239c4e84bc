/** An article as it was given: its text, its blocks, and what it states about itself. */

/** Half-open range of UTF-16 code units, `text.slice(start, end)`; into `article.text` unless the field says otherwise. */
export type Span = readonly [start: number, end: number];

export type BlockRole =
  | "headline"
  | "dek"
  | "byline"
  | "dateline"
  | "body"
  | "caption"
  | "credit"
  | "promo"
  | "boilerplate";

/** A line or paragraph of an article and the part it plays. Blocks are in order and never overlap; nothing is deleted. */
export interface Block {
  readonly role: BlockRole;
  readonly start: number;
  readonly end: number;
}

export type PageEvidence = "json-ld" | "page metadata" | "microdata" | "page markup" | "address";

/** Where a value was read: a named field of the input, or a place in the article's text. */
export interface Evidence {
  /**
   * "input" for a field of the JSON line; for a web page "json-ld", "page metadata" (`<meta>`, `<link>`, `<title>`), "microdata",
   * "page markup" (`<time>`, a byline's class) or "address" (a date in the URL); "feed" for an article that a feed holds; "file properties" of a DOCX, PDF or EPUB;
   * "front matter" of a Markdown text;
   * else the kind of place in the text.
   */
  readonly from:
    | "input"
    | "feed"
    | "file properties"
    | "front matter"
    | PageEvidence
    | "headline"
    | "byline"
    | "published line"
    | "page furniture"
    | "text";
  /** The words read; null when they came from a field of the input from the markup of a page or from the properties of a file. */
  readonly at: Span | null;
}

/** What an article's own text (or the input's fields) states about it; null or empty where nothing is stated. Never guessed. */
export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 to the precision stated, no zone unless one is stated: "2022-09-06", "2022-09-06T19:16". */
  readonly publishedAt: string | null;
  /** When it was last changed, in the same form; left out where nothing states it. */
  readonly modifiedAt?: string;
  readonly evidence: Readonly<Partial<Record<"title" | "outlet" | "authors" | "publishedAt" | "modifiedAt", Evidence>>>;
}

export interface Article extends Metadata {
  /** The input's own id where it has one, else a hash of the content. */
  readonly id: string;
  /** The path or URL it was read from; "-" for standard input. */
  readonly source: string;
  readonly url: string | null;
  /**
   * One form of the address for all forms of the page (`plainAddress`), where the input gives its articles no ids of its own: what
   * stands there with the same quotations is one article. It is not kept in the ledger.
   */
  readonly address?: string;
  /** A transcript is the reference for what it holds. */
  readonly role: "article" | "transcript";
  /** BCP 47 language tag as the input states it, else null. */
  readonly language: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Signs of Markdown in the text, in order: no words of it. `extract` reads past them; they are not kept in the ledger. */
  readonly markup?: readonly Span[];
  /** Where stretches of the text stand in the document it was taken out of, in order; left out where the text is the document. */
  readonly places?: readonly Place[];
}

/** A page, paragraph, cue or chapter of a document: "p. 3", "¶ 12", "00:01:02.500", "§ The Harbor". Offsets into `article.text`. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}
