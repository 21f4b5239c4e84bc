/** Who speaks where people are asked, quoted by others, or share a name. */

import { describe, expect, it } from "vitest";
import occasions from "../../data/occasions.json" with { type: "json" };
import speakers from "../../data/speakers.json" with { type: "json" };
import { quotationsOf } from "./article.js";

const said = "“The quay is shut for the winter,”";
const names = (text: string) => quotationsOf(text).map((q) => q.name);
const lastName = (text: string) => names(text).at(-1);

describe("the speaker", () => {
  it.each([
    ["The Brindle Courier quoted Orla Finch as saying that the quay was “soft as cheese.”", "Orla Finch"],
    ["The Brindle Courier quoted an engineer as saying that the quay was “soft as cheese.”", null],
    ["Captain Orla Finch paid tribute to “the daftest crew I have ever loved” on Monday.", "Orla Finch"],
    // The one who was asked answers.
    [
      "Thomas Hale and Orla Finch, a sculptor, were there.\n\nThe reporter asked Finch about gossip.\n\n“It is nonsense,” the sculptor said.",
      "Orla Finch",
    ],
    // A noun before a name that no list holds.
    [
      "The referee, Thomas Hale, sent off prop Jane Finch.\n\n“Gutted, and sorry to all,” the prop wrote.",
      "Jane Finch",
    ],
    [
      "Furious boss Thomas Hale fumed over the card shown to prop Jane Finch.\n\n“I cannot see what he saw,” the boss raged.",
      "Thomas Hale",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });

  it.each([
    // The one who asks does not answer.
    [
      "The hosts, Dee Marlow and Hank Osei, met the chef, Otto Lind.\n\n“I was sick of foam,” Lind said. Marlow asked whether he minded. “Every day,” he replied.",
      "Otto Lind",
    ],
    ["Finch, who was married to him for years, is kinder. “I wrote that angry,” she tells me.", "Finch"],
    ["Finch, meanwhile, joked that Hale was “a freak.”", "Finch"],
    ["Critics, meanwhile, said that Hale was “a freak.”", null],
    ["The bird’s owner, retired teacher Pat Finch, said in a statement: “I cried for nine days.”", "Pat Finch"],
    ["Mark Finch, 44, ran the shop. “We heard the boats first,” said the dad-of-two.", "Mark Finch"],
    [`${said} the Republican National Committee said.`, "Republican National Committee"],
    [`${said} the U.S. Treasury Department said.`, "Treasury Department"],
    [`${said} the State Department said.`, "State Department"],
    [`${said} State Senator Jane Finch said.`, "Jane Finch"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });

  it("is, of two with one surname, who spoke a moment ago", () => {
    const text = [
      "“There was no siren,” said Bram Dale, a shepherd. Nobody in the village had heard the siren, Dale said.",
      "The health minister, Jane Dale, came with promises.",
      "“We are with you,” the minister told a crowd.",
      "“With what?” a man shouted.",
      "Dale, visibly shaken, replied: “I deserve that.”",
    ].join("\n\n");
    expect(lastName(text)).toBe("Jane Dale");
  });
});

describe("a post by another word for it", () => {
  it.each(Object.entries(speakers.also).flatMap(([role, others]) => others.split(" ").map((other) => [role, other])))(
    "the %s is the %s",
    (role, other) => {
      const text = `The harbour ${other}, Jane Finch, came late. Thomas Hale, a trader, asked about the ferry.\n\n“It is being painted,” said the ${role}.`;
      expect(lastName(text)).toBe("Jane Finch");
    },
  );

  it("is asked only where nobody is called so", () => {
    const text =
      "The harbour secretary, Jane Finch, and the ferry minister, Thomas Hale, came.\n\n“It is shut,” said the minister.";
    expect(lastName(text)).toBe("Thomas Hale");
  });
});

describe("a headline's fragment", () => {
  it("is given the speaker of the words below where the headline hardly tells whose it is", () => {
    const text =
      "# Jane Finch Says She Left ‘Salt Road’ Because Director Asked Her to ‘Cry About My Mother’\n\nJane Finch has left Salt Road and its director, Thomas Hale.\n\n“He asked me to cry about my mother,” Jane Finch said.";
    expect(names(text)[0]).toBe("Jane Finch");
  });
});

it.each(occasions.owned.split(" "))("told the %s website", (whose) => {
  expect(quotationsOf(`${said} Orla Finch told the ${whose} website.`)[0]?.saidTo).toBe(`${whose} website`);
});

describe("words that stand twice", () => {
  it.each([
    [
      "- Grieving father: ‘I will row every night of it’\n\nOrla Finch came home. “I will row every night of it,” Finch said.",
    ],
    [
      "The yard is shut.\n\n“I will row every night”\n\nThe rain came.\n\nOrla Finch said: “I will row every night of it.”",
    ],
  ])("are said by whoever says them where that is told: %s", (text) => {
    expect(quotationsOf(text)[0]?.name).toBe("Orla Finch");
  });

  it("are somebody else's where a cue says so", () => {
    const text =
      "“How wide is that whole quay?” asked a boy.\n\nOrla Finch repeated it: “How wide is that whole quay?”";
    expect(quotationsOf(text)[0]?.name).toBeNull();
  });
});

it("whoever is asked by another answers", () => {
  const text =
    "Orla Finch left the show.\n\n“It pays,” Finch said.\n\nAsked by Mary Cole whether she would go back, the star was blunt: “Never again.”";
  expect(quotationsOf(text).at(-1)?.name).toBe("Orla Finch");
});

describe("an answer is given by whoever was asked", () => {
  it.each([
    [
      "Orla Finch came home. “I rowed,” Finch said.\n\nMary Cole asked whether she was cold. “Every morning,” came the answer.",
      "Orla Finch",
    ],
    ["Mary Cole asked Orla Finch whether it was cold. “Every morning,” was her reply.", "Orla Finch"],
    [
      "Ruyi Finch left the show. “I rowed,” Ruyi said.\n\nHost Mary Cole gasped: “Was it cold?”\n\n“Not once,” replied the star.",
      "Ruyi Finch",
    ],
    // Questions that stand without marks.
    [
      "Dora Hale spoke first. “It pays,” she said.\n\nThe Courier sat down with the engineer Orla Finch after it.\n\nWas the yard cold?\n\n“Not really. We rowed.”",
      "Orla Finch",
    ],
    [
      "Q&A: Orla Finch\n\nWas the yard cold?\n\n“Not really.”\n\nIs Dora Hale right about the oars?\n\n“She is. We rowed.”",
      "Orla Finch",
    ],
    [
      "Dale Cole testified that he had met Orla Finch.\n\nWhat did she say to you? Hale asked.\n\n“She said that I row.”\n\nDora Hale is a prosecutor.",
      "Dale Cole",
    ],
    // A cross-examination.
    [
      "Dora Hale and Dale Cole met.\n\n“You had the key, didn’t you?” Hale asked.\n\n“I called,” Cole said.\n\n“Did you go in?”",
      "Dora Hale",
    ],
    [
      "Dora Hale and Dale Cole met.\n\n“You had the key, didn’t you?” Hale asked.\n\n“I called,” Cole said.\n\n“Did you go in?”\n\n“I left a note.”",
      "Dale Cole",
    ],
    // Whoever goes on answers nobody.
    ["Dale Cole met Orla Finch.\n\n“Why row at all?” Cole said.\n\n“It is cold out there.”", "Dale Cole"],
    ["Dale Cole met Orla Finch. “Why row?” Cole said.\n\nWhen we wrote to Cole he replied: “It is cold.”", "Dale Cole"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("of two with one surname, the one whom the words name", () => {
  const both = (words: string, more = "") =>
    `Orla Finch keeps the quay. Her brother, Piers Finch, wants it sold. Piers Finch is poor.\n\n${words}\n\n${more}`;

  it.each([
    ["“The quay stays mine,” Finch said. “Piers can row home.”", "Orla Finch"],
    ["“I have told Piers so,” said Finch.", "Orla Finch"],
    ["Finch was calm. “Orla will be out by May,” Finch said.", "Piers Finch"],
  ])("does not speak: %s", (words, who) => {
    expect(names(both(words))[0]).toBe(who);
  });

  it.each([
    ["“I’m Piers,” Finch said.", "Piers Finch"],
    ["“My mother called out, ‘Piers, sit down’,” Finch said.", "Piers Finch"],
    ["Piers Finch was blunt. “Piers Finch is no fool,” Finch said.", "Piers Finch"],
  ])("but where they say that it is theirs, or another's: %s", (words, who) => {
    expect(names(both(words))[0]).toBe(who);
  });
});

describe("words that somebody passes on", () => {
  it.each([
    ["Jane Hale, the skipper, said that Orla Finch had told her: “Sink it before you sell it.”", "Orla Finch"],
    ["Hale said her old teacher, Bram Cole, had once written: “A harbour is a slow argument.”", "Bram Cole"],
    ["Thomas Hale recalled that Orla Finch shouted after him, “Mind the third step.”", "Orla Finch"],
    ["Thomas Hale remembers what Orla Finch wrote to him in May:\n\n“Mind the third step.”", "Orla Finch"],
    ["Bram Cole had never written: “Mind the third step.”", "Bram Cole"],
    ["Hale said a friend had warned her: “Mind the third step.”", null],
  ])("are those of whoever said them: %s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });

  it.each([
    ["Jane Hale, who was told by Orla Finch to go, said: “I was never asked.”", "Jane Hale"],
    ["Jane Hale said she had written to Orla Finch: “I was never asked.”", "Jane Hale"],
    ["Jane Hale said that Orla Finch had warned the quay was “soft as cheese”.", "Jane Hale"],
    ["Jane Hale said that she was glad, and added: “I was never asked.”", "Jane Hale"],
  ])("but not: %s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("who puts something to somebody", () => {
  it.each([
    ["Orla Finch, the skipper, was asked by Bram Cole of Tide Talk on Monday: “How deep is it?”", "Bram Cole"],
    ["The thief was told by Judge Orla Finch that he was “a stranger to shame”.", "Orla Finch"],
    ["Thomas Hale was warned by the engineer, Orla Finch, that the quay was “soft as cheese”.", "Orla Finch"],
  ])("speaks: %s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });

  it.each([
    ["Orla Finch, asked by Bram Cole whether she minded, shrugged: “I never did.”", "Orla Finch"],
    ["Orla Finch was asked by Bram Cole about the quay. “I never did,” she said.", "Orla Finch"],
    [
      "“No,” Thomas Hale said.\n\nWhen Orla Finch pointed out that it leaks, he conceded that “some of it does”.",
      "Thomas Hale",
    ],
    [
      "“No,” Thomas Hale said.\n\nWhen presenter Bram Cole pressed him on it, he said it leaks “a little”.",
      "Thomas Hale",
    ],
  ])("is not who answers: %s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });

  it("is who goes on where nothing is put to anybody", () => {
    const text = "“No,” Thomas Hale said.\n\nWhen Bram Cole came home from sea, he said it was “a miracle”.";
    expect(lastName(text)).toBe("Bram Cole");
  });
});
