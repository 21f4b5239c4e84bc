/** When two words are inflections of one: then a difference is a clean-up, else it is another word. */

import { describe, expect, it } from "vitest";
import { isNearWord, sameLemma } from "../../src/assemble/grammar.js";

describe("two words are inflections of one", () => {
  it.each([
    ["relationship", "relationships"],
    ["walk", "walked"],
    ["was", "were"],
    ["go", "went"],
    ["goes", "went"],
    ["been", "is"],
    ["isn't", "weren't"],
    ["ate", "eating"],
    ["best", "good"],
    ["sold", "sell"],
    ["foot", "feet"],
    ["doesn't", "don't"],
    ["hasn't", "haven't"],
  ])("%s and %s", (a, b) => {
    expect([sameLemma(a, b), sameLemma(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["city's", "company's"],
    ["china's", "california's"],
    ["he's", "she's"],
    ["they'd", "we'd"],
    ["i'll", "it'll"],
    ["wasn't", "won't"],
    ["can't", "couldn't"],
    ["cannot", "can't"],
    ["harbour", "harvest"],
    ["is", "better"],
    ["went", "good"],
  ])("%s and %s are not", (a, b) => {
    expect([sameLemma(a, b), sameLemma(b, a)]).toEqual([false, false]);
  });
});

describe("a word that is nearly another stands under it", () => {
  it.each([
    ["power", "powerful", true],
    ["colour", "color", true],
    ["ninth", "9th", true],
    ["city's", "company's", false],
    ["the", "and", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect([isNearWord(a, b), isNearWord(b, a), isNearWord(a, b)]).toEqual([expected, expected, expected]);
  });
});
