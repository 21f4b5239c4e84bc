/**
 * What the generator does to words of a source, a maker a finding. Each gives the words to print and what is then true of
 * them; null where the sentence it was given offers no place for the edit.
 */

import type { FindingKind } from "../../src/model.js";
import type { Random } from "../renditions/random.js";
import {
  AFFIRMED,
  DENIED,
  FUNCTION_WORDS,
  GLOSSES,
  INFLECTED,
  INSERTED,
  isHeavy,
  isNegation,
  isNumber,
  isSafe,
  NEGATED,
  NUMBERS,
  OTHER_QUANTITY,
  otherForm,
  POINTERS,
  REWORDED,
  SPELLINGS,
  STANDS_FOR,
} from "./lists.js";
import { plainWords } from "./rows.js";
import type { Sentence, Turn } from "./transcripts.js";

type Span = readonly [number, number];

export interface Made {
  /** As printed, marks and the attribution's comma aside. */
  readonly print: string;
  readonly passage: readonly Span[];
  readonly made: string;
  readonly from?: string;
  readonly to?: string;
  /** A piece of the writer's own sentence, not a sentence by itself. */
  readonly isFragment?: true;
}

export interface Place {
  readonly turn: Turn;
  /** Of the sentence in the turn. */
  readonly at: number;
  readonly sentence: Sentence;
  /** All turns of the set, for what is joined over two. */
  readonly turns: readonly Turn[];
}

export type Maker = (place: Place, random: Random) => Made | null;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
/** "Drains," → "drains". */
const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
const inPlaceOf = (old: string, word: string): string => {
  const core = bare(old);
  const start = old.toLowerCase().replace(/’/g, "'").indexOf(core);
  const cased = /^\p{Lu}/u.test(old.slice(start)) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return old.slice(0, start) + cased + old.slice(start + core.length);
};
const span = ({ start, end }: Sentence): Span => [start, end];
const join = (words: readonly string[]): string => words.join(" ");
const closing = (text: string): string => text.replace(/[,;:–—-]+$/, "");

/** One word for another, at one of the places where `pick` knows one. */
function swap(made: string, pick: (word: string, at: number, words: readonly string[]) => string | null): Maker {
  return ({ sentence }, random) => {
    const words = wordsOf(sentence.text);
    const fits = words.flatMap((word, at) => {
      const other = pick(bare(word), at, words);
      return other === null ? [] : [{ at, other }];
    });
    const one = random.pick(fits);
    if (!one) return null;
    const old = words[one.at] ?? "";
    const from = bare(old);
    const made_ = words.with(one.at, inPlaceOf(old, one.other));
    return { print: join(made_), passage: [span(sentence)], made, from, to: one.other };
  };
}

const inner = (at: number, words: readonly unknown[]): boolean => at > 0 && at < words.length - 1;

const exact: Maker = ({ turn, at, sentence }, random) => {
  const next = turn.sentences[at + 1];
  const both = next && random.next() < 0.5 && next.start - sentence.end === 1 && wordsOf(next.text).length > 3;
  return both
    ? { print: `${sentence.text} ${next.text}`, passage: [[sentence.start, next.end]], made: "two whole sentences" }
    : { print: sentence.text, passage: [span(sentence)], made: "a whole sentence" };
};

const spelled = swap("a spelling of the same word", (word) => SPELLINGS.get(word) ?? null);
const figure = swap("a number in its other form", (word, at, words) => {
  // "two thousand and nine" and "twenty past six" are not numbers by themselves.
  const [before, after] = [bare(words[at - 1] ?? ""), bare(words[at + 1] ?? "")];
  const isPart = /hundred|thousand|million|point|nineteen|eighteen|past|oh|and|o'clock|pence|^\d/;
  return isPart.test(before) || isPart.test(after) || NUMBERS.has(before) || NUMBERS.has(after) || at === 0
    ? null
    : otherForm(word);
});
const otherCase: Maker = ({ sentence }) => {
  const first = sentence.text[0] ?? "";
  if (!/^(?:The|We|There|You|My|That|People|When|They|And|But|Our)\b/.test(sentence.text)) return null;
  const made = "a small letter at the head";
  return { print: first.toLowerCase() + sentence.text.slice(1), passage: [span(sentence)], made };
};
const otherPoints: Maker = ({ sentence }, random) => {
  const commas = [...sentence.text.matchAll(/, /g)].map(({ index }) => index);
  const at = random.pick(commas);
  if (at === undefined) return null;
  const mark = random.pick([" ", " – ", "; ", ": "]) ?? " ";
  const print = sentence.text.slice(0, at) + mark + sentence.text.slice(at + 2);
  return { print, passage: [span(sentence)], made: "other punctuation" };
};

