/** Bodies as speakers: what they are called, who speaks for them, and what is no person. */

import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const names = (text: string) => quotationsOf(text).map((q) => q.name);
const lastName = (text: string) => names(text).at(-1);

describe("a body that speaks", () => {
  it.each([
    // A name of one word at the head of its only sentence.
    ["KelpWorks, which mends nets, called the levy “a tax on rope.”", "KelpWorks"],
    ["Oarline, the ferry firm that sued, said in a statement that it was “dismayed by the vote.”", "Oarline"],
    ["Oarline, which runs the ferry, has not moved. “The boats are sound,” it said in a statement.", "Oarline"],
    // Who speaks for it.
    ["The yard shut in May. A spokesman for Oarline told the Courier: “The boats are sound.”", "Oarline"],
    [
      "The nets tore. A spokesperson for the Norland Tides Agency said it would “look into the rope.”",
      "Norland Tides Agency",
    ],
    // Its whole name.
    ["The Norwegian Harbour Union of Brindle called the levy “a tax on rope.”", "Norwegian Harbour Union of Brindle"],
    ["The American Blue Cross said the nets were “a danger to gulls.”", "American Blue Cross"],
    [
      "A study by the National Institute of Tides found that the nets were “a danger to gulls.”",
      "National Institute of Tides",
    ],
    ["Brindle Rovers have fined the keeper.\n\n“The matter is closed,” Brindle said in a statement.", "Brindle Rovers"],
  ])("%s", (text, name) => {
    expect(lastName(text)).toBe(name);
  });

  it.each([
    ["A spokesman for Orla Finch said the nets were “a danger to gulls.”"],
    ["Rain fell. Critics, who had come by ferry, called the levy “a tax on rope.”"],
  ])("is none: %s", (text) => {
    expect(lastName(text)).toBeNull();
  });
});

describe("a body's whole name", () => {
  it.each([
    // Behind "and" and commas.
    "Norland Nurses and Tutors Organisation",
    "Rivers and Markets Authority",
    "Driver and Ferry Licensing Agency",
    "Health and Harbours Executive",
    "Centers for Tide Control and Prevention",
    "Bureau of Alcohol, Ropes, Firearms and Nets",
    "Department for Harbours, Food and Rural Affairs",
    "National Union of Ferry, Maritime and Transport Workers",
    // Of somebody or something.
    "Ministry of the Tides",
    "Office of the Attorney General",
    "Campaign for Real Rope",
    "Board of Trade for Brindle",
    "Cybersecurity and Ferry Security Agency",
    "Harbour Service Executive",
    // Of an owner.
    "Brindle County Sheriff’s Office",
    "Attorney General’s Office",
    "Harbour Women’s Institute",
    "Harbour Tutors’ Union of Norland",
    "St. Orla’s Tidal Hospital",
  ])("%s", (name) => {
    expect(lastName(`The ${name} called the levy “a tax on rope.”`)).toBe(name);
    expect(lastName(`“It is a tax on rope,” said a spokeswoman for the ${name}.`)).toBe(name);
  });

  it.each([
    ["The Harbour Office and Tides Agency were there. “It is a tax on rope,” the Tides Agency said.", "Tides Agency"],
    ["“It is a tax on rope,” said Norland and Brindle Council.", "Brindle Council"],
    ["Orla Finch’s Harbour Committee met. “It is a tax on rope,” Finch said.", "Orla Finch"],
    ["The Ministry of Tides, Orla Finch and Thomas Hale met. “It is a tax on rope,” Finch said.", "Orla Finch"],
    ["Said Finch: “It is a tax on rope.” Orla Finch left.", "Orla Finch"],
    // A post with its field is nobody's name.
    ["The Minister for Tides, Orla Finch, came. “It is a tax on rope,” the Minister for Tides said.", "Orla Finch"],
    ["Harbour executives came. “It is a tax on rope,” Executive Orla Finch said.", "Orla Finch"],
  ])("%s", (text, name) => {
    expect(lastName(text)).toBe(name);
  });

  it.each([
    ["“It is a tax on rope,” a Department for Tides spokeswoman said.", "Department for Tides"],
    ["An Oarline spokesman called it “a tax on rope.”", "Oarline"],
    ["A spokesman called Orla Finch met a Senator Hale spokesman, who called it “a tax on rope.”", null],
    [
      "Calder Ridge Chemicals lost a valve. “It is shut,” the company said.\n\nIt added: “We are sorry.”",
      "Calder Ridge Chemicals",
    ],
    ["The Norland Agency said it was “dismayed” and that it had asked. It added: “We are sorry.”", "Norland Agency"],
    ["Orla Finch said she was “dismayed.” It added: “We are sorry.”", null],
  ])("speaks through others and goes on: %s", (text, name) => {
    expect(lastName(text)).toBe(name);
  });
});

