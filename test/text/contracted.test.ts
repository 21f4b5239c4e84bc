import { describe, expect, it, test } from "vitest";
import grammar from "../../data/grammar.json" with { type: "json" };
import { contracted, mayBeContracted } from "../../src/text/contracted.js";

/** The first word of the run written out, as far as it is a contraction. */
function writtenOut(run: string): string | null {
  const [first = "", after = "", next = ""] = run.split(" ");
  return contracted(first, after, next)?.join(" ") ?? null;
}

describe("the words that a contraction stands for", () => {
  test.each([
    ["we're late", "we are"],
    ["gonna rain", "going to"],
    ["dunno why", "do not know"],
    ["won't rain", "will not"],
    ["cannot swim", "can not"],
    ["y'all come", "you all"],
    ["wouldn't've gone", "would not have"],
    ["let's go", "let us"],
    ["kids're fine", "kids are"],
    ["ferry'll sail", "ferry will"],
  ])("%s", (run, said) => {
    expect(writtenOut(run)).toBe(said);
  });
});

describe("letters that stand for either of two words are told by what follows", () => {
  test.each([
    ["it's late", "it is"],
    ["it's been late", "it has"],
    ["she's never been late", "she has"],
    ["she's never late", "she is"],
    ["he'd wait", "he would"],
    ["he'd need more", "he would"],
    ["he'd waited", "he had"],
    ["he'd already gone", "he had"],
  ])("%s", (run, said) => {
    expect(writtenOut(run)).toBe(said);
  });
});

describe("a possessive is no contraction", () => {
  test.each(["council's plan", "mayor's", "nobody's business", "somebody's old coat", "cat", "'em"])("%s", (run) => {
    expect(writtenOut(run)).toBeNull();
  });

  test.each([
    ["ferry's not sailing", "ferry is"],
    ["mayor's been told", "mayor has"],
    ["nobody's going", "nobody is"],
  ])("unless what follows cannot be somebody's: %s", (run, said) => {
    expect(writtenOut(run)).toBe(said);
  });

  it.each(grammar.afterIs)("“the ferry's %s” says what it is or has", (word) => {
    expect(writtenOut(`ferry's ${word}`)).toMatch(/^ferry (?:is|has)$/);
  });
  it.each(grammar.afterHas)("“it's %s” is “it has”", (word) => {
    expect(writtenOut(`it's ${word}`)).toBe("it has");
  });
  it.each(grammar.afterHad)("“they'd %s” is “they had”", (word) => {
    expect(writtenOut(`they'd ${word}`)).toBe("they had");
  });
  it.each(grammar.betweenVerbs)("“they'd %s gone” is “they had”", (word) => {
    expect(writtenOut(`they'd ${word} gone`)).toBe("they had");
  });
});

test("what is written out is told to be a contraction beforehand", () => {
  for (const short of Object.keys({ ...grammar.spoken, ...grammar.contractions }))
    if (contracted(short, "", "") !== null) expect(mayBeContracted(short), short).toBe(true);
});
