/**
 * Reprints: articles that are one text (a wire story, a syndicated column), which count as one origin. Two articles are
 * one where their bodies are the same words, or most of the shorter one's word 8-grams stand in the other.
 */

import type { Article } from "../model.js";
import { StaticDisjointSet } from "../text/disjoint-set.js";

/** Words in a shingle: longer than most quotations' shared phrases, so that shared quotations alone make no reprint. */
const SHINGLE = 8;
/** One shingle in this many is kept, by its hash: the same ones in every article. */
const SAMPLE = 8;
/** Words of a body below which all its shingles are kept: of fewer than 25 sampled ones too many depend on chance. */
const SHORT = 200;
/** Share of the shorter article's shingles. Two reports of one interview reach .5 by its quotations; reprints .9. */
const SHARE = 0.75;
/** Words of a body from which equal ones are one text; of a shorter one too few shingles are kept to tell. */
const EQUAL = 30;
/** Fewer shared shingles than this tell nothing: of those sampled, and of all in a body of as many words as equal ones need. */
const LEAST = 3;
const LEAST_OF_ALL = 20;
/** A shingle in more articles than this is page furniture. */
export const COMMON_SHINGLE = 200;

/** Article id → the id of its origin: the least id among the articles that are one text. */
export function findReprints(articles: readonly Article[]): Map<string, string> {
  const ids = articles.map((article) => article.id).sort();
  const position = new Map(ids.map((id, i) => [id, i]));
  const holders = new Map<number, number[]>();
  const bodies: Body[] = [];
  const sets = new StaticDisjointSet(Math.max(1, ids.length));
  const wholes = new Map<string, number>();
  for (const article of articles) {
    const at = position.get(article.id) ?? 0;
    const { kept, words, whole } = sketchOf(article);
    bodies[at] = bodyOf(kept);
    if (words >= EQUAL) {
      const first = wholes.get(whole);
      if (first === undefined) wholes.set(whole, at);
      else sets.union(first, at);
    }
    for (const shingle of kept) {
      const list = holders.get(shingle);
      if (list) list.push(at);
      else holders.set(shingle, [at]);
    }
  }
  const shared = new Map<number, number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > COMMON_SHINGLE) continue;
    list.sort((x, y) => x - y);
    for (const [i, x] of list.entries()) {
      for (const y of list.slice(i + 1)) shared.set(x * ids.length + y, (shared.get(x * ids.length + y) ?? 0) + 1);
    }
  }
  for (const [key, count] of shared) {
    const [x, y] = [Math.floor(key / ids.length), key % ids.length];
    if (isReprint(count, bodies[x], bodies[y])) sets.union(x, y);
  }
  const least = new Map<number, string>();
  return new Map(
    ids.map((id, at) => {
      const root = sets.find(at);
      if (!least.has(root)) least.set(root, id);
      return [id, least.get(root) ?? id];
    }),
  );
}

/** How many of a body's shingles are kept, and how many of them would be of a long one: two short bodies are compared by all. */
export interface Body {
  readonly kept: number;
  readonly sampled: number;
}

export function bodyOf(shingles: Iterable<number>): Body {
  let [kept, sampled] = [0, 0];
  for (const shingle of shingles) {
    kept++;
    if (shingle % SAMPLE === 0) sampled++;
  }
  return { kept, sampled };
}

/** Whether two bodies that share so many kept shingles are one text. */
export function isReprint(shared: number, one: Body | undefined, other: Body | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  // A long body keeps no more than those sampled, and shares no others.
  const isSampled = one.kept === one.sampled || other.kept === other.sampled;
  const least = isSampled ? Math.min(one.sampled, other.sampled) : Math.min(one.kept, other.kept);
  return shared >= (isSampled ? LEAST : LEAST_OF_ALL) && shared >= SHARE * least;
}

/** Whether they may be, by what they share alone. */
export const mayBeReprint = (shared: number): boolean => shared >= LEAST;

/** What is kept of an article's body to be compared with others. */
export interface Sketch {
  /** Hashes of the shingles kept. */
  readonly kept: ReadonlySet<number>;
  /** How many words the body has. */
  readonly words: number;
  /** That number, and two hashes over all words: 64 bits. Equal only for equal bodies. */
  readonly whole: string;
}

/** Whether a body is long enough for an equal one to be the same text. */
export const isWhole = ({ words }: Pick<Sketch, "words">): boolean => words >= EQUAL;

const known = new WeakMap<Article, Sketch>();

/** Remembered for as long as the article is: its origin and the index ask for the same. */
export function sketchOf(article: Article): Sketch {
  const sketch = known.get(article) ?? shingles(article);
  known.set(article, sketch);
  return sketch;
}

function shingles({ role, blocks, text }: Article): Sketch {
  const kept = new Set<number>();
  const others = new Set<number>();
  if (role === "transcript") return { kept, words: 0, whole: "" };
  let all = OFFSET;
  let again = 0;
  const last = new Uint32Array(SHINGLE); // hashes of the last words, in turn
  let words = 0;
  for (const block of blocks) {
    if (block.role !== "body") continue;
    for (let at = block.start; at < block.end; ) {
      if (!isLetter(text.charCodeAt(at))) {
        at++;
        continue;
      }
      let word = OFFSET;
      for (; at < block.end; at++) {
        const code = text.charCodeAt(at);
        if (isLetter(code)) word = Math.imul(word ^ small(code), PRIME);
        else if (code !== 0x27 && code !== 0x2019) break; // "don't" and "don’t"
      }
      last[words++ % SHINGLE] = word;
      all = Math.imul(all ^ word, PRIME);
      again = Math.imul(again, 31) + word;
      again ^= again >>> 15;
      if (words < SHINGLE) continue;
      let hash = 0;
      for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash, PRIME) ^ (last[(words + k) % SHINGLE] as number);
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
      if (hash % SAMPLE === 0) kept.add(hash);
      else if (words < SHORT) others.add(hash);
    }
  }
  if (words < SHORT) for (const shingle of others) kept.add(shingle);
  return { kept, words, whole: `${words} ${all} ${again}` };
}

// FNV-1a, by Fowler, Noll and Vo.
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const small = (code: number): number => (isCapital(code) ? code + 32 : code);
/** Letters and digits; beyond ASCII everything but blanks and the signs of general punctuation. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  isCapital(code) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000 && code !== 0xfeff);
