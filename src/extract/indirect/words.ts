import { auxiliaries, determiners, joiners, prepositions, timeWords, verb } from "../lexicon.js";
import type { Sentence, Token } from "../tokens.js";

/** Kinds of word and sign, as coarse as a place in a sentence needs. */
export const Kind = {
  none: 0,
  quote: 1,
  stop: 2,
  comma: 3,
  colon: 4,
  dash: 5,
  semicolon: 6,
  opens: 7,
  closes: 8,
  sign: 9,
  determiner: 10,
  pronoun: 11,
  owner: 12,
  object: 13,
  preposition: 14,
  to: 15,
  that: 16,
  question: 17,
  auxiliary: 18,
  modal: 19,
  not: 20,
  joiner: 21,
  number: 22,
  name: 23,
  namesOwn: 24,
  adverb: 25,
  ing: 26,
  past: 27,
  verb: 28,
  verbs: 29,
  noun: 30,
  nouns: 31,
  adjective: 32,
  nounsOwn: 33,
  other: 34,
  time: 35,
} as const;

/** Ids of what no list holds; words of the list count from `FIRST`. */
const Id = { none: 0, quote: 1, name: 2, namesOwn: 3, number: 4, unlisted: 5, time: 6 } as const;
const FIRST = 16;

/** The words that models know, by id, with their kind and the id of their stem. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly kinds: Uint8Array;
  readonly stems: Int32Array;
  /** 1 where a word may be a cue. */
  readonly cues: Uint8Array;
}

/** A sentence as numbers. Arrays are longer than the sentence and filled with zeros around it, so that neighbours may be read. */
export interface Words {
  /** Words of the sentence. */
  count: number;
  readonly ids: Int32Array;
  readonly kinds: Uint8Array;
  readonly stems: Int32Array;
  /** Indexes of words that may be cues. */
  readonly places: number[];
}

/** Zeros before the first word. */
export const PAD = 6;
const MOST = 256 + 2 * PAD;

export const newWords = (): Words => ({
  count: 0,
  ids: new Int32Array(MOST),
  kinds: new Uint8Array(MOST),
  stems: new Int32Array(MOST),
  places: [],
});

const closed = new Map<string, number>();
const put = (words: Iterable<string>, kind: number) => {
  for (const word of words) if (!closed.has(word)) closed.set(word, kind);
};
put(["."], Kind.stop);
put(["!", "?", "…"], Kind.stop);
put([","], Kind.comma);
put([":"], Kind.colon);
put(["—", "–", "-", "--", "―"], Kind.dash);
put([";"], Kind.semicolon);
put(["(", "["], Kind.opens);
put([")", "]"], Kind.closes);
put(["to"], Kind.to);
put(["that"], Kind.that);
put("he she they we i you it".split(" "), Kind.pronoun);
put("his its their our my your".split(" "), Kind.owner);
put("him them us me her".split(" "), Kind.object);
put("who whom whose which what how why when where whether if because while although though".split(" "), Kind.question);
put("will would can could may might must should shall".split(" "), Kind.modal);
put("not never n't no".split(" "), Kind.not);
put(
  "don't didn't doesn't won't wouldn't can't couldn't isn't wasn't aren't weren't hasn't haven't hadn't shouldn't don’t didn’t doesn’t won’t wouldn’t can’t couldn’t isn’t wasn’t aren’t weren’t hasn’t haven’t hadn’t shouldn’t".split(
    " ",
  ),
  Kind.not,
);
put(auxiliaries, Kind.auxiliary);
put(determiners, Kind.determiner);
put(joiners, Kind.joiner);
put(prepositions, Kind.preposition);

/** The kind of a word in small letters or of a sign; `tag` is its usual part of speech where known: N, V, J or R. */
export function kindOf(low: string, tag: string): number {
  const known = closed.get(low);
  if (known !== undefined) return known;
  if (/^[$£€]?\d/.test(low)) return Kind.number;
  if (!/^[\p{L}@#]/u.test(low)) return Kind.sign;
  const reports = verb(low);
  if (tag === "N") return low.endsWith("s") && !low.endsWith("ss") ? Kind.nouns : Kind.noun;
  if (tag === "J") return Kind.adjective;
  if (tag === "R") return Kind.adverb;
  if (low.endsWith("ing") && low.length > 5) return Kind.ing;
  if (low.endsWith("ed") && low.length > 4) return Kind.past;
  if (reports !== undefined && tag === "V")
    return reports.form === "past" ? Kind.past : reports.form === "present" ? Kind.verbs : Kind.verb;
  if (tag === "V") return low.endsWith("s") ? Kind.verbs : Kind.verb;
  if (low.endsWith("ly") && low.length > 4) return Kind.adverb;
  if (tag === "" && low.endsWith("s") && !low.endsWith("ss")) return Kind.nouns;
  return Kind.other;
}

/** Crude: "suggest", "suggests", "suggested" and "suggesting" are one. */
export function stemOf(low: string): string {
  const base = verb(low)?.base ?? low;
  if (base.length < 5) return base;
  return base.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s|e)$/, "");
}

export function vocabulary(words: readonly string[], tags: string, cues: ReadonlySet<string>): Vocabulary {
  const ids = new Map<string, number>();
  const kinds = new Uint8Array(words.length + FIRST);
  const stems = new Int32Array(words.length + FIRST);
  const marks = new Uint8Array(words.length + FIRST);
  const known = new Map<string, number>();
  for (const [i, word] of words.entries()) {
    const id = i + FIRST;
    ids.set(word, id);
    kinds[id] = kindOf(word, (tags[i] ?? "").trim());
    const stem = stemOf(word);
    if (!known.has(stem)) known.set(stem, id);
    stems[id] = known.get(stem) as number;
    marks[id] = cues.has(word) ? 1 : 0;
  }
  return { ids, kinds, stems, cues: marks };
}

/** Reads a sentence into `words`. In a headline, set in capitals, a capital makes no name of a listed word. */
export function readWords(words: Words, sentence: Sentence, vocabulary: Vocabulary, headline: boolean): void {
  const { ids, kinds, stems, places } = words;
  const { tokens } = sentence;
  places.length = 0;
  const before = words.count;
  words.count = Math.min(tokens.length, 256);
  for (let i = 0; i < words.count; i++) {
    const token = tokens[i] as Token;
    let id: number;
    let kind: number;
    let stem = 0;
    if (token.type === "quote") {
      id = Id.quote;
      kind = Kind.quote;
    } else {
      const listed = token.cap && i > 0 && !headline ? undefined : vocabulary.ids.get(token.low);
      if (listed !== undefined && !(token.cap && token.possessive)) {
        id = listed;
        kind = vocabulary.kinds[id] as number;
        stem = vocabulary.stems[id] as number;
        if (token.possessive) kind = Kind.nounsOwn;
        else if (vocabulary.cues[id] === 1) places.push(i);
      } else if (token.cap && timeWords.has(token.low)) {
        id = Id.time;
        kind = Kind.time;
      } else if (token.cap) {
        id = token.possessive ? Id.namesOwn : Id.name;
        kind = token.possessive ? Kind.namesOwn : Kind.name;
      } else {
        kind = token.possessive ? Kind.nounsOwn : kindOf(token.low, "");
        id = kind === Kind.number ? Id.number : Id.unlisted;
      }
    }
    ids[i + PAD] = id;
    kinds[i + PAD] = kind;
    stems[i + PAD] = stem;
  }
  for (let i = words.count; i < before + PAD && i + PAD < MOST; i++) {
    ids[i + PAD] = 0;
    kinds[i + PAD] = 0;
    stems[i + PAD] = 0;
  }
}
