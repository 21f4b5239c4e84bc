import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const said = "“The quay is shut,”";
const to = (text: string) => quotationsOf(text).map((q) => q.saidTo);
const at = (text: string) => to(text).at(-1);

describe("whoever presents a programme", () => {
  it.each([
    [`Orla Finch told host Bram Hale on Friday’s episode of Two Tides that it was lost.\n\n${said} Finch said.`],
    [`Orla Finch told the presenter, Bram Hale, on the podcast Two Tides that it was lost.\n\n${said} she said.`],
  ])("%s", (text) => {
    expect(at(text)).toBe("Two Tides");
  });

  it("is named where no programme is", () => {
    expect(at(`${said} Orla Finch told host Bram Hale.`)).toBe("Bram Hale");
  });
});

describe("what somebody else was told", () => {
  it.each([
    [
      "is not where one speaks who tells a paper of it",
      `Orla Finch, who is in Fenby, told the Brindle Courier that she had heard Thomas Hale’s interview with the podcast Two Tides “in one go.”\n\n“I wept at it,” Finch said.`,
      ["The Brindle Courier", "The Brindle Courier"],
    ],
    [
      "is not where one speaks to whom it is put",
      `Told that Thomas Hale had called the quay idle in an interview with the Brindle Courier, Orla Finch smiled.\n\n${said} Finch said.`,
      [null],
    ],
    [
      "but one is asked about a thing in one’s own interview",
      `Asked about the quay in an interview with the Brindle Courier, Orla Finch smiled.\n\n${said} Finch said.`,
      ["The Brindle Courier"],
    ],
    [
      "is not where one speaks of whom nothing says that they were there",
      `The harbour master lit the fuse when he told the Brindle Courier that the quay was lost.\n\nOrla Finch was quick to answer.\n\n${said} Finch said.`,
      [null],
    ],
  ])("%s", (_, text, expected) => {
    expect(to(text)).toEqual(expected);
  });
});

describe("a broadcaster named behind its programme", () => {
  it.each([
    [`Orla Finch told “Tide Week” on NBC that it was lost. ${said} she told the program.`, "Tide Week"],
    [`Orla Finch told “Tide Week” on NBC that it was lost. ${said} she told CNN on Monday.`, "CNN"],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("those who listen", () => {
  it.each([
    [`Speaking with reporters in Fenby, Orla Finch was calm. ${said} she said.`, "reporters"],
    [`Speaking to council in May, Orla Finch said it was late. ${said} she said.`, "council"],
    [`${said} Orla Finch said, telling reporters to go home.`, "reporters"],
    [`Orla Finch told journalists outside the gate that it was late. ${said} she said.`, "journalists"],
    [`${said} Orla Finch told the crowd.`, "crowd"],
    [`The meeting was long. ${said} Orla Finch told councillors.`, "councillors"],
    [`${said} Orla Finch told analysts on a results call.`, "results call"],
    [`A news conference was held. ${said} Orla Finch told reporters.`, "press conference"],
    [`Orla Finch told her the council had met. ${said} she said.`, null],
    [`Orla Finch told a House of Elders harbour committee hearing that it was late. ${said} she told MPs.`, "hearing"],
    // The press, however it listens.
    [
      `In a testy interview, Orla Finch said it was “late.”\n\nShe made the same claim in remarks to journalists at the gate. ${said} Finch said.`,
      "journalists",
    ],
    [`Speaking to the reporters at the gate, Orla Finch was short. ${said} she said.`, "reporters"],
    [`Orla Finch was asked by reporters whether it was late. ${said} she said.`, "reporters"],
    [`Addressing a news conference in Fenby, Orla Finch was short. ${said} she said.`, "press conference"],
    [`Orla Finch gave her old boat to reporters. ${said} she said.`, null],
    [`Orla Finch, who has been quoted by reporters, looked up. ${said} she said.`, null],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("a court", () => {
  it.each([
    [
      "is where others speak who have to do with it",
      `${said} Orla Finch told the court.\n\nCross-examined by Mara Pell, Thomas Hale shook his head.\n\n“I never saw it,” Hale said.`,
      ["court", "court"],
    ],
    ["is addressed", `Orla Finch addressed the court with a photograph of the quay.\n\n${said} Finch said.`, ["court"]],
    [
      "is told what was not said at a hearing before",
      `Thomas Hale was convicted after a hearing in May. ${said} Orla Finch told the court.`,
      ["court"],
    ],
    [
      "is no trial of long ago",
      `${said} Orla Finch testified at her trial in 2019.\n\nFinch laughed.\n\n“I am tired of it,” she said.`,
      ["trial", null],
    ],
  ])("%s", (_, text, expected) => {
    expect(to(text)).toEqual(expected);
  });
});

describe("what somebody gives", () => {
  it.each([
    [`Orla Finch issued a statement on Monday.\n\n${said} Finch said.`, "statement"],
    [`Orla Finch read a short statement at the gate. ${said} she said.`, "statement"],
    [`Orla Finch walked into her news conference on Monday and sat down.\n\n${said} Finch said.`, "press conference"],
    [`Orla Finch gave a speech in Fenby on Monday. ${said} she said.`, "speech"],
    [`Orla Finch read the memo and sighed. ${said} she said.`, null],
    [`Thomas Hale issued a statement on Monday.\n\nOrla Finch had none. ${said} Finch said.`, null],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("writings and recordings", () => {
  it.each([
    [`In a recording of the 911 call, Orla Finch can be heard. ${said} she says.`, "911 call"],
    [`${said} Judge Orla Finch wrote in the majority opinion.`, "majority opinion"],
    [`In dissent, Judge Orla Finch said the court had gone far.\n\n${said} Finch wrote.`, "dissent"],
    [`The agency said in its report that the quay was “soft as cheese.”`, "report"],
    [`The agency said in a television report that the quay was “soft as cheese.”`, null],
    [`${said} Orla Finch said in her opening statement.`, "opening statement"],
    [`Orla Finch said in an email to families that it was late. ${said} she wrote.`, "email"],
    [`Orla Finch was asked about it when she called in to Tide 2fm on Monday.\n\n${said} Finch said.`, "Tide 2fm"],
    [`${said} Orla Finch wrote under a clip of the episode on Instagram.`, "Instagram"],
    [
      `Orla Finch told the Brindle Courier in May. She said it in a podcast that was “soft as cheese.”`,
      "The Brindle Courier",
    ],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("another time", () => {
  const told = `${said} Orla Finch told the Brindle Courier on Tuesday.\n\nThe gate was shut.`;
  it.each([
    [`${told}\n\nFinch had said, “It is open to all of you.”`, null],
    [`${told}\n\n“It is open to all of you,” Finch said Sunday.`, null],
    [`${told}\n\n“It is open to all of you,” Finch said.`, "The Brindle Courier"],
    [`${said} Orla Finch told the council meeting. Outside the chamber, she was calm. “It is open,” she said.`, null],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});
