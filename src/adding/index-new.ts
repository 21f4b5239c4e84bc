/** What new articles bring to the index: their readings, their sketches, and the keys under which both are found. */

import { ANCHOR_BITS, anchors, isLeaf, isShort, PLACES } from "../assemble/leaves.js";
import { type Entries, type Indexed, KEYS, type Kept, type KeptReading, type KeptSketch, type Key } from "../kept.js";
import { WORDS } from "../match/accept.js";
import { gramsOf } from "../match/grams.js";
import { writtenOut } from "../match/parts.js";
import { spokenIn } from "../match/readings.js";
import { COMMON_SHINGLE, isWhole, sketchOf } from "../match/reprints.js";
import { COMMON, isFew } from "../match/shares.js";
import type { Article, Quotation } from "../model.js";
import { publicationDay } from "../text/days.js";
import { hashWord } from "../text/hash.js";
import { speakerKey } from "../text/names.js";
import { surprisal } from "../text/surprisal.js";
import { readWords } from "../text/words.js";
import { tellingMarks } from "./telling.js";

/** What more hold than so many is not looked up. */
const MOST: Partial<Readonly<Record<Key, number>>> = { gram: COMMON, word: PLACES, shingle: COMMON_SHINGLE };

/**
 * What a gram leads to: a reading's number, and in the lowest bit whether it has few words. How many grams two must share
 * depends on that, and so most of those who share one need not be read.
 */
const gramOwner = ({ number, breaks }: KeptReading): number => 2 * number + (isFew(breaks.length) ? 1 : 0);
export const ownerReading = (owner: number): number => owner >>> 1;
export const ownerIsFew = (owner: number): boolean => (owner & 1) === 1;

export interface Arrivals {
  readonly articles: readonly Article[];
  /** All of theirs. */
  readonly quotations: readonly Quotation[];
  /** Article id → outlets that were asked about while its credits were read, and are none by themselves. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface IndexedNow extends Indexed {
  /** Readings that nobody printed before. */
  readonly fresh: ReadonlySet<number>;
  /** Readings known before that now have another first printing or more breaks, as they were. */
  readonly before: ReadonlyMap<number, KeptReading>;
}

/** `kept` is null where the index is empty: then nothing is looked up in it. */
export function indexNew(kept: Kept | null, { articles, quotations, asked }: Arrivals): IndexedNow {
  const entries = Object.fromEntries(
    KEYS.map((key) => [key, { hashes: [], owners: [], most: MOST[key] ?? Number.POSITIVE_INFINITY }]),
  ) as unknown as Record<Key, Entries>;
  const add = (key: Key, hash: number, owner: number): void => {
    entries[key].hashes.push(hash >>> 0);
    entries[key].owners.push(owner);
  };
  const byId = new Map(articles.map((article) => [article.id, article]));
  const drafts = new Map<string, KeptReading>();
  const fresh = new Set<number>();
  const before = new Map<number, KeptReading>();
  const printed = new Map<string, number>();
  let last = kept?.last.reading ?? 0;
  for (const quotation of quotations) {
    const article = byId.get(quotation.article);
    if (!article || quotation.kind === "indirect") continue;
    const { norms, breaks } = spokenIn(readWords(article.text, quotation.segments));
    if (norms.length === 0) continue;
    const words = norms.join(" ");
    const known = drafts.get(words) ?? kept?.readingOf(words) ?? null;
    const now = printedBy(quotation, article, words, breaks, known, known?.number ?? last + 1);
    drafts.set(words, now);
    printed.set(quotation.id, now.number);
    if (isLeaf(norms.length) && mayStandApart(quotation, breaks))
      for (const at of anchors(norms)) add("loose", hashWord(norms[at] ?? ""), now.number);
    if (known) {
      if (now !== known && !fresh.has(now.number) && !before.has(now.number)) before.set(now.number, known);
      continue;
    }
    last = now.number;
    fresh.add(now.number);
    for (const hash of gramsOf(norms)) add("gram", hash, gramOwner(now));
    if (isLeaf(norms.length)) {
      add("phrase", hashPhrase(norms), now.number);
      for (const at of anchors(norms)) add("anchor", hashWord(norms[at] ?? ""), now.number);
    }
    if (!isShort(norms.length)) for (const hash of anchorable(norms)) add("word", hash, now.number);
  }
  let number = kept?.last.article ?? 0;
  const sketches = articles.map((article): KeptSketch => {
    number++;
    const sketch = sketchOf(article);
    for (const hash of sketch.kept) add("shingle", hash, number);
    for (const outlet of asked.get(article.id) ?? []) add("outlet", hashWord(outlet), number);
    return {
      number,
      article: article.id,
      outlet: article.outlet,
      whole: isWhole(sketch) ? sketch.whole : "",
      shingles: Uint32Array.from(sketch.kept),
      origin: article.id,
    };
  });
  const changed = new Set([...fresh, ...before.keys()]);
  const readings = [...drafts.values()].filter((reading) => changed.has(reading.number));
  return { readings, printed, sketches, entries, fresh, before };
}

/** The reading with one more printing; the very same record where that changes nothing of it. */
function printedBy(
  { id, speaker }: Quotation,
  article: Article,
  words: string,
  breaks: readonly number[],
  known: KeptReading | null,
  number: number,
): KeptReading {
  const marks = breaks.map((mark, i) => (mark || known?.breaks[i] === "1" ? "1" : "0")).join("");
  if (known && known.first < id) return marks === known.breaks ? known : { ...known, breaks: marks };
  return {
    number,
    words,
    breaks: marks,
    first: id,
    speaker: speaker.name ? speakerKey(speaker.name) : null,
    day: publicationDay(article.publishedAt),
    marks: known ? known.marks : marksOf(words),
  };
}

function marksOf(words: string): string | null {
  const norms = words.split(" ");
  return norms.length >= WORDS ? tellingMarks(writtenOut(norms).norms) : null;
}

/** A fragment that may hang where its words do not stand side by side, or one of them is only near: see `leaves.ts`. */
function mayStandApart({ speaker, saidTo }: Quotation, breaks: readonly number[]): boolean {
  return breaks.indexOf(1, 1) > 0 || (speaker.name !== null && saidTo !== null);
}

/** The different words by which a fragment could be looked up. */
function anchorable(norms: readonly string[]): Set<number> {
  return new Set(norms.filter((norm) => surprisal(norm) >= ANCHOR_BITS).map((norm) => hashWord(norm) >>> 0));
}

export function hashPhrase(norms: readonly string[]): number {
  let hash = norms.length;
  for (const norm of norms) {
    hash = Math.imul(hash ^ hashWord(norm), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
