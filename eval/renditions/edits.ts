/**
 * Known edits of a real quotation, each with what it truly is: kind, class, place in the source, and flags. The word lists
 * are this file's own, so that the lists under test do not grade themselves.
 */

import type { Flag, OperationKind, RenditionClass, Span } from "../../src/model.js";
import type { Random } from "./random.js";

/** A word of the print: as printed, and its place in the source; null where an edit put it in. */
export interface Item {
  readonly text: string;
  /** Index of the source's word. */
  readonly from: number | null;
}

export interface Truth {
  readonly kind: OperationKind;
  readonly class: RenditionClass;
  /** Source words, half open; empty where words were put in. */
  readonly words: Span;
  readonly flags: readonly Flag[];
}

export interface Source {
  /** Its words with the punctuation that touches them. */
  readonly words: readonly string[];
  /** Words of other quotations, to put in. */
  readonly others: readonly string[];
  /** Word → an inflection of it: both are common in the collection. */
  readonly inflections: ReadonlyMap<string, string>;
}

/** Changes `items` within the free words of the source; null where the source offers no place for it. */
export type Edit = (
  items: Item[],
  source: Source,
  free: (from: number, to: number) => boolean,
  random: Random,
) => Truth | null;

const NEGATIONS = new Set(["not", "never", "no", "nobody", "nothing", "none", "neither", "nor", "cannot", "without"]);
const MODALS = new Map([
  ["will", "would"],
  ["can", "could"],
  ["must", "should"],
  ["should", "must"],
  ["may", "will"],
  ["could", "can"],
  ["would", "will"],
]);
const NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "fifty", "hundred"];
const QUANTITIES = new Map([
  ["all", "some"],
  ["every", "each second"],
  ["many", "few"],
  ["most", "some"],
  ["more", "less"],
  ["half", "third"],
]);
/** Of these, for one another, small words: "some" for "all". */
const QUANTIFIERS = new Set(["all", "many", "most"]);
const QUALIFIERS = ["probably", "maybe", "perhaps", "I think", "only", "almost", "in my opinion", "I believe"];
const POINTERS = new Set(["he", "she", "it", "they", "this", "that", "these", "those"]);
const FUNCTION_SWAPS = new Map([
  ["the", "a"],
  ["a", "the"],
  ["this", "that"],
  ["in", "on"],
  ["of", "for"],
  ["these", "those"],
]);
const NAMES = ["Marrow", "Lindqvist", "Brackwater", "Oakhaven", "Tarn", "Norland"];
/** Words that no edit takes for plain matter: what a change of them means is another edit's business. */
const SPECIAL = new Set([
  ...NEGATIONS,
  ...MODALS.keys(),
  ...MODALS.values(),
  ...NUMBERS,
  ...QUANTITIES.keys(),
  ..."a an the and or but so of to in on at by for with from into as than that which who this these those there here it its he him his she her they them their we us our you your i me my is are was were be been am do does did have has had up out off down when while where what how if unless because some any few less several one first once twice think believe guess hope feel know mean say said just really very too also only maybe perhaps probably almost nearly about around least might shall ought need going want like well right look sort kind percent much largely mostly million billion thousand often sometimes itself himself herself themselves ourselves yourself myself both everyone everybody someone anyone everything something anything likely hundreds thousands millions dozens double toward towards though although through without within".split(
    " ",
  ),
]);

export const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
export const isPlain = (word: string): boolean =>
  /^\p{Ll}{4,}$/u.test(word) && !SPECIAL.has(word) && !word.endsWith("n't");
