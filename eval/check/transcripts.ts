/** The set's sources as their makers know them: turns, who speaks, and sentences. It shares no code with what is scored. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ingest } from "../../src/ingest/ingest.js";
import type { Article } from "../../src/model.js";
import { type Token, tokens } from "./rows.js";

/** Labels of turns, and whose they are. Of "Q." and "A." the section of the hearing decides. */
const VOICES: Readonly<Record<string, string>> = {
  ...{ CARRAWAY: "Nell Carraway", TARRANT: "Wilfred Tarrant" },
  ...{ QUANCE: "Pilar Quance", VOSS: "Ingrid Voss", BRANDT: "Teodor Brandt" },
  ...{ DUNMORE: "Rhys Dunmore", ACHTERBERG: "Sunniva Achterberg" },
  ...{ "THE COURT": "Justice Abara", "MR. CRANE": "Mr. Crane", "MS. HOLLOWAY": "Ms. Holloway" },
  ...{ "THE WITNESS": "Maud Lisle", "A.": "Maud Lisle", "Q.": "Mr. Crane", OSTROW: "Lena Ostrow" },
  ...{ "THE MAYOR": "Lena Ostrow", "MR. INGS": "Walter Ings", "CLLR. NANDAKUMAR": "Priya Nandakumar" },
  ...{ "CLLR. STROUD": "Desmond Stroud", "CLLR. BIRTWELL": "Jean Birtwell", "CLLR. FARROW": "Colm Farrow" },
  ...{ "CLLR. ADEYEMI": "Marcus Adeyemi", "Jonah Reed": "Jonah Reed", "Bea Osei": "Bea Osei" },
  "Kit Marsden": "Kit Marsden",
};

/** A short name in the written drafts' rows → the file. */
export const FILES: Readonly<Record<string, string>> = {
  i: "interview.txt",
  p: "press-conference.txt",
  h: "hearing.txt",
  v: "podcast.vtt",
  s: "speech.txt",
  c: "council.txt",
  k: "courier.txt",
  r: "radio.txt",
  g: "gazette.txt",
};
const FOLDERS = ["sources", "coverage"] as const;

export interface Sentence {
  /** Offsets into the source's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Turn {
  readonly file: string;
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly Sentence[];
}

export interface Source {
  readonly file: string;
  readonly kind: (typeof FOLDERS)[number];
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly turns: readonly Turn[];
}

/** The transcripts that are plain text, as they lie on disk. */
export function sourcesIn(
  folder = join("eval", "check", "sources"),
): { readonly file: string; readonly text: string }[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.sort().map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
}

export async function readAll(folder: string): Promise<Source[]> {
  const sources: Source[] = [];
  for (const kind of FOLDERS)
    for (const file of readdirSync(join(folder, kind)).sort())
      for await (const read of ingest([join(folder, kind, file)])) {
        if (!("article" in read)) throw new Error(`${file}: ${read.problem.message}`);
        const { text } = read.article;
        const turns = kind === "sources" ? turnsOf(file, text) : [];
        sources.push({ file, kind, article: read.article, tokens: tokens(text), turns });
      }
  return sources;
}

/** Every paragraph that a label opens, and those after it until a heading or another label. */
export function turnsOf(file: string, text: string): Turn[] {
  const turns: Turn[] = [];
  let open: { speaker: string; start: number; end: number; sentences: Sentence[] } | null = null;
  const close = (): void => {
    if (open) turns.push({ file, ...open });
    open = null;
  };
  const isCross = text.indexOf("CROSS-EXAMINATION");
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const label = Object.keys(VOICES).find((one) => line.startsWith(one.endsWith(".") ? `${one} ` : `${one}: `));
    if (label !== undefined) {
      close();
      const start = index + label.length + (label.endsWith(".") ? 1 : 2);
      const speaker = label === "Q." && isCross >= 0 && index > isCross ? "Ms. Holloway" : (VOICES[label] ?? "");
      open = { speaker, start, end: index + line.length, sentences: sentencesOf(text, start, index + line.length) };
    } else if (/^(?:\(|\d+\. |The motion|The meeting|[A-Z-]+ BY )/.test(line)) close();
    else if (open) {
      const going: { end: number; sentences: Sentence[] } = open;
      going.end = index + line.length;
      going.sentences.push(...sentencesOf(text, index, index + line.length));
    }
  }
  close();
  return turns;
}

/** Ends of sentences that are none: "Mr. Tarrant". */
const SHORT = /(?:\b(?:Mr|Mrs|Ms|Dr|Cllr|St|Sgt|Rev)|\b[A-Z]|\b[ap]\.m)\.$/;

function sentencesOf(text: string, from: number, to: number): Sentence[] {
  const found: Sentence[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!/[.?!]/.test(text[at] ?? "")) continue;
    let end = at + 1;
    while (end < to && /["”’]/.test(text[end] ?? "")) end++;
    if (end < to && !/^\s+["“‘]?[\p{Lu}\d]/u.test(text.slice(end, end + 4))) continue;
    if (end < to && SHORT.test(text.slice(Math.max(from, end - 6), end))) continue;
    found.push({ start, end, text: text.slice(start, end) });
    while (end < to && /\s/.test(text[end] ?? "")) end++;
    start = end;
    at = end - 1;
  }
  if (start < to) found.push({ start, end: to, text: text.slice(start, to) });
  return found;
}
