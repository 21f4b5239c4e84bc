/** Words and numbers in two forms: what is one thing written in two ways, and what is another thing. */

import { describe, expect, test } from "vitest";
import type { Rendition } from "../../src/model.js";
import { coverage, statementsOf } from "../coverage.js";

/** One form in the transcript, the other in print. */
function changed(said: string, printed: string): Rendition {
  const text = (form: string): string =>
    `“She told the harbour board that ${form} on the northern quay would be looked after by nobody in this town.”`;
  const statements = statementsOf(coverage({ t: { text: text(said), role: "transcript" }, outlet: text(printed) }));
  const found = statements.flatMap(({ renditions }) => renditions).find(({ article }) => article === "outlet");
  if (!found) throw new Error("not printed");
  return found;
}

describe("a number written in two ways is one difference, of spelling, whatever words of it both have", () => {
  test.each([
    ["two and a half million", "2.5 million", "two and a half"],
    ["two and a half million", "2.5m", "two and a half million"],
    ["a million and a half", "1.5 million", "a million and a half"],
    ["the third of March", "March 3", "the third of March"],
    ["3 March", "the third of March", "3 March"],
    ["half past seven", "7:30", "half past seven"],
    ["nineteen eighty-four", "1984", "nineteen eighty-four"],
    ["two thirds", "2/3", "two thirds"],
    ["two and a half million dollars", "$2.5m", "two and a half million dollars"],
    ["World War Two", "World War II", "Two"],
    ["No. 10", "number 10", "No. 10"],
  ])("%s, %s", (said, printed, at) => {
    const found = changed(said, printed);
    expect([found.class, found.flags]).toEqual(["orthographic", []]);
    expect(found.operations.map(({ kind, detail, statement }) => [kind, detail, statement])).toEqual([
      ["spelling", "number form", at],
    ]);
  });
  test.each([
    ["two and a half million", "2.5 billion"],
    ["the third of March", "March 13"],
    ["one third", "two thirds"],
    ["£2 million", "$2m"],
  ])("but %s for %s is another number", (said, printed) => {
    const found = changed(said, printed);
    expect(found.class).toBe("reworded");
    expect(found.flags).toContain("quantity");
  });
  test("a share for another is one difference", () => {
    expect(changed("one third", "two thirds").operations.map(({ kind }) => kind)).toEqual(["replacement"]);
  });
});

test.each([
  ["He earned one and a half million euros a year", "He earned €1.5 million a year", "one and a half million euros"],
  ["One and a half million euros a year went", "€1.5 million a year went", "One and a half million euros"],
])("and so where the quotation begins: %s, %s", (said, printed, at) => {
  const rest = "while the ferry was closed to save money for a new pier.";
  const [statement] = statementsOf(
    coverage({ t: { text: `“${said} ${rest}”`, role: "transcript" }, outlet: `“${printed} ${rest}”` }),
  );
  const found = statement?.renditions.find(({ article }) => article === "outlet");
  expect(found?.operations.map(({ kind, statement: words }) => [kind, words])).toEqual([["spelling", at]]);
});

test("and where it ends: seventy-one, 71", () => {
  const said = "I have never been out to that island, and I will not start now at the age of";
  const [statement] = statementsOf(
    coverage({ t: { text: `“${said} seventy-one.”`, role: "transcript" }, outlet: `“${said} 71.”` }),
  );
  const found = statement?.renditions.find(({ article }) => article === "outlet");
  expect(found?.operations.map(({ kind, statement: words }) => [kind, words])).toEqual([["spelling", "seventy-one"]]);
});

test.each([
  ["nothing at all", "nothing", []],
  ["in some cases the boats", "the boats", ["qualifier"]],
  ["all the boats", "the boats", ["quantity"]],
])("what a phrase with a quantity in it says is no quantity: %s, %s", (said, printed, flags) => {
  expect(changed(said, printed).flags).toEqual(flags);
});