/** A run inside the sentence, without its head, its end or both. */
const fragment: Maker = ({ sentence }, random) => {
  const words = wordsOf(sentence.text);
  if (words.length < 10) return null;
  const size = random.between(4, Math.min(10, words.length - 4));
  const from = random.between(1, words.length - size);
  const run = words.slice(from, from + size);
  // It begins and ends on words of matter, and no comma stands in it.
  const [first, last] = [bare(run[0] ?? ""), bare(run.at(-1) ?? "")];
  if (!isSafe(last) || last.length < 4 || POINTERS.has(last) || /^(?:and|or|of|than|to|would|have)$/.test(first))
    return null;
  if (run.slice(0, -1).some((word) => /[.,?!]$/.test(word))) return null;
  return cutOut(sentence, words, from, from + size, "a fragment", true);
};

const trimmed: Maker = ({ sentence }) => {
  const words = wordsOf(sentence.text);
  const ends = words.flatMap((word, at) => (/,$/.test(word) && at >= 4 && at < words.length - 2 ? [at + 1] : []));
  const end = ends.at(-1);
  return end === undefined ? null : cutOut(sentence, words, 0, end, "the end cut off", false);
};

const headCut: Maker = ({ sentence }) => {
  const words = wordsOf(sentence.text);
  const at = words.findIndex((word, i) => /,$/.test(word) && i < words.length - 5) + 1;
  if (at === 0) return null;
  const made = cutOut(sentence, words, at, words.length, "the head cut off", false);
  return made && { ...made, print: made.print.charAt(0).toUpperCase() + made.print.slice(1) };
};

/** Words `[from, to)` of the sentence; where one of its words stands decides the place. */
function cutOut(
  sentence: Sentence,
  words: readonly string[],
  from: number,
  to: number,
  made: string,
  isFragment: boolean,
): Made | null {
  const places = offsetsOf(sentence, words);
  const [start, end] = [places[from]?.[0], places[to - 1]?.[1]];
  if (start === undefined || end === undefined) return null;
  return {
    print: closing(join(words.slice(from, to))),
    passage: [[start, end]],
    made,
    ...(isFragment && { isFragment }),
  };
}

function offsetsOf(sentence: Sentence, words: readonly string[]): Span[] {
  let at = 0;
  return words.map((word) => {
    const start = sentence.text.indexOf(word, at);
    at = start + word.length;
    return [sentence.start + start, sentence.start + at];
  });
}

const DOTS = [" … ", " ... ", " . . . ", "… ", "... ", " […] ", " [...] "];

/** Whole sentences of a turn with some between them cut, marked. */
function cutBetween(made: string, isFit: (cut: readonly string[], after: string) => boolean, most: number): Maker {
  return ({ turn, at, sentence }, random) => {
    const fits: { print: string; from: string; passage: Span[] }[] = [];
    for (let next = at + 2; next < turn.sentences.length; next++) {
      const [first, last] = [turn.sentences[at + 1], turn.sentences[next]];
      if (!first || !last || wordsOf(last.text).length < 4 || wordsOf(last.text).length > 30) continue;
      const cut = turn.sentences.slice(at + 1, next).map(({ text }) => text);
      const words = plainWords(join(cut));
      if (words.length < 3 || words.length > most) continue;
      if (!isFit(words, last.text)) continue;
      fits.push({
        print: `${sentence.text}${random.pick(DOTS)}${last.text}`,
        from: join(cut),
        passage: [[sentence.start, last.end]],
      });
    }
    const one = random.pick(fits);
    return one ? { ...one, to: "", made } : null;
  };
}

