/** First names that are other words too, and nouns for people that no list holds. */

import { describe, expect, it } from "vitest";
import speakers from "../../data/speakers.json" with { type: "json" };
import { quotationsOf } from "./article.js";

const said = "“The quay is shut for the winter,”";
const names = (text: string) => quotationsOf(text).map((q) => q.name);
const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;

describe("a first name that is a month or a helping verb as well", () => {
  it.each(speakers.namelike.split(" "))("%s", (low) => {
    const first = capital(low);
    expect(names(`${said} ${first} Finch said.`)).toEqual([`${first} Finch`]);
    expect(names(`Harbourmaster ${first} Finch walked the whole of the quay.\n\n${said} Finch said.`)).toEqual([
      `${first} Finch`,
    ]);
  });

  it.each([
    ["Will Finch ran the yard.\n\nWill said later the donkey was “soft as cheese.”", ["Will Finch"]],
    [`${said} Mrs May said.`, ["May"]],
    ["Teresa May, 52, walked the quay.\n\n“It is shut for good,” May said.", ["Teresa May"]],
    ["The quay shut in May. Finch said in May that it was “soft as cheese.”", ["Finch"]],
    ["On May Day the harbourmaster, Orla Finch, said it was “soft as cheese.”", ["Orla Finch"]],
    ["In June Orla Finch called it “soft as cheese.”", ["Orla Finch"]],
    ["Will Brindle mend the quay? “Not before the spring,” Orla Finch said.", ["Orla Finch"]],
    ["# Harbourmaster Will Resign\n\n“I am tired of it all,” Orla Finch said.", ["Orla Finch"]],
  ])("%s", (text, who) => {
    expect(names(text)).toEqual(who);
  });
});

describe("a first name alone", () => {
  it.each([
    // Of a family, who are told apart so.
    ["Jorla Finch and Orla Finch sang. As for Jorla, she was “done with it all.”", "Jorla Finch"],
    // Whoever is of an age or speaks is a person, whatever the lists hold.
    ["Jorla Finch’s show is on again.\n\nHost Jorla, 41, sighed: “The quay is shut.”", "Jorla Finch"],
    ["Singer Ruyi Finch was seen with Jorla Hale.\n\n“The quay is shut,” Jorla said.", "Jorla Hale"],
    // Two first names in one.
    ["Bobbie-Jo Finch left the show.\n\n“The quay is shut,” Bobbie-Jo told the Courier.", "Bobbie-Jo Finch"],
    ["Jean-Luc Finch left the show.\n\n“The quay is shut,” smiled Jean-Luc.", "Jean-Luc Finch"],
    ["Thomas Hale was seen.\n\nWife Lauren replied: “The quay is shut.”", "Lauren"],
    ["Thomas Hale was seen.\n\nNeighbour Ted added: “The quay is shut.”", "Ted"],
    // Under the short form and the whole one it is the same person.
    ["Rosalind Finch left. A boat for Roz Finch came.\n\n“The quay is shut,” said Roz Finch.", "Rosalind Finch"],
    ["Bill Finch left.\n\n“The quay is shut,” said William Finch.\n\n“It is,” Bill said.", "William Finch"],
    ["Bill Finch Jr left.\n\n“The quay is shut,” said William Finch.", "William Finch"],
    ["Pat Finch met Patrick Finch and Patricia Finch.\n\n“The quay is shut,” Pat Finch said.", "Pat Finch"],
    // A place whose name begins so is nobody.
    ["Norland Rovers lost in Norland.\n\n“The quay is shut,” Norland said.", "Norland"],
    ["Baker Street was closed. Orla Finch called it “soft as cheese.”", "Orla Finch"],
  ])("%s", (text, who) => {
    expect(names(text)[0]).toBe(who);
  });
});

describe("what somebody is, before the name", () => {
  it.each([
    ["Hotelier Orla Finch said the quay was “soft as cheese.”", "Orla Finch"],
    [
      "A promoter was there.\n\nPromoter Ruyi Finch said the quay was “soft as cheese.” The promoter’s wife was not.",
      "Ruyi Finch",
    ],
    ["Boss Odalys Finch: “The quay is shut.”\n\nThe chief executive, Odalys Finch, left.", "Odalys Finch"],
    // A name of three words that stands in the middle of a sentence too.
    ["Harlow Jane Finch said the quay was “soft as cheese.” The board thanked Harlow Jane Finch.", "Harlow Jane Finch"],
    ["“The quay is shut,” Orla Finch, PhD, a professor of tides, said.", "Orla Finch"],
    ["“The quay is shut,” said the Lantern-winner. Orla Finch, a Lantern-winner, left.", "Orla Finch"],
  ])("%s", (text, who) => {
    expect(names(text)[0]).toBe(who);
  });
});

describe("a noun and, between commas behind it, its name", () => {
  it.each([
    ["Hale’s sister, the former harbour commissioner Orla Finch, said it was “soft as cheese.”", "Orla Finch"],
    ["Hale’s former wife, Orla Finch, wrote that it was “soft as cheese.”", "Orla Finch"],
    [
      "In a letter that was read by the clerk, Hale’s former wife, Orla Finch, wrote that it was “soft as cheese.”",
      "Orla Finch",
    ],
    ["My late husband, Lyle, who built the quay, used to say, “It will outlive us.”", "Lyle"],
  ])("%s", (text, who) => {
    expect(names(text)).toEqual([who]);
  });
});

describe("a body by its noun", () => {
  it("is the one whose name holds the noun, whoever was named since", () => {
    const text =
      "The Harbour Ministry shut the quay.\n\nA report, seen by WQN, warned of it.\n\nThe ministry said it was “aware of the paper.”";
    expect(names(text)).toEqual(["Harbour Ministry"]);
  });

  it("is no person’s: an office is held by nobody but people", () => {
    const text = "WQRD asked about the quay.\n\n“That is gossip,” the board president said.";
    expect(names(text)).toEqual([null]);
  });
});

it("ends a sentence behind a fragment's full stop, whoever is named next", () => {
  const text =
    "Hale left after what the referee Orla Finch called “a very silly push.” Coach Thomas Hale disagreed with it.";
  expect(names(text)).toEqual(["Orla Finch"]);
});