const endsSentence = (word: string): boolean =>
  /[.?!]["”’']?$/.test(word) && !/^(?:Mr|Mrs|Ms|Dr|Sen|Gov)\.$/.test(word);

/** Places of the source where `fits`, in the print's order, at least a word from either end. */
function places(items: readonly Item[], source: Source, fits: (word: string, at: number) => boolean): number[] {
  return items.flatMap(({ from }, at) =>
    from !== null &&
    at > 1 &&
    at < items.length - 2 &&
    items[at]?.text === source.words[from] &&
    fits(source.words[from] ?? "", from)
      ? [at]
      : [],
  );
}

function at(items: readonly Item[], index: number): number {
  return items[index]?.from ?? 0;
}

/** One word for another at a place where `pick` gives one. */
function swap(
  pick: (word: string, source: Source, random: Random, from: number) => string | null,
  truth: Omit<Truth, "words">,
): Edit {
  return (items, source, free, random) => {
    const fitting = places(
      items,
      source,
      (word, from) => free(from, from + 1) && pick(word, source, random, from) !== null,
    );
    const place = random.pick(fitting);
    if (place === undefined) return null;
    const from = at(items, place);
    const to = pick(source.words[from] ?? "", source, random, from);
    if (to === null) return null;
    items[place] = { text: to, from };
    return { ...truth, words: [from, from + 1] };
  };
}

/** Takes out source words `[from, to)`, and says what that is. */
function takeOut(items: Item[], from: number, to: number): number {
  const start = items.findIndex((item) => item.from === from);
  items.splice(start, to - from);
  return start;
}

function cutPlace(
  items: readonly Item[],
  source: Source,
  size: number,
  free: (from: number, to: number) => boolean,
  random: Random,
): number | null {
  const fitting = places(items, source, (_, from) => {
    const words = source.words.slice(from, from + size);
    const run = items.findIndex((item) => item.from === from);
    return (
      from > 2 &&
      words.length === size &&
      from + size < source.words.length - 2 &&
      free(from, from + size) &&
      words.every((word, i) => items[run + i]?.from === from + i && !endsSentence(word)) &&
      !endsSentence(source.words[from - 1] ?? "") &&
      // The same word on both sides of a cut leaves open which of the two was cut.
      bare(source.words[from] ?? "") !== bare(source.words[from + size] ?? "") &&
      bare(source.words[from - 1] ?? "") !== bare(source.words[from + size - 1] ?? "")
    );
  });
  const place = random.pick(fitting);
  return place === undefined ? null : at(items, place);
}

/** What words left out could turn. */
function flagsOf(words: readonly string[]): Flag[] {
  const run = ` ${words.map(bare).join(" ")} `;
  const flags: Flag[] = [];
  if (words.some((word) => NEGATIONS.has(bare(word)) || bare(word).endsWith("n't"))) flags.push("negation");
  if (
    [...MODALS.keys(), "might", "shall", "have to", "has to", "ought to", "need to", "going to", "want to"].some(
      (modal) => run.includes(` ${modal} `),
    )
  )
    flags.push("modal");
  if (
    words.some(
      (word) =>
        /\d/.test(word) ||
        NUMBERS.includes(bare(word)) ||
        /^(?:one|all|every|many|most|more|few|half|several|some|any|both|less|million|billion|thousand|none|everyone|everybody|much|dozen|dozens|hundreds|thousands|millions|first|second|third|once|twice|each|double|fewer|eleven|twelve|fifteen|thirty|forty|sixty|seventy|eighty|ninety)$/.test(
          bare(word),
        ),
    )
  )
    flags.push("quantity");
  return flags;
}

const silentCut =
  (least: number, most: number): Edit =>
  (items, source, free, random) => {
    const size = random.between(least, most);
    const from = cutPlace(items, source, size, free, random);
    if (from === null) return null;
    const words = source.words.slice(from, from + size);
    // What a cut of names and hedges means is left to the edits that are made for it.
    if (!words.some((word) => isPlain(bare(word))) || words.some((word) => /^\p{Lu}/u.test(word)) || hedges(words))
      return null;
    takeOut(items, from, from + size);
    return { kind: "omission", class: "omission", words: [from, from + size], flags: flagsOf(words) };
  };

const hedges = (words: readonly string[]): boolean =>
  words.some((word) =>
    /^(?:if|unless|only|some|think|believe|guess|probably|maybe|perhaps|likely|possibly|almost|nearly|about|around|mostly|most|many|hope|feel|may|might|could|would|least|often|usually|sometimes|seem|seems|appears|just|even|except|until|though|although|because|rather|quite|simply|largely|mainly|partly|potentially|generally|hopefully|apparently|supposedly|allegedly|reportedly)$/.test(
      bare(word),
    ),
  );

const markedCut: Edit = (items, source, free, random) => {
  const size = random.between(2, 8);
  const from = cutPlace(items, source, size, free, random);
  if (from === null) return null;
  const words = source.words.slice(from, from + size);
  if (words.some((word) => /^\p{Lu}/u.test(word)) || hedges(words)) return null;
  const start = takeOut(items, from, from + size);
  items.splice(start, 0, { text: random.pick(["…", "...", ". . ."]) ?? "…", from: null });
  const points = size >= 4 && POINTERS.has(bare(source.words[from + size] ?? ""));
  return {
    kind: "omission",
    class: "marked-splice",
    words: [from, from + size],
    flags: [...flagsOf(words), ...(points ? (["antecedent"] as const) : [])],
  };
};

/** Puts a bracket behind a pronoun, or in a word's place. */
const gloss: Edit = (items, source, free, random) => {
  const place = random.pick(
    places(items, source, (word, from) => /^(?:he|she|they|it|him|them)$/.test(word) && free(from, from + 2)),
  );
  if (place === undefined) return null;
  const from = at(items, place) + 1;
  items.splice(place + 1, 0, { text: `[${random.pick(["the mayor", "the council", "Ada Marrow"])}]`, from: null });
  return { kind: "bracket", class: "bracketed", words: [from, from], flags: [] };
};

const filler: Edit = (items, source, free, random) => {
  // The speaker's own hesitation stands in the source: here the print lacks it, so the source has to have one.
  const place = random.pick(places(items, source, (word, from) => isFiller(word) && free(from, from + 1)));
  if (place === undefined) return null;
  const from = at(items, place);
  takeOut(items, from, from + 1);
  return { kind: "omission", class: "clean-up", words: [from, from + 1], flags: [] };
};
const isFiller = (word: string): boolean => /^(?:um|uh|er|uhm),?$/.test(word);

const dropNegation: Edit = (items, source, free, random) => {
  const place = random.pick(
    places(items, source, (word, from) => /^(?:not|never)$/.test(word) && free(from, from + 1)),
  );
  if (place === undefined) return null;
  const from = at(items, place);
  takeOut(items, from, from + 1);
  return { kind: "omission", class: "function-words", words: [from, from + 1], flags: ["negation"] };
};

const dropQualifier: Edit = (items, source, free, random) => {
  const found = QUALIFIERS.flatMap((phrase) => {
    const size = phrase.split(" ").length;
    return places(items, source, (_, from) => {
      const words = source.words.slice(from, from + size);
      return (
        free(from, from + size) &&
        words.join(" ").replace(/,$/, "") === phrase &&
        words.every((word) => !endsSentence(word))
      );
    }).map((place) => [place, size] as const);
  });
  const chosen = random.pick(found);
  if (!chosen) return null;
  const from = at(items, chosen[0]);
  takeOut(items, from, from + chosen[1]);
  const isSmall = chosen[1] === 1 && bare(source.words[from] ?? "") === "only";
  const cls = isSmall ? "function-words" : "omission";
  return { kind: "omission", class: cls, words: [from, from + chosen[1]], flags: ["qualifier"] };
};

/** Leaves out a sentence before one that begins with "He", "It", "This". */
const dropAntecedent =
  (marked: boolean): Edit =>
  (items, source, free, random) => {
    const opens = [0, ...source.words.flatMap((word, i) => (endsSentence(word) ? [i + 1] : []))].filter(
      (i) => i < source.words.length,
    );
    const found = opens.slice(1, -1).flatMap((from, i) => {
      const to = opens[i + 2] ?? source.words.length;
      const whole = to - from >= 4 && free(from, to) && POINTERS.has(bare(source.words[to] ?? ""));
      return whole &&
        items.filter((item) => item.from !== null && item.from >= from && item.from < to).length === to - from
        ? [[from, to] as const]
        : [];
    });
    const chosen = random.pick(found);
    if (!chosen) return null;
    const [from, to] = chosen;
    const start = takeOut(items, from, to);
    if (marked) items.splice(start, 0, { text: "…", from: null });
    return { kind: "omission", class: marked ? "marked-splice" : "omission", words: [from, to], flags: ["antecedent"] };
  };

const rewordPhrase: Edit = (items, source, free, random) => {
  const size = random.between(2, 3);
  const from = cutPlace(items, source, size, free, random);
  if (from === null || !source.words.slice(from, from + size).every(isPlain)) return null;
  const put = Array.from({ length: random.between(2, 3) }, () => random.pick(source.others) ?? "harbour");
  if (put.some((word) => source.words.some((own) => bare(own).slice(0, 3) === word.slice(0, 3)))) return null;
  const start = takeOut(items, from, from + size);
  items.splice(start, 0, ...put.map((text) => ({ text, from: null })));
  return { kind: "replacement", class: "reworded", words: [from, from + size], flags: [] };
};

const moveBlock: Edit = (items, source, free, random) => {
  const size = random.between(4, 7);
  const from = cutPlace(items, source, size, free, random);
  if (from === null) return null;
  const start = items.findIndex((item) => item.from === from);
  const block = items.splice(start, size);
  const target = random.pick(
    items.flatMap((item, i) =>
      item.from !== null && Math.abs(i - start) > 8 && i > 2 && i < items.length - 2 ? [i] : [],
    ),
  );
  if (target === undefined) {
    items.splice(start, 0, ...block);
    return null;
  }
  items.splice(target, 0, ...block);
  return { kind: "transposition", class: "transposed", words: [from, from + size], flags: [] };
};

const trim =
  (head: boolean): Edit =>
  (items, source, free, random) => {
    const size = random.between(3, Math.max(3, Math.floor(items.length / 3)));
    if (items.length - size < 12) return null;
    const [from, to] = head ? [0, size] : [source.words.length - size, source.words.length];
    if (!free(Math.max(0, from - 3), Math.min(source.words.length, to + 3))) return null;
    if (items[head ? 0 : items.length - 1]?.from !== (head ? 0 : source.words.length - 1)) return null;
    const words = source.words.slice(from, to);
    // A trim that leaves a sentence broken may turn it: what is flagged there depends on more than the words.
    if (words.some((word) => /^\p{Lu}/u.test(word) && word !== words[0]) || hedges(words) || flagsOf(words).length > 0)
      return null;
    items.splice(head ? 0 : items.length - size, size);
    return { kind: "trim", class: "trim", words: [from, to], flags: [] };
  };

const typo = (word: string, _: Source, random: Random): string | null => {
  if (!isPlain(word) || word.length < 7) return null;
  const spot = 2 + random.below(word.length - 4);
  const wrong = `${word.slice(0, spot)}${word.slice(spot + 1)}`;
  return wrong === word || word[spot] === word[spot + 1] || word[spot] === word[spot - 1] ? null : wrong;
};

/** Every edit by its name, with how often it is drawn. */
const changeQuantity = swap((word) => QUANTITIES.get(word) ?? null, {
  kind: "replacement",
  class: "reworded",
  flags: ["quantity"],
});

export const EDITS: Readonly<Record<string, Edit>> = {
  "trim at the head": trim(true),
  "trim at the tail": trim(false),
  "cut with an ellipsis": markedCut,
  "silent cut of one to three words": silentCut(1, 3),
  "silent cut of four words or more": silentCut(4, 8),
  "sentence cut before a pronoun, ellipsis": dropAntecedent(true),
  "sentence cut before a pronoun, silent": dropAntecedent(false),
  "bracket behind a pronoun": gloss,
  "bracket in a word's place": swap((word) => (isPlain(word) ? "[the harbour office]" : null), {
    kind: "bracket",
    class: "bracketed",
    flags: [],
  }),
  "bracket in a pronoun's place": swap((word) => (/^(?:he|she|they|him|them)$/.test(word) ? "[Ada Marrow]" : null), {
    kind: "bracket",
    class: "bracketed",
    flags: [],
  }),
  "bracketed ending": swap((word) => (isPlain(word) && !/[sed]$/.test(word) ? `${word}[s]` : null), {
    kind: "bracket",
    class: "bracketed",
    flags: [],
  }),
  "masked word": swap((word) => (isPlain(word) ? `${word[0]}***` : null), {
    kind: "bracket",
    class: "bracketed",
    flags: [],
  }),
  "filler left out": filler,
  inflection: swap((word, { inflections }) => inflections.get(word) ?? null, {
    kind: "replacement",
    class: "clean-up",
    flags: [],
  }),
  slip: swap(typo, { kind: "spelling", class: "orthographic", flags: [] }),
  "figure for a number word": swap(
    (word) => ({ two: "2", three: "3", four: "4", five: "5", six: "6", ten: "10", twenty: "20" })[word] ?? null,
    { kind: "spelling", class: "orthographic", flags: [] },
  ),
  "British for American": swap((word) => AMERICAN.get(word) ?? null, {
    kind: "spelling",
    class: "orthographic",
    flags: [],
  }),
  "function word": swap((word) => FUNCTION_SWAPS.get(word) ?? null, {
    kind: "replacement",
    class: "function-words",
    flags: [],
  }),
  "word reworded": swap(
    (word, { others, words }, random) => {
      const other = random.pick(others) ?? "harbour";
      return isPlain(word) && other.slice(0, 3) !== word.slice(0, 3) && !words.includes(other) ? other : null;
    },
    { kind: "replacement", class: "reworded", flags: [] },
  ),
  "phrase reworded": rewordPhrase,
  "negation left out": dropNegation,
  "negation put in": swap(
    (word, { words }, _, from) =>
      /^(?:is|are|was|were|will|would|could|should)$/.test(word) && bare(words[from + 1] ?? "") !== "not"
        ? `${word} not`
        : null,
    { kind: "insertion", class: "function-words", flags: ["negation"] },
  ),
  "modal changed": swap((word) => MODALS.get(word) ?? null, {
    kind: "replacement",
    class: "function-words",
    flags: ["modal"],
  }),
  "number changed": swap(
    (word, _, random) =>
      NUMBERS.includes(word)
        ? (random.pick(NUMBERS.filter((other) => other !== word)) ?? null)
        : /^\d{1,3}$/.test(word)
          ? String(Number(word) + 7)
          : null,
    { kind: "replacement", class: "reworded", flags: ["quantity"] },
  ),
  "quantity changed": (items, source, free, random) => {
    const truth = changeQuantity(items, source, free, random);
    const isSmall = truth && QUANTIFIERS.has(bare(source.words[truth.words[0]] ?? ""));
    return isSmall ? { ...truth, class: "function-words" } : truth;
  },
  "name changed": swap(
    (word, { words }, random) =>
      /^\p{Lu}\p{Ll}{3,}$/u.test(word) && isNameThere(words, word) ? (random.pick(NAMES) ?? null) : null,
    { kind: "replacement", class: "reworded", flags: ["name"] },
  ),
  "qualifier left out": dropQualifier,
  "block moved": moveBlock,
};

/** A capital in the middle of a sentence, with small letters around it. */
function isNameThere(words: readonly string[], word: string): boolean {
  const i = words.indexOf(word);
  return i > 0 && /^\p{Ll}+$/u.test(words[i - 1] ?? "") && /^\p{Ll}/u.test(words[i + 1] ?? "");
}

const AMERICAN = new Map([
  ["color", "colour"],
  ["labor", "labour"],
  ["center", "centre"],
  ["defense", "defence"],
  ["neighbors", "neighbours"],
  ["programs", "programmes"],
  ["traveled", "travelled"],
  ["organized", "organised"],
  ["realize", "realise"],
  ["recognize", "recognise"],
  ["behavior", "behaviour"],
  ["favor", "favour"],
  ["honored", "honoured"],
  ["gray", "grey"],
  ["theater", "theatre"],
  ["harbor", "harbour"],
]);
