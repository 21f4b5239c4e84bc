/**
 * WebVTT and SRT → the text of a transcript. Cues are joined to paragraphs, so that a sentence runs over them; a voice,
 * a "NAME:" and a dash begin a turn in the form a typed transcript has. Everything in a cue is speech: every block is body.
 * W3C WebVTT (2019); SRT has no standard and is read as its players read it.
 */

import type { Article, Block, Place } from "../model.js";
import { contentId } from "../text/id.js";
import { allBytes, MAX_BYTES } from "./byte-lines.js";
import { type Cue, readCues } from "./cues.js";
import { decodeText } from "./decode.js";
import { unusableText } from "./json-article.js";
import { type Ingested, problem } from "./problem.js";
import { turnOf } from "./transcript.js";

/** Whose words follow where a dash or ">>" says no more than that the speaker changes. Names nobody. */
const UNNAMED = "SPEAKER";
/** "Host:" at a line's head is a field of a transcript's head to the reader of turns, so that voice is put in brackets. */
const FIELD = /^(?:date|time|place|location|subject|title|source|transcript|recorded|host|guest|note|part|chapter)s?$/i;
/** A silence this long after a sentence ends its paragraph, in milliseconds. */
const PAUSE = 2000;
/** A paragraph ends with its sentence once it has as many characters. */
const FULL = 600;
const ENDS = /[.!?…]["”’')\]]{0,3}$/;

export async function* readSubtitles(chunks: AsyncIterable<Buffer>, source: string): AsyncGenerator<Ingested> {
  const bytes = await allBytes(chunks);
  if (!bytes)
    return yield problem(source, `subtitles over ${MAX_BYTES / 1024 / 1024} MB; expected those of one recording`);
  const decoded = decodeText(bytes);
  if ("wrong" in decoded) return yield problem(source, decoded.wrong);
  const wrong = unusableText(decoded.text);
  if (wrong) return yield problem(source, wrong);
  const article = subtitlesArticle(decoded.text, source);
  yield article
    ? { article }
    : problem(source, "subtitles without a word in them; expected cues with a time and words");
}

/** Null where no cue holds a word. Linear in the text. */
export function subtitlesArticle(file: string, source: string): Article | null {
  const speeches = speechesOf(withoutRolling(readCues(file)));
  if (speeches.length === 0) return null;
  const { text, blocks, places } = write(speeches);
  return {
    id: contentId(text, "", "", "", "[]", "", "transcript"),
    source,
    url: null,
    role: "transcript",
    language: null,
    text,
    blocks,
    places,
    title: null,
    outlet: null,
    authors: [],
    publishedAt: null,
    evidence: {},
  };
}

/** Words of one cue by one speaker. */
interface Speech {
  /** Null where they go on with the speaker before. */
  readonly label: string | null;
  readonly words: string;
  readonly cue: Cue;
}

function speechesOf(cues: readonly Cue[]): Speech[] {
  const heads = cues.map((cue) => cue.lines.map((line) => headOf(line.words)));
  const repeated = repeatedLabels(heads.flat());
  const labels = new Map<string, string>();
  const labelFor = (voice: string): string => {
    const known = labels.get(voice) ?? voiceLabel(voice);
    labels.set(voice, known);
    return known;
  };
  const speeches: Speech[] = [];
  for (const [at, cue] of cues.entries()) {
    let voice: string | null = null;
    for (const [index, line] of cue.lines.entries()) {
      const head = heads[at]?.[index] ?? headOf(line.words);
      const named = head.label !== null && isName(head.label, repeated) ? head.label : null;
      const voiced = line.voice !== null && line.voice !== voice ? labelFor(line.voice) : null;
      const changed = voiced ?? (head.dash > 0 ? UNNAMED : null);
      voice = line.voice;
      const words = line.words.slice(named === null ? head.dash : head.words);
      if (words !== "" || named !== null)
        speeches.push({ label: named === null ? changed : labelFor(named), words, cue });
    }
  }
  return speeches;
}

/** What may begin a turn at the head of a line: "ROE: No.", ">> ROE: No.", "- No." */
interface Head {
  /** Characters of a dash or chevrons. */
  readonly dash: number;
  readonly label: string | null;
  /** Where the words after the label begin. */
  readonly words: number;
}

const DASH = /^(?:>>{1,2}|[-–—](?=\s|\p{Lu}))\s{0,3}/u;
/** A name of four long words with a note in brackets ends within it. */
const LONGEST = 150;

function headOf(line: string): Head {
  const words = line.slice(0, LONGEST);
  const dash = /^[->–—]/.test(words) ? (DASH.exec(words)?.[0].length ?? 0) : 0;
  const label = /[:.]/.test(words) ? turnOf(words.slice(dash)) : null;
  if (label === null) return { dash, label, words: dash };
  const end = words.indexOf(label, dash) + label.length;
  const sign = /^[QA]$/.test(label) ? end : words.indexOf(":", end);
  const after = line.slice(sign + 1, sign + 9);
  return { dash, label, words: sign + 1 + after.length - after.trimStart().length };
}

/** "Remember: we sail" is no label: capitals, two words or a second use make one. */
function isName(label: string, repeated: ReadonlySet<string>): boolean {
  return label === label.toUpperCase() || label.includes(" ") || repeated.has(label);
}

function repeatedLabels(heads: readonly Head[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { label } of heads) {
    if (label !== null) (once.has(label) ? twice : once).add(label);
  }
  return twice;
}

/** A voice as a label that the reader of turns knows; its name stands in brackets where it could not be one. */
function voiceLabel(voice: string): string {
  const name = voice
    .replace(/[\s:]+/gu, " ")
    .trim()
    .slice(0, 80);
  if (name === "") return UNNAMED;
  if (!FIELD.test(name) && turnOf(`${name}: x`) === name) return name;
  const inside = name
    .replace(/[()[\]]/g, "")
    .slice(0, 40)
    .trim();
  const capitals = inside.toUpperCase();
  if (!FIELD.test(name) && /^\p{Lu}/u.test(name) && turnOf(`${capitals}: x`) === capitals) return capitals;
  return inside === "" ? UNNAMED : `${UNNAMED} (${inside})`;
}

/** Share of cues that show again what the one before showed, above which captions are taken to roll. */
const ROLLING = 0.3;

/**
 * Captions that roll show each line twice or more, and captions that are painted on grow word by word: what a cue shows
 * anew is kept. Where few cues repeat another, somebody says a thing twice.
 */
function withoutRolling(cues: readonly Cue[]): readonly Cue[] {
  let repeats = 0;
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    if (before && newLines(before, cue) !== cue.lines) repeats++;
  }
  if (repeats < 2 || repeats < ROLLING * cues.length) return cues;
  return cues.flatMap((cue, index) => {
    const before = cues[index - 1];
    const lines = before ? newLines(before, cue) : cue.lines;
    return lines.length > 0 ? [{ ...cue, lines }] : [];
  });
}

