import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import type { Article } from "../../src/model.js";
import { articleOf } from "./article.js";

const MB = 1 << 20;

/** Time grows by four where it is linear; a noisy machine may make it twice that, what is quadratic makes it sixteen. */
const FOURFOLD = 8;
/** Shorter times than this are the clock's noise, in seconds. */
const LEAST = 0.05;

/** One block, so that nothing is spared by paragraphs. */
const oneBlock = (text: string): Article => ({
  ...articleOf(""),
  text,
  blocks: [{ role: "body", start: 0, end: text.length }],
});

/** Seconds allowed for ten megabytes: twice what a slow machine with other work needs; what is quadratic takes hours. */
const SECONDS_FOR_10_MB = 10;

function secondsFor(unit: string, megabytes: number): number {
  const article = oneBlock(unit.repeat(Math.ceil((megabytes * MB) / unit.length)));
  const from = performance.now();
  extract(article);
  return (performance.now() - from) / 1000;
}

describe("hostile text is read in linear time", () => {
  it.each([
    ["straight marks", '"'],
    ["opening marks", "“"],
    ["capitals", "ROE "],
    ["said", "said "],
    ["one unbroken word", "a"],
    ["single marks", "'"],
    ["chained participles", 'saying "so" '],
  ])("10 MB of %s", { timeout: 60_000 }, (_what, unit) => {
    expect(secondsFor(unit, 10)).toBeLessThan(SECONDS_FOR_10_MB);
  });

  it.each([
    ["spaced marks", '" '],
    ["quoted letters", '"a" '],
    ["open marks and words", "“said "],
    ["names", "Orla Finch "],
    ["pronouns", '"I go," he said. '],
    ["commas", "Finch, "],
    ["dots", "a."],
    ["interviews", "in an interview with The "],
  ])("1 MB of %s", { timeout: 60_000 }, (_what, unit) => {
    expect(secondsFor(unit, 1)).toBeLessThan(SECONDS_FOR_10_MB / 4);
  });
});

describe("four times the text takes four times as long", () => {
  it.each([
    ["a mark a paragraph", "“So it is.\n\n"],
    ["single marks in prose", "'so it is', said Roe of the old quay. "],
    ["marks in prose", 'the quay is shut said "so" and that was all '],
    ["nested marks", "“a ‘b "],
    ["angle marks", "«»"],
    ["stops", ". "],
    ["brackets", "("],
    ["digits", "7"],
    ["newlines", "\n"],
    ["labels of turns", "ROE: so\n"],
    ["tags", "<tweet author="],
    ["handles and days", "— Roe (@roe) March 3 "],
    ["colons", "Roe wrote:\n\n"],
  ])("%s", { timeout: 120_000 }, (_what, unit) => {
    secondsFor(unit, 0.25);
    const short = Math.min(secondsFor(unit, 0.5), secondsFor(unit, 0.5));
    expect(secondsFor(unit, 2)).toBeLessThan(FOURFOLD * Math.max(LEAST, short));
  });
});

/** Every pattern of the files that read articles' words for quotations, with what it may run on. */
const PATTERNS = ["forms", "turns", "gather", "regions", "regions-look", "tokens", "accept"].flatMap((name) => {
  const source = readFileSync(new URL(`../../src/extract/${name}.ts`, import.meta.url), "utf8");
  return [
    ...source.matchAll(/(?<![\w)\]/*"'`<])\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuy]*)(?=[.,;)\s])/g),
  ].flatMap(([, body = "", flags = ""]) => {
    try {
      return [{ name, pattern: new RegExp(body, flags) }];
    } catch {
      return [];
    }
  });
});

describe("no pattern's time grows faster than the text", () => {
  it("finds the patterns", () => {
    expect(PATTERNS.length).toBeGreaterThan(12);
  });

  it.each(PATTERNS)("$name: $pattern", ({ pattern }) => {
    const units = ["a", "A", "A ", "A.", " ", ".", "'", "’", "7", "<", '"', "@", "—", "A-", "Aa ", "(@a) ", "\n"];
    for (const unit of units) {
      const [short, long] = [40_000, 160_000].map((length) => {
        const text = unit.repeat(length / unit.length);
        const from = performance.now();
        pattern.lastIndex = 0;
        pattern.test(text);
        return (performance.now() - from) / 1000;
      });
      expect(long, JSON.stringify(unit)).toBeLessThan(FOURFOLD * Math.max(LEAST, short ?? 0));
    }
  });
});