describe("a body by less than its name", () => {
  it.each([
    ["The Norland High Court sat. “It is late,” the High Court observed.", "Norland High Court"],
    ["Brindle City Council met. “It is late,” the City Council said.", "Brindle City Council"],
    ["Calder Ridge Chemicals Inc. lost a valve. “It is shut,” Calder Ridge said.", "Calder Ridge Chemicals"],
    ["Oarline Ltd lost a valve. “It is shut,” Oarline Ltd said.", "Oarline"],
    // Whoever speaks for what its paragraph is about.
    ["The Norland Agency would not comment. “It is shut,” a spokesperson said.", "Norland Agency"],
    ["Senator Finch’s office said he did not “know the quay.”", "Finch’s office"],
    ["“It is shut,” the office of the clerk said.", null],
    // Others have such a name.
    ["The Norland Liberal Party met. “It is late,” the Liberal Party said.", "Liberal Party"],
    ["Norland City Council met Brindle City Council. “It is late,” the City Council said.", "City Council"],
  ])("%s", (text, name) => {
    expect(lastName(text)).toBe(name);
  });
});

describe("a person by a noun that no list holds, behind a place", () => {
  it.each([
    ["Callum Finch was quick to answer. “Fastest I ever met,” the Brindle opener wrote.", "Callum Finch"],
    ["Callum Finch came home.\n\n“Fastest I ever met,” the Norland quick told a friend.", "Callum Finch"],
    ["Callum Finch met Orla Hale.\n\n“Fastest I ever met,” the Hale supporter said.", null],
    ["Callum Finch came home.\n\n“It rowed,” the Brindle newspaper said.", null],
    // What a work is called is nobody.
    [
      "Prime Minister Callum Finch left. In his memoir, A Steady Oar, the former prime minister wrote: “I rowed.”",
      "Callum Finch",
    ],
  ])("%s", (text, name) => {
    expect(lastName(text)).toBe(name);
  });
});

describe("a person, and no match or side", () => {
  it.each([
    [
      "Orla Finch, a captain, has not changed her mind. She lit the fuse after the drawn TCG Trophy when she told Radio Norland that the side was “a bit slow”.",
      "Orla Finch",
    ],
    ["Former Brindle goalkeeper Orla Finch was there. “It is no way to play,” she wrote.", "Orla Finch"],
    ["Norwegian Ragnhild Finch called the levy “a tax on rope.”", "Ragnhild Finch"],
    ["“I lost my oar,” said Cllr Marisol Finch.", "Marisol Finch"],
    ["Marisol Finch spoke first.\n\n“I lost my oar,” Cllr Finch said.", "Marisol Finch"],
    ["Callum Finch came home late. He had rowed all night.\n\n“I lost my oar,” the Portuguese said.", "Callum Finch"],
    ["Callum Finch came home late. The sail tore.\n\n“I lost my oar,” the Cornishman said.", "Callum Finch"],
    ["Callum Finch had rowed all night.\n\n“I lost my oar,” the sophomore said.", "Callum Finch"],
  ])("%s", (text, name) => {
    expect(lastName(text)).toBe(name);
  });
});

