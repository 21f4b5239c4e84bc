import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const said = "“The quay is shut,”";
const marked = (text: string) => quotationsOf(text).filter(({ kind }) => kind !== "indirect");
const to = (text: string) => marked(text).map((q) => q.saidTo);
const at = (text: string) => to(text).at(-1);

describe("a meeting that is open to others", () => {
  it.each([
    [
      "is told of by whoever came to it",
      `Some 300 people came to the Tide Hall for a public meeting on Friday.\n\nAna Ruhl, who mends nets, was first at the microphone.\n\n${said} she said to applause.`,
      ["meeting"],
    ],
    [
      "is a council's, at which its members speak",
      `At Monday’s meeting of the parish council, a bill for the quay was put off.\n\nCllr Orla Finch said it was lost. ${said} she said.`,
      ["meeting"],
    ],
    [
      "is one of a body that the article begins with",
      `The Fenby Town Council voted 5-4 on Monday to shut the quay.\n\nThe vote came late in the meeting.\n\nCouncilwoman Orla Finch was glad. ${said} Finch said.`,
      ["meeting"],
    ],
    [
      "is none that two have by themselves",
      `Orla Finch had a meeting with Thomas Hale on Monday.\n\nCouncilman Bram Cole was glad. ${said} Cole said.`,
      [null],
    ],
    [
      "is no place where somebody speaks outside of it",
      `At Monday’s meeting of the parish council, a bill for the quay was put off.\n\nOutside, Cllr Orla Finch was glad. ${said} she said.`,
      [null],
    ],
  ])("%s", (_, text, expected) => {
    expect(to(text)).toEqual(expected);
  });

  it.each([
    [`${said} Orla Finch told delegates.`, "delegates"],
    [`${said} Orla Finch told presspersons at the gate.`, "presspersons"],
    [`${said} Orla Finch told trustees on Monday.`, "trustees"],
    [`${said} Orla Finch said at the meeting.`, "meeting"],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("a chamber", () => {
  it.each([
    [`${said} Orla Finch said in parliament, to cheers. “It is soft,” she added.`, "parliament"],
    [`Answering questions in the Dáil on Monday, Orla Finch was calm. ${said} she said.`, "The Dáil"],
    [`Orla Finch raised it during questions in the Dáil, where she was calm. ${said} she said.`, "The Dáil"],
    [`Under questioning in Senate estimates on Monday, Orla Finch was calm. ${said} she said.`, "Senate estimates"],
    [`Orla Finch appeared before Senate estimates on Monday. ${said} she said.`, "Senate estimates"],
    [`Orla Finch believes in estimates of that kind. ${said} she said.`, null],
    [`The party holds 40 seats in parliament. ${said} Orla Finch said.`, null],
    [`${said} Orla Finch said in the Commons committee room.`, null],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("a call with analysts", () => {
  it("is where officers of the firm and those who ask them speak", () => {
    const text = `${said} Orla Finch told a call with analysts on Monday.\n\nFinance chief Thomas Hale was careful. “It is half lost,” he said.\n\nAna Ruhl of Tidewater Securities asked about the gate. “Who shut it?” she asked.\n\nBram Cole, a baker, was sad. “It is late,” Cole said.`;
    expect(to(text)).toEqual(["call with analysts", "call with analysts", "call with analysts", null]);
  });
});
