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

describe("hostile text is read in linear time", () => {
  it.each([
    ["straight marks", '"'],
    ["opening marks", "“"],
    ["single marks", "'"],
    ["spaced marks", '" '],
    ["quoted letters", '"a" '],
    ["open marks and words", "“said "],
    ["capitals", "ROE "],
    ["names", "Orla Finch "],
    ["said", "said "],
    ["saying marks", 'saying "so" '],
    ["pronouns", '"I go," he said. '],
    ["commas", "Finch, "],
    ["dots", "a."],
    ["one unbroken word", "a"],
    ["interviews", "in an interview with The "],
  ])("10 MB of %s", { timeout: 20_000 }, (_what, unit) => {
    const article = oneBlock(unit.repeat(Math.ceil((10 * MB) / unit.length)));
    const from = performance.now();
    extract(article);
    expect(performance.now() - from).toBeLessThan(process.env.CI ? 15_000 : 8_000);
  });
});
