import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const said = "“The quay is shut,”";
const to = (text: string) => quotationsOf(text).map((q) => q.saidTo);
const at = (text: string) => to(text).at(-1);

describe("what a paper was sent", () => {
  it.each([
    [
      `In a statement to Norland TV, Orla Finch said it was “late.”\n\n${said} Finch wrote.`,
      ["Norland TV", "Norland TV"],
    ],
    [
      `Orla Finch said in an email to the Brindle Courier that it was late.\n\n${said} she wrote.`,
      ["The Brindle Courier"],
    ],
    // Somebody else has written nothing to it.
    [
      `In a statement to Norland TV, Orla Finch said it was “late.”\n\n${said} Thomas Hale wrote.`,
      ["Norland TV", null],
    ],
  ])("%s", (text, expected) => {
    expect(to(text)).toEqual(expected);
  });
});

describe("the statement of a body", () => {
  const given = "In a statement on Monday, the Harbour Trust said the quay was lost.";
  it.each([
    [`${given} ${said} said its head of works, Orla Finch.`, "statement"],
    [`${given} ${said} its chairman, Thomas Hale, said.`, "statement"],
    [`${given} ${said} said Orla Finch, a mother.`, null],
  ])("%s", (text, expected) => {
    expect(to(text).at(-1)).toBe(expected);
  });
});

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

describe("a court that an article reports from", () => {
  it.each([
    [
      "is where lawyers and judges speak",
      `The court heard that Orla Finch had sold the quay.\n\nProsecuting, Thomas Hale was brief.\n\n“It was never hers,” Mr Hale said.\n\nJudge Mara Pell shook her head. “I am not moved,” the judge said.`,
      ["court", "court"],
    ],
    [
      "is known by what came of somebody there",
      `Orla Finch was jailed for two years at Brindle Crown Court on Monday.\n\nProsecutor Thomas Hale said: “It was never hers.”`,
      ["court"],
    ],
    [
      "is not where the police speak",
      `The court heard that Orla Finch had sold the quay.\n\nInsp Thomas Hale said: “We are glad of it.”`,
      [null],
    ],
    [
      "is none that somebody walks past",
      `The county court stands by the quay.\n\nProsecutor Thomas Hale said: “It was never hers.”`,
      [null],
    ],
  ])("%s", (_, text, expected) => {
    expect(to(text)).toEqual(expected);
  });
});

describe("a press conference", () => {
  it.each([
    [
      "is where one speaks who sits beside another",
      `${said} Orla Finch said at a press conference on Monday.\n\nSitting next to her, Thomas Hale said: “It is open.”`,
      ["press conference", "press conference"],
    ],
    [
      "is told of with what came before it",
      `Orla Finch, who took over after the flood, was speaking at a press conference following the hearing.\n\n${said} Finch said.`,
      ["press conference"],
    ],
    [
      "is not where the neighbours speak",
      `${said} Orla Finch said at a press conference on Monday.\n\nAt her gate, Thomas Hale was glad. “It is open,” he said.`,
      ["press conference", null],
    ],
  ])("%s", (_, text, expected) => {
    expect(to(text)).toEqual(expected);
  });
});

describe("a programme named in passing", () => {
  it("holds for the show that is then spoken of", () => {
    const text = `Two brothers put out an episode of their podcast, “Salt and Rope,” on Monday.\n\n${said} Orla Finch said on the show.`;
    expect(at(text)).toBe("Salt and Rope");
  });

  it("is where somebody went on to speak who had posted before", () => {
    const text = `Orla Finch posted on Facebook that she would “wait” for the harbour board to say who had sold the quay and to whom it went, and on Monday she went on The Morning Show.\n\n“It is lost,” she said.`;
    expect(to(text)).toEqual(["Facebook", "The Morning Show"]);
  });

  it("is Us Weekly, and not us", () => {
    expect(at(`${said} Orla Finch told Us Weekly in May.`)).toBe("Us Weekly");
  });
});

describe("a letter whose writer is told with it", () => {
  it.each([
    [`Ms. Finch was the author of the May memo that set the price.\n\n“The quay is shut,” Orla Finch wrote.`, "memo"],
    [`The memo, signed by Orla Finch, went to all.\n\nFinch wrote that it was “soft as cheese.”`, "memo"],
    [`The memo, signed by Bram Cole, went to all.\n\nOrla Finch wrote that it was “soft as cheese.”`, null],
    [`The memo, signed by Orla Finch, went to all.\n\nFinch said that it was “soft as cheese.”`, null],
  ])("%s", (text, expected) => {
    expect(quotationsOf(text).at(-1)?.saidTo ?? null).toBe(expected);
  });
});

describe("a medium that nobody names", () => {
  it.each([
    [`“The quay is shut,” Orla Finch told a podcast back home.`, "podcast"],
    [`“The quay is shut,” Orla Finch told a newspaper.`, "newspaper"],
    [`“The quay is shut,” Orla Finch told a newspaper reporter.`, null],
    [`“The quay is shut,” Orla Finch told a station master.`, null],
    [`“The quay is shut,” Orla Finch told a show on WQRD.`, "WQRD"],
  ])("%s", (text, expected) => {
    expect(quotationsOf(text).at(-1)?.saidTo ?? null).toBe(expected);
  });
});
