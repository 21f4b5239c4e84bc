/** Whom a noun, a pronoun or a short name means where somebody was told of before. */

import { describe, expect, it } from "vitest";
import speakers from "../../data/speakers.json" with { type: "json" };
import { calledBy } from "../../src/extract/lexicon.js";
import { quotationsOf } from "./article.js";

const names = (text: string) => quotationsOf(text).map((q) => q.name);
const lastName = (text: string) => names(text).at(-1);
const first = "Thomas Hale runs the yard. “It pays,” Hale said.";

describe("a name put beside a small noun is what its sentence is about", () => {
  it.each([
    [`${first}\n\nHis sister, Orla Finch, who keeps the books, was milder. “It nearly pays,” she said.`, "Orla Finch"],
    [
      `${first}\n\nThe harbour’s engineer, Dr. Bram Cole, had no time. In a letter, he said the yard was “a sieve.”`,
      "Bram Cole",
    ],
    [
      `${first}\n\nThe woman he bought it from, Orla Finch, did not come to the party.\n\n“I was not asked,” the former owner said.`,
      "Orla Finch",
    ],
    // No name of its own subject's: behind a verb or a preposition is somebody else.
    [`${first}\n\nThe sale, said by Orla Finch to be unfair, went through. “It was fair,” he said.`, "Thomas Hale"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("last names that begin small", () => {
  it.each([
    ["Layla al-Amin ran the lab until May. “It leaked,” al-Amin said.", "Layla al-Amin"],
    ["“It leaked,” said Yusuf el-Tahri, the harbour engineer.", "Yusuf el-Tahri"],
    ["The judge, Marc d’Orsay, was brief. “It leaked,” d’Orsay said.", "Marc d’Orsay"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("somebody of whom no name is told", () => {
  it.each([
    [`${first}\n\nAn officer with wet boots waved me back. “There is nothing to see,” he said.`, null],
    [`${first}\n\nA spokeswoman for the yard confirmed the sale. “We are glad,” the spokeswoman said.`, null],
    [`${first}\n\nAsked by a trader why it was shut, Hale laughed. “So who has the key?” the trader shouted.`, null],
    // Whoever is called so later, a name says who it is.
    [`${first}\n\nA trader from the next town, Orla Finch, came by. “It is a ruin,” the trader said.`, "Orla Finch"],
    [`${first}\n\nHale is a trader by birth. “It is a ruin,” the trader said.`, "Thomas Hale"],
    [`${first}\n\nA friend of Hale’s came by. Orla Finch was with them. “It is a ruin,” she said.`, "Orla Finch"],
    // Hardly a word for somebody who was named.
    [`${first}\n\nHe asked the children how they liked it. “It’s cold,” the girl said.`, null],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("a noun for a woman or a man", () => {
  it.each([
    ["seamstress", "she"],
    ["councilwoman", "she"],
    ["fisherman", "he"],
    ["spokesman", "he"],
    ["woman", "she"],
    ["engineer", null],
    ["freshman", null],
  ])("%s is %s", (noun, pronoun) => {
    expect(calledBy(noun)).toBe(pronoun);
  });

  it.each([
    [
      "Orla Finch joined Thomas Hale at the yard.\n\n“It pays,” Hale said.\n\nMary Cole sat apart. “For you,” the actress said.",
      "Mary Cole",
    ],
    [
      "Mary Cole, 43, and Thomas Hale, 61, own the yard.\n\n“It pays,” Hale said.\n\n“For you,” the 43-year-old said.",
      "Mary Cole",
    ],
    ["Mary Cole owns the yard.\n\n“It pays,” the mother of three said.", "Mary Cole"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });

  it("means one of those who are called so, the nearest", () => {
    const text =
      "The yard’s manager, Thomas Hale, and the club’s manager, Bram Cole, met. Cole brought the presenter, Otto Lind. “No ships today,” the gaffer said.";
    expect(lastName(text)).toBe("Bram Cole");
  });
});

/** What the law has a firm's name end with, and nobody calls it by. */
const LEGAL = / (?:inc|llp)$/i;

describe("a body", () => {
  it.each(
    Object.entries(speakers.bodyKinds).map(([noun, words]): [string, string] => [noun, words.split(" ")[0] ?? ""]),
  )("the %s has a name with “%s”", (noun, word) => {
    const name = `Tidewater ${word.length < 4 ? word.toUpperCase() : word[0]?.toUpperCase() + word.slice(1)}`;
    expect(lastName(`${name} and Thomas Hale have met again.\n\n“It is not over,” the ${noun} said.`)).toBe(
      name.replace(LEGAL, ""),
    );
  });

  it.each([
    [
      "The Department of Tides denied it too. “No pier has ever been painted,” it said in a note.",
      "Department of Tides",
    ],
    [
      "The company that owns the pier, Tidewater Holdings, kept quiet until June. “We mourn with you,” it wrote.",
      "Tidewater Holdings",
    ],
    // What a paper says it says by itself.
    ["The complaint names Tidewater Holdings. It calls the pier “a ruin with a till.”", null],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("a message speaks for who wrote it", () => {
  it.each([
    ["“It is shut. Sorry,” the message from harbourmaster Orla Finch said.", "Orla Finch"],
    ["The text from Orla Finch, which is on mugs now, read: “It is shut.”", "Orla Finch"],
    ["Orla Finch went further in a letter to her crew. “You were never ballast,” it read.", "Orla Finch"],
    [
      "Thomas Hale asked Orla Finch to explain. The skipper, Orla Finch, sent the board a telegram. “WHICH ONE,” it read.",
      "Orla Finch",
    ],
    // Who sent what somebody else has read.
    ["Mary Cole had a text from Orla Finch on Friday which read: “It is shut.”", "Orla Finch"],
    ["Mary Cole showed an email sent at noon by Orla Finch that said: “It is shut.”", "Orla Finch"],
    ["Mary Cole sent a text on Friday which read: “It is shut.”", "Mary Cole"],
    ["The Tide Agency had sent out an alert. Its bulletin warned of “a long swell”.", "Tide Agency"],
    ["Orla Finch came back to it with a post on Chirper. “You were never ballast,” it said.", "Orla Finch"],
    // Whose it is.
    ["Orla Finch looked at the keel. Her last report called for “a new keel, or a new boat.”", "Orla Finch"],
    ["Thomas Hale has read Finch’s letter. Orla Finch’s letter calls for “a new keel, or a new boat.”", "Orla Finch"],
    // Told of again.
    [
      "Orla Finch posted on Chirper that the crew was “not for sale.”\n\n“You were never ballast,” the post continued.",
      "Orla Finch",
    ],
    [
      "Orla Finch released a statement on Monday. The board had gone. “It is a sad day,” the statement said.",
      "Orla Finch",
    ],
    // Nobody has written one.
    ["Orla Finch has read the lawsuit. “The keel was rotten,” the lawsuit says.", null],
    ["Orla Finch laughed. “The keel was rotten,” the statement said.", null],
    ["Orla Finch’s lawyer sent one. “The keel was rotten,” a letter from the board said.", null],
    // A sign is nobody's letter.
    ["Orla Finch looked up at the board over the gate. “NO WAY,” it read.", null],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});
