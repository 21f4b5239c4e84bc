/** One number however it is written; what is no number, or more than one, is none. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber } from "../../src/text/numbers.js";

const words = (run: string): string[] => run.split(" ");

describe("one number in two ways of writing it", () => {
  test.each([
    ["five hundred", "500"],
    ["a hundred", "one hundred"],
    ["one hundred and five", "105"],
    ["twenty one", "21"],
    ["twenty first", "21st"],
    ["two thousand", "2,000"],
    ["two hundred thousand", "200,000"],
    ["3.5 million", "3,500,000"],
    ["half a million", "500,000"],
    ["3bn", "3 billion"],
    ["20m", "twenty million"],
    ["no 1", "number one"],
  ])("%s, %s", (a, b) => {
    expect(readNumber(words(a))).not.toBeNull();
    expect(readNumber(words(a))).toBe(readNumber(words(b)));
  });
});

describe("two numbers", () => {
  test.each([
    ["500", "five thousand"],
    ["21", "21st"],
    ["20 million", "20 billion"],
    ["1.2", "12"],
    ["number one", "one"],
  ])("%s, %s", (a, b) => {
    expect(readNumber(words(a))).not.toBe(readNumber(words(b)));
  });
});

test.each(["the", "and", "a", "half", "no", "no problem", "five twenty", "hundred and", "10km", "five dollars"])(
  "“%s” is not one number and nothing else",
  (run) => {
    expect(readNumber(words(run))).toBeNull();
  },
);

test("figures are themselves, with commas or without", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      expect(readNumber([String(value)])).toBe(String(value));
      expect(readNumber([value.toLocaleString("en-US")])).toBe(String(value));
    }),
  );
});
