/**
 * What a ledger keeps beside its records, so that what is new can be woven in without reading what is old: an index by which
 * everything that something new may touch is found. `adding` works with it and knows no database; `store` keeps it.
 */

import type { Article, Credit, Lineage, Quotation, Rendition, Story, TracedStatement } from "./model.js";

/**
 * What is looked up, and whom it leads to. Readings: `gram` (a telling run of words; see `gramOwner`), `word` (in a reading too long for a
 * leaf), `phrase` (all words of a fragment), `anchor` (the words a fragment is looked up by), `loose` (the same, of one that
 * may stand where not all its words do). Articles: `shingle` (eight words of the body), `outlet` (a name that was taken for
 * no outlet, and would be one if an article of it came).
 */
export const KEYS = ["gram", "word", "phrase", "anchor", "loose", "shingle", "outlet"] as const;
export type Key = (typeof KEYS)[number];

/** Distinct words as they were printed once or more often. */
export interface KeptReading {
  readonly number: number;
  /** Normal forms with a blank between. */
  readonly words: string;
  /** "0010": where something may be missing before a word, in any of its printings. */
  readonly breaks: string;
  /** The least of the quotations that print it; and its speaker's key and its day, by which it is held against others. */
  readonly first: string;
  readonly speaker: string | null;
  readonly day: number | null;
  /** Its telling words in short: see `tellingMarks`. Null where it is too short to match another. */
  readonly marks: string | null;
}

/** A reading in short. */
export interface Said {
  readonly number: number;
  /** See `tellingMarks`. */
  readonly marks: string;
}

/** An article as its reprints are told. */
export interface KeptSketch {
  readonly number: number;
  readonly article: string;
  readonly outlet: string | null;
  /** Empty where the body is too short for an equal one to be the same text. */
  readonly whole: string;
  readonly shingles: Uint32Array;
  /** The least id among the articles that are one text with it. */
  readonly origin: string;
}

/** 32-bit hashes and what they lead to, side by side. */
export interface Entries {
  readonly hashes: number[];
  readonly owners: number[];
  /** What more than so many hold says nothing: one more of them is kept, the least. */
  readonly most: number;
}

/** What comes to the index, or stands in it otherwise than before. */
export interface Indexed {
  readonly readings: readonly KeptReading[];
  /** Quotation id → the number of its reading. */
  readonly printed: ReadonlyMap<string, number>;
  readonly sketches: readonly KeptSketch[];
  readonly entries: Readonly<Record<Key, Entries>>;
}

/** A quotation's place in a statement. */
export interface KeptRendition {
  readonly statement: string;
  readonly quotation: string;
  readonly article: string;
  readonly class: Rendition["class"];
  readonly text: string;
}

/** Days since 1970, both included; null is no day. */
export type Days = readonly [from: number, to: number] | null;

/** Everything is asked and told between the beginning and the end of one transaction. */
export interface Kept {
  /** The highest numbers given. */
  readonly last: { readonly reading: number; readonly article: number };
  /** Reads ahead, at once, what will be looked up under many hashes. */
  expect(key: Key, hashes: Iterable<number>): void;
  /** In ascending order, each once. */
  holders(key: Key, hash: number): Uint32Array;
  readingOf(words: string): KeptReading | null;
  readings(numbers: Iterable<number>): KeptReading[];
  /** Readings of one speaker from one day to another, or of no day. */
  readingsBy(speaker: string, days: Days): KeptReading[];
  /** The same in short, and only those long enough to match another. */
  said(speaker: string, days: Days): Said[];
  /** Quotation ids by the numbers of their readings. */
  printings(readings: Iterable<number>): ReadonlyMap<number, readonly string[]>;
  /** Quotation id → the number of its reading. */
  readingsOf(quotations: Iterable<string>): ReadonlyMap<string, number>;
  sketches(numbers: Iterable<number>): KeptSketch[];
  sketchesOf(articles: Iterable<string>): KeptSketch[];
  sketchesWith(whole: string): KeptSketch[];
  sketchesFrom(origin: string): KeptSketch[];
  /** Outlets as printed, with how many articles of each are in the index. */
  outlets(): readonly { readonly outlet: string; readonly articles: number }[];
  articlesOf(outlet: string): readonly string[];
  index(added: Indexed): void;

  articles(ids: Iterable<string>): Article[];
  /** The same without text, blocks and authors. */
  headings(ids: Iterable<string>): Article[];
  quotations(ids: Iterable<string>): Quotation[];
  quotationsIn(articles: Iterable<string>): Quotation[];

  /** Where the quotations stand, and all that stands in the statements. */
  renditionsOf(quotations: Iterable<string>): KeptRendition[];
  renditionsIn(articles: Iterable<string>): KeptRendition[];
  renditions(statements: Iterable<string>): KeptRendition[];
  /** Statement id → its text. */
  texts(statements: Iterable<string>): ReadonlyMap<string, string>;
  /** Takes the first away and writes the second; one that is the same as before stays as it is. */
  replaceStatements(gone: Iterable<string>, made: readonly TracedStatement[]): void;

  creditsIn(articles: Iterable<string>): Credit[];
  /** Every name that is credited. */
  credited(): readonly string[];
  /** Articles that credit one of the names. */
  crediting(names: Iterable<string>): readonly string[];
  replaceCredits(articles: Iterable<string>, made: readonly Credit[]): void;
  replaceLineage(from: Iterable<string>, made: readonly Lineage[]): void;
  storiesOf(articles: Iterable<string>): Story[];
  replaceStories(gone: Iterable<string>, made: readonly Story[]): void;
}
