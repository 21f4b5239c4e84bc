import type { Block } from "../model.js";
import type { Marked } from "../text/marks.js";
import type { Attribution } from "./attributed.js";
import type { Sentence } from "./tokens.js";

/** The words between one pair of marks, accepted as speech, with its place. */
export interface Region {
  readonly marked: Marked;
  readonly paragraph: number;
  /** Index among all sentences of the article, and of the token in it. */
  readonly sentence: number;
  readonly token: number;
  readonly attribution: Attribution | null;
  /** The sentence in which the attribution stands: this one, or the lead-in before it. */
  readonly attributedIn: number;
  /** Carries on the region before it, whose paragraph ended with its marks open. */
  readonly continues: boolean;
}

export interface Reading {
  readonly text: string;
  readonly paragraphs: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly regions: readonly Region[];
}

/** The words between one pair of marks, before anything says whether they are speech. */
export interface Candidate extends Region {
  /** In a headline, where every word may have a capital. */
  readonly headline: boolean;
  /** The paragraphs before and after hold marks too: the writer is in the middle of retelling somebody. */
  readonly amid: boolean;
  /** Index among the article's candidates. */
  readonly index: number;
}

/** All pairs of marks of an article. */
export interface Marks extends Omit<Reading, "regions"> {
  readonly candidates: readonly Candidate[];
  /** Short words between marks as they are compared: in small letters, without a closing sign. */
  readonly words: (marked: Marked) => string;
  /** How often the same short words stand between marks. */
  readonly printed: ReadonlyMap<string, number>;
  /** Pairs of marks in each paragraph. */
  readonly beside: Readonly<Record<number, number>>;
  /** How many of the pairs hold a sentence's worth of words: an outlet's habit. */
  readonly habit: string;
}
