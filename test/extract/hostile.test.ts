import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import type { Article } from "../../src/model.js";
import { articleOf } from "./article.js";

const MB = 1 << 20;

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
