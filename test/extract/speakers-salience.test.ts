/** Whom "he", "she" and "the Norwegian" mean among those who were named: by what names are persons', and by their places. */

import { describe, expect, it } from "vitest";
import speakers from "../../data/speakers.json" with { type: "json" };
import { quotationsOf } from "./article.js";

const names = (text: string) => quotationsOf(text).map((q) => q.name);
const lastName = (text: string) => names(text).at(-1);
const first = "Thomas Hale runs the yard. “It pays,” Hale said.";

describe("what is no person is not meant", () => {
  it.each([
    // No person has "the" before the name.
    [
      `${first}\n\nOn Monday he was on the Early Tide, a morning show, and was asked about it. “It nearly pays,” he said.`,
      "Thomas Hale",
    ],
    [`${first}\n\nThe Salt Cellar is where he eats on Sundays. “I like the eel,” he said.`, "Thomas Hale"],
    // A town by its last word, a site.
    [`${first}\n\nHe walked on to Otter Creek. “I like the mud,” he said.`, "Thomas Hale"],
    [`${first}\n\nHe is new to Instagram. Instagram is not new to him. “I like the mud,” he said.`, "Thomas Hale"],
    // Behind a first name it is a last name.
    [`${first}\n\nThen came his partner. Martin Creek is younger. “I hate the mud,” he said.`, "Martin Creek"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("who is a person", () => {
  it.each([
    // By the clause about them, though nobody knows the first name.
    [
      `${first}\n\nOrrin Pell, who owns the next one, is a patient man. In winter he mends nets.\n\n“I was there first,” he said.`,
      "Orrin Pell",
    ],
    // By a first name that speaks.
    [
      `${first}\n\nMarisol Quist told the board that she would sell. Nobody asked for the price. “Ask me in May,” she said.`,
      "Marisol Quist",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });

  it("goes by a usual first name before two pronouns of somebody else", () => {
    const text =
      "Rafe Marlow bought the pier. After Marlow promised to paint her boat, Orla Finch laughed and said she would wait.\n\n“Any blue will do,” he said.";
    expect(lastName(text)).toBe("Rafe Marlow");
  });
});

describe("a last name that ends as an adverb does", () => {
  it.each([
    [
      "“It pays,” said Thomas Hale.\n\nReilly was asked about it and shook his head. “It never paid,” he said. Martin Reilly has been there longest.",
      "Martin Reilly",
    ],
    // And an adverb.
    ["Orla Finch spoke first. “It pays,” she said. Usually the board laughs. “It never paid,” she said.", "Orla Finch"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("a pronoun for somebody told of", () => {
  it.each([
    [
      "Thomas Hale, the yard’s owner, is unloved. The owner drew laughter after a paper quoted him as saying he wanted “a smaller sea.”",
      "Thomas Hale",
    ],
    // Nobody whom a preposition holds before it.
    ["Thomas Hale was late. In a talk with Bram Cole on Sunday, he said it was “a matter of tides.”", "Thomas Hale"],
    ["Thomas Hale was late. Speaking to Bram Cole, he said it was “a matter of tides.”", "Thomas Hale"],
    // But who did something in a clause before it.
    ["Orla Finch was late. After Bram Cole had left, he said it was “a matter of tides.”", "Bram Cole"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("whoever has something in mind goes on to say it", () => {
  it.each([
    [`${first}\n\nOrla Finch’s worry was the noise. “Nobody sleeps,” she said.`, "Orla Finch"],
    [`${first}\n\nBram Cole’s answer is short. “It does not,” he said.`, "Bram Cole"],
    // Whose lawyer speaks, and a question about what somebody answered.
    [`${first}\n\nBram Cole’s lawyer was not in court. “It does not,” he said.`, "Thomas Hale"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("“he” behind one of whom no name is told", () => {
  it.each([
    [`${first}\n\nA ferryman called it “a sieve.” He added that it was “a sieve with a till.”`, null],
    [`${first}\n\nThere the ferryman calls it “a sieve.” He says that it is “a sieve with a till.”`, null],
    [
      `${first}\n\nMartin Cole is a ferryman. The ferryman calls it “a sieve.” He says that it is “a sieve with a till.”`,
      "Martin Cole",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("one who is told of as another's kin", () => {
  it.each([
    // Goes by the noun's pronoun.
    [
      "Orla Finch won. “I wanted a bench,” Finch said.\n\nHer husband, Robin, died in May. “He liked the sea,” she added.",
      "Orla Finch",
    ],
    // Speaks, and is gone.
    [
      "Orla Finch won. “I wanted a bench,” Finch said.\n\nHer daughter, Robin, was there. “Mum has it,” the girl said.\n\nFinch thanked the council, the harbour and the oak.\n\n“It is cold,” she said.",
      "Orla Finch",
    ],
    [
      "Orla Finch won. “I wanted a bench,” Finch said.\n\nHer daughter, Robin, was there. “Mum has it,” she said.",
      "Robin",
    ],
    // Is told of again.
    [
      "Orla Finch won. “I wanted a bench,” Finch said.\n\nHer daughter, Robin, was there. Robin was cold. “Mum has it,” she said.\n\n“It is cold,” she said.",
      "Robin",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("whoever goes on", () => {
  const told = "Bram Cole lost the boat. “I slept,” Cole told the Courier.";
  it.each([
    // One who has only been told of since.
    [`${told}\n\nIt was Thomas Hale who found it. He added: “It had drifted to Fenby.”`, "Thomas Hale"],
    [`${told}\n\nIt was Thomas Hale, a clerk, who found it.\n\nHe added: “It had drifted to Fenby.”`, "Bram Cole"],
    [`${told}\n\nThomas Hale agreed that it was late.\n\nHe added: “It had drifted to Fenby.”`, "Thomas Hale"],
    // Who a sentence turns to.
    [
      `${told.replaceAll("Bram", "Mary")}\n\nAs for Orla Finch, she posted a picture with the words “Not my boat,” no more.`,
      "Orla Finch",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("a title before a name", () => {
  it.each([
    [
      "Sen. Rowan Cole stayed. Auditor Thomas Lund, who wants the seat, called him “a barnacle.”\n\nThe senator laughed it off. “Come on in,” he said.",
      "Rowan Cole",
    ],
    [
      "Dr Sadhbhín Cole came with Thomas Lund. Lund called it “a bore.”\n\n“It is a job,” the doctor said.",
      "Sadhbhín Cole",
    ],
    // Of two who have it, the one who spoke.
    ["Sen. Rowan Cole and Sen. Mary Lund met. Lund left early.\n\n“It is a job,” the senator said.", "Mary Lund"],
    // What is done with a site makes it nobody.
    [
      "Harbour Minister Rowan Cole left. “It is a job,” Mary Lund posted on Q, tagging the minister.\n\n“It is hers,” the minister said.",
      "Rowan Cole",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("one of a single name", () => {
  it.each([
    [`${first}\n\nTavo, the Norwegian keeper who caught it, shrugged when asked. “It is a ball,” he said.`, "Tavo"],
    [`${first}\n\nIn the bar a retired ferryman called Stig says it is “a sieve.”`, "Stig"],
    [`${first}\n\nIn the bar a trader named Quist was waiting. “It is a sieve,” he said.`, "Quist"],
    // What somebody calls somebody.
    [`${first}\n\nA trader called Hale “a sieve” on Monday.`, null],
    [`${first}\n\nCritics, the paper said, call it “a sieve.”`, null],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("a noun for somebody", () => {
  it.each([
    // Behind a verb that the phrase runs on into.
    [
      "Orla Finch has left the quay. “It was a long time,” Finch said.\n\nThe actress returned to it in June, saying it had been “a long winter.”",
      "Orla Finch",
    ],
    // Not who was named in the same sentence before it.
    [
      "Orla Finch has left the quay. “It was a long time,” Finch said.\n\nIn a talk with Ada Lind of the harbour radio, the singer called it “a long winter.”",
      "Orla Finch",
    ],
    // Not who was called otherwise, nor somebody's mother.
    [
      "Orla Finch has left the play of Ada Lind. “It was a long time,” Finch said.\n\nLind is not sorry. The director once wrote that Finch was “a fair wind.”\n\n“A fair wind to them,” the actress said.",
      "Orla Finch",
    ],
    [
      "Orla Finch has left the quay. “It was a long time,” Finch said.\n\nHer mother, Ada Lind, was not surprised. “She was early,” Lind said.\n\nThe star was found at home. The star called it “a long winter.”",
      "Orla Finch",
    ],
    // But whom the sentence is about.
    [
      "Orla Finch has left the quay. “It was a long time,” Finch said. Ada Lind said in June, and the singer said it twice, that it was “a long winter.”",
      "Ada Lind",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("a firm is called by the first word of its name", () => {
  it.each(speakers.firmWords.split(" ").map((word) => [`Tidewater ${word[0]?.toUpperCase()}${word.slice(1)}`]))(
    "%s",
    (name) => {
      expect(lastName(`${name} has sold its boats.\n\nTidewater said the price was “fair.”`)).toBe(
        // What the law has a name end with nobody calls it by.
        name.replace(/ (?:inc|ltd|llc|plc)$/i, ""),
      );
    },
  );

  it.each([
    ["Tidewater Motors has sold its boats. “It was a fair price,” the company said.", "Tidewater Motors"],
    // A town, a person, and a word that stands in many names.
    ["Brindle Motors has sold its boats. In Brindle nobody cares. Brindle said the price was “fair.”", "Brindle"],
    ["Hale Motors has sold its boats. Mr. Hale is glad. Hale said the price was “fair.”", "Hale"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("one of a people is somebody who was named", () => {
  it.each(speakers.peoples.split(" ").map((one) => [`the ${one[0]?.toUpperCase()}${one.slice(1)}`]))("%s", (noun) => {
    const is = /woman$/.test(noun) ? "Orla Finch" : "Martin Finch";
    expect(lastName(`${is} has left the club.\n\n“I was promised a boat,” ${noun} said.`)).toBe(is);
  });

  it.each([
    ["Orla Finch has left the club.\n\n“I was promised a boat,” the young Dane said. “A big one.”", "Orla Finch"],
    // A body of that name, and many of them.
    ["Orla Finch has left the club.\n\n“We fly on Mondays,” Norwegian Air said.", "Norwegian Air"],
    ["Orla Finch has left the club.\n\n“We fly on Mondays,” the Norwegians said.", "Norwegians"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("a headline's words that the body has", () => {
  it.each([
    [
      "# ‘He is staying put’: Cole hits back after Finch says she will go\n\nThe manager, Bram Cole, spoke on Friday. “He is staying put,” Cole said.",
      "Bram Cole",
    ],
    [
      "# ‘We heard no bell’: Quay widow meets the board\n\nOrla Finch was the first to speak. “We heard no bell,” Finch said.",
      "Orla Finch",
    ],
    // The headline, where it is sure and the body is not.
    [
      "# Cole: ‘He is staying put’\n\nBram Cole spoke on Friday. An agent for the club has said that “he is staying put.”",
      "Bram Cole",
    ],
  ])("%s", (text, who) => {
    expect(names(text)[0]).toBe(who);
  });
});
