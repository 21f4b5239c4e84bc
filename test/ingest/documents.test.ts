/** What every reader of documents promises: one table of samples, one contract. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ingested, ingest } from "../../src/ingest/ingest.js";
import type { Article } from "../../src/model.js";
import { docx } from "./make-docx.js";

const CASES = join(import.meta.dirname, "../cases/documents");
const sample = (name: string) => readFileSync(join(CASES, name));

const WORDS = [
  "Mayor Mara Voss opened the Harbor City ferry on Monday before a crowd of two hundred.",
  "“I will ride it every day,” Voss said at the dock. “Every – single – day.” 🚢",
  "Tom Oake, who keeps the dock, was not so sure.",
];

/** Each with words that it holds once. */
const SAMPLES: readonly (readonly [name: string, file: Buffer, once: readonly string[]])[] = [
  ["WebVTT", sample("harbor-hearing.vtt"), ["will be the first to ride it", "Who pays for it & when", "Every penny"]],
  ["captions that roll", sample("rolling.vtt"), ["we kept the ferry", "running all winter", "nobody thanked us"]],
  ["SRT", sample("dock-talk.srt"), ["never closed the dock", "For one day", "One day was enough"]],
  ["DOCX", docx([["Title", "A Ferry at Last"], ...WORDS], { "dc:title": "Ferry" }), ["A Ferry at Last", ...WORDS]],
];

async function read(file: Buffer, size = file.length): Promise<Ingested[]> {
  const chunks: Buffer[] = [];
  for (let at = 0; at < file.length; at += size) chunks.push(file.subarray(at, at + size));
  const found: Ingested[] = [];
  for await (const one of ingest(["-"], { stdin: Readable.from(chunks) })) found.push(one);
  return found;
}

async function articleOf(file: Buffer): Promise<Article> {
  const [one] = await read(file);
  if (!one || !("article" in one)) throw new Error(`expected an article, found ${JSON.stringify(one)}`);
  return one.article;
}

/** Blocks and places are in order, lie in the text and leave nothing but white space out. */
function checkOffsets({ text, blocks, places = [] }: Article): void {
  let last = 0;
  for (const { start, end } of blocks) {
    expect(text.slice(last, start).trim()).toBe("");
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    last = end;
  }
  expect(text.slice(last).trim()).toBe("");
  last = 0;
  for (const { start, end, label } of places) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(label).toMatch(/^(?:p\. \d+|¶ \d+|\d{2,}:\d{2}:\d{2}\.\d{3})$/);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

describe.each(SAMPLES)("%s", (_name, file, once) => {
  it("is told from its content; its blocks hold everything once, and each word has its place", async () => {
    const article = await articleOf(file);
    checkOffsets(article);
    for (const words of once) {
      expect(article.text.split(words)).toHaveLength(2);
      const at = article.text.indexOf(words);
      expect(article.places?.some(({ start, end }) => start <= at && at < end)).toBe(true);
    }
  });

  it("gives the same article whatever the size of its chunks", async () => {
    const whole = await read(file);
    for (const size of [1, 7, 1000]) expect(await read(file, size)).toEqual(whole);
  });

  it("cut off anywhere, gives articles that hold or one line", async () => {
    for (let share = 1; share < 12; share++) {
      const found = await read(file.subarray(0, Math.floor((file.length * share) / 12)));
      expect(found.length).toBeLessThanOrEqual(2);
      for (const one of found) {
        if ("article" in one) checkOffsets(one.article);
        else expect(one.problem.message).toMatch(/^[^\n]{5,300}$/);
      }
    }
  });

  it("with any bytes changed, gives articles that hold or a line, and never throws", { timeout: 60_000 }, async () => {
    const flips = fc.array(fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const changed = Buffer.from(file);
        for (const [at, byte] of changes) changed[at] = byte;
        for (const one of await read(changed)) {
          if ("article" in one) checkOffsets(one.article);
          else expect(one.problem.message).toMatch(/^[^\n]{5,600}$/);
        }
      }),
      { numRuns: 2000, seed: 15 },
    );
  });
});
