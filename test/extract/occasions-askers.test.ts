import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const said = "“The quay is shut,”";
const to = (text: string) => quotationsOf(text).map((q) => q.saidTo);

describe("a broadcaster behind its programme is the programme", () => {
  it.each([
    [`Orla Finch spoke of it in an interview on CBS’ “Tide Week.” ${said} she told CBS.`, ["Tide Week"]],
    [`Orla Finch spoke of it in an interview on CBS' "Tide Week." ${said} she told CBS.`, ["Tide Week"]],
    [`Orla Finch told NBC’s “Tide Week” it was lost. ${said} she told NBC anchor Bram Cole.`, ["Tide Week"]],
    [`Orla Finch told the BBC programme Tide Week it was lost. ${said} she told the BBC.`, ["Tide Week"]],
    [`Orla Finch told ABC’s flagship Sunday show “Tide Week” it was lost. ${said} she told ABC News.`, ["Tide Week"]],
    [`Orla Finch told ABC News’ “Tide Week” it was lost. ${said} she told ABC.`, ["Tide Week"]],
    [
      `Orla Finch told ABC’s weekly current affairs programme Tide Week it was lost. ${said} she told ABC.`,
      ["Tide Week"],
    ],
    [`Orla Finch told ABC’s Sunday show about it. ${said} she told ABC.`, ["ABC"]],
    [`Orla Finch told CBS’ “Tide Week” it was lost. ${said} she told NBC.`, ["NBC"]],
    [`CBS has not paid, and Orla Finch told “Tide Week” it was lost. ${said} she told CBS.`, ["CBS"]],
  ])("%s", (text, expected) => {
    expect(to(text)).toEqual(expected);
  });
});

describe("whoever asks for an outlet stands for it once the article has said so", () => {
  const opening = `${said} Orla Finch told Tide Week correspondent Dana Mell on Sunday.`;
  it.each([
    [`${opening} Bram Cole told Mell that he had stayed. “I saw it go,” Cole said.`, "Tide Week"],
    [`${opening} “I saw it go,” Bram Cole told Ms. Mell.`, "Tide Week"],
    [`${opening} Asked by Mell if he had stayed, Bram Cole said: “I saw it go.”`, "Tide Week"],
    [`${opening} In an interview with Mell, Bram Cole said: “I saw it go.”`, "Tide Week"],
    [`${opening} “Did you see it go?” Mell asked.`, "Tide Week"],
    [`${opening} “I saw it go,” Bram Cole said of Mell.`, null],
    [`${opening} “I saw it go,” Bram Cole told Hanna Ross, a neighbour.`, null],
    [`${said} Orla Finch told NBC’s Dana Mell. “I saw it go,” Bram Cole told Mell.`, "NBC"],
    [
      `${said} Orla Finch told Dana Mell of the Fenland Courier. “I saw it go,” Bram Cole told Mell.`,
      "The Fenland Courier",
    ],
    [
      `${said} Orla Finch told CBS’ “Tide Week.” “I saw it go,” Bram Cole told CBS’ Dana Mell. “I ran,” Cole told Mell.`,
      "Tide Week",
    ],
    [`${said} Orla Finch told the board’s Dana Mell. “I saw it go,” Bram Cole told Mell.`, null],
  ])("%s", (text, expected) => {
    expect(to(text).at(-1)).toBe(expected);
  });

  it.each([
    [`${said} Orla Finch told “Tide Week.” She told correspondent Dana Mell that it was “lost.”`, "Tide Week"],
    [`She told correspondent Dana Mell that it was “lost,” Orla Finch recalled.`, "Dana Mell"],
  ])("a correspondent is the last programme's: %s", (text, expected) => {
    expect(to(text).at(-1)).toBe(expected);
  });

  it.each([
    `${said} Orla Finch told Tide Talk on Monday. Bram Cole told the same programme it was gone. “I ran,” he said.`,
    `${said} Orla Finch told Tide Talk on Monday. “I ran,” Bram Cole told the same programme.`,
  ])("the same programme: %s", (text) => {
    expect(to(text).at(-1)).toBe("Tide Talk");
  });
});
