/** Whom a pronoun or a noun does not mean: who is named beside it, or in the words themselves. */

import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const names = (text: string) => quotationsOf(text).map((q) => q.name);
const lastName = (text: string) => names(text).at(-1);
const first = "Thomas Hale runs the yard. “It pays,” Hale said.";
const both = "Orla Finch and Rook Hale ran the yard together. “It paid,” Finch said.";

describe("a pronoun is somebody else than who is named in its own clause", () => {
  it.each([
    [`${both}\n\nA reporter asked whether she forgives Rook Hale. “I forgive the ledger,” she said.`, "Orla Finch"],
    [`${both}\n\nHale, she said, “stopped answering the telephone.”`, "Orla Finch"],
    [`${both}\n\nThe yard is his. Hale, she has told the town, “never wanted the boats.”`, "Orla Finch"],
    [`${both}\n\nLast spring, on Ana Ruhl’s podcast, she had called the yard “a sieve.”`, "Orla Finch"],
    [`${both}\n\nOn Ana Ruhl’s weekly radio show she said it was “a sieve.”`, "Orla Finch"],
    // A clause that opens the sentence may speak of who is named behind it.
    ["When she left the yard Orla Finch was in tears. “It was mine,” she said.", "Orla Finch"],
    ["She is Orla Finch, and the yard was hers. “It was mine,” she said.", "Orla Finch"],
    [`${both}\n\nOn Finch’s birthday she said it was “a sieve.”`, "Orla Finch"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("whoever has seen a letter does not speak it", () => {
  it.each([
    ["A memo seen by the Brindle Herald in May warned of “a long swell.”", null],
    ["A letter from Orla Finch obtained by Tide Radio said that it was “a sieve.”", "Orla Finch"],
    ["The claim was denied by the Brindle Herald, which said that it was “a sieve.”", "Brindle Herald"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("a sentence that goes into what somebody has said", () => {
  it.each([
    [
      `${both}\n\nCole Hale did not like it. “It was hers,” Hale wrote.\n\nIt was a swipe at Orla Finch’s claim that the yard paid. “It still pays,” she said.`,
      "Orla Finch",
    ],
    [
      "Senator Bram Cole was asked about fares.\n\n“Rude,” Thomas Lund said of him.\n\nThat was a reference to Cole’s remark that he eats late. “I eat when I am done,” he told the programme.",
      "Bram Cole",
    ],
    // Somebody else is what the sentence is about.
    [
      "Bram Cole was asked about fares.\n\nThomas Lund laughed at Cole’s remark that he eats late. “I eat early,” he said.",
      "Thomas Lund",
    ],
    // What is owned is nothing that was said.
    [
      "Bram Cole was asked about fares.\n\n“Rude,” Thomas Lund said of him. It was Cole’s last day. “I wish him well,” he said.",
      "Thomas Lund",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("whoever is called by name in the words hardly speaks them", () => {
  it.each([
    [`${first}\n\nMary Cole waited outside for Hale.\n\n“I admire Tom Hale,” the engineer said.`, "Mary Cole"],
    [
      `${first}\n\nMary Cole said no more than that.\n\n“After the sale, Hale, we had nothing,” the engineer added.`,
      "Mary Cole",
    ],
    // Others have called the speaker so.
    [`${first}\n\nHe shook his head. “I was there. She said, ‘Hale, sit down,’ and I sat,” he said.`, "Thomas Hale"],
    // A name beside the verb goes before it.
    [`${first}\n\n“I am the Hale of Hale and Sons,” Hale said.`, "Thomas Hale"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("one noun means one person", () => {
  it.each([
    [
      `Mary Cole came out at noon.\n\n“We lost,” the coach said.\n\nCole has lost before. When Rook Hale tore a muscle, the coach said the pitch was “a bog.”`,
      "Mary Cole",
    ],
    [
      `Mary Cole came out at noon.\n\n“We lost,” the skipper said.\n\nRook Hale, the skipper in 2029, was there. “We lost too,” the skipper said.`,
      "Rook Hale",
    ],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("what a subject goes on to name is not what its sentence is about", () => {
  it.each([
    ["Orla Finch’s account of the end of Salt Lamps is short. It is not bitter. “I am well,” she says.", "Orla Finch"],
    ["The engineer praised the work of Mary Cole. “It was clean,” Cole said.", "Mary Cole"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("a post in letters is nobody's name", () => {
  it.each([
    ["# QB rips the yard over “old boats”\n\nThe yard has a new QB. Rook Hale saw “old boats,” he said.", "Rook Hale"],
    ["# MP warns of “old boats”\n\nThe local MP is Orla Finch. “They sent old boats,” Finch said.", "Orla Finch"],
    ["PM Orla Finch said the yard was “a sieve.”", "Orla Finch"],
    // Others are bodies.
    ["NTA said the yard was “a sieve.” NTA runs it.", "NTA"],
  ])("%s", (text, who) => {
    expect(names(text)[0]).toBe(who);
  });
});

describe("who stands before a name, and in a clause behind it", () => {
  it.each([
    ["Former Norland Otters goalkeeper Jane Roe said she was told to “play on and smile.”", "Jane Roe"],
    ["Retired Norland quick Deb Marr, writing in the Courier, was blunt. “They lost,” she wrote.", "Deb Marr"],
    ["Grieving father Tom Lark, whose daughter Ana, nine, drowned, told the inquest: “She could swim.”", "Tom Lark"],
    ["Orla Finch, who married the trader Bram Cole, 61, in May, said: “It was quick.”", "Orla Finch"],
    ["Orla Finch, who keeps the books, and Bram Cole, 61, came late. “We ran,” Cole said.", "Bram Cole"],
    ["DCI Orla Finch said: “We looked everywhere.”", "Orla Finch"],
    ["Det Ch Supt Orla Finch said: “We looked everywhere.”", "Orla Finch"],
    ["“We looked everywhere,” said Det Insp Bram Stone.", "Bram Stone"],
    ["PC Bram Stone, of Brindle police, said: “We looked everywhere.”", "Bram Stone"],
    // Ranks only where all letters are large.
    ["Di Marlow runs the yard. “It pays,” Marlow said.", "Di Marlow"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("“he” behind a member of something is nobody with a name", () => {
  it.each([
    [`${first}\n\nA member of the lifeboat crew told the Courier that it had come late. “It was dark,” he said.`, null],
    [`${first}\n\nOne member of the choir said that it was late. “It was dark,” he said.`, null],
    [
      `${first}\n\nA member of the lifeboat crew, Bram Cole, said that it was late. “It was dark,” he said.`,
      "Bram Cole",
    ],
    [`Thomas Hale is a member of the crew. “It was dark,” he said.`, "Thomas Hale"],
  ])("%s", (text, who) => {
    expect(lastName(text)).toBe(who);
  });
});

describe("a player by the hand or the place they play", () => {
  it.each([
    ["Captain Orla Finch left the field. The left-hander said it was “a sieve.”", "Orla Finch"],
    ["Batter Thomas Hale left the field. The right-hander said it was “a sieve.”", "Thomas Hale"],
    ["Captain Orla Finch left the field. The left-hand gate was “a sieve.”", null],
  ])("%s", (text, who) => {
    expect(lastName(text) ?? null).toBe(who);
  });
});