/** The lines of `cue` without those, at its head, that `before` ends with; a line that grew keeps its growth. */
function newLines(before: Cue, cue: Cue): Cue["lines"] {
  const most = Math.min(before.lines.length, cue.lines.length, 4);
  for (let count = most; count > 0; count--) {
    const tail = before.lines.slice(-count);
    if (tail.every((line, index) => line.words === cue.lines[index]?.words)) return cue.lines.slice(count);
  }
  for (let count = most; count > 0; count--) {
    const tail = before.lines.slice(-count);
    const grown = cue.lines[count - 1];
    const last = tail.at(-1);
    const same = tail.slice(0, -1).every((line, index) => line.words === cue.lines[index]?.words);
    if (!same || !grown || !last || !grown.words.startsWith(`${last.words} `)) continue;
    return [{ ...grown, words: grown.words.slice(last.words.length).trim() }, ...cue.lines.slice(count)];
  }
  return cue.lines;
}

interface Written {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly places: readonly Place[];
}

/** One paragraph a block, a blank line between them. */
function write(speeches: readonly Speech[]): Written {
  const parts: string[] = [];
  const blocks: { role: "body"; start: number; end: number }[] = [];
  const places: { start: number; end: number; label: string }[] = [];
  let length = 0;
  let speaker: string | null = null;
  let last: Speech | null = null;
  const put = (words: string) => {
    parts.push(words);
    length += words.length;
  };
  for (const speech of speeches) {
    const block = blocks.at(-1);
    // The first words of captions without names are somebody's, too.
    const label: string | null = speech.label ?? (speaker === null ? UNNAMED : null);
    const turns = label !== null && (label !== speaker || label === UNNAMED || speech.words === "");
    if (!block || turns || (last && endsParagraph(last, speech, length - block.start))) {
      if (block) put("\n\n");
      blocks.push({ role: "body", start: length, end: length });
      if (turns) put(`${label}:`);
    }
    if (label !== null) speaker = label;
    const open = blocks.at(-1);
    if (speech.words !== "") {
      if (open && length > open.start) put(" ");
      const start = length;
      put(speech.words);
      const place = places.at(-1);
      const goesOn = place && place.label === speech.cue.label && place.end + 1 === start;
      if (goesOn) place.end = length;
      else if (speech.cue.label !== "") places.push({ start, end: length, label: speech.cue.label });
    }
    if (open) open.end = length;
    last = speech;
  }
  return { text: parts.join(""), blocks, places };
}

function endsParagraph(last: Speech, next: Speech, length: number): boolean {
  if (!ENDS.test(last.words.slice(-5))) return false;
  return length >= FULL || next.cue.from - last.cue.to >= PAUSE;
}
