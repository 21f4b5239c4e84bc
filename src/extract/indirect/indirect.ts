import type { Quotation, Span } from "../../model.js";
import type { Group, Reading } from "../gather.js";
import { determiners, prepositions } from "../lexicon.js";
import type { Names } from "../names.js";
import { isVerbAt, nameWord, phraseFrom, type Range } from "../phrases.js";
import type { Heard } from "../speaker/heard.js";
import { hearReported, type Reported } from "../speaker/reported.js";
import type { Sentence, Token } from "../tokens.js";
import { type Found, findIn } from "./find.js";
import { model } from "./model.js";
import type { Where } from "./row.js";

/** The chance from which a content is shown: F1 hardly moves from .28 to .36, and a higher one spares an editor wrong ones. */
const SHOWN = 0.33;

/** A few words that nobody is named for tell an editor nothing: "Rain" in "Rain expected on Sunday". In words. */
const SAYS_LITTLE = 4;

export function whereIn(reading: Reading): (sentence: Sentence) => Where {
  const headlines = reading.paragraphs.map((p) => p.role === "headline");
  return ({ paragraph }) => ({ headline: headlines[paragraph] ?? false, paragraph });
}

/** Speech reported without marks: "that the quay was shut" in "Roe said that the quay was shut". Sorted by start; linear. */
export function findIndirect(
  article: string,
  reading: Reading,
  names: Names,
  groups: readonly Group[],
  heard: readonly Heard[],
): Quotation[] {
  const where = whereIn(reading);
  const contents: Found[] = [];
  const reported: Reported[] = [];
  reading.sentences.forEach((sentence, s) => {
    for (const found of findIn(model(), sentence, where(sentence), SHOWN)) {
      if (found.source < 0 && found.to - found.from < SAYS_LITTLE) continue;
      const range = found.source < 0 ? null : phraseAt(sentence.tokens, found);
      const content = range === null ? found : withoutSource(sentence.tokens, found, range);
      if (content.to <= content.from) continue;
      contents.push(content);
      reported.push({ sentence: s, range });
    }
  });
  const speakers = hearReported(reading, names, reported, groups, heard);
  return contents.map((found, i) => {
    const { tokens } = reading.sentences[(reported[i] as Reported).sentence] as Sentence;
    const who = speakers[i] ?? null;
    const segment = spanOf(tokens, [found.from, found.to]);
    return {
      id: `${article}:${segment[0]}-${segment[1]}`,
      article,
      kind: "indirect",
      segments: [segment],
      speaker: { name: who?.name ?? null, mention: who?.mention ?? null },
      cue: spanOf(tokens, cueAt(tokens, found.cue)),
      saidTo: null,
      saidToAt: null,
      // No marks say that these are reported words: the speaker is right only where the content is.
      confidence: Math.round((who?.confidence ?? 0) * found.chance * 100) / 100,
    };
  });
}

/** “Ferry to Stay, Harbour Chief Says”: whoever is named at an end of the content is no part of it, nor the comma beside. */
function withoutSource(tokens: readonly Token[], found: Found, [first, last]: Range): Found {
  let { from, to } = found;
  if (first >= to || last <= from) return found;
  if (last >= to) to = first;
  else if (first <= from) from = last;
  while (to > from && tokens[to - 1]?.type === "sign") to--;
  while (to > from && tokens[from]?.type === "sign") from++;
  return { ...found, from, to };
}

function spanOf(tokens: readonly Token[], range: Range): Span {
  return [(tokens[range[0]] as Token).start, (tokens[range[1] - 1] as Token).end];
}

const cueAt = (tokens: readonly Token[], at: number): Range =>
  tokens[at]?.low === "according" && tokens[at + 1]?.low === "to" ? [at, at + 2] : [at, at + 1];

/** Longest run of capitals before the word that stands for a speaker. */
const NAME = 8;

/** The phrase around the word that stands for the speaker: the whole name, "a spokesman for the mayor". */
function phraseAt(tokens: readonly Token[], { source, cue, from, to }: Found): Range {
  const alone: Range = [source, source + 1];
  const token = tokens[source] as Token;
  if (!nameWord(token) && !token.possessive && !/^\p{L}{4,}/u.test(token.low)) {
    if (!determiners.has(token.low)) return alone;
  }
  let first = source;
  const floor = Math.max(cue < source ? cue + 1 : 0, to <= source ? to : 0);
  while (first > floor && source - first < NAME && carriesBack(tokens, first - 1)) first--;
  first = ownerOf(tokens, first, floor);
  // The phrase ends before the cue and outside the content.
  let stop = tokens.length;
  for (const border of [cue, from]) if (border > source && border < stop) stop = border;
  if (source >= from && source < to) stop = Math.min(stop, to);
  const phrase = token.possessive ? null : phraseFrom(tokens, first, stop);
  return phrase !== null && phrase[0] <= source && source < phrase[1] ? phrase : [first, source + 1];
}

/** Where the phrase begins that the one at `first` is a part of: "a spokesman for" before "the council". Else `first`. */
function ownerOf(tokens: readonly Token[], first: number, floor: number): number {
  if (!/^(?:of|for|from|at|with)$/.test(tokens[first - 1]?.low ?? "")) return first;
  for (let i = first - 2; i >= floor && first - i < NAME; i--) {
    const token = tokens[i] as Token;
    if (token.type !== "word" || isVerbAt(tokens, i) || prepositions.has(token.low)) return first;
    if (determiners.has(token.low)) return i;
  }
  return first;
}

/** Whether the word at `i` belongs to the phrase that goes on behind it: "Sen.", "Jane", "the", "Harbour Board". */
function carriesBack(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1] as Token;
  if (token.type === "sign") return token.low === "." && tokens[i - 1]?.cap === true && next.cap;
  if (token.type !== "word") return false;
  if (nameWord(token)) return next.cap || !token.possessive;
  return determiners.has(token.low) && !determiners.has(next.low);
}
