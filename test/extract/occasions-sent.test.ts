import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const said = "“The quay is shut,”";
const to = (text: string) => quotationsOf(text).map((q) => q.saidTo);
const at = (text: string) => to(text).at(-1);

describe("messages that an article shows", () => {
  it.each([
    [
      "hold for who writes in one and who replies",
      `The Brindle Courier said it had seen text messages between Orla Finch and Thomas Hale. In one, sent in May, Finch wrote, “Shut it tonight.”\n\nHale replied, “Done by six.”`,
      ["text message", "text message"],
    ],
    [
      "hold for whom they show to tell something",
      `Emails obtained by the Brindle Courier may end the quarrel. They show Orla Finch telling Thomas Hale, “Shut it tonight.”`,
      ["email"],
    ],
    ["have their own words", `A message found on the phone of Orla Finch said: “Nobody looks at a quay.”`, ["message"]],
    [
      "are answered without a name",
      `Orla Finch showed the harbour board a screenshot of her own message to the clerk. “Is the quay open?” it reads.\n\nThe reply: “Open as ever!”`,
      ["message", "message"],
    ],
    [
      "hold for nothing that is said aloud",
      `Text messages published by the Brindle Courier show that Orla Finch had asked for it. “I never read them,” Thomas Hale said.`,
      [null],
    ],
    [
      "are none that somebody sends to many",
      `Orla Finch said a text alert was seen by few, who found the water “rising like dough.”`,
      [null],
    ],
    [
      "are over once others are told of",
      `Texts obtained by the Brindle Courier show Orla Finch at her desk.\n\nThe quay was shut.\n\nFenby was dark.\n\n“It is a poem,” Thomas Hale wrote.`,
      [null],
    ],
  ])("%s", (_, text, expected) => {
    expect(to(text)).toEqual(expected);
  });
});

describe("the telephone", () => {
  it.each([
    [`${said} Orla Finch said by telephone from Fenby.`, "telephone"],
    [`${said} Orla Finch recalled over the phone on Monday.`, "phone"],
    [`Reached by phone, Orla Finch was short. ${said} she said.`, "phone"],
  ])("is where somebody speaks: %s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  it.each([
    ["is none that somebody has", `${said} Orla Finch said, with her eyes on the phone in her hand.`, null],
    ["is none that is only told of", `Orla Finch had spoken by phone with Thomas Hale. ${said} she said.`, null],
    ["gives way to a programme", `${said} Orla Finch said by telephone on the Two Tides podcast.`, "Two Tides"],
    [
      "gives way to the outlet that somebody is speaking to",
      `Orla Finch told the Brindle Courier that it was late.\n\n${said} she said when reached by phone.`,
      "The Brindle Courier",
    ],
  ])("%s", (_, text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("whoever has no name and told an outlet something", () => {
  it.each([
    [
      "goes on by another noun",
      `A source close to the harbour told the Brindle Courier that Orla Finch was “broken.” “She read it twice,” the insider said.`,
      ["The Brindle Courier", "The Brindle Courier"],
    ],
    [
      "goes on in the next paragraph",
      `“She is broken,” one friend told the Brindle Courier.\n\n“She read it twice,” the friend added.`,
      ["The Brindle Courier", "The Brindle Courier"],
    ],
    [
      "is not another one",
      `“She is broken,” one friend told the Brindle Courier.\n\n“She read it twice,” a clerk said.`,
      ["The Brindle Courier", null],
    ],
  ])("%s", (_, text, expected) => {
    expect(to(text)).toEqual(expected);
  });
});

describe("a medium known already", () => {
  it.each([
    [
      `Orla Finch told Harbour Weekly that it was lost. In a rambling chat with the British magazine, she laughed. ${said} Finch said.`,
      "Harbour Weekly",
    ],
    [
      `Orla Finch opened up to Harbour Weekly magazine. ${said} she said in a long conversation with the magazine.`,
      "Harbour Weekly",
    ],
    [`In a sprawling chat, Orla Finch was merry. ${said} Finch said.`, null],
    [
      `Orla Finch told the Salt and Rope podcast that it was lost.\n\nLater in the podcast, she wept. ${said} she said.`,
      "Salt and Rope",
    ],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});
