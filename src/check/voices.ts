/** Who says a passage, and whether that is somebody else than the draft says. Unknown is never wrong. */

import words from "../../data/check-words.json" with { type: "json" };
import { extract } from "../extract/extract.js";
import { bodyWords, pronounFor } from "../extract/lexicon.js";
import type { Passage, Quotation } from "../model.js";
import { mayBeSameName } from "../text/names.js";
import { type Source, type Sources, sourceOf, type Turn, turnOf } from "./sources.js";

export interface Voice {
  readonly speaker: string | null;
  readonly label: string | null;
  readonly spoken: Passage["spoken"];
}

/** Longer texts are not read for their quotations: what is found there is running text. Bounds a 100 MB page. */
const READ = 2_000_000;

const quotations = new WeakMap<Source, readonly Quotation[]>();

function quotationsOf(source: Source): readonly Quotation[] {
  let known = quotations.get(source);
  if (!known) {
    known =
      source.article.text.length > READ
        ? []
        : extract({ ...source.article, role: "article" }).filter(({ kind }) => kind !== "indirect");
    quotations.set(source, known);
  }
  return known;
}

/** The last quotation that begins at `offset` or before it; they are in order. */
function lastUpTo(quotations: readonly Quotation[], offset: number): Quotation | undefined {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.segments[0]?.[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return quotations[low - 1];
}

/** An attribution of less confidence is no ground to call another wrong. */
const SURE = 0.9;
const SURE_OF_DRAFT = 0.6;

/** The voice of units `from` to `to`. */
export function voiceOf(sources: Sources, from: number, to: number): Voice {
  const { label, speaker } = sources.turns[turnOf(sources, from)] as Turn;
  if (label !== null) return { speaker, label, spoken: "turn" };
  const source = sourceOf(sources, from);
  if (source.kind === "transcript") return { speaker: null, label: null, spoken: "prose" };
  const [start, end] = [sources.starts[from] as number, sources.ends[to - 1] as number];
  const quoted = lastUpTo(quotationsOf(source), start);
  if (quoted === undefined || end > (quoted.segments.at(-1)?.[1] ?? 0))
    return { speaker: null, label: null, spoken: "prose" };
  const isSure = quoted.confidence >= SURE && !isBodyCalledHe(source, quoted);
  return { speaker: isSure ? quoted.speaker.name : null, label: null, spoken: "quoted" };
}

/** "He" and "she" are no union and no guild: where the notes put a body's name beside somebody's, it is not known who speaks. */
function isBodyCalledHe({ article }: Source, { speaker: { name, mention } }: Quotation): boolean {
  if (name === null || mention === null || !/^(?:s?he|his|him|hers?)$/i.test(article.text.slice(...mention)))
    return false;
  const words = name.toLowerCase().split(" ");
  // "Nurses" and "Nurses Union" of "Nurses' Union".
  if (words.length === 1) return ["'", "’"].some((sign) => article.text.includes(`${name}${sign} `));
  if (pronounFor(words[0]?.split("-")[0] ?? "") !== undefined) return false;
  return words.some((word) => bodyWords.has(word)) || !article.text.includes(name);
}

const ROLES = new Set(words.roles);

/** "THE MODERATOR", "Speaker 2": a part in the talk, not a person. */
const isRole = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => ROLES.has(word));

/** A letter of an exchange says nothing by itself. */
const isLetter = (label: string): boolean => label.length === 1;

/** "Unidentified speaker" may be anybody. */
const isNobody = (label: string): boolean => /unidentified|unknown|speaker|voice|male|female|audience/i.test(label);

/**
 * Whether the passage at `from` is somebody else's than `named`: another person's by name; or a part's ("MODERATOR", "Q"),
 * where the person named has turns of their own in the same source.
 */
export function isWrongSpeaker(
  sources: Sources,
  { speaker, confidence }: Quotation,
  voice: Voice,
  from: number,
): boolean {
  const named = speaker.name;
  if (named === null || confidence < SURE_OF_DRAFT || isRole(named)) return false;
  if (voice.label === null)
    return voice.speaker !== null && !isRole(voice.speaker) && !mayBeNamed(named, voice.speaker);
  if (voice.speaker !== null && mayBeNamed(named, voice.speaker)) return false;
  if (isNobody(voice.label)) return false;
  if (voice.speaker !== null && !isRole(voice.speaker)) return true;
  if (isLetter(voice.label)) return false;
  const source = sourceOf(sources, from);
  return speakersOf(sources, source).some((speaker) => mayBeNamed(named, speaker));
}

/** "Jane Roe", "Roe", "Dr. Jane Roe". */
const mayBeNamed = (a: string, b: string): boolean => mayBeSameName(a, b) || isTitleAlone(a) || isTitleAlone(b);

/** "Cllr": no name at all. */
const isTitleAlone = (name: string): boolean =>
  !/\p{Ll}\p{L}{2}/u.test(name) || (/^\p{L}{1,5}\.?$/u.test(name) && TITLES.has(name.toLowerCase().replace(".", "")));
const TITLES = new Set(words.titles);

const speakers = new WeakMap<Source, readonly string[]>();

function speakersOf({ turns }: Sources, source: Source): readonly string[] {
  let known = speakers.get(source);
  if (!known) {
    const names = new Set<string>();
    for (const { from, speaker } of turns)
      if (from >= source.from && from < source.to && speaker !== null) names.add(speaker);
    known = [...names];
    speakers.set(source, known);
  }
  return known;
}
