import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWords } from "../../src/text/words.js";

const norms = (text: string): string[] => readWords(text, [[0, text.length]]).map(({ norm }) => norm);

describe("what is a word", () => {
  test.each([
    ["The story—it was everywhere.", ["the", "story", "it", "was", "everywhere"]],
    ["a long-term plan", ["a", "long", "term", "plan"]],
    ["Roe‘s, a slip for Roe’s", ["roe's", "a", "slip", "for", "roe's"]],
    ["I didn’t, and won't", ["i", "didn't", "and", "won't"]],
    ["the U.S. and L.A.", ["the", "u.s", "and", "l.a"]],
    ["$1,200.50 or 3.5%", ["1,200.50", "or", "3.5", "percent"]],
    ["Ruiz & Sons", ["ruiz", "and", "sons"]],
    ["a load of s*** again", ["a", "load", "of", "s***", "again"]],
    ["ÉLAN vital", ["élan", "vital"]],
    ["…", []],
  ])("%s", (text, expected) => {
    expect(norms(text)).toEqual(expected);
  });
});

describe("brackets and breaks are attributes of words", () => {
  const words = (text: string): string[] =>
    readWords(text, [[0, text.length]]).map(
      (word) => `${word.break ? "…" : ""}${word.bracket === "none" ? "" : `${word.bracket}:`}${word.norm}`,
    );
  test.each([
    ["for [West Pier’s 2020] repair", ["for", "whole:west", "whole:pier's", "whole:2020", "repair"]],
    ["[T]he pier want[ed] paint", ["part:the", "pier", "part:wanted", "paint"]],
    ["one … two ... three . . . four [...] five", ["one", "…two", "…three", "…four", "…five"]],
    ["an open [ bracket that never ends", ["an", "open", "bracket", "that", "never", "ends"]],
    ["(laughs) yes", ["whole:laughs", "yes"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("an attribution between two segments is a break, a continued paragraph is none", () => {
    const divided = "We paid,” she said. “Twice.";
    const continued = "We paid.\n\n“Twice.";
    const breaks = (text: string, at: number): boolean[] =>
      readWords(text, [
        [0, 8],
        [at, text.length],
      ]).map((word) => word.break);
    expect(breaks(divided, divided.indexOf("Twice"))).toEqual([false, false, true]);
    expect(breaks(continued, continued.indexOf("Twice"))).toEqual([false, false, false]);
  });
});

test("every word stands where it says, in order, whatever the text", () => {
  const hostile = fc.stringMatching(/^[a-zA-Z0-9 .,'’“”"()[\]…*%&\n\u00e9-]{0,80}$/);
  fc.assert(
    fc.property(hostile, (text) => {
      let last = 0;
      for (const word of readWords(text, [[0, text.length]])) {
        const printed = text.slice(word.start, word.end).toLowerCase().replace(/’/g, "'").replace(/[[\]]/g, "");
        expect(word.start).toBeGreaterThanOrEqual(last);
        expect(word.norm).toBe(printed === "%" ? "percent" : printed === "&" ? "and" : printed);
        last = word.end;
      }
    }),
    { numRuns: 500 },
  );
});

test("a word reads the same alone and in a sentence", () => {
  const word = fc.constantFrom("pier", "didn’t", "U.S.", "s***", "3.5", "café", "O'Brien", "Mr");
  fc.assert(
    fc.property(word, fc.constantFrom(" ", ", ", ". ", "—", "; "), word, (a, between, b) => {
      expect(norms(`${a}${between}${b}`)).toEqual([...norms(a), ...norms(b)]);
    }),
  );
});

test.each([
  ["quotation marks", '"'],
  ["brackets", "["],
  ["points", "."],
  ["letters", "a"],
  ["apostrophes", "'a"],
  ["digits and commas", "1,"],
  ["asterisks", "*"],
])("10 MB of %s takes under 5 seconds", (_, sign) => {
  const text = sign.repeat(10_000_000 / sign.length);
  // Of the processor: other work on the machine counts for nothing.
  const before = process.cpuUsage();
  readWords(text, [[0, text.length]]);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(5000);
});
