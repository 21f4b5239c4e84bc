/** Who speaks before the article has named them, or under a noun for a side or a body. */

import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const names = (text: string) => quotationsOf(text).map((q) => q.name);
const lastName = (text: string) => names(text).at(-1);

describe("whom an article opens with and names only below", () => {
  it.each([
    [
      "A HARBOUR boss who sold the boats sneered that nobody would see it because they were “too busy fishing”.\n\nThomas Hale, 54, was jailed for six years.",
      "Thomas Hale",
    ],
    [
      "Owners should be “far more careful”, the chair of a yard robbed of its boats has said.\n\nOrla Finch, who became chair of the Brindle yard in 2031, was speaking at a dinner.",
      "Orla Finch",
    ],
    [
      "A mother of two told the council that the crossing was “an accident in waiting”.\n\nMary Cole spoke for a minute before the vote on Monday.",
      "Mary Cole",
    ],
    // Another by the pronoun, by the post, or by the place: one who is only told of, or comes late.
    [
      "A grandmother told the council that the crossing was “an accident in waiting”.\n\nThomas Hale drove past as she spoke.",
      null,
    ],
    [
      "A trader told the council that the crossing was “an accident in waiting”.\n\nInspector Mary Cole heard him out.",
      null,
    ],
    [
      "A trader told the council that the crossing was “an accident in waiting”.\n\nNobody had asked for it, least of all Mary Cole.",
      null,
    ],
    ["Mary Cole runs the yard.\n\nA trader called it “a sieve”.\n\nOrla Finch came by at noon.", null],
  ])("%s", (text, who) => {
    expect(names(text)[0]).toBe(who);
  });
});

describe("a side and a body by their nouns", () => {
  const otters = "The Otters won on Saturday. Otters goalkeeper Jane Roe was hurt.\n\n";
  it.each([
    [`${otters}The team insisted in a statement that its doctors “acted in her interests.”`, "Otters"],
    [`${otters}In an earlier statement, the club said, “We wish Jane well.”`, "Otters"],
    // Nobody's side.
    ["Jane Roe has a cat, two dogs and a horse. The team said it was “a circus.”", null],
    [
      "The Harbour Commission shut the quay. “Our inquiry goes on,” a spokesperson for the regulator said.",
      "Harbour Commission",
    ],
    ["The Tide Workers walked out. “It is about pay,” said a spokeswoman for the union.", "Tide Workers"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("what is shown of somebody is theirs", () => {
  it.each([
    [
      "The messages are short. They show Thomas Hale telling Orla Finch on the Monday, “It is a good yard.”",
      "Thomas Hale",
    ],
    ["Footage of Bram Cole shouting “Get off the quay” was shown in court.", "Bram Cole"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("a past form before a noun is no cue", () => {
  it.each([
    [
      "A representative for Hale, Fiona Lark, said in an emailed statement that he “wishes the yard well.”",
      "Fiona Lark",
    ],
    ["A lawyer for the yard, Orla Finch, called it in the leaked memo “a sieve.”", "Orla Finch"],
    ["Thomas Hale has emailed the board that it was “a sieve.”", "Thomas Hale"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});
