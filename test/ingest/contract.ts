/** What every reader of inputs promises, as functions that a test of any format can call. */

import { Readable } from "node:stream";
import { expect } from "vitest";
import type { InputFormat } from "../../src/ingest/formats.js";
import { type Ingested, ingest } from "../../src/ingest/ingest.js";
import { NOTHING_SAID } from "../../src/ingest/said.js";
import type { Article } from "../../src/model.js";
import { past } from "../../src/text/past.js";
import { placeAt } from "../../src/text/places.js";

/** A small file of a kind, and words that the article taken out of it holds once. */
export interface Sample {
  readonly name: string;
  readonly file: Buffer;
  readonly once: readonly string[];
}

async function* cut(file: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

/** By the whole program's way in: the kind is told from the bytes. */
export async function readAny(file: Buffer, size = Math.max(1, file.length)): Promise<Ingested[]> {
  const found: Ingested[] = [];
  for await (const one of ingest(["-"], { stdin: Readable.from(cut(file, size)) })) found.push(one);
  return found;
}

/** By one reader, whatever the bytes are. */
export async function readBy(format: InputFormat, file: Buffer, size = Math.max(1, file.length)): Promise<Ingested[]> {
  const found: Ingested[] = [];
  for await (const one of format.read(cut(file, size), "file", NOTHING_SAID)) if (!("mark" in one)) found.push(one);
  return found;
}

/** Blocks and places are in order and apart, lie in the text, and blocks leave nothing but white space out. */
export function holds({ text, blocks, places, evidence, title, markup }: Article): void {
  let last = 0;
  for (const { start, end } of blocks) {
    if (text.slice(last, start).trim() !== "") expect(text.slice(last, start)).toBe("white space alone");
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    last = end;
  }
  expect(text.slice(last).trim()).toBe("");
  last = 0;
  for (const { start, end, label } of places ?? []) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(label).toMatch(/^(?:p\. \S.{0,19}|¶ \d+|§ \S.{0,99}|\d{2,}:\d{2}:\d{2}\.\d{3})$/);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
  for (const one of Object.values(evidence)) {
    if (one.at === null) continue;
    expect(one.at[0]).toBeGreaterThanOrEqual(0);
    expect(one.at[1]).toBeLessThanOrEqual(text.length);
  }
  if (title === null || !evidence.title?.at) return;
  // Past the signs of Markdown, and its line breaks.
  const [from, to] = evidence.title.at;
  const read = past(text, markup ?? []);
  const flat = (words: string) => words.replace(/\s+/g, " ");
  expect(flat(read.text.slice(read.away(from), read.away(to)))).toBe(flat(title));
}

/** Whatever comes of bad bytes: articles that hold, and one line for each thing that could not be read. */
export function holdsOrSays(found: readonly Ingested[]): void {
  for (const one of found) {
    if ("article" in one) holds(one.article);
    else expect(one.problem.message).toMatch(/^[^\n]{5,600}$/);
  }
}

/** The sample's words stand in its articles once each, and within a place where there are places. */
export function holdsOnce(found: readonly Ingested[], once: readonly string[]): void {
  const articles = found.flatMap((one) => ("article" in one ? [one.article] : []));
  for (const words of once) {
    const holding = articles.filter(({ text }) => text.includes(words));
    expect(holding.map(({ text }) => text.split(words).length)).toEqual([2]);
    const [article] = holding;
    if (article?.places) expect(placeAt(article.places, article.text.indexOf(words))).not.toBeNull();
  }
}
