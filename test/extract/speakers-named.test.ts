/** What is a name and what is not, and whom long stretches without one are about. */

import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const names = (text: string) => quotationsOf(text).map((q) => q.name);
const lastName = (text: string) => names(text).at(-1);

describe("a name", () => {
  it.each([
    // What only opens a sentence or a headline.
    [
      "Orla Finch runs the yard.\n\nTold of Finch’s reply, Thomas Hale sighed.\n\nFinch shrugged. “It pays,” she said.",
      "Orla Finch",
    ],
    [
      "Tidewater makes oars. Nobody shares its faith.\n\nShares of Tidewater fell.\n\n“We will row on,” Tidewater said.",
      "Tidewater",
    ],
    ["Orla Finch Says She Was “not afraid of anybody” on the Quay", "Orla Finch"],
    ["# Five things we learned from Orla Finch’s talk\n\nIt was long. “It pays,” Finch said.", "Orla Finch"],
    [
      "# Grace Finch on life without brother Orlando\n\nThe Finches sold it. Orlando Finch left first.\n\n“It was quiet,” Grace said.",
      "Grace Finch",
    ],
    ["# Grace Parts With Brother Orlando\n\nOrlando Finch left first.\n\n“It was quiet,” Grace said.", "Grace"],
    ["# Why Grace Harbour Matters\n\nThe Harbour is deep. “It pays,” Finch said.", "Finch"],
    ["“It pays,” said Coun. Orla Finch, who brought the motion.", "Orla Finch"],
    ["Orla Finch Admits She “was awful to everybody on the quay”", "Orla Finch"],
    [
      "Marisol Finch runs the yard with Thomas Hale.\n\nTearful Marisol, 33, has broken her silence.\n\n“It pays,” she said.",
      "Marisol Finch",
    ],
    [
      "Tamsin Finch runs the yard with Thomas Hale.\n\nOn Friday Tamsin went to the quay.\n\n“It pays,” she wrote.",
      "Tamsin Finch",
    ],
    // Whose house somebody is of.
    ["“It pays,” Callum Finch of Tidewater Securities said.", "Callum Finch"],
    ["“It pays,” said Marisol Finch of the Harbour Board.", "Marisol Finch"],
    ["“It pays,” the Royal Bank of Norland said.", "Royal Bank of Norland"],
    ["“It pays,” the Georgia Department of Tides said.", "Georgia Department of Tides"],
    // The short name between the first and the last.
    ["Owner Patricia “Patty” Finch told the Courier that the quay “isn’t going anywhere.”", "Patricia Finch"],
    ["“It pays,” said William “Bill” Finch.", "William Finch"],
    ["Former league MVP Everton Finch may have put it best. “Nobody won,” he said.", "Everton Finch"],
    ["Norwegian beauty Sunniva Finch, who left, has kept quiet. “It was sad,” she said.", "Sunniva Finch"],
    // Whom another serves is not called so.
    [
      "Rep. Mary Finch spoke first. “I am glad,” she said.\n\nA spokesman for the senator, Colton Hale, called that a stunt.\n\n“Nobody asked us,” the spokesman said.",
      "Colton Hale",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("the words that tell who speaks", () => {
  it.each([
    [
      "It comes from the sheriff, Dale Finch, a slow man who at a briefing put it like this:\n\n“We had nineteen minutes.”",
      "Dale Finch",
    ],
    ["Orla Finch puts it so: “You cannot row a bank.”", "Orla Finch"],
    ["Thomas Hale calls the quay “a safety feature,” Finch’s phrase, and a bargain.", "Finch"],
    ["Thomas Hale owns it. The “Salt Road” actress said of Hale that he “never once came to the quay.”", null],
    [
      "Thomas Hale and Mary Finch met. It was Finch who spoke of the sale of the quay to Dora Cole. “He signed it,” she said.",
      "Mary Finch",
    ],
    [
      "“There was fog,” Thomas Hale said.\n\nIn Mary Finch’s version there was none. “It was clear,” she insisted.",
      "Mary Finch",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("an interview's questions and answers", () => {
  it("are read past their letters", () => {
    const text =
      "Q: Former chair Raymond Finch told Harbour Radio, “I never looked.”\n\nA: He is a nice man.\n\nQ: And the mayor, Dora Cole, said that you were “measuring the drapes.”";
    expect(names(text).filter((name) => name !== null)).toEqual(["Raymond Finch", "Dora Cole"]);
  });
});

describe("whom an article is about", () => {
  const told = "Mary Finch built boats. Finch sold them in June. Finch bought a quay. Finch lost it.";
  const long = "The town is small.\n\nThe road goes on.\n\nThe pier is long.\n\nThe rain is warm.";

  it("is who “she” is, long after the name", () => {
    expect(lastName(`${told}\n\n${long}\n\n“I was forty feet away,” she says.`)).toBe("Mary Finch");
  });

  it("is nobody else's pronoun, and gives way to who is named since", () => {
    expect(lastName(`${told}\n\n${long}\n\n“I was forty feet away,” he says.`)).toBeNull();
    expect(lastName(`${told}\n\n${long}\n\nDora Cole came by.\n\n“I was forty feet away,” she says.`)).toBe(
      "Dora Cole",
    );
  });

  it("is not the writer's own father", () => {
    const text = `${told.replaceAll("Mary", "Thomas")}\n\n${long}\n\nMy father rowed there. “It is cold,” he said.`;
    expect(lastName(text)).toBeNull();
  });
});

describe("what stands before and behind a name is no part of it", () => {
  it.each([
    ["Garda Orla Finch told the court: “The boat was empty.”", "Orla Finch"],
    ["Cr Tamsin Finch said the pier was “a hazard at any tide”.", "Tamsin Finch"],
    ["Minister for Tides Conor Finch apologised. “I am sorry,” Minister Finch said.", "Conor Finch"],
    ["Minister for Health Sadhbhín Finch had spoken. “I am sorry,” the Minister said.", "Sadhbhín Finch"],
    ["Secretary for Energy and the Environment Ruyi Finch called it “a pity”.", "Ruyi Finch"],
    ["The Minister for Health Department heads rely on called it “a pity”.", null],
    ["District Collector Ruyi Finch called it “a pity”.", "Ruyi Finch"],
    ["The Minister of State for Piers and Harbours Orla Finch called it “a pity”.", "Orla Finch"],
    ["Independent TD Ruyi Finch told the house it was “a pity”.", "Ruyi Finch"],
    ["Liberal MLA Ruyi Finch called it “a pity”.", "Ruyi Finch"],
    ["Smt. Meenal Finch called it “a pity”.", "Meenal Finch"],
    ["Presenter Ruyi Finch called it “a pity”.", "Ruyi Finch"],
    ["Chief Justice Ruyi Finch sat. “It is late,” the Chief Justice said.", "Ruyi Finch"],
    ["The plea was heard by Mr Justice Ruyi Finch. “It is late,” the Justice said.", "Ruyi Finch"],
    ["The Department of Justice called it “a pity”.", "Department of Justice"],
    ["Additional Advocate General P. Ruyi Finch called it “a pity”.", "P. Ruyi Finch"],
    ["Parent Tamsin Finch said: “I was not stopping for anybody.”", "Tamsin Finch"],
    ["The Leader of the Opposition Tamsin Finch told the rally: “The dam is tired of it.”", "Tamsin Finch"],
    ["“He was ashamed,” said Orla Finch SC, defending.", "Orla Finch"],
    ["The Ministry of Health and Welfare said: “Keep the windows open.”", "Ministry of Health and Welfare"],
    ["The Ministry of Health and Thomas Hale disagreed. “It is short,” Hale said.", "Thomas Hale"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("whoever has no name and goes on has none", () => {
  it.each([
    "Thomas Hale has not spoken. A source close to Hale told The Brindle Courier that he was “gutted”.\n\n“He read it twice,” the insider said.",
    "Thomas Hale left by the back door. A friend of his said: “He is well.”\n\n“He will be back in the yard soon,” the pal added.",
  ])("%s", (text) => {
    expect(lastName(text)).toBeNull();
  });
});

describe("a pronoun is nobody of its own clause", () => {
  it.each([
    [
      "Orla Finch sat down. A reporter asked whether she misses Dale Cole.\n\n“I miss the third oar,” she said.",
      "Orla Finch",
    ],
    [
      "Orla Finch spoke of the yard. Cole, she says, “stopped coming in the spring”.\n\nDale Cole runs a shop.",
      "Orla Finch",
    ],
    [
      "Orla Finch ran the yard. On Mary Nair’s podcast, she herself had said: “It was about money, basically.”",
      "Orla Finch",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});