/** A clause between two commas cut, marked. */
function cutWithin(made: string, isFit: (cut: readonly string[], after: string) => boolean): Maker {
  return ({ sentence }, random) => {
    const words = wordsOf(sentence.text);
    const commas = words.flatMap((word, at) => (/,$/.test(word) ? [at + 1] : []));
    const fits = commas.flatMap((from) =>
      commas
        .filter((to) => to - from >= 3 && to - from <= 14 && from >= 4 && words.length - to >= 4)
        .filter((to) => isFit(plainWords(join(words.slice(from, to))), words[to] ?? "")),
    );
    const to = random.pick(fits);
    const from =
      to === undefined
        ? undefined
        : commas.findLast(
            (at) => at <= to - 3 && at >= 4 && isFit(plainWords(join(words.slice(at, to))), words[to] ?? ""),
          );
    if (to === undefined || from === undefined) return null;
    return {
      print: `${closing(join(words.slice(0, from)))}${random.pick(DOTS)}${join(words.slice(to))}`,
      passage: [span(sentence)],
      made,
      from: join(words.slice(from, to)),
      to: "",
    };
  };
}

const beginsSafely = (after: string): boolean => {
  const [first = "", second = ""] = plainWords(after);
  return !POINTERS.has(first) && !(/^(?:and|but|so|or)$/.test(first) && (second === "" || POINTERS.has(second)));
};
const isSafeCut = (cut: readonly string[], after: string): boolean => cut.every(isSafe) && beginsSafely(after);
const isHeavyCut = (cut: readonly string[]): boolean => cut.some(isHeavy);

/** The sentence after the cut begins with a word for what was cut. */
const pointer = (cut: readonly string[], after: string): boolean =>
  cut.every(isSafe) && /^(?:he|she|they|it|this|that)$/.test(plainWords(after)[0] ?? "");

const standIn: Maker = ({ sentence }, random) => {
  const words = wordsOf(sentence.text);
  const fits = words.flatMap((word, at) => (at > 0 && STANDS_FOR[bare(word)] && /^[a-z]+$/.test(word) ? [at] : []));
  const at = random.pick(fits);
  if (at === undefined) return null;
  const from = words[at] ?? "";
  const to = random.pick(STANDS_FOR[from] ?? []) ?? "";
  return { print: join(words.with(at, to)), passage: [span(sentence)], made: "a bracket for a pronoun", from, to };
};
const gloss: Maker = ({ sentence }, random) => {
  const words = wordsOf(sentence.text);
  const fits = words.flatMap((word, at) => (inner(at, words) && /^[a-z]{5,}$/.test(word) ? [at] : []));
  const at = random.pick(fits);
  if (at === undefined) return null;
  const to = random.pick(GLOSSES) ?? "";
  return {
    print: join(words.toSpliced(at + 1, 0, to)),
    passage: [span(sentence)],
    made: "a gloss in brackets",
    from: "",
    to,
  };
};
const caseBracket: Maker = (place, random) => {
  const made = headCut(place, random);
  const first = place.sentence.text[(made?.passage[0]?.[0] ?? 0) - place.sentence.start] ?? "";
  if (!made || !/^\p{Ll}/u.test(first)) return null;
  const to = `[${made.print[0]}]${made.print.slice(1)}`;
  return {
    ...made,
    print: to,
    made: "a bracketed capital",
    from: made.print.split(" ")[0] ?? "",
    to: to.split(" ")[0] ?? "",
  };
};
const bracketedForm = swap("another inflection in brackets", (word, at) => {
  const other = INFLECTED.get(word);
  return at > 0 && other !== undefined ? `[${other}]` : null;
});