describe("one letter more or less", () => {
  test.each([
    ["occurred", "occured", "orthographic", []],
    ["Lindqvist", "Lundqvist", "orthographic", ["name"]],
    ["typical", "atypical", "reworded", ["negation"]],
  ])("%s, %s: %s", (said, printed, cls, flags) => {
    const found = changed(said, printed);
    expect([found.class, found.flags]).toEqual([cls, flags]);
  });
});

test.each(["d---", "d——", "d***", "[expletive]"])("“%s” hides a word, and changes none", (printed) => {
  const found = changed("damned", printed);
  expect([found.class, found.operations[0]?.kind, found.operations[0]?.detail]).toEqual([
    "bracketed",
    "bracket",
    "mask",
  ]);
});

test.each(["umm", "uhhh", "hmmm", "y'know", "mm-hmm"])("“%s” is a filler, as long as it was drawn out", (filler) => {
  expect(changed(`the, ${filler},`, "the").operations.map(({ detail }) => detail)).toEqual(["filler"]);
});

test("“the mayor’s” is “the mayor is” where the other side says so", () => {
  expect(changed("the mayor’s", "the mayor is").class).toBe("clean-up");
});

test.each([
  ["a word of the United States", "a word of the U.S."],
  ["a word of the UK", "a word of the United Kingdom"],
  ["a word of the United Nations", "a word of the UN"],
  ["what came on Saturday", "what came on Sat."],
  ["ten degrees Celsius", "ten °C"],
  ["the 35 MW of it", "the 35 megawatts of it"],
  ["masts, ropes, etc.", "masts, ropes, et cetera"],
  ["four parts per million of it", "four ppm of it"],
  ["the Harbour Protection Agency", "the HPA"],
  ["the Board of Rope Makers", "the B.R.M."],
])("an abbreviation, listed or of three letters or more, is a spelling: %s, %s", (said, printed) => {
  const found = changed(said, printed);
  expect([found.class, found.flags]).toEqual(["orthographic", []]);
  expect(found.operations.map(({ kind }) => kind)).toEqual(["spelling"]);
});

test.each([
  ["what he was takin' out", "what he was taking out"],
  ["there is nothing", "there is nothin’"],
  ["bread an' cheese", "bread and cheese"],
])("what is said shortly is cleaned up: %s, %s", (said, printed) => {
  expect(changed(said, printed).class).toBe("clean-up");
});

test("but the article “an” is another word than “and”", () => {
  expect(changed("bread an old man baked", "bread and old man baked").class).toBe("function-words");
});

test("what is relatively so is qualified", () => {
  expect(changed("a relatively dry boat", "a dry boat").flags).toEqual(["qualifier"]);
});

test("letters behind the first of an oath are masked by the editor", () => {
  const found = changed("the bloody light", "the b[****]y light");
  expect(
    found.operations.map(({ kind, detail, statement, rendition }) => [kind, detail, statement, rendition]),
  ).toEqual([["bracket", "mask", "bloody", "b[****]y"]]);
});

test("but other words stand for no initials", () => {
  expect(changed("the harbour pilots agree", "the HPB agree").class).toBe("reworded");
});

test.each([
  ["all the boats", "some the boats", ["quantity"]],
  ["what is never dry", "what is dry", ["negation"]],
  ["the only dry boat", "the dry boat", ["qualifier"]],
  ["some dry boats", "dry boats", ["qualifier"]],
  ["most boats", "many boats", ["quantity"]],
])("a quantifier, “never” and “only” are small words, whatever they turn: %s, %s", (said, printed, flags) => {
  const found = changed(said, printed);
  expect([found.class, found.flags]).toEqual(["function-words", flags]);
});

test("of words said twice the second are the repeat", () => {
  const { operations } = changed("the dry boats", "the dry the dry boats");
  expect(operations.map(({ kind, class: cls, statement, rendition }) => [kind, cls, statement, rendition])).toEqual([
    ["insertion", "clean-up", "", "the dry"],
  ]);
  const print = "“She told the harbour board that the dry the dry boats";
  expect(operations[0]?.printed).toEqual([print.length - "the dry boats".length, print.length - " boats".length]);
});
