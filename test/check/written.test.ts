/** What is one spoken word in two written forms, and what is not: every entry of the lists, and their near misses. */

import { describe, expect, it } from "vitest";
import words from "../../data/check-words.json" with { type: "json" };
import spelling from "../../data/spelling.json" with { type: "json" };
import written from "../../data/written-forms.json" with { type: "json" };
import { changesNumber, opensClause, turnsNegation } from "../../src/check/senses.js";
import { readUnits } from "../../src/check/units.js";
import { isJoined } from "../../src/check/written.js";

const read = (text: string) => readUnits(text, [[0, text.length]]);
const keys = (text: string): string =>
  read(text)
    .map(({ key }) => key)
    .join(" ");

describe("one spoken word in two written forms", () => {
  it.each([
    ["ten", "10"],
    ["twenty-five", "25"],
    ["twenty five", "25"],
    ["one hundred and twenty", "120"],
    ["a hundred and twenty", "120"],
    ["two thousand", "2,000"],
    ["1,200", "1200"],
    ["twelve hundred", "1,200"],
    ["1.5 million", "1,500,000"],
    ["5m", "five million"],
    ["3bn", "3 billion"],
    ["£18,000", "eighteen thousand pounds"],
    ["$5 million", "five million dollars"],
    ["twenty-first", "21st"],
    ["second", "2nd"],
    ["nineteen eighty-four", "1984"],
    ["twenty twelve", "2012"],
    ["per cent", "%"],
    ["Dr. Roe", "doctor Roe"],
    ["don't", "dont"],
    ["café", "cafe"],
    ["long-term", "long term"],
    ["realise", "realize"],
    ["analysing", "analyzing"],
    ["cancelled", "canceled"],
    ["neighbours", "neighbors"],
    ["centred", "centered"],
    ["millimetres", "millimeters"],
  ])("%s and %s", (a, b) => expect(keys(a)).toBe(keys(b)));

  it.each([
    ["ten", "eleven"],
    ["1.5", "15"],
    ["$5", "€5"],
    ["5 million", "5 billion"],
    ["21", "21st"],
    ["two, three", "23"],
    ["filled", "filed"],
    ["prise", "prize"],
    ["sense", "sence"],
    ["we're", "were"],
    ["she'll", "shell"],
    ["do not", "don't"],
    ["dollars", "dollar"],
    ["harbour", "harbours"],
    ["10", "1O"],
  ])("but not %s and %s", (a, b) => expect(keys(a)).not.toBe(keys(b)));

  it.each(written.ize)("%sise is %size", (stem) => expect(keys(`${stem}ised`)).toBe(keys(`${stem}ized`)));
  it.each(written.doubled)("%sled is %sed", (stem) => expect(keys(`${stem}led`)).toBe(keys(`${stem}ed`)));
  it.each(written.lyse)("%s is written with z as well", (verb) =>
    expect(keys(`${verb}d`)).toBe(keys(verb.replace(/se$/, "zed"))),
  );
  it.each(Object.entries(spelling.variants))("%s is %s", (a, b) => expect(keys(a)).toBe(keys(b)));
  it.each(Object.entries(written.phrases))("%s is %s", (a, b) => expect(keys(a)).toBe(keys(b)));
  it.each(Object.entries(written.ordinals))("%s is the ordinal of %i", (word, value) =>
    expect(keys(word)).toBe(keys(`${value}th`)),
  );
  it.each(Object.entries(written.scales))("two %s is twice %i", (word, value) =>
    expect(keys(`two ${word}`)).toBe(keys(String(2 * value))),
  );
  it.each(Object.entries(written.suffixes))("3%s is three times %i", (suffix, value) =>
    expect(keys(`3${suffix}`)).toBe(keys(String(3 * value))),
  );
  it.each(Object.entries(written.currencies))("%s7 is seven %s", (sign, name) =>
    expect(keys(`${sign}7`)).toBe(keys(`seven ${name}`)),
  );
  it.each(written.ownApostrophe)("“%s” without its apostrophe is another word", (word) =>
    expect(keys(word)).not.toBe(keys(word.replace("'", ""))),
  );
  it.each(written.apart)("“%s” in one is another word", (run) =>
    expect(isJoined(run.split(" "), [run.replace(" ", "")])).toBe(false),
  );
  it("a hyphen more or less is none", () => expect(isJoined(["e", "mail"], ["email"])).toBe(true));
});

describe("words of the room are not spoken", () => {
  it.each(words.asides)("(%s) goes", (word) => expect(keys(`We close (${word}) in May`)).toBe(keys("We close in May")));
  it("other words in round brackets stay", () =>
    expect(keys("The council (and its staff) agreed")).toBe("the council and its staff agreed"));
});

describe("a negation turned", () => {
  it.each([
    ["is", "is not", true],
    ["possible", "impossible", true],
    ["legal", "illegal", true],
    ["happy", "unhappy", true],
    ["harmful", "harmless", true],
    ["always", "never", true],
    ["can", "can't", true],
    ["don't", "do not", false],
    ["nobody", "no one", false],
    ["side", "inside", false],
    ["old", "new", false],
  ])("%s → %s: %s", (a, b, turned) => expect(turnsNegation(read(a), read(b))).toBe(turned));
  it.each(words.notNegated)("%s negates nothing", (word) => {
    for (const prefix of words.prefixes) {
      if (word.startsWith(prefix)) expect(turnsNegation(read(word.slice(prefix.length)), read(word))).toBe(false);
    }
  });
  it.each(words.prefixes)("%s- before a stem does", (prefix) =>
    expect(turnsNegation(read("regard"), read(`${prefix}regard`))).toBe(true),
  );
  it.each(words.clauses)("“%s” opens another clause", (word) => expect(opensClause(word)).toBe(true));
});

describe("a number changed", () => {
  it.each([
    ["12", "13", true],
    ["five million", "6 million", true],
    ["May", "June", true],
    ["Monday", "Tuesday", true],
    ["all", "some", true],
    ["twelve", "12", false],
    ["somebody", "someone", false],
    ["thirteen thousand", "£13,000", false],
    ["one", "it", false],
    ["old", "new", false],
  ])("%s → %s: %s", (a, b, changed) => expect(changesNumber(read(a), read(b))).toBe(changed));
  it.each(words.dates)("%s is a date", (word) => expect(changesNumber(read(word), read("then"))).toBe(true));
});
