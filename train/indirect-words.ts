/** The words that the models of indirect speech know, and which of them may be cues. */

import { createRequire } from "node:module";
import { Kind, kindOf, stemOf } from "../src/extract/indirect/words.js";
import { verb } from "../src/extract/lexicon.js";
import type { Gold, GoldArticle } from "./indirect-gold.js";

/** In small letters in this many articles: names and slips fall out. */
const ARTICLES = 3;
/** A cue word stands for a cue in two articles at least, and in so many of its places. */
const CUE_ARTICLES = 2;
const CUE_SHARE = 0.02;
/** A word this common that hardly ever is a cue is none, whatever its stem. */
const COMMON = 60;

export interface WordList {
  readonly words: readonly string[];
  /** The usual part of speech of each: N, V, J, R or a space. */
  readonly tags: string;
}

export function readWordList(articles: readonly GoldArticle[]): WordList {
  const seen = new Map<string, Set<number>>();
  articles.forEach(({ reading }, a) => {
    for (const { tokens } of reading.sentences)
      for (const t of tokens) {
        if (t.type === "quote" || t.cap || /\d/.test(t.low) || t.low.length > 24) continue;
        const known = seen.get(t.low);
        if (known === undefined) seen.set(t.low, new Set([a]));
        else known.add(a);
      }
  });
  const words = [...seen].flatMap(([word, ids]) => (ids.size >= ARTICLES ? [word] : [])).sort();
  return { words, tags: tagsOf(words, articles) };
}

const LETTERS = new Map([
  ["NOUN", "N"],
  ["PROPN", "N"],
  ["VERB", "V"],
  ["ADJ", "J"],
  ["ADV", "R"],
]);

/** Enough of each article to count by. */
const READ = 6000;

/** Parts of speech as wink-nlp most often tags the words here; at run time they are looked up, not told. */
function tagsOf(words: readonly string[], articles: readonly GoldArticle[]): string {
  const require = createRequire(import.meta.url);
  const winkNLP = require("wink-nlp") as typeof import("wink-nlp").default;
  const model = require("wink-eng-lite-web-model") as typeof import("wink-eng-lite-web-model").default;
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const counts = new Map<string, Map<string, number>>(words.map((word) => [word, new Map()]));
  for (const { article } of articles) {
    const tokens = nlp.readDoc(article.text.slice(0, READ)).tokens();
    const tags = tokens.out(nlp.its.pos) as string[];
    (tokens.out() as string[]).forEach((word, i) => {
      const own = counts.get(word);
      const tag = tags[i] ?? "";
      own?.set(tag, (own.get(tag) ?? 0) + 1);
    });
  }
  const most = (own: Map<string, number>) => [...own].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
  return words.map((word) => LETTERS.get(most(counts.get(word) ?? new Map()) ?? "") ?? " ").join("");
}

/** Which word of an annotated cue stands for it, and which words do so often enough to be looked at. */
export interface Cues {
  readonly words: ReadonlySet<string>;
  anchor(gold: Gold, lows: readonly string[]): number;
}

export function readCues(articles: readonly GoldArticle[], list: WordList): Cues {
  const kinds = new Map(list.words.map((word, i) => [word, kindOf(word, (list.tags[i] ?? "").trim())]));
  const all = new Map<string, number>();
  const within = new Map<string, number>();
  const add = (map: Map<string, number>, low: string) => map.set(low, (map.get(low) ?? 0) + 1);
  const places = articles.flatMap(({ id, reading, gold }) =>
    reading.sentences.map(({ tokens }, s) => ({ id, lows: tokens.map((t) => t.low), gold: gold[s] ?? [] })),
  );
  for (const { lows, gold } of places) {
    for (const low of lows) add(all, low);
    for (const { cue } of gold) for (const k of cue) add(within, lows[k] ?? "");
  }
  const small = (low: string) => {
    const kind = kinds.get(low) ?? kindOf(low, "");
    return kind < Kind.adverb || kind === Kind.adverb;
  };
  // Verbs and nouns stand for a cue rather than the small words that go with them.
  const worth = (low: string) =>
    ((within.get(low) ?? 0) / ((all.get(low) ?? 0) + 5) + 0.01) *
    (small(low) && low !== "according" && low !== ":" ? 0.15 : 1);
  const anchor = ({ cue }: Gold, lows: readonly string[]) =>
    cue.reduce((best, k) => (worth(lows[k] ?? "") > worth(lows[best] ?? "") ? k : best));
  const anchored = new Map<string, number>();
  const ids = new Map<string, Set<string>>();
  for (const { id, lows, gold } of places)
    for (const one of gold) {
      const low = lows[anchor(one, lows)] ?? "";
      add(anchored, low);
      ids.set(low, (ids.get(low) ?? new Set()).add(id));
    }
  const often = (low: string) => (anchored.get(low) ?? 0) > CUE_SHARE * (all.get(low) ?? 0);
  const words = new Set([...ids].flatMap(([low, own]) => (own.size >= CUE_ARTICLES && often(low) ? [low] : [])));
  // Other forms of a cue, and all reporting verbs.
  const stems = new Set([...words].filter((low) => low.length > 3 && !small(low)).map(stemOf));
  for (const low of list.words)
    if (!small(low) && (often(low) || (all.get(low) ?? 0) <= COMMON) && (stems.has(stemOf(low)) || verb(low)))
      words.add(low);
  return { words, anchor };
}
