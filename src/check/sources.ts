/**
 * Sources, read once: every word of every source in typed arrays, whose turn it stands in, and an index of it. A million
 * words take about 25 bytes each beside their text.
 */

import type { Article, SourceKind, Span } from "../model.js";
import { endsSentence } from "../text/sentences.js";
import { indexUnits, type Postings } from "./postings.js";
import { kindOf, stretchesOf } from "./stretches.js";
import { readUnits } from "./units.js";

export interface Source {
  readonly article: Article;
  readonly name: string;
  readonly kind: SourceKind;
  /** Its units, from and to, among those of all sources. */
  readonly from: number;
  readonly to: number;
}

/** A stretch of one source that one person speaks, or running text that is nobody's turn. */
export interface Turn {
  readonly from: number;
  readonly to: number;
  /** As labelled, "ROE", "Q"; null in running text. */
  readonly label: string | null;
  /** Who that is, where the label names somebody. */
  readonly speaker: string | null;
}

/** An index over sources, built once and read by any number of checks. */
export interface Sources {
  readonly sources: readonly Source[];
  /** Key → number; unit by unit in `keys`. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly keys: Int32Array;
  /** Offsets of each unit in its source's text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 where a sentence opens, 2 where a paragraph or a turn does: bits. */
  readonly opens: Uint8Array;
  /** In order; they cover all units. */
  readonly turns: readonly Turn[];
  readonly postings: Postings;
}

export const OPENS_SENTENCE = 1;
const OPENS_PARAGRAPH = 2;

/** Words are read from so many characters at once, so that one long line needs no more memory than many short ones. */
const CHUNK = 65_536;

/** What was read before stays as it is, and is not read again; the others come behind it. */
export function readSources(articles: readonly Article[], before: Sources | null = null): Sources {
  const sink = new Sink(before);
  const sources: Source[] = [...(before?.sources ?? [])];
  const turns: Turn[] = [...(before?.turns ?? [])];
  const known = new Map(before?.sources.map(({ article }) => [article.id, article.text]));
  for (const article of articles) {
    if (known.get(article.id) === article.text) continue;
    const from = sink.count;
    for (const { spans, label, speaker } of stretchesOf(article)) {
      const start = sink.count;
      for (const span of spans) sink.read(article.text, span);
      const before = turns.at(-1);
      if (sink.count === start) continue;
      // Two turns of one speaker on end are one: a new label for a new paragraph. "Q" and "SPEAKER" may be another person each time.
      if (before && before.to === start && start > from && speaker !== null && before.speaker === speaker)
        turns[turns.length - 1] = { ...before, to: sink.count };
      else turns.push({ from: start, to: sink.count, label, speaker });
    }
    sources.push({ article, name: article.source, kind: kindOf(article), from, to: sink.count });
  }
  const { numbers, keys, starts, ends, opens } = sink.done();
  return { sources, numbers, keys, starts, ends, opens, turns, postings: indexUnits(keys, numbers.size) };
}

/** Growing arrays of units. */
class Sink {
  count = 0;
  readonly #numbers = new Map<string, number>();
  #keys: Int32Array = new Int32Array(1 << 12);
  #starts: Uint32Array = new Uint32Array(1 << 12);
  #ends: Uint32Array = new Uint32Array(1 << 12);
  #opens: Uint8Array = new Uint8Array(1 << 12);

  constructor(before: Sources | null) {
    if (before === null) return;
    this.count = before.keys.length;
    this.#numbers = new Map(before.numbers);
    [this.#keys, this.#starts, this.#ends, this.#opens] = [before.keys, before.starts, before.ends, before.opens];
  }

  /** One paragraph. */
  read(text: string, [from, to]: Span): void {
    let opens = OPENS_SENTENCE | OPENS_PARAGRAPH;
    let last = from;
    for (let at = from; at < to; ) {
      const end = chunkEnd(text, at, to);
      for (const unit of readUnits(text, [[at, end]])) {
        if (unit.bracket === "whole") continue;
        if (opens === 0 && endsBetween(text, last, unit.start, from, to)) opens = OPENS_SENTENCE;
        this.#push(unit.key, unit.start, unit.end, opens);
        opens = 0;
        last = unit.end;
      }
      at = end;
    }
  }

  #push(key: string, start: number, end: number, opens: number): void {
    // What came from before is full, so that nothing is ever written into it.
    if (this.count === this.#keys.length) this.#grow();
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    if (number === this.#numbers.size) this.#numbers.set(key, number);
    this.#keys[this.count] = number;
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.#opens[this.count] = opens;
    this.count++;
  }

  #grow(): void {
    const size = 2 * this.#keys.length + (1 << 12);
    const grown = <T extends Int32Array | Uint32Array | Uint8Array>(into: T, old: T): T => {
      into.set(old);
      return into;
    };
    this.#keys = grown(new Int32Array(size), this.#keys);
    this.#starts = grown(new Uint32Array(size), this.#starts);
    this.#ends = grown(new Uint32Array(size), this.#ends);
    this.#opens = grown(new Uint8Array(size), this.#opens);
  }

  done(): Pick<Sources, "numbers" | "keys" | "starts" | "ends" | "opens"> {
    const { count } = this;
    return {
      numbers: this.#numbers,
      keys: this.#keys.slice(0, count),
      starts: this.#starts.slice(0, count),
      ends: this.#ends.slice(0, count),
      opens: this.#opens.slice(0, count),
    };
  }
}

/** The end of a chunk, at a blank where there is one. */
function chunkEnd(text: string, from: number, to: number): number {
  if (to - from <= CHUNK) return to;
  const blank = text.lastIndexOf(" ", from + CHUNK);
  return blank > from ? blank : from + CHUNK;
}

/** Whether a sentence ends between two words. */
function endsBetween(text: string, from: number, to: number, start: number, end: number): boolean {
  for (let at = from; at < to; at++) {
    const sign = text[at];
    if ((sign === "." || sign === "?" || sign === "!" || sign === "…") && endsSentence(text, at, start, end))
      return true;
    // "No. We won't." is an answer; "No. 5" a number.
    if (
      sign === "." &&
      /\bno$/i.test(text.slice(Math.max(start, at - 3), at)) &&
      /^\s*["“‘']?\p{Lu}/u.test(text.slice(at + 1, at + 6))
    )
      return true;
  }
  return false;
}

/** The source that holds the unit. */
export function sourceOf({ sources }: Sources, unit: number): Source {
  return sources[findLast(sources.length, (i) => (sources[i] as Source).from <= unit)] as Source;
}

/** The number in `turns` of the turn that holds the unit. */
export function turnOf({ turns }: Sources, unit: number): number {
  return findLast(turns.length, (i) => (turns[i] as Turn).from <= unit);
}

/** The last of `count` that holds; those that hold come first. */
function findLast(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