describe("a body by its noun", () => {
  it.each([
    ["Fenby Water has said sorry. “The main was old,” the company said.", "Fenby Water"],
    [
      "In May Cole told Tide Radio Two that he was tired.\n\nBrindle said they were “proud of Cole.”\n\n“He rests now,” the club added.",
      "Brindle",
    ],
    ["Oarline said the boats were “late.” The Harbour Board heard of it. “It happens,” the firm added.", "Oarline"],
    // Somebody has spoken since.
    ["Oarline said the boats were “late.”\n\nThe Harbour Board sat. “It happens,” the board said.", "Harbour Board"],
  ])("%s", (text, name) => {
    expect(lastName(text)).toBe(name);
  });
});

describe("a message told of a moment ago", () => {
  it.each([
    ["In a brief statement, Orla Finch thanked the crew.\n\n“I rowed alone,” the statement said.", "Orla Finch"],
    [
      "The yard pointed to a message, read aloud twice, that Finch had sent.\n\n“I rowed alone,” the message read.",
      "Finch",
    ],
    // What "it" is.
    ["The yard showed us an email that Orla Finch sent to the crew. “I rowed alone,” it read.", "Orla Finch"],
    [
      "The note, signed by Orla Finch, a clerk, went to both yards.\n\n“I rowed alone,” it says. “I am tired.”",
      "Orla Finch",
    ],
    ["The memo was sent to all staff at noon by Orla Finch, two days late.\n\n“I rowed alone,” it says.", "Orla Finch"],
    ["The memo, seen by Thomas Hale, was drafted in June by Orla Finch. “I rowed alone,” the memo said.", "Orla Finch"],
    ["Orla Finch is cross. Her post on Quayside went on: “I rowed alone.”", "Orla Finch"],
    ["Orla Finch, then a clerk, wrote to the board. “I rowed alone,” the letter began.", "Orla Finch"],
    ["“I rowed alone,” Orla Finch of Local 481 told the Courier.", "Orla Finch"],
    ["Thomas Hale held up a note written by Orla Finch.\n\n“I rowed alone,” the note said.", "Orla Finch"],
  ])("%s", (text, name) => {
    expect(lastName(text)).toBe(name);
  });

  it("is nobody's where no one is told to have written it", () => {
    expect(lastName("A letter lay on the quay. It had no stamp.\n\n“I rowed alone,” the letter said.")).toBeNull();
    expect(lastName("The note was found in May by Orla Finch.\n\n“I rowed alone,” it says.")).toBeNull();
  });
});

describe("the last word of a body's name", () => {
  it.each([
    ["trust", "Fenby Hospitals Trust", "The Fenby Hospitals Trust was fined."],
    ["bureau", "Bureau of Tides", "The Bureau of Tides had warned of it on Monday."],
    ["authority", "Pilots Authority", "Norland's Pilots Authority had warned of it."],
    ["tribunal", "Harbour Dues Tribunal", "It went to the Harbour Dues Tribunal."],
  ])("is that body: the %s", (noun, name, sentence) => {
    const text = `${sentence} It rained for a day. In a statement, the ${noun} said it was “above all forecasts”.`;
    expect(lastName(text)).toBe(name);
  });

  it("is nobody where no body was called so", () => {
    expect(lastName("The Harbour Board was fined. “It rains,” the tribunal said.")).toBeNull();
  });
});

describe("a post of two words", () => {
  it.each(["Council Member", "School Board Member", "Recorder"])("is no name: %s", (post) => {
    const text = `“No,” Thomas Hale said.\n\n${post} Orla Finch shook her head, then read from a pad.\n\n“I know that quay,” she said.`;
    expect(lastName(text)).toBe("Orla Finch");
  });
});
