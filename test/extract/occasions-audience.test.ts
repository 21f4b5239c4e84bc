import { describe, expect, it } from "vitest";
import { quotationsOf } from "./article.js";

const said = "“The quay is shut,”";
const to = (text: string) => quotationsOf(text).map((q) => q.saidTo);
const at = (text: string) => to(text).at(-1);

describe("who comes to ask after a crime", () => {
  it.each([
    [`${said} Orla Finch told police.`, "police"],
    [`${said} Orla Finch told police officers at the scene.`, "officers"],
    [`Orla Finch told the detectives: ${said}`, "detectives"],
    [`When officers came to her door in May, Orla Finch told them: ${said}`, "officers"],
    [`As reporters waited outside, Orla Finch told them: ${said}`, "reporters"],
    [`When her sons came home, Orla Finch told them: ${said}`, null],
    [`${said} Orla Finch said in her police interview.`, "police interview"],
    [`The police officers’ union was calm. ${said} Orla Finch said.`, null],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("a presentation", () => {
  it.each([
    [`Orla Finch was calm at the presentation.\n\n${said} Finch said.`, "presentation"],
    [`${said} Orla Finch said at the post-match presentation.`, "post-match presentation"],
    [`${said} Orla Finch said during a presentation to the trust.`, "presentation"],
    [`${said} Orla Finch said in the presentation of the accounts.`, null],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("messages that are read out", () => {
  it.each([
    [
      `Thomas Hale read out text messages found on the phone. In one, to her aunt, Orla Finch wrote: ${said}`,
      "text message",
    ],
    [`The lawyer read emails to the jury. In another sent in May, Orla Finch said: ${said}`, "email"],
    [`Orla Finch read the message to her crew. In one corner she said: ${said}`, null],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("a statement that a paper was given", () => {
  it.each([
    [`${said} Orla Finch said in a statement shared with the Brindle Courier.`, "The Brindle Courier"],
    [`${said} Orla Finch said in a May 3 statement provided to Norland TV.`, "Norland TV"],
    [`${said} Orla Finch said in an email sent to the Brindle Courier on Monday.`, "The Brindle Courier"],
    [`${said} Orla Finch said in an email sent to her staff.`, "email"],
    [`${said} Orla Finch said in a statement shared with her neighbours.`, "statement"],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("what is put on a site with a picture", () => {
  it.each([
    [`Orla Finch marked the day on Facebook with a picture of the old quay and three words: ${said}`, "Facebook"],
    [`Orla Finch signed off on Instagram with a photograph of her empty boat and a caption: ${said}`, "Instagram"],
    [
      `Orla Finch, who had signed off on Instagram with a photograph of her boat at the foot of the old quay, told the crew: ${said}`,
      null,
    ],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("a part of a programme that has no name", () => {
  const opening = `${said} Orla Finch told CBS’ “Tide Week.” “We hear you,” she told CBS anchor Dana Mell.`;
  it.each([
    [`${opening} Bram Cole, who also appeared in the segment, said it was “gone.”`, "Tide Week"],
    [`${opening} Bram Cole, who appeared in the market segment, said it was “gone.”`, null],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});

describe("a call on which others have spoken since", () => {
  const call = [
    `${said} Orla Finch said on a conference call with analysts.`,
    "Sales fell.",
    "The yard is small.",
    "Its shares fell.",
    "It has one crane.",
    "“We took that,” its finance chief, Bram Cole, said on the call.",
    "An analyst asked about the crane.",
  ].join("\n\n");
  it.each([
    [`${call}\n\n“It stays,” Finch replied.`, "conference call"],
    [`${call}\n\n“It stays,” Finch said later.`, null],
    [`${call}\n\n“It stays,” answered Hanna Ross, a neighbour.`, null],
  ])("%s", (text, expected) => {
    expect(at(text)).toBe(expected);
  });
});
