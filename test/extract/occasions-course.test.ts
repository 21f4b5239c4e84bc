import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const said = "“The quay is shut,”";
const to = (text: string) => quotationsOf(text).map((q) => q.saidTo);
const at = (text: string) => to(text).at(-1);

describe("an outlet meant by its noun is one that is called so", () => {
  const podcast = `Orla Finch told the Two Tides podcast that it was lost.\n\nThomas Hale told the Brindle Courier that it was not.\n\n`;
  it.each([
    [`${podcast}In the episode, Finch was calm. ${said} she said.`, "Two Tides"],
    [`${podcast}${said} Finch told the podcast.`, "Two Tides"],
    [`${podcast}${said} Hale told the paper.`, "The Brindle Courier"],
    [
      `Orla Finch spoke to Norland TV on Monday.\n\nReuters had reported on Sunday that it was lost, citing the Brindle Courier.\n\n${said} Finch told the channel.`,
      "Norland TV",
    ],
    [
      `“It is lost,” Orla Finch told the Brindle Courier. “It is not,” Thomas Hale told the Fenby Gazette. ${said} Finch told the paper.`,
      "The Brindle Courier",
    ],
    [
      `“It is lost,” Orla Finch told Norland TV. ${said} Thomas Hale told Radio Fenby. “Open it,” he told the station.`,
      "Radio Fenby",
    ],
    // The same is the last, whatever it is.
    [
      `“It is lost,” Orla Finch told the Two Tides podcast. Thomas Hale told BBC Fenby it was not. ${said} he told the same programme.`,
      "BBC Fenby",
    ],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("where somebody was long before is told in passing", () => {
  const now = "Orla Finch told the Two Tides podcast on Monday that it was lost.\n\n";
  it.each([
    [
      `${now}In December, Finch told the Brindle Courier: “It stands.”\n\n${said} she said.`,
      ["The Brindle Courier", "Two Tides"],
    ],
    [
      `${now}The talk came five months after Finch told the Brindle Courier it “stands.”\n\n${said} Finch said.`,
      ["The Brindle Courier", "Two Tides"],
    ],
    [`${now}Finch told Norland TV last year that it was “fine.”\n\n${said} she said.`, ["Norland TV", "Two Tides"]],
    [`${now}Finch had told Norland TV that it was “fine.”\n\n${said} she said.`, ["Norland TV", "Two Tides"]],
    // As long as the paragraph tells of it.
    [
      `${now}Two years ago, she told the Brindle Courier that it would stand. ${said} she said.\n\n“Soft as cheese,” she said.`,
      ["The Brindle Courier", "Two Tides"],
    ],
    // Or she goes on.
    [
      `${now}Last year Finch told Norland TV that it was “fine.”\n\n${said} she said at the time.`,
      ["Norland TV", "Norland TV"],
    ],
    [
      `${now}In May, she told the Brindle Courier: “It stands.”\n\nFinch added: ${said}`,
      ["The Brindle Courier", "The Brindle Courier"],
    ],
    // Nothing says that she speaks elsewhere now.
    [
      `In December, Orla Finch told the Brindle Courier: “It stands.”\n\n${said} she said.`,
      ["The Brindle Courier", "The Brindle Courier"],
    ],
    [
      `In 2019 Orla Finch told Norland TV that it was lost.\n\nIn December, she told the Brindle Courier: “It stands.”\n\n${said} she said.`,
      ["The Brindle Courier", "The Brindle Courier"],
    ],
    // On a later day of the same week she speaks on.
    [
      `${now}On Tuesday, Finch told the Brindle Courier: “It stands.”\n\n${said} she said.`,
      ["The Brindle Courier", "The Brindle Courier"],
    ],
    [
      `${now}Months after leaving the board, Finch told Norland TV that it was “fine.”\n\n${said} she said.`,
      ["Norland TV", "Norland TV"],
    ],
  ])("%s", (text, expected) => {
    expect(to(text)).toEqual(expected);
  });
});

describe("who else is on a programme", () => {
  const start = `“It is lost,” Orla Finch told Tideline on Radio Fenby.\n\n`;
  it.each([
    [`${start}“A jug?” asked fellow guest Bram Cole.`, "Tideline"],
    [`${start}Fellow panellist Bram Cole told her: “Go home.”`, "Tideline"],
    [`${start}Guest host Mara Pell asked whether it was late.\n\n“Was it bad?” Pell asked.`, "Tideline"],
    [`Tideline is presented by Ana and Bram Cole.\n\n${start}“You are early,” Cole said.`, "Tideline"],
    // Of others nothing says that they were there.
    [`${start}“A jug?” asked Bram Cole, a fellow trader.`, null],
    [`${start}“Was it bad?” Mara Pell asked.`, null],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

it("who answers is where the question was put", () => {
  const text = `Orla Finch, the skipper, was asked by Bram Cole of CNN’s Tide Talk: “How deep is it?”\n\n${said} she replied.`;
  expect(to(text)).toEqual(["Tide Talk", "Tide Talk"]);
});
