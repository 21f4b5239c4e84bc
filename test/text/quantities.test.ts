/** What is written like a number, and can be written in two ways: years, decades, days, hours, shares. */

import { describe, expect, it } from "vitest";
import { mayCount, readings, saySame } from "../../src/text/quantities.js";

const words = (run: string): string[] => run.split(" ");
const same = (a: string, b: string): boolean[] => [saySame(words(a), words(b)), saySame(words(b), words(a))];

describe("one thing in two ways of writing it", () => {
  it.each([
    ["two and a half million", "2.5 million"],
    ["two and a half million", "2.5m"],
    ["a million and a half", "1.5 million"],
    ["one and three quarters", "1¾"],
    ["zero point five", "0.5"],
    ["two point seven five million", "2.75 million"],
    ["half a dozen", "6"],
    ["two dozen", "24"],
    ["10 000", "10,000"],
    ["minus ten", "-10"],
    ["hundredth", "100th"],
    ["nineteen eighty four", "1984"],
    ["nineteen oh five", "1905"],
    ["twenty sixteen", "2016"],
    ["two thousand and eight", "2008"],
    ["eighties", "1980s"],
    ["80s", "1980s"],
    ["nineteen eighties", "1980s"],
    ["the third of march", "march 3"],
    ["the 3rd of march", "3 march"],
    ["march the third", "march 3rd"],
    ["sept 4", "september 4"],
    ["seven thirty", "7:30"],
    ["seven oh five", "7:05"],
    ["half past seven", "7:30"],
    ["quarter to eight", "7:45"],
    ["a quarter past nine", "9:15"],
    ["6ft", "six feet"],
    ["30kg", "30 kilos"],
    ["7.30", "7:30"],
    ["five p.m", "5pm"],
    ["5:30 p.m", "17:30"],
    ["half", "50 percent"],
    ["a quarter", "25 percent"],
    ["two thirds", "2/3"],
    ["one third", "a third"],
    ["ii", "two"],
  ])("%s, %s", (a, b) => {
    expect(same(a, b)).toEqual([true, true]);
  });
});

describe("two things", () => {
  it.each([
    ["two and a half million", "2.5 billion"],
    ["two and a half", "two"],
    ["nineteen eighty four", "1948"],
    ["eighties", "1880s"],
    ["third of march", "third of may"],
    ["march 3", "march 13"],
    ["half past seven", "half past eight"],
    ["5 p.m", "5 a.m"],
    ["7:30 p.m", "7:30 a.m"],
    ["one third", "two thirds"],
    ["a third", "third"],
    ["6ft", "six miles"],
    ["half", "a dozen"],
    ["two thirds", "66 percent"],
    ["march", "may"],
    ["i", "one"],
  ])("%s, %s", (a, b) => {
    expect(same(a, b)).toEqual([false, false]);
  });
});

it.each(["the", "march", "the third of", "half of", "quarter to", "no problem", "five to", "a and a half", ""])(
  "“%s” says no number of these",
  (run) => {
    expect(readings(words(run))).toEqual([]);
  },
);

it("a word that may be part of a number is asked about, and no other", () => {
  expect(["3", "three", "dozen", "march", "½", "thirds", "percent"].filter((word) => !mayCount(word))).toEqual([]);
  expect(["the", "of", "bridge", "i", "and"].filter(mayCount)).toEqual([]);
});
