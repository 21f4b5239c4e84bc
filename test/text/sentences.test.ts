import fc from "fast-check";
import { describe, expect, it } from "vitest";
import abbreviations from "../../data/abbreviations.json" with { type: "json" };
import { isAbbreviationStop, sentences } from "../../src/text/sentences.js";

const cut = (text: string) => sentences(text).map(([from, to]) => text.slice(from, to));

describe("sentences", () => {
  it.each([
    ["The quay is shut. Boats wait.", ["The quay is shut.", "Boats wait."]],
    ["Mr. Finch left at 5 p.m. on Monday. Nobody saw.", ["Mr. Finch left at 5 p.m. on Monday.", "Nobody saw."]],
    ["She left at 5 p.m. The quay was dark.", ["She left at 5 p.m.", "The quay was dark."]],
    ["Sen. Orla J. Finch of the U.S. Senate spoke.", ["Sen. Orla J. Finch of the U.S. Senate spoke."]],
    ["“The quay is shut.” He left.", ["“The quay is shut.”", "He left."]],
    ["“Shut?” she asked. Yes!", ["“Shut?” she asked.", "Yes!"]],
    ["It cost 3.5 million. Too much.", ["It cost 3.5 million.", "Too much."]],
    ["She told E! News so. It is out.", ["She told E! News so.", "It is out."]],
    ["It was me! News travels.", ["It was me!", "News travels."]],
    ["Well… maybe. No", ["Well… maybe.", "No"]],
  ])("%s", (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it.each(abbreviations.before)("does not end at %s. before a name", (word) => {
    expect(cut(`It was ${word}. Finch again.`)).toHaveLength(1);
  });

  it("covers every character that is no space, once and in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "B", " ", ".", "!", "”", "“", "\n", "Mr") }), (text) => {
        expect(cut(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

describe("a stop between two words is the first one's", () => {
  it.each([
    ["mr", "tarn", true],
    ["no", "4", true],
    ["no", "nobody", false],
    ["st", "the", false],
    ["quay", "tarn", false],
  ])("%s. %s: %s", (word, next, expected) => {
    expect(isAbbreviationStop(word, next)).toBe(expected);
  });
});