/** Fillers between commas, and what is said twice because of them: "I've, um, I've got". */
const cleaned: Maker = ({ sentence }) => {
  const word = String.raw`\p{L}[\p{L}'’]*`;
  const stumbled = new RegExp(String.raw`\b(${word}(?: ${word}){0,3}), (?:um|uh|er|like|you know), \1(?=[ ,.])`, "giu");
  const twice = /\b(I'[a-z]+ [a-z]+|I \p{L}+|the|and|a), \1 /gu;
  let print = sentence.text.replace(stumbled, "$1").replace(twice, "$1 ");
  print = print.replace(/, (?:um|uh|er|you know|I mean|like),(?= )/g, "").replace(/^(?:Um|Uh|Er), /, "");
  print = print.replace(/\bgonna\b/g, "going to").replace(/\bgotta\b/g, "got to");
  if (print === sentence.text) return null;
  print = print.charAt(0).toUpperCase() + print.slice(1);
  return { print, passage: [span(sentence)], made: "fillers and repeats taken out", from: sentence.text, to: print };
};
const inflected = swap("another inflection", (word, at) => (at > 0 ? (INFLECTED.get(word) ?? null) : null));

const reworded = swap("one word for another", (word, at) => (at > 0 ? (REWORDED.get(word) ?? null) : null));
const functionWord = swap("one small word for another", (word, at, words) => {
  const other = FUNCTION_WORDS.get(word) ?? null;
  const next = bare(words[at + 1] ?? "");
  return inner(at, words) && !POINTERS.has(next) && next !== word && bare(words[at - 1] ?? "") !== other ? other : null;
});
const inserted: Maker = ({ sentence }, random) => {
  const words = wordsOf(sentence.text);
  const fits = words.flatMap((word, at) =>
    /^(?:was|is|were|are|I|we|he|she|they)$/.test(word) && inner(at, words) ? [at] : [],
  );
  const at = random.pick(fits);
  if (at === undefined) return null;
  const to = random.pick(INSERTED) ?? "";
  return {
    print: join(words.toSpliced(at + 1, 0, to)),
    passage: [span(sentence)],
    made: "a word put in",
    from: "",
    to,
  };
};
const phrase: Maker = ({ sentence }, random) => {
  const words = wordsOf(sentence.text);
  if (words.length < 14) return null;
  const from = random.between(4, words.length - 7);
  const cut = words.slice(from, from + 3);
  if (!cut.every((word) => isSafe(bare(word)) && /^[\p{L}'’]+$/u.test(word))) return null;
  const to =
    random.pick([
      "in plain terms",
      "as things stood",
      "by the look of it",
      "from where I stand",
      "in broad daylight",
    ]) ?? "";
  const print = join(words.toSpliced(from, 3, to));
  return { print, passage: [span(sentence)], made: "a phrase for another", from: join(cut), to };
};
/** "A bright cold morning" → "a cold bright morning". */
const moved: Maker = ({ sentence }, random) => {
  const words = wordsOf(sentence.text);
  const fits = words.flatMap((word, at) => {
    const next = words[at + 1] ?? "";
    return at > 1 &&
      at < words.length - 3 &&
      /^[a-z]{2,}$/.test(word) &&
      /^[a-z]{2,}$/.test(next) &&
      isSafe(word) &&
      isSafe(next) &&
      word !== next
      ? [at]
      : [];
  });
  const at = random.pick(fits);
  if (at === undefined) return null;
  const [x = "", y = ""] = [words[at], words[at + 1]];
  return {
    print: join(words.with(at, y).with(at + 1, x)),
    passage: [span(sentence)],
    made: "two words changed about",
    from: `${x} ${y}`,
    to: `${y} ${x}`,
  };
};

const number = swap("another number", (word, at, words) => {
  if (at === 0) return null;
  const value = NUMBERS.get(word);
  if (value !== undefined && value > 1) return [...NUMBERS.keys()][(value + 2) % 19 || 5] ?? null;
  if (/^\d{1,4}$/.test(word) && /^\d+[,.]?$/.test(words[at] ?? "")) return String(Number(word) + 10);
  return null;
});
const quantity = swap("another quantity", (word, at, words) => {
  const [before, after] = [bare(words[at - 1] ?? ""), bare(words[at + 1] ?? "")];
  // "At all", "all right" and "every four minutes" are no quantities by themselves.
  if (word === "all" && !/^(?:the|of|my|our|these|those|his|her|their)$/.test(after)) return null;
  return before === "at" || before === "about" || isNumber(after) ? null : (OTHER_QUANTITY.get(word) ?? null);
});

const affirmed = swap("a negation dropped", (word) => (isNegation(word) ? (AFFIRMED.get(word) ?? null) : null));
const notDropped: Maker = ({ sentence }) => {
  const words = wordsOf(sentence.text);
  const at = words.indexOf("not");
  if (at < 1) return null;
  return { print: join(words.toSpliced(at, 1)), passage: [span(sentence)], made: "“not” dropped", from: "not", to: "" };
};
const negated = swap("a negation added", (word, at, words) =>
  at > 0 && bare(words[at + 1] ?? "") !== "not" && !words.some((one) => isNegation(bare(one)))
    ? (NEGATED.get(word) ?? null)
    : null,
);
const denied = swap("a negation by prefix", (word) => DENIED.get(word) ?? null);

/** Words inside the sentence left out without a mark; none of them turns it. */
const silentCut: Maker = ({ sentence }, random) => {
  const words = wordsOf(sentence.text);
  const fits: Span[] = [];
  for (let from = 3; from < words.length - 5; from++)
    for (let to = from + 2; to <= Math.min(from + 9, words.length - 3); to++) {
      const cut = words.slice(from, to).map(bare);
      // The same word on both sides would leave open which of the two was cut; fillers may go.
      const isClean =
        cut.every(isSafe) && cut[0] !== bare(words[to] ?? "") && cut.at(-1) !== bare(words[from - 1] ?? "");
      if (isClean && cut.some((word) => word.length >= 5)) fits.push([from, to]);
    }
  const one = random.pick(fits);
  if (!one) return null;
  const print = join(words.toSpliced(one[0], one[1] - one[0]));
  return {
    print,
    passage: [span(sentence)],
    made: "a silent cut in a sentence",
    from: join(words.slice(...one)),
    to: "",
  };
};
const sentenceGone: Maker = ({ turn, at, sentence }) => {
  const [cut, next] = [turn.sentences[at + 1], turn.sentences[at + 2]];
  if (
    !cut ||
    !next ||
    plainWords(cut.text).length < 3 ||
    wordsOf(next.text).length < 4 ||
    wordsOf(next.text).length > 25
  )
    return null;
  if (plainWords(cut.text).some(isHeavy)) return null;
  return {
    print: `${sentence.text} ${next.text}`,
    passage: [[sentence.start, next.end]],
    made: "a sentence left out",
    from: cut.text,
    to: "",
  };
};
function otherTurn(mark: (random: Random) => string, made: string, file: (a: string, b: string) => boolean): Maker {
  return ({ turn, sentence, turns }, random) => {
    const others = turns.filter(
      (one) =>
        one !== turn &&
        one.speaker === turn.speaker &&
        file(one.file, turn.file) &&
        Math.abs(one.start - turn.start) > 200,
    );
    const other = random.pick(others)?.sentences.find(({ text }) => isUsable(text));
    if (!other) return null;
    return { print: `${sentence.text}${mark(random)}${other.text}`, passage: [span(sentence), span(other)], made };
  };
}
const same = (a: string, b: string): boolean => a === b;
const dots = (random: Random): string => random.pick(DOTS) ?? " … ";
const reordered: Maker = ({ turn, at, sentence }, random) => {
  const before = turn.sentences[at - 1];
  if (!before || !isUsable(before.text)) return null;
  return {
    print: `${sentence.text}${dots(random)}${before.text}`,
    passage: [[before.start, sentence.end]],
    made: "parts in another order",
    from: before.text,
    to: before.text,
  };
};

/** Plain enough to be quoted: no marks or brackets of its own. */
export function isUsable(text: string): boolean {
  const count = wordsOf(text).length;
  return count >= 7 && count <= 45 && !/["“”‘()[\]:;]|\s-|^[a-z]/.test(text) && !/\b\d+\.\d/.test(text);
}

/** The makers of each finding; they take turns. */
export const MAKERS: Readonly<Partial<Record<FindingKind, readonly Maker[]>>> = {
  exact: [exact],
  "exact-normalised": [spelled, figure, otherCase, otherPoints],
  partial: [fragment, trimmed, headCut],
  "ellipsis-ok": [
    cutBetween("a marked cut of a sentence", isSafeCut, 25),
    cutWithin("a marked cut of a clause", isSafeCut),
  ],
  "ellipsis-risk": [
    cutBetween("a marked cut of what turns it", isHeavyCut, 30),
    cutWithin("a marked cut of a clause that turns it", isHeavyCut),
    cutBetween("a marked cut of what a pronoun stands for", pointer, 25),
    cutBetween("a long marked cut", (cut) => cut.length > 60, 150),
  ],
  bracketed: [standIn, gloss, caseBracket, bracketedForm],
  cleaned: [cleaned, cleaned, inflected],
  reworded: [reworded, functionWord, inserted, phrase, moved],
  "number-changed": [number, number, quantity],
  "negation-changed": [affirmed, notDropped, negated, denied],
  spliced: [
    silentCut,
    sentenceGone,
    otherTurn(() => " ", "two turns joined", same),
    otherTurn(dots, "two turns joined by an ellipsis", same),
    otherTurn(dots, "two sources joined by an ellipsis", (a, b) => a !== b),
    reordered,
  ],
  "wrong-speaker": [exact, trimmed, exact],
};
