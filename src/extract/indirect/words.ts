import { auxiliaries, determiners, joiners, prepositions, timeWords, verb } from "../lexicon.js";
import { SLOTS } from "../prints.js";
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

/** The words that models know, with their kind and stem. */
export interface Vocabulary {
  /** What each is, in one number: see `packed`. */
  readonly known: ReadonlyMap<string, number>;
  /** The same of words met so far, by the slots of their prints. */
  readonly met: { readonly words: (string | null)[]; readonly found: Int32Array };
  /** By id, that of the first word with the same stem. */
  readonly stems: Int32Array;
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
  const known = new Map<string, number>();
  const stems = new Int32Array(words.length + FIRST);
  const firsts = new Map<string, number>();
  for (const [i, word] of words.entries()) {
    const id = i + FIRST;
    const stem = stemOf(word);
    if (!firsts.has(stem)) firsts.set(stem, id);
    stems[id] = firsts.get(stem) as number;
    known.set(word, packed(id, kindOf(word, (tags[i] ?? "").trim()), cues.has(word) ? 1 : 0));
  }
  return { known, met: { words: new Array(SLOTS).fill(null), found: new Int32Array(SLOTS) }, stems };
}

/** What a word of small letters is, in one number: its id, its kind, and 1 where it may be a cue. */
const packed = (id: number, kind: number, cue: number) => (id << 7) | (kind << 1) | cue;

/** Each word is looked up once: the next time its print's slot holds the very same string, which costs no comparison of letters. */
function lookUp({ known, met }: Vocabulary, { low, slot }: Token): number {
  if (slot >= 0 && met.words[slot] === low) return met.found[slot] as number;
  let found = known.get(low);
  if (found === undefined) {
    const kind = kindOf(low, "");
    found = packed(kind === Kind.number ? Id.number : Id.unlisted, kind, 0);
  }
  if (slot >= 0) {
    met.words[slot] = low;
    met.found[slot] = found;
  }
  return found;
}

/** Reads a sentence into `words`. In a headline, set in capitals, a capital makes no name of a listed word. */
export function readWords(words: Words, sentence: Sentence, vocabulary: Vocabulary, headline: boolean): void {
  const { ids, kinds, stems, places } = words;
  const { tokens } = sentence;
  let cues = 0;
  const before = words.count;
  words.count = Math.min(tokens.length, 256);
  for (let i = 0; i < words.count; i++) {
    const token = tokens[i] as Token;
    const { type, cap, low, possessive } = token;
    let id: number;
    let kind: number;
    let stem = 0;
    if (type === "quote") {
      id = Id.quote;
      kind = Kind.quote;
    } else if (cap && (possessive || (i > 0 && !headline) || !vocabulary.known.has(low))) {
      if (timeWords.has(low)) {
        id = Id.time;
        kind = Kind.time;
      } else {
        id = possessive ? Id.namesOwn : Id.name;
        kind = possessive ? Kind.namesOwn : Kind.name;
      }
    } else {
      const found = lookUp(vocabulary, token);
      id = found >> 7;
      kind = possessive ? Kind.nounsOwn : (found >> 1) & 63;
      stem = vocabulary.stems[id] as number;
      if ((found & 1) === 1 && !possessive) places[cues++] = i;
    }
    ids[i + PAD] = id;
    kinds[i + PAD] = kind;
    stems[i + PAD] = stem;
  }
  places.length = cues;
  for (let i = words.count; i < before + PAD && i + PAD < MOST; i++) {
    ids[i + PAD] = 0;
    kinds[i + PAD] = 0;
    stems[i + PAD] = 0;
  }
}
